// SPDX-License-Identifier: Apache-2.0
#include "commands/commandspage.h"

#include "commandform/commandform.h"
#include "commandform/productionquestion.h"
#include "commands/commandlist.h"
#include "commands/registry.h"
#include "jobs/jobline.h"
#include "jobs/jobresults.h"
#include "triage/desk.h"
#include "triage/resultwords.h"
#include "widgets/emptyplace.h"
#include "widgets/icon.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

CommandsPage::CommandsPage(Clock &clock, Drafts &drafts, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_drafts(drafts)
{
    setObjectName(u"commandsPage"_s);
    build();
    connect(m_find, &QLineEdit::textChanged, this, &CommandsPage::filter);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(); });
    connect(m_list, &QListWidget::itemSelectionChanged, this, &CommandsPage::open);
    connect(m_list, &CommandList::opened, this, &CommandsPage::goIntoForm);
    connect(m_list, &CommandList::findWanted, this, &CommandsPage::focusFind);
    setDesk(nullptr);
}

CommandsPage::~CommandsPage() = default;

void CommandsPage::build()
{
    auto *side = new QWidget(this);
    m_find = new QLineEdit(side);
    m_find->setObjectName(u"commandFind"_s);
    m_find->setAccessibleName(tr("Find a command"));
    m_find->setPlaceholderText(tr("Find a command or an input"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(u"search"), QLineEdit::LeadingPosition);
    m_list = new CommandList(side);
    m_none = new QLabel(tr("No command has these words in its name, its inputs or what it does."), side);
    m_none->setObjectName(u"noCommand"_s);
    m_none->setWordWrap(true);
    m_none->hide();
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(8, 8, 0, 8);
    column->setSpacing(8);
    column->addWidget(m_find);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);

    auto *right = new QWidget(this);
    m_splitter = new QSplitter(Qt::Vertical, right);
    m_splitter->setObjectName(u"commandSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_forms = new QStackedWidget(m_splitter);
    m_empty = new EmptyPlace(m_forms);
    m_forms->addWidget(m_empty);
    m_resultsPlace = new QWidget(m_splitter);
    auto *below = new QVBoxLayout(m_resultsPlace);
    below->setContentsMargins(0, 0, 0, 0);
    m_resultsPlace->hide();
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *beside = new QVBoxLayout(right);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(0);
    beside->addWidget(m_splitter, 1);

    m_halves = new QSplitter(Qt::Horizontal, this);
    m_halves->setObjectName(u"commandHalves"_s);
    m_halves->setChildrenCollapsible(false);
    m_halves->addWidget(side);
    m_halves->addWidget(right);
    m_halves->setStretchFactor(0, 0);
    m_halves->setStretchFactor(1, 1);
    side->setMinimumWidth(20 * fontMetrics().averageCharWidth());
    connect(m_halves, &QSplitter::splitterMoved, this, [this] { m_halvesMoved = true; });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_halves);
}

void CommandsPage::setDesk(Desk *desk, const QString &connectionId)
{
    // At once: nothing of one tenant may be seen under another. Forms save their drafts as they go.
    delete m_question; // unanswered
    if (m_desk) {
        m_desk->disconnect(this);
        m_desk->reachability().disconnect(this);
    }
    m_forms->setCurrentWidget(m_empty);
    for (auto &[name, open] : m_open) {
        if (open.job)
            open.job->disconnect(this);
        delete open.form;
    }
    m_open.clear();
    m_shown.clear();
    delete std::exchange(m_line, nullptr);
    delete std::exchange(m_results, nullptr);
    m_resultsPlace->hide();
    m_desk = desk;
    m_connectionId = connectionId;
    m_list->setEnabled(desk);
    m_list->clearSelection();
    if (!desk) {
        m_empty->show(tr("No connection is open."), tr("Commands work on the tenant that is open. Open a connection or "
                                                       "the practice tenant first."));
        return;
    }
    m_empty->show(tr("Choose a command."), tr("Its form opens here, and what came of it stands below."));
    m_results = new JobResults(*desk, m_resultsPlace);
    m_resultsPlace->layout()->addWidget(m_results);
    connect(m_results, &JobResults::ticketWanted, this, &CommandsPage::ticketWanted);
    connect(m_results, &JobResults::folderWanted, this, &CommandsPage::folderWanted);
    connect(m_results, &JobResults::cancelWanted, this, [this] {
        if (const auto found = m_open.find(m_shown); found != m_open.end() && found->second.run)
            found->second.run->cancel();
    });
    connect(&desk->jobs(), &Jobs::removed, m_results, [this] {
        if (!m_line || (m_line->job() && m_desk->jobs().indexOf(*m_line->job()) >= 0))
            return;
        m_open.at(m_shown).job.clear();
        showResults();
    });
    connect(desk, &Desk::statusChanged, this, &CommandsPage::updateBlocked);
    connect(&desk->reachability(), &Reachability::changed, this, &CommandsPage::updateBlocked);
    updateBlocked();
}

void CommandsPage::setConnection(const QString &name, const QString &ticketAddress)
{
    m_connectionName = name;
    m_ticketAddress = ticketAddress;
}

QStringList CommandsPage::underWay() const
{
    QStringList sentences;
    for (const auto &[name, open] : m_open) {
        if (open.run && open.run->command().run == Command::Run::Report)
            sentences.append(tr("Reports of tickets are still being written."));
    }
    return sentences;
}

void CommandsPage::setTickets(const QList<Ticket> &chosen, const std::optional<QJsonObject> &record)
{
    m_tickets = chosen;
    m_record = record;
    for (auto &[name, open] : m_open)
        open.form->setTickets(m_tickets, m_record);
}

void CommandsPage::filter()
{
    m_list->setFilter(m_find->text());
    m_none->setVisible(m_list->shownCount() == 0);
}

void CommandsPage::choose(const QString &command)
{
    m_find->clear();
    m_list->choose(command);
    goIntoForm();
}

void CommandsPage::goIntoForm()
{
    open();
    if (const auto found = m_open.find(m_shown); found != m_open.end())
        found->second.form->focusFirstEmpty();
}

void CommandsPage::shown()
{
    QWidget *last = focusWidget(); // where one was before
    if (!last || !isAncestorOf(last) || !last->isVisible())
        last = m_desk ? static_cast<QWidget *>(m_list) : m_empty;
    last->setFocus(Qt::OtherFocusReason);
}

void CommandsPage::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void CommandsPage::open()
{
    const Command *command = m_list->chosen();
    if (!command || !m_desk)
        return;
    if (m_shown != command->name) {
        m_shown = command->name;
        openForm();
        showResults();
    }
    m_forms->setCurrentWidget(m_open.at(m_shown).form);
}

void CommandsPage::openForm()
{
    const Command &command = *commandNamed(m_shown);
    Open &open = m_open[m_shown];
    if (open.form)
        return;
    const auto budget = [desk = m_desk] {
        return FormBudget{desk->requestsUsed(), desk->limit().requests, desk->limit().seconds, desk->keptForClicks()};
    };
    open.form = new CommandForm(command,
                                {m_desk->lookups(), m_desk->facts(), m_desk->details(), m_desk->places(), m_drafts,
                                 m_connectionId, budget, u"commands tab"_s},
                                m_forms);
    m_forms->addWidget(open.form);
    open.form->setTickets(m_tickets, m_record);
    open.form->setBlocked(blockedWords(command));
    connect(open.form, &CommandForm::sendRequested, this,
            [this, command](const QJsonObject &inputs, bool stopOnFirst) { run(command, inputs, stopOnFirst); });
    connect(open.form, &CommandForm::closeRequested, this, [this] { m_list->setFocus(); });
}

// Of the command whose form is there; room is made when there is something to show.
void CommandsPage::showResults()
{
    const Open &open = m_open.at(m_shown);
    if (open.job)
        m_results->setJob(open.job);
    else if (open.run)
        m_results->setRunning(open.run->command());
    else if (open.report)
        m_results->setReport(*open.report, *commandNamed(m_shown));
    else
        m_results->clear();
    showLine(open.job);
    const bool wanted = open.job || open.run || open.report;
    if (wanted && m_resultsPlace->isHidden())
        m_splitter->setSizes({3 * m_splitter->height() / 5, 2 * m_splitter->height() / 5});
    m_resultsPlace->setVisible(wanted);
}

// What can be done about the job, and what it asks, as in the strip below the tickets.
void CommandsPage::showLine(Job *job)
{
    if (m_line && m_line->job() == job)
        return;
    if (JobLine *line = std::exchange(m_line, nullptr)) {
        line->hide();
        line->jobGone();
        line->deleteLater(); // it may be what tells us
    }
    if (!job)
        return;
    m_line = new JobLine(m_desk->jobs(), *job, *m_desk, m_clock, m_resultsPlace);
    static_cast<QVBoxLayout *>(m_resultsPlace->layout())->insertWidget(0, m_line);
    connect(m_line, &JobLine::resultsWanted, m_results, [this](Job *, bool atFirstFailure) {
        atFirstFailure ? m_results->showErrors() : m_results->showReturnData();
    });
    connect(m_line, &JobLine::ticketsWanted, this, [this](const QList<TicketId> &ids) {
        if (!ids.isEmpty())
            Q_EMIT ticketWanted(ids.first());
    });
}

void CommandsPage::run(const Command &command, const QJsonObject &inputs, bool stopOnFirst)
{
    if (command.run != Command::Run::Write)
        return read(command, inputs);
    if (!m_production || !command.wantsConsent)
        return write(command, inputs, stopOnFirst);
    m_question = askProduction(this, command, inputs, *m_production, [this, command, inputs, stopOnFirst](bool yes) {
        if (yes)
            return write(command, inputs, stopOnFirst);
        m_open.at(command.name).form->showFailure(tr("Nothing was sent."));
    });
}

void CommandsPage::write(const Command &command, const QJsonObject &inputs, bool stopOnFirst)
{
    QHash<TicketId, Ticket> seen; // those it is about, as they were in the list
    const QList<Target> wanted = targets(command, inputs);
    for (const Ticket &ticket : std::as_const(m_tickets)) {
        if (std::any_of(wanted.begin(), wanted.end(), [&](const Target &each) { return each.ticket == ticket.id; }))
            seen.insert(ticket.id, ticket);
    }
    Job &job = m_desk->jobs().run(command, inputs, seen, stopOnFirst);
    Open &open = m_open.at(command.name);
    open.job = &job;
    // Each time it comes to rest: a retry may be what does the rest of it.
    connect(&job, &Job::finished, this, [this, name = command.name, &job] {
        const auto found = m_open.find(name);
        if (found == m_open.end() || found->second.job != &job)
            return;
        if (job.returnData() == Job::ReturnData::Successful)
            found->second.form->sent();
        else
            found->second.form->showFailure(
                tr("%1: %2", "Return Data, counts").arg(returnDataWord(job.returnData()), countsInWords(job)));
        if (m_shown == name && job.returnData() != Job::ReturnData::Successful)
            m_results->showErrors();
    });
    if (m_shown == command.name)
        showResults();
    m_results->setCurrentIndex(1);
}

void CommandsPage::read(const Command &command, const QJsonObject &inputs)
{
    Open &open = m_open.at(command.name);
    open.report.reset();
    open.run = std::make_unique<CommandRun>(command, inputs, *m_desk, m_clock);
    open.run->setConnection(m_connectionName, m_ticketAddress);
    connect(open.run.get(), &CommandRun::progressed, this, [this, name = command.name](int ended, int total) {
        if (m_shown == name)
            m_results->showProgress(ended, total);
    });
    connect(open.run.get(), &CommandRun::finished, this, [this, command] { take(command); });
    if (m_shown == command.name)
        showResults();
    if (JobResults::canCancel(command))
        m_results->showReturnData();
    open.run->start();
}

void CommandsPage::take(const Command &command)
{
    Open &open = m_open.at(command.name);
    open.report = open.run->report();
    open.run.release()->deleteLater(); // we are in its signal
    // Nothing is used up by reading: what was typed stays.
    open.form->showFailure(open.report->returnData == RunReport::ReturnData::Failed && !open.report->errors.isEmpty()
                               ? open.report->errors.constFirst().message
                               : QString());
    if (m_shown != command.name)
        return;
    showResults();
    if (open.report->returnData == RunReport::ReturnData::Successful)
        command.run == Command::Run::Report ? m_results->showReturnData()
                                            : m_results->setCurrentIndex(open.report->results.isEmpty() ? 2 : 1);
    else
        m_results->showErrors();
}

QString CommandsPage::blockedWords(const Command &command) const
{
    const bool writes = command.run == Command::Run::Write;
    if (writes && m_desk->isReadOnly())
        return Desk::readOnlyWords();
    if (writes && m_desk->reachability().problem())
        return tr("The server cannot be reached; nothing is sent before that.");
    return {};
}

void CommandsPage::updateBlocked()
{
    if (!m_desk)
        return;
    for (auto &[name, open] : m_open) {
        open.form->setBlocked(blockedWords(*commandNamed(name)));
        open.form->refreshCost();
    }
    m_list->setWritingBlocked(m_desk->isReadOnly() ? tr("Read-only connection") : QString());
}

// Accepted here, before the window's own actions see it.
bool CommandsPage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Find))
            event->accept();
    }
    return QWidget::event(event);
}

void CommandsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Slash || event->matches(QKeySequence::Find))
        focusFind();
    else if (event->key() == Qt::Key_Escape)
        m_list->setFocus();
    else
        QWidget::keyPressEvent(event);
}

// The list needs only what its words need; of a narrow window the form gets more.
void CommandsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_halvesMoved)
        return;
    const int list = std::min(56 * fontMetrics().averageCharWidth(), 2 * width() / 5);
    m_halves->setSizes({list, width() - list});
}
