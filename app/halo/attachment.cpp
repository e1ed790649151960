// SPDX-License-Identifier: Apache-2.0
#include "halo/attachment.h"

#include "halo/json.h"

namespace {

QString firstText(const QJsonObject &row, std::initializer_list<QStringView> keys)
{
    for (const QStringView key : keys) {
        const QString text = halo::toText(row.value(key)).trimmed();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

qint64 idOr(const QJsonValue &value, qint64 otherwise)
{
    return halo::toId(value).value_or(otherwise);
}

} // namespace

std::optional<Attachment> readAttachment(const QJsonObject &row)
{
    const auto id = halo::toId(row.value(u"id"));
    if (!id || *id <= 0)
        return std::nullopt;
    Attachment file;
    file.id = *id;
    file.filename = firstText(row, {u"filename", u"name"});
    file.bytes = idOr(row.value(u"filesize"), -1);
    file.who = firstText(row, {u"who", u"agent_name", u"user_name"});
    file.agentId = idOr(row.value(u"agent_id"), 0);
    file.userId = idOr(row.value(u"user_id"), 0);
    file.date = halo::toMs(row.value(u"datecreated"));
    file.actionId = idOr(row.value(u"action_id"), -1);
    file.isImage = halo::toBool(row.value(u"isimage"));
    file.note = firstText(row, {u"desc", u"note"});
    file.contentType = firstText(row, {u"content_type"}).toLatin1();
    return file;
}

Result<AttachmentList> readAttachments(const QByteArray &body, TicketId ticket)
{
    QJsonObject envelope;
    const Result<QJsonArray> rows = halo::unwrapList(body, QLatin1String("attachments"), &envelope);
    if (!rows.ok())
        return rows.error();
    AttachmentList list;
    for (const QJsonValue &value : rows.value()) {
        const QJsonObject row = value.toObject();
        const qint64 of = idOr(row.value(u"ticket_id"), 0);
        if (of > 0 && of != number(ticket)) {
            ++list.others;
            continue;
        }
        if (auto file = readAttachment(row))
            list.files.append(*std::move(file));
        else
            ++list.unreadable;
    }
    if (const auto count = halo::toId(envelope.value(u"record_count")); count && *count >= 0)
        list.recordCount = *count;
    return list;
}
