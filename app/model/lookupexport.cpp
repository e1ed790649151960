// SPDX-License-Identifier: Apache-2.0
#include "model/lookupexport.h"

#include "report/csvcell.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LookupTable)
};

// A tab or a line end would move what stands after it into other cells.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    // A cell that begins with a quote would swallow the cells after it up to the next one.
    if (text.startsWith(u'"'))
        text = u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
    return text;
}

QList<int> usedColumns(const LookupTable &table)
{
    QList<int> columns;
    for (int column = 0; column < table.columnCount(); ++column) {
        if (table.isColumnUsed(column))
            columns.append(column);
    }
    return columns;
}

// Rows of cells, the titles first.
QList<QStringList> cells(const LookupTable &table, const QModelIndexList &rows)
{
    const QList<int> columns = usedColumns(table);
    const bool members = table.hasMembers();
    QList<QStringList> result(1);
    for (const int column : columns)
        result.first().append(table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    if (members)
        result.first().append(Words::tr("Agent of team"));
    for (const QModelIndex &row : rows) {
        QStringList line;
        for (const int column : columns)
            line.append(row.siblingAtColumn(column).data().toString());
        if (members)
            line.append(row.parent().isValid() ? row.parent().siblingAtColumn(0).data().toString() : QString());
        result.append(line);
    }
    return result;
}

QModelIndexList allRows(const LookupTable &table)
{
    QModelIndexList rows;
    for (int row = 0; row < table.rowCount(); ++row) {
        const QModelIndex team = table.index(row, 0);
        rows.append(team);
        for (int member = 0; member < table.rowCount(team); ++member)
            rows.append(table.index(member, 0, team));
    }
    return rows;
}

} // namespace

QByteArray lookupCsv(const LookupTable &table)
{
    QString text = QStringLiteral("\uFEFF");
    const QList<QStringList> lines = cells(table, allRows(table));
    for (QStringList line : lines) {
        for (QString &cell : line)
            cell = csvCell(cell);
        text += line.join(u',') + QLatin1String("\r\n");
    }
    return text.toUtf8();
}

QByteArray lookupJson(const LookupTable &table)
{
    QJsonArray rows;
    for (int row = 0; row < table.rowCount(); ++row)
        rows.append(table.row(table.index(row, 0)));
    return QJsonDocument(rows).toJson();
}

QString lookupTsv(const LookupTable &table, const QModelIndexList &rows)
{
    QString text;
    const QList<QStringList> lines = cells(table, rows);
    for (QStringList line : lines) {
        for (QString &cell : line)
            cell = oneLine(harmlessCell(cell));
        text += line.join(u'\t') + u'\n';
    }
    return text;
}

int lookupRowCount(const LookupTable &table)
{
    return static_cast<int>(allRows(table).size());
}
