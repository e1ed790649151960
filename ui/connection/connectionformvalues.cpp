// SPDX-License-Identifier: Apache-2.0
// What stands in the fields of a ConnectionForm: values, problems, and what is pasted into them.
#include "connection/accentbutton.h"
#include "connection/connectionform.h"
#include "connection/connectioncommandsform.h"
#include "connection/connectionnetworkform.h"
#include "connection/pastedapplication.h"
#include "halo/serveraddress.h"
#include "halo/ticketaddress.h"
#include "widgets/fieldnote.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <algorithm>
#include <utility>

namespace {

bool hasSpace(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

void ConnectionForm::setConnection(const Connection &connection)
{
    m_original = connection;
    m_name->setText(connection.name);
    m_server->setText(connection.server);
    m_tenant->setText(connection.tenant);
    m_clientId->setText(connection.clientId);
    m_scopes->setEditText(connection.scopes);
    m_limitRequests->setValue(connection.limitRequests);
    m_limitSeconds->setValue(connection.limitSeconds);
    m_ticketAddress->setText(connection.ticketAddress.isEmpty() ? TicketAddress::usual() : connection.ticketAddress);
    m_label->setCurrentIndex(m_label->findData(int(connection.label)));
    m_colour->setColour(connection.colour);
    m_description->setPlainText(connection.description);
    m_readOnly->setChecked(connection.readOnly);
    m_active->setChecked(connection.active);
    m_network->setConnection(connection);
    m_commands->setConnection(connection);
    refreshServer();
}

Connection ConnectionForm::connection() const
{
    Connection c = m_original;
    c.name = m_name->text().trimmed();
    c.server = ServerAddress::parse(m_server->text()).web.toString();
    c.tenant = m_tenant->text().trimmed();
    c.clientId = m_clientId->text().trimmed();
    c.scopes = m_scopes->currentText().simplified();
    c.limitRequests = m_limitRequests->value();
    c.limitSeconds = m_limitSeconds->value();
    const QString address = m_ticketAddress->text().trimmed();
    c.ticketAddress = address == TicketAddress::usual() ? QString() : address;
    c.label = Connection::Label(m_label->currentData().toInt());
    c.colour = m_colour->colour();
    c.description = m_description->toPlainText();
    c.readOnly = m_readOnly->isChecked();
    c.active = m_active->isChecked();
    m_network->writeTo(c);
    m_commands->writeTo(c);
    return c;
}

ConnectionSecret ConnectionForm::secret() const
{
    return {m_secret->text().trimmed(), m_network->proxyPassword()};
}

void ConnectionForm::setStoredSecret(const QString &placeholder)
{
    m_secretStored = true;
    m_secret->setPlaceholderText(placeholder);
    if (!m_original.proxyUser.isEmpty()) // else there is no password with it
        m_network->setStoredPassword(placeholder);
}

void ConnectionForm::setKeychainAnswers(bool answers)
{
    m_secretNote->setHint(answers
                              ? tr("Kept in the keychain of this computer, never in a file")
                              : tr("No keychain answers: it can be kept for this session only, and never in a file"));
    m_network->setKeychainAnswers(answers);
}

QString ConnectionForm::nameProblem() const
{
    return m_name->text().trimmed().isEmpty() ? tr("The Connection Name is missing. Choose any name.") : QString();
}

QString ConnectionForm::serverProblem() const
{
    return ServerAddress::parse(m_server->text()).problem;
}

QString ConnectionForm::tenantProblem() const
{
    return hasSpace(m_tenant->text().trimmed())
               ? tr("A Tenant is one word without spaces, for example contoso. Leave it empty if there is none.")
               : QString();
}

QString ConnectionForm::clientIdProblem() const
{
    const QString text = m_clientId->text().trimmed();
    if (text.isEmpty())
        return tr("The Client ID is missing. HaloPSA shows it in the API application.");
    return hasSpace(text) ? tr("A Client ID has no spaces in it. Copy it from HaloPSA once more.") : QString();
}

QString ConnectionForm::secretProblem() const
{
    const QString text = m_secret->text().trimmed();
    if (text.isEmpty()) {
        return m_secretStored ? QString()
                              : tr("The Client Secret is missing. HaloPSA shows it once, when it is generated.");
    }
    return hasSpace(text) ? tr("A Client Secret has no spaces in it. Copy it from HaloPSA once more.") : QString();
}

QString ConnectionForm::scopesProblem() const
{
    return m_scopes->currentText().trimmed().isEmpty()
               ? tr("The Scopes are missing: without them HaloPSA refuses every request. Enter “all” if in doubt.")
               : QString();
}

QString ConnectionForm::ticketAddressProblem() const
{
    return TicketAddress::problem(m_ticketAddress->text());
}

bool ConnectionForm::check(For purpose)
{
    QWidget *first = nullptr;
    const auto look = [&](QWidget *field, FieldNote *note, const QString &problem) {
        note->setProblem(problem);
        if (!problem.isEmpty() && !first)
            first = field;
    };
    if (purpose == For::Save)
        look(m_name, m_nameNote, nameProblem());
    look(m_server, m_serverNote, serverProblem());
    look(m_tenant, m_tenantNote, tenantProblem());
    look(m_clientId, m_clientIdNote, clientIdProblem());
    look(m_secret, m_secretNote, secretProblem());
    look(m_scopes, m_scopesNote, scopesProblem());
    look(m_ticketAddress, m_ticketAddressNote, ticketAddressProblem());
    if (QWidget *network = m_network->check(); !first)
        first = network;
    if (first)
        first->setFocus();
    return !first;
}

void ConnectionForm::setNameProblem(const QString &problem)
{
    m_nameNote->setProblem(problem);
    m_name->setFocus();
}

void ConnectionForm::setSecretProblem(const QString &problem)
{
    m_secretNote->setProblem(problem);
    m_secret->setFocus();
}

void ConnectionForm::setProxyPasswordProblem(const QString &problem)
{
    m_network->setProxyPasswordProblem(problem);
}

void ConnectionForm::refreshServer()
{
    if (m_server->text().trimmed().isEmpty()) {
        m_serverNote->setProblem({});
        m_serverNote->setHint(tr("The address of your HaloPSA, for example contoso.halopsa.com"));
        return;
    }
    const ServerAddress address = ServerAddress::parse(m_server->text());
    m_serverNote->setHint(tr("Will be used as %1").arg(address.web.toString()));
    m_serverNote->setProblem(address.problem);
}

void ConnectionForm::fill(const QString &pasted)
{
    const PastedApplication found = parsePastedApplication(pasted);
    QStringList filled;
    const auto put = [&](QLineEdit *edit, const QString &value) {
        if (value.isEmpty())
            return;
        edit->setText(value);
        filled.append(edit->accessibleName());
    };
    put(m_server, found.server);
    put(m_tenant, found.tenant);
    put(m_clientId, found.clientId);
    put(m_secret, found.clientSecret);

    QString summary = filled.isEmpty() ? tr("Nothing was filled in from the pasted lines.")
                                       : tr("Filled in from the paste: %1.").arg(QLocale().createSeparatedList(filled));
    if (found.authorisationServer)
        summary += u' ' + tr("The authorisation server is not needed.");
    if (!found.unplacedLines.isEmpty()) {
        QStringList numbers;
        for (const int line : found.unplacedLines)
            numbers.append(QLocale().toString(line));
        // Numbers, not texts: one of them may be the secret.
        summary += u' ' + tr("Left out, because it is not clear where it belongs: line(s) %1.",
                             "%1 is the number of a line, or a list of numbers", int(numbers.size()))
                              .arg(QLocale().createSeparatedList(numbers));
    }
    Q_EMIT filledFromPaste(summary);
}
