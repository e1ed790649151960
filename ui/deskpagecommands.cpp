// SPDX-License-Identifier: Apache-2.0
// The third part of DeskPage: the forms of commands beside the list, and the jobs that come of them.
#include "deskpage.h"

#include "browser/ticketbrowser.h"
#include "browser/ticketview.h"
#include "commandactions.h"
#include "commandform/commandform.h"
#include "commandform/productionquestion.h"
#include "commands/registry.h"
#include "connection/connectionlabel.h"
#include "detail/detailpane.h"
#include "gettickets/fetchedtickets.h"
#include "halo/json.h"
#include "halo/ticketrows.h"
#include "jobs/jobspanel.h"
#include "store/drafts.h"
#include "widgets/icon.h"

#include <QApplication>
#include <QSplitter>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QUrlQuery>
#include <QVBoxLayout>
#include <utility>

namespace {

constexpr QLatin1String agentId("Agent ID");
constexpr int lowestTicket = 160; // below that nothing of a ticket can be read beside its form

// As typed the one is a text where the other is a number, a list or JSON.
bool isSameInput(const Input &input, const QJsonObject &typed, const QJsonObject &run)
{
    const QByteArray name = input.name.toLatin1();
    const QLatin1String key(name);
    if (typed.value(key) == run.value(key))
        return true;
    if (input.kind == InputKind::JsonArray) // none where the text is no JSON
        return !arrayInput(typed, key).isEmpty() && arrayInput(typed, key) == arrayInput(run, key);
    if (input.kind == InputKind::JsonObject)
        return !objectInput(typed, key).isEmpty() && objectInput(typed, key) == objectInput(run, key);
    return emailsInput(typed, key) == emailsInput(run, key);
}

} // namespace

void DeskPage::buildCommands()
{
    m_actions = new CommandActions(this);
    connect(m_actions, &CommandActions::formWanted, this, [this](const Command &command) {
        if (command.run == Command::Run::Write)
            openForm(command);
        else
            Q_EMIT commandWanted(command.name);
    });
    connect(m_actions, &CommandActions::assignToMeWanted, this, &DeskPage::assignToMe);
    giveCommands(m_browser->view());

    auto *buttons = new QToolBar(tr("Commands"));
    buttons->setObjectName(QStringLiteral("commandButtons"));
    buttons->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    buttons->setIconSize({size, size});
    // What is needed most stands first: what has no room goes behind the toolbar's arrow.
    QList<QAction *> inOrder;
    for (const char *first : {"Assign Tickets", "Add Note to Tickets", "Close Tickets", "Resolve Tickets"})
        inOrder.append(m_actions->findChild<QAction *>(QStringLiteral("command:") + QLatin1String(first)));
    for (QAction *action : m_actions->all()) {
        if (action->objectName() != QLatin1String("assignToMe") && !inOrder.contains(action))
            inOrder.append(action);
    }
    buttons->addActions(inOrder);
    // The style's own arrow is hardly to be seen in the dark.
    if (auto *more = buttons->findChild<QToolButton *>(QStringLiteral("qt_toolbar_ext_button"))) {
        more->setIcon(icon(u"more"));
        more->setToolTip(tr("More commands"));
        more->setAccessibleName(tr("More commands"));
    }
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buttons);
    layout->addWidget(m_detail, 1);

    m_side = new QSplitter(Qt::Vertical, this);
    m_side->setObjectName(QStringLiteral("sideSplitter"));
    m_side->setChildrenCollapsible(false);
    m_side->addWidget(column);

    m_jobsPanel = new JobsPanel(m_desk.jobs(), m_desk, m_clock, this);
    m_jobsPanel->setConnectionName(m_connection.name);
    connect(m_jobsPanel, &JobsPanel::told, this, &DeskPage::message);
    connect(m_jobsPanel, &JobsPanel::ticketWanted, this, [this](TicketId id) { showTickets({id}); });
    connect(m_jobsPanel, &JobsPanel::ticketsWanted, this, &DeskPage::showTickets);
    connect(&m_desk.jobs(), &Jobs::ticketSaved, this, &DeskPage::takeSaved);
    connect(&m_desk.jobs(), &Jobs::ticketResultChanged, this, &DeskPage::showResult);
    connect(&m_desk, &Desk::statusChanged, this, &DeskPage::updateBlocked);
    updateBlocked();
}

void DeskPage::giveCommands(TicketView &view)
{
    m_actions->addKeysTo(view);
    view.setCommandActions(m_actions->all());
    connect(&view, &TicketView::filesDropped, this, &DeskPage::attach);
}

// --- the form

void DeskPage::updateBlocked()
{
    QString reason;
    if (m_desk.isReadOnly())
        reason = Desk::readOnlyWords();
    m_actions->setBlocked(reason);
    // Forms can be opened and filled while the server cannot be reached; only sending has to wait.
    if (reason.isEmpty() && m_desk.reachability().problem())
        reason = tr("The server cannot be reached now. What is typed here is kept.");
    if (m_form) {
        m_form->setBlocked(reason);
        m_form->refreshCost();
    }
}

CommandForm &DeskPage::openForm(const Command &command)
{
    if (!m_form || m_form->command().name != command.name) {
        closeForm();
        const CommandForm::Needs needs{
            m_desk.lookups(), m_desk.facts(), m_desk.details(), m_desk.places(), m_drafts, m_connection.id, [this] {
                const RateLimit limit = m_desk.limit();
                return FormBudget{m_desk.requestsUsed(), limit.requests, limit.seconds, m_desk.keptForClicks()};
            }};
        m_form = new CommandForm(command, needs);
        connect(m_form, &CommandForm::sendRequested, this, &DeskPage::send);
        connect(m_form, &CommandForm::closeRequested, this, [this] {
            closeForm();
            focusFront();
        });
        m_side->addWidget(m_form);
        giveFormRoom();
    }
    m_formWanted = true;
    fillForm();
    updateBlocked();
    m_form->show();
    m_form->focusFirstEmpty();
    return *m_form;
}

// As much as it needs, but the ticket stays in sight, unless there is no room for both.
void DeskPage::giveFormRoom()
{
    const bool below = m_side->orientation() == Qt::Vertical;
    const int room = below ? m_side->height() : m_side->width();
    m_side->widget(0)->setHidden(below && room < m_form->minimumSizeHint().height() + lowestTicket);
    const int wanted = below ? m_form->sizeHint().height() : room / 2;
    const int form = std::clamp(wanted, room / 2, room * 3 / 4);
    m_side->setSizes({room - form, form});
}

QList<Ticket> DeskPage::chosenTickets() const
{
    const TicketView &view = viewInFront();
    QList<TicketId> ids = view.selectedTickets();
    if (ids.isEmpty() && view.currentTicket())
        ids.append(*view.currentTicket());
    QList<Ticket> tickets;
    for (const TicketId id : std::as_const(ids)) {
        if (const Ticket *ticket = ticketInFront(id))
            tickets.append(*ticket);
    }
    return tickets;
}

// With the tickets that are selected now, and, where it is one, with what is known of it.
void DeskPage::fillForm()
{
    ++m_filled;
    const QList<Ticket> tickets = chosenTickets();
    if (tickets.size() != 1) {
        m_form->setTickets(tickets, std::nullopt);
        return;
    }
    const TicketVersion version{tickets.first().id, tickets.first().lastUpdate};
    if (const auto known = m_desk.details().record(version)) {
        m_form->setTickets(tickets, *known);
        return;
    }
    m_form->setTickets(tickets, std::nullopt);
    m_desk.details().readRecord(
        version, m_form, [this, filled = m_filled, tickets](const Result<TicketDetails::Known<QJsonObject>> &record) {
            // Too late where the form is about another ticket by now. Without it nothing is compared with what was: no
            // reason to trouble anybody.
            if (m_form && filled == m_filled && record.ok())
                m_form->setTickets(tickets, *record.value());
        });
}

void DeskPage::closeForm()
{
    if (!m_form)
        return;
    CommandForm *form = std::exchange(m_form, nullptr);
    form->disconnect(this);
    form->saveDraft();
    form->hide();
    m_side->widget(0)->show();
    form->setParent(nullptr); // else the splitter keeps a place for it
    form->deleteLater();      // we may be in its signal
}

void DeskPage::assignToMe()
{
    const Command *assign = commandNamed(QStringLiteral("Assign Tickets"));
    CommandForm &form = openForm(*assign);
    if (!m_desk.me())
        return form.showFailure(tr("It is not known who you are: the server did not say."));
    QJsonObject inputs = form.inputs();
    inputs.insert(agentId, m_desk.me()->id);
    form.setInputs(inputs);
    form.setFocusToSend();
}

void DeskPage::attach(TicketId ticket, const QStringList &paths)
{
    if (m_desk.isReadOnly())
        return Q_EMIT message(Desk::readOnlyWords());
    const Command &command = *commandNamed(QStringLiteral("Attach File to Ticket"));
    const QString id = QStringLiteral("Ticket ID");
    const QString file = QStringLiteral("File");
    // Dropped one after the other on one ticket they are meant together; those of a draft are not.
    QJsonArray all;
    if (m_form && m_form->command().name == command.name && halo::toId(m_form->inputs().value(id)) == number(ticket)) {
        const QJsonValue before = m_form->inputs().value(file);
        all = before.isString() ? QJsonArray{before} : before.toArray();
    }
    for (const QString &path : paths)
        all.append(path);
    CommandForm &form = openForm(command);
    QJsonObject inputs = form.inputs();
    inputs.insert(id, number(ticket));
    inputs.insert(file, all);
    form.setInputs(inputs);
    form.setFocusToSend();
}

// --- sending

void DeskPage::send(const QJsonObject &inputs, bool stopOnFirst)
{
    const Command command = m_form->command();
    if (!command.wantsConsent || m_connection.label != Connection::Label::Production)
        return run(command, inputs, stopOnFirst);
    askProduction(this, command, inputs, m_connection.name, [this, command, inputs, stopOnFirst](bool yes) {
        if (yes)
            return run(command, inputs, stopOnFirst);
        if (m_form)
            m_form->showFailure(tr("Nothing was sent."));
    });
}

void DeskPage::run(const Command &command, const QJsonObject &inputs, bool stopOnFirst)
{
    QHash<TicketId, Ticket> seen;
    const QList<Target> all = targets(command, inputs);
    for (const Target &target : all) {
        if (const Ticket *ticket = ticketInFront(target.ticket))
            seen.insert(ticket->id, *ticket);
    }
    Job &job = m_desk.jobs().run(command, inputs, seen, stopOnFirst);
    m_formJob = &job;
    m_formWanted = false;
    connect(&job, &Job::finished, this, [this, &job, form = QPointer(m_form)] { takeEnd(job, form); });
    focusFront(); // the next ticket is not to wait for this one
}

// What was typed is kept until all of it is done, however often that takes.
void DeskPage::takeEnd(const Job &job, CommandForm *form)
{
    const bool here = form && form == m_form && &job == m_formJob;
    if (job.returnData() == Job::ReturnData::Successful) {
        if (here) {
            form->sent();
            const bool empty = m_drafts.load(m_connection.id, job.command().name).isEmpty();
            const bool hadFocus = form->isAncestorOf(QApplication::focusWidget());
            if (empty && !m_formWanted) { // else something else was typed meanwhile, or is about to be
                closeForm();
                if (hadFocus)
                    focusFront();
            } else if (empty && hadFocus) {
                form->focusFirstEmpty();
            }
        } else {
            forgetDraftOf(job);
        }
    } else if (here) {
        QStringList words;
        for (const JobItem &item : job.items()) {
            if (item.result != JobItem::Result::Done && words.size() < 4)
                words.append(item.label() + QStringLiteral(": ") + item.message);
        }
        const auto open = static_cast<int>(job.items().size()) - job.count(JobItem::Result::Done);
        if (open > words.size())
            words.last() = tr("… and %n more, see Errors below", nullptr, open - static_cast<int>(words.size()) + 1);
        form->showFailure(words.join(u'\n'));
    }
    readAgain(job);
}

// The form is gone, but its draft may still hold what has been done now.
void DeskPage::forgetDraftOf(const Job &job)
{
    const QJsonObject draft = m_drafts.load(m_connection.id, job.command().name);
    for (const Input &input : job.command().inputs) {
        if (draft.contains(input.name) && !isSameInput(input, draft, job.inputs()))
            return;
    }
    m_drafts.remove(m_connection.id, job.command().name);
}

// --- what has changed

// The row as the server has it now.
void DeskPage::takeSaved(const QJsonObject &record)
{
    m_browser->takeSaved(record);
    for (int i = 0; i < m_lists->count(); ++i) {
        if (auto *page = qobject_cast<FetchedTickets *>(m_lists->widget(i)))
            page->takeSaved(record);
    }
    showCurrent();
    updateWindows();
}

void DeskPage::showResult(TicketId ticket)
{
    const std::optional<JobItem::Result> result = m_desk.jobs().resultOf(ticket);
    m_browser->setResult(ticket, result);
    for (int i = 0; i < m_lists->count(); ++i) {
        if (auto *page = qobject_cast<FetchedTickets *>(m_lists->widget(i)))
            page->setResult(ticket, result);
    }
}

// A note or a file does not come back with its ticket, which has changed all the same: its row is read again, or our
// own note would look like somebody else's change when the next command runs. What is looked at is read whole.
void DeskPage::readAgain(const Job &job)
{
    const std::optional<TicketId> shown = viewInFront().currentTicket();
    QSet<TicketId> changed;
    for (const JobItem &item : job.items()) {
        if (item.result == JobItem::Result::Done && ticketInFront(item.target.ticket))
            changed.insert(item.target.ticket);
    }
    if (shown && changed.contains(*shown))
        m_detail->reread();
    const QList<TicketId> all = changed.values();
    for (qsizetype from = 0; from < all.size(); from += safePageSize) {
        const QUrlQuery query = ticketRowsQuery(all.mid(from, safePageSize), safePageSize);
        m_desk.api().list(QStringLiteral("/Tickets"), query, QLatin1String("tickets"), Priority::Detail, this,
                          [this](const Result<QJsonArray> &rows) {
                              if (!rows.ok())
                                  return; // the rows stay as they were, which the next refresh mends
                              for (const QJsonValue &row : rows.value())
                                  takeSaved(row.toObject());
                          });
    }
}

void DeskPage::showTickets(const QList<TicketId> &ids)
{
    if (ids.size() == 1 && m_browser->view().goTo(ids.first())) {
        m_lists->setCurrentWidget(m_browser);
        return m_browser->focusTable();
    }
    QStringList texts;
    for (const TicketId id : ids)
        texts.append(QString::number(number(id)));
    addTab(ids, false, texts.join(QStringLiteral(", ")));
}

const QList<QAction *> &DeskPage::commandActions() const
{
    return m_actions->all();
}
