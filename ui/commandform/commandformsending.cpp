// SPDX-License-Identifier: Apache-2.0
#include "commandform/commandform.h"

#include "commandform/commandwords.h"
#include "commandform/filesfield.h"
#include "commandform/linefield.h"
#include "commandform/ticketreview.h"
#include "commands/ticketreportinputs.h"
#include "halo/json.h"
#include "halo/ticketids.h"
#include "store/drafts.h"
#include "triage/job.h"
#include "triage/tenantfactsreader.h"
#include "triage/ticketfetch.h"
#include "widgets/fieldnote.h"
#include "widgets/noticeline.h"

#include <QFileInfo>
#include <QScopedValueRollback>
#include <QScrollArea>

using namespace Qt::StringLiterals;

QHash<QString, QString> CommandForm::findProblems() const
{
    QHash<QString, QString> found;
    for (const Row &row : m_rows) {
        const QString problem = row.field->isEnabled() ? row.field->problem() : QString();
        if (!problem.isEmpty())
            found.insert(row.field->input().name, problemWords(row.label, problem));
    }
    const QList<Problem> all = m_command.run == Command::Run::Write
                                   ? problems(m_command, inputs(), m_needs.facts.facts())
                                   : problems(m_command, inputs());
    for (const Problem &problem : all) {
        QString place;
        QString label = problem.input;
        for (const Row &row : m_rows) {
            if (row.field->input().name == problem.input) {
                place = problem.input;
                label = row.label;
            }
        }
        if (!found.contains(place))
            found.insert(place, problemWords(label, problem.message));
    }
    return found;
}

void CommandForm::review()
{
    followTickets();
    nameFiles();
    const QHash<QString, QString> found = findProblems();
    for (const Row &row : std::as_const(m_rows)) {
        const QString remark = row.field->remark();
        row.note->setHint(remark.isEmpty() ? row.field->input().hint : remark);
        row.note->setProblem(row.touched || m_tried ? found.value(row.field->input().name) : QString());
    }
    offerDraftIds();
    sayOthers();
    refreshCost();
}

// Compared, offered and listed is what the field says, also where the person has edited it.
void CommandForm::followTickets()
{
    const TicketIdsField *field = idsField();
    FormTickets now = m_tickets;
    QList<TicketId> ids;
    if (field) {
        ids = TicketIds::fromInput(field->value()).ids;
        now.chosen.clear();
        for (const TicketId id : std::as_const(ids)) {
            Ticket ticket;
            ticket.id = id;
            for (const Ticket &each : std::as_const(m_tickets.chosen)) {
                if (each.id == id)
                    ticket = each;
            }
            now.chosen.append(ticket);
        }
        const auto recorded = m_tickets.record ? halo::toId(m_tickets.record->value(u"id")) : std::nullopt;
        if (ids.size() != 1 || recorded != number(ids.first()))
            now.record.reset();
    }
    if (m_review)
        m_review->setTickets(ids, m_tickets.chosen);
    const QScopedValueRollback filling(m_filling, true);
    for (const Row &row : std::as_const(m_rows)) {
        if (!qobject_cast<TicketIdsField *>(row.field))
            row.field->setTickets(now);
    }
}

// A name is for one file; it is the file's own unless another is given.
void CommandForm::nameFiles()
{
    const auto *files = qobject_cast<FilesField *>(fieldOf(InputKind::Files));
    if (!files)
        return;
    for (const Row &row : std::as_const(m_rows)) {
        auto *name = qobject_cast<LineField *>(row.field);
        if (!name || name->input().name != u"Attachment Name")
            continue;
        const QStringList &paths = files->paths();
        name->setEnabled(paths.size() <= 1);
        name->setPlaceholder(paths.isEmpty()     ? QString()
                             : paths.size() == 1 ? QFileInfo(paths.first()).fileName()
                                                 : tr("each file keeps its own name"));
    }
}

int CommandForm::targetCount() const
{
    if (m_command.run == Command::Run::Write)
        return static_cast<int>(targets(m_command, inputs()).size());
    const CommandField *field = fieldOf(InputKind::TicketIds);
    return field ? static_cast<int>(TicketIds::fromInput(field->value()).ids.size()) : 0;
}

void CommandForm::refreshCost()
{
    const int count = targetCount();
    FormFooter::Cost cost;
    cost.bulk = count > 1;
    if (count > 0 || inputOfKind(m_command, InputKind::TicketIds))
        cost.count = countWords(m_command, count);
    switch (m_command.run) {
    case Command::Run::Write:
        cost.requests = count > 0 ? Job::requestsFor(m_command, inputs(), m_needs.facts) : 0;
        break;
    case Command::Run::Tickets:
        cost.requests = TicketFetch::requestsFor(count, flagInput(inputs(), QLatin1String("Include Details")));
        break;
    case Command::Run::Report:
        cost.requests = TicketReportInputs::requestsFor(inputs());
        break;
    case Command::Run::List:
        cost.requests = 1;
        break;
    case Command::Run::Fetch: // as many as there are pages
    case Command::Run::Check:
        break;
    }
    m_footer->showCost(cost, m_needs.budget ? m_needs.budget() : FormBudget());
    m_footer->showMailed(m_command.mailed ? m_command.mailed(inputs()) : QStringList());
    m_footer->showSend(sendWords(m_command, count));
    m_footer->offerStopOnFirst(m_command.run == Command::Run::Write && count > 1);
    updateBlocked();
}

void CommandForm::setBlocked(const QString &reason)
{
    m_blocked = reason;
    updateBlocked();
}

void CommandForm::updateBlocked()
{
    if (!m_blocked.isEmpty())
        m_footer->setBlocked(m_blocked);
    else
        m_footer->setBlocked(!m_sending                             ? QString()
                             : m_command.run == Command::Run::Write ? tr("It is being sent.")
                                                                    : tr("It is running."));
}

void CommandForm::send()
{
    if (m_footer->isBlocked())
        return;
    saveDraft(); // before anything is sent
    m_tried = true;
    const QHash<QString, QString> found = findProblems();
    review();
    m_notice->show(NoticeLine::Tone::Failure, found.value({}));
    for (const Row &row : std::as_const(m_rows)) {
        if (!found.contains(row.field->input().name))
            continue;
        row.field->focusFirst();
        m_scroll->ensureWidgetVisible(row.note, 0, 24);
        return;
    }
    if (!found.isEmpty())
        return;
    if (m_review && !m_review->isConfirmed()) {
        m_review->showProblem();
        m_scroll->ensureWidgetVisible(m_review, 0, 24);
        return;
    }
    m_sending = true;
    m_handedOut = draft();
    updateBlocked();
    Q_EMIT sendRequested(inputs(), m_footer->stopOnFirst());
}

void CommandForm::sent()
{
    // As drafts: meanwhile it may have been asked for again, for the next ticket.
    const bool same = m_handedOut && *m_handedOut == draft();
    m_sending = false;
    m_handedOut.reset();
    m_outcomes.forget(); // the ticket may be in another status
    // What was only asked may be asked again.
    if (same && m_command.run == Command::Run::Write) {
        if (auto *files = qobject_cast<FilesField *>(fieldOf(InputKind::Files)))
            files->discardPictures();
        clear();
    }
    review();
}

void CommandForm::showFailure(const QString &words)
{
    m_sending = false;
    m_notice->show(NoticeLine::Tone::Failure, words);
    updateBlocked();
}
