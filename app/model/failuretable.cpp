// SPDX-License-Identifier: Apache-2.0
#include "model/failuretable.h"

#include "model/plaintooltip.h"
#include "triage/commandrun.h"
#include "triage/resultwords.h"

#include <algorithm>

namespace {

using Column = FailureTable::Column;

QString text(const FailureTable::Failure &failure, Column column)
{
    switch (column) {
    case Column::Ticket:
        return failure.label;
    case Column::Indicator:
        return failure.indicator;
    case Column::Status:
        return failure.status > 0 ? QString::number(failure.status) : QString();
    case Column::Message:
        return failure.message;
    }
    return {};
}

} // namespace

FailureTable::FailureTable(QObject *parent) : QAbstractTableModel(parent) {}

void FailureTable::setJob(const Job *job)
{
    if (m_job)
        m_job->disconnect(this);
    beginResetModel();
    m_report.clear();
    m_job = job;
    takeAll();
    endResetModel();
    if (!job)
        return;
    connect(job, &Job::itemChanged, this, &FailureTable::takeChange);
    connect(job, &QObject::destroyed, this, [this] {
        beginResetModel();
        takeAll();
        endResetModel();
    });
}

void FailureTable::setReport(const RunReport &report, const Command &command)
{
    setJob(nullptr);
    beginResetModel();
    for (const RunReport::Failure &failure : report.errors) {
        Failure row;
        row.ticket = failure.ticket.value_or(TicketId{});
        row.label = failure.ticket ? QStringLiteral("#%1").arg(number(*failure.ticket)) : QString();
        row.indicator = failure.failureIndicator.isEmpty() ? failureIndicator(command) : failure.failureIndicator;
        row.status = failure.statusCode;
        row.message = failure.message;
        row.error = failure.error;
        if (row.error.cancelled() && failure.statusCode >= 400) { // all that is known of it
            row.error.kind = Error::Kind::Refused;
            row.error.status = failure.statusCode;
            row.error.message = failure.message;
        }
        m_report.append(row);
    }
    endResetModel();
}

void FailureTable::takeAll()
{
    m_items.clear();
    for (int i = 0; m_job && i < m_job->items().size(); ++i) {
        if (isFailure(m_job->items().at(i)))
            m_items.append(i);
    }
}

void FailureTable::takeChange(int index)
{
    if (!m_job || index < 0 || index >= m_job->items().size())
        return;
    const auto place = std::lower_bound(m_items.begin(), m_items.end(), index);
    const int row = static_cast<int>(place - m_items.begin());
    const bool there = place != m_items.end() && *place == index;
    const bool wanted = isFailure(m_job->items().at(index));
    if (there && wanted) {
        Q_EMIT dataChanged(this->index(row, 0), this->index(row, columns - 1));
    } else if (wanted) {
        beginInsertRows({}, row, row);
        m_items.insert(row, index);
        endInsertRows();
    } else if (there) {
        beginRemoveRows({}, row, row);
        m_items.removeAt(row);
        endRemoveRows();
    }
}

FailureTable::Failure FailureTable::failure(int row) const
{
    if (!m_job)
        return m_report.value(row);
    const JobItem &item = m_job->items().at(m_items.at(row));
    Failure failure;
    failure.ticket = item.target.ticket;
    failure.label = item.label();
    failure.indicator = failureIndicator(m_job->command());
    failure.status = item.status > 0 ? item.status : item.error.status;
    failure.message = messageOf(item);
    failure.error = item.error;
    failure.result = item.result;
    failure.item = m_items.at(row);
    return failure;
}

int FailureTable::firstFailed() const
{
    for (int row = 0; m_job && row < m_items.size(); ++row) {
        if (m_job->items().at(m_items.at(row)).result == JobItem::Result::Failed)
            return row;
    }
    return rowCount() > 0 ? 0 : -1;
}

QString FailureTable::rowsAsText(const QList<int> &rows) const
{
    QStringList titles;
    for (int column = 0; column < columns; ++column)
        titles.append(headerData(column, Qt::Horizontal).toString());
    QString all = titles.join(u'\t') + u'\n';
    for (const int row : rows) {
        if (row < 0 || row >= rowCount())
            continue;
        QStringList cells;
        for (int column = 0; column < columns; ++column) {
            QString cell = text(failure(row), static_cast<Column>(column));
            for (QChar &c : cell) {
                if (c == u'\t' || c == u'\n' || c == u'\r')
                    c = u' ';
            }
            cells.append(cell);
        }
        all += cells.join(u'\t') + u'\n';
    }
    return all;
}

int FailureTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_job ? m_items.size() : m_report.size());
}

int FailureTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant FailureTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(failure(index.row()), column);
    case Qt::ToolTipRole:
        return plainToolTip(text(failure(index.row()), column));
    case Qt::TextAlignmentRole:
        return QVariant(column == Column::Status ? Qt::AlignRight | Qt::AlignVCenter
                                                 : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant FailureTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(column == Column::Status ? Qt::AlignRight | Qt::AlignVCenter
                                                 : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Ticket:
        return tr("Ticket");
    case Column::Indicator:
        return tr("Failure Indicator");
    case Column::Status:
        return tr("Status Code");
    case Column::Message:
        return tr("Message");
    }
    return {};
}
