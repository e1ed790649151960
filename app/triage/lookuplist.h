// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"
#include "halo/haloapi.h"

#include <QDateTime>
#include <array>
#include <optional>

class Clock;

// The lists of a tenant's set-up that the page of look-ups shows.
enum class LookupKind { Types, Statuses, Areas, Teams, Agents, Categories, Priorities, Outcomes };
inline constexpr std::array allLookupKinds{LookupKind::Types,      LookupKind::Statuses, LookupKind::Areas,
                                           LookupKind::Teams,      LookupKind::Agents,   LookupKind::Categories,
                                           LookupKind::Priorities, LookupKind::Outcomes};

// What is asked of the server for it: D3's command where there is one, so that the page and `sundog run` cannot differ.
// For priorities and outcomes D3 has none.
[[nodiscard]] const Command &lookupCommand(LookupKind kind);
[[nodiscard]] bool isD3Command(LookupKind kind);
[[nodiscard]] QString lookupTitle(LookupKind kind);     // translated, e.g. "Ticket types"
[[nodiscard]] QString categoryTypeWords(qint64 type);   // "Category 2 (resolution code)"; of another number: "5"
[[nodiscard]] bool mayBeEmptyByRights(LookupKind kind); // restricted agents get an empty list (halopsa-api 2.12)

// One such list as a page shows it: whole rows, as received. While it loads again, or fails to, the last good rows
// stay, and with them what they were asked for with.
class LookupList : public QObject
{
    Q_OBJECT
public:
    enum class State { NotLoaded, Loading, Loaded, Failed };

    LookupList(LookupKind kind, HaloApi &api, Clock &clock, QObject *parent = nullptr);

    // Takes the place of a load under way. The inputs have been checked by problems().
    void load(const QJsonObject &inputs);
    void refresh() { load(m_asked); }

    [[nodiscard]] LookupKind kind() const { return m_kind; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }         // meaningful in Failed
    [[nodiscard]] const QJsonObject &asked() const { return m_asked; }   // by the load under way, or by the last one
    [[nodiscard]] const QJsonArray &rows() const { return m_rows; }      // that match the inputs
    [[nodiscard]] const QJsonObject &inputs() const { return m_inputs; } // that rows() answer
    [[nodiscard]] QDateTime loadedAt() const { return m_loadedAt; }      // UTC; invalid = never
    // How many rows came that do not match: the server did not heed the inputs.
    [[nodiscard]] int unasked() const { return m_unasked; }

    // Of priorities: the name of an SLA, "" = not known; and why the names could not be read.
    [[nodiscard]] const QHash<qint64, QString> &slaNames() const { return m_slaNames; }
    [[nodiscard]] const std::optional<Error> &slaError() const { return m_slaError; }

Q_SIGNALS:
    void changed();

private:
    void take(const QJsonArray &rows);
    void askSlaNames();

    LookupKind m_kind;
    HaloApi &m_api;
    Clock &m_clock;
    State m_state = State::NotLoaded;
    Error m_error;
    QJsonObject m_asked;
    QJsonObject m_inputs;
    QJsonArray m_rows;
    QDateTime m_loadedAt;
    int m_unasked = 0;
    RequestId m_request{}; // under way, in Loading
    quint64 m_generation = 0;
    QHash<qint64, QString> m_slaNames;
    std::optional<Error> m_slaError;
};
