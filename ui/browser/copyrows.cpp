// SPDX-License-Identifier: Apache-2.0
#include "browser/copyrows.h"

#include <QCoreApplication>
#include <QStringList>

namespace {

struct CopyRows
{
    Q_DECLARE_TR_FUNCTIONS(CopyRows)
};

QString cell(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    // A spreadsheet runs what starts like a formula, and a summary is written by whoever sent the mail.
    constexpr QStringView starts = u"=+-@";
    if (!text.isEmpty() && starts.contains(text.front()))
        text.prepend(u'\'');
    // A cell that begins with a quote would swallow the cells after it up to the next one.
    if (text.startsWith(u'"'))
        text = u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
    return text;
}

QStringList numbers(const QList<TicketId> &ids)
{
    QStringList result;
    result.reserve(ids.size());
    for (const TicketId id : ids)
        result.append(QString::number(number(id)));
    return result;
}

bool isTime(TicketTable::Column column)
{
    using Column = TicketTable::Column;
    return column == Column::Created || column == Column::LastUpdate || column == Column::SlaDue;
}

} // namespace

QString rowsAsTsv(const TicketTable &table, const QList<TicketId> &ids, const QList<TicketTable::Column> &columns)
{
    QStringList lines;
    lines.reserve(ids.size() + 1);
    QStringList cells;
    for (const TicketTable::Column column : columns) {
        const QString title = table.headerData(static_cast<int>(column), Qt::Horizontal, Qt::DisplayRole).toString();
        cells.append(isTime(column) ? CopyRows::tr("%1 (UTC)").arg(title) : title);
    }
    lines.append(cells.join(u'\t'));
    for (const TicketId id : ids) {
        const Ticket *ticket = table.ticket(id);
        if (!ticket)
            continue;
        cells.clear();
        for (const TicketTable::Column column : columns)
            cells.append(cell(table.copyText(*ticket, column)));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

QString idsAsList(const QList<TicketId> &ids)
{
    return numbers(ids).join(QStringLiteral(", "));
}

QString idsAsJson(const QList<TicketId> &ids)
{
    return u'[' + numbers(ids).join(u',') + u']';
}
