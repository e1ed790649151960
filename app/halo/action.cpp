// SPDX-License-Identifier: Apache-2.0
#include "halo/action.h"

#include "halo/json.h"

namespace {

std::optional<Action> readAction(const QJsonObject &row)
{
    const auto id = halo::toId(row.value(u"id"));
    if (!id)
        return std::nullopt;
    Action action;
    action.id = *id;
    action.outcome = halo::toText(row.value(u"outcome"));
    action.who = halo::toText(row.value(u"who"));
    action.note = halo::toText(row.value(u"note"));
    action.noteHtml = halo::toText(row.value(u"note_html"));
    action.at = halo::toMs(row.value(u"datetime"));
    action.emailTo = halo::toText(row.value(u"emailto"));
    action.emailCc = halo::toText(row.value(u"emailcc"));
    action.emailSubject = halo::toText(row.value(u"emailsubject"));
    action.hours = halo::toText(row.value(u"timetaken")).toDouble();
    action.attachments = static_cast<int>(halo::toId(row.value(u"attachment_count")).value_or(0));
    action.byAgent = halo::toId(row.value(u"who_type")) == 0;
    action.isPrivate = halo::toBool(row.value(u"hiddenfromuser"));
    action.audienceUnknown = halo::toText(row.value(u"hiddenfromuser")).isEmpty();
    action.important = halo::toBool(row.value(u"important"));
    const qint64 before = halo::toId(row.value(u"old_status")).value_or(0);
    const qint64 after = halo::toId(row.value(u"new_status")).value_or(0);
    if (after > 0 && after != before) {
        action.newStatusId = after;
        action.newStatus = halo::toText(row.value(u"new_status_name"));
    }
    return action;
}

} // namespace

ActionList readActions(const QJsonArray &rows, const QJsonObject &envelope, TicketId ticket)
{
    ActionList list;
    list.actions.reserve(rows.size());
    qsizetype others = 0;
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        const auto of = halo::toId(row.value(u"ticket_id"));
        if (of && *of != number(ticket))
            ++others;
        else if (auto action = readAction(row))
            list.actions.append(*std::move(action));
        else
            ++list.unreadable;
    }
    if (const auto count = halo::toId(envelope.value(u"record_count")); count && *count >= 0)
        list.recordCount = std::max<qint64>(0, *count - others);
    return list;
}
