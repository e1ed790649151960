// SPDX-License-Identifier: Apache-2.0
#include "triage/erroradvice.h"

#include "halo/json.h"

#include <QCoreApplication>
#include <optional>

namespace {

using Kind = Error::Kind;
using Attempt = AdviceContext::Attempt;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorAdvice)
};

// What has to be so for a rule to apply; what is not named may be anything.
struct When
{
    Kind kind{};
    int from = 0, to = 999; // HTTP status
    std::optional<Attempt> attempt = {};
    QLatin1String code = {}; // of an OAuth error (RFC 6749, 5.2)
    bool html = false;       // the body is a web page
    bool noScopes = false;   // the token was asked for without scopes
    bool aboutTicket = false; // the request named one ticket
};

struct Rule
{
    When when;
    const char *cause;
    const char *cure;
};

// The first rule that applies counts, so the particular stands before the general. Menu paths are those of HaloPSA's
// own guide to API applications; what was seen on live servers has its source in halopsa-api, sections 1 and 3.
const Rule rules[] = {
    // Signing in. Session reports every refusal of the token endpoint as SignIn.
    {{.kind = Kind::SignIn, .code = QLatin1String("invalid_client")},
     QT_TRANSLATE_NOOP("ErrorAdvice", "The Client ID or the Client Secret is wrong, or the application is not active."),
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "Copy both again, the Client ID last: it changes when permissions are chosen. The secret is "
                       "shown once; if it is lost, make a new one. In HaloPSA: Configuration > Integrations > HaloPSA "
                       "API > View Applications.")},
    {{.kind = Kind::SignIn, .code = QLatin1String("invalid_scope")},
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "The server does not know one of the scopes, or the application does not have it. "
                       "One such scope refuses the whole sign-in."),
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "Set Scopes to “all”, or to those the application has. In HaloPSA: Configuration > "
                       "Integrations > HaloPSA API > View Applications, Permissions.")},
    {{.kind = Kind::SignIn, .code = QLatin1String("unauthorized_client")},
     QT_TRANSLATE_NOOP("ErrorAdvice", "The application is not made for a sign-in with Client ID and Client Secret."),
     QT_TRANSLATE_NOOP(
         "ErrorAdvice",
         "Set its Authentication Method to “Client ID and Secret (Services)”. In HaloPSA: Configuration > "
         "Integrations > HaloPSA API > View Applications.")},
    {{.kind = Kind::SignIn, .code = QLatin1String("unsupported_grant_type")},
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "The server that answered does not offer a sign-in with Client ID and Client Secret."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Check the Server URL of the connection: it is the Resource Server without /api. "
                                      "In HaloPSA: Configuration > Integrations > HaloPSA API.")},
    {{.kind = Kind::SignIn, .from = 502, .to = 504},
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "A proxy or gateway answered in place of HaloPSA, which is restarting, overloaded "
                       "or under maintenance."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Try again in a few minutes.")},
    {{.kind = Kind::SignIn, .from = 500, .to = 599},
     QT_TRANSLATE_NOOP("ErrorAdvice", "Often the Tenant is wrong or missing: some servers answer that with this status "
                                      "and no reason."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Compare the Tenant of the connection with the one HaloPSA shows. In HaloPSA: "
                                      "Configuration > Integrations > HaloPSA API. If it is right, try again later.")},
    {{.kind = Kind::SignIn, .from = 404, .to = 405},
     QT_TRANSLATE_NOOP("ErrorAdvice", "There is no HaloPSA sign-in at this address."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Check the Server URL of the connection: it is the Resource Server without /api. "
                                      "In HaloPSA: Configuration > Integrations > HaloPSA API.")},
    {{.kind = Kind::SignIn, .from = 403, .to = 403},
     QT_TRANSLATE_NOOP("ErrorAdvice", "The server, or a firewall before it, refuses sign-ins from this application or "
                                      "this network."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Check that the application is active and that this network is allowed. In "
                                      "HaloPSA: Configuration > Integrations > HaloPSA API > View Applications.")},
    {{.kind = Kind::SignIn, .from = 401, .to = 401},
     QT_TRANSLATE_NOOP("ErrorAdvice", "Most likely the Client ID or the Client Secret is wrong."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Copy both again, the Client ID last: it changes when permissions are chosen. In "
                                      "HaloPSA: Configuration > Integrations > HaloPSA API > View Applications.")},
    {{.kind = Kind::SignIn, .from = 400, .to = 499},
     QT_TRANSLATE_NOOP("ErrorAdvice", "The server did not accept the sign-in and gave no reason that Sundog knows."),
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "Check Tenant, Client ID, Client Secret and Scopes of the connection. In HaloPSA: "
                       "Configuration > Integrations > HaloPSA API > View Applications.")},
    {{.kind = Kind::SignIn},
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "The answer did not come from HaloPSA's sign-in. It may be a proxy or another web page."),
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "Check the Server URL of the connection, and open it in a browser on this computer "
                       "to see what answers.")},

    // Refusals of a token that had just been issued.
    {{.kind = Kind::TokenRefused, .noScopes = true},
     QT_TRANSLATE_NOOP("ErrorAdvice", "The token was asked for without scopes. HaloPSA issues such a token and then "
                                      "refuses every request made with it."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Set Scopes of the connection to “all”.")},
    {{.kind = Kind::TokenRefused},
     QT_TRANSLATE_NOOP("ErrorAdvice", "The server issued a token and then refused it. Often the application has no "
                                      "permissions, or the token was asked for with scopes that do not cover this."),
     QT_TRANSLATE_NOOP(
         "ErrorAdvice",
         "Set Scopes of the connection to “all” and check the permissions of the application. In HaloPSA: "
         "Configuration > Integrations > HaloPSA API > View Applications, Permissions.")},

    // Refusals of a request.
    {{.kind = Kind::Refused, .from = 401, .to = 401},
     QT_TRANSLATE_NOOP("ErrorAdvice", "The server did not accept the token."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Sign in again. If it happens again, set Scopes of the connection to “all”.")},
    {{.kind = Kind::Refused, .from = 403, .to = 403, .attempt = Attempt::WhoAmI},
     QT_TRANSLATE_NOOP("ErrorAdvice", "Most likely the Login Type of the application is not Agent."),
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "Set Login Type to Agent and choose the agent it works as; then get a fresh token. "
                       "In HaloPSA: Configuration > Integrations > HaloPSA API > View Applications.")},
    {{.kind = Kind::Refused, .from = 403, .to = 403, .attempt = Attempt::LookUp},
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "The agent this application works as may not read this list, or the Login Type of "
                       "the application is not Agent. Filters still work with ids."),
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "Check the role of the agent; then get a fresh token, as a token keeps the rights it was issued "
                       "with, for about 9 hours. In HaloPSA: Configuration > Teams & Agents > Roles.")},
    {{.kind = Kind::Refused, .from = 400, .to = 403, .attempt = Attempt::Act},
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "A field that this action requires is missing, its outcome is not offered to this agent or for "
                       "this ticket at the moment, or more was sent than the action takes."),
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "Choose an outcome that the ticket offers and fill in what the server names. In HaloPSA: "
                       "Configuration > Tickets > Actions, its field list and who may use it.")},
    {{.kind = Kind::Refused, .from = 400, .to = 400, .attempt = Attempt::Close},
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "HaloPSA closes a ticket only when what its type demands is there: an agent, mandatory closure "
                       "fields, no open approval or child ticket."),
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "Assign the ticket to an agent and fill in what the server names, then close it again. In "
                       "HaloPSA: Configuration > Tickets > Ticket Types, field list and closure.")},
    {{.kind = Kind::Refused, .from = 400, .to = 400, .attempt = Attempt::Assign},
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "The server does not know the team or the agent, or the agent is not in that team or may not "
                       "be assigned tickets of this type."),
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "Choose the agent out of the team's members. In HaloPSA: Configuration > Teams & Agents.")},
    {{.kind = Kind::Refused, .from = 400, .to = 400, .attempt = Attempt::Save},
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "The server did not accept a field: it is unknown, has a value of the wrong kind, or one that "
                       "the type of the ticket demands is missing."),
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "Correct the field that the server names. In HaloPSA: Configuration > Tickets > Ticket Types, "
                       "field list.")},
    {{.kind = Kind::Refused, .from = 403, .to = 403, .attempt = Attempt::Delete},
     QT_TRANSLATE_NOOP("ErrorAdvice", "The role of the agent this application works as may not delete tickets."),
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "Allow it in the role, then get a fresh token. In HaloPSA: Configuration > Teams & Agents > "
                       "Roles > Ticket permissions.")},
    {{.kind = Kind::Refused, .from = 413, .to = 413, .attempt = Attempt::Attach},
     QT_TRANSLATE_NOOP("ErrorAdvice", "The file is larger than the server, or a proxy before it, takes; often 30 MB."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Attach a smaller file, or a link to where it is.")},
    {{.kind = Kind::Refused, .from = 400, .to = 499, .attempt = Attempt::DownloadElsewhere},
     QT_TRANSLATE_NOOP("ErrorAdvice", "HaloPSA keeps the file on another host, and that one refused the link to it. Such "
                                      "links end after a few minutes."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Try again: HaloPSA is asked for a new link each time. If that does not help, the "
                                      "file may be gone there, or this computer's clock may be wrong.")},
    {{.kind = Kind::Refused, .from = 404, .to = 404, .attempt = Attempt::Download},
     QT_TRANSLATE_NOOP("ErrorAdvice", "There is no such file: it was removed, or this agent may not see it."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Read the list of files again.")},
    {{.kind = Kind::Refused, .from = 403, .to = 403},
     QT_TRANSLATE_NOOP("ErrorAdvice", "The role of the agent this application works as does not allow this, the "
                                      "application lacks the permission, or its Login Type is not Agent."),
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "Check all three; then get a fresh token, as a token keeps the rights it was issued with, for "
                       "about 9 hours. In HaloPSA: Configuration > Teams & Agents > Roles, and Configuration > "
                       "Integrations > HaloPSA API > View Applications.")},
    {{.kind = Kind::Refused, .from = 404, .to = 404, .aboutTicket = true},
     QT_TRANSLATE_NOOP("ErrorAdvice", "There is no such ticket: it was deleted, or this agent may not see it."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Refresh the list. If the ticket should be there, check the agent's teams and "
                                      "role. In HaloPSA: Configuration > Teams & Agents.")},
    {{.kind = Kind::Refused, .from = 404, .to = 405},
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "HaloPSA's API is not at this address, or this version of it does not have this."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Check the Server URL of the connection: it is the Resource Server without /api. "
                                      "In HaloPSA: Configuration > Integrations > HaloPSA API.")},
    {{.kind = Kind::Refused, .from = 400, .to = 400, .attempt = Attempt::ReadTickets},
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "The server did not accept a value of the filter, most likely one of the Additional "
                       "Parameters."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Try without the Additional Parameters, then add them back one by one.")},
    {{.kind = Kind::Refused, .from = 429, .to = 429},
     QT_TRANSLATE_NOOP("ErrorAdvice", "More requests were made than the server allows in its time window. All programs "
                                      "that use this application count together."),
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "Wait a few minutes. If it happens often, lower the Request limit of the connection, "
                       "or give Sundog an application of its own.")},
    {{.kind = Kind::Refused, .from = 502, .to = 504},
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "A proxy or gateway answered in place of HaloPSA, which is restarting, overloaded "
                       "or under maintenance."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Try again in a few minutes.")},
    {{.kind = Kind::Refused, .from = 500, .to = 599},
     QT_TRANSLATE_NOOP("ErrorAdvice", "Something went wrong inside the server. HaloPSA also answers like this when a "
                                      "parameter it needs is missing."),
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "Try again. If it happens again, give the raw answer to whoever runs the server.")},
    {{.kind = Kind::Refused, .html = true},
     QT_TRANSLATE_NOOP("ErrorAdvice", "A web page came in place of an answer: a proxy or firewall refused the request "
                                      "before HaloPSA saw it."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Ask whoever runs the network, and show them the raw answer.")},
    {{.kind = Kind::Refused},
     QT_TRANSLATE_NOOP("ErrorAdvice", "The server did not accept the request."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Look at what the server said and at the raw answer.")},

    // No usable answer.
    {{.kind = Kind::Proxy},
     QT_TRANSLATE_NOOP("ErrorAdvice", "The user or the password of the proxy is missing or wrong."),
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "Enter both in the connection: Network, Proxy. Whoever runs the network knows them.")},
    {{.kind = Kind::Offline, .attempt = Attempt::DownloadElsewhere},
     QT_TRANSLATE_NOOP("ErrorAdvice", "HaloPSA keeps the file on another host, and this computer does not reach that "
                                      "one: a proxy or a firewall may be in the way."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Try again. If it happens again, ask whoever runs the network to allow that "
                                      "host.")},
    {{.kind = Kind::Offline},
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "The address is wrong, the server is down, or this computer does not reach it: no "
                       "network, no VPN, a proxy or a firewall."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Check the Server URL of the connection, and open it in a browser on this "
                                      "computer.")},
    {{.kind = Kind::Tls},
     QT_TRANSLATE_NOOP("ErrorAdvice", "It is not certain that this is your server. Its certificate may be out of date, "
                                      "made out to another name or by an issuer this computer does not know; a proxy "
                                      "that reads encrypted traffic looks the same."),
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "Check the Server URL and this computer's clock. If your company has its own certificate "
                       "authority, install its certificate in the system. Sundog does not go on without a valid "
                       "certificate, because the Client Secret would go to whoever answers.")},
    {{.kind = Kind::Timeout, .attempt = Attempt::ReadTickets},
     QT_TRANSLATE_NOOP("ErrorAdvice", "The server is slow or overloaded, or a firewall drops what it sends."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Try again, or with a narrower filter such as a later Start Time.")},
    {{.kind = Kind::Timeout},
     QT_TRANSLATE_NOOP("ErrorAdvice", "The server is slow or overloaded, or a firewall drops what it sends."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Try again in a few minutes.")},
    {{.kind = Kind::Cut},
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "The network connection broke off, or the server or a proxy was restarted meanwhile."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Try again. If it happens often, ask whoever runs the network.")},
    {{.kind = Kind::Moved, .attempt = Attempt::DownloadElsewhere},
     QT_TRANSLATE_NOOP("ErrorAdvice", "HaloPSA keeps the file on another host, and that one points to yet another. "
                                      "Sundog does not follow."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Save the file in a browser instead.")},
    {{.kind = Kind::Moved},
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "HaloPSA has a new address, or a sign-in page or proxy stands before it. Sundog does "
                       "not follow, because the token would go along to the other server."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "If the new address is that of your HaloPSA, enter it as the Server URL of the "
                                      "connection.")},
    {{.kind = Kind::Throttled},
     QT_TRANSLATE_NOOP("ErrorAdvice", "More requests were made than the server allows in its time window. All programs "
                                      "that use this application count together."),
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "Wait a few minutes. If it happens often, lower the Request limit of the connection, "
                       "or give Sundog an application of its own.")},
    {{.kind = Kind::Malformed, .html = true},
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "A web page came in place of data: often the sign-in page of a proxy, or the Server "
                       "URL is not that of a HaloPSA."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Open the Server URL in a browser on this computer and see what answers.")},
    {{.kind = Kind::Malformed},
     QT_TRANSLATE_NOOP("ErrorAdvice",
                       "The answer has a form that Sundog does not know. Another version of HaloPSA, or a "
                       "proxy that changes answers, may be the reason."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Try again. If it happens again, look at the raw answer and report it.")},
    {{.kind = Kind::TooLarge, .attempt = Attempt::Download},
     QT_TRANSLATE_NOOP("ErrorAdvice", "Sundog holds a file in memory until it is whole, and takes none that is larger."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Save the file in a browser instead.")},
    {{.kind = Kind::TooLarge, .attempt = Attempt::DownloadElsewhere},
     QT_TRANSLATE_NOOP("ErrorAdvice", "Sundog holds a file in memory until it is whole, and takes none that is larger."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Save the file in a browser instead.")},
    {{.kind = Kind::TooLarge},
     QT_TRANSLATE_NOOP("ErrorAdvice", "The server sent far more than was asked for."),
     QT_TRANSLATE_NOOP("ErrorAdvice", "Use a narrower filter, and check the Additional Parameters.")},
};

bool isHtml(const QByteArray &body)
{
    const QByteArray start = body.left(64).trimmed();
    return start.startsWith('<') || start.startsWith("\xef\xbb\xbf<");
}

bool isAboutTicket(Attempt attempt)
{
    switch (attempt) {
    case Attempt::ReadTicket:
    case Attempt::Act:
    case Attempt::Assign:
    case Attempt::Close:
    case Attempt::Save:
    case Attempt::Delete:
    case Attempt::Attach:
    case Attempt::ReadFiles:
        return true;
    case Attempt::Other:
    case Attempt::Address:
    case Attempt::Encryption:
    case Attempt::SignIn:
    case Attempt::WhoAmI:
    case Attempt::ReadTickets:
    case Attempt::LookUp:
    case Attempt::Download:
    case Attempt::DownloadElsewhere:
        break;
    }
    return false;
}

bool applies(const When &when, const Error &error, const AdviceContext &context, const QString &code)
{
    return when.kind == error.kind && error.status >= when.from && error.status <= when.to &&
           (!when.attempt || *when.attempt == context.attempt) && (when.code.isEmpty() || when.code == code) &&
           (!when.html || isHtml(error.body)) && (!when.noScopes || !context.scopesAsked) &&
           (!when.aboutTicket || isAboutTicket(context.attempt));
}

QString failed(const AdviceContext &context)
{
    switch (context.attempt) {
    case Attempt::Address:
        return Words::tr("The address did not answer as expected.");
    case Attempt::Encryption:
        return Words::tr("No encrypted connection could be made.");
    case Attempt::SignIn:
        return Words::tr("The sign-in failed.");
    case Attempt::WhoAmI:
        return Words::tr("It could not be found out which agent this connection works as.");
    case Attempt::ReadTickets:
        return Words::tr("The tickets could not be read.");
    case Attempt::ReadTicket:
        return Words::tr("The ticket could not be read.");
    case Attempt::LookUp:
        return context.subject.isEmpty() ? Words::tr("The list could not be read.")
                                         : Words::tr("The list “%1” could not be read.").arg(context.subject);
    case Attempt::Act:
        return Words::tr("The action failed.");
    case Attempt::Assign:
        return Words::tr("The ticket could not be assigned.");
    case Attempt::Close:
        return Words::tr("The ticket could not be closed.");
    case Attempt::Save:
        return Words::tr("The ticket could not be saved.");
    case Attempt::Delete:
        return Words::tr("The ticket could not be deleted.");
    case Attempt::Attach:
        return Words::tr("The file could not be attached.");
    case Attempt::ReadFiles:
        return Words::tr("The list of files could not be read.");
    case Attempt::Download:
    case Attempt::DownloadElsewhere:
        return context.subject.isEmpty() ? Words::tr("The file could not be read.")
                                         : Words::tr("The file “%1” could not be read.").arg(context.subject);
    case Attempt::Other:
        break;
    }
    return Words::tr("The request failed.");
}

// The message of an Error without an answer says what happened, in a sentence; that of one with an answer is the
// server's.
QString detail(const Error &error)
{
    switch (error.kind) {
    case Kind::Refused:
        return Words::tr("The server answered with status %1.").arg(error.status);
    case Kind::SignIn:
        return error.status >= 400 ? Words::tr("The server refused the sign-in with status %1.").arg(error.status)
                                   : Words::tr("The sign-in brought no token.");
    case Kind::TokenRefused:
        return Words::tr("The server refused a token that it had just issued, with status %1.").arg(error.status);
    case Kind::Throttled:
        return Words::tr("The server's request limit stayed reached.");
    case Kind::Cancelled:
    case Kind::Offline:
    case Kind::Proxy:
    case Kind::Tls:
    case Kind::Timeout:
    case Kind::Cut:
    case Kind::Moved:
    case Kind::Malformed:
    case Kind::TooLarge:
        break;
    }
    return error.message.isEmpty() ? Words::tr("No usable answer came.") : error.message;
}

bool isServersAnswer(Kind kind)
{
    return kind == Kind::Refused || kind == Kind::SignIn || kind == Kind::TokenRefused || kind == Kind::Throttled;
}

// What the moment adds to the rule.
QString whatIsKnown(const Error &error, const AdviceContext &context)
{
    constexpr qint64 worthSayingS = 300;
    if (error.kind == Kind::Refused && error.status == 403 && context.tokenAgeS >= worthSayingS) {
        const qint64 minutes = context.tokenAgeS / 60;
        const QString age = minutes < 60 ? Words::tr("%1 min").arg(minutes)
                                         : Words::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
        return Words::tr("The token is %1 old: what was allowed since then does not count with it yet.").arg(age);
    }
    const bool limited = error.kind == Kind::Throttled || (error.kind == Kind::Refused && error.status == 429);
    if (limited && context.othersUsed > 0)
        return Words::tr("Other programs made about %n request(s) with this key.", nullptr, context.othersUsed);
    return {};
}

} // namespace

QString Advice::lines() const
{
    QStringList parts{happened, serverSaid, cause, cure};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

Advice advise(const Error &error, const AdviceContext &context)
{
    if (error.cancelled())
        return {};
    Advice advice;
    advice.happened = failed(context) + u' ' + detail(error);
    if (isServersAnswer(error.kind))
        advice.serverSaid = halo::serverWords(error.body);
    const QString code = halo::toText(halo::readJson(error.body).object().value(u"error"));
    for (const Rule &rule : rules) {
        if (applies(rule.when, error, context, code)) {
            advice.cause = Words::tr(rule.cause);
            advice.cure = Words::tr(rule.cure);
            break;
        }
    }
    const QString known = whatIsKnown(error, context);
    if (!known.isEmpty())
        advice.cause += u' ' + known;
    return advice;
}
