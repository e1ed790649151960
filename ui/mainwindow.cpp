// SPDX-License-Identifier: Apache-2.0
#include "mainwindow.h"

#include "commands/commandspage.h"
#include "connection/connectionmenu.h"
#include "connection/welcomecard.h"
#include "deskpage.h"
#include "helpdialogs.h"
#include "leavingquestion.h"
#include "lookups/lookupspage.h"
#include "permissions/permissionspage.h"
#include "practice/practicetenant.h"
#include "practicemenu.h"
#include "reports/reportspage.h"
#include "settingsmenus.h"
#include "status/deskstatusbar.h"
#include "store/connections.h"
#include "widgets/icon.h"
#include "widgets/practicestrip.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QLabel>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStyle>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

// The widgets and menus are put together here; mainwindowconnection.cpp says which tenant is open.

MainWindow::MainWindow(const Services &services, QWidget *parent) : QMainWindow(parent), m_services(services)
{
    setObjectName(QStringLiteral("mainWindow"));
    setUnifiedTitleAndToolBarOnMac(true);

    m_strip = new PracticeStrip;
    m_pages = new QStackedWidget;
    m_card = new WelcomeCard(services.connections);
    m_opening = new QLabel;
    m_opening->setAlignment(Qt::AlignCenter);
    m_opening->setTextFormat(Qt::PlainText);
    m_opening->setWordWrap(true);
    m_pages->addWidget(m_card);
    m_pages->addWidget(m_opening);
    connect(m_card, &WelcomeCard::connectionRequested, this, &MainWindow::openConnection);
    connect(m_card, &WelcomeCard::connectRequested, this, &MainWindow::addConnection);
    connect(m_card, &WelcomeCard::practiceRequested, this, &MainWindow::openPractice);

    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);

    m_status = new DeskStatusBar(services.clock);
    setStatusBar(m_status);
    buildTitleRow();
    buildMenus();
    connect(&services.connections, &Connections::changed, this, &MainWindow::connectionsChanged);

    const QSize frame(16, 48); // the window manager's, not known before the window is shown
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - frame));
    restoreGeometry(services.settings.value(QStringLiteral("window/geometry")).toByteArray());
    showCard();
}

// The words of the tabs count for more than their icons.
void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const int iconSize = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_tabs->setIconSize({iconSize, iconSize});
    const int others =
        m_connectionButton->sizeHint().width() + (m_readOnly->isHidden() ? 0 : m_readOnly->sizeHint().width());
    if (others + m_tabs->sizeHint().width() + iconSize > width())
        m_tabs->setIconSize({0, 0});
}

MainWindow::~MainWindow()
{
    closeDesk();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_desk && !m_stopAll && !underWay().isEmpty()) {
        event->ignore();
        return askToLeave(this, Leaving::Closing, underWay(), [this] {
            m_stopAll = true;
            close();
        });
    }
    m_services.settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::buildTitleRow()
{
    auto *bar = addToolBar(tr("Connection"));
    bar->setObjectName(QStringLiteral("titleRow"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const int iconSize = style()->pixelMetric(QStyle::PM_SmallIconSize);
    bar->setIconSize({iconSize, iconSize});

    m_connectionButton = new QToolButton;
    m_connectionButton->setObjectName(QStringLiteral("connectionButton"));
    m_connectionButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_connectionButton->setPopupMode(QToolButton::InstantPopup);
    m_connectionMenu = new ConnectionMenu(m_services.connections, this);
    m_connectionMenu->setObjectName(QStringLiteral("connectionMenu"));
    connect(m_connectionMenu, &ConnectionMenu::connectionRequested, this, &MainWindow::openConnection);
    connect(m_connectionMenu, &ConnectionMenu::practiceRequested, this, &MainWindow::openPractice);
    connect(m_connectionMenu, &ConnectionMenu::manageRequested, this, &MainWindow::manageConnections);
    m_connectionButton->setMenu(m_connectionMenu);
    bar->addWidget(m_connectionButton);

    m_readOnly = new QLabel(tr("Read-only"));
    m_readOnly->setObjectName(QStringLiteral("readOnlyMark"));
    m_readOnly->setToolTip(Desk::readOnlyWords());
    m_readOnly->setContentsMargins(8, 0, 8, 0);
    bar->addWidget(m_readOnly)->setObjectName(QStringLiteral("readOnlyAction"));

    auto *gap = new QWidget;
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("topTabs"));
    m_tabs->setAccessibleName(tr("Pages"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(icon(u"ticket"), tr("Tickets"));
    m_tabs->addTab(icon(u"commands"), tr("Commands"));
    m_tabs->addTab(icon(u"tag"), tr("Look-ups"));
    m_tabs->addTab(icon(u"permissions"), tr("Permissions"));
    m_tabs->addTab(icon(u"reports"), tr("Reports"));
    m_tabs->addTab(icon(u"log"), tr("Log"));
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::showTab);
    bar->addWidget(m_tabs);
}

QAction *MainWindow::deskAction(const QString &text, const QString &name, const QKeySequence &key,
                                void (MainWindow::*slot)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setAutoRepeat(false); // a key that is held down does it once
    connect(action, &QAction::triggered, this, slot);
    m_deskActions.append(action);
    return action;
}

void MainWindow::buildMenus()
{
    QMenu *connection = menuBar()->addMenu(tr("C&onnection"));
    const auto add = [connection](const char *icon16, const QString &text, const char *name) {
        QAction *action = connection->addAction(icon(QString::fromLatin1(icon16)), text);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    connect(add("plus", tr("&Connect to HaloPSA…"), "addConnection"), &QAction::triggered, this,
            &MainWindow::addConnection);
    connect(add("practice", tr("Open the &practice tenant"), "openPractice"), &QAction::triggered, this,
            &MainWindow::openPractice);
    connect(add("settings", tr("&Manage connections…"), "manageConnections"), &QAction::triggered, this,
            &MainWindow::manageConnections);
    connection->addSeparator();
    QAction *close =
        deskAction(tr("C&lose this connection"), QStringLiteral("closeConnection"), {}, &MainWindow::closeConnection);
    QAction *quit = new QAction(tr("&Quit"), this);
    quit->setShortcut(QKeySequence::Quit);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    connection->addActions({close, quit});

    QMenu *tickets = menuBar()->addMenu(tr("&Tickets"));
    QAction *refreshAction =
        deskAction(tr("&Refresh"), QStringLiteral("refresh"), QKeySequence::Refresh, &MainWindow::refresh);
    refreshAction->setIcon(icon(u"refresh"));
    QAction *find = deskAction(tr("Find in &loaded rows"), QStringLiteral("find"), QKeySequence(Qt::Key_Slash),
                               &MainWindow::focusFind);
    find->setIcon(icon(u"search"));
    QAction *filters = deskAction(tr("Go to the &filters"), QStringLiteral("filters"), QKeySequence(Qt::Key_F),
                                  &MainWindow::focusFilters);
    filters->setIcon(icon(u"filter"));
    QAction *get = deskAction(tr("&Get Tickets…"), QStringLiteral("getTickets"), QKeySequence(Qt::CTRL | Qt::Key_G),
                              &MainWindow::getTickets);
    get->setIcon(icon(u"download"));
    m_closeTab = deskAction(tr("&Close this tab"), QStringLiteral("closeTab"), QKeySequence(Qt::CTRL | Qt::Key_W),
                            &MainWindow::closeTab);
    QAction *exporting = deskAction(tr("&Export…"), QStringLiteral("exportTickets"), QKeySequence(Qt::CTRL | Qt::Key_E),
                                    &MainWindow::exportTickets);
    exporting->setIcon(icon(u"download"));
    QAction *again = deskAction(tr("Export &again"), QStringLiteral("exportAgain"),
                                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), &MainWindow::exportAgain);
    tickets->addActions({refreshAction, find, filters, get, m_closeTab});
    tickets->addSeparator();
    tickets->addActions({exporting, again});

    m_commandsMenu = menuBar()->addMenu(tr("Co&mmands"));
    m_commandsMenu->setObjectName(QStringLiteral("commandsMenu"));
    QMenu *view = menuBar()->addMenu(tr("&View"));
    for (int i = 0; i < m_tabs->count(); ++i) {
        QAction *page = view->addAction(m_tabs->tabText(i));
        page->setObjectName(QStringLiteral("page%1").arg(i + 1));
        page->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)));
        connect(page, &QAction::triggered, this, [this, i] {
            m_tabs->setCurrentIndex(i);
            showTab(i);
        });
    }
    view->addSeparator();
    QAction *window = deskAction(tr("Ticket in a &window of its own"), QStringLiteral("ticketWindow"), {},
                                 &MainWindow::openTicketWindow);
    view->addAction(window);
    auto *places = new QActionGroup(this);
    const auto addPlace = [&](const QString &text, const QString &name, DeskPage::DetailPlace place) {
        QAction *action = view->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        places->addAction(action);
        m_deskActions.append(action);
        connect(action, &QAction::triggered, this, [this, place] { m_desk->setDetailPlace(place); });
        connect(view, &QMenu::aboutToShow, action,
                [this, action, place] { action->setChecked(m_desk && m_desk->detailPlace() == place); });
    };
    addPlace(tr("Ticket on the &right"), QStringLiteral("detailRight"), DeskPage::DetailPlace::Right);
    addPlace(tr("Ticket &below the list"), QStringLiteral("detailBelow"), DeskPage::DetailPlace::Below);
    view->addSeparator();
    view->addMenu(appearanceMenu(m_services.settings, view));
    view->addMenu(languageMenu(m_services.settings, this, view));

    m_helpMenu = menuBar()->addMenu(tr("&Help"));
    QAction *keys = m_helpMenu->addAction(tr("&Keys"), this, &MainWindow::showKeys);
    keys->setObjectName(QStringLiteral("keys"));
    keys->setShortcut(QKeySequence(Qt::Key_Question));
    QAction *aboutAction = m_helpMenu->addAction(tr("&About Sundog"), this, &MainWindow::about);
    aboutAction->setObjectName(QStringLiteral("about"));
}

void MainWindow::refresh()
{
    if (m_pages->currentWidget() == m_lookups)
        return m_lookups->refresh();
    if (m_reports && m_pages->currentWidget() == m_reports)
        return m_reports->refresh();
    m_desk->refresh();
}
void MainWindow::openTicketWindow()
{
    m_desk->openWindow();
}
void MainWindow::focusFind()
{
    if (m_pages->currentWidget() == m_lookups)
        return m_lookups->focusFind();
    if (m_commands && m_pages->currentWidget() == m_commands)
        return m_commands->focusFind();
    m_tabs->setCurrentIndex(0);
    m_desk->focusFind();
}
void MainWindow::focusFilters()
{
    m_tabs->setCurrentIndex(0);
    m_desk->focusFilters();
}
void MainWindow::getTickets()
{
    m_tabs->setCurrentIndex(0);
    m_desk->getTickets();
}
void MainWindow::exportTickets()
{
    m_tabs->setCurrentIndex(0);
    m_desk->exportTickets();
}
void MainWindow::exportAgain()
{
    m_tabs->setCurrentIndex(0);
    m_desk->exportAgain();
}
void MainWindow::closeTab()
{
    if (m_pages->currentWidget() == m_desk) // not one that nobody sees
        m_desk->closeTab();
}
void MainWindow::showKeys()
{
    showKeysDialog(this);
}
void MainWindow::about()
{
    showAboutDialog(this);
}

QStringList MainWindow::underWay()
{
    if (!m_desk)
        return {};
    return m_desk->underWay() + (m_commands ? m_commands->underWay() : QStringList()) +
           (m_permissions ? m_permissions->underWay() : QStringList());
}
