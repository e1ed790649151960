// SPDX-License-Identifier: Apache-2.0
#include "model/fieldtable.h"

#include "model/plaintooltip.h"

#include <algorithm>

namespace {

constexpr qsizetype longestShown = 300; // in a cell; the tooltip shows more, copying takes all
constexpr qsizetype longestToolTip = 2000;

} // namespace

FieldTable::FieldTable(QObject *parent) : QAbstractTableModel(parent) {}

void FieldTable::setRecord(const QJsonObject &record)
{
    beginResetModel();
    m_fields = fieldsOf(record);
    filter();
    endResetModel();
}

void FieldTable::setFilter(const QString &text, bool filledOnly)
{
    if (text == m_text && filledOnly == m_filledOnly)
        return;
    beginResetModel();
    m_text = text;
    m_filledOnly = filledOnly;
    filter();
    endResetModel();
}

void FieldTable::filter()
{
    const QStringList words = m_text.split(u' ', Qt::SkipEmptyParts);
    m_shown.clear();
    for (int i = 0; i < total(); ++i) {
        const JsonField &field = m_fields[i];
        if (m_filledOnly && field.value.isEmpty())
            continue;
        const bool all = std::all_of(words.cbegin(), words.cend(), [&field](const QString &word) {
            return field.name.contains(word, Qt::CaseInsensitive) || field.value.contains(word, Qt::CaseInsensitive) ||
                   field.path.contains(word, Qt::CaseInsensitive);
        });
        if (all)
            m_shown.append(i);
    }
}

int FieldTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int FieldTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant FieldTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JsonField &at = field(index.row());
    const QString &text = index.column() == Name ? at.name : index.column() == Value ? at.value : at.path;
    switch (role) {
    case Qt::DisplayRole: {
        QString shown = text.left(longestShown).simplified();
        if (text.size() > longestShown)
            shown += QStringLiteral(" …");
        return shown;
    }
    case Qt::ToolTipRole:
        return plainToolTip(text.left(longestToolTip));
    case Qt::EditRole:
        return text;
    default:
        return {};
    }
}

QVariant FieldTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Field");
    case Value:
        return tr("Value");
    case Path:
        return tr("JSON path");
    default:
        return {};
    }
}
