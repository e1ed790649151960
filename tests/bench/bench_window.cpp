// SPDX-License-Identifier: Apache-2.0
#include "browser/ticketbrowser.h"
#include "browser/ticketview.h"
#include "deskpage.h"
#include "practice/practicetenant.h"
#include "support/measure.h"
#include "support/windowfixture.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTabWidget>
#include <QTextBrowser>
#include <QToolBar>
#include <QToolButton>
#include <algorithm>
#include <cstdio>

// What a person feels, each figure beside its floor measured in the same run: first paint, time to first rows, the
// longest time the event loop stood still while 100,000 tickets came in. Prints lines "name value floor ratio".

namespace {

constexpr int rounds = 7;

class FirstPaint : public QObject
{
public:
    explicit FirstPaint(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return false;
    }
    bool painted = false;
};

double paintMs(QElapsedTimer &timer, QWidget *window)
{
    FirstPaint first(window);
    window->show();
    until([&first] { return first.painted; });
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// What a window shows beside its page, without a line of ours.
void fillFrame(QMainWindow &window)
{
    window.resize(1280, 800);
    const auto addMenu = [&window](int actions) {
        QMenu *menu = window.menuBar()->addMenu(QStringLiteral("Menu"));
        for (int i = 0; i < actions; ++i)
            menu->addAction(QStringLiteral("Action"));
    };
    for (const int actions : {5, 3, 6, 2})
        addMenu(actions);
    auto *button = new QToolButton;
    button->setText(QStringLiteral("Not connected"));
    button->setIcon(button->style()->standardIcon(QStyle::SP_ComputerIcon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setMenu(new QMenu(&window));
    window.addToolBar(QStringLiteral("Bar"))->addWidget(button);
    for (int i = 0; i < 2; ++i)
        window.statusBar()->addWidget(new QLabel(QStringLiteral("Status")));
    for (int i = 0; i < 2; ++i)
        window.statusBar()->addPermanentWidget(new QLabel(QStringLiteral("Status")));
    window.statusBar()->addPermanentWidget(new QProgressBar);
}

QLabel *label(const QString &text, double scale = 1, QFont::Weight weight = QFont::Normal)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(weight);
    label->setFont(font);
    label->setWordWrap(true);
    return label;
}

// The widgets of the card of the first start, and nothing behind them.
double emptyCard()
{
    QElapsedTimer timer;
    timer.start();
    QMainWindow window;
    fillFrame(window);
    auto *card = new QWidget;
    auto *column = new QVBoxLayout(card);
    column->addWidget(label(QStringLiteral("Name"), 1.6, QFont::DemiBold));
    column->addWidget(label(QStringLiteral("What the program is for, in about as many words as on the real card")));
    auto *buttons = new QGridLayout;
    for (int i = 0; i < 2; ++i) {
        auto *button = new QPushButton(card->style()->standardIcon(QStyle::SP_ComputerIcon), QStringLiteral("Button"));
        buttons->addWidget(button, 0, i);
        buttons->addWidget(label(QStringLiteral("What happens when one presses the button above")), 1, i);
    }
    column->addLayout(buttons);
    column->addWidget(label(QStringLiteral("What to do first"), 1, QFont::DemiBold));
    auto *steps = new QGridLayout;
    for (int i = 0; i < 6; ++i) {
        steps->addWidget(label(QString::number(i + 1)), i, 0);
        auto *step = label(QStringLiteral("One step of several, with a sentence that says where it is done and what "
                                          "is to be chosen there, and another that says why"));
        step->setTextInteractionFlags(Qt::TextSelectableByMouse);
        steps->addWidget(step, i, 1);
    }
    column->addLayout(steps);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(card);
    window.setCentralWidget(scroll);
    return paintMs(timer, &window);
}

// The widgets one sees of a desk before the first rows have come.
double emptyDesk()
{
    QElapsedTimer timer;
    timer.start();
    QWidget window;
    window.resize(1280, 700);
    auto *splitter = new QSplitter;
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    auto *top = new QHBoxLayout;
    top->addWidget(new QLabel(QStringLiteral("All types, all statuses, updated in the last day")), 1);
    auto *find = new QLineEdit;
    find->addAction(find->style()->standardIcon(QStyle::SP_FileDialogContentsView), QLineEdit::LeadingPosition);
    find->setClearButtonEnabled(true);
    top->addWidget(find, 1);
    top->addWidget(new QLabel(QStringLiteral("0 rows")));
    top->addWidget(
        new QPushButton(find->style()->standardIcon(QStyle::SP_FileDialogListView), QStringLiteral("Columns")));
    auto *filters = new QHBoxLayout;
    for (int i = 0; i < 6; ++i)
        filters->addWidget(new QPushButton(QStringLiteral("Filter")));
    filters->addWidget(new QSpinBox);
    filters->addWidget(new QLineEdit);
    column->addLayout(top);
    column->addLayout(filters);
    auto *notice = new QHBoxLayout;
    auto *loading = label(QStringLiteral("Loading"));
    loading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    notice->addWidget(loading, 1);
    notice->addWidget(new QPushButton(QStringLiteral("Cancel")));
    column->addLayout(notice);
    // The table and the tabs are there, behind the words that stand in their place.
    auto *places = new QStackedWidget;
    places->addWidget(label(QStringLiteral("Loading"), 1, QFont::DemiBold));
    auto *table = new QTableView;
    QStandardItemModel model(0, 13);
    table->setModel(&model);
    places->addWidget(table);
    column->addWidget(places, 1);
    auto *pages = new QStackedWidget;
    pages->addWidget(label(QStringLiteral("Select a ticket to read it here")));
    auto *ticket = new QWidget;
    auto *detail = new QVBoxLayout(ticket);
    for (int i = 0; i < 3; ++i)
        detail->addWidget(new QTextEdit);
    auto *tabs = new QTabWidget;
    tabs->addTab(new QTextBrowser, QStringLiteral("Summary"));
    tabs->addTab(new QPlainTextEdit, QStringLiteral("Raw"));
    detail->addWidget(tabs);
    pages->addWidget(ticket);
    splitter->addWidget(left);
    splitter->addWidget(pages);
    (new QVBoxLayout(&window))->addWidget(splitter);
    return paintMs(timer, &window);
}

TenantAccess accessOf(const practice::PracticeTenant &tenant)
{
    TenantAccess access;
    access.web = tenant.url();
    access.tenant = tenant.tenant();
    access.clientId = tenant.clientId();
    access.clientSecret = tenant.clientSecret();
    access.limit = {1'000'000, 300};
    return access;
}

struct Home
{
    QTemporaryDir folder;
    SystemClock clock;
    Connections connections{folder.filePath(QStringLiteral("connections.json"))};
    SessionSecrets secrets;
    ViewState views{folder.filePath(QStringLiteral("views"))};
    Drafts drafts{folder.filePath(QStringLiteral("drafts"))};
    PermissionRuns permissionRuns{folder.filePath(QStringLiteral("permissions"))};
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    RequestLog log;
    Services services{clock, connections, secrets, secrets, views, drafts, permissionRuns, settings, log};
};

double sundogWindow()
{
    Home home;
    QElapsedTimer timer;
    timer.start();
    MainWindow window(home.services);
    return paintMs(timer, &window);
}

double deskWindow(const TenantAccess &access)
{
    Home home;
    Connection connection;
    connection.id = QStringLiteral("bench");
    QElapsedTimer timer;
    timer.start();
    DeskPage page(connection, access, home.services);
    page.resize(1280, 700);
    return paintMs(timer, &page);
}

double firstRows(const TenantAccess &access)
{
    Home home;
    Connection connection;
    connection.id = QStringLiteral("bench");
    QElapsedTimer timer;
    timer.start();
    DeskPage page(connection, access, home.services);
    page.resize(1280, 700);
    page.show();
    until([&page] { return page.browser().table().rowCount() > 0; });
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

QByteArray fetch(QNetworkAccessManager &network, const QNetworkRequest &request, const QByteArray &body = {})
{
    QNetworkReply *reply = body.isEmpty() ? network.get(request) : network.post(request, body);
    until([reply] { return reply->isFinished(); });
    const QByteArray answer = reply->readAll();
    delete reply;
    return answer;
}

// Sign-in and one page by a bare QNetworkAccessManager, parsed and thrown away.
double barePage(const TenantAccess &access)
{
    QElapsedTimer timer;
    timer.start();
    QNetworkAccessManager network;
    QNetworkRequest token(QUrl(access.web.toString() + QStringLiteral("/auth/token?tenant=") + access.tenant));
    token.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    const QByteArray answer = fetch(network, token,
                                    "grant_type=client_credentials&scope=all&client_id=" + access.clientId.toLatin1() +
                                        "&client_secret=" + access.clientSecret.toLatin1());
    QNetworkRequest page(QUrl(access.web.toString() +
                              QStringLiteral("/api/Tickets?pageinate=true&page_no=1&page_size=100&order=lastactiondate"
                                             "&orderdesc=true")));
    page.setRawHeader(
        "Authorization",
        "Bearer " +
            QJsonDocument::fromJson(answer).object().value(QLatin1String("access_token")).toString().toLatin1());
    const QJsonDocument parsed = QJsonDocument::fromJson(fetch(network, page));
    if (!parsed.isObject())
        std::printf("the bare fetch failed\n");
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// A bare table repainting all its rows for a while: the stall nobody can get below.
double repaintMs()
{
    QStandardItemModel model(1000, 13);
    for (int row = 0; row < 1000; ++row) {
        for (int column = 0; column < 13; ++column)
            model.setItem(row, column, new QStandardItem(QStringLiteral("some text")));
    }
    QTableView table;
    table.setModel(&model);
    table.resize(1280, 700);
    table.show();
    FirstPaint first(table.viewport()); // before that a repaint does nothing
    until([&first] { return first.painted; });
    QList<double> values;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        table.viewport()->repaint();
        values.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return median(values);
}

void loadMany(int tickets)
{
    practice::Options options;
    options.tickets = tickets;
    options.limitRequests = 1'000'000;
    QElapsedTimer start;
    start.start();
    practice::PracticeTenant tenant(options);
    if (!tenant.start())
        return;
    std::printf("%-34s %10.2f ms\n", "practice tenant ready", static_cast<double>(start.nsecsElapsed()) / 1e6);
    Home home;
    Connection connection;
    connection.id = QStringLiteral("bench");
    DeskPage page(connection, accessOf(tenant), home.services);
    page.resize(1280, 700);
    page.show();
    until([&page] { return page.browser().table().rowCount() > 0; });
    until([&page] { return page.desk().loader().report().end != LoadReport::End::Loading; });
    const long before = residentKb();
    TicketFilter all;
    all.lastHours = 0;
    page.browser().load(all);
    until([&page] { return page.desk().loader().report().end != LoadReport::End::Loading; });
    Heartbeat heart;
    QElapsedTimer timer;
    timer.start();
    page.desk().loader().loadAll();
    until([&page] { return page.desk().loader().report().end != LoadReport::End::Loading; });
    std::printf("%-34s %10.2f s   (%d rows)\n", "load all", static_cast<double>(timer.elapsed()) / 1000,
                page.browser().table().total());
    const double stallWhileLoading = heart.longestMs;
    print("longest stall while loading", stallWhileLoading, repaintMs(), "ms");
    // The practice tenant lives in the same process and grows as well: what it keeps is in this figure.
    std::printf("%-34s %10.2f B a row, practice tenant and all\n", "memory",
                static_cast<double>(residentKb() - before) * 1024 / page.browser().table().total());

    heart.longestMs = 0;
    auto *find = page.browser().findChild<QLineEdit *>(QStringLiteral("find"));
    QList<double> keys;
    for (const QChar key : QStringLiteral("printer")) {
        timer.start();
        find->insert(key);
        page.browser().view().viewport()->repaint();
        keys.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents();
    }
    find->clear();
    print("keystroke with repaint, longest", *std::max_element(keys.begin(), keys.end()), repaintMs(), "ms");
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const int tickets = argc > 1 ? std::atoi(argv[1]) : 100'000;
    practice::Options options;
    options.limitRequests = 1'000'000;
    practice::PracticeTenant tenant(options);
    if (!tenant.start())
        return 1;
    const TenantAccess access = accessOf(tenant);
    QList<double> values[6];
    // In turn, so that both sides have the same weather. The first round warms fonts and caches up.
    for (int i = 0; i <= rounds; ++i) {
        const double round[] = {emptyCard(),        sundogWindow(),   emptyDesk(),
                                deskWindow(access), barePage(access), firstRows(access)};
        for (size_t figure = 0; i > 0 && figure < std::size(round); ++figure)
            values[figure].append(round[figure]);
    }
    print("first paint of the card", median(values[1]), median(values[0]), "ms");
    print("first paint of a desk", median(values[3]), median(values[2]), "ms");
    print("first rows", median(values[5]), median(values[4]), "ms");
    loadMany(tickets);
    return 0;
}
