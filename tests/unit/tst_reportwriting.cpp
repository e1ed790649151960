// SPDX-License-Identifier: Apache-2.0
#include "triage/reportfile.h"
#include "triage/reportwriting.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// A report made in another thread: what comes back, and what is in the file's place whatever happens.
class tst_ReportWriting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void writesRowsAndLists();
    void nothingStaysBesideAFinishedFile();
    void answersFromTheEventLoop();
    void saysWhyNot();
    void discardedLeavesTheOldFile_data();
    void discardedLeavesTheOldFile();
    void anOldManifestStaysWithItsFile();
    void nothingComesAfterDiscard();
    void dyingLeavesTheOldFile();

private:
    QString file() const { return m_folder->filePath(u"out.csv"_s); }
    void writeOld() const
    {
        QFile old(file());
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
    }
    QByteArray content() const
    {
        QFile read(file());
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

ReportHead head()
{
    QString problem;
    ReportHead head;
    head.columns = ownColumns(u"$.id,$.summary"_s, problem);
    head.csv.bom = false;
    return head;
}

ListedTickets list(int count)
{
    ListedTickets list;
    for (int i = 1; i <= count; ++i) {
        Ticket ticket;
        ticket.id = TicketId{i};
        ticket.summary = u"Ticket %1"_s.arg(i);
        list.tickets.append(ticket);
        list.order.prepend(i - 1);
    }
    return list;
}

struct Ends
{
    QStringList all;
    ReportWriting::Done take()
    {
        return [this](const QString &problem) { all.append(problem); };
    }
};

} // namespace

void tst_ReportWriting::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_ReportWriting::writesRowsAndLists()
{
    ReportWriting writing(file());
    Ends ends;
    writing.open(ends.take());
    writing.begin(ReportFormat::Csv, head(), ends.take());
    writing.add(QList<ReportRecord>{{.record = {{u"id"_s, 7}, {u"summary"_s, u"first"_s}}}}, ends.take());
    writing.add(list(2), ends.take());
    ReportManifest manifest;
    writing.end({}, [&](const QString &problem, const ReportManifest &filled) {
        ends.all.append(problem);
        manifest = filled;
    });
    QTRY_COMPARE(ends.all, QStringList(5, QString()));
    QCOMPARE(content(), QByteArray("$.id,$.summary\r\n7,first\r\n2,Ticket 2\r\n1,Ticket 1\r\n"));
    QCOMPARE(manifest.loaded, 3);
    QCOMPARE(manifest.format, u"csv"_s);
    QCOMPARE(files(), QStringList({u"out.csv"_s, u"out.csv.manifest.json"_s}));
}

// A workbook is made in a file of its own.
void tst_ReportWriting::nothingStaysBesideAFinishedFile()
{
    ReportWriting writing(file());
    Ends ends;
    writing.open(ends.take());
    writing.begin(ReportFormat::Xlsx, head(), ends.take());
    writing.add(list(2), ends.take());
    writing.end({}, [&](const QString &problem, const ReportManifest &) { ends.all.append(problem); });
    QTRY_COMPARE(ends.all, QStringList(4, QString()));
    QTRY_COMPARE(files(), QStringList({u"out.csv"_s, u"out.csv.manifest.json"_s}));
}

void tst_ReportWriting::answersFromTheEventLoop()
{
    ReportWriting writing(file());
    Ends ends;
    writing.open(ends.take());
    QVERIFY(ends.all.isEmpty()); // not inside of the call
    QTRY_COMPARE(ends.all.size(), 1);
}

void tst_ReportWriting::saysWhyNot()
{
    ReportWriting writing(m_folder->filePath(u"no/such/folder.csv"_s));
    Ends ends;
    writing.open(ends.take());
    QTRY_COMPARE(ends.all.size(), 1);
    QVERIFY(!ends.all.first().isEmpty());
}

void tst_ReportWriting::discardedLeavesTheOldFile_data()
{
    QTest::addColumn<int>("steps"); // that have ended by then
    for (int steps = 0; steps < 4; ++steps)
        QTest::addRow("%d", steps) << steps;
}

void tst_ReportWriting::discardedLeavesTheOldFile()
{
    QFETCH(int, steps);
    writeOld();
    ReportWriting writing(file());
    Ends ends;
    writing.open(ends.take());
    writing.begin(ReportFormat::Xlsx, head(), ends.take());
    writing.add(list(20'000), ends.take());
    if (steps == 3)
        QTRY_COMPARE(ends.all.size(), 3);
    else
        QTRY_VERIFY(ends.all.size() >= steps);
    writing.discard();
    QTRY_COMPARE(files(), QStringList{u"out.csv"_s}); // not even a temporary one stays
    QCOMPARE(content(), QByteArray("old"));
}

void tst_ReportWriting::anOldManifestStaysWithItsFile()
{
    QFile manifest(ReportFile::manifestPathOf(file()));
    QVERIFY(manifest.open(QIODevice::WriteOnly) && manifest.write("of the old one") > 0);
    manifest.close();
    ReportFile writing(file());
    QCOMPARE(writing.begin(), QString());
    QVERIFY(QDir().mkdir(file())); // no file can take this place any more
    QVERIFY(!writing.finish({}).isEmpty());
    QVERIFY(!writing.isInPlace());
    QVERIFY(manifest.open(QIODevice::ReadOnly));
    QCOMPARE(manifest.readAll(), QByteArray("of the old one"));
    QCOMPARE(files(), QStringList{QFileInfo(manifest).fileName()});
}

void tst_ReportWriting::nothingComesAfterDiscard()
{
    ReportWriting writing(file());
    Ends ends;
    writing.open(ends.take());
    writing.begin(ReportFormat::Csv, head(), ends.take());
    QTRY_COMPARE(ends.all.size(), 2);
    writing.add(list(1000), ends.take());
    writing.end({}, [&](const QString &, const ReportManifest &) { ends.all.append(u"end"_s); });
    writing.discard();
    QTRY_COMPARE(files(), QStringList());
    QCoreApplication::processEvents();
    QCOMPARE(ends.all.size(), 2);
}

void tst_ReportWriting::dyingLeavesTheOldFile()
{
    writeOld();
    Ends ends;
    {
        ReportWriting writing(file());
        writing.open(ends.take());
        writing.begin(ReportFormat::Csv, head(), ends.take());
        writing.add(list(20'000), ends.take());
        QTRY_VERIFY(writing.rows() > 0);
    }
    QTRY_COMPARE(files(), QStringList{u"out.csv"_s}); // not even a temporary one stays
    QCOMPARE(content(), QByteArray("old"));
}

QTEST_GUILESS_MAIN(tst_ReportWriting)
#include "tst_reportwriting.moc"
