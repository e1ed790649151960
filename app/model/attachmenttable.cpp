// SPDX-License-Identifier: Apache-2.0
#include "model/attachmenttable.h"

#include "model/plaintooltip.h"
#include "model/timewords.h"
#include "net/loggedbody.h"
#include "triage/lookups.h"
#include "triage/safefilename.h"

#include <limits>

namespace {

QString unknown()
{
    return QStringLiteral("–");
}

} // namespace

AttachmentTable::AttachmentTable(const Lookups &lookups, QObject *parent)
    : QAbstractTableModel(parent), m_lookups(lookups)
{
    connect(&lookups, &Lookups::changed, this, [this](Lookup lookup) {
        if (lookup == Lookup::Agents)
            refreshed(Column::Who);
    });
}

void AttachmentTable::setFiles(const QList<Attachment> &files, qint64 now)
{
    beginResetModel();
    m_files = files;
    m_now = now;
    endResetModel();
}

void AttachmentTable::setNow(qint64 now)
{
    m_now = now;
    refreshed(Column::When);
}

void AttachmentTable::refreshed(Column column)
{
    if (!m_files.isEmpty())
        Q_EMIT dataChanged(index(0, int(column)), index(int(m_files.size()) - 1, int(column)));
}

const Attachment *AttachmentTable::file(int row) const
{
    return row >= 0 && row < m_files.size() ? &m_files.at(row) : nullptr;
}

int AttachmentTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int AttachmentTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString AttachmentTable::shownName(const Attachment &file)
{
    return safeFileName(file.filename, file.id);
}

QString AttachmentTable::shownSize(qint64 bytes)
{
    return bytes < 0 ? unknown() : dataSize(bytes);
}

QString AttachmentTable::exactSize(qint64 bytes)
{
    return bytes > std::numeric_limits<int>::max() ? dataSize(bytes) : tr("%n byte(s)", nullptr, int(bytes));
}

QString AttachmentTable::who(const Attachment &file) const
{
    if (!file.who.isEmpty())
        return file.who;
    if (file.agentId > 0) {
        const QString name = m_lookups.name(Lookup::Agents, file.agentId);
        return name.isEmpty() ? tr("Agent %1").arg(file.agentId) : name;
    }
    return file.userId > 0 ? tr("User %1").arg(file.userId) : unknown();
}

QString AttachmentTable::text(const Attachment &file, Column column) const
{
    switch (column) {
    case Column::Name:
        return shownName(file);
    case Column::Size:
        return shownSize(file.bytes);
    case Column::Who:
        return who(file).simplified();
    case Column::When:
        return file.date == 0 ? unknown() : relativeTime(file.date, m_now);
    case Column::From:
        if (file.actionId < 0)
            return unknown();
        return file.actionId == 0 ? tr("ticket") : tr("action %1").arg(file.actionId);
    }
    return {};
}

QString AttachmentTable::toolTip(const Attachment &file, Column column) const
{
    switch (column) {
    case Column::Name: {
        QString lines = shownName(file);
        if (!file.filename.isEmpty() && file.filename != lines)
            lines += u'\n' + tr("The server calls it: %1").arg(file.filename.simplified());
        if (!file.note.isEmpty())
            lines += u'\n' + file.note;
        return lines;
    }
    case Column::Size:
        return file.bytes < 0 ? tr("The server does not say how large the file is.") : exactSize(file.bytes);
    case Column::When:
        return file.date == 0 ? tr("The server does not say when.") : exactTime(file.date, m_now);
    case Column::Who:
        return who(file) == unknown() ? tr("The server does not say who.") : who(file);
    case Column::From:
        if (file.actionId < 0)
            return tr("The server does not say where the file belongs.");
        break;
    }
    return text(file, column);
}

QVariant AttachmentTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Attachment &file = m_files.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(file, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(file, column));
    case Qt::TextAlignmentRole:
        return QVariant((column == Column::Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        // Read out cell by cell, a bare "3 KB" says little.
        return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ") +
               text(file, column);
    default:
        return {};
    }
}

QVariant AttachmentTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant((column == Column::Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Name:
        return tr("Name");
    case Column::Size:
        return tr("Size");
    case Column::Who:
        return tr("Who");
    case Column::When:
        return tr("When");
    case Column::From:
        return tr("From", "where a file comes from");
    }
    return {};
}
