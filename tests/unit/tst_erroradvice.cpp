// SPDX-License-Identifier: Apache-2.0
#include "triage/erroradvice.h"

#include <QTest>

namespace {

using Kind = Error::Kind;
using Attempt = AdviceContext::Attempt;

Error error(Kind kind, int status, const QByteArray &body = {}, const QString &message = {})
{
    return {kind, status, message, body, false};
}

const QByteArray page = "<html><title>502 Bad Gateway</title></html>";

} // namespace

class TestErrorAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<AdviceContext>("context");
        QTest::addColumn<QString>("cause"); // part of it
        QTest::addColumn<QString>("cure");

        const auto row = [](const char *name, const Error &error, Attempt attempt, const char *cause,
                            const char *cure) {
            QTest::newRow(name) << error << AdviceContext{attempt} << QString::fromUtf8(cause)
                                << QString::fromUtf8(cure);
        };
        const auto oauth = [](const char *code) {
            return QByteArray("{\"error\":\"") + code + "\",\"error_description\":\"Irrelevant: invalid_client.\"}";
        };
        row("invalid_client 400", error(Kind::SignIn, 400, oauth("invalid_client")), Attempt::SignIn,
            "Client ID or the Client Secret is wrong", "View Applications");
        row("invalid_client 401", error(Kind::SignIn, 401, oauth("invalid_client")), Attempt::ReadTickets,
            "Client ID or the Client Secret is wrong", "View Applications");
        row("invalid_scope", error(Kind::SignIn, 400, oauth("invalid_scope")), Attempt::SignIn, "scopes", "“all”");
        row("unauthorized_client", error(Kind::SignIn, 400, oauth("unauthorized_client")), Attempt::SignIn,
            "not made for a sign-in", "Client ID and Secret (Services)");
        row("unsupported_grant_type", error(Kind::SignIn, 400, oauth("unsupported_grant_type")), Attempt::SignIn,
            "does not offer", "Server URL");
        row("other code", error(Kind::SignIn, 400, oauth("odd")), Attempt::SignIn, "no reason that Sundog knows",
            "Tenant");
        row("wrong tenant", error(Kind::SignIn, 500, "Tenant not found"), Attempt::SignIn, "Tenant", "Tenant");
        row("sign-in behind a broken proxy", error(Kind::SignIn, 502, page), Attempt::SignIn, "proxy", "few minutes");
        row("sign-in 404", error(Kind::SignIn, 404, page), Attempt::SignIn, "no HaloPSA sign-in", "Resource Server");
        row("sign-in 403", error(Kind::SignIn, 403), Attempt::SignIn, "refuses sign-ins", "active");
        row("sign-in 401 without a code", error(Kind::SignIn, 401), Attempt::SignIn, "Most likely", "Copy both");
        row("fresh token refused", error(Kind::TokenRefused, 401), Attempt::ReadTickets,
            "issued a token and then refused", "Permissions");
        row("no token in the answer", error(Kind::SignIn, 200, page), Attempt::SignIn, "come from HaloPSA's sign-in",
            "browser");
        row("no usable token", error(Kind::SignIn, 0), Attempt::ReadTickets, "come from HaloPSA's sign-in", "browser");
        row("401", error(Kind::Refused, 401), Attempt::Other, "did not accept the token", "Sign in again");
        row("403 who am I", error(Kind::Refused, 403), Attempt::WhoAmI, "Login Type", "Login Type to Agent");
        row("403 tickets", error(Kind::Refused, 403), Attempt::ReadTickets, "role", "Teams & Agents > Roles");
        row("403 look-up", error(Kind::Refused, 403), Attempt::LookUp, "Filters still work with ids", "fresh token");
        row("404 ticket", error(Kind::Refused, 404), Attempt::ReadTicket, "no such ticket", "Refresh");
        row("404 tickets", error(Kind::Refused, 404), Attempt::ReadTickets, "not at this address", "without /api");
        row("400 tickets", error(Kind::Refused, 400), Attempt::ReadTickets, "Additional Parameters", "one by one");
        row("400 other", error(Kind::Refused, 400), Attempt::LookUp, "did not accept the request", "raw answer");
        row("413 page", error(Kind::Refused, 413, page), Attempt::Other, "proxy or firewall", "network");
        row("429 as it is", error(Kind::Refused, 429), Attempt::Other, "time window", "Request limit");
        row("500", error(Kind::Refused, 500), Attempt::ReadTickets, "inside the server", "raw answer");
        row("502", error(Kind::Refused, 502, page), Attempt::ReadTickets, "in place of HaloPSA", "few minutes");
        row("503", error(Kind::Refused, 503), Attempt::LookUp, "in place of HaloPSA", "few minutes");
        row("offline", error(Kind::Offline, 0), Attempt::SignIn, "does not reach it", "Server URL");
        row("TLS", error(Kind::Tls, 0), Attempt::SignIn, "certificate", "clock");
        row("timeout of tickets", error(Kind::Timeout, 0), Attempt::ReadTickets, "slow", "narrower filter");
        row("timeout", error(Kind::Timeout, 0), Attempt::LookUp, "slow", "few minutes");
        row("cut", error(Kind::Cut, 200), Attempt::ReadTickets, "broke off", "Try again");
        row("moved", error(Kind::Moved, 302), Attempt::SignIn, "new address", "Server URL");
        row("throttled", error(Kind::Throttled, 429), Attempt::ReadTickets, "time window", "Request limit");
        row("malformed page", error(Kind::Malformed, 200, page), Attempt::ReadTickets, "web page", "browser");
        row("malformed page with a mark", error(Kind::Malformed, 200, "\xef\xbb\xbf" + page), Attempt::LookUp,
            "web page", "browser");
        row("malformed", error(Kind::Malformed, 200, "{}"), Attempt::ReadTickets, "form", "report");
        row("too large", error(Kind::TooLarge, 200), Attempt::ReadTickets, "far more", "narrower");

        row("404 files", error(Kind::Refused, 404), Attempt::ReadFiles, "no such ticket", "Refresh");
        row("404 file", error(Kind::Refused, 404), Attempt::Download, "no such file", "list of files");
        row("link refused", error(Kind::Refused, 403), Attempt::DownloadElsewhere, "refused the link", "new link");
        row("link gone", error(Kind::Refused, 404), Attempt::DownloadElsewhere, "refused the link", "new link");
        row("link broken", error(Kind::Refused, 503), Attempt::DownloadElsewhere, "in place of HaloPSA", "few minutes");
        row("link unreachable", error(Kind::Offline, 0), Attempt::DownloadElsewhere, "on another host", "network");
        row("link moved", error(Kind::Moved, 302), Attempt::DownloadElsewhere, "yet another", "browser");
        row("file too large", error(Kind::TooLarge, 200), Attempt::Download, "in memory", "browser");
        row("file elsewhere too large", error(Kind::TooLarge, 200), Attempt::DownloadElsewhere, "in memory", "browser");
        row("action refused", error(Kind::Refused, 400, "\"An Outcome must be entered\""), Attempt::Act, "outcome", "Actions");
        row("action not allowed", error(Kind::Refused, 403), Attempt::Act, "not offered to this agent", "outcome");
        row("close refused", error(Kind::Refused, 400, "\"Please assign this Ticket\""), Attempt::Close, "an agent",
            "Assign the ticket");
        row("close 403", error(Kind::Refused, 403), Attempt::Close, "role", "Teams & Agents > Roles");
        row("assign refused", error(Kind::Refused, 400), Attempt::Assign, "not in that team", "members");
        row("save refused", error(Kind::Refused, 400), Attempt::Save, "did not accept a field", "server names");
        row("delete 403", error(Kind::Refused, 403), Attempt::Delete, "may not delete", "Roles");
        row("attach 413", error(Kind::Refused, 413), Attempt::Attach, "larger", "smaller file");
        row("gone while writing", error(Kind::Refused, 404), Attempt::Close, "no such ticket", "Refresh");
        row("proxy", error(Kind::Proxy, 0), Attempt::SignIn, "password of the proxy", "Network, Proxy");
        QTest::newRow("old token") << error(Kind::Refused, 403)
                                   << AdviceContext{Attempt::ReadTickets, {}, true, 3 * 3600 + 12 * 60}
                                   << QStringLiteral("The token is 3 h 12 min old") << QStringLiteral("fresh token");
        QTest::newRow("shared limit") << error(Kind::Throttled, 429)
                                      << AdviceContext{Attempt::ReadTickets, {}, true, -1, 120}
                                      << QStringLiteral("about 120 request") << QStringLiteral("application of its own");
        QTest::newRow("no scopes asked") << error(Kind::TokenRefused, 401)
                                         << AdviceContext{Attempt::ReadTickets, {}, false}
                                         << QStringLiteral("without scopes") << QStringLiteral("“all”");
        QTest::newRow("no scopes asked, wrong secret")
            << error(Kind::SignIn, 401, oauth("invalid_client")) << AdviceContext{Attempt::SignIn, {}, false}
            << QStringLiteral("Client Secret is wrong") << QStringLiteral("Copy both");
    }
    void rules()
    {
        QFETCH(Error, error);
        QFETCH(AdviceContext, context);
        QFETCH(QString, cause);
        QFETCH(QString, cure);
        const Advice advice = advise(error, context);
        QVERIFY2(advice.cause.contains(cause), qPrintable(advice.cause));
        QVERIFY2(advice.cure.contains(cure), qPrintable(advice.cure));
    }

    void whatTheServerSaid()
    {
        const Advice refused =
            advise(error(Kind::Refused, 400, "\"Please assign this\""), {Attempt::LookUp, QStringLiteral("Teams")});
        QCOMPARE(refused.happened,
                 QStringLiteral("The list “Teams” could not be read. The server answered with status 400."));
        QCOMPARE(refused.serverSaid, QStringLiteral("Please assign this"));
        QCOMPARE(advise(error(Kind::Refused, 403), {}).serverSaid, QString());
        QCOMPARE(
            advise(error(Kind::SignIn, 400, R"({"error":"invalid_scope","error_description":"No."})"), {}).serverSaid,
            QStringLiteral("No."));
        // What is not the server's own refusal is not put into its mouth.
        const Advice offline =
            advise(error(Kind::Offline, 0, {}, QStringLiteral("No address was found for x.")), {Attempt::SignIn});
        QCOMPARE(offline.happened, QStringLiteral("The sign-in failed. No address was found for x."));
        QCOMPARE(offline.serverSaid, QString());
        QCOMPARE(advise(error(Kind::Malformed, 200, page), {}).serverSaid, QString());
    }

    void cancelledSaysNothing()
    {
        const Advice advice = advise(Error{}, {});
        QVERIFY((advice.happened + advice.serverSaid + advice.cause + advice.cure).isEmpty());
    }

    // What is not known is not said.
    void onlyWhatIsKnownIsAdded()
    {
        const Advice fresh = advise(error(Kind::Refused, 403), {Attempt::ReadTickets, {}, true, 60, 120});
        QVERIFY(!fresh.cause.contains(QStringLiteral("token is")));
        QVERIFY(!fresh.cause.contains(QStringLiteral("120")));
    }

    // Every error there can be ends in full sentences.
    void nothingIsLeftOut()
    {
        for (int kind = int(Kind::Offline); kind <= int(Kind::TooLarge); ++kind) {
            for (int attempt = 0; attempt <= int(Attempt::Attach); ++attempt) {
                for (const int status : {0,   200, 204, 301, 400, 401, 402, 403, 404, 405, 409, 413,
                                         418, 422, 429, 500, 501, 502, 503, 504, 511, 599, 999}) {
                    for (const QByteArray &body :
                         {QByteArray(), page, QByteArray("{\"error\":\"x\"}"), QByteArray("\"%1\"")}) {
                        const Advice advice = advise(error(Kind(kind), status, body), {Attempt(attempt)});
                        for (const QString &text : {advice.happened, advice.cause, advice.cure}) {
                            QVERIFY2(text.endsWith(u'.'),
                                     qPrintable(
                                         QStringLiteral("%1 %2 %3: %4").arg(kind).arg(attempt).arg(status).arg(text)));
                            QVERIFY(!text.contains(u'%') && !text.contains(QStringLiteral("  ")));
                        }
                    }
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestErrorAdvice)
#include "tst_erroradvice.moc"
