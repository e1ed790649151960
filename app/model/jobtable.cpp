// SPDX-License-Identifier: Apache-2.0
#include "model/jobtable.h"

#include "model/plaintooltip.h"
#include "model/timewords.h"
#include "triage/commandrun.h"
#include "triage/resultwords.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <numeric>

using JobResult = JobItem::Result;

namespace {

using Column = JobTable::Column;

QString text(const JobItem &item, Column column)
{
    switch (column) {
    case Column::Ticket:
        return item.label();
    case Column::Result:
        return shownResult(item.result);
    case Column::Status:
        return item.status > 0 ? QString::number(item.status) : QString();
    case Column::Message:
        return messageOf(item);
    case Column::Time:
        return item.at > 0 ? QDateTime::fromMSecsSinceEpoch(item.at).toString(u"HH:mm:ss") : QString();
    case Column::Request:
        return item.request > 0 ? QString::number(item.request) : QString();
    }
    return {};
}

QVariant raw(const JobItem &item, Column column)
{
    switch (column) {
    case Column::Ticket:
        return number(item.target.ticket);
    case Column::Result:
        return static_cast<int>(item.result);
    case Column::Status:
        return item.status;
    case Column::Time:
        return item.at;
    case Column::Request:
        return item.request;
    case Column::Message:
        break;
    }
    return text(item, column);
}

QString toolTip(const JobItem &item, Column column)
{
    if (column == Column::Time && item.at > 0) {
        constexpr QStringView exact = u"yyyy-MM-dd HH:mm:ss";
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(item.at);
        return local.toString(exact) + u' ' + local.timeZoneAbbreviation() + u'\n' + utcTime(item.at) +
               QStringLiteral(" UTC");
    }
    return text(item, column);
}

bool isNumber(Column column)
{
    return column == Column::Status || column == Column::Time || column == Column::Request;
}

int urgency(JobResult result)
{
    switch (result) {
    case JobResult::Failed:
        return 0;
    case JobResult::NotApplied:
        return 1;
    case JobResult::Unknown:
        return 2;
    case JobResult::NotSent:
        return 3;
    case JobResult::Sending:
        return 4;
    case JobResult::Waiting:
        return 5;
    case JobResult::Done:
        break;
    }
    return 6;
}

JobResult resultNamed(const QString &name)
{
    for (const JobResult result : {JobResult::Done, JobResult::NotApplied, JobResult::Unknown, JobResult::NotSent}) {
        if (resultWord(result) == name)
            return result;
    }
    return JobResult::Failed;
}

} // namespace

JobTable::JobTable(QObject *parent) : QAbstractTableModel(parent) {}

const QList<JobItem> &JobTable::items() const
{
    return m_job ? m_job->items() : m_ended;
}

void JobTable::setJob(const Job *job)
{
    if (m_job)
        m_job->disconnect(this);
    beginResetModel();
    m_ended.clear();
    m_job = job;
    takeAll();
    endResetModel();
    if (!job)
        return;
    connect(job, &Job::itemChanged, this, &JobTable::takeChange);
    connect(job, &Job::stateChanged, this, [this] {
        if (m_job && m_job->items().size() != m_rows.size()) { // not before it has looked is it known what it is about
            beginResetModel();
            takeAll();
            endResetModel();
        }
    });
    connect(job, &QObject::destroyed, this, [this] { // by now it is no Job any more, and m_job is null
        beginResetModel();
        takeAll();
        endResetModel();
    });
}

void JobTable::setReport(const RunReport &report)
{
    setJob(nullptr);
    beginResetModel();
    for (const RunReport::Outcome &outcome : report.results) {
        JobItem item;
        item.target.ticket = outcome.ticket;
        item.result = resultNamed(outcome.outcome);
        for (const RunReport::Failure &failure : report.errors) {
            if (failure.ticket == outcome.ticket) {
                item.status = failure.statusCode;
                item.message = failure.message;
            }
        }
        m_ended.append(item);
    }
    takeAll();
    endResetModel();
}

void JobTable::takeAll()
{
    m_rows.resize(items().size());
    std::iota(m_rows.begin(), m_rows.end(), 0);
    m_places = m_rows;
    order();
}

void JobTable::order()
{
    const QList<JobItem> &all = items();
    const bool failedFirst = m_failedFirst;
    std::sort(m_rows.begin(), m_rows.end(), [&all, failedFirst](int a, int b) {
        const int one = failedFirst ? urgency(all.at(a).result) : 0;
        const int other = failedFirst ? urgency(all.at(b).result) : 0;
        return one != other ? one < other : a < b;
    });
    for (int row = 0; row < m_rows.size(); ++row)
        m_places[m_rows.at(row)] = row;
}

void JobTable::setFailedFirst(bool first)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    m_failedFirst = first;
    const QModelIndexList before = persistentIndexList();
    QList<int> of; // the item of each
    for (const QModelIndex &index : before)
        of.append(m_rows.at(index.row()));
    order();
    QModelIndexList after;
    for (int i = 0; i < before.size(); ++i)
        after.append(index(m_places.at(of.at(i)), before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void JobTable::takeChange(int index)
{
    if (index < 0 || index >= m_places.size())
        return;
    const int row = m_places.at(index);
    Q_EMIT dataChanged(this->index(row, 0), this->index(row, columns - 1));
}

const JobItem *JobTable::item(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row) >= items().size())
        return nullptr;
    return &items().at(m_rows.at(row));
}

QString JobTable::rowsAsText(const QList<int> &rows) const
{
    const auto cell = [](QString text) {
        for (QChar &c : text) {
            if (c == u'\t' || c == u'\n' || c == u'\r')
                c = u' ';
        }
        return text;
    };
    QStringList titles;
    for (int column = 0; column < columns; ++column)
        titles.append(headerData(column, Qt::Horizontal).toString());
    QString all = titles.join(u'\t') + u'\n';
    for (const int row : rows) {
        const JobItem *found = item(row);
        if (!found)
            continue;
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells.append(cell(text(*found, static_cast<Column>(column))));
        all += cells.join(u'\t') + u'\n';
    }
    return all;
}

int JobTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int JobTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant JobTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JobItem *found = item(index.row());
    if (!found)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*found, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(*found, column));
    case Qt::TextAlignmentRole:
        return QVariant(isNumber(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case ResultRole:
        return static_cast<int>(found->result);
    case RawRole:
        return raw(*found, column);
    default:
        return {};
    }
}

QVariant JobTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(isNumber(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Ticket:
        return tr("Ticket");
    case Column::Result:
        return tr("Result");
    case Column::Status:
        return tr("Status Code");
    case Column::Message:
        return tr("Message");
    case Column::Time:
        return tr("Time");
    case Column::Request:
        return tr("Request");
    }
    return {};
}
