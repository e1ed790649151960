// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/tenantaccess.h"

#include <QObject>
#include <functional>
#include <memory>
#include <optional>

class QCommandLineParser;
class SecretStore;

// "500/300" = 500 requests in 300 seconds.
[[nodiscard]] std::optional<RateLimit> parseRateLimit(const QString &text);

// "proxy.contoso.com:8080", without a sign-in: a password would be seen by every user of the machine.
[[nodiscard]] std::optional<ProxySettings> parseProxy(const QString &text);

// Which tenant the command line talks to: --connection NAME, or --url with --client-id and the secret from the
// environment. The secret is never taken from the command line, where every user of the machine could read it.
class CommandLineAccess
{
public:
    explicit CommandLineAccess(QCommandLineParser &parser); // adds its options
    ~CommandLineAccess();

    // Calls one of the two, now or from the event loop. `signIn`: what is missing is the secret.
    void resolve(QObject *context, std::function<void(const TenantAccess &)> found,
                 std::function<void(const QString &problem, bool signIn)> failed);

    // Of the connection that was found, what the way to the server does not tell; "" where it was given in full.
    [[nodiscard]] const QString &connection() const { return m_connection; }       // its name
    [[nodiscard]] const QString &ticketAddress() const { return m_ticketAddress; } // TicketAddress::pattern

private:
    void fromProfile(QObject *context, const std::function<void(const TenantAccess &)> &found,
                     const std::function<void(const QString &, bool)> &failed);
    void fromOptions(const std::function<void(const TenantAccess &)> &found,
                     const std::function<void(const QString &, bool)> &failed);

    QCommandLineParser &m_parser;
    QString m_connection;
    QString m_ticketAddress;
    std::unique_ptr<SecretStore> m_secrets;
};
