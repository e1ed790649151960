// SPDX-License-Identifier: Apache-2.0
#include "practice/refusals.h"

#include "practice/jsontext.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace practice {

namespace {

HttpAnswer plain(int status, const QByteArray &type, const QByteArray &body)
{
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = type;
    answer.body = body;
    return answer;
}

HttpAnswer asJson(const Reply &reply)
{
    HttpAnswer answer;
    answer.status = reply.status;
    if (!reply.empty)
        answer.body = toJson(reply.json);
    return answer;
}

QByteArray httpDate(qint64 ms)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss"_s).toLatin1() + " GMT";
}

void applyCountFaults(const RequestFaults &faults, QJsonObject *list)
{
    const QJsonValue count = list->value("record_count"_L1);
    if (!count.isDouble())
        return;
    if (faults.has(FaultId::RecordCountWrong))
        list->insert("record_count"_L1, count.toInteger() - (count.toInteger() + 2) / 3);
    if (faults.has(FaultId::RecordCountTooBig))
        list->insert("record_count"_L1, count.toInteger() + 1);
    if (faults.has(FaultId::RecordCountMissing))
        list->remove("record_count"_L1);
}

} // namespace

HttpAnswer tooManyRequests(Controls::Limit limit, qint64 waitMs, const RequestFaults &faults)
{
    const QString window =
        limit.seconds % 60 == 0 ? u"%1 minute"_s.arg(limit.seconds / 60) : u"%1 second"_s.arg(limit.seconds);
    const QString text =
        u"Rate Limit Reached - %1 Requests per rolling %2 window."_s.arg(QString::number(limit.requests), window);
    const bool json = faults.has(FaultId::LimitJson) || faults.has(FaultId::Status429Json);
    HttpAnswer answer = asJson(json ? messageReply(429, text) : sentenceReply(429, text));
    if (faults.has(FaultId::RetryAfter) || faults.has(FaultId::Status429RetryAfter))
        answer.headers.append({"Retry-After", QByteArray::number((waitMs + 999) / 1000)});
    else if (faults.has(FaultId::RetryAfterDate) || faults.has(FaultId::Status429RetryAfterDate))
        answer.headers.append({"Retry-After", httpDate(QDateTime::currentMSecsSinceEpoch() + waitMs + 999)});
    return answer;
}

std::optional<HttpAnswer> refusalByFault(const RequestFaults &faults, Controls::Limit limit, const QString &elsewhere)
{
    constexpr qint64 politeWaitMs = 2000; // of a 429 that no window stands behind
    if (faults.has(FaultId::Status429) || faults.has(FaultId::Status429RetryAfter) ||
        faults.has(FaultId::Status429RetryAfterDate) || faults.has(FaultId::Status429Json))
        return tooManyRequests(limit, politeWaitMs, faults);
    if (faults.has(FaultId::RedirectElsewhere)) {
        HttpAnswer answer = plain(302, "text/html; charset=utf-8", "<html><body>Moved</body></html>");
        answer.headers.append({"Location", elsewhere.toLatin1() + "/moved"});
        return answer;
    }
    if (faults.has(FaultId::ServerErrorHtml))
        return plain(502, "text/html; charset=utf-8",
                     "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad "
                     "Gateway</h1></center><hr><script>document.title='x'</script></body></html>");
    if (faults.has(FaultId::ServerError500Html))
        return plain(500, "text/html; charset=utf-8",
                     "<!DOCTYPE html><html><head><title>Runtime Error</title><style>body{color:black}</style></head>"
                     "<body><h1>Server Error in '/' Application.</h1><h2>Runtime Error</h2></body></html>");
    if (faults.has(FaultId::ServerErrorJson))
        return asJson(exceptionReply(500, u"Object reference not set to an instance of an object."_s));
    if (faults.has(FaultId::TooLarge))
        return plain(413, "text/html; charset=utf-8", "<html><body><h1>Request Entity Too Large</h1></body></html>");
    if (faults.has(FaultId::ForbiddenEmpty))
        return asJson(emptyReply(403));
    if (faults.has(FaultId::ForbiddenJson))
        return asJson(messageReply(403, u"You do not have permission to do this."_s));
    if (faults.has(FaultId::Status401))
        return unauthorized("The token is not accepted.");
    if (faults.has(FaultId::BadRequestString))
        return asJson(sentenceReply(400, u"The request was refused by a rule of the practice tenant."_s));
    if (faults.has(FaultId::BadRequestMessage))
        return asJson(messageReply(400, u"The request was refused by a rule of the practice tenant."_s));
    if (faults.has(FaultId::BadRequestModelState))
        return asJson(fieldReply(u"[0].summary"_s, u"The field was refused by a rule of the practice tenant."_s));
    return std::nullopt;
}

HttpAnswer unauthorized(const QByteArray &reason)
{
    HttpAnswer answer = plain(401, "application/json; charset=utf-8", {});
    answer.headers.append({"WWW-Authenticate", "Bearer error=\"invalid_token\", error_description=\"" + reason + "\""});
    return answer;
}

HttpAnswer httpAnswer(Reply reply, const RequestFaults &faults)
{
    HttpAnswer answer;
    answer.status = reply.status;
    answer.headers = reply.headers;
    if (reply.empty)
        return answer;
    if (!reply.rawType.isEmpty()) {
        answer.contentType = reply.rawType;
        answer.body = reply.raw;
        return answer;
    }
    const bool good = reply.status < 300;
    if (good && reply.json.isObject()) {
        QJsonObject object = reply.json.toObject();
        const bool isList = object.contains("record_count"_L1);
        applyCountFaults(faults, &object);
        reply.json = object;
        if (!isList && faults.has(FaultId::SingleWrappedInArray))
            reply.json = QJsonArray{object};
    }
    const IdStyle ids = faults.has(FaultId::IdsAsStrings)  ? IdStyle::Strings
                        : faults.has(FaultId::IdsAsFloats) ? IdStyle::Floats
                                                           : IdStyle::Numbers;
    answer.body = toJson(reply.json, ids);
    if (good && faults.has(FaultId::MalformedJson))
        answer.body.truncate(answer.body.size() / 2);
    if (faults.has(FaultId::Utf8Bom))
        answer.body.prepend("\xEF\xBB\xBF");
    return answer;
}

Delivery deliveryBy(const RequestFaults &faults)
{
    if (faults.has(FaultId::NeverAnswer))
        return Delivery::Never;
    if (faults.has(FaultId::Reset))
        return Delivery::Reset;
    if (faults.has(FaultId::CloseBeforeAnswer))
        return Delivery::CloseUnanswered;
    if (faults.has(FaultId::CutHeader))
        return Delivery::CutHeader;
    if (faults.has(FaultId::CutBody))
        return Delivery::CutBody;
    if (faults.has(FaultId::Drip))
        return Delivery::Drip;
    if (faults.has(FaultId::Slow))
        return Delivery::Slow;
    return Delivery::Whole;
}

} // namespace practice
