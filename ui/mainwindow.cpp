// SPDX-License-Identifier: Apache-2.0
#include "mainwindow.h"

#include "browser/ticketbrowser.h"
#include "connection/connectiondialog.h"
#include "connection/connectionlabel.h"
#include "connection/connectionmenu.h"
#include "connection/connectionsdialog.h"
#include "connection/secretquestion.h"
#include "connection/welcomecard.h"
#include "deskpage.h"
#include "deskstatusbar.h"
#include "detail/detailpane.h"
#include "helpdialogs.h"
#include "model/plaintooltip.h"
#include "practice/practicetenant.h"
#include "practicemenu.h"
#include "settingsmenus.h"
#include "store/connections.h"
#include "store/secrets.h"
#include "store/viewstate.h"
#include "tenantaccessof.h"
#include "widgets/icon.h"
#include "widgets/practicestrip.h"

#include <QCloseEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStyle>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

namespace {

const QString practiceId = QStringLiteral("practice");

} // namespace

MainWindow::MainWindow(const Services &services, QWidget *parent) : QMainWindow(parent), m_services(services)
{
    setObjectName(QStringLiteral("mainWindow"));
    setUnifiedTitleAndToolBarOnMac(true);

    m_strip = new PracticeStrip;
    m_pages = new QStackedWidget;
    m_card = new WelcomeCard;
    m_opening = new QLabel;
    m_opening->setAlignment(Qt::AlignCenter);
    m_opening->setTextFormat(Qt::PlainText);
    m_opening->setWordWrap(true);
    m_pages->addWidget(m_card);
    m_pages->addWidget(m_opening);
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

MainWindow::~MainWindow()
{
    closeDesk();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
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
    m_readOnly->setToolTip(tr("This connection is set to read-only: nothing is ever written through it."));
    m_readOnly->setContentsMargins(8, 0, 8, 0);
    bar->addWidget(m_readOnly)->setObjectName(QStringLiteral("readOnlyAction"));
}

QAction *MainWindow::deskAction(const QString &text, const QString &name, const QKeySequence &key,
                                void (MainWindow::*slot)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
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
    tickets->addActions({refreshAction, find, filters});

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addMenu(appearanceMenu(m_services.settings, view));
    view->addMenu(languageMenu(m_services.settings, this, view));

    m_helpMenu = menuBar()->addMenu(tr("&Help"));
    QAction *keys = m_helpMenu->addAction(tr("&Keys"), this, &MainWindow::showKeys);
    keys->setObjectName(QStringLiteral("keys"));
    keys->setShortcut(QKeySequence(Qt::Key_Question));
    QAction *aboutAction = m_helpMenu->addAction(tr("&About Sundog"), this, &MainWindow::about);
    aboutAction->setObjectName(QStringLiteral("about"));
}

void MainWindow::openPractice()
{
    ++m_opened;
    closeDesk();
    if (!m_practice) {
        m_practice = std::make_unique<practice::PracticeTenant>(practice::Options());
        if (!m_practice->start()) {
            const QString why = m_practice->errorString();
            m_practice.reset();
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
        connect(m_practiceMenu, &PracticeMenu::faultsChanged, this, [this](const QStringList &active) {
            m_strip->setText(active.isEmpty() ? QString() : tr("faults on: %1").arg(active.join(QStringLiteral(", "))));
        });
    }
    Connection connection;
    connection.id = practiceId;
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

// The secret comes from this session's memory, else from the keychain, else from the person.
void MainWindow::openConnection(const QString &id)
{
    const std::optional<Connection> found = m_services.connections.byId(id);
    if (!found || !found->active)
        return;
    closeDesk();
    const quint64 opened = ++m_opened;
    m_opening->setText(tr("Opening %1: reading its Client Secret from the keychain…").arg(found->name));
    m_pages->setCurrentWidget(m_opening);
    showConnectionState();

    const auto ask = [this, opened, connection = *found](const QString &reason) {
        if (opened != m_opened)
            return;
        auto *question = new SecretQuestion(connection, reason, m_services.keychain, m_services.sessionSecrets, this);
        connect(question, &SecretQuestion::answered, this, [this, opened, connection](const QString &secret) {
            if (opened == m_opened)
                openDesk(connection, secret);
        });
        connect(question, &QDialog::rejected, this, [this, opened] {
            if (opened == m_opened)
                showCard();
        });
        question->open();
    };
    const auto fromKeychain = [this, opened, ask, connection = *found] {
        m_services.keychain.read(connection.id, this, [this, opened, ask, connection](Result<QString> secret) {
            if (opened != m_opened)
                return;
            if (!secret.ok())
                return ask(secret.error().message);
            if (secret.value().isEmpty())
                return ask(tr("The Client Secret was not found, or the keychain is locked."));
            openDesk(connection, secret.value());
        });
    };
    m_services.sessionSecrets.read(id, this, [this, opened, fromKeychain, connection = *found](Result<QString> secret) {
        if (opened != m_opened)
            return;
        if (secret.ok() && !secret.value().isEmpty())
            return openDesk(connection, secret.value());
        fromKeychain();
    });
}

void MainWindow::openDesk(const Connection &connection, const QString &secret)
{
    ++m_opened; // a second answer about a secret comes too late
    closeDesk();
    m_desk = new DeskPage(connection, tenantAccess(connection, secret), m_services);
    m_pages->addWidget(m_desk);
    m_pages->setCurrentWidget(m_desk);
    m_status->setDesk(&m_desk->desk());
    connect(&m_desk->browser(), &TicketBrowser::selectionCountChanged, m_status, &DeskStatusBar::setSelectionCount);
    connect(&m_desk->browser(), &TicketBrowser::message, m_status,
            [this](const QString &text) { m_status->showMessage(text, 5000); });
    connect(&m_desk->detail(), &DetailPane::linkHovered, m_status,
            [this](const QString &address) { m_status->showMessage(address); });
    if (connection.id != practiceId)
        m_services.connections.setLastUsed(connection.id);
    showConnectionState();
}

void MainWindow::closeDesk()
{
    m_status->setDesk(nullptr);
    delete std::exchange(m_desk, nullptr); // at once: it saves what was arranged, and its requests must end with it
}

void MainWindow::showCard()
{
    ++m_opened;
    closeDesk();
    m_pages->setCurrentWidget(m_card);
    showConnectionState();
}

void MainWindow::showConnectionState()
{
    const bool practising = m_desk && m_desk->connection().id == practiceId;
    m_strip->setVisible(practising);
    m_connectionMenu->setCurrent(m_desk ? m_desk->connection().id : QString());
    m_connectionMenu->setPracticeCurrent(practising);
    if (m_practiceMenu)
        m_practiceMenu->menuAction()->setVisible(practising);
    for (QAction *action : std::as_const(m_deskActions))
        action->setEnabled(m_desk);
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
    m_connectionButton->setIcon(dotIcon(labelColour(connection.label, connection.colour, palette())));
    m_connectionButton->setToolTip(
        plainToolTip(connection.description.isEmpty() ? connection.server : connection.description));
    setWindowTitle(tr("%1 (%2) – Sundog").arg(connection.name, label));
}

void MainWindow::addConnection()
{
    auto *dialog = new ConnectionDialog(m_services.connections, m_services.keychain, m_services.sessionSecrets,
                                        m_services.clock, std::nullopt, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionDialog::saved, this, &MainWindow::connectionSaved);
    dialog->open();
}

void MainWindow::manageConnections()
{
    auto *dialog = new ConnectionsDialog(m_services.connections, m_services.keychain, m_services.sessionSecrets,
                                         m_services.clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_desk)
        dialog->setCurrent(m_desk->connection().id);
    connect(dialog, &ConnectionsDialog::useRequested, this, &MainWindow::openConnection);
    // The one in use is opened anew: its secret may be another one now.
    connect(dialog, &ConnectionsDialog::saved, this, [this](const QString &id) {
        if (m_desk && m_desk->connection().id == id)
            openConnection(id);
    });
    connect(dialog, &ConnectionsDialog::removed, this, [this](const QString &id) { m_services.views.remove(id); });
    dialog->open();
}

void MainWindow::closeConnection()
{
    m_services.connections.setLastUsed({});
    showCard();
}

// A connection that was just made is what the person wants to see.
void MainWindow::connectionSaved(const QString &id)
{
    openConnection(id);
}

void MainWindow::connectionsChanged()
{
    if (!m_desk || m_desk->connection().id == practiceId)
        return;
    const std::optional<Connection> now = m_services.connections.byId(m_desk->connection().id);
    if (!now || !now->active)
        return showCard(); // removed, or set to inactive: it is not used any longer
    const Connection &before = m_desk->connection();
    const bool sameTenant = now->server == before.server && now->tenant == before.tenant &&
                            now->clientId == before.clientId && now->scopes == before.scopes &&
                            now->limitRequests == before.limitRequests && now->limitSeconds == before.limitSeconds;
    m_desk->setConnection(*now);
    showConnectionState();
    if (!sameTenant)
        openConnection(now->id);
}

void MainWindow::refresh()
{
    m_desk->desk().refresh();
    m_desk->browser().refresh();
}
void MainWindow::focusFind()
{
    m_desk->browser().focusFind();
}
void MainWindow::focusFilters()
{
    m_desk->browser().focusFilters();
}
void MainWindow::showKeys()
{
    showKeysDialog(this);
}
void MainWindow::about()
{
    showAboutDialog(this);
}
