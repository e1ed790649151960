// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/registry.h"
#include "support/eventually.h"
#include "support/wiredesk.h"

// Update Tickets on a scripted server that does to tickets 1, 2, 3 … what it was told: saves them, refuses them with
// words, saves something else, or loses the answer. What it was not told about it saves.
class JobOnWire
{
public:
    enum class Does { Save, Refuse, SaveOther, Lose, Hold };

    explicit JobOnWire(const QList<Does> &does = {}, const QString &folder = {})
        : does(does), wire([this](const WireServer::Arrival &arrival, int) { return answer(arrival); }, nullptr,
                           {100'000, 300}, folder)
    {
    }

    static QJsonObject inputs(int count)
    {
        QJsonArray ids;
        for (int id = 1; id <= count; ++id)
            ids.append(id);
        return {{QStringLiteral("Ticket IDs"), ids},
                {QStringLiteral("Update Ticket Object"), QJsonObject{{QStringLiteral("summary"), wanted}}}};
    }
    static const Command &command() { return *commandNamed(QStringLiteral("Update Tickets")); }

    // Starts it among the desk's jobs.
    Job &run(int count) { return wire.desk->jobs().run(command(), inputs(count)); }
    Job &ended(int count)
    {
        Job &job = run(count);
        if (!eventually([&job] { return job.state() == Job::State::Finished; }))
            qFatal("the job does not end");
        return job;
    }

    static inline const QString wanted = QStringLiteral("=wanted, \"so\"");
    QList<Does> does;
    bool holdsReading = false;
    WireDesk wire;

private:
    WireServer::Behaviour answer(const WireServer::Arrival &arrival)
    {
        using Wire = WireServer::Behaviour;
        if (arrival.method != "POST") {
            if (holdsReading)
                return Wire::only(Wire::Act::Hold);
            const int id = arrival.target.mid(arrival.target.lastIndexOf('/') + 1).split('?').first().toInt();
            return Wire::answer(
                200,
                QJsonDocument(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("summary"), wanted}}).toJson());
        }
        QJsonObject object = QJsonDocument::fromJson(arrival.body).array().first().toObject();
        const int id = object.value(QLatin1String("id")).toInt();
        switch (does.value(id - 1, Does::Save)) {
        case Does::Save:
            break;
        case Does::Refuse:
            return Wire::answer(400, "\"Summary <b>not</b> allowed\"");
        case Does::SaveOther:
            object.insert(QStringLiteral("summary"), QStringLiteral("other"));
            break;
        case Does::Lose:
            return Wire::only(Wire::Act::Reset);
        case Does::Hold:
            return Wire::only(Wire::Act::Hold);
        }
        return Wire::answer(201, QJsonDocument(object).toJson());
    }
};
