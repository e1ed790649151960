// SPDX-License-Identifier: Apache-2.0
#include "practice/call.h"

#include "practice/jsontext.h"

#include <QJsonDocument>
#include <QUrlQuery>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace practice {

namespace {

bool isFilter(const QString &name)
{
    static const QSet<QString> others{u"pageinate"_s, u"page_no"_s,  u"page_size"_s, u"count"_s,
                                      u"ticket_id"_s, u"lookupid"_s, u"token"_s,     u"reason"_s};
    return !others.contains(name) && !name.startsWith(u"order") && !name.startsWith(u"include");
}

} // namespace

Query::Query(const QByteArray &raw, const RequestFaults &faults)
{
    QByteArray text = raw;
    text.replace('+', "%20"); // as ASP.NET reads it
    const auto items = QUrlQuery(QString::fromUtf8(text)).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        m_values.insert(name.toLower(), value);
    if (faults.has(FaultId::FiltersIgnored))
        m_values.removeIf([](auto item) { return isFilter(item.key()); });
    if (faults.has(FaultId::IgnoreTimeFilter)) {
        for (const QString &name : {u"lastupdatefromdate"_s, u"lastupdatetodate"_s, u"startdate"_s, u"enddate"_s})
            m_values.remove(name);
    }
    const QStringList ignored = faults.values(FaultId::FilterIgnored);
    for (const QString &name : ignored)
        m_values.remove(name.toLower());
    if (faults.has(FaultId::PagingIgnored) && m_values.contains(u"page_no"_s))
        m_values[u"page_no"_s] = u"1"_s;
    if (faults.has(FaultId::OrderIgnored))
        m_values.removeIf([](auto item) { return item.key().startsWith(u"order"); });
}

bool Query::flag(const QString &name) const
{
    const QString value = text(name);
    return value.compare(u"true", Qt::CaseInsensitive) == 0 || value == u"1";
}

std::optional<int> Query::number(const QString &name) const
{
    bool ok = false;
    const int value = text(name).trimmed().toInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<QSet<int>> Query::ids(const QString &name) const
{
    const QStringList parts = text(name).split(u',', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return std::nullopt;
    QSet<int> ids;
    for (const QString &part : parts) {
        bool ok = false;
        ids.insert(part.trimmed().toInt(&ok));
        if (!ok)
            return std::nullopt;
    }
    return ids;
}

QString Query::key(const QSet<QString> &without) const
{
    QStringList parts;
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it) {
        if (!without.contains(it.key()))
            parts.append(it.key() + u'=' + it.value());
    }
    parts.sort();
    return parts.join(u'\n');
}

Reply jsonReply(const QJsonValue &json, int status)
{
    Reply reply;
    reply.status = status;
    reply.json = json;
    return reply;
}

Reply emptyReply(int status)
{
    Reply reply;
    reply.status = status;
    reply.empty = true;
    return reply;
}

Reply sentenceReply(int status, const QString &text)
{
    return jsonReply(text, status);
}

Reply messageReply(int status, const QString &text)
{
    return jsonReply(QJsonObject{{u"message"_s, text}}, status);
}

Reply exceptionReply(int status, const QString &text)
{
    return jsonReply(QJsonObject{{u"ClassName"_s, u"System.Exception"_s},
                                 {u"Message"_s, text},
                                 {u"Data"_s, QJsonValue::Null},
                                 {u"InnerException"_s, QJsonValue::Null},
                                 {u"HResult"_s, -2146233088},
                                 {u"Source"_s, u"NetHelpDesk"_s}},
                     status);
}

Reply fieldReply(const QString &field, const QString &text)
{
    return jsonReply(QJsonObject{{field, QJsonArray{text}}}, 400);
}

Reply notFoundReply()
{
    return messageReply(404, u"Record not found"_s);
}

std::optional<int> Call::id() const
{
    bool ok = false;
    const int number = path.size() == 2 ? path.at(1).toInt(&ok) : 0;
    return ok ? std::optional(number) : std::nullopt;
}

PostedObjects postedObjects(const HttpRequest &request)
{
    PostedObjects posted;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (document.isNull()) {
        posted.refusal =
            fieldReply(QString(), u"Unexpected character encountered while parsing the body: %1, position %2."_s
                                      .arg(error.errorString())
                                      .arg(error.offset));
        return posted;
    }
    if (!document.isArray()) {
        posted.refusal = fieldReply(
            QString(), u"Cannot deserialize the current JSON object (e.g. {\"name\":\"value\"}) into type "
                       u"'System.Collections.Generic.List' because the type requires a JSON array (e.g. [1,2,3]) to "
                       u"deserialize correctly."_s);
        return posted;
    }
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        if (!value.isObject()) {
            posted.refusal =
                fieldReply(u"[%1]"_s.arg(posted.objects.size()), u"Error converting value to an object."_s);
            return posted;
        }
        posted.objects.append(value.toObject());
    }
    if (posted.objects.isEmpty())
        posted.refusal = exceptionReply(400, u"Nothing was posted."_s);
    else if (posted.objects.size() > 1000)
        posted.refusal = exceptionReply(400, u"Too many objects in one request."_s);
    else if (const auto field = fractionalId(request.body)) {
        posted.refusal =
            fieldReply(u"[0]."_s + QString::fromUtf8(*field),
                       u"The number given for '%1' is not a valid integer."_s.arg(QString::fromUtf8(*field)));
    }
    return posted;
}

bool maySee(const Call &call, const Tenant &tenant, const Ticket &ticket)
{
    if (!call.isEndUser())
        return true;
    const Site *site = tenant.directory.site(tenant.directory.user(Directory::endUser)->site);
    return ticket.client == site->client;
}

bool mayEdit(const Call &call)
{
    return roleAllows(call.token.role, Need::EditTickets) && scopesAllow(call.token.scopes, Need::EditTickets);
}

bool mayRun(const Call &call, const Outcome &outcome)
{
    constexpr int publicNote = 9;
    return call.isEndUser() ? outcome.id == publicNote : !outcome.adminOnly || call.token.role == Role::Admin;
}

} // namespace practice
