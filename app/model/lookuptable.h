// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/lookuplist.h"

#include <QAbstractItemModel>

class Lookups;

// The rows of one look-up, with columns fit for its kind; under a team its agents, where the server was asked for them.
// It sorts and finds by itself. What is not among the columns is in row(), as it was received.
class LookupTable : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        RawRole = Qt::UserRole, // the value sorted by: number or text; invalid = the row does not say
        ColourRole,             // "#rrggbb" of the row, in the column that shows it; else ""
        NumberRole,             // bool: digits that are to stand under each other
    };

    // `lookups` name statuses, and say which are closed.
    LookupTable(LookupKind kind, const Lookups &lookups, QObject *parent = nullptr);

    // What was selected stays selected, by its id. slaNames: of priorities.
    void setRows(const QJsonArray &rows, const QHash<qint64, QString> &slaNames = {});
    void setFindText(const QString &text); // its words must all appear in the columns of a row; accents do not count
    [[nodiscard]] const QString &findText() const { return m_findText; }

    [[nodiscard]] LookupKind kind() const { return m_kind; }
    [[nodiscard]] const Lookups &lookups() const { return m_lookups; }
    [[nodiscard]] int total() const { return static_cast<int>(m_teams.size()); } // agents of teams not counted
    [[nodiscard]] bool hasMembers() const;                                       // agents under any team
    [[nodiscard]] bool isMember(const QModelIndex &index) const { return index.internalId() != 0; }
    [[nodiscard]] QJsonObject row(const QModelIndex &index) const;          // as received
    [[nodiscard]] std::optional<qint64> id(const QModelIndex &index) const; // as tickets and filters use it
    [[nodiscard]] int categoryType(const QModelIndex &index) const;         // 1 to 4; 0 = the row does not say
    // False: no row says it, so that the column would be an empty one (counts, mostly).
    [[nodiscard]] bool isColumnUsed(int column) const;
    [[nodiscard]] QString key(int column) const; // stable, e.g. "name"

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; // -1: as the server sends them

private:
    struct Item
    {
        QJsonObject row;
        QString key; // tells it from all others of its list, also after a refresh
        QStringList texts;
        QVariantList raws;
        QByteArray folded; // for find
    };
    struct Team // or any other row; only teams have members
    {
        Item self;
        QList<Item> members;
        QList<int> order; // of members
        QList<int> shown;
    };

    template <class Change> void relayout(Change change);
    [[nodiscard]] const Item &item(const QModelIndex &index) const;
    [[nodiscard]] Item made(const QJsonObject &row, bool member) const;
    void write(Item &item, bool member) const;
    void rewrite(); // names came
    void arrange();
    void find();

    LookupKind m_kind;
    const Lookups &m_lookups;
    QHash<qint64, QString> m_slaNames;
    // An index names its team by place + 1 in its internalId, which no sorting changes; 0 = it is a team itself.
    QList<Team> m_teams;
    QList<int> m_order; // places
    QList<int> m_shown;
    QString m_findText;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};
