// SPDX-License-Identifier: Apache-2.0
#include "browser/ticketselection.h"

#include <algorithm>
#include <utility>

TicketSelection::TicketSelection(TicketTable &table, QObject *parent)
    : QItemSelectionModel(&table, parent), m_table(table)
{
    connect(&table, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] { m_held = all(); });
    connect(&table, &QAbstractItemModel::layoutChanged, this, &TicketSelection::giveBack);
}

QList<int> TicketSelection::rows() const
{
    // Not selectedRows(): it asks about each cell of each row.
    QList<int> rows;
    const QItemSelection ranges = selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QSet<TicketId> TicketSelection::all() const
{
    QSet<TicketId> result = m_hidden;
    const QList<int> shown = rows();
    for (const int row : shown)
        result.insert(m_table.ticket(row).id);
    return result;
}

QList<TicketId> TicketSelection::tickets() const
{
    if (!m_hidden.isEmpty())
        return m_table.inOrder(all());
    QList<TicketId> result;
    const QList<int> shown = rows();
    for (const int row : shown)
        result.append(m_table.ticket(row).id);
    return result;
}

QString TicketSelection::inWords(int count, int hidden)
{
    return hidden == 0 ? tr("%n selected", nullptr, count)
                       : tr("%n selected, %1 of them hidden by the find text", nullptr, count).arg(hidden);
}

void TicketSelection::select(const QItemSelection &selection, SelectionFlags command)
{
    QItemSelectionModel::select(selection, command);
    if (command & Clear)
        setHidden({});
}

void TicketSelection::reset()
{
    QItemSelectionModel::reset();
    setHidden({});
}

void TicketSelection::giveBack()
{
    QSet<TicketId> missing = std::exchange(m_held, {});
    if (missing.isEmpty())
        return;
    QItemSelection shown;
    const int count = m_table.rowCount();
    for (int row = 0; row < count; ++row) {
        if (!missing.remove(m_table.ticket(row).id))
            continue;
        int last = row;
        while (last + 1 < count && missing.remove(m_table.ticket(last + 1).id))
            ++last;
        shown.append(QItemSelectionRange(m_table.index(row, 0), m_table.index(last, TicketTable::columns - 1)));
        row = last;
    }
    missing.removeIf([this](TicketId id) { return !m_table.ticket(id); });
    QItemSelectionModel::select(shown, ClearAndSelect);
    if (!currentIndex().isValid() && !shown.isEmpty())
        setCurrentIndex(shown.constFirst().topLeft(), NoUpdate);
    setHidden(missing);
}

void TicketSelection::setHidden(const QSet<TicketId> &hidden)
{
    if (hidden == m_hidden)
        return;
    m_hidden = hidden;
    Q_EMIT hiddenChanged();
}
