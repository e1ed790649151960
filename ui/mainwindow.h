// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktopnotice.h"
#include "net/ratebudget.h"
#include "net/result.h"
#include "services.h"
#include "store/connection.h"

#include <QMainWindow>
#include <memory>

class CommandsPage;
class ConnectionMenu;
class DeskPage;
class DeskStatusBar;
class LogPage;
class LookupsPage;
class PermissionsPage;
class PracticeMenu;
class PracticeStrip;
class QLabel;
class QStackedWidget;
class QTabBar;
class QToolButton;
class ReportsPage;
class WelcomeCard;
struct TicketFilter;
namespace practice {
class PracticeTenant;
}

// The window: title row with the top tabs, one page, status bar. The page of Tickets is the card of the first start or
// the desk of one connection.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    // What the command line asked for; nothing = the connection used last, or the card.
    void openPractice();
    bool openNamed(const QString &name); // false: there is no active connection of that name
    void openLast();

    [[nodiscard]] practice::PracticeTenant *practiceTenant() { return m_practice.get(); }
    [[nodiscard]] DeskPage *deskPage() { return m_desk; } // nullptr on the card

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTitleRow();
    void buildMenus();
    QAction *deskAction(const QString &text, const QString &name, const QKeySequence &key, void (MainWindow::*slot)());

    void openConnection(const QString &id);
    void askForSecret(const Connection &connection, const Result<QString> &found);
    void openDesk(const Connection &connection, const QString &secret);
    void replaceDesk(const Connection &connection, const QString &secret);
    void leaveDesk(std::function<void()> leave); // asks first if that stops the saving of files
    void closeDesk();
    void stopOpening();
    void showCard();
    void showInTickets(QWidget *page);
    void showTab(int index);
    void showCommands();
    void giveCommandsDesk();
    void labelCommands();
    void showLookups();
    void showPermissions();
    void givePermissionsDesk();
    void showReports();
    void showLog();
    void tell(const QString &what); // in the status bar, for a while
    void showInQueue(const TicketFilter &filter);
    [[nodiscard]] QStringList underWay(); // what leaving the desk would stop, as sentences
    void showConnectionState();           // title, label, strip, which actions can be used

    void addConnection();
    void manageConnections();
    void closeConnection();
    void keepLearnedLimit(RateLimit limit);
    void connectionSaved(const QString &id);
    void connectionsChanged();

    void refresh();
    void openTicketWindow();
    void focusFind();
    void focusFilters();
    void getTickets();
    void exportTickets();
    void exportAgain();
    void closeTab();
    void showKeys();
    void about();

    Services m_services;
    std::unique_ptr<practice::PracticeTenant> m_practice; // outlives the desk that talks to it
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    QWidget *m_inTickets = nullptr; // the page that the tab Tickets shows
    CommandsPage *m_commands = nullptr;
    LookupsPage *m_lookups = nullptr;
    PermissionsPage *m_permissions = nullptr;
    ReportsPage *m_reports = nullptr;
    LogPage *m_log = nullptr;
    WelcomeCard *m_card = nullptr;
    QLabel *m_opening = nullptr;
    DeskPage *m_desk = nullptr;
    PracticeStrip *m_strip = nullptr;
    QToolButton *m_connectionButton = nullptr;
    QLabel *m_readOnly = nullptr;
    ConnectionMenu *m_connectionMenu = nullptr;
    PracticeMenu *m_practiceMenu = nullptr;
    QMenu *m_commandsMenu = nullptr; // of the desk that is open
    QMenu *m_helpMenu = nullptr;
    DeskStatusBar *m_status = nullptr;
    DesktopNotice m_notice{*this};
    QList<QAction *> m_deskActions; // need an open connection
    QAction *m_closeTab = nullptr;  // and this one a tab that can be closed
    bool m_stopAll = false;         // the person was asked
    quint64 m_opened = 0;           // an answer of the keychain for a connection no longer wanted is dropped
};
