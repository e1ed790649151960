// SPDX-License-Identifier: Apache-2.0
#include "halo/json.h"
#include "report/report.h"
#include "support/measure.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <sys/wait.h>
#include <unistd.h>
#include <xlsxwriter.h>

// 100,000 rows of 20 columns into a file. CSV beside a raw write of the same bytes plus what it takes to make text of
// the fields; XLSX beside a bare loop of the library over the same cells; PDF of twice and four times the rows beside
// itself. And what each format needs of memory at most, over the records.

namespace {

constexpr int rowCount = 100'000;
constexpr int columnCount = 20;
constexpr int rounds = 5;

QList<QJsonObject> records()
{
    QList<QJsonObject> rows;
    rows.reserve(rowCount);
    for (int i = 0; i < rowCount; ++i) {
        QJsonObject row{{QStringLiteral("id"), i + 1},
                        {QStringLiteral("dateoccurred"), QStringLiteral("2026-09-01T13:58:10.12")},
                        {QStringLiteral("lastactiondate"), QStringLiteral("2026-11-01T03:18:%1").arg(10 + i % 50)}};
        for (int column = 3; column < columnCount; ++column)
            row.insert(QStringLiteral("field_%1").arg(column),
                       column % 4 == 0 ? QJsonValue(i * column)
                                       : QJsonValue(QStringLiteral("Value %1, \"%2\"").arg(i % 1000).arg(column)));
        rows.append(row);
    }
    return rows;
}

QList<ReportColumn> columns()
{
    QStringList paths{QStringLiteral("id"), QStringLiteral("dateoccurred"), QStringLiteral("lastactiondate")};
    for (int column = 3; column < columnCount; ++column)
        paths.append(QStringLiteral("field_%1").arg(column));
    QString problem;
    return ownColumns(paths.join(u','), problem);
}

double exported(ReportFormat format, const QList<QJsonObject> &rows, const QString &path, qsizetype count = rowCount)
{
    QElapsedTimer timer;
    timer.start();
    QFile file(path);
    ReportHead head;
    head.columns = columns();
    head.address = {QUrl(QStringLiteral("https://contoso.halopsa.com")), {}};
    head.temporaryFolder = QFileInfo(path).path();
    bool good = file.open(QIODevice::WriteOnly | QIODevice::Truncate);
    Report report(format, head, file);
    good = good && report.begin();
    for (qsizetype i = 0; i < count; ++i)
        good = good && report.add(rows.at(i));
    ReportManifest manifest;
    if (!good || !report.end(manifest))
        qFatal("%s", qPrintable(report.problem()));
    file.close();
    return ms(timer);
}

double rawWrite(const QByteArray &bytes, const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    file.close();
    return ms(timer);
}

double formatting(const QList<QJsonObject> &rows)
{
    const QList<ReportColumn> all = columns();
    QElapsedTimer timer;
    timer.start();
    qsizetype bytes = 0;
    for (const QJsonObject &row : rows) {
        for (const ReportColumn &column : all)
            bytes += halo::toText(column.path->value(row)).toUtf8().size();
    }
    return bytes > 0 ? ms(timer) : 0;
}

// The cells themselves are made beforehand.
double bareWorkbook(const QList<QList<ReportCell>> &rows, const QString &path)
{
    const ZonedTime utc{QTimeZone::utc()};
    QElapsedTimer timer;
    timer.start();
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    lxw_row_t at = 0;
    for (const QList<ReportCell> &row : rows) {
        lxw_col_t column = 0;
        for (const ReportCell &cell : row) {
            if (cell.kind == ReportCell::Kind::Text)
                worksheet_write_string(sheet, at, column, cell.text.toUtf8().constData(), nullptr);
            else
                worksheet_write_number(sheet, at, column,
                                       cell.kind == ReportCell::Kind::Time ? utc.serial(cell.ms) : cell.number,
                                       nullptr);
            ++column;
        }
        ++at;
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        qFatal("cannot close");
    return ms(timer);
}

QList<QList<ReportCell>> cells(const QList<QJsonObject> &rows)
{
    const QList<ReportColumn> all = columns();
    QList<QList<ReportCell>> made;
    for (const QJsonObject &row : rows) {
        QList<ReportCell> line;
        for (const ReportColumn &column : all)
            line.append(cellOf(column, row));
        made.append(line);
    }
    return made;
}

long memoryKb(const char *line)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf(line)).split('\n').at(0).split(':').at(1).simplified().split(' ').at(0).toLong();
}

// At its most, in a process of its own: what one format leaves behind is not there for the next.
void printMemory(ReportFormat format, const QList<QJsonObject> &rows, const QString &path)
{
    const pid_t child = fork();
    if (child == 0) {
        const long before = memoryKb("VmRSS");
        exported(format, rows, path);
        std::printf("%-34s %10ld KB\n", qPrintable(QStringLiteral("  %1, memory at most").arg(suffixOf(format))),
                    memoryKb("VmHWM") - before);
        std::fflush(stdout);
        _exit(0);
    }
    waitpid(child, nullptr, 0);
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv); // letters are Qt Gui's
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out"));
    const QList<QJsonObject> rows = records();

    for (const ReportFormat format : {ReportFormat::Csv, ReportFormat::Xlsx, ReportFormat::Json,
                                      ReportFormat::JsonLines, ReportFormat::Markdown, ReportFormat::Pdf})
        printMemory(format, rows, path);

    QList<double> csv, csvFloor;
    for (int round = 0; round < rounds; ++round) {
        csv.append(exported(ReportFormat::Csv, rows, path));
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray bytes = file.readAll();
        csvFloor.append(rawWrite(bytes, path) + formatting(rows));
    }
    print("CSV, 100,000 x 20", median(csv), median(csvFloor), "ms");

    QList<double> xlsx, xlsxFloor;
    const QList<QList<ReportCell>> made = cells(rows);
    for (int round = 0; round < rounds; ++round) {
        xlsx.append(exported(ReportFormat::Xlsx, rows, path));
        xlsxFloor.append(bareWorkbook(made, path));
    }
    print("XLSX, 100,000 x 20", median(xlsx), median(xlsxFloor), "ms");

    constexpr qsizetype fewest = 2000;
    const auto perThousand = [&](qsizetype count) {
        QList<double> times;
        for (int round = 0; round < rounds; ++round)
            times.append(exported(ReportFormat::Pdf, rows, path, count) * 1000 / double(count));
        return median(times);
    };
    const double floor = perThousand(fewest);
    print("PDF, 4,000 x 20, per 1,000 rows", perThousand(2 * fewest), floor, "ms");
    print("PDF, 8,000 x 20, per 1,000 rows", perThousand(4 * fewest), floor, "ms");
    return 0;
}
