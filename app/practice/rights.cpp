// SPDX-License-Identifier: Apache-2.0
#include "practice/rights.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace practice {

namespace {

bool hasAny(const QSet<QString> &scopes, std::initializer_list<QString> wanted)
{
    return std::any_of(wanted.begin(), wanted.end(), [&](const QString &scope) { return scopes.contains(scope); });
}

} // namespace

bool isKnownScope(const QString &scope)
{
    static const QSet<QString> plain{u"all"_s,    u"all:standard"_s, u"all:teams"_s, u"admin"_s, u"admin:webhooks"_s,
                                     u"openid"_s, u"email"_s,        u"profile"_s,   u"roles"_s, u"offline_access"_s};
    static const QSet<QString> things{u"tickets"_s,
                                      u"calendar"_s,
                                      u"customers"_s,
                                      u"crm"_s,
                                      u"contracts"_s,
                                      u"suppliers"_s,
                                      u"items"_s,
                                      u"projects"_s,
                                      u"sales"_s,
                                      u"quotes"_s,
                                      u"sos"_s,
                                      u"pos"_s,
                                      u"invoices"_s,
                                      u"reporting"_s,
                                      u"timesheets"_s,
                                      u"software"_s,
                                      u"softwarelicensing"_s,
                                      u"kb"_s,
                                      u"assets"_s,
                                      u"distributionlists"_s};
    if (plain.contains(scope))
        return true;
    return (scope.startsWith(u"read:") || scope.startsWith(u"edit:")) && things.contains(scope.mid(5));
}

QStringList grantedScopes(const QStringList &asked, Role role)
{
    QStringList granted;
    for (const QString &scope : asked) {
        const bool administrative = scope.startsWith(u"admin");
        if (!granted.contains(scope) && (!administrative || role == Role::Admin))
            granted.append(scope);
    }
    return granted;
}

bool scopesAllow(const QSet<QString> &scopes, Need need)
{
    if (hasAny(scopes, {u"all"_s, u"all:standard"_s}))
        return true;
    switch (need) {
    case Need::WhoAmI:
        return std::any_of(scopes.cbegin(), scopes.cend(), [](const QString &scope) {
            return scope.contains(u':') || scope == u"admin"; // the OIDC ones open nothing
        });
    case Need::ReadTickets:
    case Need::ReadBasics:
    case Need::ReadSetup:
        return hasAny(scopes, {u"read:tickets"_s, u"edit:tickets"_s});
    case Need::EditTickets:
    case Need::DeleteTicket:
        return hasAny(scopes, {u"edit:tickets"_s});
    case Need::ReadAgents:
        return hasAny(scopes, {u"all:teams"_s, u"admin"_s});
    case Need::ReadReports:
        return hasAny(scopes, {u"read:reporting"_s, u"edit:reporting"_s});
    }
    return false;
}

bool roleAllows(Role role, Need need)
{
    switch (role) {
    case Role::Admin:
    case Role::Agent:
        return true;
    case Role::ReadOnly:
        return need != Need::EditTickets && need != Need::DeleteTicket;
    case Role::EndUser: // sees its own client's tickets and may raise one; which, the routes decide
        return need == Need::WhoAmI || need == Need::ReadTickets || need == Need::EditTickets ||
               need == Need::ReadBasics;
    }
    return false;
}

} // namespace practice
