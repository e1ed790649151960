// SPDX-License-Identifier: Apache-2.0
#include "model/requestlist.h"

#include "model/plaintooltip.h"
#include "net/loggedbody.h"
#include "net/requestlog.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace {

using Column = RequestList::Column;

QString milliseconds(qint64 ms)
{
    return ms < 1000 ? RequestList::tr("%1 ms").arg(ms)
                     : RequestList::tr("%1 s").arg(QLocale().toString(double(ms) / 1000, 'f', ms < 10'000 ? 2 : 1));
}

QString pathOf(const QUrl &url)
{
    return url.path(QUrl::PrettyDecoded);
}

QString queryOf(const QUrl &url)
{
    return url.query(QUrl::PrettyDecoded);
}

QString text(const LoggedRequest &request, Column column)
{
    switch (column) {
    case Column::Time:
        return QDateTime::fromMSecsSinceEpoch(request.sentAt).toString(u"HH:mm:ss");
    case Column::Purpose:
        return request.purpose;
    case Column::Method:
        return QString::fromLatin1(request.verb);
    case Column::Host:
        return request.url.host();
    case Column::Path:
        return pathOf(request.url);
    case Column::Query:
        return queryOf(request.url);
    case Column::Status:
        return RequestList::statusWords(request);
    case Column::Wait:
        return milliseconds(request.waitMs);
    case Column::Duration:
        return request.underWay() ? QString() : milliseconds(request.durationMs);
    case Column::Bytes:
        return request.underWay() ? QString() : dataSize(request.wireBytes);
    case Column::Try:
        return request.sentAgain > 0 ? QStringLiteral("%1 +%2").arg(request.attempt).arg(request.sentAgain)
                                     : QString::number(request.attempt);
    }
    return {};
}

QVariant raw(const LoggedRequest &request, Column column)
{
    switch (column) {
    case Column::Time:
        return request.number; // not the time: a clock may be set back
    case Column::Status:
        return request.underWay() ? 1000 : request.status; // "no answer" before, "under way" after all others
    case Column::Wait:
        return request.waitMs;
    case Column::Duration:
        return request.durationMs;
    case Column::Bytes:
        return request.wireBytes;
    case Column::Try:
        return request.attempt;
    case Column::Purpose:
    case Column::Method:
    case Column::Host:
    case Column::Path:
    case Column::Query:
        break;
    }
    return text(request, column);
}

QString toolTip(const LoggedRequest &request, Column column)
{
    switch (column) {
    case Column::Time: {
        constexpr QStringView exact = u"yyyy-MM-dd HH:mm:ss.zzz";
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(request.sentAt);
        return local.toString(exact) + u' ' + local.timeZoneAbbreviation() + u'\n' + local.toUTC().toString(exact) +
               QStringLiteral(" UTC");
    }
    case Column::Path:
    case Column::Query:
        return request.url.toDisplayString();
    case Column::Status:
        return request.problem.isEmpty() ? text(request, column) : request.problem;
    case Column::Wait:
        return RequestList::tr("%1 in the queue").arg(text(request, column));
    case Column::Bytes:
        return request.underWay()
                   ? RequestList::tr("Sent: %1").arg(dataSize(request.requestBytes))
                   : RequestList::tr("Sent: %1\nReceived: %2\nUnpacked: %3")
                         .arg(dataSize(request.requestBytes), dataSize(request.wireBytes), dataSize(request.answerBytes));
    case Column::Try:
        if (request.sentAgain > 0)
            return RequestList::tr("Sent %n time(s) more by the network layer, because the connection ended before the "
                                   "answer began. The server counts these as well.",
                                   nullptr, request.sentAgain);
        break;
    case Column::Purpose:
    case Column::Method:
    case Column::Host:
    case Column::Duration:
        break;
    }
    return text(request, column);
}

bool isNumber(Column column)
{
    return column == Column::Time || column == Column::Wait || column == Column::Duration || column == Column::Bytes ||
           column == Column::Try;
}

} // namespace

RequestList::RequestList(const RequestLog &log, QObject *parent) : QAbstractTableModel(parent), m_log(log)
{
    connect(&log, &RequestLog::begun, this, &RequestList::takeBegun);
    connect(&log, &RequestLog::ended, this, &RequestList::takeEnded);
    connect(&log, &RequestLog::dropped, this, &RequestList::takeDropped);
    connect(&log, &RequestLog::cleared, this, &RequestList::reset);
    reset();
}

void RequestList::reset()
{
    beginResetModel();
    m_count = static_cast<int>(m_log.size());
    m_first = m_count > 0 ? m_log.at(0).number : 1;
    m_host.clear();
    m_severalHosts = false;
    for (int row = 0; row < m_count; ++row)
        noteHost(m_log.at(row));
    endResetModel();
    Q_EMIT severalHostsChanged();
}

void RequestList::noteHost(const LoggedRequest &request)
{
    if (m_host.isEmpty())
        m_host = request.url.host();
    m_severalHosts = m_severalHosts || request.url.host() != m_host;
}

void RequestList::takeBegun()
{
    const LoggedRequest &request = m_log.at(m_log.size() - 1);
    beginInsertRows({}, m_count, m_count);
    if (m_count == 0)
        m_first = request.number;
    ++m_count;
    endInsertRows();
    const bool before = m_severalHosts;
    noteHost(request);
    if (m_severalHosts != before)
        Q_EMIT severalHostsChanged();
}

void RequestList::takeEnded(qsizetype index)
{
    const int row = static_cast<int>(m_log.at(index).number - m_first);
    Q_EMIT dataChanged(this->index(row, static_cast<int>(Column::Status)), this->index(row, columns - 1));
}

void RequestList::takeDropped()
{
    beginRemoveRows({}, 0, 0);
    ++m_first;
    --m_count;
    endRemoveRows();
}

qsizetype RequestList::logIndex(quint64 number) const
{
    if (m_log.size() == 0 || number < m_log.at(0).number)
        return -1;
    const auto index = static_cast<qsizetype>(number - m_log.at(0).number);
    return index < m_log.size() ? index : -1;
}

const LoggedRequest *RequestList::request(int row) const
{
    const qsizetype index = logIndex(number(row));
    return index < 0 ? nullptr : &m_log.at(index);
}

int RequestList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int RequestList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

RequestList::State RequestList::state(const LoggedRequest &request)
{
    if (request.underWay())
        return State::UnderWay;
    if (request.status == 0)
        return request.cancelled ? State::Cancelled : State::NoAnswer;
    if (request.status == 429)
        return State::Waits;
    return request.status >= 200 && request.status < 300 ? State::Done : State::Failed;
}

QString RequestList::statusWords(const LoggedRequest &request)
{
    switch (state(request)) {
    case State::UnderWay:
        return tr("under way");
    case State::Cancelled:
        return tr("cancelled");
    case State::NoAnswer:
        return tr("no answer");
    case State::Waits:
        return tr("%1 waits", "an HTTP status").arg(request.status);
    case State::Failed:
        return tr("%1 failed", "an HTTP status").arg(request.status);
    case State::Done:
        break;
    }
    return QString::number(request.status);
}

QVariant RequestList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LoggedRequest *found = request(index.row());
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
    case RawRole:
        return raw(*found, column);
    case StateRole:
        return static_cast<int>(state(*found));
    default:
        return {};
    }
}

QVariant RequestList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(isNumber(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Time:
        return tr("Time");
    case Column::Purpose:
        return tr("Purpose");
    case Column::Method:
        return tr("Method");
    case Column::Host:
        return tr("Host");
    case Column::Path:
        return tr("Path");
    case Column::Query:
        return tr("Query");
    case Column::Status:
        return tr("Status");
    case Column::Wait:
        return tr("Wait");
    case Column::Duration:
        return tr("Duration");
    case Column::Bytes:
        return tr("Bytes");
    case Column::Try:
        return tr("Try");
    }
    return {};
}
