// SPDX-License-Identifier: Apache-2.0
#include "connection/connectionform.h"

#include "connection/accentbutton.h"
#include "connection/connectionlabel.h"
#include "connection/connectioncommandsform.h"
#include "connection/connectionnetworkform.h"
#include "connection/multilinepaste.h"
#include "connection/secretline.h"
#include "widgets/fieldnote.h"
#include "widgets/fieldrows.h"
#include "widgets/statelabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

ConnectionForm::ConnectionForm(QWidget *parent)
    : QWidget(parent), m_rows(new FieldRows(this)), m_paste(new MultilinePaste(this))
{
    // The order of making them is the order of the tab key.
    m_name = addLine(QStringLiteral("connectionName"), tr("Connection &Name *"), tr("Connection Name"),
                     tr("Any name, for example Contoso"), &m_nameNote);
    addServerFields();
    addSecretField();
    addScopesAndLimit();
    addLook();
    addNetwork();
    connectEdits();
    setFocusProxy(m_name);
    setConnection({});
}

void ConnectionForm::addServerFields()
{
    m_server = addLine(QStringLiteral("serverUrl"), tr("Server &URL *"), tr("Server URL"), {}, &m_serverNote);
    m_server->setPlaceholderText(QStringLiteral("https://contoso.halopsa.com"));
    m_tenant = addLine(QStringLiteral("tenant"), tr("&Tenant"), tr("Tenant"),
                       tr("As shown by HaloPSA; empty for a server of your own"), &m_tenantNote);
    m_clientId = addLine(QStringLiteral("clientId"), tr("Client &ID *"), tr("Client ID"),
                         tr("Copy it last: it changes when permissions are chosen"), &m_clientIdNote);
}

void ConnectionForm::addSecretField()
{
    auto *line = new SecretLine(QStringLiteral("clientSecret"), tr("Client Secret"), QStringLiteral("showSecret"),
                                tr("Show the Client Secret"), this);
    m_secret = line->edit();
    m_paste->watch(m_secret);
    m_secretNote = new FieldNote(m_secret, {}, this);
    m_rows->add(tr("Client &Secret *"), m_secret, line, m_secretNote);
}

void ConnectionForm::addScopesAndLimit()
{
    m_scopes = new QComboBox(this);
    m_scopes->setObjectName(QStringLiteral("scopes"));
    m_scopes->setAccessibleName(tr("Scopes"));
    m_scopes->setEditable(true);
    m_scopes->setInsertPolicy(QComboBox::NoInsert);
    m_scopes->addItems(
        {QStringLiteral("all"), QStringLiteral("all all:teams"), QStringLiteral("all:standard all:teams")});
    m_scopes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scopes->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_scopes->lineEdit()->setAccessibleName(tr("Scopes"));
    m_paste->watch(m_scopes->lineEdit());
    m_scopesNote = new FieldNote(m_scopes, {}, this);
    m_rows->add(tr("Sco&pes"), m_scopes, m_scopes, m_scopesNote);

    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    const auto spin = [&](const QString &objectName, const QString &name, int most) {
        auto *box = new QSpinBox(row);
        box->setObjectName(objectName);
        box->setAccessibleName(name);
        box->setRange(1, most);
        box->setAlignment(Qt::AlignRight);
        return box;
    };
    m_limitRequests = spin(QStringLiteral("limitRequests"), tr("Request limit, requests"), 100'000);
    m_limitSeconds = spin(QStringLiteral("limitSeconds"), tr("Request limit, seconds"), 86'400);
    line->addWidget(m_limitRequests);
    line->addWidget(new QLabel(tr("requests in", "as in: 500 requests in 300 seconds"), row));
    line->addWidget(m_limitSeconds);
    line->addWidget(new QLabel(tr("seconds", "as in: 500 requests in 300 seconds"), row));
    line->addStretch(1);
    m_rows->add(tr("Request &limit"), m_limitRequests, row, nullptr);
    // No key for this label: none of its letters is left.
    m_ticketAddress =
        addLine(QStringLiteral("ticketAddress"), tr("Ticket address"), tr("Ticket address"),
                tr("Where “Open in HaloPSA” goes; {web} is the Server URL, {id} the ticket"), &m_ticketAddressNote);
}

void ConnectionForm::addLook()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    m_label = new QComboBox(row);
    m_label->setObjectName(QStringLiteral("label"));
    m_label->setAccessibleName(tr("Label"));
    for (const auto label : {Connection::Label::Production, Connection::Label::Sandbox, Connection::Label::Practice})
        m_label->addItem(labelWord(label), int(label));
    m_colour = new AccentButton(row);
    m_colour->setObjectName(QStringLiteral("colour"));
    auto *colourLabel = new QLabel(tr("&Colour"), row);
    colourLabel->setBuddy(m_colour);
    line->addWidget(m_label);
    line->addSpacing(8);
    line->addWidget(colourLabel);
    line->addWidget(m_colour);
    line->addStretch(1);
    m_rows->add(tr("La&bel"), m_label, row, nullptr);

    m_description = new QPlainTextEdit(this);
    m_description->setObjectName(QStringLiteral("description"));
    m_description->setAccessibleName(tr("Description"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(2 * fontMetrics().lineSpacing() + 12);
    m_rows->add(tr("&Description"), m_description, m_description, nullptr);

    m_readOnly = addCheck(QStringLiteral("readOnly"), tr("&Read-only"), tr("Read-only"),
                          tr("Sundog sends nothing that changes a ticket"));
    m_active = addCheck(QStringLiteral("active"), tr("&Active"), tr("Active"),
                        tr("An inactive connection is kept, but never used"));
}

void ConnectionForm::addNetwork()
{
    m_network = new ConnectionNetworkForm(*m_paste, this);
    m_network->alignWith(m_rows);
    m_rows->addWidget(m_network, m_rows->rowCount(), 0, 1, 2);
    m_commands = new ConnectionCommandsForm(this);
    m_commands->alignWith(m_rows);
    m_rows->addWidget(m_commands, m_rows->rowCount(), 0, 1, 2);
    setKeychainAnswers(true);
    auto *legend = new StateLabel(StateRole::Quiet, this);
    legend->setText(tr("* required"));
    const int last = m_rows->rowCount();
    m_rows->addWidget(legend, last, 1);
    m_rows->setRowStretch(last + 1, 1);
}

QLineEdit *ConnectionForm::addLine(const QString &objectName, const QString &label, const QString &name,
                                   const QString &hint, FieldNote **note)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    m_paste->watch(edit);
    *note = new FieldNote(edit, hint, this);
    m_rows->add(label, edit, edit, *note);
    return edit;
}

QCheckBox *ConnectionForm::addCheck(const QString &objectName, const QString &text, const QString &name,
                                    const QString &hint)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    m_rows->add({}, box, box, new FieldNote(box, hint, this));
    return box;
}

void ConnectionForm::connectEdits()
{
    // A problem that was shown goes away as soon as its field is touched; it comes back, if it is still there, when the
    // field is left.
    const auto watch = [this](QLineEdit *edit, FieldNote *note, QString (ConnectionForm::*problem)() const) {
        connect(edit, &QLineEdit::textChanged, this, [this, note] {
            note->setProblem({});
            Q_EMIT edited();
        });
        connect(edit, &QLineEdit::editingFinished, this, [this, edit, note, problem] {
            if (!edit->text().isEmpty())
                note->setProblem((this->*problem)());
        });
    };
    watch(m_name, m_nameNote, &ConnectionForm::nameProblem);
    watch(m_tenant, m_tenantNote, &ConnectionForm::tenantProblem);
    watch(m_clientId, m_clientIdNote, &ConnectionForm::clientIdProblem);
    watch(m_secret, m_secretNote, &ConnectionForm::secretProblem);
    watch(m_scopes->lineEdit(), m_scopesNote, &ConnectionForm::scopesProblem);
    watch(m_ticketAddress, m_ticketAddressNote, &ConnectionForm::ticketAddressProblem);
    connect(m_server, &QLineEdit::textChanged, this, [this] {
        refreshServer();
        Q_EMIT edited();
    });
    connect(m_limitRequests, &QSpinBox::valueChanged, this, &ConnectionForm::edited);
    connect(m_limitSeconds, &QSpinBox::valueChanged, this, &ConnectionForm::edited);
    connect(m_label, &QComboBox::currentIndexChanged, this, [this] {
        m_colour->setLabel(Connection::Label(m_label->currentData().toInt()));
        Q_EMIT edited();
    });
    connect(m_colour, &AccentButton::colourChanged, this, &ConnectionForm::edited);
    connect(m_description, &QPlainTextEdit::textChanged, this, &ConnectionForm::edited);
    connect(m_readOnly, &QCheckBox::toggled, this, &ConnectionForm::edited);
    connect(m_active, &QCheckBox::toggled, this, &ConnectionForm::edited);
    connect(m_commands, &ConnectionCommandsForm::edited, this, &ConnectionForm::edited);
    connect(m_commands, &ConnectionCommandsForm::unfolded, this, [this] { Q_EMIT unfolded(m_commands); });
    connect(m_network, &ConnectionNetworkForm::edited, this, &ConnectionForm::edited);
    connect(m_network, &ConnectionNetworkForm::unfolded, this, [this] { Q_EMIT unfolded(m_network); });
    connect(m_paste, &MultilinePaste::pasted, this, &ConnectionForm::fill);
}
