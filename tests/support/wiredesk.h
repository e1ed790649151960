// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/wireserver.h"
#include "triage/desk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <functional>

// A desk on a scripted server: sign-in is answered, everything else is for the test's script. `n` counts those from 0.
class WireDesk
{
public:
    explicit WireDesk(WireServer::Script script, Clock *clock = nullptr, RateLimit limit = {100'000, 300},
                      const QString &journalFolder = {})
        : m_script(std::move(script))
    {
        server.setScript([this](const WireServer::Arrival &arrival, int) {
            if (arrival.target.startsWith("/api/authinfo"))
                return WireServer::Behaviour::answer(404);
            if (arrival.target.startsWith("/auth/token"))
                return WireServer::Behaviour::answer(
                    200, R"({"access_token":"t","token_type":"Bearer","expires_in":3600,"scope":"all"})");
            arrivals.append(arrival);
            return m_script(arrival, static_cast<int>(arrivals.size()) - 1);
        });
        TenantAccess access;
        access.web = server.url();
        access.clientId = QStringLiteral("client");
        access.clientSecret = QStringLiteral("secret-of-the-test");
        access.limit = limit;
        access.journalFolder = journalFolder;
        desk = std::make_unique<Desk>(access, clock ? *clock : m_clock);
    }

    // The objects of POST bodies, in the order of arrival.
    [[nodiscard]] QList<QJsonObject> posted() const
    {
        QList<QJsonObject> objects;
        for (const WireServer::Arrival &arrival : arrivals) {
            if (arrival.method == "POST")
                objects.append(QJsonDocument::fromJson(arrival.body).array().first().toObject());
        }
        return objects;
    }

    WireServer server;
    QList<WireServer::Arrival> arrivals;
    std::unique_ptr<Desk> desk;

private:
    SystemClock m_clock;
    WireServer::Script m_script;
};

// The object that was posted, saved: as HaloPSA answers.
inline WireServer::Behaviour saved(const WireServer::Arrival &arrival)
{
    const QJsonObject object = QJsonDocument::fromJson(arrival.body).array().first().toObject();
    return WireServer::Behaviour::answer(201, QJsonDocument(object).toJson(QJsonDocument::Compact));
}
