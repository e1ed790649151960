// SPDX-License-Identifier: Apache-2.0
// The other half of PermissionsPage: which checks run, on what, and what becomes of what they found.
#include "permissions/permissionspage.h"

#include "model/permissionmatrix.h"
#include "net/clock.h"
#include "permissions/checkbar.h"
#include "store/connections.h"
#include "store/permissionruns.h"
#include "triage/desk.h"
#include "widgets/noticeline.h"

#include <algorithm>
#include <utility>

QList<Connection> PermissionsPage::candidates() const
{
    if (!m_desk)
        return {};
    QList<Connection> found{m_connection};
    const QList<Connection> all = m_services.connections.all();
    for (const Connection &each : all) {
        if (each.active && each.id != m_connection.id)
            found.append(each);
    }
    return found;
}

QList<Connection> PermissionsPage::chosen() const
{
    QList<Connection> found = candidates();
    found.removeIf([this](const Connection &each) { return !m_chosen.contains(each.id); });
    return found;
}

// Only the open connection is rehearsed: the requests that were shown are its desk's.
ProbeLevel PermissionsPage::upTo(const Connection &connection) const
{
    const std::optional<Connection> now = m_services.connections.byId(connection.id); // it may have been set since
    if (connection.readOnly || (now && now->readOnly))
        return ProbeLevel::Hint;
    if (m_bar->rehearsal() && connection.id == m_connection.id)
        return ProbeLevel::Rehearsal;
    return m_bar->noMatch() ? ProbeLevel::NoMatch : ProbeLevel::Hint;
}

CheckRound::Wanted PermissionsPage::wanted(const Connection &connection) const
{
    CheckRound::Wanted wants;
    wants.connection = connection;
    wants.desk = connection.id == m_connection.id ? m_desk : nullptr;
    wants.upTo = upTo(connection);
    if (wants.upTo == ProbeLevel::Rehearsal)
        wants.mailTo = m_mailTo;
    return wants;
}

void PermissionsPage::run()
{
    const std::optional<Connection> now = m_services.connections.byId(m_connection.id);
    if (m_bar->rehearsal() && now && now->label == Connection::Label::Production && !m_agreedToProduction) {
        m_bar->setRehearsal(false); // it was labelled so after the rehearsal was agreed to: that is asked about anew
        askForRehearsal();
        return;
    }
    QList<CheckRound::Wanted> all;
    const QList<Connection> these = chosen();
    for (const Connection &each : these)
        all.append(wanted(each));
    start(Doing::Checking, all);
}

// What the token in use may do is taken from the last run if that was with this token and went as far; else it is found
// out first, or there would be nothing to compare with.
void PermissionsPage::compare()
{
    if (!m_desk || m_round)
        return;
    m_bar->setRehearsal(false); // a comparison writes nothing
    const std::optional<TokenInfo> token = m_desk->token();
    const ProbeLevel level = upTo(m_connection);
    const auto found = std::find_if(m_shown.crbegin(), m_shown.crend(), [&](const Shown &each) {
        return each.live && token && each.run.connectionId == m_connection.id && each.run.whole &&
               each.run.problem.isEmpty() && each.run.level == level && each.run.tokenIssuedAt == token->issuedAt;
    });
    if (found == m_shown.crend())
        return start(Doing::Before, {wanted(m_connection)});
    m_before = found->run;
    startFresh();
}

void PermissionsPage::startFresh()
{
    CheckRound::Wanted wants = wanted(m_connection);
    wants.fresh = true;
    start(Doing::Fresh, {wants});
}

void PermissionsPage::start(Doing doing, const QList<CheckRound::Wanted> &wanted)
{
    if (!m_desk || m_round || wanted.isEmpty())
        return;
    m_doing = doing;
    m_failure->show(NoticeLine::Tone::Failure, {});
    m_round = new CheckRound(m_services, wanted, this);
    connect(m_round, &CheckRound::progressed, this, &PermissionsPage::showState);
    connect(m_round, &CheckRound::finished, this, &PermissionsPage::ended);
    m_bar->setRehearsal(false); // each one is confirmed on its own
    m_mailTo.clear();
    showState();
    m_round->start();
}

void PermissionsPage::ended()
{
    const QList<PermissionRun> runs = m_round->runs();
    std::exchange(m_round, nullptr)->deleteLater(); // it is the sender
    for (const PermissionRun &run : runs)
        keep(run);
    switch (std::exchange(m_doing, Doing::Nothing)) {
    case Doing::Fresh:
        endedFresh(runs.first());
        break;
    case Doing::Before:
        putLive(runs.first());
        if (runs.first().whole && runs.first().problem.isEmpty()) {
            m_before = runs.first();
            showRuns();
            return startFresh();
        }
        break;
    case Doing::Checking:
    case Doing::Nothing:
        m_compared.reset();
        for (const PermissionRun &run : runs)
            putLive(run);
        break;
    }
    showRuns();
    showState();
}

void PermissionsPage::endedFresh(const PermissionRun &after)
{
    const std::optional<PermissionRun> before = std::exchange(m_before, std::nullopt);
    if (!after.problem.isEmpty() || !after.whole || !before) {
        m_failure->show(NoticeLine::Tone::Failure, after.problem.isEmpty()
                                                       ? tr("It was stopped, so there is nothing to compare.")
                                                       : tr("Nothing to compare: %1").arg(after.problem));
        if (!after.problem.isEmpty())
            return; // what was found before stays
        return putLive(after);
    }
    putLive(*before); // beside each other
    const auto place = std::find_if(m_shown.begin(), m_shown.end(),
                                    [&](const Shown &each) { return keyOf(each.run) == keyOf(*before); });
    m_shown.insert(place - m_shown.begin() + 1, {after, true});
    m_compared = std::pair(keyOf(*before), keyOf(after));
}

// One that found out nothing is not worth keeping.
void PermissionsPage::keep(const PermissionRun &run)
{
    if (run.requests == 0 || !run.problem.isEmpty())
        return;
    const QString problem = m_services.permissionRuns.keep(run.connectionId, run.toJson());
    if (!problem.isEmpty())
        m_failure->show(NoticeLine::Tone::Failure, tr("The run is shown, but could not be kept: %1").arg(problem));
}

void PermissionsPage::askForRehearsal()
{
    if (!m_desk || m_question)
        return;
    Connection connection = m_connection;
    if (const std::optional<Connection> now = m_services.connections.byId(connection.id))
        connection.label = now->label; // it may have been labelled PRODUCTION since it was opened
    m_question = new RehearsalDialog(connection, *m_desk, this);
    m_agreedToProduction = connection.label == Connection::Label::Production;
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_question, &QDialog::accepted, this, [this] {
        m_mailTo = m_question->mailTo();
        m_bar->setRehearsal(true);
        showState();
    });
    m_question->open();
}

QStringList PermissionsPage::underWay() const
{
    if (!m_round || !m_round->rehearses())
        return {};
    QStringList left{tr("A rehearsal is still running; the ticket that it made would be left over in HaloPSA.")};
    const QList<PermissionRun> runs = m_round->runsIfEndedNow();
    for (const PermissionRun &run : runs)
        left += run.leftOver;
    return left;
}

QString PermissionsPage::tokenWords() const
{
    if (!m_desk)
        return {};
    const std::optional<TokenInfo> token = m_desk->token();
    if (!token)
        return tr("no token yet");
    const qint64 minutes = std::max<qint64>(0, token->issuedAt.secsTo(m_services.clock.nowUtc()) / 60);
    return minutes < 60 ? tr("token %1 min old").arg(minutes)
                        : tr("token %1 h %2 min old").arg(minutes / 60).arg(minutes % 60);
}
