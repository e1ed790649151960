// SPDX-License-Identifier: Apache-2.0
#include "report/csvcell.h"
#include "report/report.h"
#include "report/reporttext.h"
#include "support/hostilecells.h"
#include "support/readback.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// What LibreOffice makes of the files that spreadsheets are meant to open.
class tst_LibreOffice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opens_data();
    void opens();

private:
    // All cells as text, as LibreOffice has them.
    QJsonArray cells(const QString &file, const QStringList &readAs, QByteArray *problem);

    QTemporaryDir m_folder;
};

QJsonArray tst_LibreOffice::cells(const QString &file, const QStringList &readAs, QByteArray *problem)
{
    QProcess office;
    // A profile of its own: it would wait for one that is open already. Comma, quote, UTF-8, every text cell quoted.
    office.start(u"soffice"_s,
                 QStringList{u"-env:UserInstallation=file://"_s + m_folder.filePath(u"profile"_s), u"--headless"_s} +
                     readAs +
                     QStringList{u"--convert-to"_s, u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false"_s,
                                 u"--outdir"_s, m_folder.filePath(u"read"_s), file});
    if (!office.waitForFinished(110'000) || office.exitCode() != 0) {
        *problem = office.readAllStandardError();
        return {};
    }
    return python(csvScript, {m_folder.filePath(u"read/report.csv"_s), u","_s}, problem).array();
}

void tst_LibreOffice::opens_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QStringList>("readAs");
    QTest::newRow("csv") << int(ReportFormat::Csv) << QStringList{u"--infilter=CSV:44,34,76,1,,0,true,false,false"_s};
    QTest::newRow("xlsx") << int(ReportFormat::Xlsx) << QStringList();
}

void tst_LibreOffice::opens()
{
    QFETCH(int, format);
    QFETCH(QStringList, readAs);
    const QStringList texts = hostileCells();
    QString problem;
    ReportHead head;
    head.columns = ownColumns(u"id,summary,dateoccurred"_s, problem);
    head.temporaryFolder = m_folder.path();
    QFile file(m_folder.filePath(u"report."_s + suffixOf(ReportFormat(format))));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Report report(ReportFormat(format), head, file);
    QVERIFY(report.begin());
    for (qsizetype i = 0; i < texts.size(); ++i)
        QVERIFY(report.add({{u"id"_s, 1000 + i}, {u"summary"_s, texts.at(i)}}));
    ReportManifest manifest;
    QVERIFY(report.end(manifest));
    file.close();

    QByteArray complaint;
    const QJsonArray rows = cells(file.fileName(), readAs, &complaint);
    QVERIFY2(complaint.isEmpty(), complaint.constData());
    QCOMPARE(rows.size(), texts.size() + 1);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QJsonArray row = rows.at(i + 1).toArray();
        QCOMPARE(row.at(0).toString(), QString::number(1000 + i));
        QString text = wellFormed(texts.at(i));
        if (ReportFormat(format) == ReportFormat::Csv)
            text = harmlessCell(text);
        text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n'); // a cell knows one end of line
        QString read = row.at(1).toString();
        read.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
        QCOMPARE(read, text);
    }
}

QTEST_GUILESS_MAIN(tst_LibreOffice)
#include "tst_libreoffice.moc"
