// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/haloapi.h"
#include "halo/tenantaccess.h"
#include "net/session.h"
#include "triage/erroradvice.h"

#include <QList>

// D3's Test Connection, step by step, with queue, session and token of its own, so that what it says is about the
// values it was given and not about a token from before.
class ConnectionCheck : public QObject
{
    Q_OBJECT
public:
    enum class Step { Address, Tls, SignIn, Scopes, WhoAmI, TicketRead };
    enum class State { Waiting, Running, Passed, Warning, Failed, Skipped };

    struct StepResult
    {
        Step step{};
        State state = State::Waiting;
        QString text;  // what was found, e.g. "Signed in, token for 60 minutes"
        Advice advice; // for Warning and Failed
    };

    // D3's answer. The three texts are empty when Successful.
    struct Outcome
    {
        bool successful = false;
        QString failureIndicator; // "Test Connection failed."
        int statusCode = 0;
        QString message;
        Error::Kind kind = Error::Kind::Cancelled;
        Step failedAt{};
    };

    // Signing in goes first whatever the priority; the rest has it.
    ConnectionCheck(TenantAccess access, Clock &clock, Priority priority = Priority::Click, QObject *parent = nullptr);
    ~ConnectionCheck() override;

    void start();
    void cancel();

    [[nodiscard]] const QList<StepResult> &steps() const { return m_steps; }
    [[nodiscard]] const std::optional<Outcome> &outcome() const { return m_outcome; }
    [[nodiscard]] int requests() const;            // sent so far
    [[nodiscard]] static QString title(Step step); // translated

Q_SIGNALS:
    void stepChanged(int index);
    void finished();

private:
    void set(Step step, State state, const QString &text = {}, const Advice &advice = {});
    void fail(Step step, const Error &error);
    void address();
    void signIn();
    void whoAmI();
    void ticketRead();

    TenantAccess m_access;
    Priority m_priority;
    QUrl m_tokenUrl;
    bool m_cancelled = false;
    RequestQueue m_queue;
    HaloApi m_api;
    Session m_session;
    QList<StepResult> m_steps;
    std::optional<Outcome> m_outcome;
};
