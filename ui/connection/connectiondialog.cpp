// SPDX-License-Identifier: Apache-2.0
#include "connection/connectiondialog.h"

#include "connection/connectioncheckview.h"
#include "connection/inlinenotice.h"
#include "tenantaccessof.h"
#include "triage/connectioncheck.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QResizeEvent>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace {

// From this width on the test stands beside the form, so that both are seen at once; below it, under the form.
constexpr int SideBySide = 820;

} // namespace

ConnectionDialog::ConnectionDialog(Connections &connections, SecretStore &keychain, SecretStore &session, Clock &clock,
                                   RequestLog &log, std::optional<Connection> edit, QWidget *parent)
    : QDialog(parent), m_connections(connections), m_keychain(keychain), m_session(session), m_clock(clock), m_log(log),
      m_form(new ConnectionForm(this)), m_checkView(new ConnectionCheckView(this)), m_notice(new InlineNotice(this)),
      m_saving(new ConnectionSaving(connections, keychain, session, this))
{
    setObjectName(QStringLiteral("connectionDialog"));
    buildBody();
    const bool existing = edit && !edit->id.isEmpty();
    setWindowTitle(existing ? tr("Edit the connection “%1”").arg(edit->name) : tr("Add a connection"));
    if (edit)
        m_form->setConnection(*edit);
    if (existing) {
        m_secretOf = edit->id;
        m_form->setStoredSecret(tr("Empty = keep the stored one"));
    }
    m_form->setFocus();
    // Whether there is a keychain is only known by asking for something, here for what is never there.
    m_keychain.read(Connections::newId(), this,
                    [this](const Result<QString> &read) { m_form->setKeychainAnswers(read.ok()); });

    connect(m_form, &ConnectionForm::edited, this, [this] {
        m_dirty = true;
        m_checkView->markOutdated();
    });
    connect(m_form, &ConnectionForm::filledFromPaste, this,
            [this](const QString &summary) { m_notice->say(StateRole::Text, summary); });
    connect(m_checkView, &ConnectionCheckView::finished, this, [this](QWidget *result) {
        // Enter must not save in silence what has just failed.
        (m_check->outcome()->successful ? m_save : m_test)->setDefault(true);
        reveal(result);
    });
    connect(m_form, &ConnectionForm::unfolded, this, &ConnectionDialog::reveal);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(m_save, &QPushButton::clicked, this, [this] { save(ConnectionSaving::Keep::InKeychain); });
    connect(m_saving, &ConnectionSaving::saved, this, [this](const QString &id, const QString &oldSecret) {
        m_dirty = false;
        m_isSaving = false;
        Q_EMIT saved(id);
        if (oldSecret.isEmpty())
            accept();
        else
            sayOldSecret(oldSecret);
    });
    connect(m_saving, &ConnectionSaving::failed, this, [this](const QString &message) {
        setSaving(false);
        m_notice->say(StateRole::Failure, message);
    });
    connect(m_saving, &ConnectionSaving::secretNotKept, this, [this](const QString &reason) {
        setSaving(false);
        // Both begin anew with what stands in the form then: it may have been changed since.
        m_notice->say(
            StateRole::Failure,
            tr("The secret could not be kept in the keychain: %1\nKeep it for this session only?").arg(reason),
            {{QStringLiteral("keepForSession"), tr("&Keep for this session only"),
              [this] { save(ConnectionSaving::Keep::ForThisSession); }},
             {QStringLiteral("retryKeychain"), tr("Retr&y"), [this] { save(ConnectionSaving::Keep::InKeychain); }}});
    });
}

ConnectionDialog::~ConnectionDialog() = default;

void ConnectionDialog::buildBody()
{
    auto *content = new QWidget;
    m_body = new QBoxLayout(QBoxLayout::TopToBottom, content);
    m_body->setContentsMargins(16, 16, 16, 16);
    m_body->setSpacing(24);
    m_body->addWidget(m_form, 3);
    m_body->addWidget(m_checkView, 2);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(content);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setText(tr("Sa&ve"));
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    connect(buttons, &QDialogButtonBox::rejected, this, &ConnectionDialog::reject);
    m_test = new QPushButton(tr("T&est Connection"), this);
    m_test->setObjectName(QStringLiteral("testConnection"));
    m_test->setAutoDefault(false);
    m_test->setMinimumWidth(m_test->sizeHint().width() + 16);

    auto *row = new QHBoxLayout;
    row->addWidget(m_test);
    row->addStretch(1);
    row->addWidget(buttons);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 8, 16, 12);
    foot->setSpacing(12);
    foot->addWidget(m_notice);
    foot->addLayout(row);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(line);
    column->addLayout(foot);

    const QSize room = screen()->availableSize() - QSize(32, 48); // of the window's frame
    resize(QSize(960, 700).boundedTo(room));
}

void ConnectionDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    if (m_body)
        m_body->setDirection(width() >= SideBySide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ConnectionDialog::useSecretOf(const Connection &connection)
{
    m_secretOf = connection.id;
    m_form->setStoredSecret(tr("Empty = the stored one of “%1”").arg(connection.name));
}

// Only after what has grown was laid out it is known where it is.
void ConnectionDialog::reveal(QWidget *what)
{
    QMetaObject::invokeMethod(
        m_scroll, [this, what] { m_scroll->ensureWidgetVisible(what, 0, 16); }, Qt::QueuedConnection);
}

bool ConnectionDialog::checkForm(ConnectionForm::For purpose)
{
    const bool fine = m_form->check(purpose);
    if (!fine)
        reveal(focusWidget());
    return fine;
}

bool ConnectionDialog::storedHasPassword() const
{
    const std::optional<Connection> stored = m_connections.byId(m_secretOf);
    return stored && !stored->proxyUser.isEmpty();
}

bool ConnectionDialog::keepsPassword(const Connection &connection) const
{
    return !connection.proxyUser.isEmpty() && m_form->secret().proxyPassword.isEmpty() && storedHasPassword();
}

// What was typed, and for an empty field what is stored; nothing if that is not to be had, which is then said at its
// field. At once if nothing of what is stored is needed: a keychain may take its time.
void ConnectionDialog::withSecret(const Connection &connection,
                                  std::function<void(std::optional<ConnectionSecret>)> done)
{
    const ConnectionSecret typed = m_form->secret();
    const bool keeps = keepsPassword(connection);
    if (!typed.client.isEmpty() && !keeps)
        return done(typed);
    readSecret(m_secretOf, m_keychain, m_session, this,
               [this, typed, keeps, done = std::move(done)](const Result<QString> &read) {
                   const ConnectionSecret stored = ConnectionSecret::read(read ? read.value() : QString());
                   if (!stored.client.isEmpty()) {
                       return done(ConnectionSecret{typed.client.isEmpty() ? stored.client : typed.client,
                                                    keeps ? stored.proxyPassword : typed.proxyPassword});
                   }
                   done(std::nullopt);
                   if (typed.client.isEmpty()) {
                       m_form->setSecretProblem(
                           read ? tr("The stored Client Secret was not found, or the keychain is locked. Unlock the "
                                     "keychain and try again, or enter the Client Secret here.")
                                : read.error().message);
                   } else {
                       m_form->setProxyPasswordProblem(
                           read ? tr("The stored Proxy password was not found, or the keychain is locked. Unlock the "
                                     "keychain and try again, or enter the Proxy password here.")
                                : read.error().message);
                   }
                   reveal(focusWidget());
               });
}

void ConnectionDialog::test()
{
    if (!checkForm(ConnectionForm::For::Test))
        return;
    m_notice->clear(); // it was about something before
    const Connection connection = m_form->connection();
    if (!m_form->secret().client.isEmpty() && !keepsPassword(connection))
        return runCheck(connection, m_form->secret());
    m_test->setEnabled(false);
    m_save->setEnabled(false); // one at a time: both have words for the foot
    m_notice->say(StateRole::Waiting, tr("Reading the stored Client Secret from the keychain…"));
    withSecret(connection, [this, connection](const std::optional<ConnectionSecret> &secret) {
        m_test->setEnabled(true);
        m_save->setEnabled(true);
        m_notice->clear();
        if (secret)
            runCheck(connection, *secret);
    });
}

void ConnectionDialog::runCheck(const Connection &connection, const ConnectionSecret &secret)
{
    m_check = std::make_unique<ConnectionCheck>(tenantAccess(connection, secret.stored(), &m_log), m_clock);
    m_checkView->follow(m_check.get());
    if (m_body->direction() == QBoxLayout::TopToBottom)
        m_scroll->verticalScrollBar()->setValue(m_checkView->y() - 8);
    m_check->start();
}

void ConnectionDialog::save(ConnectionSaving::Keep keep)
{
    if (!checkForm(ConnectionForm::For::Save))
        return;
    const Connection connection = m_form->connection();
    const std::optional<Connection> other = m_connections.byName(connection.name);
    if (other && other->id != connection.id) {
        m_form->setNameProblem(
            tr("There is already a connection named “%1”. Choose another Connection Name.").arg(other->name));
        reveal(focusWidget());
        return;
    }
    setSaving(true);
    const bool removesPassword = connection.proxyUser.isEmpty() && storedHasPassword();
    if (connection.id == m_secretOf && m_form->secret() == ConnectionSecret() && !removesPassword)
        return m_saving->start(connection, {}, keep); // the stored secret stays, no keychain is needed
    withSecret(connection, [this, connection, keep](const std::optional<ConnectionSecret> &secret) {
        if (secret)
            return m_saving->start(connection, secret->stored(), keep);
        setSaving(false);
        m_notice->clear();
    });
}

void ConnectionDialog::setSaving(bool saving)
{
    m_isSaving = saving;
    m_form->setEnabled(!saving);
    for (QPushButton *button : {m_test, m_save, m_cancel})
        button->setEnabled(!saving);
    if (saving)
        m_notice->say(StateRole::Waiting, tr("Saving; waiting for the keychain…"));
}

// All is saved, but this must be read: the dialog stays as it is, and there is only to close it.
void ConnectionDialog::sayOldSecret(const QString &why)
{
    m_notice->say(StateRole::Failure,
                  tr("The connection is saved; its new Client Secret is kept for this session only. The keychain may "
                     "still hold the old Client Secret, and the next start would use that one: edit the connection "
                     "again once the keychain works.\nThe reason: %1")
                      .arg(why));
    m_cancel->setText(tr("Close"));
    m_cancel->setEnabled(true);
    m_cancel->setFocus();
}

void ConnectionDialog::reject()
{
    if (m_isSaving) {
        // It ends by itself: the keychain has a time limit of its own.
        m_notice->say(StateRole::Waiting,
                      tr("Saving; this can be closed once the keychain has answered, or its time is up…"));
        return;
    }
    if (!m_dirty) {
        QDialog::reject();
        return;
    }
    m_notice->say(StateRole::Text, tr("This connection is not saved. Close it and lose what was entered?"),
                  {{QStringLiteral("discard"), tr("Discard c&hanges"), [this] { QDialog::reject(); }},
                   {QStringLiteral("goOn"), tr("&Go on editing"), [] {}}});
}
