// SPDX-License-Identifier: Apache-2.0
#include "halo/ticketids.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

class tst_TicketIds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromText_data();
    void fromText();
    void fromInput_data();
    void fromInput();
    void aProblemSaysWhere();
    void problemsInWords();
    void longTextsAreRead();

private:
    static QString numbers(const QList<TicketId> &ids)
    {
        QStringList texts;
        for (const TicketId id : ids)
            texts.append(QString::number(number(id)));
        return texts.join(u',');
    }
    static QString named(const QList<Problem> &problems) // what stands between “ and ”
    {
        QStringList texts;
        for (const Problem &problem : problems)
            texts.append(problem.message.section(u'“', 1, 1).section(u'”', 0, 0));
        return texts.join(u'|');
    }
};

void tst_TicketIds::fromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ids");
    QTest::addColumn<QString>("problems"); // what they name, "|" between them
    const auto row = [](const char *title, const QString &text, const char *ids, const QString &problems = {}) {
        QTest::newRow(title) << text << QString::fromLatin1(ids) << problems;
    };
    row("nothing", {}, "");
    row("blanks", QStringLiteral(" \t\n "), "");
    row("one", QStringLiteral("1042"), "1042");
    row("commas", QStringLiteral("1042,1041 , 1040,"), "1042,1041,1040");
    row("semicolons", QStringLiteral("1042;1041;;1040"), "1042,1041,1040");
    row("blanks between", QStringLiteral("1042 1041\t1040"), "1042,1041,1040");
    row("lines", QStringLiteral("1042\r\n1041\n\n1040\r"), "1042,1041,1040");
    row("no-break blank and byte order mark", QStringLiteral("\uFEFF1042\u00A01041\u200B1040"), "1042,1041,1040");
    row("cells of a table", QStringLiteral("| 1042 | 1041 |"), "1042,1041");
    row("order given, each once", QStringLiteral("3,1,2,1,#3"), "3,1,2");
    row("hash", QStringLiteral("#1042 #1041"), "1042,1041");
    row("in brackets and quotes", QStringLiteral("(#1042), [1041], \"1040\", '1039', <1038>, “1037”"),
        "1042,1041,1040,1039,1038,1037");
    row("end of a sentence", QStringLiteral("1042."), "1042");
    row("bullets", QStringLiteral("- 1042\n* 1041\n• #1040"), "1042,1041,1040");
    row("subject of a mail", QStringLiteral("[ID:0001042] ID:1041 Id=1040"), "1042,1041,1040");
    row("label", QStringLiteral("Tickets 1042, 1041\nTicket #1040\nticket_id: 1039"), "1042,1041,1040,1039");
    row("JSON numbers", QStringLiteral("[1042, 1041]"), "1042,1041");
    row("JSON texts", QStringLiteral(R"(["1042", "#1041", "1040, 1039"])"), "1042,1041,1040,1039");
    row("JSON in lists", QStringLiteral("[[1],[2,[3]]]"), "1,2,3");
    row("JSON records", QStringLiteral(R"([{"id":1042,"summary":"7"},{"id":"1041"}])"), "1042,1041");
    row("JSON of a page", QStringLiteral(R"({"record_count":2,"tickets":[{"id":1042},{"id":1041}]})"), "1042,1041");
    row("JSON of actions", QStringLiteral(R"({"actions":[{"ticket_id":1042,"id":1},{"ticket_id":1042,"id":2}]})"),
        "1042");
    row("D3's inputs", QStringLiteral(R"({"Ticket IDs":[1042,"1041"],"Include Details":true})"), "1042,1041");
    row("what run prints",
        QStringLiteral(R"({"command":"Get Tickets","results":[{"ticketId":1042,"outcome":"Done"}]})"), "1042");
    row("JSON that breaks off", QStringLiteral("[1042, 1041"), "1042,1041");
    row("JSON without an id", QStringLiteral(R"([{"summary":"1042"},7])"), "7", QStringLiteral("{…}"));
    row("JSON of other things", QStringLiteral("[1042,null,true,1.5,\"\"]"), "1042",
        QStringLiteral("null|true|1.5|\"\""));
    row("JSON with a fraction of nothing", QStringLiteral("[1042.0, 1e3]"), "1042,1000");
    row("a fraction of nothing", QStringLiteral("1042.0"), "1042");
    row("a fraction", QStringLiteral("1042.5"), "", QStringLiteral("1042.5"));
    row("zero", QStringLiteral("0"), "", QStringLiteral("0"));
    row("negative", QStringLiteral("-5 [-6] 7"), "7", QStringLiteral("-5|[-6]"));
    row("the largest", QStringLiteral("2147483647"), "2147483647");
    row("too large", QStringLiteral("2147483648"), "", QStringLiteral("2147483648"));
    row("far too large", QStringLiteral("99999999999999999999999"), "", QStringLiteral("99999999999999999999999"));
    row("JSON too large", QStringLiteral("[99999999999999999999999]"), "", QStringLiteral("1e+23"));
    row("exponent", QStringLiteral("1e3"), "", QStringLiteral("1e3"));
    row("plus", QStringLiteral("+5"), "", QStringLiteral("+5"));
    row("hexadecimal", QStringLiteral("0x10"), "", QStringLiteral("0x10"));
    row("a range", QStringLiteral("1040-1042"), "", QStringLiteral("1040-1042"));
    row("digits of another script", QStringLiteral("١٠٤٢"), "", QStringLiteral("١٠٤٢"));
    row("words", QStringLiteral("see 1042 please"), "1042", QStringLiteral("see|please"));
    row("markup", QStringLiteral("<b>1042</b>"), "", QStringLiteral("<b>1042</b>"));
    row("an emoji", QStringLiteral("🔥 1042"), "1042", QStringLiteral("🔥"));
    row("a control character", QStringLiteral("10\u000142"), "10,42");
    row("link", QStringLiteral("https://x.halopsa.com/ticket?id=1042"), "1042");
    row("link with more", QStringLiteral("https://x.halopsa.com/tickets?area=1&id=1042&selid=3,4&tab=5"), "1042");
    row("links", QStringLiteral("https://x/ticket?id=1042,https://x/ticket?id=1041; https://x/ticket?id=1040"),
        "1042,1041,1040");
    row("link in upper case", QStringLiteral("HTTPS://X/Ticket?ID=1042"), "1042");
    row("link of the API", QStringLiteral("https://x/api/Tickets/1042?includedetails=true"), "1042");
    row("link to several", QStringLiteral("https://x/api/tickets?ticketids=1042%2C1041"), "1042,1041");
    row("link in brackets, at the end of a sentence",
        QStringLiteral("(https://x/ticket?id=1042). <https://x/ticket?id=1041>"), "1042,1041");
    row("link without a host", QStringLiteral("/tickets?id=1042&tab=1 ticket?id=1041"), "1042,1041");
    row("link on premise", QStringLiteral("http://10.0.0.1:8080/halo/ticket?id=1042#top"), "1042");
    row("Markdown link", QStringLiteral("[#7 Printer \\[2\\] in room 9](https://x/ticket?id=1042), 1041"), "1042,1041");
    row("HTML link", QStringLiteral("href=\"https://x/ticket?id=1042\""), "1042", QStringLiteral("href=\""));
    row("link to a customer", QStringLiteral("https://x/client?id=12"), "", QStringLiteral("https://x/client?id=12"));
    row("link without an id", QStringLiteral("https://x/tickets"), "", QStringLiteral("https://x/tickets"));
    row("link with a bad id", QStringLiteral("https://x/ticket?id=abc"), "", QStringLiteral("https://x/ticket?id=abc"));
    row("a long word is cut", QString(200, u'a'), "", QString(39, u'a') + u'…');
    row("brackets alone", QStringLiteral("[]"), "");
    row("many brackets", QString(1000, u'['), "");
}

void tst_TicketIds::fromText()
{
    QFETCH(QString, text);
    QFETCH(QString, ids);
    QFETCH(QString, problems);
    const TicketIds found = TicketIds::fromText(text);
    QCOMPARE(numbers(found.ids), ids);
    QCOMPARE(named(found.problems), problems);
    for (const Problem &problem : found.problems)
        QCOMPARE(problem.input, QStringLiteral("Ticket IDs"));
}

void tst_TicketIds::fromInput_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("ids");
    QTest::addColumn<QString>("problems");
    QTest::newRow("number") << QJsonValue(1042) << "1042" << QString();
    QTest::newRow("text") << QJsonValue(QStringLiteral("1042, #1041")) << "1042,1041" << QString();
    QTest::newRow("list") << QJsonValue(QJsonArray{1042, QStringLiteral("1041"), 1042}) << "1042,1041" << QString();
    QTest::newRow("nothing") << QJsonValue() << "" << QString();
    QTest::newRow("missing") << QJsonValue(QJsonValue::Undefined) << "" << QString();
    QTest::newRow("truth") << QJsonValue(true) << ""
                           << "true";
    QTest::newRow("object") << QJsonValue(QJsonObject{{QStringLiteral("id"), 5}}) << "5" << QString();
    QJsonValue deep(1);
    for (int i = 0; i < 100; ++i)
        deep = QJsonArray{deep};
    QTest::newRow("too deep") << deep << "" << QStringLiteral("[…]");
}

void tst_TicketIds::fromInput()
{
    QFETCH(QJsonValue, value);
    QFETCH(QString, ids);
    QFETCH(QString, problems);
    const TicketIds found = TicketIds::fromInput(value);
    QCOMPARE(numbers(found.ids), ids);
    QCOMPARE(named(found.problems), problems);
}

void tst_TicketIds::aProblemSaysWhere()
{
    const TicketIds found = TicketIds::fromText(QStringLiteral("1042, what"));
    QCOMPARE(found.problems.size(), 1);
    QCOMPARE(found.problems.constFirst().offset, 6);
    QVERIFY(found.problems.constFirst().message.contains(QStringLiteral("#1042")));
}

void tst_TicketIds::problemsInWords()
{
    QCOMPARE(TicketIds::fromText(QStringLiteral("1")).problemsInWords(), QString());
    const QString words = TicketIds::fromText(QStringLiteral("a b c d")).problemsInWords(2);
    QVERIFY(words.contains(QStringLiteral("“a”")) && words.contains(QStringLiteral("“b”")));
    QVERIFY(!words.contains(QStringLiteral("“c”")));
    QVERIFY(words.contains(u'2'));
}

// A whole export pasted by mistake must not hold up the window.
void tst_TicketIds::longTextsAreRead()
{
    QString text;
    for (int i = 1; i <= 20'000; ++i)
        text += QString::number(i) + QStringLiteral(", ");
    QCOMPARE(TicketIds::fromText(text).ids.size(), 20'000);
    QCOMPARE(TicketIds::fromText(QString(200'000, u'[') + u'7').ids.size(), 1);
}

QTEST_GUILESS_MAIN(tst_TicketIds)
#include "tst_ticketids.moc"
