// SPDX-License-Identifier: Apache-2.0
#include "model/requestlist.h"
#include "net/requestlog.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Column = RequestList::Column;

namespace {

constexpr qint64 now = 1'790'000'000'123; // 2026-09-21 14:13:20.123 UTC

// The log, its table and the filter over it, both watched by Qt's model tester, which reads every cell on every change:
// so `filled` requests named by their place go in before it comes.
struct Fixture
{
    RequestLog log;
    RequestList list{log};
    RequestFilter filter{list};
    std::unique_ptr<QAbstractItemModelTester> testers[2];

    explicit Fixture(qsizetype filled = 0)
    {
        for (qsizetype i = 0; i < filled; ++i)
            begin("GET", u"https://a.example/"_s, QString::number(i));
        constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
        testers[0] = std::make_unique<QAbstractItemModelTester>(&list, mode);
        testers[1] = std::make_unique<QAbstractItemModelTester>(&filter, mode);
    }

    quint64 begin(const QByteArray &verb, const QString &url, const QString &purpose = u"Fetch Event"_s,
                  bool withToken = true)
    {
        LoggedRequest request;
        request.verb = verb;
        request.url = QUrl(url);
        request.purpose = purpose;
        request.sentAt = now;
        request.waitMs = 40;
        if (withToken)
            request.requestHeaders.emplaceBack("Authorization", "Bearer t0ken-value");
        return log.begin(request);
    }

    void end(quint64 number, int status, qint64 durationMs = 182, const QString &problem = {})
    {
        LoggedRequest answer;
        answer.durationMs = durationMs;
        answer.status = status;
        answer.problem = problem;
        answer.answerBody = QByteArray(40'000, 'a');
        answer.wireBytes = 3174;
        log.end(number, answer);
    }

    QString text(int row, Column column) const { return list.index(row, static_cast<int>(column)).data().toString(); }
    QString toolTip(int row, Column column) const
    {
        return list.index(row, static_cast<int>(column)).data(Qt::ToolTipRole).toString();
    }
    QVariant raw(int row, Column column) const
    {
        return list.index(row, static_cast<int>(column)).data(RequestList::RawRole);
    }
    QStringList shown(Column column = Column::Purpose) const
    {
        QStringList texts;
        for (int row = 0; row < filter.rowCount(); ++row)
            texts << filter.index(row, static_cast<int>(column)).data().toString();
        return texts;
    }
};

} // namespace

class TestRequestList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void saysWhatIsInTheLog()
    {
        Fixture f;
        QSignalSpy changed(&f.list, &QAbstractItemModel::dataChanged);
        const quint64 number =
            f.begin("GET", u"https://contoso.halopsa.com/api/Tickets?search=a%20b&count=50"_s, u"Fetch Event, page 2"_s);
        QCOMPARE(f.list.rowCount(), 1);
        QCOMPARE(f.text(0, Column::Status), u"under way"_s);
        QCOMPARE(f.text(0, Column::Duration), QString());
        QCOMPARE(f.text(0, Column::Bytes), QString());
        f.end(number, 200);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(f.text(0, Column::Time), QDateTime::fromMSecsSinceEpoch(now).toString(u"HH:mm:ss"));
        QVERIFY(f.toolTip(0, Column::Time).contains(u"2026-09-21 14:13:20.123 UTC"_s));
        QCOMPARE(f.text(0, Column::Purpose), u"Fetch Event, page 2"_s);
        QCOMPARE(f.text(0, Column::Method), u"GET"_s);
        QCOMPARE(f.text(0, Column::Host), u"contoso.halopsa.com"_s);
        QCOMPARE(f.text(0, Column::Path), u"/api/Tickets"_s);
        QCOMPARE(f.text(0, Column::Query), u"search=a b&count=50"_s);
        QVERIFY(f.toolTip(0, Column::Path).contains(u"https://contoso.halopsa.com/api/Tickets"_s));
        QCOMPARE(f.text(0, Column::Status), u"200"_s);
        QCOMPARE(f.text(0, Column::Wait), u"40 ms"_s);
        QCOMPARE(f.text(0, Column::Duration), u"182 ms"_s);
        QCOMPARE(f.text(0, Column::Bytes), u"3.1 KB"_s);
        QCOMPARE(f.toolTip(0, Column::Bytes), u"<p>Sent: 0 B<br>Received: 3.1 KB<br>Unpacked: 39 KB</p>"_s);
        QCOMPARE(f.text(0, Column::Try), u"1"_s);
        QCOMPARE(f.raw(0, Column::Duration).toLongLong(), 182);
        QCOMPARE(f.raw(0, Column::Bytes).toLongLong(), 3174);
        f.end(f.begin("GET", u"https://contoso.halopsa.com/x"_s), 200, 1500);
        QCOMPARE(f.text(1, Column::Duration), u"1.50 s"_s);
        f.end(f.begin("GET", u"https://contoso.halopsa.com/x"_s), 200, 61'000);
        QCOMPARE(f.text(2, Column::Duration), u"61.0 s"_s);
    }

    void statesHaveWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<RequestList::State>("state");
        QTest::addColumn<QString>("words");
        using State = RequestList::State;
        QTest::newRow("201") << 201 << State::Done << u"201"_s;
        QTest::newRow("302") << 302 << State::Failed << u"302 failed"_s;
        QTest::newRow("404") << 404 << State::Failed << u"404 failed"_s;
        QTest::newRow("429") << 429 << State::Waits << u"429 waits"_s;
        QTest::newRow("500") << 500 << State::Failed << u"500 failed"_s;
        QTest::newRow("none") << 0 << State::NoAnswer << u"no answer"_s;
    }

    void cancelledIsNoFailure()
    {
        RequestLog log;
        RequestList list(log);
        LoggedRequest answer;
        answer.durationMs = 1;
        answer.problem = QStringLiteral("Cancelled.");
        answer.cancelled = true;
        log.end(log.begin({}), answer);
        QCOMPARE(list.index(0, static_cast<int>(Column::Status)).data().toString(), u"cancelled"_s);
        RequestFilter filter(list);
        filter.setKind(RequestFilter::Kind::Failed);
        QCOMPARE(filter.rowCount(), 0);
    }

    void statesHaveWords()
    {
        QFETCH(int, status);
        QFETCH(RequestList::State, state);
        QFETCH(QString, words);
        Fixture f;
        f.end(f.begin("GET", u"https://a.example/"_s), status, 1, status == 0 ? u"No <b>connection</b>."_s : QString());
        QCOMPARE(f.text(0, Column::Status), words);
        QCOMPARE(f.list.index(0, static_cast<int>(Column::Status)).data(RequestList::StateRole).toInt(),
                 static_cast<int>(state));
        if (status == 0)
            QCOMPARE(f.toolTip(0, Column::Status), u"<p>No &lt;b&gt;connection&lt;/b&gt;.</p>"_s);
    }

    void startsWithWhatIsThere()
    {
        RequestLog log;
        log.begin({});
        log.clear();
        LoggedRequest request;
        request.purpose = u"Who am I"_s;
        log.begin(request);
        const RequestList list(log);
        QCOMPARE(list.rowCount(), 1);
        QCOMPARE(list.number(0), 2U);
        QCOMPARE(list.index(0, static_cast<int>(Column::Purpose)).data().toString(), u"Who am I"_s);
    }

    void goesWithTheLog()
    {
        Fixture f(RequestLog::requestsCap);
        const QPersistentModelIndex kept = f.list.index(10, static_cast<int>(Column::Purpose));
        QCOMPARE(kept.data().toString(), u"10"_s);
        f.begin("GET", u"https://a.example/"_s, u"newest"_s);
        QCOMPARE(f.list.rowCount(), int(RequestLog::requestsCap));
        QCOMPARE(f.text(0, Column::Purpose), u"1"_s);
        QCOMPARE(f.text(f.list.rowCount() - 1, Column::Purpose), u"newest"_s);
        QCOMPARE(kept.row(), 9);
        QCOMPARE(kept.data().toString(), u"10"_s);
        f.end(5, 200); // an old one ends late
        QCOMPARE(f.text(3, Column::Status), u"200"_s);
        f.log.clear();
        QCOMPARE(f.list.rowCount(), 0);
        QCOMPARE(f.list.logIndex(20), -1);
        f.end(20, 200);
        f.begin("GET", u"https://a.example/"_s, u"after"_s);
        QCOMPARE(f.text(0, Column::Purpose), u"after"_s);
        QCOMPARE(f.list.logIndex(f.list.number(0)), 0);
    }

    void tellsWhenThereAreSeveralHosts()
    {
        Fixture f;
        QSignalSpy told(&f.list, &RequestList::severalHostsChanged);
        f.begin("GET", u"https://a.example/"_s);
        f.begin("GET", u"https://a.example/x"_s);
        QVERIFY(!f.list.severalHosts());
        QCOMPARE(told.count(), 0);
        f.begin("GET", u"https://b.example/"_s);
        QVERIFY(f.list.severalHosts());
        QCOMPARE(told.count(), 1);
        f.log.clear();
        QVERIFY(!f.list.severalHosts());
    }

    void findsWords()
    {
        Fixture f;
        f.end(f.begin("GET", u"https://a.example/api/Tickets?search=M%C3%BCller"_s, u"Fetch Event"_s), 200);
        f.end(f.begin("POST", u"https://a.example/api/Actions"_s, u"Add Note"_s), 404);
        f.end(f.begin("GET", u"https://b.example/api/Agent"_s, u"List Agents"_s), 0, 1, u"The line was cut."_s);
        const auto found = [&](const QString &text) {
            f.filter.setText(text);
            return f.shown();
        };
        QCOMPARE(found(u"NOTE"_s), QStringList{u"Add Note"_s});
        QCOMPARE(found(u"post"_s), QStringList{u"Add Note"_s});
        QCOMPARE(found(u"api/tick"_s), QStringList{u"Fetch Event"_s});
        QCOMPARE(found(u"müller"_s), QStringList{u"Fetch Event"_s});
        QCOMPARE(found(u"404"_s), QStringList{u"Add Note"_s});
        QCOMPARE(found(u"b.example"_s), QStringList{u"List Agents"_s});
        QCOMPARE(found(u"no answer"_s), QStringList{u"List Agents"_s});
        QCOMPARE(found(u"cut line"_s), QStringList{u"List Agents"_s});
        QCOMPARE(found(u"note agent"_s), QStringList());
        QCOMPARE(found(u"  "_s).size(), 3);
        QVERIFY(f.filter.showsAll());
    }

    void kindsAreQuickChoices()
    {
        Fixture f;
        LoggedRequest signIn;
        signIn.purpose = u"Sign-in"_s;
        signIn.verb = "POST";
        signIn.url = QUrl(u"https://a.example/auth/token"_s);
        signIn.requestHeaders.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
        f.end(f.begin("GET", u"https://a.example/api/authinfo"_s, u"Find the server"_s, false), 200);
        f.end(f.log.begin(signIn), 200);
        f.end(f.begin("GET", u"https://a.example/api/Tickets"_s, u"Read"_s), 429);
        f.end(f.begin("POST", u"https://a.example/api/Tickets"_s, u"Write"_s), 201);
        f.end(f.begin("DELETE", u"https://a.example/api/Tickets/1"_s, u"Delete"_s), 0);
        f.end(f.begin("GET", u"https://cdn.example/file"_s, u"File"_s, false), 200);
        const quint64 late = f.begin("GET", u"https://a.example/api/Tickets"_s, u"Late"_s);
        const auto kind = [&](RequestFilter::Kind kind) {
            f.filter.setKind(kind);
            return f.shown();
        };
        using Kind = RequestFilter::Kind;
        QCOMPARE(kind(Kind::SignIn), (QStringList{u"Find the server"_s, u"Sign-in"_s}));
        QCOMPARE(kind(Kind::Writes), (QStringList{u"Write"_s, u"Delete"_s}));
        QCOMPARE(kind(Kind::Failed), (QStringList{u"Read"_s, u"Delete"_s}));
        QVERIFY(!f.filter.showsAll());
        f.end(late, 500); // comes in as soon as it has failed
        QCOMPARE(f.shown(), (QStringList{u"Read"_s, u"Delete"_s, u"Late"_s}));
        QCOMPARE(f.filter.numbers(), (QList<quint64>{3, 5, late}));
        QCOMPARE(kind(Kind::All).size(), 7);
    }

    void sortsByValue()
    {
        Fixture f;
        f.end(f.begin("GET", u"https://a.example/"_s, u"slow"_s), 200, 12'000);
        f.end(f.begin("GET", u"https://a.example/"_s, u"quick"_s), 200, 9);
        f.end(f.begin("GET", u"https://a.example/"_s, u"middle"_s), 200, 900);
        f.filter.sort(static_cast<int>(Column::Duration), Qt::DescendingOrder);
        QCOMPARE(f.shown(), (QStringList{u"slow"_s, u"middle"_s, u"quick"_s}));
        QCOMPARE(f.filter.numbers(), (QList<quint64>{1, 2, 3}));
    }

    void staysQuick()
    {
        RequestLog log;
        RequestList list(log);
        RequestFilter filter(list);
        filter.sort(0);
        QElapsedTimer timer;
        timer.start();
        for (qsizetype i = 0; i < RequestLog::requestsCap + 1000; ++i) {
            LoggedRequest request;
            request.verb = "GET";
            request.purpose = u"Fetch Event, page %1"_s.arg(i);
            request.url = QUrl(u"https://contoso.halopsa.com/api/Tickets?page_no=%1&pageinate=true"_s.arg(i));
            log.begin(request);
        }
        const qint64 filled = timer.restart();
        filter.setText(u"page 5999"_s);
        QCOMPARE(filter.rowCount(), 1);
        const qint64 found = timer.elapsed();
        qInfo("filled in %lld ms, found in %lld ms", filled, found);
        QVERIFY2(found < 10'000, qPrintable(QString::number(found)));
    }
};

QTEST_GUILESS_MAIN(TestRequestList)
#include "tst_requestlist.moc"
