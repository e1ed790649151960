// SPDX-License-Identifier: Apache-2.0
#include "practice/tenantapi.h"

#include "practice/jsontext.h"
#include "practice/refusals.h"

#include <QDateTime>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace practice {

namespace {

bool isLost(Delivery delivery)
{
    return delivery == Delivery::Never || delivery == Delivery::Reset || delivery == Delivery::CloseUnanswered;
}

// Decoded, lower case, without empty parts. "/API/tickets//1042/" → {"api","tickets","1042"}.
QStringList partsOf(const QByteArray &path)
{
    return QUrl::fromPercentEncoding(path).toLower().split(u'/', Qt::SkipEmptyParts);
}

} // namespace

TenantApi::TenantApi(Controls &controls, SignIn &signIn, Tenant &tenant, Addresses addresses)
    : m_controls(controls), m_signIn(signIn), m_tenant(tenant), m_addresses(std::move(addresses)), m_tickets(tenant),
      m_actions(tenant), m_attachments(tenant), m_lookups(tenant), m_agents(tenant)
{
}

HttpAnswer TenantApi::answer(const HttpRequest &request)
{
    ReceivedRequest received;
    received.method = request.method;
    received.path = request.path;
    received.query = request.query;
    received.body = request.body;
    received.authorization = request.header("authorization");
    received.userAgent = request.header("user-agent");
    received.contentType = request.header("content-type");
    received.port = request.port;
    received.arrivedMs = QDateTime::currentMSecsSinceEpoch();
    const quint64 number = m_controls.received(received);

    const QStringList parts = partsOf(request.path);
    FaultAim aim;
    if (parts == QStringList{u"api"_s, u"authinfo"_s})
        aim.area = FaultAim::Area::AuthInfo;
    else if (parts == QStringList{u"auth"_s, u"token"_s})
        aim.area = FaultAim::Area::Token;
    aim.apiPath = u'/' + parts.mid(1).join(u'/');

    const bool elsewhere = request.port == m_addresses.elsewherePort;
    // The other host is not Halo: of the faults only those of the token request concern it.
    const RequestFaults faults =
        elsewhere && aim.area == FaultAim::Area::Api ? RequestFaults() : m_controls.faultsFor(request, aim);
    const Delivery delivery = deliveryBy(faults);
    HttpAnswer answer;
    if (!(isLost(delivery) && faults.has(FaultId::LostBeforeActing)))
        answer = elsewhere ? answerElsewhere(request, faults) : answerHere(request, faults, aim.area);
    answer.delivery = delivery;
    m_controls.answered(number, isLost(delivery) || delivery == Delivery::CutHeader ? 0 : answer.status);
    return answer;
}

HttpAnswer TenantApi::answerElsewhere(const HttpRequest &request, const RequestFaults &faults)
{
    if (request.path == "/auth/token" && faults.has(FaultId::AuthHostElsewhere))
        return m_signIn.answerToken(request, faults);
    if (request.path.startsWith("/cdn/") && request.method == "GET")
        return m_attachments.fromElsewhere(request);
    HttpAnswer answer;
    answer.status = 404;
    answer.contentType = "text/html; charset=utf-8";
    answer.body = "<html><body><h1>Another host</h1></body></html>";
    return answer;
}

HttpAnswer TenantApi::answerHere(const HttpRequest &request, const RequestFaults &faults, FaultAim::Area area)
{
    if (auto refusal = refusalByFault(faults, m_controls.limit(), m_addresses.elsewhere))
        return *refusal;
    switch (area) {
    case FaultAim::Area::AuthInfo:
        return answerAuthInfo(faults);
    case FaultAim::Area::Token:
        if (faults.has(FaultId::AuthHostElsewhere))
            return httpAnswer(emptyReply(404), faults);
        return m_signIn.answerToken(request, faults);
    case FaultAim::Area::Api:
        break;
    }
    if (partsOf(request.path).value(0) != u"api") {
        HttpAnswer answer;
        answer.status = 404;
        answer.contentType = "text/html; charset=utf-8";
        answer.body = "<html><body><h1>Brightdesk</h1><p>PRACTICE: the web portal is not part of the practice "
                      "tenant.</p></body></html>";
        return answer;
    }
    return answerApi(request, faults);
}

HttpAnswer TenantApi::answerAuthInfo(const RequestFaults &faults) const
{
    if (faults.has(FaultId::AuthInfoMissing))
        return httpAnswer(messageReply(404, u"No HTTP resource was found that matches the request."_s), faults);
    const QString host = faults.has(FaultId::AuthHostElsewhere) ? m_addresses.elsewhere : m_addresses.web;
    return httpAnswer(jsonReply(QJsonObject{{u"auth_url"_s, host + u"/auth"_s},
                                            {u"tenant_id"_s, m_signIn.tenant()},
                                            {u"client_id"_s, m_signIn.clientId()},
                                            {u"web_url"_s, m_addresses.web},
                                            {u"api_url"_s, m_addresses.web + u"/api"_s}}),
                      faults);
}

std::optional<HttpAnswer> TenantApi::limitRefusal(const RequestFaults &faults)
{
    const Controls::Limit limit = m_controls.limit();
    const qint64 waitMs = m_window.admit(QDateTime::currentMSecsSinceEpoch(), limit.requests, limit.seconds);
    return waitMs > 0 ? std::optional(tooManyRequests(limit, waitMs, faults)) : std::nullopt;
}

std::optional<HttpAnswer> TenantApi::tokenRefusal(const HttpRequest &request, const RequestFaults &faults,
                                                  Token *token) const
{
    switch (m_signIn.check(request, token)) {
    case SignIn::Check::Missing:
        return unauthorized("No token was sent.");
    case SignIn::Check::Unknown:
        return unauthorized("The token is not known.");
    case SignIn::Check::Expired:
        if (faults.has(FaultId::ExpiredToken400)) {
            return httpAnswer(jsonReply(QJsonObject{{u"error"_s, u"invalid_token"_s},
                                                    {u"error_description"_s, u"The access token has expired."_s}},
                                        400),
                              faults);
        }
        return unauthorized("The token has expired.");
    case SignIn::Check::Good:
        break;
    }
    if (token->scopes.isEmpty())
        return unauthorized("The token was issued without any scope.");
    return std::nullopt;
}

HttpAnswer TenantApi::answerApi(const HttpRequest &request, const RequestFaults &faults)
{
    if (auto refusal = limitRefusal(faults))
        return *refusal;
    const QStringList path = partsOf(request.path).mid(1);
    Token token;
    const bool anonymous = path == QStringList{u"instanceinfo"_s} || path == QStringList{u"attachment"_s, u"image"_s};
    if (!anonymous) {
        if (auto refusal = tokenRefusal(request, faults, &token))
            return *refusal;
    }
    const QString name = path.value(0);
    if (faults.values(FaultId::LookupFailed).contains(name, Qt::CaseInsensitive))
        return httpAnswer(exceptionReply(500, u"Execution Timeout Expired."_s), faults);
    if (faults.values(FaultId::LookupEmpty).contains(name, Qt::CaseInsensitive))
        return httpAnswer(jsonReply(QJsonArray()), faults);
    const Call call{request, path, Query(request.query, faults), token, faults, QDateTime::currentMSecsSinceEpoch()};
    return httpAnswer(route(call), faults);
}

} // namespace practice
