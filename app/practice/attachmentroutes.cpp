// SPDX-License-Identifier: Apache-2.0
#include "practice/attachmentroutes.h"

#include "practice/attachmentbytes.h"
#include "practice/jsontext.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace practice {

namespace {

struct Decoded
{
    QByteArray bytes;
    bool ok = false;
};

// A data URI as Halo's own clients send it; plain base64 is let through as well.
Decoded decoded(const QString &text)
{
    QByteArray encoded = text.toLatin1();
    if (encoded.startsWith("data:")) {
        const qsizetype comma = encoded.indexOf(',');
        if (comma < 0 || !encoded.left(comma).endsWith(";base64"))
            return {};
        encoded = encoded.mid(comma + 1);
    }
    const auto result = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    return {*result, bool(result)};
}

QByteArray disposition(const Attachment &attachment)
{
    QByteArray ascii;
    for (const QChar c : attachment.name)
        ascii += c.unicode() >= 0x20 && c.unicode() < 0x7f && c != u'"' && c != u'\\' ? char(c.unicode()) : '_';
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + QUrl::toPercentEncoding(attachment.name);
}

} // namespace

AttachmentRoutes::AttachmentRoutes(Tenant &tenant)
    : m_tenant(tenant), m_linkKey(QByteArray::number(QRandomGenerator::system()->generate64(), 16))
{
}

std::optional<Attachment> AttachmentRoutes::visible(const Call &call, int id) const
{
    std::optional<Attachment> attachment = m_tenant.store.attachment(id);
    if (!attachment || attachment->ticket == 0)
        return attachment;
    const Ticket *ticket = m_tenant.store.find(attachment->ticket);
    if (!ticket || ticket->deleted || !maySee(call, m_tenant, *ticket))
        return std::nullopt;
    return attachment;
}

Reply AttachmentRoutes::list(const Call &call) const
{
    const std::optional<int> ticketId = call.query.number(u"ticket_id"_s);
    QJsonArray rows;
    if (ticketId) {
        const Ticket *ticket = m_tenant.store.find(*ticketId);
        if (!ticket || ticket->deleted || !maySee(call, m_tenant, *ticket))
            return notFoundReply();
        const std::optional<int> actionId = call.query.number(u"action_id"_s);
        const QList<Attachment> attachments = m_tenant.store.attachments(*ticket);
        for (const Attachment &attachment : attachments) {
            if (actionId && attachment.action != *actionId)
                continue;
            QJsonObject row = m_tenant.json.attachment(attachment);
            if (call.faults.has(FaultId::FileSizeWrong))
                row["filesize"_L1] = row["filesize"_L1].toInteger() + 1;
            rows.append(row);
        }
    }
    return jsonReply(QJsonObject{{u"ticket_id"_s, ticketId.value_or(0)},
                                 {u"record_count"_s, qint64(rows.size())},
                                 {u"attachments"_s, rows},
                                 {u"folders"_s, QJsonArray()}});
}

Reply AttachmentRoutes::one(const Call &call, const QString &elsewhere) const
{
    const std::optional<Attachment> attachment = visible(call, call.id().value_or(0));
    if (!attachment)
        return notFoundReply();
    if (call.query.flag(u"includedetails"_s))
        return jsonReply(m_tenant.json.attachment(*attachment));
    const bool ended = call.faults.has(FaultId::AttachmentLinkEnded);
    if (ended || call.faults.has(FaultId::AttachmentLink)) {
        const QString signature = ended ? u"0"_s.repeated(32) : signatureOf(attachment->id);
        return jsonReply(
            QJsonObject{{u"id"_s, attachment->id},
                        {u"filename"_s, attachment->name},
                        {u"link"_s, u"%1/cdn/%2?Expires=300&Signature=%3"_s.arg(
                                        elsewhere, QString::number(attachment->id), signature)}});
    }
    Reply reply;
    reply.raw = bytesOf(*attachment);
    reply.rawType = contentTypeOf(attachment->name);
    reply.headers.append({"Content-Disposition", disposition(*attachment)});
    return reply;
}

std::optional<Reply> AttachmentRoutes::problem(const Call &call, const QJsonObject &object, int index) const
{
    if (object.value("filename"_L1).toString().trimmed().isEmpty())
        return fieldReply(u"[%1].filename"_s.arg(index), u"The filename field is required."_s);
    if (object.value("data_base64"_L1).toString().isEmpty())
        return messageReply(400, u"The file is empty."_s);
    if (!decoded(object.value("data_base64"_L1).toString()).ok)
        return exceptionReply(400,
                              u"The input is not a valid Base-64 string as it contains a non-base 64 character."_s);
    const std::optional<int> ticketId = integerOf(object.value("ticket_id"_L1));
    if (!ticketId || *ticketId == 0)
        return std::nullopt; // the two-step form: an action will claim it
    const Ticket *ticket = m_tenant.store.find(*ticketId);
    if (!ticket || ticket->deleted || !maySee(call, m_tenant, *ticket))
        return notFoundReply();
    return std::nullopt;
}

Reply AttachmentRoutes::post(const Call &call)
{
    const PostedObjects posted = postedObjects(call.http);
    if (posted.refusal)
        return *posted.refusal;
    for (qsizetype i = 0; i < posted.objects.size(); ++i) {
        if (const auto refusal = problem(call, posted.objects.at(i), int(i)))
            return *refusal;
    }
    QJsonArray saved;
    for (const QJsonObject &object : posted.objects) {
        Attachment attachment;
        attachment.name = object.value("filename"_L1).toString();
        attachment.description = object.value("desc"_L1).toString();
        attachment.bytes = decoded(object.value("data_base64"_L1).toString()).bytes;
        attachment.image = truthOf(object.value("isimage"_L1)) || contentTypeOf(attachment.name).startsWith("image/");
        attachment.showForUsers = !object.contains("showforusers"_L1) || truthOf(object.value("showforusers"_L1));
        attachment.ticket = integerOf(object.value("ticket_id"_L1)).value_or(0);
        attachment.action = integerOf(object.value("action_id"_L1)).value_or(0);
        const int id = m_tenant.store.addAttachment(attachment);
        saved.append(m_tenant.json.attachment(*m_tenant.store.attachment(id)));
    }
    return jsonReply(call.query.flag(u"returnall"_s) ? QJsonValue(saved) : QJsonValue(saved.last()), 201);
}

Reply AttachmentRoutes::remove(const Call &call)
{
    const std::optional<Attachment> attachment = visible(call, call.id().value_or(0));
    if (!attachment || !m_tenant.store.removeAttachment(attachment->id))
        return notFoundReply();
    return emptyReply(204);
}

Reply AttachmentRoutes::image(const Call &call) const
{
    Reply reply;
    reply.raw = pngBytes(48, 32, call.query.number(u"nonce"_s).value_or(1));
    reply.rawType = "image/png";
    return reply;
}

QString AttachmentRoutes::signatureOf(int id) const
{
    const QByteArray text = m_linkKey + '/' + QByteArray::number(id);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

HttpAnswer AttachmentRoutes::fromElsewhere(const HttpRequest &request) const
{
    HttpAnswer answer;
    answer.contentType = "application/xml";
    const QUrlQuery query(QString::fromUtf8(request.query));
    const int id = request.path.mid(5).toInt(); // "/cdn/"
    if (!request.header("authorization").isEmpty()) {
        answer.status = 400;
        answer.body = "<Error><Code>InvalidArgument</Code><Message>Only one auth mechanism allowed</Message></Error>";
    } else if (query.queryItemValue(u"Signature"_s) != signatureOf(id)) {
        answer.status = 403;
        answer.body = "<Error><Code>SignatureDoesNotMatch</Code></Error>";
    } else if (const std::optional<Attachment> attachment = m_tenant.store.attachment(id)) {
        answer.contentType = contentTypeOf(attachment->name);
        answer.body = bytesOf(*attachment);
    } else {
        answer.status = 404;
        answer.body = "<Error><Code>NoSuchKey</Code></Error>";
    }
    return answer;
}

} // namespace practice
