// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/jsonpath.h"

#include <functional>
#include <optional>

// A column of a report: its title, and where in a ticket's record its values come from.
struct ReportColumn
{
    enum class Type {
        Text,
        Html,   // text that HaloPSA may have as HTML
        Number, // ids may come as 3, "3" or 3.0
        Time,
        Any, // what the value is: a number, text, a time in HaloPSA's form
    };

    QString title;
    std::optional<JsonPath> path = {}; // none = the whole record, as JSON
    Type type = Type::Any;
    // Rows may come with an id only: where `path` has nothing, the name of this id, or "#12" where there is none.
    std::optional<JsonPath> idPath = {};
    std::optional<JsonPath> groupPath = {}; // of a priority: its SLA, as one id has a name in each
    std::function<QString(qint64 id, qint64 group)> nameOf = {};
};

// What a column has for one record. Text is well-formed.
struct ReportCell
{
    enum class Kind { Empty, Text, Number, Time };

    Kind kind = Kind::Empty;
    QString text = {}; // of a number: its digits, also where a double cannot hold them
    double number = 0;
    qint64 ms = 0;       // since the epoch UTC
    bool absent = false; // the record has no such field

    [[nodiscard]] static ReportCell ofText(const QString &text);
    [[nodiscard]] static ReportCell ofNumber(qint64 number);
    [[nodiscard]] static ReportCell ofTime(qint64 ms); // 0 = empty
};

// `place`, if given, is where the field was in the record before: it is looked at first, as records mostly have their
// fields in the same places and a search takes more time than the rest of a cell.
[[nodiscard]] ReportCell cellOf(const ReportColumn &column, const QJsonObject &record, qsizetype *place = nullptr);

// How the names of statuses, types and agents are found where a row has ids only; each may be empty.
struct ReportNames
{
    std::function<QString(qint64)> status, type, agent;
    std::function<QString(qint64 id, qint64 sla)> priority = {};
    std::function<std::optional<bool>(qint64 status)> isClosed = {}; // nothing = not known
};
// To the columns whose idPath is one of these.
void giveNames(QList<ReportColumn> &columns, const ReportNames &names);

// D3's default mapped fields, by their names and in their order.
[[nodiscard]] QList<ReportColumn> mappedColumns(const ReportNames &names = {});
// What a table of raw records has: the id, and all of the record as JSON.
[[nodiscard]] QList<ReportColumn> rawColumns();
// "$.client_name,$.location.name"; a path that is none is named in `problem`.
[[nodiscard]] QList<ReportColumn> ownColumns(const QString &paths, QString &problem);
