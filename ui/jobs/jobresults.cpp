// SPDX-License-Identifier: Apache-2.0
#include "jobs/jobresults.h"

#include "detail/flowtext.h"
#include "jobs/resultlook.h"
#include "jobs/resultview.h"
#include "model/timewords.h"
#include "triage/commandrun.h"
#include "triage/desk.h"
#include "triage/resultwords.h"
#include "widgets/emptyplace.h"
#include "widgets/jsonview.h"
#include "widgets/stateword.h"

#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostFiles = 8; // named below Return Data; all of them are in Raw Data

constexpr JobItem::Result told[] = {JobItem::Result::Done,    JobItem::Result::Failed,  JobItem::Result::NotApplied,
                                    JobItem::Result::Unknown, JobItem::Result::NotSent, JobItem::Result::Sending,
                                    JobItem::Result::Waiting};

// What stands in for advise() where no error came: the server accepted it, or nobody knows.
QString ownAdvice(const FailureTable::Failure &failure)
{
    switch (failure.result) {
    case JobItem::Result::NotApplied:
        return JobResults::tr("The server accepted the request, but its record shows that it was not done. Likely a "
                              "rule, a required field or a missing right of the agent keeps it from being saved.");
    case JobItem::Result::Unknown:
        return JobResults::tr(
            "The request was sent and its answer was lost, so it may or may not have been done. It is "
            "never sent again by itself: Check reads the ticket to find out.");
    case JobItem::Result::Waiting:
    case JobItem::Result::Sending:
    case JobItem::Result::Done:
    case JobItem::Result::Failed:
    case JobItem::Result::NotSent:
        break;
    }
    return {};
}

} // namespace

JobResults::JobResults(const Desk &desk, QWidget *parent) : QTabWidget(parent), m_desk(desk)
{
    setObjectName(u"jobResults"_s);
    setDocumentMode(true);
    buildReturnData();
    buildResults();
    m_raw = new JsonView(this);
    m_raw->setObjectName(u"rawData"_s);
    addTab(m_raw, tr("Raw Data"));
    buildErrors();
    for (QAbstractItemModel *model :
         {static_cast<QAbstractItemModel *>(&m_table), static_cast<QAbstractItemModel *>(&m_failures)}) {
        connect(model, &QAbstractItemModel::modelReset, this, &JobResults::showPlaces);
        connect(model, &QAbstractItemModel::rowsInserted, this, &JobResults::showPlaces);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &JobResults::showPlaces);
    }
    connect(this, &QTabWidget::currentChanged, this, &JobResults::showRaw);
    clear();
}

// The views go with the widgets, after the models: they must not ask for rows any more.
JobResults::~JobResults()
{
    if (m_job)
        m_job->disconnect(this);
    delete m_results;
    delete m_errors;
}

void JobResults::buildReturnData()
{
    auto *page = new QWidget(this);
    m_state = new StateWord(page);
    m_state->setObjectName(u"returnData"_s);
    QFont weight = font();
    weight.setWeight(QFont::DemiBold);
    m_state->setFont(weight);
    m_counts = new FlowText(page);
    m_counts->setObjectName(u"returnCounts"_s);
    m_counts->setAccessibleName(tr("Return Data"));
    m_counts->setFocusPolicy(Qt::StrongFocus); // the only thing on its page that the Tab key could reach
    const auto button = [page](const QString &name, const QString &words) {
        auto *made = new QPushButton(words, page);
        made->setObjectName(name);
        made->setAutoDefault(false);
        made->hide();
        return made;
    };
    m_cancel = button(u"cancelRun"_s, tr("Cancel"));
    m_openFolder = button(u"openFolder"_s, tr("Open folder"));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false); // what is being written comes to its end first
        Q_EMIT cancelWanted();
    });
    connect(m_openFolder, &QPushButton::clicked, this, [this] { Q_EMIT folderWanted(m_folder); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_openFolder);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_state);
    column->addLayout(buttons);
    column->addWidget(m_counts, 1);
    addTab(page, tr("Return Data"));
}

void JobResults::buildResults()
{
    auto *page = new QWidget(this);
    m_results = new ResultView(u"results"_s, JobTable::ResultRole, static_cast<int>(JobTable::Column::Message), page);
    m_results->setAccessibleName(tr("Results"));
    m_results->setTexts([this](const QList<int> &rows) { return m_table.rowsAsText(rows); });
    m_results->show(m_table);
    m_failedFirst = new QCheckBox(tr("Failed first"), page);
    m_failedFirst->setObjectName(u"failedFirst"_s);
    m_noResults = new EmptyPlace(page);
    m_resultsPlace = new QStackedWidget(page);
    m_resultsPlace->addWidget(m_noResults);
    m_resultsPlace->addWidget(m_results);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 0, 8, 0);
    bar->addWidget(m_failedFirst);
    bar->addStretch(1);
    column->addLayout(bar);
    column->addWidget(m_resultsPlace, 1);
    page->setFocusProxy(m_results);
    addTab(page, tr("Results"));
    connect(m_failedFirst, &QCheckBox::toggled, this, [this](bool on) { m_table.setFailedFirst(on); });
    connect(m_results, &ResultView::opened, this, [this](int row) {
        const JobItem *item = m_table.item(row);
        if (item && number(item->target.ticket) > 0)
            Q_EMIT ticketWanted(item->target.ticket);
    });
}

void JobResults::buildErrors()
{
    auto *page = new QWidget(this);
    m_errors = new ResultView(u"errors"_s, -1, static_cast<int>(FailureTable::Column::Message), page);
    m_errors->setAccessibleName(tr("Errors"));
    m_errors->setTexts([this](const QList<int> &rows) { return m_failures.rowsAsText(rows); });
    m_errors->show(m_failures);
    m_noErrors = new EmptyPlace(page);
    m_errorsPlace = new QStackedWidget(page);
    m_errorsPlace->addWidget(m_noErrors);
    m_errorsPlace->addWidget(m_errors);
    m_advice = new FlowText(page);
    m_advice->setObjectName(u"errorAdvice"_s);
    m_advice->setAccessibleName(tr("Cause and cure"));
    m_advice->setFocusPolicy(Qt::StrongFocus);
    m_advice->setMostLines(6); // the rows are worth the room
    m_copyErrors = new QPushButton(tr("Copy"), page);
    m_copyErrors->setObjectName(u"copyErrors"_s);
    m_copyErrors->setAutoDefault(false);
    m_copyErrors->setToolTip(tr("Copies the rows that are selected, or all of them"));
    auto *below = new QHBoxLayout;
    below->setContentsMargins(8, 4, 8, 4);
    below->setSpacing(8);
    below->addWidget(m_advice, 1);
    below->addWidget(m_copyErrors, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_errorsPlace, 1);
    column->addLayout(below);
    page->setFocusProxy(m_errors);
    addTab(page, tr("Error"));
    connect(m_errors, &ResultView::chosenChanged, this, &JobResults::showAdvice);
    connect(&m_failures, &QAbstractItemModel::dataChanged, this, &JobResults::showAdvice);
    connect(m_copyErrors, &QPushButton::clicked, m_errors, &ResultView::copyRows);
    connect(m_errors, &ResultView::opened, this, [this](int row) {
        if (const TicketId ticket = m_failures.failure(row).ticket; number(ticket) > 0)
            Q_EMIT ticketWanted(ticket);
    });
}

void JobResults::clear()
{
    m_nothing = tr("Nothing has been run yet.");
    setJob(nullptr);
}

void JobResults::setJob(Job *job)
{
    if (m_job)
        m_job->disconnect(this);
    m_job = job;
    m_running = false;
    m_cancel->hide();
    m_folder.clear();
    m_openFolder->hide();
    m_reported.reset();
    m_table.setJob(job);
    m_failures.setJob(job);
    if (job) {
        m_nothing = tr("It is not known yet which tickets it is about.");
        m_command = job->command();
        connect(job, &Job::itemChanged, this, &JobResults::showState);
        connect(job, &Job::stateChanged, this, &JobResults::showState);
        connect(job, &Job::finished, this, [this] {
            showState();
            showRaw();
        });
        connect(job, &QObject::destroyed, this, &JobResults::clear);
    }
    showState();
    showRaw();
    showPlaces();
}

void JobResults::setRunning(const Command &command)
{
    m_command = command;
    m_nothing = tr("%1 is running.").arg(command.name);
    setJob(nullptr);
    m_running = true;
    m_cancel->setEnabled(true);
    m_cancel->setVisible(canCancel(command));
    showState();
    showRaw();
}

void JobResults::showProgress(int ended, int total)
{
    if (m_running)
        showCounts({m_command.name, tr("%1 of %n ticket(s)", nullptr, total).arg(ended)});
}

bool JobResults::canCancel(const Command &command)
{
    return command.run == Command::Run::Tickets || command.run == Command::Run::Report;
}

void JobResults::setReport(const RunReport &report, const Command &command)
{
    setJob(nullptr);
    m_command = command;
    m_reported = sameReturnData(report.returnData);
    m_nothing = tr("This command is not about single tickets.");
    m_table.setReport(report);
    m_failures.setReport(report, command);
    showState();
    const auto rows = static_cast<int>(report.rawData.size());
    QStringList lines{command.name, tr("%n row(s)", nullptr, rows)};
    if (command.run == Command::Run::Report) {
        lines.last() = tr("%n file(s)", nullptr, rows);
        for (int i = 0; i < std::min(rows, mostFiles); ++i)
            lines.append(QDir::toNativeSeparators(report.rawData.at(i).toObject().value(u"file").toString()));
        if (rows > mostFiles)
            lines.append(tr("… and %n more", nullptr, rows - mostFiles));
        if (rows > 0)
            m_folder = QFileInfo(report.rawData.first().toObject().value(u"file").toString()).path();
        m_openFolder->setVisible(rows > 0);
    }
    if (report.load && !report.load->complete())
        lines.append(report.load->recordCount >= 0
                         ? tr("Not complete: %1 of %2 loaded").arg(report.load->loaded).arg(report.load->recordCount)
                         : tr("Not complete: %1 loaded").arg(report.load->loaded));
    lines.append(tr("%n request(s)", nullptr, report.requests));
    showCounts(lines);
    if (report.rawData.isEmpty())
        m_raw->setMessage(*m_reported == Job::ReturnData::Successful ? tr("The server has no row for this.")
                                                                     : tr("Nothing came back: see Error."));
    else
        m_raw->setDocument(QJsonDocument(report.rawData));
    showPlaces();
}

void JobResults::showCounts(const QStringList &lines)
{
    m_counts->setText(lines.join(u'\n'));
}

void JobResults::showState()
{
    if (!m_job) {
        if (m_reported) { // what it counts does not change
            m_state->setState(symbolOf(*m_reported).toString(), returnDataWord(*m_reported));
            return m_state->setColour(colourOf(*m_reported, palette()));
        }
        m_state->setState(m_running ? u"play"_s : QString(), m_nothing);
        m_state->setColour(palette().color(QPalette::WindowText));
        return showCounts({});
    }
    const bool ended = m_job->state() == Job::State::Finished;
    m_state->setState(symbolOf(*m_job, false).toString(),
                      ended ? returnDataWord(m_job->returnData())
                            : tr("Not ended yet: %1 of %2").arg(countEnded(*m_job)).arg(m_job->items().size()));
    m_state->setColour(colourOf(*m_job, false, palette()));
    QStringList lines{m_job->command().name};
    for (const JobItem::Result result : told) {
        if (const int count = m_job->count(result); count > 0)
            lines.append(countInWords(result, count));
    }
    if (!m_job->problem().isEmpty())
        lines.append(m_job->problem());
    if (m_job->startedAt().isValid())
        lines.append(tr("Started %1 UTC").arg(utcTime(m_job->startedAt().toMSecsSinceEpoch())));
    lines.append(tr("%n request(s)", nullptr, m_job->requests()));
    showCounts(lines);
}

void JobResults::showRaw()
{
    if (m_reported)
        return;
    QJsonArray records;
    for (int i = 0; m_job && i < m_job->items().size(); ++i) {
        if (const QJsonObject &saved = m_job->items().at(i).saved; !saved.isEmpty())
            records.append(saved);
    }
    if (records.isEmpty())
        m_raw->setMessage(m_job ? tr("No record has come back.") : m_nothing);
    else
        m_raw->setDocument(QJsonDocument(records));
}

void JobResults::showPlaces()
{
    const bool rows = m_table.rowCount() > 0;
    m_failedFirst->setEnabled(rows);
    if (!rows)
        m_noResults->show(m_nothing, {});
    m_resultsPlace->setCurrentWidget(rows ? static_cast<QWidget *>(m_results) : m_noResults);
    const int failures = m_failures.rowCount();
    if (failures == 0) {
        const bool ended = m_reported || (m_job && !m_job->isRunning());
        m_noErrors->show(ended ? tr("No error.") : m_job ? tr("No error so far.") : m_nothing, {});
    }
    m_errorsPlace->setCurrentWidget(failures > 0 ? static_cast<QWidget *>(m_errors) : m_noErrors);
    m_copyErrors->setVisible(failures > 0);
    setTabText(count() - 1, failures > 0 ? tr("Error (%1)").arg(failures) : tr("Error"));
    showAdvice();
}

void JobResults::showErrors()
{
    setCurrentIndex(count() - 1);
    m_errors->chooseRow(m_failures.firstFailed());
}

Advice JobResults::adviceOnReading(const Error &error) const
{
    using Attempt = AdviceContext::Attempt;
    const bool list = m_command.run == Command::Run::List;
    AdviceContext context = m_desk.adviceContext(list                                     ? Attempt::LookUp
                                                 : m_command.run == Command::Run::Fetch   ? Attempt::ReadTickets
                                                 : m_command.run == Command::Run::Tickets ? Attempt::ReadTicket
                                                 : m_command.run == Command::Run::Report  ? Attempt::ReadTicket
                                                                                          : Attempt::Other);
    if (list)
        context.subject = QString(m_command.name).remove("List "_L1);
    return advise(error, context);
}

void JobResults::showAdvice()
{
    const int row = m_errors->chosenRow();
    QString text;
    if (row >= 0 && row < m_failures.rowCount()) {
        const FailureTable::Failure failure = m_failures.failure(row);
        const Advice advice = m_job && failure.item >= 0 ? m_job->advice(failure.item) : adviceOnReading(failure.error);
        QStringList lines{ownAdvice(failure), advice.cause, advice.cure};
        // The row elides it.
        lines.prepend(failure.label.isEmpty() ? failure.message : u"%1: %2"_s.arg(failure.label, failure.message));
        lines.removeAll(QString());
        text = lines.join(u'\n');
    } else if (m_failures.rowCount() > 0) {
        text = tr("Choose a row to see its likely cause and what to do.");
    }
    m_advice->setText(text);
    m_advice->setVisible(!text.isEmpty());
}

void JobResults::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_state)
        showState();
}
