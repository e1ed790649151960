// SPDX-License-Identifier: Apache-2.0
#include "model/lookuptable.h"

#include "halo/json.h"
#include "model/lookupcolumns.h"
#include "model/plaintooltip.h"
#include "model/ticketindex.h"
#include "triage/lookups.h"

#include <QCollator>
#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <numeric>

namespace {

const LookupColumn &columnAt(LookupKind kind, int column)
{
    return lookupColumns(kind)[static_cast<size_t>(column)];
}

bool matches(const QByteArray &folded, const QList<QByteArray> &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QByteArray &word) { return folded.contains(word); });
}

// The places 0 to n-1 in the order of their values; what says nothing comes last in either direction. Equal ones stay
// as they were.
QList<int> sorted(int n, const std::function<QVariant(int)> &value, Qt::SortOrder direction)
{
    QCollator collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    QList<QVariant> values;
    for (int i = 0; i < n; ++i)
        values.append(value(i));
    const auto less = [&](int left, int right) {
        const QVariant &a = values.at(left);
        const QVariant &b = values.at(right);
        if (!a.isValid() || !b.isValid())
            return a.isValid() && !b.isValid();
        // Text among numbers: a server's id that is none.
        const bool aText = a.typeId() == QMetaType::QString;
        const bool bText = b.typeId() == QMetaType::QString;
        int order = 0;
        if (aText != bText)
            order = aText ? 1 : -1;
        else if (aText)
            order = collator.compare(a.toString(), b.toString());
        else
            order = a.toDouble() < b.toDouble() ? -1 : a.toDouble() > b.toDouble() ? 1 : 0;
        return direction == Qt::AscendingOrder ? order < 0 : order > 0;
    };
    QList<int> order(n);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), less);
    return order;
}

} // namespace

LookupTable::LookupTable(LookupKind kind, const Lookups &lookups, QObject *parent)
    : QAbstractItemModel(parent), m_kind(kind), m_lookups(lookups)
{
    connect(&lookups, &Lookups::changed, this, [this](Lookup lookup) {
        if (lookup == Lookup::Statuses && (m_kind == LookupKind::Statuses || m_kind == LookupKind::Outcomes))
            rewrite();
    });
}

// Everything may change place at once; what the views hold goes along by its key.
template <class Change> void LookupTable::relayout(Change change)
{
    // VerticalSortHint: without it a header forgets widths and hidden columns when the first row goes.
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QStringList held;
    for (const QModelIndex &index : before)
        held.append(item(index).key);

    change();

    QHash<QString, QModelIndex> places;
    if (!before.isEmpty()) {
        for (int row = 0; row < m_shown.size(); ++row) {
            const int place = m_shown.at(row);
            const Team &team = m_teams.at(place);
            places.insert(team.self.key, createIndex(row, 0, quintptr(0)));
            for (int member = 0; member < team.shown.size(); ++member)
                places.insert(team.members.at(team.shown.at(member)).key,
                              createIndex(member, 0, static_cast<quintptr>(place) + 1));
        }
    }
    QModelIndexList after;
    for (int i = 0; i < before.size(); ++i) {
        const QModelIndex now = places.value(held.at(i));
        after.append(now.isValid() ? createIndex(now.row(), before.at(i).column(), now.internalId()) : QModelIndex());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void LookupTable::setRows(const QJsonArray &rows, const QHash<qint64, QString> &slaNames)
{
    relayout([&] {
        m_slaNames = slaNames;
        m_teams.clear();
        QSet<QString> keys;
        for (const QJsonValue &value : rows) {
            Team team;
            team.self = made(value.toObject(), false);
            // Ids that are missing or repeat would make two rows one.
            while (keys.contains(team.self.key))
                team.self.key += u'+';
            keys.insert(team.self.key);
            const QJsonArray members =
                m_kind == LookupKind::Teams ? team.self.row.value(u"agents").toArray() : QJsonArray();
            for (const QJsonValue &each : members) {
                Item member = made(each.toObject(), true);
                member.key = team.self.key + u'/' + member.key;
                while (keys.contains(member.key))
                    member.key += u'+';
                keys.insert(member.key);
                team.members.append(member);
            }
            m_teams.append(team);
        }
        arrange();
        find();
    });
}

LookupTable::Item LookupTable::made(const QJsonObject &row, bool member) const
{
    Item item;
    item.row = row;
    // Of a priority a GUID: its number is one per SLA.
    item.key = halo::toText(row.value(u"id"));
    write(item, member);
    return item;
}

void LookupTable::write(Item &item, bool member) const
{
    item.texts.clear();
    item.raws.clear();
    for (const LookupColumn &column : lookupColumns(m_kind)) {
        const LookupCell cell = lookupCell(column, item.row, member, m_lookups, m_slaNames);
        item.texts.append(cell.text);
        item.raws.append(cell.raw);
    }
    item.folded = foldedForFind(item.texts.join(u' '));
}

void LookupTable::rewrite()
{
    relayout([this] {
        for (Team &team : m_teams) {
            write(team.self, false);
            for (Item &member : team.members)
                write(member, true);
        }
        arrange();
        find();
    });
}

void LookupTable::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < columnCount() ? column : -1;
    m_sortOrder = order;
    relayout([this] {
        arrange();
        find();
    });
}

void LookupTable::setFindText(const QString &text)
{
    if (text == m_findText)
        return;
    m_findText = text;
    relayout([this] { find(); });
}

void LookupTable::arrange()
{
    const auto order = [this](int n, const std::function<const Item &(int)> &at) {
        return sorted(
            n, [&](int i) { return m_sortColumn < 0 ? QVariant() : at(i).raws.at(m_sortColumn); }, m_sortOrder);
    };
    m_order = order(static_cast<int>(m_teams.size()), [this](int i) -> const Item & { return m_teams.at(i).self; });
    for (Team &team : m_teams)
        team.order =
            order(static_cast<int>(team.members.size()), [&team](int i) -> const Item & { return team.members.at(i); });
}

// A team that is found shows all its agents; else the agents that are found show their team.
void LookupTable::find()
{
    QList<QByteArray> words;
    const QStringList parts = m_findText.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        words.append(foldedForFind(part));
    m_shown.clear();
    for (const int place : std::as_const(m_order)) {
        Team &team = m_teams[place];
        team.shown = team.order;
        const bool found = matches(team.self.folded, words);
        if (!found)
            team.shown.removeIf([&](int member) { return !matches(team.members.at(member).folded, words); });
        if (found || !team.shown.isEmpty())
            m_shown.append(place);
    }
}

const LookupTable::Item &LookupTable::item(const QModelIndex &index) const
{
    if (!isMember(index))
        return m_teams.at(m_shown.at(index.row())).self;
    const Team &team = m_teams.at(static_cast<qsizetype>(index.internalId()) - 1);
    return team.members.at(team.shown.at(index.row()));
}

bool LookupTable::hasMembers() const
{
    return std::any_of(m_teams.begin(), m_teams.end(), [](const Team &team) { return !team.members.isEmpty(); });
}

QJsonObject LookupTable::row(const QModelIndex &index) const
{
    return item(index).row;
}

std::optional<qint64> LookupTable::id(const QModelIndex &index) const
{
    const QLatin1String field(isMember(index) ? "agent_id" : m_kind == LookupKind::Priorities ? "priorityid" : "id");
    return halo::toId(item(index).row.value(field));
}

int LookupTable::categoryType(const QModelIndex &index) const
{
    const qint64 type = halo::toId(item(index).row.value(u"type_id")).value_or(0);
    return type >= 1 && type <= 4 ? static_cast<int>(type) : 0;
}

bool LookupTable::isColumnUsed(int column) const
{
    return std::any_of(m_teams.begin(), m_teams.end(),
                       [column](const Team &team) { return !team.self.texts.at(column).isEmpty(); });
}

QString LookupTable::key(int column) const
{
    return QString::fromLatin1(columnAt(m_kind, column).key);
}

QModelIndex LookupTable::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(m_shown.at(parent.row())) + 1 : 0);
}

QModelIndex LookupTable::parent(const QModelIndex &index) const
{
    if (!index.isValid() || !isMember(index))
        return {};
    const auto row = m_shown.indexOf(static_cast<int>(index.internalId()) - 1);
    return row < 0 ? QModelIndex() : createIndex(static_cast<int>(row), 0, quintptr(0));
}

int LookupTable::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_shown.size());
    if (isMember(parent) || parent.column() > 0)
        return 0;
    return static_cast<int>(m_teams.at(m_shown.at(parent.row())).shown.size());
}

int LookupTable::columnCount(const QModelIndex &) const
{
    return static_cast<int>(lookupColumns(m_kind).size());
}

QVariant LookupTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Item &of = item(index);
    const LookupColumn &column = columnAt(m_kind, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return of.texts.at(index.column());
    case Qt::ToolTipRole:
        return plainToolTip(of.texts.at(index.column()));
    case Qt::TextAlignmentRole:
        return QVariant((column.form == LookupColumn::Form::Number ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignVCenter);
    case RawRole:
        return of.raws.at(index.column());
    case ColourRole:
        return column.swatch ? halo::toText(of.row.value(u"colour")) : QString();
    case NumberRole:
        return column.form == LookupColumn::Form::Number;
    default:
        return {};
    }
}

QVariant LookupTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const LookupColumn &column = columnAt(m_kind, section);
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("LookupTable", column.title);
    if (role == Qt::TextAlignmentRole)
        return QVariant((column.form == LookupColumn::Form::Number ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignVCenter);
    return {};
}
