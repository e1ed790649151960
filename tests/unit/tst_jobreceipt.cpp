// SPDX-License-Identifier: Apache-2.0
#include "report/csvcell.h"
#include "support/jobonwire.h"
#include "triage/jobreceipt.h"

#include <QTest>

using namespace Qt::StringLiterals;

using Does = JobOnWire::Does;

namespace {

// Rows of cells as RFC 4180 reads them.
QList<QStringList> parsed(const QString &csv)
{
    QList<QStringList> rows(1);
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const QChar c = csv.at(i);
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < csv.size() && csv.at(i + 1) == u'"')
                cell += csv.at(++i);
            else
                quoted = false;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',') {
            rows.last().append(std::exchange(cell, {}));
        } else if (c == u'\r' && i + 1 < csv.size() && csv.at(i + 1) == u'\n') {
            ++i;
            rows.last().append(std::exchange(cell, {}));
            rows.append(QStringList());
        } else {
            cell += c;
        }
    }
    if (rows.last().isEmpty() && cell.isEmpty())
        rows.removeLast();
    return rows;
}

} // namespace

class JobReceiptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvHasALineForEachTicket()
    {
        JobOnWire on({Does::Save, Does::Refuse, Does::SaveOther, Does::Lose});
        const Job &job = on.ended(4);
        const QByteArray csv = jobReceiptCsv(job, u"=Contoso, PROD"_s);
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
        const QList<QStringList> rows = parsed(QString::fromUtf8(csv.mid(3)));
        QCOMPARE(rows.size(), 5);
        const QStringList titles = rows.first();
        const auto cell = [&](int row, const char *title) {
            return rows.at(row).value(titles.indexOf(QLatin1String(title)));
        };
        for (int row = 1; row <= 4; ++row) {
            QCOMPARE(rows.at(row).size(), titles.size());
            QCOMPARE(cell(row, "Connection"), u"'=Contoso, PROD"_s); // no formula
            QCOMPARE(cell(row, "Command"), u"Update Tickets"_s);
            QCOMPARE(cell(row, "Ticket"), QString::number(row));
            const qint64 at = job.items().at(row - 1).at;
            QCOMPARE(cell(row, "Time (UTC)"),
                     QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_s));
            QCOMPARE(cell(row, "Request"), QString::number(job.items().at(row - 1).request));
            QCOMPARE(QJsonDocument::fromJson(cell(row, "Inputs").toUtf8()).object(), JobOnWire::inputs(4));
        }
        QCOMPARE(QStringList({cell(1, "Result"), cell(2, "Result"), cell(3, "Result"), cell(4, "Result")}),
                 QStringList({u"Done"_s, u"Failed"_s, u"NotApplied"_s, u"Unknown"_s}));
        QCOMPARE(cell(1, "Verified"), u"yes"_s);
        QCOMPARE(cell(2, "Verified"), QString());
        QCOMPARE(cell(2, "Status Code"), u"400"_s);
        QVERIFY(cell(2, "Message").contains(u"Summary <b>not</b> allowed"_s));
        QVERIFY(!cell(4, "Message").isEmpty());
    }

    void jsonSaysTheSame()
    {
        JobOnWire on({Does::Save, Does::Refuse});
        const Job &job = on.ended(2);
        const QJsonObject receipt = jobReceiptJson(job, u"Contoso"_s);
        QCOMPARE(receipt.value(QLatin1String("connection")).toString(), u"Contoso"_s);
        QCOMPARE(receipt.value(QLatin1String("command")).toString(), u"Update Tickets"_s);
        QCOMPARE(receipt.value(QLatin1String("inputs")).toObject(), JobOnWire::inputs(2));
        QCOMPARE(receipt.value(QLatin1String("returnData")).toString(), u"Partially Successful"_s);
        QCOMPARE(receipt.value(QLatin1String("requests")).toInt(), job.requests());
        QVERIFY(!receipt.value(QLatin1String("startedUtc")).toString().isEmpty());
        const QJsonArray results = receipt.value(QLatin1String("results")).toArray();
        QCOMPARE(results.size(), 2);
        QCOMPARE(results.at(0).toObject().value(QLatin1String("ticketId")).toInt(), 1);
        QCOMPARE(results.at(0).toObject().value(QLatin1String("verified")).toBool(), true);
        QCOMPARE(results.at(1).toObject().value(QLatin1String("result")).toString(), u"Failed"_s);
        QCOMPARE(results.at(1).toObject().value(QLatin1String("statusCode")).toInt(), 400);
    }

    void secretsInPastedJsonStayOut()
    {
        JobOnWire on;
        QJsonObject inputs = JobOnWire::inputs(1);
        inputs.insert(u"Update Ticket Object"_s,
                      QJsonObject{{u"summary"_s, u"x"_s}, {u"client_secret"_s, u"hush-hush-hush"_s}});
        Job &job = on.wire.desk->jobs().run(JobOnWire::command(), inputs);
        QVERIFY(eventually([&job] { return job.state() == Job::State::Finished; }));
        QVERIFY(!jobReceiptCsv(job, {}).contains("hush"));
        QVERIFY(!QJsonDocument(jobReceiptJson(job, {})).toJson().contains("hush"));
    }

    void whileItRunsItIsNeitherSuccessfulNorFailed()
    {
        JobOnWire on({Does::Hold});
        Job &job = on.run(1);
        QVERIFY(eventually([&on] { return on.wire.server.held() == 1; }));
        QVERIFY(jobReceiptJson(job, {}).value(QLatin1String("returnData")).isNull());
    }

    void cells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << u"plain"_s << u"plain"_s;
        QTest::newRow("formula") << u"=1+2"_s << u"'=1+2"_s;
        QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
        QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
        QTest::newRow("at") << u"@x"_s << u"'@x"_s;
        QTest::newRow("quote") << u"a \"b\""_s << u"\"a \"\"b\"\"\""_s;
        QTest::newRow("lines") << u"a\r\nb"_s << u"\"a\r\nb\""_s;
        QTest::newRow("both") << u"=a,b"_s << u"\"'=a,b\""_s;
    }
    void cells()
    {
        QFETCH(QString, text);
        QTEST(csvCell(text), "cell");
    }
};

QTEST_GUILESS_MAIN(JobReceiptTest)
#include "tst_jobreceipt.moc"
