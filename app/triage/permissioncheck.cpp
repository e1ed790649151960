// SPDX-License-Identifier: Apache-2.0
#include "triage/permissioncheck.h"

#include "commands/probes.h"
#include "commands/registry.h"
#include "halo/json.h"
#include "halo/serveraddress.h"
#include "net/clock.h"
#include "triage/desk.h"
#include "triage/rehearsal.h"

#include <QJsonDocument>
#include <algorithm>
#include <utility>

namespace {

// The largest id there can be (int32): that there is no such ticket is asked all the same before anything is sent to
// it.
constexpr qint64 impossible = 2147483647;

const TenantFacts::Facts wantedFacts = TenantFacts::Outcomes | TenantFacts::Statuses;

const QString ticketsPath = QStringLiteral("/Tickets");

ProbeRequest control()
{
    return {Verb::Get, ticketsPath + QStringLiteral("/%1").arg(impossible)};
}

} // namespace

PermissionCheck::PermissionCheck(Desk &desk, Clock &clock, ProbeLevel upTo, QObject *parent)
    : QObject(parent), m_desk(&desk), m_clock(clock), m_upTo(upTo)
{
    if (desk.isReadOnly())
        m_upTo = std::min(m_upTo, ProbeLevel::Hint);
}

PermissionCheck::PermissionCheck(const TenantAccess &access, Clock &clock, ProbeLevel upTo, QObject *parent)
    : QObject(parent), m_own(std::make_unique<Desk>(access, clock)), m_desk(m_own.get()), m_clock(clock),
      m_upTo(access.readOnly ? std::min(upTo, ProbeLevel::Hint) : upTo)
{
}

PermissionCheck::~PermissionCheck() = default;

void PermissionCheck::setConnection(const QString &id, const QString &name)
{
    m_run.connectionId = id;
    m_run.connection = name;
}

// A ticket's id is known only after the first answers: any will do to count.
int PermissionCheck::requestsFor(ProbeLevel upTo, bool withMail)
{
    ProbeFacts facts;
    facts.ticket = TicketId(1);
    facts.nobody = TicketId(impossible);
    facts.tenant.known = TenantFacts::Outcomes;
    facts.tenant.chosenNoteOutcome = 1;
    facts.tenant.chosenResolveOutcome = 2;
    QList<ProbeRequest> requests;
    for (const Command &command : commands()) {
        for (const Probe &probe : command.probes) {
            if (probe.level > upTo || !probe.request)
                continue;
            const std::optional<ProbeRequest> request = probe.request(facts);
            if (request && !requests.contains(*request))
                requests.append(*request);
        }
    }
    int count = 1 + static_cast<int>(requests.size()); // and who we are
    if (upTo >= ProbeLevel::NoMatch)
        ++count;
    if (upTo >= ProbeLevel::Rehearsal)
        count += Rehearsal::requestsFor(withMail);
    return count;
}

void PermissionCheck::start()
{
    if (m_running)
        return;
    m_running = true;
    m_cancelled = false;
    m_asked.clear();
    m_facts = {};
    m_sentBefore = m_desk->requestsSent();
    PermissionRun run;
    run.connectionId = m_run.connectionId;
    run.connection = m_run.connection;
    run.at = m_clock.nowUtc();
    run.server = m_desk->access().web.toString();
    run.scopesAsked = m_desk->access().scopes.split(u' ', Qt::SkipEmptyParts);
    run.level = m_upTo;
    m_run = run;
    if (!m_fresh)
        return askMe();
    m_desk->freshToken(this, [this](const Result<TokenInfo> &token) {
        if (m_cancelled)
            return;
        if (!token.ok())
            return failAll(token.error());
        if (m_upTo >= ProbeLevel::Hint) { // what was read with the old token may lack what the new one sees
            m_desk->lookups().refresh(Lookup::Outcomes);
            m_desk->lookups().refresh(Lookup::Statuses);
        }
        askMe();
    });
}

void PermissionCheck::cancel()
{
    if (!m_running || m_cancelled)
        return;
    m_cancelled = true;
    if (m_rehearsal)
        return m_rehearsal->cancel(); // it ends by itself, when what it made is gone
    if (m_meId)
        m_desk->api().cancel(m_meId);
    for (const Asked &asked : std::as_const(m_asked)) {
        if (!asked.answer)
            m_desk->api().cancel(asked.id);
    }
    judgeAll();
    end();
}

void PermissionCheck::askMe()
{
    m_meId = m_desk->api().me(this, [this](const Result<Me> &me) {
        m_meId = 0;
        if (m_cancelled)
            return;
        if (const std::optional<TokenInfo> token = m_desk->token()) {
            m_run.tokenIssuedAt = token->issuedAt;
            if (!token->granted.isEmpty())
                m_facts.scopes = token->granted;
            m_run.scopesGranted = m_facts.scopes;
        }
        if (me.ok()) {
            m_facts.me = me.value();
            m_run.agent = me.value().name;
            m_run.isAgent = me.value().isAgent;
            m_run.isAdmin = me.value().isAdmin;
            m_run.roles = me.value().roles;
        } else if (me.error().kind != Error::Kind::Refused && me.error().kind != Error::Kind::TokenRefused &&
                   me.error().kind != Error::Kind::Malformed) {
            return failAll(me.error()); // no token, or nothing can be reached: the others would meet the same
        }
        begin();
    });
}

void PermissionCheck::begin()
{
    if (m_upTo < ProbeLevel::Hint)
        return ask();
    m_desk->facts().read(wantedFacts, this, [this](const TenantFacts &facts) {
        if (m_cancelled)
            return;
        m_facts.tenant = facts;
        ask();
    });
}

// What can be asked with what is known by now and has not been; when there is nothing more, it is judged.
void PermissionCheck::ask()
{
    if (m_upTo >= ProbeLevel::NoMatch && !asked(control()))
        send(control());
    for (const Command &command : commands()) {
        for (const Probe &probe : command.probes) {
            if (probe.level > m_upTo || !probe.request)
                continue;
            if (probe.level == ProbeLevel::NoMatch && !m_run.leftOver.isEmpty())
                continue; // one was accepted: no more of these
            const std::optional<ProbeRequest> request = probe.request(m_facts);
            if (request && !asked(*request))
                send(*request);
        }
    }
    Q_EMIT progressed(m_desk->requestsSent() - m_sentBefore, std::max(requestsFor(m_upTo), int(m_asked.size())));
    const bool waiting = std::any_of(m_asked.cbegin(), m_asked.cend(), [](const Asked &a) { return !a.answer; });
    if (waiting)
        return;
    judgeAll();
    if (m_upTo >= ProbeLevel::Rehearsal)
        return rehearse();
    m_run.whole = true;
    end();
}

void PermissionCheck::send(const ProbeRequest &probe)
{
    Request request;
    request.verb = probe.verb;
    request.url = apiUrl(m_desk->api().web(), probe.path);
    if (!probe.query.isEmpty())
        request.url.setQuery(probe.query);
    if (probe.verb == Verb::Post)
        request.body = QJsonDocument(QJsonArray{probe.object}).toJson(QJsonDocument::Compact);
    request.priority = Priority::Detail;
    request.purpose = purposeOf(probe);
    m_asked.append({probe, std::nullopt, 0});
    const RequestId id = m_desk->api().fetch(std::move(request), this,
                                             [this, probe](const Result<Answer> &answer) { take(probe, answer); });
    m_asked.last().id = id;
}

void PermissionCheck::take(const ProbeRequest &request, const Result<Answer> &answer)
{
    for (Asked &asked : m_asked) {
        if (!(asked.request == request))
            continue;
        asked.answer.emplace();
        if (answer.ok())
            asked.answer->body = answer.value().body;
        else
            asked.answer->error = answer.error();
        if (!m_cancelled)
            learn(request, *asked.answer);
    }
    if (request.verb != Verb::Get && answer.ok()) { // it should have matched nothing
        m_run.leftOver.append(tr("The server accepted %1, although there is no such ticket. Look in HaloPSA for what "
                                 "it made of it.")
                                  .arg(words(request)));
    }
    if (!m_cancelled)
        ask();
}

void PermissionCheck::learn(const ProbeRequest &request, const ProbeAnswer &answer)
{
    if (request == control()) {
        if (answer.error && answer.error->status == 404)
            m_facts.nobody = TicketId(impossible);
        return;
    }
    if (request.verb == Verb::Get && answer.error && answer.error->status == 403)
        m_facts.lists.insert(request.path, {}); // nothing of it may be seen
    if (request.verb != Verb::Get || answer.error)
        return;
    if (number(m_facts.ticket) > 0 && request.path == ticketsPath + QStringLiteral("/%1").arg(number(m_facts.ticket))) {
        if (const Result<QJsonObject> record = halo::unwrapOne(answer.body); record.ok())
            m_facts.record = record.value();
        return;
    }
    const Result<QJsonArray> rows = halo::unwrapList(answer.body, QLatin1String());
    if (!rows.ok())
        return;
    m_facts.lists.insert(request.path, rows.value());
    if (request.path != ticketsPath || rows.value().isEmpty())
        return;
    const QJsonObject row = rows.value().first().toObject();
    if (request.query.hasQueryItem(QStringLiteral("includestatus"))) // only there its names are asked for
        m_facts.row = row;
    if (number(m_facts.ticket) == 0)
        m_facts.ticket = TicketId(halo::toId(row.value(u"id")).value_or(0));
}

const PermissionCheck::Asked *PermissionCheck::asked(const ProbeRequest &request) const
{
    const auto found = std::find_if(m_asked.cbegin(), m_asked.cend(),
                                    [&request](const Asked &each) { return each.request == request; });
    return found == m_asked.cend() ? nullptr : &*found;
}

void PermissionCheck::rehearse()
{
    m_rehearsal = std::make_unique<Rehearsal>(*m_desk, m_clock, m_mailTo);
    connect(m_rehearsal.get(), &Rehearsal::progressed, this, [this] {
        Q_EMIT progressed(m_desk->requestsSent() - m_sentBefore, requestsFor(m_upTo, !m_mailTo.isEmpty()));
    });
    connect(m_rehearsal.get(), &Rehearsal::finished, this, [this] {
        m_run.leftOver += m_rehearsal->leftOver();
        const auto &seen = m_rehearsal->evidence();
        for (auto each = seen.cbegin(); each != seen.cend(); ++each)
            m_run.cells.insert(each.key(), judged(m_run.cells.value(each.key()).evidence + each.value()));
        m_run.whole = !m_cancelled;
        end();
    });
    m_rehearsal->start();
}

PermissionRun PermissionCheck::runIfEndedNow() const
{
    PermissionRun run = m_run;
    run.whole = false;
    run.requests = m_desk->requestsSent() - m_sentBefore;
    if (m_rehearsal && m_rehearsal->isRunning())
        run.leftOver += m_rehearsal->leftIfEndedNow();
    return run;
}

void PermissionCheck::end()
{
    m_run.requests = m_desk->requestsSent() - m_sentBefore;
    m_running = false;
    Q_EMIT finished();
}
