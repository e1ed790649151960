// SPDX-License-Identifier: Apache-2.0
#include "net/clock.h"
#include "practice/practicetenant.h"
#include "triage/desk.h"
#include "triage/lookuplist.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using State = LookupList::State;

namespace {

struct Bench
{
    explicit Bench(LookupKind kind)
    {
        if (!tenant.start())
            qFatal("the practice tenant does not start");
        TenantAccess access;
        access.web = tenant.url();
        access.tenant = tenant.tenant();
        access.clientId = tenant.clientId();
        access.clientSecret = tenant.clientSecret();
        desk = std::make_unique<Desk>(access, clock);
        list = std::make_unique<LookupList>(kind, desk->api(), clock);
    }
    bool load(const QJsonObject &inputs = {})
    {
        list->load(inputs);
        return QTest::qWaitFor([this] { return list->state() != State::Loading; }, 30'000);
    }
    QStringList asked(const QString &path) const // the queries of it
    {
        QStringList queries;
        const QList<practice::ReceivedRequest> requests = tenant.requests();
        for (const practice::ReceivedRequest &request : requests) {
            if (request.path == path.toUtf8())
                queries.append(QUrl::fromPercentEncoding(request.query));
        }
        return queries;
    }

    practice::PracticeTenant tenant{{}};
    SystemClock clock;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<LookupList> list;
};

} // namespace

class LookupListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindLoads()
    {
        for (const LookupKind kind : allLookupKinds) {
            Bench bench(kind);
            QCOMPARE(bench.list->state(), State::NotLoaded);
            QVERIFY(bench.load());
            QCOMPARE(bench.list->state(), State::Loaded);
            QVERIFY2(!bench.list->rows().isEmpty(), qPrintable(lookupTitle(kind)));
            QVERIFY(bench.list->loadedAt().isValid());
            QVERIFY(!lookupTitle(kind).isEmpty());
        }
    }

    void asksAsTheCommandDoes()
    {
        Bench bench(LookupKind::Teams);
        QVERIFY(bench.load({{u"Team Type"_s, u"Projects"_s}, {u"Team Names"_s, u"Projects"_s}}));
        QCOMPARE(bench.asked(u"/api/Team"_s), QStringList{u"type=prjs&includeagentsforteams=Projects"_s});
        QCOMPARE(bench.list->rows().size(), 1);
        QVERIFY(bench.list->rows().first().toObject().contains("agents"_L1));
    }

    void rowsThatDoNotMatchAreCountedNotShown()
    {
        Bench bench(LookupKind::Agents);
        QVERIFY(bench.tenant.setFault(u"filters-ignored"_s, true));
        QVERIFY(bench.load({{u"Search Agent"_s, u"lemaître"_s}}));
        QCOMPARE(bench.list->rows().size(), 1);
        QVERIFY(bench.list->unasked() > 20);
        QVERIFY(bench.load({}));
        QCOMPARE(bench.list->unasked(), 0);
    }

    void theLastGoodRowsStay()
    {
        Bench bench(LookupKind::Areas);
        QVERIFY(bench.load());
        const QJsonArray rows = bench.list->rows();
        const QDateTime loadedAt = bench.list->loadedAt();
        QVERIFY(bench.tenant.setFault(u"lookup-failed:TicketArea"_s, true));
        QSignalSpy changed(bench.list.get(), &LookupList::changed);
        bench.list->refresh();
        QCOMPARE(bench.list->rows(), rows); // while it loads
        QTRY_COMPARE(bench.list->state(), State::Failed);
        QCOMPARE(bench.list->error().status, 500);
        QCOMPARE(bench.list->rows(), rows);
        QCOMPARE(bench.list->loadedAt(), loadedAt);
        QCOMPARE(changed.count(), 2);
    }

    void aNewerQuestionTakesThePlaceOfOneUnderWay()
    {
        Bench bench(LookupKind::Types);
        bench.list->load({{u"Domain"_s, u"Projects"_s}});
        QVERIFY(bench.load({{u"Domain"_s, u"Opportunities"_s}}));
        QCOMPARE(bench.list->state(), State::Loaded);
        QCOMPARE(bench.list->rows().size(), 1);
        QCOMPARE(bench.list->inputs().value("Domain"_L1).toString(), u"Opportunities"_s);
        QVERIFY(bench.list->rows().first().toObject().contains("ticket_count"_L1));
    }

    void prioritiesKnowTheirSlas()
    {
        Bench bench(LookupKind::Priorities);
        QVERIFY(bench.load());
        QTRY_COMPARE(bench.list->slaNames().size(), 3);
        QVERIFY(!bench.list->slaError());

        Bench nameless(LookupKind::Priorities);
        QVERIFY(nameless.tenant.setFault(u"lookup-failed:SLA"_s, true));
        QVERIFY(nameless.load());
        QCOMPARE(nameless.list->rows().size(), 12);
        QTRY_VERIFY(nameless.list->slaError());
        QVERIFY(nameless.list->slaNames().isEmpty());
    }
};

QTEST_GUILESS_MAIN(LookupListTest)
#include "tst_lookuplist.moc"
