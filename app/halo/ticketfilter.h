// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/types.h"

#include <QDateTime>
#include <QUrlQuery>
#include <array>
#include <optional>

// A fault in an input, named so that a form can show it at its field and the command line can print it.
struct Problem
{
    QString input;   // D3's name of the input, e.g. "Start Time"
    QString message; // translated: what is wrong and what is expected
    int offset = -1; // place in the input's text, where one is known (JSON)

    [[nodiscard]] QString text() const { return input + QStringLiteral(": ") + message; }
};

// The names behind a filter's ids that rows carry instead of the ids. What is not known is not judged.
struct FilterNames
{
    QStringList teams;                 // of all of them, lower case; empty = one or more are unknown
    QHash<qint64, QString> categories; // paths "A>B" by id
};

// What D3's Fetch Event asks for: which tickets, newest update first.
struct TicketFilter
{
    int lastHours = 24; // > 0: the last so many hours, counted when the load starts; 0: `start` and `end` as they are
    QDateTime start;    // UTC, invalid = no lower bound
    QDateTime end;      // UTC, invalid = now
    int number = 0;     // Number of Event(s) Fetched, 1 to 1000; 0 = all
    QList<qint64> types, statuses, areas, teams, agents;
    QList<qint64> priorities;                // numbers: one means a priority in each SLA
    std::array<QList<qint64>, 4> categories; // ids of category 1 to 4; a row has to match each that is not empty
    QString search;                          // Search String: in the summary
    QJsonObject additional;                  // Additional Parameters: query parameters as they are

    friend bool operator==(const TicketFilter &, const TicketFilter &) = default;

    // With lastHours turned into `start`; `end` stays open, as this computer's clock may be behind the server's and
    // would then hide the newest updates. A bound that `additional` replaces is dropped.
    [[nodiscard]] TicketFilter resolved(const QDateTime &now) const;

    // The series of requests: one per area, as HaloPSA takes only one ticketarea_id a request; one if no area is named.
    [[nodiscard]] QList<std::optional<qint64>> series() const;
    // Newest update first, names enriched. page is 1-based; only meaningful on a resolved filter. `additional` goes
    // last and replaces what has the same name, except pageinate, page_no, page_size, count, order and orderdesc, on
    // which it rests that no page is missed: these are left out (checkAdditional says so).
    [[nodiscard]] QUrlQuery pageQuery(int page, int pageSize, std::optional<qint64> area) const;

    // The filters again, on a row that came back: the names ("Ticket Types" …) of those it breaks. A server silently
    // ignores parameters it does not know. Areas cannot be checked, rows do not carry them. `row` is the ticket as it
    // was received, for its categories: many servers' rows carry the first one only. A row is not judged by what it
    // does not carry, nor by a filter that `additional` replaced. A category includes the ones below it.
    [[nodiscard]] QStringList brokenBy(const Ticket &ticket, const QJsonObject &row, const FilterNames &names) const;
    [[nodiscard]] bool hasCategories() const;
    // Of so many that match, how many are asked for; -1 = not known stays so.
    [[nodiscard]] qint64 atMost(qint64 count) const { return number > 0 && count > number ? number : count; }

    // D3's input names and value forms; times "yyyy-MM-dd HH:mm:ss" in UTC. Some names are our own: "Teams", "Agents",
    // "Priorities" and "Category 1" to "Category 4" (ids), and "Last Hours", which is only written where it is not
    // D3's default of 24; resolve the filter first for a pure D3 form. No lower bound is written as the start of 1970.
    [[nodiscard]] QJsonObject toInputs() const;
    [[nodiscard]] static TicketFilter fromInputs(const QJsonObject &inputs, QList<Problem> &problems);

private:
    [[nodiscard]] bool overridden(QLatin1String parameter) const; // by `additional`
};

// "Category 2": the name of an input, not translated.
[[nodiscard]] QString categoryInput(int type);

// What cannot stand in Additional Parameters: nested values, and the names pageQuery keeps for itself.
void checkAdditional(const QJsonObject &additional, QList<Problem> &problems);

// Checks text that has to be a JSON object; nothing typed is an empty object.
[[nodiscard]] QJsonObject parseJsonObject(const QString &text, const QString &input, QList<Problem> &problems);
