// SPDX-License-Identifier: Apache-2.0
#include "triage/connectioncheck.h"

namespace {

AdviceContext::Attempt attempt(ConnectionCheck::Step step)
{
    using Step = ConnectionCheck::Step;
    switch (step) {
    case Step::Address:
        return AdviceContext::Attempt::Address;
    case Step::Tls:
        return AdviceContext::Attempt::Encryption;
    case Step::SignIn:
    case Step::Scopes:
        return AdviceContext::Attempt::SignIn;
    case Step::WhoAmI:
        return AdviceContext::Attempt::WhoAmI;
    case Step::TicketRead:
        return AdviceContext::Attempt::ReadTickets;
    }
    return AdviceContext::Attempt::Other;
}

} // namespace

ConnectionCheck::ConnectionCheck(TenantAccess access, Clock &clock, Priority priority, QObject *parent)
    : QObject(parent), m_access(std::move(access)), m_priority(priority), m_queue(m_access.queueSettings(), clock),
      m_api(m_queue, m_access.web),
      m_session(m_queue, clock, {m_access.clientId, m_access.clientSecret, m_access.scopes},
                // The address step has found it already.
                [this](QObject *context, std::function<void(Result<QUrl>)> callback) {
                    QMetaObject::invokeMethod(
                        context, [url = m_tokenUrl, callback = std::move(callback)] { callback(url); },
                        Qt::QueuedConnection);
                })
{
    for (const Step step : {Step::Address, Step::Tls, Step::SignIn, Step::Scopes, Step::WhoAmI, Step::TicketRead})
        m_steps.append({step, State::Waiting, {}, {}});
}

ConnectionCheck::~ConnectionCheck() = default;

QString ConnectionCheck::title(Step step)
{
    switch (step) {
    case Step::Address:
        return tr("The address answers");
    case Step::Tls:
        return tr("The connection is encrypted");
    case Step::SignIn:
        return tr("Sign-in");
    case Step::Scopes:
        return tr("Scopes granted");
    case Step::WhoAmI:
        return tr("Who am I");
    case Step::TicketRead:
        return tr("Reading a ticket");
    }
    return {};
}

int ConnectionCheck::requests() const
{
    return m_queue.sent();
}

void ConnectionCheck::start()
{
    address();
}

void ConnectionCheck::cancel()
{
    if (m_outcome)
        return;
    m_cancelled = true;
    m_queue.cancelAll();
    for (StepResult &result : m_steps) {
        if (result.state == State::Waiting || result.state == State::Running)
            set(result.step, State::Skipped, tr("Cancelled"));
    }
    Outcome outcome;
    outcome.failureIndicator = tr("Test Connection was cancelled.");
    m_outcome = outcome;
    Q_EMIT finished();
}

void ConnectionCheck::set(Step step, State state, const QString &text, const Advice &advice)
{
    for (int i = 0; i < m_steps.size(); ++i) {
        if (m_steps.at(i).step == step) {
            m_steps[i] = {step, state, text, advice};
            Q_EMIT stepChanged(i);
        }
    }
}

void ConnectionCheck::fail(Step step, const Error &error)
{
    AdviceContext context;
    context.attempt = attempt(step);
    const Advice advice = advise(error, context);
    set(step, State::Failed, advice.happened, advice);
    for (const StepResult &result : QList<StepResult>(m_steps)) {
        if (result.state == State::Waiting)
            set(result.step, State::Skipped, tr("Not tried, because the step before failed"));
    }
    Outcome outcome;
    outcome.failureIndicator = QStringLiteral("Test Connection failed."); // D3's words, not translated
    outcome.statusCode = error.status;
    outcome.message = advice.serverSaid.isEmpty() ? advice.happened : advice.serverSaid;
    outcome.kind = error.kind;
    outcome.failedAt = step;
    m_outcome = outcome;
    Q_EMIT finished();
}

void ConnectionCheck::address()
{
    set(Step::Address, State::Running);
    m_api.tokenUrl(m_access.tenant, this, [this](Result<QUrl> result) {
        if (m_cancelled)
            return;
        const bool encrypted = m_access.web.scheme() == QLatin1String("https");
        const QString host = m_access.web.host();
        if (!result.ok() && result.error().kind == Error::Kind::Tls) {
            if (m_queue.sent() == 0) // a CA file that cannot be read, an address without https
                set(Step::Address, State::Skipped, tr("Not tried: nothing was sent"));
            else
                set(Step::Address, State::Passed, tr("%1 answers").arg(host));
            return fail(Step::Tls, result.error());
        }
        if (!result.ok())
            return fail(Step::Address, result.error());
        m_tokenUrl = result.value();
        set(Step::Address, State::Passed, tr("%1 answers").arg(host));
        if (encrypted)
            set(Step::Tls, State::Passed, tr("The certificate is valid for %1").arg(host));
        else
            set(Step::Tls, State::Skipped, tr("Not encrypted: this address is on your own computer"));
        signIn();
    });
}

void ConnectionCheck::signIn()
{
    set(Step::SignIn, State::Running);
    m_session.freshToken(this, [this](Result<TokenInfo> result) {
        if (m_cancelled)
            return;
        if (!result.ok())
            return fail(Step::SignIn, result.error());
        const TokenInfo &token = result.value();
        const auto minutes = static_cast<int>(token.issuedAt.secsTo(token.expiresAt) / 60);
        set(Step::SignIn, State::Passed, tr("Signed in; the token is good for %n minute(s)", nullptr, minutes));

        QStringList missing;
        for (const QString &scope : token.asked) {
            if (!token.granted.contains(scope, Qt::CaseInsensitive))
                missing.append(scope);
        }
        if (token.granted.isEmpty()) {
            set(Step::Scopes, State::Passed, tr("The server does not say which scopes it granted"));
        } else if (missing.isEmpty()) {
            set(Step::Scopes, State::Passed, token.granted.join(u' '));
        } else {
            Advice advice;
            advice.happened = tr("Asked for, but not granted: %1. Granted: %2")
                                  .arg(missing.join(QStringLiteral(", ")), token.granted.join(QStringLiteral(", ")));
            advice.cause = tr("The application does not have these permissions.");
            advice.cure =
                tr("In HaloPSA, open Configuration > Integrations > HaloPSA API > View Applications, choose the "
                   "application and tick the permissions.");
            set(Step::Scopes, State::Warning, advice.happened, advice);
        }
        whoAmI();
    });
}

// A refusal here is a warning: what counts is whether tickets can be read.
void ConnectionCheck::whoAmI()
{
    set(Step::WhoAmI, State::Running);
    const auto take = [this](Result<Me> result) {
        if (m_cancelled)
            return;
        if (!result.ok()) {
            AdviceContext context;
            context.attempt = AdviceContext::Attempt::WhoAmI;
            const Advice advice = advise(result.error(), context);
            set(Step::WhoAmI, State::Warning, advice.happened, advice);
        } else if (!result.value().isAgent) {
            Advice advice;
            advice.happened = tr("%1 is not an agent").arg(result.value().name);
            advice.cause = tr("The Login Type of the application is not Agent, so it sees only what an end user sees.");
            advice.cure =
                tr("In HaloPSA, open the application and set Login Type to Agent, then choose the agent it works as.");
            set(Step::WhoAmI, State::Warning, advice.happened, advice);
        } else {
            const Me &me = result.value();
            const QString kind = me.isAdmin ? tr("agent and administrator") : tr("agent, not an administrator");
            set(Step::WhoAmI, State::Passed,
                me.roles.isEmpty() ? tr("%1, %2").arg(me.name, kind)
                                   : tr("%1, %2, roles: %3").arg(me.name, kind, me.roles.join(QStringLiteral(", "))));
        }
        ticketRead();
    };
    m_api.me(this, take, m_priority);
}

void ConnectionCheck::ticketRead()
{
    set(Step::TicketRead, State::Running);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("count"), QStringLiteral("1"));
    m_api.tickets(query, m_priority, tr("Test Connection"), this, [this](Result<TicketPage> result) {
        if (m_cancelled)
            return;
        if (!result.ok())
            return fail(Step::TicketRead, result.error());
        if (result.value().tickets.isEmpty()) {
            Advice advice;
            advice.happened = tr("The server answered, but with no ticket");
            advice.cause = tr("There is none, or the agent of this application may see none.");
            advice.cure = tr("In HaloPSA, look at the agent's teams and at the ticket permissions of its role.");
            set(Step::TicketRead, State::Warning, advice.happened, advice);
        } else {
            set(Step::TicketRead, State::Passed,
                tr("Read ticket #%1").arg(number(result.value().tickets.constFirst().id)));
        }
        Outcome outcome;
        outcome.successful = true;
        m_outcome = outcome;
        Q_EMIT finished();
    });
}
