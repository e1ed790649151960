// SPDX-License-Identifier: Apache-2.0
#include "halo/json.h"
#include "model/timeline.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

class tst_Timeline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsRows();
    void saysWhatIsMissing();
    void systemIsWhatTheOtherListLacks();
    void filters_data();
    void filters();
    void order();
    void time();

private:
    static ActionList list(const QByteArray &json, qint64 ticket = 5)
    {
        const QJsonObject envelope = QJsonDocument::fromJson(json).object();
        return readActions(envelope.value(u"actions").toArray(), envelope, TicketId{ticket});
    }
};

void tst_Timeline::readsRows()
{
    const ActionList actions = list(R"({"ticket_id":5,"record_count":2,"actions":[
        {"ticket_id":5,"id":"4","outcome":"Private Note","who":"API Agent","who_type":0,"datetime":"2026-09-01T14:03:22.187",
         "note":"Watch it","note_html":"<p>Watch it</p>","hiddenfromuser":true,"old_status":2,"new_status":3.0,
         "new_status_name":"On Hold","timetaken":0.25,"attachment_count":"2"},
        {"ticket_id":5,"id":3,"who":"Ann","who_type":1,"old_status":2,"new_status":2,"datetime":"1900-01-01T00:00:00",
         "hiddenfromuser":null}]})");
    QCOMPARE(actions.actions.size(), 2);
    QVERIFY(actions.isWhole());
    const Action &first = actions.actions[0];
    QCOMPARE(first.id, 4);
    QVERIFY(first.byAgent && first.isPrivate);
    QCOMPARE(first.newStatusId, 3);
    QCOMPARE(first.newStatus, u"On Hold"_s);
    QCOMPARE(first.attachments, 2);
    QCOMPARE(first.text(), u"<p>Watch it</p>"_s);
    QCOMPARE(first.at, halo::parseTime(u"2026-09-01T14:03:22.187Z").value());
    const Action &second = actions.actions[1];
    QVERIFY(!second.byAgent && !second.isPrivate);
    QCOMPARE(second.newStatusId, 0); // it stayed as it was
    QCOMPARE(second.at, 0);
}

void tst_Timeline::saysWhatIsMissing()
{
    QVERIFY(!list(R"({"record_count":3,"actions":[{"id":1}]})").isWhole());
    const ActionList unreadable = list(R"({"record_count":2,"actions":[{"id":1},{"id":null}]})");
    QCOMPARE(unreadable.unreadable, 1);
    QVERIFY(!unreadable.isWhole());
    QVERIFY(list(R"({"actions":[{"id":1}]})").isWhole()); // no count is no claim
    // Rows of another ticket: the question was not heeded.
    const ActionList mixed =
        list(R"({"record_count":3,"actions":[{"id":1,"ticket_id":5},{"id":1,"ticket_id":6},{"id":2,"ticket_id":6}]})");
    QCOMPARE(mixed.actions.size(), 1);
    QVERIFY(mixed.isWhole());
}

void tst_Timeline::systemIsWhatTheOtherListLacks()
{
    const ActionList people =
        list(R"({"actions":[{"id":1,"hiddenfromuser":true},{"id":3,"hiddenfromuser":false},{"id":4}]})");
    const ActionList all =
        list(R"({"actions":[{"id":1,"hiddenfromuser":true},{"id":2},{"id":3,"hiddenfromuser":false}]})");
    const QList<TimelineEntry> entries = timelineOf(people, &all);
    using Audience = TimelineEntry::Audience;
    QCOMPARE(entries.size(), 4); // 4 came between the two questions
    QCOMPARE(entries[0].audience, Audience::Private);
    QCOMPARE(entries[1].audience, Audience::System);
    QCOMPARE(entries[2].audience, Audience::Public);
    QCOMPARE(entries[3].audience, Audience::Unknown); // the server does not say
    QCOMPARE(timelineOf(people, nullptr).size(), 3);
}

void tst_Timeline::filters_data()
{
    using Show = TimelineFilter::Show;
    QTest::addColumn<Show>("show");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qint64>>("ids");
    QTest::newRow("all") << Show::All << QString() << QList<qint64>{5, 4, 3, 2, 1};
    QTest::newRow("agents") << Show::Agents << QString() << QList<qint64>{4, 2, 1};
    QTest::newRow("conversation") << Show::Conversation << QString() << QList<qint64>{4, 3, 1};
    QTest::newRow("with attachment") << Show::WithAttachment << QString() << QList<qint64>{3};
    QTest::newRow("text") << Show::All << u"PRINTER"_s << QList<qint64>{3, 1};
    QTest::newRow("every word") << Show::All << u"printer ann"_s << QList<qint64>{3};
    QTest::newRow("none") << Show::Agents << u"toaster"_s << QList<qint64>{};
}

void tst_Timeline::filters()
{
    using Show = TimelineFilter::Show;
    QFETCH(Show, show);
    QFETCH(QString, text);
    QFETCH(QList<qint64>, ids);
    const ActionList people = list(R"({"actions":[
        {"id":1,"who_type":0,"datetime":"2026-01-01","note":"The printer"},
        {"id":2,"who_type":0,"datetime":"2026-01-02","hiddenfromuser":true},
        {"id":3,"who_type":1,"datetime":"2026-01-03","who":"Ann","note_html":"<b>Printer</b>","attachment_count":1},
        {"id":4,"who_type":0,"datetime":"2026-01-04"}]})");
    ActionList all = people;
    all.actions.append(list(R"({"actions":[{"id":5,"who_type":0,"datetime":"2026-01-05"}]})").actions);
    const QList<TimelineEntry> entries = timelineOf(people, &all);
    TimelineFilter filter;
    filter.show = show;
    filter.text = text;
    QList<qint64> shown;
    for (const int place : shownEntries(entries, filter))
        shown.append(entries[place].action.id);
    QCOMPARE(shown, ids);
    filter.oldestFirst = true;
    QList<qint64> turned;
    for (const int place : shownEntries(entries, filter))
        turned.prepend(entries[place].action.id);
    QCOMPARE(turned, ids);
}

void tst_Timeline::order()
{
    // By time; of the same time by id; without a time before all.
    const ActionList people = list(R"({"actions":[{"id":9,"datetime":"2026-01-01"},{"id":2,"datetime":"2026-01-03"},
        {"id":3,"datetime":"2026-01-02"},{"id":1,"datetime":"2026-01-02"},{"id":8}]})");
    QList<qint64> ids;
    for (const TimelineEntry &entry : timelineOf(people, nullptr))
        ids.append(entry.action.id);
    QCOMPARE(ids, (QList<qint64>{8, 9, 1, 3, 2}));
}

void tst_Timeline::time()
{
    QCOMPARE(timeTaken(0), QString());
    QCOMPARE(timeTaken(0.25), u"0:15 h"_s);
    QCOMPARE(timeTaken(12.5), u"12:30 h"_s);
    QCOMPARE(timeTaken(-1), QString());
    QCOMPARE(timeTaken(qInf()), QString());
}

QTEST_GUILESS_MAIN(tst_Timeline)
#include "tst_timeline.moc"
