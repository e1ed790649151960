// SPDX-License-Identifier: Apache-2.0
// The other half of MainWindow: which tenant is open, and how one gets there.
#include "mainwindow.h"

#include "commands/commandspage.h"
#include "connection/connectiondialog.h"
#include "connection/connectionlabel.h"
#include "connection/connectionmenu.h"
#include "connection/connectionsaving.h"
#include "connection/connectionsdialog.h"
#include "connection/secretquestion.h"
#include "connection/welcomecard.h"
#include "deskpage.h"
#include "detail/detailpane.h"
#include "leavingquestion.h"
#include "lookups/lookupspage.h"
#include "model/plaintooltip.h"
#include "paths.h"
#include "permissions/permissionspage.h"
#include "practice/practicetenant.h"
#include "practicemenu.h"
#include "reports/reportspage.h"
#include "status/deskstatusbar.h"
#include "store/connections.h"
#include "store/drafts.h"
#include "store/permissionruns.h"
#include "store/viewstate.h"
#include "tenantaccessof.h"
#include "widgets/icon.h"
#include "widgets/practicestrip.h"

#include <QDir>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPointer>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <utility>

namespace {

} // namespace

void MainWindow::openPractice()
{
    stopOpening();
    if (!m_practice) {
        m_practice = std::make_unique<practice::PracticeTenant>(practice::Options());
        if (!m_practice->start()) {
            const QString why = m_practice->errorString();
            m_practice.reset();
            if (!m_desk)
                showCard();
            auto *box = new QMessageBox(QMessageBox::Warning, tr("Practice tenant"),
                                        tr("The practice tenant could not be started."), QMessageBox::Ok, this);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->setInformativeText(why);
            box->open();
            return;
        }
        m_practiceMenu = new PracticeMenu(*m_practice, this);
        menuBar()->insertMenu(m_helpMenu->menuAction(), m_practiceMenu);
        const auto say = [this] { m_strip->setText(m_practiceMenu->inWords()); };
        connect(m_practiceMenu, &PracticeMenu::changed, this, say);
        say();
    }
    Connection connection;
    connection.id = practiceConnection;
    connection.name = tr("Practice tenant");
    connection.server = m_practice->url().toString();
    connection.tenant = m_practice->tenant();
    connection.clientId = m_practice->clientId();
    connection.label = Connection::Label::Practice;
    openDesk(connection, m_practice->clientSecret());
}

bool MainWindow::openNamed(const QString &name)
{
    const std::optional<Connection> connection = m_services.connections.byName(name);
    if (!connection || !connection->active)
        return false;
    openConnection(connection->id);
    return true;
}

void MainWindow::openLast()
{
    const std::optional<Connection> last = m_services.connections.byId(m_services.connections.lastUsed());
    if (last && last->active)
        openConnection(last->id);
}

// The secret comes from this session's memory, else from the keychain, else from the person. What was open before stays
// until it is there: without it there would be nothing to go back to.
void MainWindow::openConnection(const QString &id)
{
    const std::optional<Connection> found = m_services.connections.byId(id);
    if (!found || !found->active)
        return;
    if (m_desk && m_desk->connection().id == id) { // its own values may be others now
        return leaveDesk([this, id] {
            closeDesk();
            openConnection(id);
        });
    }
    stopOpening();
    const quint64 opened = m_opened;
    const QString opening = tr("Opening %1: reading its Client Secret from the keychain…").arg(found->name);
    if (m_desk) {
        m_status->showMessage(opening);
    } else {
        m_opening->setText(opening);
        showInTickets(m_opening);
        showConnectionState();
    }

    readSecret(id, m_services.keychain, m_services.sessionSecrets, this,
               [this, opened, connection = *found](const Result<QString> &secret) {
                   if (opened != m_opened)
                       return;
                   if (secret.ok() && !secret.value().isEmpty())
                       openDesk(connection, secret.value());
                   else
                       askForSecret(connection, secret);
               });
}

void MainWindow::askForSecret(const Connection &connection, const Result<QString> &found)
{
    m_status->clearMessage();
    auto *question = new SecretQuestion(connection, found, m_services.keychain, m_services.sessionSecrets, this);
    const quint64 opened = m_opened;
    connect(question, &SecretQuestion::answered, this, [this, opened, connection](const QString &secret) {
        if (opened == m_opened)
            openDesk(connection, secret);
    });
    connect(question, &QDialog::rejected, this, [this, opened] {
        if (opened == m_opened && !m_desk)
            showCard();
    });
    question->open();
}

void MainWindow::openDesk(const Connection &connection, const QString &secret)
{
    leaveDesk([this, connection, secret] { replaceDesk(connection, secret); });
}

void MainWindow::leaveDesk(std::function<void()> leave)
{
    if (underWay().isEmpty())
        return leave();
    m_status->clearMessage(); // of opening: whether it goes on is the question
    askToLeave(this, Leaving::Switching, underWay(), [this, opened = m_opened, leave = std::move(leave)] {
        if (opened == m_opened)
            leave();
    });
}

void MainWindow::replaceDesk(const Connection &connection, const QString &secret)
{
    stopOpening();
    closeDesk();
    m_desk = new DeskPage(connection, tenantAccess(connection, secret, &m_services.log), m_services);
    m_commandsMenu->addActions(m_desk->commandActions());
    giveCommandsDesk();
    m_pages->addWidget(m_desk);
    showInTickets(m_desk);
    m_status->setDesk(&m_desk->desk());
    if (m_lookups)
        m_lookups->setDesk(&m_desk->desk());
    if (m_reports)
        m_reports->setDesk(m_desk);
    givePermissionsDesk();
    connect(m_desk, &DeskPage::selectionCountChanged, m_status, &DeskStatusBar::setSelectionCount);
    connect(m_desk, &DeskPage::frontChanged, this, [this] { m_closeTab->setEnabled(m_desk->canCloseTab()); });
    connect(m_desk, &DeskPage::commandWanted, this, [this](const QString &name) {
        m_tabs->setCurrentIndex(1);
        showCommands();
        m_commands->choose(name);
    });
    connect(m_desk, &DeskPage::wanted, this, [this] { showInTickets(m_desk); });
    connect(m_desk, &DeskPage::message, m_status, [this](const QString &text) { m_status->showMessage(text, 5000); });
    connect(&m_desk->detail(), &DetailPane::linkHovered, m_status, [this](const QString &address) {
        address.isEmpty() ? m_status->clearMessage() : m_status->showMessage(address, 8000);
    });
    // Queued: the file may tell that another Sundog removed this connection, and then the desk that tells this goes.
    connect(
        &m_desk->desk(), &Desk::limitLearned, this,
        [this, desk = QPointer(m_desk)](RateLimit limit) {
            if (desk)
                keepLearnedLimit(limit);
        },
        Qt::QueuedConnection);
    const HealthCheck &health = m_desk->desk().health();
    connect(&health, &HealthCheck::startedFailing, this, [this, name = connection.name](const QString &message) {
        m_notice.tell(tr("%1: the health check fails").arg(name), message, true);
    });
    connect(&health, &HealthCheck::stoppedFailing, this, [this, name = connection.name] {
        m_notice.tell(tr("%1: the health check is good again").arg(name), {}, false);
    });
    if (connection.id != practiceConnection)
        m_services.connections.setLastUsed(connection.id);
    showConnectionState();
}

void MainWindow::closeDesk()
{
    m_status->setDesk(nullptr);
    if (m_lookups)
        m_lookups->setDesk(nullptr);
    if (m_commands)
        m_commands->setDesk(nullptr);
    if (m_permissions)
        m_permissions->setDesk(nullptr);
    if (m_reports)
        m_reports->setDesk(nullptr);
    m_notice.withdraw();
    delete std::exchange(m_desk, nullptr); // at once: it saves what was arranged, and its requests must end with it
}

// An answer about the secret of a connection no longer wanted comes too late.
void MainWindow::stopOpening()
{
    ++m_opened;
    m_status->clearMessage();
}

void MainWindow::showCard()
{
    stopOpening();
    closeDesk();
    showInTickets(m_card);
    showConnectionState();
}

void MainWindow::showConnectionState()
{
    const bool practising = m_desk && m_desk->isPractice();
    m_strip->setVisible(practising);
    m_connectionMenu->setCurrent(m_desk ? m_desk->connection().id : QString());
    m_connectionMenu->setPracticeCurrent(practising);
    if (m_practiceMenu)
        m_practiceMenu->menuAction()->setVisible(practising);
    m_commandsMenu->menuAction()->setEnabled(m_desk);
    for (QAction *action : std::as_const(m_deskActions))
        action->setEnabled(m_desk && (action != m_closeTab || m_desk->canCloseTab()));
    for (QAction *action : findChild<QToolBar *>()->actions()) {
        if (action->objectName() == QLatin1String("readOnlyAction"))
            action->setVisible(m_desk && m_desk->connection().readOnly);
    }
    if (!m_desk) {
        m_connectionButton->setText(tr("Not connected"));
        m_connectionButton->setToolTip({});
        m_connectionButton->setIcon(icon(u"connect"));
        setWindowTitle(tr("Sundog"));
        return;
    }
    const Connection &connection = m_desk->connection();
    const QString label = labelWord(connection.label);
    m_connectionButton->setText(
        practising ? label
                   : QStringLiteral("%1  %2").arg(QString(connection.name).replace(u'&', QLatin1String("&&")), label));
    m_connectionButton->setIcon(dotIcon(labelColour(connection.label, connection.colour, palette()), palette()));
    m_connectionButton->setToolTip(
        plainToolTip(connection.description.isEmpty() ? connection.server : connection.description));
    setWindowTitle(tr("%1 (%2) – Sundog").arg(connection.name, label));
}

void MainWindow::addConnection()
{
    auto *dialog = new ConnectionDialog(m_services.connections, m_services.keychain, m_services.sessionSecrets,
                                        m_services.clock, m_services.log, std::nullopt, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionDialog::saved, this, &MainWindow::connectionSaved);
    dialog->open();
}

void MainWindow::manageConnections()
{
    auto *dialog = new ConnectionsDialog(m_services.connections, m_services.keychain, m_services.sessionSecrets,
                                         m_services.clock, m_services.log, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_desk)
        dialog->setCurrent(m_desk->connection().id);
    connect(dialog, &ConnectionsDialog::useRequested, this, &MainWindow::openConnection);
    // The one in use is opened anew: its secret may be another one now.
    connect(dialog, &ConnectionsDialog::saved, this, [this](const QString &id) {
        if (m_desk && m_desk->connection().id == id)
            openConnection(id);
    });
    connect(dialog, &ConnectionsDialog::removed, this, [this](const QString &id) {
        m_services.views.remove(id);
        m_services.drafts.removeAll(id);
        m_services.permissionRuns.removeAll(id);
        QDir(paths::journalFolder(id)).removeRecursively(); // notes stand in there
    });
    dialog->open();
}

void MainWindow::closeConnection()
{
    leaveDesk([this] {
        m_services.connections.setLastUsed({});
        showCard();
    });
}

// The profile is changed behind the desk's back: its queue keeps to the limit already, and is not to be opened anew.
void MainWindow::keepLearnedLimit(RateLimit limit)
{
    Connection connection = m_desk->connection();
    connection.limitRequests = limit.requests;
    connection.limitSeconds = limit.seconds;
    m_desk->setConnection(connection);
    labelCommands();
    if (connection.id == practiceConnection)
        return;
    const Result<bool> saved = m_services.connections.setLimit(connection.id, limit.requests, limit.seconds);
    if (!saved.ok())
        m_status->showMessage(saved.error().message, 8000);
}

// A connection that was just made is what the person wants to see.
void MainWindow::connectionSaved(const QString &id)
{
    openConnection(id);
}

void MainWindow::connectionsChanged()
{
    if (!m_desk || m_desk->isPractice())
        return;
    const std::optional<Connection> now = m_services.connections.byId(m_desk->connection().id);
    if (!now || !now->active)
        return leaveDesk([this] { showCard(); }); // removed, or set to inactive: it is not used any longer
    const Connection &before = m_desk->connection();
    const bool sameTenant = now->reachesAs(before);
    // Else what is shown would not be what the open desk does, if the person goes on with what is under way.
    if (!sameTenant)
        return openConnection(now->id);
    m_desk->setConnection(*now);
    labelCommands();
    showConnectionState();
}
