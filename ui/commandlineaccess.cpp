// SPDX-License-Identifier: Apache-2.0
#include "commandlineaccess.h"

#include "cafile.h"
#include "halo/serveraddress.h"
#include "paths.h"
#include "store/connections.h"
#include "store/secrets.h"
#include "tenantaccessof.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QTimer>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr const char *secretVariable = "SUNDOG_CLIENT_SECRET";

} // namespace

std::optional<RateLimit> parseRateLimit(const QString &text)
{
    const QStringList parts = text.split(u'/');
    bool requestsOk = false;
    bool secondsOk = false;
    const RateLimit limit{parts.value(0).toInt(&requestsOk), parts.value(1).toInt(&secondsOk)};
    if (parts.size() != 2 || !requestsOk || !secondsOk || limit.requests < 1 || limit.seconds < 1 ||
        limit.seconds > 86'400) // a day is what the count looks back
        return std::nullopt;
    return limit;
}

std::optional<ProxySettings> parseProxy(const QString &text)
{
    const QUrl url(QStringLiteral("http://") + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() < 1 || !url.path().isEmpty() ||
        !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return std::nullopt;
    ProxySettings proxy;
    proxy.mode = ProxySettings::Mode::Own;
    proxy.host = url.host();
    proxy.port = url.port();
    return proxy;
}

CommandLineAccess::CommandLineAccess(QCommandLineParser &parser) : m_parser(parser)
{
    parser.addOptions({
        {QStringLiteral("connection"), Words::tr("Name of a connection kept by Sundog."), QStringLiteral("name")},
        {QStringLiteral("url"), Words::tr("Server URL, instead of --connection."), QStringLiteral("url")},
        {QStringLiteral("tenant"), Words::tr("Tenant, with --url."), QStringLiteral("tenant")},
        {QStringLiteral("client-id"), Words::tr("Client ID, with --url."), QStringLiteral("id")},
        {QStringLiteral("scopes"), Words::tr("Scopes, with --url."), QStringLiteral("scopes"), QStringLiteral("all")},
        {QStringLiteral("limit"), Words::tr("Request limit, with --url, e.g. 500/300."), QStringLiteral("N/S"),
         QStringLiteral("500/300")},
        {QStringLiteral("ca-file"), Words::tr("File with certificates to trust besides the system's, with --url."),
         QStringLiteral("file")},
        {QStringLiteral("proxy"), Words::tr("HTTP proxy without a sign-in, with --url."), QStringLiteral("host:port")},
    });
}

CommandLineAccess::~CommandLineAccess() = default;

void CommandLineAccess::resolve(QObject *context, std::function<void(const TenantAccess &)> found,
                                std::function<void(const QString &, bool)> failed)
{
    // From the event loop in every case, so that exit() called in there is heard.
    QTimer::singleShot(0, context, [this, context, found = std::move(found), failed = std::move(failed)] {
        const bool byName = m_parser.isSet(QStringLiteral("connection"));
        if (byName == m_parser.isSet(QStringLiteral("url")))
            return failed(Words::tr("Give either --connection NAME, or --url and --client-id."), false);
        byName ? fromProfile(context, found, failed) : fromOptions(found, failed);
    });
}

void CommandLineAccess::fromProfile(QObject *context, const std::function<void(const TenantAccess &)> &found,
                                    const std::function<void(const QString &, bool)> &failed)
{
    Connections connections(paths::connectionsFile());
    const Result<int> loaded = connections.load();
    const QString name = m_parser.value(QStringLiteral("connection"));
    const std::optional<Connection> connection = connections.byName(name);
    // What is damaged elsewhere in the file is no reason to refuse a profile that was read.
    if (!connection && !loaded.ok())
        return failed(loaded.error().message, false);
    if (!connection) {
        QStringList names;
        for (const Connection &each : connections.all())
            names.append(each.name);
        return failed(names.isEmpty() ? Words::tr("--connection: there is no connection yet; make one in the window.")
                                      : Words::tr("--connection: there is none called %1; there are: %2")
                                            .arg(name, names.join(QStringLiteral(", "))),
                      false);
    }
    if (!connection->active)
        return failed(Words::tr("--connection: %1 is set to inactive.").arg(connection->name), false);
    m_connection = connection->name;
    m_ticketAddress = connection->ticketAddress;
    m_secrets = std::make_unique<KeychainSecrets>();
    m_secrets->read(connection->id, context, [connection = *connection, found, failed](Result<QString> secret) {
        if (secret.ok() && !secret.value().isEmpty())
            return found(tenantAccess(connection, secret.value(), nullptr));
        // For machines without a keychain, e.g. a server running a schedule.
        const QString fromEnvironment = qEnvironmentVariable(secretVariable);
        if (!fromEnvironment.isEmpty())
            return found(tenantAccess(connection, fromEnvironment, nullptr));
        if (!secret.ok())
            return failed(secret.error().message, true);
        failed(Words::tr("The Client Secret of %1 was not found, or the keychain is locked. Unlock it, or set %2.")
                   .arg(connection.name, QLatin1String(secretVariable)),
               true);
    });
}

void CommandLineAccess::fromOptions(const std::function<void(const TenantAccess &)> &found,
                                    const std::function<void(const QString &, bool)> &failed)
{
    const ServerAddress address = ServerAddress::parse(m_parser.value(QStringLiteral("url")));
    if (!address.problem.isEmpty())
        return failed(QStringLiteral("--url: ") + address.problem, false);
    TenantAccess access;
    access.web = address.web;
    access.tenant = m_parser.value(QStringLiteral("tenant"));
    access.clientId = m_parser.value(QStringLiteral("client-id"));
    access.scopes = m_parser.value(QStringLiteral("scopes"));
    access.clientSecret = qEnvironmentVariable(secretVariable);
    if (access.clientId.isEmpty())
        return failed(Words::tr("--client-id: is required with --url"), false);
    if (access.clientSecret.isEmpty())
        return failed(Words::tr("%1: the environment variable with the Client Secret is not set.")
                          .arg(QLatin1String(secretVariable)),
                      false);
    const std::optional<RateLimit> limit = parseRateLimit(m_parser.value(QStringLiteral("limit")));
    if (!limit)
        return failed(Words::tr("--limit: requests and seconds are expected, e.g. 500/300"), false);
    access.limit = *limit;
    if (m_parser.isSet(QStringLiteral("ca-file"))) {
        access.caFile = QFileInfo(m_parser.value(QStringLiteral("ca-file"))).absoluteFilePath();
        const QString problem = caFileProblem(access.caFile);
        if (!problem.isEmpty())
            return failed(QStringLiteral("--ca-file: ") + problem, false);
    }
    if (m_parser.isSet(QStringLiteral("proxy"))) {
        const std::optional<ProxySettings> proxy = parseProxy(m_parser.value(QStringLiteral("proxy")));
        if (!proxy)
            return failed(Words::tr("--proxy: a host and a port are expected, e.g. proxy.contoso.com:8080"), false);
        access.proxy = *proxy;
    }
    access.historyFolder = paths::requestsFolder(); // a schedule that runs every minute is one user of the limit
    found(access);
}
