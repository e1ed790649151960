// SPDX-License-Identifier: Apache-2.0
// The page and what it shows. permissionspagechecks.cpp runs the checks, permissionspagemenus.cpp has what menus offer.
#include "permissions/permissionspage.h"

#include "model/permissionmatrix.h"
#include "permissions/checkbar.h"
#include "permissions/evidencepane.h"
#include "permissions/permissionview.h"
#include "store/connections.h"
#include "triage/desk.h"
#include "triage/permissioncheck.h"
#include "widgets/emptyplace.h"
#include "widgets/noticeline.h"

#include <QAction>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

PermissionsPage::PermissionsPage(const Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_matrix(new PermissionMatrix(this))
{
    setObjectName(u"permissionsPage"_s);
    build();
    connect(m_bar, &CheckBar::runRequested, this, &PermissionsPage::run);
    connect(m_bar, &CheckBar::compareRequested, this, &PermissionsPage::compare);
    connect(m_bar, &CheckBar::stopRequested, this, [this] {
        if (m_round)
            m_round->cancel();
        showState();
    });
    connect(m_bar, &CheckBar::levelsChanged, this, &PermissionsPage::showState);
    connect(m_bar, &CheckBar::rehearsalRequested, this, &PermissionsPage::askForRehearsal);
    connect(m_bar, &CheckBar::leastPrivilegeRequested, this, &PermissionsPage::leastPrivilege);
    connect(m_bar, &CheckBar::exportRequested, this, &PermissionsPage::exportTo);
    connect(&m_bar->connections(), &QMenu::aboutToShow, this, &PermissionsPage::fillConnections);
    connect(&m_bar->earlier(), &QMenu::aboutToShow, this, &PermissionsPage::fillEarlier);
    connect(m_view, &PermissionView::cellChosen, this, &PermissionsPage::showCell);
    connect(m_pane, &EvidencePane::commandChosen, this, &PermissionsPage::goTo);
    connect(m_pane, &EvidencePane::logRequested, this, &PermissionsPage::logRequested);
    connect(&services.connections, &Connections::changed, this, &PermissionsPage::showState);
    constexpr int halfAMinute = 30'000;
    m_clockwork.setInterval(halfAMinute);
    connect(&m_clockwork, &QTimer::timeout, this, &PermissionsPage::showState);
    setDesk(nullptr);
}

// The table goes before its rows: it must not tell of them while the rest goes.
PermissionsPage::~PermissionsPage()
{
    delete m_splitter;
}

void PermissionsPage::build()
{
    m_bar = new CheckBar(this);
    m_summary = new NoticeLine(u"permissionSummary"_s, this);
    m_leftOver = new NoticeLine(u"permissionLeftOver"_s, this);
    m_failure = new NoticeLine(u"permissionFailure"_s, this);
    connect(m_failure->addButton(u"permissionDismiss"_s, tr("Dismiss")), &QPushButton::clicked, this,
            [this] { m_failure->show(NoticeLine::Tone::Failure, {}); });

    m_places = new QStackedWidget(this);
    m_empty = new EmptyPlace(m_places);
    m_splitter = new QSplitter(m_places);
    m_splitter->setObjectName(u"permissionSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_splitterMoved = true; });
    m_view = new PermissionView(*m_matrix, m_splitter);
    m_pane = new EvidencePane(m_splitter);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_view->setMinimumHeight(fontMetrics().height() * 6);
    m_pane->setMinimumHeight(fontMetrics().height() * 5);
    m_pane->setMinimumWidth(fontMetrics().averageCharWidth() * 28);
    m_places->addWidget(m_empty);
    m_places->addWidget(m_splitter);

    auto *remove = new QAction(tr("Remove this column"), m_view);
    remove->setObjectName(u"removeColumn"_s);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &PermissionsPage::removeColumn);
    m_view->addAction(remove);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_failure);
    layout->addWidget(m_leftOver);
    layout->addWidget(m_summary);
    layout->addWidget(m_places, 1);
}

void PermissionsPage::setDesk(Desk *desk, const Connection &connection)
{
    if (m_round && m_round->rehearses()) { // what it leaves behind is not forgotten with it
        const QList<PermissionRun> runs = m_round->runsIfEndedNow();
        for (const PermissionRun &run : runs)
            keep(run);
    }
    // At once, those that have just ended included: they know the desk.
    qDeleteAll(findChildren<CheckRound *>(QString(), Qt::FindDirectChildrenOnly));
    m_round = nullptr;
    m_doing = Doing::Nothing;
    m_before.reset();
    delete m_question;
    m_mailTo.clear();
    m_bar->setRehearsal(false);
    if (m_desk)
        m_desk->disconnect(this);
    m_desk = desk;
    m_connection = connection;
    m_chosen = desk ? QSet<QString>{connection.id} : QSet<QString>();
    m_shown.clear(); // nothing of one tenant may be seen under another
    m_compared.reset();
    m_last.reset();
    m_failure->show(NoticeLine::Tone::Failure, {});
    if (desk) {
        connect(desk, &Desk::statusChanged, this, [this] {
            if (isVisible()) // else shown() will
                showState();
        });
        m_clockwork.start();
    } else {
        m_clockwork.stop();
    }
    showRuns();
    showState();
}

void PermissionsPage::shown()
{
    if (m_desk && m_shown.isEmpty()) {
        const QList<PermissionRun> earlier = earlierRuns(m_connection.id, nullptr);
        m_last = earlier.isEmpty() ? std::nullopt : std::optional(earlier.first());
    }
    showState();
    if (m_places->currentWidget() == m_splitter)
        m_view->setFocus(Qt::OtherFocusReason);
    else if (m_desk)
        m_bar->focusRun();
    else
        m_empty->setFocus(Qt::OtherFocusReason);
}

void PermissionsPage::showState()
{
    const QList<Connection> these = chosen();
    showReasons(these); // first: what it switches off costs nothing
    CheckBar::State state;
    state.open = m_desk;
    state.running = m_round;
    state.stopping = m_round && m_round->isStopping();
    state.made = m_round ? m_round->made() : 0;
    state.all = m_round ? m_round->all() : 0;
    state.hasRuns = !m_shown.isEmpty();
    state.connections = m_desk ? static_cast<int>(these.size()) : 1;
    state.token = tokenWords();
    state.left = m_desk ? std::max(0, m_desk->limit().requests - m_desk->requestsUsed()) : 0;
    for (const Connection &each : these)
        state.requests += PermissionCheck::requestsFor(upTo(each), !wanted(each).mailTo.isEmpty());
    m_bar->show(state);
    showPlace();
}

void PermissionsPage::showReasons(const QList<Connection> &these)
{
    QString noMatch;
    QString rehearsal;
    const bool allReadOnly =
        std::all_of(these.cbegin(), these.cend(), [](const Connection &each) { return each.readOnly; });
    if (allReadOnly && !these.isEmpty())
        noMatch = rehearsal = tr("Levels 3 and 4 are refused: this connection is set to read-only, nothing is ever "
                                 "written through it.");
    else if (m_desk && !m_chosen.contains(m_connection.id))
        rehearsal = tr("A rehearsal runs on the open connection, which is not chosen.");
    else if (m_connection.readOnly)
        rehearsal = tr("A rehearsal runs on the open connection, which is set to read-only.");
    m_bar->setReasons(noMatch, rehearsal);
}

void PermissionsPage::showRuns()
{
    const QModelIndex before = m_view->currentIndex();
    const PermissionRun *of = before.isValid() ? m_matrix->run(before.column()) : nullptr;
    const std::optional<Key> key = of ? std::optional(keyOf(*of)) : std::nullopt;
    const int row = std::max(0, before.row());

    QList<PermissionRun> runs;
    for (const Shown &each : std::as_const(m_shown))
        runs.append(each.run);
    comparePartial(runs);
    const auto place = [&runs](const Key &wantedKey) {
        const auto found =
            std::find_if(runs.cbegin(), runs.cend(), [&](const PermissionRun &run) { return keyOf(run) == wantedKey; });
        return found == runs.cend() ? -1 : static_cast<int>(found - runs.cbegin());
    };
    std::optional<PermissionMatrix::Compared> compared;
    if (m_compared)
        compared = PermissionMatrix::Compared{place(m_compared->first), place(m_compared->second)};
    m_matrix->setRuns(runs, compared);

    const std::optional<PermissionMatrix::Changes> changes = m_matrix->changes();
    m_summary->show(NoticeLine::Tone::Quiet,
                    changes ? tr("With a fresh token: %1.", "2 gained, 1 lost, 15 unchanged").arg(changes->words())
                            : QString());
    QStringList left;
    for (const PermissionRun &run : std::as_const(runs)) {
        for (const QString &sentence : run.leftOver)
            left.append(
                tr("%1, %2: %3", "connection, time, what is left over").arg(run.connection, runTime(run), sentence));
    }
    m_leftOver->show(NoticeLine::Tone::Failure, left.isEmpty() ? QString() : tr("Left over in HaloPSA"),
                     left.join(u'\n'));

    if (!runs.isEmpty()) {
        const int at = key ? place(*key) : -1;
        const int column = at >= 0 ? at : static_cast<int>(runs.size()) - 1;
        m_view->setCurrentIndex(m_matrix->index(row, PermissionMatrix::FirstRun + column));
    }
    showCell();
    showPlace();
    fitSplitter();
}

void PermissionsPage::showPlace()
{
    if (!m_shown.isEmpty()) {
        // The button that was pressed for it is gone: the keyboard goes on in the table.
        const bool goesOn =
            m_places->currentWidget() == m_empty && isVisible() && isAncestorOf(window()->focusWidget());
        m_places->setCurrentWidget(m_splitter);
        if (goesOn)
            m_view->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_desk) {
        m_empty->show(tr("No connection is open."),
                      tr("Here stands which of the commands a connection may run, and what that is based on. Open a "
                         "connection or the practice tenant first."));
    } else if (m_round) {
        m_empty->show(tr("Testing…"), tr("The matrix is shown when the answers are there."));
    } else {
        QList<EmptyPlace::Way> ways{{tr("Run safe checks"), [this] { run(); }}};
        if (m_last)
            ways.append(
                {tr("Show the run of %1").arg(runTime(*m_last)), [this, last = *m_last] { toggle(last, true); }});
        m_empty->show(tr("Nothing has been tested yet."),
                      tr("Run safe checks makes about %n request(s) and changes nothing.", nullptr,
                         PermissionCheck::requestsFor(ProbeLevel::Hint)),
                      ways);
    }
    m_places->setCurrentWidget(m_empty);
}

void PermissionsPage::showCell()
{
    m_pane->show(*m_matrix, m_view->currentIndex());
}

// In the place of what was found on this connection before in this session.
void PermissionsPage::putLive(const PermissionRun &run)
{
    qsizetype at = -1;
    for (qsizetype i = m_shown.size() - 1; i >= 0; --i) {
        if (m_shown.at(i).live && m_shown.at(i).run.connectionId == run.connectionId) {
            m_shown.removeAt(i);
            at = i;
        }
    }
    m_shown.insert(at < 0 ? m_shown.size() : at, {run, true});
}

void PermissionsPage::toggle(const PermissionRun &run, bool shown)
{
    const auto there = [&](const Shown &each) { return keyOf(each.run) == keyOf(run); };
    if (!shown)
        m_shown.removeIf(there);
    else if (std::none_of(m_shown.cbegin(), m_shown.cend(), there))
        m_shown.append({run, false});
    showRuns();
    showState();
}

void PermissionsPage::removeColumn()
{
    if (const PermissionRun *of = m_matrix->run(m_view->currentIndex().column()))
        toggle(PermissionRun(*of), false);
}

void PermissionsPage::goTo(const QString &command)
{
    m_view->setCurrentIndex(m_matrix->index(m_matrix->rowOf(command), m_view->currentIndex().column()));
    m_view->setFocus(Qt::OtherFocusReason);
}

void PermissionsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Beside each other where there is the width, or no height for one below the other.
    constexpr int enoughForBoth = 120; // average characters
    constexpr int enoughLines = 24;
    const bool wide = width() > enoughForBoth * fontMetrics().averageCharWidth();
    const bool low = height() < enoughLines * fontMetrics().height();
    m_splitter->setOrientation(wide || low ? Qt::Horizontal : Qt::Vertical);
    fitSplitter();
}

// All columns where there is the room, else what leaves the evidence readable.
void PermissionsPage::fitSplitter()
{
    if (m_splitterMoved || m_splitter->orientation() != Qt::Horizontal)
        return;
    const int most = width() - 40 * fontMetrics().averageCharWidth();
    const int table = std::max(std::min(m_view->wholeWidth(), most), width() / 2);
    m_splitter->setSizes({table, width() - table});
}
