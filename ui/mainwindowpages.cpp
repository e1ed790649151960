// SPDX-License-Identifier: Apache-2.0
// The third part of MainWindow: its pages, each built when it is first looked at.
#include "mainwindow.h"

#include "commands/commandspage.h"
#include "deskpage.h"
#include "log/logpage.h"
#include "lookups/lookupspage.h"
#include "permissions/permissionspage.h"
#include "reports/reportspage.h"
#include "status/deskstatusbar.h"

#include <QDesktopServices>
#include <QStackedWidget>
#include <QTabBar>
#include <QUrl>

void MainWindow::showInTickets(QWidget *page)
{
    m_inTickets = page;
    m_tabs->setCurrentIndex(0);
    showTab(0);
}

void MainWindow::showTab(int index)
{
    if (index == 0) {
        m_pages->setCurrentWidget(m_inTickets);
        if (m_inTickets == m_desk && m_desk)
            m_desk->focusFront(); // or what stands in its place until the rows come
    } else if (index == 1) {
        showCommands();
    } else if (index == 2) {
        showLookups();
    } else if (index == 3) {
        showPermissions();
    } else if (index == 4) {
        showReports();
    } else {
        showLog();
    }
}

void MainWindow::tell(const QString &what)
{
    m_status->showMessage(what, 5000);
}

void MainWindow::showInQueue(const TicketFilter &filter)
{
    m_tabs->setCurrentIndex(0);
    m_desk->showInQueue(filter);
}

void MainWindow::showLog()
{
    if (!m_log) { // built when it is first looked at, not while the window starts
        m_log = new LogPage(m_services.log);
        m_pages->addWidget(m_log);
        connect(m_log, &LogPage::told, this, &MainWindow::tell);
    }
    m_pages->setCurrentWidget(m_log);
    m_log->focusList();
}

void MainWindow::showCommands()
{
    if (!m_commands) { // as the log
        m_commands = new CommandsPage(m_services.clock, m_services.drafts);
        m_pages->addWidget(m_commands);
        giveCommandsDesk();
        connect(m_commands, &CommandsPage::ticketWanted, this, [this](TicketId id) {
            m_tabs->setCurrentIndex(0);
            m_desk->showTickets({id});
        });
        connect(m_commands, &CommandsPage::folderWanted, this,
                [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    }
    if (m_desk)
        m_commands->setTickets(m_desk->chosenTickets());
    m_pages->setCurrentWidget(m_commands);
    m_commands->shown();
}

void MainWindow::giveCommandsDesk()
{
    if (!m_commands)
        return;
    m_commands->setDesk(m_desk ? &m_desk->desk() : nullptr, m_desk ? m_desk->connection().id : QString());
    labelCommands();
}

// Also when the connection that is open is changed.
void MainWindow::labelCommands()
{
    if (!m_commands)
        return;
    if (m_desk)
        m_commands->setConnection(m_desk->connection().name, m_desk->connection().ticketAddress);
    const bool production = m_desk && m_desk->connection().label == Connection::Label::Production;
    m_commands->setProduction(production ? std::optional(m_desk->connection().name) : std::nullopt);
}

void MainWindow::showLookups()
{
    if (!m_lookups) { // as the log
        m_lookups = new LookupsPage(m_services.clock);
        m_pages->addWidget(m_lookups);
        m_lookups->setDesk(m_desk ? &m_desk->desk() : nullptr);
        connect(m_lookups, &LookupsPage::told, this, &MainWindow::tell);
        connect(m_lookups, &LookupsPage::ticketsRequested, this, &MainWindow::showInQueue);
    }
    m_pages->setCurrentWidget(m_lookups);
    m_lookups->shown();
}

void MainWindow::showPermissions()
{
    if (!m_permissions) { // as the log
        m_permissions = new PermissionsPage(m_services);
        m_pages->addWidget(m_permissions);
        givePermissionsDesk();
        connect(m_permissions, &PermissionsPage::told, this, &MainWindow::tell);
        connect(m_permissions, &PermissionsPage::logRequested, this, [this](const QString &purpose) {
            m_tabs->setCurrentIndex(m_tabs->count() - 1);
            m_log->showOnly(purpose);
        });
    }
    m_pages->setCurrentWidget(m_permissions);
    m_permissions->shown();
}

void MainWindow::showReports()
{
    if (!m_reports) { // as the log
        m_reports = new ReportsPage(m_services.clock);
        m_pages->addWidget(m_reports);
        m_reports->setDesk(m_desk);
        connect(m_reports, &ReportsPage::told, this, &MainWindow::tell);
        connect(m_reports, &ReportsPage::ticketsRequested, this, &MainWindow::showInQueue);
    }
    m_pages->setCurrentWidget(m_reports);
    m_reports->shown();
}

void MainWindow::givePermissionsDesk()
{
    if (m_permissions)
        m_permissions->setDesk(m_desk ? &m_desk->desk() : nullptr, m_desk ? m_desk->connection() : Connection());
}
