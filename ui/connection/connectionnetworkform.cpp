// SPDX-License-Identifier: Apache-2.0
#include "connection/connectionnetworkform.h"

#include "cafile.h"
#include "connection/multilinepaste.h"
#include "connection/secretline.h"
#include "model/plaintooltip.h"
#include "widgets/fieldnote.h"
#include "widgets/fieldrows.h"
#include "widgets/fold.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

namespace {

QHBoxLayout *lineIn(QWidget *row)
{
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    return line;
}

} // namespace

ConnectionNetworkForm::ConnectionNetworkForm(MultilinePaste &paste, QWidget *parent)
    : QWidget(parent), m_body(new QWidget(this)),
      m_fold(new Fold(QStringLiteral("network"), tr("Net&work"), tr("Requests at once, own certificates, proxy"),
                      m_body, this)),
      m_rows(new FieldRows(m_body)), m_proxyBody(new QWidget(m_body)), m_proxyRows(new FieldRows(m_proxyBody))
{
    connect(m_fold, &Fold::unfolded, this, &ConnectionNetworkForm::unfolded);
    addCertificates(paste);
    addProxy(paste);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(8);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_body);
}

void ConnectionNetworkForm::addCertificates(MultilinePaste &paste)
{
    m_inFlight = new QSpinBox(m_body);
    m_inFlight->setObjectName(QStringLiteral("inFlight"));
    m_inFlight->setAccessibleName(tr("Requests at once"));
    m_inFlight->setRange(1, Connection::MostInFlight);
    m_inFlight->setAlignment(Qt::AlignRight);
    m_inFlight->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    const QString why =
        tr("How many requests Sundog sends before it waits for an answer. Fewer help where a proxy or a "
           "slow line breaks off several at once; long lists then take longer.");
    m_inFlight->setToolTip(plainToolTip(why));
    m_inFlight->setAccessibleDescription(why);
    connect(m_inFlight, &QSpinBox::valueChanged, this, &ConnectionNetworkForm::edited);
    m_rows->add(tr("Requests at &once"), m_inFlight, m_inFlight, nullptr);

    auto *row = new QWidget(m_body);
    QHBoxLayout *line = lineIn(row);
    m_caFile = new QLineEdit(row);
    m_caFile->setObjectName(QStringLiteral("caFile"));
    m_caFile->setAccessibleName(tr("CA file"));
    paste.watch(m_caFile);
    auto *browse = new QPushButton(tr("Browse…"), row);
    browse->setObjectName(QStringLiteral("browseCaFile"));
    browse->setAccessibleName(tr("Browse for the CA file"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ConnectionNetworkForm::browse);
    line->addWidget(m_caFile, 1);
    line->addWidget(browse);
    m_caFileNote =
        new FieldNote(m_caFile, tr("Certificates in PEM form that are trusted besides the system's"), m_body);
    watch(m_caFile, m_caFileNote, [this] { return caFileProblem(caFile()); });
    m_rows->add(tr("CA &file"), m_caFile, row, m_caFileNote);
}

void ConnectionNetworkForm::addProxy(MultilinePaste &paste)
{
    m_proxy = new QComboBox(m_body);
    m_proxy->setObjectName(QStringLiteral("proxy"));
    m_proxy->setAccessibleName(tr("Proxy"));
    m_proxy->addItem(tr("System's settings"), int(Connection::Proxy::System));
    m_proxy->addItem(tr("None", "no proxy"), int(Connection::Proxy::None));
    m_proxy->addItem(tr("Own", "an own proxy"), int(Connection::Proxy::Own));
    m_proxy->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_proxy, &QComboBox::currentIndexChanged, this, [this] {
        m_proxyBody->setVisible(usesProxy());
        Q_EMIT edited();
        if (usesProxy())
            Q_EMIT unfolded();
    });
    m_rows->add(tr("Pro&xy"), m_proxy, m_proxy, nullptr);
    m_rows->addWidget(m_proxyBody, m_rows->rowCount(), 0, 1, 2);
    m_proxyBody->hide();

    // No keys for the labels from here on: the letters of the form are used up.
    auto *row = new QWidget(m_proxyBody);
    QHBoxLayout *line = lineIn(row);
    m_host = new QLineEdit(row);
    m_host->setObjectName(QStringLiteral("proxyHost"));
    m_host->setAccessibleName(tr("Proxy host"));
    paste.watch(m_host);
    m_port = new QSpinBox(row);
    m_port->setObjectName(QStringLiteral("proxyPort"));
    m_port->setAccessibleName(tr("Port of the proxy"));
    m_port->setRange(1, 65'535);
    m_port->setAlignment(Qt::AlignRight);
    connect(m_port, &QSpinBox::valueChanged, this, &ConnectionNetworkForm::edited);
    auto *portLabel = new QLabel(tr("Port"), row);
    portLabel->setBuddy(m_port);
    line->addWidget(m_host, 1);
    line->addWidget(portLabel);
    line->addWidget(m_port);
    m_hostNote = new FieldNote(m_host, tr("An HTTP proxy, for example proxy.contoso.com"), m_proxyBody);
    watch(m_host, m_hostNote, [this] { return hostProblem(); });
    m_proxyRows->add(tr("Proxy host *"), m_host, row, m_hostNote);

    m_user = new QLineEdit(m_proxyBody);
    m_user->setObjectName(QStringLiteral("proxyUser"));
    m_user->setAccessibleName(tr("Proxy user"));
    paste.watch(m_user);
    m_userNote = new FieldNote(m_user, tr("Empty if the proxy wants no sign-in"), m_proxyBody);
    watch(m_user, m_userNote, [this] { return userProblem(); });
    m_proxyRows->add(tr("Proxy user"), m_user, m_user, m_userNote);

    auto *password = new SecretLine(QStringLiteral("proxyPassword"), tr("Proxy password"),
                                    QStringLiteral("showProxyPassword"), tr("Show the proxy password"), m_proxyBody);
    m_password = password->edit();
    paste.watch(m_password);
    m_passwordNote = new FieldNote(m_password, {}, m_proxyBody);
    setKeychainAnswers(true);
    connect(m_password, &QLineEdit::textChanged, m_userNote, [this] { m_userNote->setProblem({}); });
    watch(m_password, m_passwordNote, [] { return QString(); });
    m_proxyRows->add(tr("Proxy password"), m_password, password, m_passwordNote);
}

// A problem goes away as soon as its field is touched; it comes back, if it is still there, when the field is left.
void ConnectionNetworkForm::watch(QLineEdit *edit, FieldNote *note, const std::function<QString()> &problem)
{
    connect(edit, &QLineEdit::textChanged, this, [this, note] {
        note->setProblem({});
        Q_EMIT edited();
    });
    connect(edit, &QLineEdit::editingFinished, note, [edit, note, problem] {
        if (!edit->text().isEmpty())
            note->setProblem(problem());
    });
}

void ConnectionNetworkForm::alignWith(FieldRows *above)
{
    FieldRows::align({above, m_rows, m_proxyRows});
}

void ConnectionNetworkForm::browse()
{
    const QString folder = caFile().isEmpty() ? QDir::homePath() : QFileInfo(caFile()).absolutePath();
    auto *dialog = new QFileDialog(this, tr("Choose the CA file"), folder,
                                   tr("Certificates in PEM form (*.pem *.crt *.cer)") + QStringLiteral(";;") +
                                       tr("All files (*)"));
    dialog->setObjectName(QStringLiteral("chooseCaFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_caFile->setText(QDir::toNativeSeparators(path));
        m_caFileNote->setProblem(caFileProblem(path));
    });
    dialog->open();
}

void ConnectionNetworkForm::setConnection(const Connection &connection)
{
    m_inFlight->setValue(connection.inFlight);
    m_caFile->setText(QDir::toNativeSeparators(connection.caFile));
    m_proxy->setCurrentIndex(m_proxy->findData(int(connection.proxy)));
    m_host->setText(connection.proxyHost);
    m_port->setValue(connection.proxyPort);
    m_user->setText(connection.proxyUser);
    const Connection usual;
    m_fold->setOpen(connection.inFlight != usual.inFlight || connection.caFile != usual.caFile ||
                    connection.proxy != usual.proxy);
}

void ConnectionNetworkForm::writeTo(Connection &connection) const
{
    const Connection usual;
    connection.inFlight = m_inFlight->value();
    connection.caFile = caFile();
    connection.proxy = Connection::Proxy(m_proxy->currentData().toInt());
    connection.proxyHost = usesProxy() ? m_host->text().trimmed() : usual.proxyHost;
    connection.proxyPort = usesProxy() ? m_port->value() : usual.proxyPort;
    connection.proxyUser = usesProxy() ? m_user->text().trimmed() : usual.proxyUser;
}

QString ConnectionNetworkForm::proxyPassword() const
{
    return usesProxy() ? m_password->text() : QString(); // as it is: it may begin or end with a space
}

void ConnectionNetworkForm::setStoredPassword(const QString &placeholder)
{
    m_password->setPlaceholderText(placeholder);
}

void ConnectionNetworkForm::setKeychainAnswers(bool answers)
{
    m_passwordNote->setHint(answers ? tr("Kept in the keychain together with the Client Secret")
                                    : tr("Kept where the Client Secret is kept, and never in a file"));
}

bool ConnectionNetworkForm::usesProxy() const
{
    return m_proxy->currentData().toInt() == int(Connection::Proxy::Own);
}

QString ConnectionNetworkForm::caFile() const
{
    return QDir::fromNativeSeparators(m_caFile->text().trimmed());
}

QString ConnectionNetworkForm::hostProblem() const
{
    const QString host = m_host->text().trimmed();
    if (host.isEmpty())
        return tr("The Proxy host is missing, for example proxy.contoso.com. Without a proxy of your own choose "
                  "another setting above.");
    QUrl url;
    url.setHost(host, QUrl::StrictMode);
    return url.host().isEmpty() ? tr("A Proxy host is a name or an address alone, for example proxy.contoso.com; the "
                                     "port has a field of its own.")
                                : QString();
}

QString ConnectionNetworkForm::userProblem() const
{
    return m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty()
               ? tr("The Proxy user is missing. Enter it, or empty the Proxy password.")
               : QString();
}

QWidget *ConnectionNetworkForm::check()
{
    QWidget *first = nullptr;
    const auto look = [&](QWidget *field, FieldNote *note, const QString &problem) {
        note->setProblem(problem);
        if (!problem.isEmpty() && !first)
            first = field;
    };
    look(m_caFile, m_caFileNote, caFile().isEmpty() ? QString() : caFileProblem(caFile()));
    look(m_host, m_hostNote, usesProxy() ? hostProblem() : QString());
    look(m_user, m_userNote, usesProxy() ? userProblem() : QString());
    m_passwordNote->setProblem({});
    if (first)
        m_fold->setOpen(true);
    return first;
}

void ConnectionNetworkForm::setProxyPasswordProblem(const QString &problem)
{
    m_fold->setOpen(true);
    m_passwordNote->setProblem(problem);
    m_password->setFocus();
}
