// SPDX-License-Identifier: Apache-2.0
// The second part of PermissionCheck: how what came is read, and what it comes to for each command.
#include "triage/permissioncheck.h"

#include "commands/probes.h"
#include "commands/registry.h"
#include "halo/json.h"
#include "triage/desk.h"

#include <QJsonDocument>

namespace {

// The probes of a command, and those that every command has.
QList<Probe> probesOf(const Command &command)
{
    QList<Probe> probes{byScopes(command.scope), byAdmin()};
    probes += command.probes;
    return probes;
}

QString verbWord(Verb verb)
{
    switch (verb) {
    case Verb::Get:
        return QStringLiteral("GET");
    case Verb::Post:
        return QStringLiteral("POST");
    case Verb::Delete:
        return QStringLiteral("DELETE");
    }
    return {};
}

// How many rows there are to see. A page says it; a bare list is its own count.
std::optional<int> rowsIn(const QByteArray &body)
{
    QJsonObject envelope;
    const Result<QJsonArray> rows = halo::unwrapList(body, QLatin1String(), &envelope);
    if (!rows.ok())
        return std::nullopt;
    return static_cast<int>(halo::toId(envelope.value(u"record_count")).value_or(rows.value().size()));
}

} // namespace

QString PermissionCheck::words(const ProbeRequest &request)
{
    const QString query = request.query.isEmpty() ? QString() : u'?' + request.query.toString();
    QString text = verbWord(request.verb) + u' ' + request.path + query;
    if (!request.object.isEmpty())
        text += u' ' + QString::fromUtf8(QJsonDocument(QJsonArray{request.object}).toJson(QJsonDocument::Compact));
    return text;
}

// Names the connection, as the log has the requests of all of them.
QString PermissionCheck::purposeOf(const ProbeRequest &request) const
{
    const QString what = verbWord(request.verb) + u' ' + request.path;
    return m_run.connection.isEmpty() ? tr("Permission check: %1").arg(what)
                                      : tr("Permission check of %1: %2").arg(m_run.connection, what);
}

PermissionEvidence PermissionCheck::evidenceOf(const Probe &probe) const
{
    PermissionEvidence evidence;
    evidence.level = probe.level;
    if (!probe.request) {
        evidence.sign = probe.read(m_facts, {});
        return evidence;
    }
    const std::optional<ProbeRequest> request = probe.request(m_facts);
    const Asked *asked = request ? this->asked(*request) : nullptr;
    const bool heldBack = probe.level == ProbeLevel::NoMatch && !asked && !m_cancelled;
    if (!request || heldBack) {
        if (probe.level == ProbeLevel::NoMatch)
            evidence.sign.words =
                tr("Not sent: it is not certain that there is no such ticket, or which outcome it is.");
        else
            evidence.sign = {Sign::Says::Nothing, false, tr("Not asked: no ticket is to be seen."),
                             Sign::Cause::NoTicket};
        return evidence;
    }
    evidence.request = words(*request);
    if (!asked || !asked->answer || (asked->answer->error && asked->answer->error->cancelled())) {
        evidence.sign.words = tr("Not asked: the check was stopped.");
        return evidence;
    }
    evidence.purpose = purposeOf(*request);
    const std::optional<Error> &error = asked->answer->error;
    evidence.status = error ? error->status : 200;
    if (error)
        evidence.serverSaid = error->body.isEmpty() ? QString() : halo::serverWords(error->body);
    evidence.sign = probe.read(m_facts, *asked->answer);
    return evidence;
}

void PermissionCheck::judgeAll()
{
    for (const Command &command : commands()) {
        QList<PermissionEvidence> evidence;
        const QList<Probe> probes = probesOf(command);
        for (const Probe &probe : probes) {
            if (probe.level > m_upTo)
                continue;
            const PermissionEvidence each = evidenceOf(probe);
            if (each.sign.says != Sign::Says::Nothing || !each.sign.words.isEmpty())
                evidence.append(each);
            const std::optional<ProbeRequest> request = probe.request ? probe.request(m_facts) : std::nullopt;
            const Asked *asked = request ? this->asked(*request) : nullptr;
            if (probe.level == ProbeLevel::Read && asked && asked->answer && !asked->answer->error) {
                if (const std::optional<int> rows = rowsIn(asked->answer->body);
                    rows && !request->query.hasQueryItem(QStringLiteral("count"))) // that is a count of its own
                    m_run.rows.insert(command.name, *rows);
            }
        }
        m_run.cells.insert(command.name, judged(evidence));
    }
}

Permission PermissionCheck::judged(const QList<PermissionEvidence> &evidence) const
{
    Permission cell = judge(evidence);
    const qint64 minutes = m_run.tokenIssuedAt.isValid() ? m_run.tokenIssuedAt.secsTo(m_run.at) / 60 : 0;
    if (cell.state == Permission::State::Denied && minutes >= 5)
        cell.likelyCause += u' ' + tr("Or it was allowed after the token was issued, %n minute(s) ago: a token "
                                      "keeps its rights for about 9 hours.",
                                      nullptr, static_cast<int>(minutes));
    return cell;
}

// Nothing could even be asked.
void PermissionCheck::failAll(const Error &error)
{
    const Advice advice = advise(error, m_desk->adviceContext(AdviceContext::Attempt::SignIn));
    m_run.problem = advice.happened;
    PermissionEvidence evidence;
    evidence.request =
        error.kind == Error::Kind::SignIn ? QStringLiteral("POST /token") : QStringLiteral("GET /Agent/me");
    evidence.status = error.status;
    evidence.serverSaid = advice.serverSaid;
    const bool refused =
        error.kind == Error::Kind::SignIn && (error.status == 400 || error.status == 401 || error.status == 403);
    evidence.sign = {refused ? Sign::Says::Denied : Sign::Says::Nothing, refused, advice.happened,
                     refused ? Sign::Cause::SignIn : Sign::Cause::Fault};
    for (const Command &command : commands()) {
        Permission cell = judge({evidence});
        if (!advice.cause.isEmpty()) {
            cell.likelyCause = advice.cause;
            cell.cure = advice.cure;
        }
        m_run.cells.insert(command.name, cell);
    }
    m_run.whole = true;
    end();
}
