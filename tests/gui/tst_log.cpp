// SPDX-License-Identifier: Apache-2.0
#include "widgets/emptyplace.h"
#include "widgets/noticeline.h"
#include "language.h"
#include "log/hardialog.h"
#include "log/logpage.h"
#include "log/requestview.h"
#include "net/requestlog.h"
#include "net/session.h"
#include "support/netrequests.h"
#include "support/testclock.h"
#include "support/wireserver.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using Column = RequestList::Column;
using Act = WireServer::Behaviour::Act;

class tst_Log : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { language::install(*qApp, u"en"_s); }
    void init();
    void cleanup();
    void saysWhyItIsEmpty();
    void rowsComeLive();
    void showsRequestAndAnswer();
    void filtersByWordsAndKind();
    void slashGoesToTheFilter();
    void copiesAsCurl();
    void savesWhatIsShown();
    void savingOutlivesThePage();
    void failedSaveIsSaid();
    void oneSaveAtATime();
    void secretsAreNowhere();
    void saysWhatABodyIs();
    void saysWhyThereIsNoAnswer();
    void clears();
    void followsTheEnd();
    void beginsAtTheEnd();
    void choiceStays();
    void nothingMovesWhenTheOldestGoes();
    void everythingHasAName();
    void staysQuick();
    void fitsIntoASmallWindow();

private:
    void send(Verb verb, const QString &pathAndQuery, const QString &purpose);
    void fill(int requests); // into the log, without a wire
    void choose(int row);

    template <class T> T *part(const char *name) const { return m_page->findChild<T *>(QLatin1String(name)); }
    RequestView *view() const { return part<RequestView>("requests"); }
    int rows() const { return view()->model()->rowCount(); }
    QString cell(int row, Column column) const
    {
        return view()->model()->index(row, static_cast<int>(column)).data().toString();
    }
    QString text(const char *name) const { return part<QPlainTextEdit>(name)->toPlainText(); }
    QString json(const char *half) const
    {
        return part<QWidget>(half)->findChild<QPlainTextEdit *>(u"jsonText"_s)->toPlainText();
    }
    QString notice(const char *name) const
    {
        const auto *line = part<NoticeLine>(name);
        return line->isHidden() ? QString() : line->text();
    }
    QString count() const { return part<QLabel>("logCount")->text(); }
    void click(const char *button) const { QTest::mouseClick(part<QAbstractButton>(button), Qt::LeftButton); }
    QFileDialog *dialog() const { return part<QFileDialog>("harDialog"); }

    TestClock m_clock;
    std::unique_ptr<WireServer> m_server;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<RequestQueue> m_queue;
    std::unique_ptr<LogPage> m_page;
    Answers m_answers;
};

void tst_Log::init()
{
    m_server = std::make_unique<WireServer>();
    m_log = std::make_unique<RequestLog>();
    QueueSettings settings = queueSettings();
    settings.log = m_log.get();
    m_queue = std::make_unique<RequestQueue>(settings, m_clock);
    m_page = std::make_unique<LogPage>(*m_log);
    m_page->resize(1280, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void tst_Log::cleanup()
{
    m_page.reset();
    m_queue.reset();
    m_log.reset();
    m_server.reset();
    m_answers.all.clear();
}

void tst_Log::send(Verb verb, const QString &pathAndQuery, const QString &purpose)
{
    Request request = netRequest(verb, m_server->url(pathAndQuery));
    request.purpose = purpose;
    const qsizetype before = m_answers.count();
    m_queue->send(std::move(request), this, m_answers.take());
    QTRY_COMPARE(m_answers.count(), before + 1);
}

void tst_Log::fill(int requests)
{
    for (int i = 0; i < requests; ++i) {
        LoggedRequest request;
        request.verb = "GET";
        request.purpose = u"Fetch Event, page %1"_s.arg(i);
        request.url = QUrl(u"https://contoso.halopsa.com/api/Tickets?page_no=%1&pageinate=true"_s.arg(i));
        m_log->begin(std::move(request));
    }
}

void tst_Log::choose(int row)
{
    view()->scrollTo(view()->model()->index(row, 0));
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {},
                      view()->visualRect(view()->model()->index(row, 0)).center());
}

void tst_Log::saysWhyItIsEmpty()
{
    QVERIFY(part<EmptyPlace>("emptyPlace")->isVisible());
    QCOMPARE(part<EmptyPlace>("emptyPlace")->title(), u"No request yet"_s);
    QCOMPARE(count(), u"0 requests"_s);
    QVERIFY(!part<QWidget>("requestDetail")->isVisible());
    for (const char *button : {"logCopyCurlButton", "logSaveHarButton", "logClearButton"})
        QVERIFY2(!part<QToolButton>(button)->isEnabled(), button);
}

void tst_Log::rowsComeLive()
{
    m_server->setAnswer(WireServer::Behaviour::only(Act::Hold));
    m_queue->send(netRequest(Verb::Get, m_server->url(u"/api/Tickets?count=1"_s)), this, m_answers.take());
    QTRY_COMPARE(m_server->held(), 1);
    QCOMPARE(rows(), 1);
    QVERIFY(view()->isVisible());
    QCOMPARE(cell(0, Column::Status), u"under way"_s);
    QCOMPARE(count(), u"1 request"_s);
    choose(0);
    part<QTabWidget>("requestTabs")->setCurrentIndex(1);
    QCOMPARE(notice("answerNotice"), u"Under way: no answer yet."_s);
    m_server->release();
    QTRY_COMPARE(cell(0, Column::Status), u"200"_s);
    QCOMPARE(notice("answerNotice"), QString());
    QVERIFY(text("answerHead").startsWith(u"HTTP/1.1 200\n"));
    QCOMPARE(view()->chosen(), 1U);
}

void tst_Log::showsRequestAndAnswer()
{
    m_server->setAnswer(WireServer::Behaviour::answer(201, R"([{"id":7,"note":"<b>x</b>"}])",
                                                      {{"Content-Type", "application/json"}, {"X-Request-Id", "abc"}}));
    send(Verb::Post, u"/api/Actions?x=1"_s, u"Add Note"_s);
    QVERIFY(part<QLabel>("requestDetailMessage")->isVisible());
    choose(0);
    QVERIFY(!part<QLabel>("requestDetailMessage")->isVisible());
    QVERIFY2(text("requestHead").startsWith(u"POST http://127.0.0.1:"), qPrintable(text("requestHead")));
    QVERIFY(text("requestHead").contains(u"/api/Actions?x=1\n"));
    QVERIFY(text("requestHead").contains(u"User-Agent: Sundog/test"));
    QVERIFY(json("request").contains(u"\"note_html\": \"once\""));
    QTest::mouseClick(part<QTabWidget>("requestTabs")->tabBar(), Qt::LeftButton, {},
                      part<QTabWidget>("requestTabs")->tabBar()->tabRect(1).center());
    QVERIFY(text("answerHead").startsWith(u"HTTP/1.1 201\n"));
    QVERIFY(text("answerHead").contains(u"X-Request-Id: abc"));
    QVERIFY(json("answer").contains(u"\"note\": \"<b>x</b>\""));
    QVERIFY(json("answer").contains(u"\n        \"id\": 7"));
    send(Verb::Get, u"/api/Tickets"_s, u"Fetch Event"_s);
    choose(1);
    QVERIFY(part<QWidget>("answer")->isVisible()); // the tab that was chosen stays
    part<QTabWidget>("requestTabs")->setCurrentIndex(0);
    QCOMPARE(part<QLabel>("requestWords")->text(), u"No body."_s);
}

void tst_Log::filtersByWordsAndKind()
{
    m_server->setScript([](const WireServer::Arrival &arrival, int) {
        return WireServer::Behaviour::answer(arrival.target.startsWith("/missing") ? 404 : 200);
    });
    send(Verb::Get, u"/api/Tickets"_s, u"Fetch Event"_s);
    send(Verb::Get, u"/missing"_s, u"List Agents"_s);
    send(Verb::Post, u"/api/Actions"_s, u"Add Note"_s);
    QCOMPARE(count(), u"3 requests"_s);
    QTest::keyClicks(part<QLineEdit>("logFilter"), u"fetch"_s);
    QCOMPARE(rows(), 1);
    QCOMPARE(count(), u"1 of 3 requests"_s);
    QTest::keyClicks(part<QLineEdit>("logFilter"), u"x"_s);
    QCOMPARE(part<EmptyPlace>("emptyPlace")->title(), u"No request matches the filter"_s);
    QVERIFY(!part<QToolButton>("logSaveHarButton")->isEnabled());
    QTest::mouseClick(part<EmptyPlace>("emptyPlace")->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(rows(), 3);
    QVERIFY(view()->hasFocus());
    click("logFailed");
    QCOMPARE(rows(), 1);
    QCOMPARE(cell(0, Column::Status), u"404 failed"_s);
    click("logWrites");
    QCOMPARE(cell(0, Column::Purpose), u"Add Note"_s);
    click("logSignIn");
    QCOMPARE(rows(), 0); // nothing here has a token, but only a form and authinfo are sign-ins
    QVERIFY(part<EmptyPlace>("emptyPlace")->isVisible());
}

void tst_Log::slashGoesToTheFilter()
{
    send(Verb::Post, u"/api/Tickets"_s, u"Update Tickets"_s);
    // The window has a use for this key as well; on this page it is the filter's.
    QAction elsewhere;
    elsewhere.setShortcut(Qt::Key_Slash);
    m_page->window()->QWidget::addAction(&elsewhere);
    QSignalSpy taken(&elsewhere, &QAction::triggered);
    auto *find = part<QLineEdit>("logFilter");
    choose(0);
    for (QWidget *from : QList<QWidget *>{view(), part<QPlainTextEdit>("requestHead"), part<QAbstractButton>("logFailed"),
                                          part<QTabWidget>("requestTabs")}) {
        from->setFocus();
        QTRY_VERIFY(from->hasFocus() || from->focusProxy() || from->findChild<QTabBar *>());
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Slash);
        QVERIFY2(find->hasFocus(), qPrintable(from->objectName()));
    }
    QVERIFY(taken.isEmpty());
    QTest::keyClicks(find, u"api/x"_s); // and in the field it is a letter
    QCOMPARE(find->text(), u"api/x"_s);
    QCOMPARE(rows(), 0);
    QTest::keyClick(find, Qt::Key_Escape);
    QCOMPARE(rows(), 1);
    QVERIFY(view()->hasFocus());
}

void tst_Log::copiesAsCurl()
{
    QSignalSpy told(m_page.get(), &LogPage::told);
    send(Verb::Post, u"/api/Actions"_s, u"Add Note"_s);
    QVERIFY(!part<QToolButton>("logCopyCurlButton")->isEnabled());
    choose(0);
    click("logCopyCurlButton");
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(u"curl -X POST 'http://127.0.0.1:"), qPrintable(copied));
    QVERIFY(copied.contains(u"--data-raw '[{\"ticket_id\":1,\"note_html\":\"once\"}]'"));
    QCOMPARE(told.count(), 1);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), copied);
}

void tst_Log::savesWhatIsShown()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x.har"_s);
    QSignalSpy told(m_page.get(), &LogPage::told);
    send(Verb::Get, u"/api/Tickets"_s, u"Fetch Event"_s);
    send(Verb::Post, u"/api/Actions"_s, u"Add Note"_s);
    send(Verb::Get, u"/api/Agent"_s, u"List Agents"_s);
    view()->sortByColumn(static_cast<int>(Column::Time), Qt::DescendingOrder);
    QTest::keyClicks(part<QLineEdit>("logFilter"), u"get"_s);
    QTest::keyClick(view(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    QCOMPARE(dialog()->windowTitle(), u"Save 2 requests as HAR"_s);
    const QString name = QFileInfo(dialog()->selectedFiles().value(0)).fileName();
    QVERIFY2(QRegularExpression(u"^sundog-\\d{8}-\\d{4}\\.har$"_s).match(name).hasMatch(), qPrintable(name));
    QCOMPARE(dialog()->acceptMode(), QFileDialog::AcceptSave);
    QVERIFY(!dialog()->testOption(QFileDialog::DontConfirmOverwrite));
    send(Verb::Get, u"/late"_s, u"Late"_s); // came after the count was told
    m_log->clear();                         // and what was counted went
    dialog()->findChild<QLineEdit *>()->setText(path);
    QTest::keyClick(dialog()->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(told.first().first().toString().startsWith(u"2 requests saved to "));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray entries = QJsonDocument::fromJson(file.readAll())[u"log"][u"entries"].toArray();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0)[u"comment"].toString(), u"Fetch Event"_s);
    QCOMPARE(entries.at(1)[u"comment"].toString(), u"List Agents"_s);
    QTRY_VERIFY(!dialog());
}

void tst_Log::savingOutlivesThePage()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x.har"_s);
    send(Verb::Get, u"/api/Tickets"_s, u"Fetch Event"_s);
    click("logSaveHarButton");
    QTRY_VERIFY(dialog());
    Q_EMIT dialog()->fileSelected(path);
    QVERIFY(!part<QToolButton>("logSaveHarButton")->isEnabled()); // one at a time
    m_page.reset();
    QVERIFY(QFile::exists(path));
}

void tst_Log::failedSaveIsSaid()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"gone/x.har"_s);
    send(Verb::Get, u"/api/Tickets"_s, u"Fetch Event"_s);
    click("logSaveHarButton");
    QTRY_VERIFY(dialog());
    Q_EMIT dialog()->fileSelected(path); // the folder goes between the choice and the writing
    dialog()->close();
    QTRY_VERIFY2(notice("logFailure").startsWith(u"Not saved to "), qPrintable(notice("logFailure")));
    QVERIFY(notice("logFailure").size() > path.size() + 20); // with the reason
    QTRY_VERIFY(!dialog());
    QTest::mouseClick(part<QPushButton>("logSaveAgain"), Qt::LeftButton);
    QTRY_VERIFY(dialog());
    dialog()->close();
    QTest::mouseClick(part<QPushButton>("logDismiss"), Qt::LeftButton);
    QCOMPARE(notice("logFailure"), QString());
    // What was in a file before stays.
    const QString there = folder.filePath(u"dir"_s);
    QVERIFY(QDir().mkpath(there));
    QVERIFY(!saveHar(m_log->snapshot({0}), there).isEmpty());
}

void tst_Log::oneSaveAtATime()
{
    QTemporaryDir folder;
    QSignalSpy told(m_page.get(), &LogPage::told);
    send(Verb::Get, u"/api/Tickets"_s, u"Fetch Event"_s);
    click("logSaveHarButton");
    QTRY_VERIFY(dialog());
    Q_EMIT dialog()->fileSelected(folder.filePath(u"gone/x.har"_s));
    QTRY_VERIFY(!notice("logFailure").isEmpty());
    Q_EMIT dialog()->fileSelected(folder.filePath(u"first.har"_s));
    QCOMPARE(notice("logFailure"), QString()); // of the save before
    // Until its end has come out of the event loop, it is under way.
    part<QPushButton>("logSaveAgain")->click();
    QCOMPARE(m_page->findChildren<QFileDialog *>(u"harDialog"_s).size(), 1);
    Q_EMIT dialog()->fileSelected(folder.filePath(u"second.har"_s));
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"first.har"_s});
}

void tst_Log::secretsAreNowhere()
{
    const QByteArrayList secrets{"s3cr3t value", "s3cr3t%20value", "t0ken-of-the-server", "s1gnature"};
    m_server->setScript([](const WireServer::Arrival &arrival, int) {
        if (arrival.target.startsWith("/auth/token"))
            return WireServer::Behaviour::answer(
                200, R"({"access_token":"t0ken-of-the-server","token_type":"Bearer","expires_in":3600})");
        return WireServer::Behaviour::answer(
            400,
            "{\"you_sent\":\"" + arrival.headers.value("authorization") +
                R"(","link":"https://cdn.example/f?X-Amz-Signature=s1gnature"})",
            {{"X-Echo", arrival.headers.value("authorization")}});
    });
    Session session(*m_queue, m_clock, {u"4f-id"_s, u"s3cr3t value"_s, u"all"_s},
                    [this](QObject *, const std::function<void(Result<QUrl>)> &give) {
                        give(m_server->url(u"/auth/token"_s));
                    });
    send(Verb::Get, u"/api/Tickets?X-Amz-Signature=s1gnature"_s, u"Fetch Event"_s);
    QCOMPARE(m_server->count(), 2);
    QCOMPARE(m_server->arrivals().at(1).headers.value("authorization"), QByteArray("Bearer t0ken-of-the-server"));

    QByteArray seen;
    for (int row = 0; row < rows(); ++row) {
        for (int column = 0; column < RequestList::columns; ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                seen += view()->model()->index(row, column).data(role).toString().toUtf8() + '\n';
        }
        choose(row);
        for (const int tab : {0, 1}) {
            part<QTabWidget>("requestTabs")->setCurrentIndex(tab);
            const QList<QWidget *> widgets = m_page->findChildren<QWidget *>();
            for (const QWidget *widget : widgets) {
                for (const char *name : {"text", "plainText", "toolTip", "accessibleName", "accessibleDescription"})
                    seen += widget->property(name).toString().toUtf8() + '\n';
            }
        }
        click("logCopyCurlButton");
        seen += QGuiApplication::clipboard()->text().toUtf8();
    }
    QTemporaryDir folder;
    QCOMPARE(saveHar(m_log->snapshot({0, 1}), folder.filePath(u"x.har"_s)), QString());
    QFile file(folder.filePath(u"x.har"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    seen += file.readAll();
    for (const QByteArray &secret : secrets)
        QVERIFY2(!seen.contains(secret), (secret + ": " + seen.mid(seen.indexOf(secret) - 60, 120)).constData());
    for (const QByteArray word : {"client_secret=REDACTED", "\"access_token\": \"REDACTED\"", "Bearer REDACTED",
                                  "$TOKEN", "client_secret=$CLIENT_SECRET", "4f-id"}) // it did look everywhere
        QVERIFY2(seen.contains(word), word.constData());
    QCOMPARE(cell(0, Column::Purpose), u"Sign-in"_s);
    click("logSignIn");
    QCOMPARE(rows(), 1);
}

void tst_Log::saysWhatABodyIs()
{
    const auto answer = [this](const QByteArray &body, const QByteArray &type) {
        m_server->setAnswer(WireServer::Behaviour::answer(200, body, {{"Content-Type", type}}));
        send(Verb::Get, u"/api/Tickets"_s, u"Fetch Event"_s);
        choose(rows() - 1);
        part<QTabWidget>("requestTabs")->setCurrentIndex(1);
    };
    answer("<html>No <b>way</b></html>", "text/html");
    QCOMPARE(text("answerBody"), u"<html>No <b>way</b></html>"_s);
    QVERIFY(part<QPlainTextEdit>("answerBody")->isVisible());
    answer(QByteArray::fromHex("ff00ff00"), "application/pdf");
    QCOMPARE(part<QLabel>("answerWords")->text(), u"Not text: 4 B of application/pdf."_s);
    answer("[\"" + QByteArray(3 * 1024 * 1024, 'a') + "\"]", "application/json");
    QCOMPARE(notice("answerMissing"), u"Only the first 256 KB of 3.0 MB are kept."_s);
    QVERIFY(part<QPlainTextEdit>("answerBody")->isVisible()); // half a JSON is text
    QCOMPARE(text("answerBody").size(), RequestLog::bodyCap);
    answer("{}", "application/json");
    QCOMPARE(notice("answerMissing"), QString());
    LoggedRequest large;
    large.requestBody = QByteArray(RequestLog::bodyCap, 'a');
    for (qint64 kept = 0; kept < RequestLog::bodiesCap; kept += RequestLog::bodyCap)
        m_log->begin(large);
    choose(0);
    QVERIFY(notice("answerMissing").startsWith(u"Not kept: "));
    QCOMPARE(part<QLabel>("answerWords")->text(), QString());
}

void tst_Log::saysWhyThereIsNoAnswer()
{
    m_server->setAnswer(WireServer::Behaviour::only(Act::CloseBeforeAnswer));
    send(Verb::Post, u"/api/Actions"_s, u"Add Note"_s);
    choose(0);
    part<QTabWidget>("requestTabs")->setCurrentIndex(1);
    QCOMPARE(cell(0, Column::Status), u"no answer"_s);
    QCOMPARE(notice("answerNotice"), u"No answer: "_s + m_log->at(0).problem);
    QVERIFY(!m_log->at(0).problem.isEmpty());
}

void tst_Log::clears()
{
    send(Verb::Get, u"/api/Tickets"_s, u"Fetch Event"_s);
    choose(0);
    QTest::keyClick(view(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(m_log->size(), 0);
    QVERIFY(part<EmptyPlace>("emptyPlace")->isVisible());
    QVERIFY(part<EmptyPlace>("emptyPlace")->hasFocus());
    QVERIFY(!part<QToolButton>("logClearButton")->isEnabled());
    send(Verb::Get, u"/api/Tickets"_s, u"Fetch Event"_s);
    QCOMPARE(rows(), 1);
    QVERIFY(view()->isVisible());
    QVERIFY(part<QLabel>("requestDetailMessage")->isVisible()); // not the request of before
}

void tst_Log::followsTheEnd()
{
    const QScrollBar *bar = view()->verticalScrollBar();
    fill(200);
    QVERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());
    m_page->resize(1280, 500); // less room is no reason to stop
    QTRY_COMPARE(bar->value(), bar->maximum());
    fill(10);
    QCOMPARE(bar->value(), bar->maximum());
    view()->verticalScrollBar()->setValue(100);
    fill(10);
    QCOMPARE(bar->value(), 100);
    view()->verticalScrollBar()->setValue(bar->maximum());
    const int before = bar->value();
    choose(rows() - 1);
    fill(10);
    QCOMPARE(bar->value(), before); // what is being read stays
    QTest::keyClick(view(), Qt::Key_Escape);
    view()->verticalScrollBar()->setValue(bar->maximum());
    fill(1);
    QCOMPARE(bar->value(), bar->maximum());
    view()->sortByColumn(static_cast<int>(Column::Duration), Qt::AscendingOrder); // then the end is not the newest
    const int sorted = bar->value();
    fill(1);
    QCOMPARE(bar->value(), sorted);
}

void tst_Log::beginsAtTheEnd()
{
    fill(200);
    m_page = std::make_unique<LogPage>(*m_log); // opened later, and narrow: a second scroll bar takes room
    m_page->resize(640, 400);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    const QScrollBar *bar = view()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QTRY_COMPARE(bar->value(), bar->maximum());
    const auto corner = [this] { return view()->viewport()->grab().toImage().pixelColor(0, 0); };
    const QColor before = corner();
    m_page->focusList();
    QVERIFY(view()->hasFocus());
    QCOMPARE(bar->value(), bar->maximum()); // the keys going there choose nothing
    QCOMPARE(view()->chosen(), 0U);
    QVERIFY(corner() != before); // but it can be seen that they do
    QTest::keyClick(view(), Qt::Key_Down);
    QCOMPARE(view()->chosen(), 200U);
}

void tst_Log::choiceStays()
{
    fill(50);
    choose(10);
    QCOMPARE(view()->chosen(), 11U);
    QSignalSpy changed(view(), &RequestView::chosenChanged);
    QTest::keyClicks(part<QLineEdit>("logFilter"), u"page"_s);
    QCOMPARE(view()->chosen(), 11U);
    QCOMPARE(changed.count(), 0);
    QTest::keyClicks(part<QLineEdit>("logFilter"), u" 4"_s); // not among those: page 10
    QCOMPARE(view()->chosen(), 0U);
    QVERIFY(part<QLabel>("requestDetailMessage")->isVisible());
    QVERIFY(!part<QToolButton>("logCopyCurlButton")->isEnabled());
    part<QLineEdit>("logFilter")->clear();
    QCOMPARE(view()->chosen(), 11U);
    QVERIFY(text("requestHead").contains(u"page_no=10&"));
    QTest::keyClick(view(), Qt::Key_J);
    QCOMPARE(view()->chosen(), 12U);
    QTest::keyClick(view(), Qt::Key_K);
    QTest::keyClick(view(), Qt::Key_K);
    QCOMPARE(view()->chosen(), 10U);
}

void tst_Log::nothingMovesWhenTheOldestGoes()
{
    fill(int(RequestLog::requestsCap));
    view()->verticalScrollBar()->setValue(2000);
    choose(view()->indexAt(QPoint(5, 100)).row());
    const quint64 chosen = view()->chosen();
    const int y = view()->visualRect(view()->currentIndex()).top();
    fill(5);
    QCOMPARE(m_log->at(0).number, 6U);
    QCOMPARE(view()->chosen(), chosen);
    QCOMPARE(view()->visualRect(view()->currentIndex()).top(), y);
    view()->verticalScrollBar()->setValue(0);
    choose(0);
    fill(1); // the chosen one goes: nobody chose the next
    QCOMPARE(view()->chosen(), 0U);
    QVERIFY(part<QLabel>("requestDetailMessage")->isVisible());
}

void tst_Log::everythingHasAName()
{
    send(Verb::Get, u"/api/Tickets"_s, u"Fetch Event"_s);
    choose(0);
    QCOMPARE(view()->accessibleName(), u"Requests"_s);
    const QList<QWidget *> widgets = m_page->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool interactive = qobject_cast<const QToolButton *>(widget) ||
                                 qobject_cast<const QLineEdit *>(widget) ||
                                 qobject_cast<const QPlainTextEdit *>(widget);
        const bool ofQt = qobject_cast<const QLineEdit *>(widget->parentWidget()); // its button to clear
        if (interactive && widget->isVisible() && !ofQt)
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void tst_Log::staysQuick()
{
    QElapsedTimer timer;
    timer.start();
    fill(int(RequestLog::requestsCap) + 500);
    const qint64 filled = timer.restart();
    auto *find = part<QLineEdit>("logFilter");
    find->setText(u"page 3"_s); // scattered: many ranges of rows go
    const qint64 found = timer.restart();
    find->clear();
    const qint64 back = timer.elapsed();
    qInfo("filled in %lld ms, filtered in %lld ms, back in %lld ms", filled, found, back);
    QVERIFY2(found < 10'000 && back < 10'000, "many times what a loaded machine takes");
}

void tst_Log::fitsIntoASmallWindow()
{
    send(Verb::Get, u"/api/Tickets"_s, u"Fetch Event"_s);
    choose(0);
    // 640×400 less a menu, a row of tabs and a status bar.
    m_page->resize(640, 300);
    QCOMPARE(m_page->size(), QSize(640, 300));
    QVERIFY2(m_page->minimumSizeHint().height() <= 300, qPrintable(QString::number(m_page->minimumSizeHint().height())));
    QTRY_VERIFY(view()->viewport()->height() > 2 * view()->rowHeight(0));
}

QTEST_MAIN(tst_Log)
#include "tst_log.moc"
