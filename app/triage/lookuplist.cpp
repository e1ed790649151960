// SPDX-License-Identifier: Apache-2.0
#include "triage/lookuplist.h"

#include "commands/registry.h"
#include "halo/json.h"
#include "net/clock.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LookupList)
};

struct Source
{
    const char *title;
    const char *command; // D3's
    // Only where D3 has no command:
    const char *path = "";
    const char *key = "";
};

constexpr std::array<Source, allLookupKinds.size()> sources{{
    {QT_TRANSLATE_NOOP("LookupList", "Ticket types"), "List Ticket Types"},
    {QT_TRANSLATE_NOOP("LookupList", "Statuses"), "List Ticket Statuses"},
    {QT_TRANSLATE_NOOP("LookupList", "Ticket areas"), "List Ticket Areas"},
    {QT_TRANSLATE_NOOP("LookupList", "Teams"), "List Teams"},
    {QT_TRANSLATE_NOOP("LookupList", "Agents"), "List Agents"},
    {QT_TRANSLATE_NOOP("LookupList", "Categories"), "List Categories"},
    {QT_TRANSLATE_NOOP("LookupList", "Priorities"), "", "/Priority", "priorities"},
    {QT_TRANSLATE_NOOP("LookupList", "Outcomes"), "", "/Outcome", "outcomes"},
}};

const Source &source(LookupKind kind)
{
    return sources[static_cast<size_t>(kind)];
}

// As D3's commands, without inputs.
Command plainList(const Source &from)
{
    Command command;
    command.needs = {Need::Agent};
    command.list = [&from](const QJsonObject &) {
        return ListStep{QString::fromLatin1(from.path), {}, QLatin1String(from.key)};
    };
    return command;
}

} // namespace

const Command &lookupCommand(LookupKind kind)
{
    static const Command priorities = plainList(source(LookupKind::Priorities));
    static const Command outcomes = plainList(source(LookupKind::Outcomes));
    if (isD3Command(kind))
        return *commandNamed(QString::fromLatin1(source(kind).command));
    return kind == LookupKind::Priorities ? priorities : outcomes;
}

bool isD3Command(LookupKind kind)
{
    return *source(kind).command;
}

QString lookupTitle(LookupKind kind)
{
    return QCoreApplication::translate("LookupList", source(kind).title);
}

QString categoryTypeWords(qint64 type)
{
    if (type == 2)
        return Words::tr("Category 2 (resolution code)");
    return type >= 1 && type <= 4 ? Words::tr("Category %1").arg(type) : QString::number(type);
}

bool mayBeEmptyByRights(LookupKind kind)
{
    return kind == LookupKind::Teams || kind == LookupKind::Agents;
}

LookupList::LookupList(LookupKind kind, HaloApi &api, Clock &clock, QObject *parent)
    : QObject(parent), m_kind(kind), m_api(api), m_clock(clock)
{
}

void LookupList::load(const QJsonObject &inputs)
{
    // Its answer would be one to a question nobody asks any more.
    if (m_state == State::Loading)
        m_api.cancel(m_request);
    const quint64 generation = ++m_generation;
    m_asked = inputs;
    m_state = State::Loading;
    const Command &command = lookupCommand(m_kind);
    const ListStep step = command.list(inputs);
    m_request = m_api.list(step.path, step.query, step.key, Priority::Click, this,
                           [this, inputs, generation](const Result<QJsonArray> &result) {
                               if (generation != m_generation)
                                   return;
                               if (result.ok()) {
                                   m_inputs = inputs;
                                   take(result.value());
                               } else if (result.error().cancelled()) {
                                   m_state = m_loadedAt.isValid() ? State::Loaded : State::NotLoaded;
                               } else {
                                   m_state = State::Failed;
                                   m_error = result.error();
                               }
                               Q_EMIT changed();
                           });
    if (m_kind == LookupKind::Priorities)
        askSlaNames();
    Q_EMIT changed();
}

void LookupList::take(const QJsonArray &rows)
{
    const Command &command = lookupCommand(m_kind);
    m_rows = {};
    for (const QJsonValue &row : rows) {
        if (!command.keeps || command.keeps(row.toObject(), m_inputs))
            m_rows.append(row);
    }
    m_unasked = static_cast<int>(rows.size() - m_rows.size());
    m_loadedAt = m_clock.nowUtc();
    m_state = State::Loaded;
}

// Priorities carry the number of their SLA only. Without the names nothing is lost but words.
void LookupList::askSlaNames()
{
    m_api.list(QStringLiteral("/SLA"), {}, QLatin1String("slas"), Priority::Detail, this,
               [this](const Result<QJsonArray> &result) {
                   if (!result.ok() && result.error().cancelled())
                       return;
                   if (!result.ok()) {
                       m_slaError = result.error();
                   } else {
                       m_slaError.reset();
                       m_slaNames.clear();
                       for (const QJsonValue &value : result.value()) {
                           const QJsonObject row = value.toObject();
                           if (const auto id = halo::toId(row.value(u"id")))
                               m_slaNames.insert(*id, halo::toText(row.value(u"name")));
                       }
                   }
                   Q_EMIT changed();
               });
}
