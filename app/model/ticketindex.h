// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <array>
#include <vector>

struct Ticket;

// Each different name once, with what finding and sorting need of it: 100,000 rows have a few thousand different names,
// so a word is looked for in those few, and rows compare by a number.
class NamePool
{
public:
    void clear();
    quint32 intern(const QString &name);
    [[nodiscard]] QString name(quint32 place) const { return m_names[place]; }
    // Place of each name in the order a person expects (the locale's, numbers by value). 0 = the empty name.
    [[nodiscard]] const std::vector<qint32> &ranks() const;
    // One byte a name: does it contain the folded word?
    [[nodiscard]] std::vector<char> hits(const QByteArray &word) const;

private:
    QHash<QString, quint32> m_places;
    QList<QString> m_names;
    QList<QByteArray> m_folded;
    mutable std::vector<qint32> m_ranks; // empty = to be made
};

// What TicketTable finds and sorts by, by the place a ticket has in its list. About 110 bytes a ticket: the folded
// summary and id lie in one buffer for all, names are numbers into a pool.
class TicketIndex
{
public:
    enum Name { Status, Type, Priority, Client, User, Team, Agent, Category };
    static constexpr int nameCount = 8;
    using Names = std::array<QString, nameCount>;

    void clear();
    void reserve(qsizetype tickets);
    // Starts again for another list: returns what there was, to append() from what is still good.
    [[nodiscard]] TicketIndex startOver();
    void append(const TicketIndex &old, qsizetype oldPlace); // of the index that startOver() returned
    void dropUnused();                                       // when all of the list is appended
    void append(const Ticket &ticket, const Names &names);
    void replace(qsizetype place, const Ticket &ticket, const Names &names);
    // The names of the look-ups came or changed. true: this one did for this ticket.
    bool rename(qsizetype place, Name name, const QString &text);

    // Those of `places` that contain every word of `text` somewhere, in the order they come.
    [[nodiscard]] QList<qint32> find(const QList<qint32> &places, const QString &text) const;
    // true: whatever `wider` does not find, `text` does not find either.
    [[nodiscard]] static bool narrows(const QString &text, const QString &wider);

    // Sort keys. An empty text and an unset number are "absent": they come last, whichever way one sorts.
    [[nodiscard]] qint64 nameKey(qsizetype place, Name name) const
    {
        return m_pool.ranks()[m_entries[static_cast<size_t>(place)].names[name]];
    }
    [[nodiscard]] QByteArrayView summaryKey(qsizetype place) const;

private:
    struct Entry
    {
        quint32 offset = 0;
        quint32 summaryLength = 0;
        quint32 length = 0; // of the summary, a separator, the id, and the values of own columns
        std::array<quint32, nameCount> names{};
    };

    void write(Entry &entry, const Ticket &ticket, const Names &names);
    void compactIfWorthIt();

    std::vector<Entry> m_entries;
    QByteArray m_text;
    qsizetype m_unused = 0; // bytes of m_text left behind by replaced tickets
    NamePool m_pool;
};

// Lower case without accents, so that "muller" finds "Müller" and a person need not know how it was typed.
[[nodiscard]] QByteArray foldedForFind(const QString &text);
