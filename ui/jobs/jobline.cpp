// SPDX-License-Identifier: Apache-2.0
#include "jobs/jobline.h"

#include "jobs/receiptfile.h"
#include "jobs/resultlook.h"
#include "model/timewords.h"
#include "net/clock.h"
#include "triage/desk.h"
#include "triage/jobs.h"
#include "triage/resultwords.h"
#include "widgets/elidedlabel.h"
#include "widgets/flowlayout.h"
#include "widgets/icon.h"
#include "widgets/noticeline.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

using JobResult = JobItem::Result;
using State = Job::State;

JobLine::JobLine(Jobs &jobs, Job &job, const Desk &desk, Clock &clock, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_job(&job), m_desk(desk), m_clock(clock), m_tick(new QTimer(this)),
      m_symbol(new QLabel(this)), m_words(new ElidedLabel(this)), m_bar(new QProgressBar(this)),
      m_flow(new QWidget(this)), m_dismiss(new QToolButton(this)), m_changed(new NoticeLine(u"jobChanged"_s, this)),
      m_question(new NoticeLine(u"jobQuestion"_s, this)), m_failure(new NoticeLine(u"jobFailure"_s, this))
{
    setObjectName(u"jobLine"_s);
    build();
    connect(&job, &Job::itemChanged, this, &JobLine::refreshSoon);
    connect(&job, &Job::stateChanged, this, &JobLine::refreshSoon);
    connect(&job, &Job::finished, this, &JobLine::refreshSoon);
    m_tick->setInterval(1000); // what counts down
    connect(m_tick, &QTimer::timeout, this, &JobLine::refresh);
    refresh();
}

void JobLine::build()
{
    m_words->setObjectName(u"jobWords"_s);
    m_symbol->setFixedWidth(symbolSize);
    m_bar->setObjectName(u"jobBar"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(96, 6);
    auto *words = new QHBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_symbol);
    words->addWidget(m_words, 1);
    words->addWidget(m_bar);
    new FlowLayout(m_flow, 4);

    const auto act = [this](QPushButton *button, auto what) {
        connect(button, &QPushButton::clicked, this, [this, what] {
            if (m_job)
                what(*m_job);
        });
    };
    m_pause = addButton(u"jobPause"_s, tr("Pause"));
    act(m_pause, [](Job &job) { job.pause(); });
    m_resume = addButton(u"jobResume"_s, tr("Resume"));
    act(m_resume, [](Job &job) { job.resume(); });
    m_stop = addButton(u"jobStop"_s, tr("Stop"));
    act(m_stop, [](Job &job) { job.stop(); });
    m_errors = addButton(u"jobErrors"_s, tr("Errors"));
    act(m_errors, [this](Job &job) { Q_EMIT resultsWanted(&job, true); });
    m_retry = addButton(u"jobRetry"_s, {});
    act(m_retry, [](Job &job) { job.retryFailed(); });
    m_check = addButton(u"jobCheck"_s, {});
    act(m_check, [](Job &job) { job.checkUnknown(); });
    m_resumeNotSent = addButton(u"jobResumeNotSent"_s, {});
    act(m_resumeNotSent, [](Job &job) { job.resumeNotSent(); });
    m_undo = addButton(u"jobUndo"_s, tr("Undo"));
    act(m_undo, [this](Job &) { askUndo(); });
    m_results = addButton(u"jobResults"_s, tr("Results"));
    act(m_results, [this](Job &job) { Q_EMIT resultsWanted(&job, false); });
    m_receipt = addButton(u"jobReceipt"_s, tr("Receipt"));
    act(m_receipt, [this](Job &) { saveReceipt(); });
    m_dismiss->setObjectName(u"jobDismiss"_s);
    m_dismiss->setAutoRaise(true);
    m_dismiss->setIcon(icon(u"cross"));
    m_dismiss->setToolTip(tr("Dismiss: it goes from the list, its journal with it"));
    m_dismiss->setAccessibleName(tr("Dismiss"));
    connect(m_dismiss, &QToolButton::clicked, this, &JobLine::dismiss);

    const auto answer = [this](const QString &name, const QString &text, auto what) {
        connect(m_changed->addButton(name, text), &QPushButton::clicked, this, [this, what] {
            if (m_job && m_job->state() == State::Asking)
                what(*m_job);
        });
    };
    answer(u"changedSee"_s, tr("See"), [this](Job &job) {
        QList<TicketId> ids;
        for (const Job::Changed &changed : job.changed())
            ids.append(changed.ticket);
        Q_EMIT ticketsWanted(ids);
    });
    answer(u"changedWrite"_s, tr("Write anyway"), [](Job &job) { job.writeAnyway(); });
    answer(u"changedSkip"_s, tr("Skip these"), [](Job &job) { job.skipChanged(); });

    m_yes = m_question->addButton(u"questionYes"_s, {});
    connect(m_yes, &QPushButton::clicked, this, [this] {
        const auto onYes = std::exchange(m_onYes, {});
        m_question->show(NoticeLine::Tone::Quiet, {});
        if (onYes && m_job)
            onYes();
    });
    connect(m_question->addButton(u"questionNo"_s, tr("Keep it")), &QPushButton::clicked, this,
            [this] { m_question->show(NoticeLine::Tone::Quiet, {}); });
    connect(m_failure->addButton(u"failureOk"_s, tr("OK")), &QPushButton::clicked, this,
            [this] { m_failure->show(NoticeLine::Tone::Failure, {}); });

    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 2, 8, 2);
    line->setSpacing(8);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight);
    m_halves->setSpacing(8);
    m_halves->addLayout(words, 1);
    m_halves->addWidget(m_flow);
    line->addLayout(m_halves, 1);
    line->addWidget(m_dismiss, 0, Qt::AlignTop);
    QSizePolicy stays = m_dismiss->sizePolicy();
    stays.setRetainSizeWhenHidden(true); // nothing moves when the job ends
    m_dismiss->setSizePolicy(stays);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    for (NoticeLine *notice : {m_changed, m_question, m_failure})
        column->addWidget(notice);
}

// Beside the words while they have room there, at the right, where they do not move when the words change; else below.
void JobLine::arrange()
{
    const int wanted = m_flow->layout()->sizeHint().width() + 48 * fontMetrics().averageCharWidth();
    const auto direction = width() < wanted ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_halves->direction() == direction)
        return;
    m_halves->setDirection(direction);
    m_halves->setSpacing(direction == QBoxLayout::LeftToRight ? 8 : 2);
}

QPushButton *JobLine::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, m_flow);
    button->setObjectName(name);
    button->setAutoDefault(false);
    m_flow->layout()->addWidget(button);
    return button;
}

QString JobLine::words() const
{
    return m_words->text();
}

// A job of hundreds changes many items in one turn of the event loop.
void JobLine::refreshSoon()
{
    if (std::exchange(m_soon, true))
        return;
    QTimer::singleShot(0, this, &JobLine::refresh);
}

void JobLine::refresh()
{
    m_soon = false;
    if (!m_job)
        return;
    showWords();
    showButtons();
    showChanged();
    arrange();
    if (m_job->isRunning() != m_tick->isActive())
        m_job->isRunning() ? m_tick->start() : m_tick->stop();
}

void JobLine::jobGone()
{
    m_tick->stop();
    m_job = nullptr;
    setEnabled(false);
}

QString JobLine::waitWords() const
{
    const qint64 now = m_clock.now();
    const Throttling throttling = m_desk.throttling();
    if (throttling.until > now)
        return tr("the server takes no more requests for another %n second(s)", nullptr,
                  secondsUntil(throttling.until, now));
    const qint64 full = m_desk.windowFullUntil();
    return full > now ? tr("waits for the request limit for another %n second(s)", nullptr, secondsUntil(full, now))
                      : QString();
}

QString JobLine::stateWords() const
{
    const int all = static_cast<int>(m_job->items().size());
    const auto progress = [this, all] {
        QString words = tr("%1 of %2", "so many of all have ended").arg(countEnded(*m_job)).arg(all);
        for (const JobResult bad : {JobResult::Failed, JobResult::NotApplied, JobResult::Unknown}) {
            if (const int count = m_job->count(bad); count > 0)
                words += u", "_s + countInWords(bad, count);
        }
        return words;
    };
    switch (m_job->state()) {
    case State::Ready:
        return tr("not started");
    case State::Preparing:
        return tr("reads the tickets as they are now; nothing is sent yet");
    case State::Asking:
        return tr("%n ticket(s) changed meanwhile; nothing is sent yet", nullptr,
                  static_cast<int>(m_job->changed().size()));
    case State::Running: {
        const QString wait = waitWords();
        return wait.isEmpty() ? progress() : tr("%1, %2", "progress, what it waits for").arg(progress(), wait);
    }
    case State::Paused:
        return tr("paused, %1").arg(progress());
    case State::Verifying:
        return tr("all sent; reads what the answers did not say");
    case State::Finished:
        break;
    }
    return tr("%1, %2", "Return Data, counts").arg(returnDataWord(m_job->returnData()), countsInWords(*m_job));
}

void JobLine::showWords()
{
    QString words = tr("%1: %2", "a job, its state").arg(jobTitle(*m_job), stateWords());
    if (!m_job->problem().isEmpty())
        words = tr("%1. %2", "the state of a job, why").arg(words, m_job->problem());
    m_words->setText(words);
    const bool waits = m_job->state() == State::Running && !waitWords().isEmpty();
    const QColor colour = colourOf(*m_job, waits, palette());
    m_symbol->setPixmap(symbolPixmap(symbolOf(*m_job, waits), colour, devicePixelRatioF()));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colour);
    m_words->setPalette(colours);
    m_bar->setVisible(m_job->isRunning() && m_job->state() != State::Asking);
    m_bar->setRange(0, m_job->state() == State::Preparing ? 0 : static_cast<int>(m_job->items().size()));
    m_bar->setValue(countEnded(*m_job));
}

void JobLine::showButtons()
{
    const State state = m_job->state();
    const bool ended = state == State::Finished;
    const QList<JobItem> &items = m_job->items();
    const auto sent = [this] { return static_cast<int>(m_job->items().size()) - m_job->count(JobResult::Waiting); }();
    const int waiting = m_job->count(JobResult::Waiting);
    m_stop->setToolTip(state == State::Verifying
                           ? tr("Reads no further. What is not verified by then stays so; nothing is taken back.")
                           : tr("%1, %2", "tooltip of Stop: 7 sent, 4 not sent")
                                 .arg(tr("%n sent", nullptr, sent), countInWords(JobResult::NotSent, waiting)));
    const int failed = m_job->count(JobResult::Failed);
    const int toCheck = m_job->toCheck();
    const int notSent = m_job->count(JobResult::NotSent);
    m_retry->setText(tr("Retry %n failed", nullptr, failed));
    m_check->setText(tr("Check %n", nullptr, toCheck));
    m_check->setToolTip(tr("Reads the tickets to find out what became of them; nothing is sent again"));
    m_resumeNotSent->setText(tr("Resume %n not sent", nullptr, notSent));

    const auto *focused = qobject_cast<QPushButton *>(focusWidget());
    const bool hadFocus = focused && focused->hasFocus() && m_flow->isAncestorOf(focused);
    const auto show = [](QWidget *widget, bool visible) {
        if (widget->isHidden() == visible) // else each refresh would lay the line out anew
            widget->setVisible(visible);
    };
    show(m_pause, state == State::Running);
    show(m_resume, state == State::Paused);
    show(m_stop, m_job->isRunning());
    show(m_errors, std::any_of(items.begin(), items.end(), isFailure));
    show(m_retry, ended && failed > 0);
    show(m_check, ended && toCheck > 0);
    show(m_resumeNotSent, ended && notSent > 0);
    // What came later may rest on it: only the last one is taken back.
    show(m_undo, ended && m_jobs.indexOf(*m_job) == m_jobs.size() - 1 && m_job->canUndo());
    show(m_receipt, ended);
    show(m_dismiss, !m_job->isRunning());
    if (!ended)
        m_question->show(NoticeLine::Tone::Quiet, {});
    if (!hadFocus || focused->isVisible())
        return;
    focusFirst(); // else it would go to who knows where
}

QList<QWidget *> JobLine::stops() const
{
    QList<QWidget *> all;
    for (int i = 0; i < m_flow->layout()->count(); ++i)
        all.append(m_flow->layout()->itemAt(i)->widget());
    all.append(m_dismiss);
    for (const NoticeLine *notice : {m_changed, m_question, m_failure}) {
        const QList<QPushButton *> buttons = notice->findChildren<QPushButton *>();
        all.append(QList<QWidget *>(buttons.begin(), buttons.end()));
    }
    return all;
}

void JobLine::focusFirst()
{
    const QList<QWidget *> all = stops();
    const auto first = std::find_if(all.begin(), all.end(), [](const QWidget *stop) { return stop->isVisible(); });
    if (first != all.end())
        (*first)->setFocus();
}

void JobLine::showChanged()
{
    if (m_job->state() != State::Asking)
        return m_changed->show(NoticeLine::Tone::Waiting, {});
    constexpr int most = 6; // the list of tickets is worth the room
    QStringList lines;
    const QList<Job::Changed> &changed = m_job->changed();
    for (const Job::Changed &each : changed.first(std::min<qsizetype>(most, changed.size())))
        lines.append(u"#%1 %2"_s.arg(number(each.ticket)).arg(each.words));
    if (changed.size() > most)
        lines.append(tr("and %n more", nullptr, static_cast<int>(changed.size() - most)));
    m_changed->show(NoticeLine::Tone::Waiting,
                    tr("%n ticket(s) changed since you saw them:", nullptr, static_cast<int>(changed.size())),
                    lines.join(u'\n'));
}

void JobLine::ask(const QString &text, const QString &detail, const QString &yes, std::function<void()> onYes)
{
    m_onYes = std::move(onYes);
    m_yes->setText(yes);
    m_question->show(NoticeLine::Tone::Quiet, text, detail);
    m_yes->setFocus();
}

void JobLine::askUndo()
{
    QStringList stays;
    const std::unique_ptr<Job> back = m_job->undo(&stays);
    if (!back)
        return m_failure->show(NoticeLine::Tone::Failure, tr("Nothing of it can be taken back any more."));
    ask(tr("Take back what was done to %n ticket(s)?", nullptr, static_cast<int>(back->items().size())),
        stays.isEmpty() ? QString() : tr("Not taken back: %1").arg(stays.join(u' ')), tr("Undo now"), [this] {
            if (!m_jobs.undo(*m_job))
                m_failure->show(NoticeLine::Tone::Failure, tr("Nothing of it can be taken back any more."));
        });
}

void JobLine::dismiss()
{
    if (!m_job || m_job->isRunning())
        return;
    QStringList open;
    for (const JobResult result : {JobResult::Unknown, JobResult::NotSent}) {
        if (const int count = m_job->count(result); count > 0)
            open.append(countInWords(result, count));
    }
    if (open.isEmpty())
        return m_jobs.forget(*m_job);
    ask(tr("Dismiss it? %1, and its journal is all that says which.").arg(open.join(u", ")), {}, tr("Dismiss"),
        [this] { m_jobs.forget(*m_job); });
}

void JobLine::saveReceipt()
{
    m_failure->show(NoticeLine::Tone::Failure, {});
    askForReceiptFile(*m_job, this, [this](const QString &path) {
        if (!m_job)
            return;
        const QString problem = saveReceiptFile(path, *m_job, m_connectionName);
        const QString file = QDir::toNativeSeparators(path);
        if (problem.isEmpty())
            Q_EMIT told(tr("Receipt saved to %1").arg(file));
        else
            m_failure->show(NoticeLine::Tone::Failure, tr("Not saved to %1: %2").arg(file, problem));
    });
}

void JobLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_job)
        showWords();
}

void JobLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}
