// SPDX-License-Identifier: Apache-2.0
#include "practice/faults.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace practice {

namespace {

bool names(const QJsonValue &id, const QString &ticket)
{
    return id.isString() ? id.toString() == ticket : id.isDouble() && QString::number(id.toInteger()) == ticket;
}

bool isAboutTicket(const HttpRequest &request, const QString &apiPath, const QString &ticket)
{
    if (apiPath == u"/tickets/"_s + ticket)
        return true;
    if (QUrlQuery(QString::fromUtf8(request.query)).queryItemValue(u"ticket_id"_s) == ticket)
        return true;
    if (request.body.isEmpty())
        return false;
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    const QJsonArray objects = document.isArray() ? document.array() : QJsonArray{document.object()};
    const QString key = apiPath.startsWith(u"/tickets"_s) ? u"id"_s : u"ticket_id"_s;
    return std::any_of(objects.begin(), objects.end(),
                       [&](const QJsonValue &object) { return names(object.toObject().value(key), ticket); });
}

} // namespace

std::optional<Fault> Fault::fromText(const QString &text)
{
    static const QRegularExpression form(u"^([a-z0-9-]+)(?::(.+?))?(?:\\+([0-9]{1,6}))?(?:\\*([0-9]{1,6}))?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString name = match.captured(1);
    for (const FaultKind &kind : faultKinds()) {
        if (name != QLatin1StringView(kind.name))
            continue;
        Fault fault;
        fault.m_kind = &kind;
        fault.m_text = text;
        if (kind.takes == FaultKind::Takes::Value) {
            fault.m_value = match.captured(2);
            if (fault.m_value.isEmpty())
                return std::nullopt;
            fault.m_area = u"all"_s;
        } else if (match.hasCaptured(2) && !fault.readWhere(match.captured(2))) {
            return std::nullopt;
        }
        fault.m_skip = match.captured(3).toInt();
        fault.m_times = match.captured(4).isEmpty() ? -1 : match.captured(4).toInt();
        return fault;
    }
    return std::nullopt;
}

bool Fault::readWhere(const QString &where)
{
    if (where == u"all" || where == u"token" || where == u"authinfo") {
        m_area = where;
        return true;
    }
    static const QRegularExpression form(u"^([A-Z]+)?(/[^#]*)?(?:#([0-9]+))?$"_s);
    const QRegularExpressionMatch match = form.match(where);
    if (!match.hasMatch())
        return false;
    m_method = match.captured(1);
    m_path = match.captured(2).toLower();
    if (m_path.endsWith(u'/'))
        m_path.chop(1);
    m_ticket = match.captured(3);
    return true;
}

bool Fault::aimsAt(const HttpRequest &request, const FaultAim &aim) const
{
    switch (m_kind->id) { // these have but one place where they can be
    case FaultId::TokenLifetime:
    case FaultId::ScopesGranted:
    case FaultId::WrongTenant500:
    case FaultId::InvalidClient401:
        return aim.area == FaultAim::Area::Token;
    case FaultId::AuthInfoMissing:
        return aim.area == FaultAim::Area::AuthInfo;
    case FaultId::AuthHostElsewhere:
        return aim.area != FaultAim::Area::Api;
    default:
        break;
    }
    if (m_area == u"all")
        return true;
    if (m_area == u"token")
        return aim.area == FaultAim::Area::Token;
    if (m_area == u"authinfo")
        return aim.area == FaultAim::Area::AuthInfo;
    if (aim.area != FaultAim::Area::Api)
        return false;
    if (!m_method.isEmpty() && m_method != QLatin1StringView(request.method))
        return false;
    if (!m_path.isEmpty() && aim.apiPath != m_path && !aim.apiPath.startsWith(m_path + u'/'))
        return false;
    return m_ticket.isEmpty() || isAboutTicket(request, aim.apiPath, m_ticket);
}

bool Fault::strike()
{
    if (m_skip > 0) {
        --m_skip;
        return false;
    }
    if (m_times == 0)
        return false;
    if (m_times > 0)
        --m_times;
    return true;
}

bool RequestFaults::has(FaultId id) const
{
    return std::any_of(m_faults.cbegin(), m_faults.cend(), [id](const Fault &fault) { return fault.kind().id == id; });
}

QStringList RequestFaults::values(FaultId id) const
{
    QStringList values;
    for (const Fault &fault : m_faults) {
        if (fault.kind().id == id)
            values.append(fault.value());
    }
    return values;
}

} // namespace practice
