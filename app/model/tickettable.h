// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/types.h"
#include "model/ticketindex.h"
#include "triage/job.h"

#include <QAbstractTableModel>
#include <QSet>

class Clock;
class Lookups;
struct ListedTickets;
struct ReportColumn;
enum class Lookup;

// The loaded tickets as a table. It sorts and filters by an index of its own over raw values: a QSortFilterProxyModel
// takes 2 s a keystroke and 3 s a sort at 100,000 rows (measured), this one 30 and 70 ms at the most.
class TicketTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column {
        Id,
        Summary,
        Status,
        Type,
        Priority,
        Client,
        User,
        Team,
        Agent,
        Category,
        Created,
        LastUpdate,
        SlaDue
    };
    static constexpr int columns = 13; // after them come the person's own

    enum Role {
        RawRole = Qt::UserRole, // the value sorted by: number, ms since the epoch, or text
        TicketIdRole,           // qint64
        ColourRole,             // "#rrggbb" of the status, "" = none
        DueStateRole,           // DueState as int
        MarksRole,              // Marks as int
        JobResultRole,          // JobItem::Result as int of the last job about the ticket; none = no job
    };
    enum class DueState { None, Later, Soon, Overdue }; // Soon: within an hour. Closed or on hold: None
    enum Mark { OnHold = 1, HasAttachments = 2, Deleted = 4 };

    TicketTable(const Lookups &lookups, const Clock &clock, QObject *parent = nullptr);

    // A field of the ticket's JSON as a column: a name of the person's own, and where in the row it is.
    struct OwnColumn
    {
        QString name;
        JsonPath path;
        friend bool operator==(const OwnColumn &, const OwnColumn &) = default;
    };
    // At the end. Rows that are there know nothing of it until they are read again.
    void addOwnColumn(const OwnColumn &column);
    void removeOwnColumn(int place); // in ownColumns()
    [[nodiscard]] const QList<OwnColumn> &ownColumns() const { return m_own; }
    [[nodiscard]] QList<JsonPath> ownPaths() const;
    // D3's name of a mapped field: two underscores in front, a space is an underscore.
    [[nodiscard]] static QString mappedName(const QString &name);

    void clear();
    // Adds or replaces by id. Rows already there keep their place until the next sort; new ones follow, sorted among
    // themselves.
    void add(const QList<Ticket> &tickets);
    // A record that came back from a write: what it says of a ticket that is loaded. As Job::ticketSaved().
    void takeSaved(const QJsonObject &record);
    void setResult(TicketId id, std::optional<JobItem::Result> result);
    // A refresh: what is not in `tickets` goes, the rest is replaced in place, so that selection and scroll stay.
    void replaceAll(const QList<Ticket> &tickets);

    // Words that must all appear (without regard to case and accents) in id, summary, status, type, client, user, team,
    // agent or category.
    void setFindText(const QString &text);
    [[nodiscard]] QString findText() const { return m_findText; }

    [[nodiscard]] int total() const { return static_cast<int>(m_tickets.size()); } // loaded, found or not
    // Found or not, in no order that means anything. Not to be kept: a shared list is copied by the next change.
    [[nodiscard]] const QList<Ticket> &loaded() const { return m_tickets; }
    [[nodiscard]] const Ticket &ticket(int row) const { return m_tickets[m_shown[row]]; }
    [[nodiscard]] const Ticket *ticket(TicketId id) const; // found or not; null = not loaded
    [[nodiscard]] int rowOf(TicketId id) const;            // -1 = not loaded or not found by the find text
    [[nodiscard]] QList<TicketId> ids() const;             // in the order shown
    // Those of `ids` that are loaded, in the order they are shown in where the find text lets them be.
    [[nodiscard]] QList<TicketId> inOrder(const QSet<TicketId> &ids) const;
    [[nodiscard]] QString copyText(const Ticket &ticket, Column column) const; // times in full and in UTC
    [[nodiscard]] static QString key(Column column); // stable name for settings and TSV, e.g. "last_update"
    [[nodiscard]] QString keyOf(int section) const;  // the same, and the mapped name of an own column

    [[nodiscard]] ListedTickets listed() const; // as they are shown now; costs nothing
    [[nodiscard]] ListedTickets
    listed(const QList<TicketId> &ids) const; // those of them that are loaded, in their order
    // As the person sees it, with the place in a row of HaloPSA's. Names of ids are to be given to it.
    [[nodiscard]] ReportColumn reportColumn(int section) const;

    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override; // column -1: as the server gave them, newest update first

private:
    [[nodiscard]] QString named(Lookup lookup, qint64 id, const QString &name, qint64 group = 0) const;
    [[nodiscard]] TicketIndex::Names names(const Ticket &ticket) const;
    [[nodiscard]] QString text(const Ticket &ticket, Column column) const;
    [[nodiscard]] QVariant raw(const Ticket &ticket, Column column) const;
    [[nodiscard]] QString toolTip(const Ticket &ticket, Column column) const;
    [[nodiscard]] QString ownText(const Ticket &ticket, int section) const;
    [[nodiscard]] DueState dueState(const Ticket &ticket) const;
    [[nodiscard]] QList<qint32> sorted(const QList<qint32> &places) const;
    void takeLookup(Lookup lookup);
    // Everything that changes which rows are shown where goes through here, so that whatever the view holds on to
    // (selection, current row, editors) stays with its ticket.
    template <class Change> void relayout(Change change);
    void letGo(); // of a part of m_outdated

    const Lookups &m_lookups;
    const Clock &m_clock;
    QList<OwnColumn> m_own;
    QList<Ticket> m_tickets;
    QList<Ticket> m_outdated;         // from before the last clear() or replaceAll(), to be destroyed
    QHash<TicketId, qint32> m_places; // id → place in m_tickets
    TicketIndex m_index;
    QList<qint32> m_order; // all places, in the order of the last sort
    QList<qint32> m_shown; // row → place in m_tickets: those of m_order that are found
    QHash<TicketId, JobItem::Result> m_results;
    QString m_findText;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};
