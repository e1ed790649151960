// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/lookuplist.h"

#include <QVariant>
#include <span>

class Lookups;

// The columns of each look-up, as a table of data.
struct LookupColumn
{
    enum class Form {
        Number,
        Text,
        Email, // text; as Phone it may stand in one of several fields
        Phone,
        Domain,       // reqs, opps, prjs
        TeamType,     // forrequests, foropps, forprojects
        TeamNames,    // all of an agent
        AgentState,   // disabled, API
        Closed,       // of a status: yes, no, not known
        YesNo,        // yes, no, not known; any number but 0 is yes
        CategoryType, // 1 to 4
        Sla,          // its name
        Span,         // a number and, in the field of the same name with "units" for "time", its unit
        NewStatus,    // its name; 0 = stays as it is
    };

    const char *key;   // stable
    const char *title; // English, translated in the context LookupTable
    const char *field;
    Form form = Form::Text;
    const char *memberField = ""; // of the agents under a team
    bool swatch = false;          // the row's colour stands beside it
};

[[nodiscard]] std::span<const LookupColumn> lookupColumns(LookupKind kind);

struct LookupCell
{
    QString text;
    QVariant raw; // invalid = the row does not say
};

[[nodiscard]] LookupCell lookupCell(const LookupColumn &column, const QJsonObject &row, bool member,
                                    const Lookups &lookups, const QHash<qint64, QString> &slaNames);
