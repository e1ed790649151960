// SPDX-License-Identifier: Apache-2.0
#include "lookups/lookuppanel.h"

#include "browser/rawanswer.h"
#include "lookups/lookupfile.h"
#include "lookups/lookupinputs.h"
#include "lookups/lookupview.h"
#include "model/lookupexport.h"
#include "model/plaintooltip.h"
#include "model/timewords.h"
#include "net/clock.h"
#include "triage/desk.h"
#include "widgets/emptyplace.h"
#include "widgets/jsonview.h"
#include "widgets/noticeline.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <utility>

using namespace Qt::StringLiterals;
using State = LookupList::State;

namespace {

constexpr int mostInJson = 200; // rows: more at once nobody reads, and they would take seconds to lay out

// The list of names that the rest of the program reads; it is to be as new as what is seen here.
std::optional<Lookup> namesOf(LookupKind kind)
{
    switch (kind) {
    case LookupKind::Types:
        return Lookup::Types;
    case LookupKind::Statuses:
        return Lookup::Statuses;
    case LookupKind::Areas:
        return Lookup::Areas;
    case LookupKind::Teams:
        return Lookup::Teams;
    case LookupKind::Agents:
        return Lookup::Agents;
    case LookupKind::Priorities:
        return Lookup::Priorities;
    case LookupKind::Categories:
        return Lookup::Categories;
    case LookupKind::Outcomes:
        break;
    }
    return std::nullopt;
}

QString reasons(const Advice &advice)
{
    QStringList parts;
    if (!advice.serverSaid.isEmpty())
        parts.append(LookupPanel::tr("The server said: “%1”").arg(advice.serverSaid));
    parts << advice.cause << advice.cure;
    parts.removeAll(QString());
    return parts.join(u'\n');
}

} // namespace

LookupPanel::LookupPanel(LookupKind kind, Desk &desk, Clock &clock, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_clock(clock), m_list(kind, desk.api(), clock), m_table(kind, desk.lookups())
{
    build();
    connect(&m_list, &LookupList::changed, this, &LookupPanel::take);
    connect(&desk.lookups(), &Lookups::changed, this, &LookupPanel::showAge);
    connect(&desk, &Desk::regained, this, [this] {
        if (m_list.state() == State::Failed && m_list.error().kind == Error::Kind::Offline)
            refresh();
    });
    connect(m_inputs, &LookupInputs::changed, this, &LookupPanel::ask);
    connect(m_inputs, &LookupInputs::problemChanged, this,
            [this](const QString &problem) { m_problem->show(NoticeLine::Tone::Failure, problem); });
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_table.setFindText(text.trimmed());
        showState();
    });
    connect(m_view, &LookupView::chosenChanged, this, &LookupPanel::showChosen);
    connect(m_view, &LookupView::opened, this, &LookupPanel::showTickets);
    // How old the rows are changes without anybody doing anything.
    auto *tick = new QTimer(this);
    tick->setInterval(30'000);
    connect(tick, &QTimer::timeout, this, &LookupPanel::showAge);
    tick->start();
    showState();
    showChosen();
}

// The view goes with the widgets, after the table: it must not ask for rows any more.
LookupPanel::~LookupPanel()
{
    delete m_splitter;
}

void LookupPanel::load()
{
    if (m_list.state() == State::NotLoaded)
        ask(m_inputs->inputs());
}

void LookupPanel::refresh()
{
    if (const std::optional<Lookup> names = namesOf(m_list.kind()))
        m_desk.lookups().refresh(*names);
    if (m_inputs->problem().isEmpty())
        ask(m_inputs->take());
    else
        m_list.refresh();
}

void LookupPanel::ask(const QJsonObject &inputs)
{
    m_list.load(inputs);
}

void LookupPanel::take()
{
    if (m_list.state() == State::Loaded) {
        m_table.setRows(m_list.rows(), m_list.slaNames());
        m_view->rowsLoaded();
    }
    if (m_list.state() == State::Failed)
        m_desk.reachability().failed(m_list.error());
    showState();
    showChosen(); // a row that stayed selected may read otherwise now
}

bool LookupPanel::answersOthers() const
{
    return m_list.loadedAt().isValid() && m_list.asked() != m_list.inputs();
}

void LookupPanel::showState()
{
    showPlace();
    showAge();
    const bool shown = m_places->currentWidget() == m_view;
    const QString some = tr("%1 of %n row(s)", nullptr, m_table.total());
    m_count->setText(m_table.findText().isEmpty() ? tr("%n row(s)", nullptr, m_table.total())
                                                  : some.arg(m_table.rowCount()));
    m_count->setVisible(m_list.loadedAt().isValid() && !(m_list.state() == State::Failed && answersOthers()));
    for (QAction *action : {m_saveCsv, m_saveJson})
        action->setEnabled(shown);
}

void LookupPanel::showPlace()
{
    const bool failed = m_list.state() == State::Failed;
    const bool hasRows = m_table.total() > 0 && !(failed && answersOthers());
    AdviceContext context = m_desk.adviceContext(AdviceContext::Attempt::LookUp);
    context.subject = lookupTitle(m_list.kind());
    const Advice advice = failed ? advise(m_list.error(), context) : Advice();
    const bool narrowed = !m_list.asked().isEmpty();
    const auto retry = EmptyPlace::Way{tr("Retry"), [this] { refresh(); }};
    if (hasRows && m_table.rowCount() > 0) {
        // nothing to say
    } else if (hasRows) {
        m_empty->show(tr("No row contains “%1”.").arg(m_table.findText()),
                      tr("Only the %n loaded row(s) were looked through.", nullptr, m_table.total()),
                      {{tr("Clear"), [this] { m_find->clear(); }}});
    } else if (failed) {
        m_empty->show(advice.happened, reasons(advice),
                      {retry, {tr("Show raw answer"), [this] { showRawAnswer(m_list.error(), this); }}});
    } else if (m_list.state() == State::Loading) {
        m_empty->show(tr("Loading…"), lookupTitle(m_list.kind()));
    } else if (m_list.state() == State::NotLoaded) {
        m_empty->show(tr("This list has not been asked for yet."), {}, {{tr("Load"), [this] { refresh(); }}});
    } else if (narrowed) {
        m_empty->show(tr("Nothing matches these inputs."), tr("The server was asked and has no such row."),
                      {{tr("Without inputs"), [this] { m_inputs->clear(); }}});
    } else {
        m_empty->show(
            tr("The server's list is empty."),
            mayBeEmptyByRights(m_list.kind())
                ? tr("It may also be that the agent of this connection is restricted: HaloPSA then answers with "
                     "an empty list. In HaloPSA: Configuration > Teams & Agents.")
                : QString(),
            {retry});
    }
    // With the old rows still there, the failure stands above them.
    const bool above = failed && hasRows;
    m_failure->show(NoticeLine::Tone::Failure,
                    above ? tr("Not loaded again, the rows are from %1: %2")
                                .arg(compactTime(m_list.loadedAt().toMSecsSinceEpoch(), m_clock.now()), advice.happened)
                          : QString(),
                    above ? reasons(advice) : QString());

    QWidget *place = hasRows && m_table.rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_empty;
    if (m_places->currentWidget() == place)
        return;
    const bool focused = m_places->currentWidget()->hasFocus();
    m_places->setCurrentWidget(place);
    QWidget *const below = m_splitter->widget(1);
    below->setVisible(place == m_view); // with nothing to select there is nothing to say
    if (place == m_view && !std::exchange(m_split, true))
        m_splitter->setSizes({2000, 1000}); // a share of what there is
    if (focused)
        focusRows();
}

void LookupPanel::showAge()
{
    QStringList parts;
    const qint64 loaded = m_list.loadedAt().isValid() ? m_list.loadedAt().toMSecsSinceEpoch() : 0;
    if (m_list.state() == State::Loading) {
        parts.append(loaded ? tr("Loading… The rows are those of %1.", "a time").arg(compactTime(loaded, m_clock.now()))
                            : tr("Loading…"));
    } else if (m_list.state() == State::Loaded) {
        constexpr qint64 minute = 60'000;
        parts.append(m_clock.now() - loaded < minute
                         ? tr("Loaded less than a minute ago")
                         : tr("Loaded %1", "5 minutes ago").arg(relativeTime(loaded, m_clock.now())));
        if (m_list.unasked() > 0)
            parts.append(tr("%n row(s) more came that do not match: the server did not heed the inputs", nullptr,
                            m_list.unasked()));
        if (m_list.slaError())
            parts.append(tr("The names of the SLAs could not be read"));
        if (m_list.kind() == LookupKind::Statuses && m_table.total() > 0) {
            const QModelIndex first = m_table.index(0, 0);
            if (first.isValid() && !m_desk.lookups().isClosed(m_table.id(first).value_or(0)))
                parts.append(tr("Which statuses are closed is not known: the server does not tell"));
        }
    }
    m_age->setText(parts.join(QStringLiteral(" · ")));
    m_age->setToolTip(loaded ? plainToolTip(exactTime(loaded, m_clock.now())) : QString());
    m_age->setVisible(!parts.isEmpty());
}

void LookupPanel::showChosen()
{
    const QModelIndexList rows = m_view->chosen();
    m_showTickets->setEnabled(ticketsOfChosen().has_value());
    m_copy->setEnabled(!rows.isEmpty());
    m_showAgents->setEnabled(
        std::any_of(rows.begin(), rows.end(), [this](const QModelIndex &row) { return !m_table.isMember(row); }));
    if (rows.isEmpty())
        return m_json->setMessage(tr("Select a row to see all its fields as the server sent them."));
    if (rows.size() > mostInJson)
        return m_json->setMessage(tr("%n rows are selected. The JSON of so many is better read in a file.", nullptr,
                                     static_cast<int>(rows.size())));
    if (rows.size() == 1)
        return m_json->setJson(m_table.row(rows.first()));
    QJsonArray array;
    for (const QModelIndex &row : rows)
        array.append(m_table.row(row));
    m_json->setDocument(QJsonDocument(array));
}

// Nothing: the queue cannot be filtered by these.
std::optional<TicketFilter> LookupPanel::ticketsOfChosen() const
{
    const QModelIndexList rows = m_view->chosen();
    if (rows.isEmpty())
        return std::nullopt;
    const bool members = m_table.isMember(rows.first());
    QList<qint64> ids;
    for (const QModelIndex &row : rows) {
        const std::optional<qint64> id = m_table.id(row);
        if (!id || m_table.isMember(row) != members)
            return std::nullopt; // teams and agents at once would mean: of both
        ids.append(*id);
    }
    TicketFilter filter;
    filter.lastHours = 0; // all of them, not those of a day
    switch (m_list.kind()) {
    case LookupKind::Types:
        filter.types = ids;
        return filter;
    case LookupKind::Statuses:
        filter.statuses = ids;
        return filter;
    case LookupKind::Areas:
        filter.areas = ids;
        return filter;
    case LookupKind::Teams:
        (members ? filter.agents : filter.teams) = ids;
        return filter;
    case LookupKind::Agents:
        filter.agents = ids;
        return filter;
    case LookupKind::Priorities:
        // Rows of several SLAs may share their number.
        for (const qint64 id : std::as_const(ids)) {
            if (!filter.priorities.contains(id))
                filter.priorities.append(id);
        }
        return filter;
    case LookupKind::Categories:
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const int type = m_table.categoryType(rows.at(i));
            if (type == 0 || type != m_table.categoryType(rows.first()))
                return std::nullopt; // of two types at once would mean: of both
            filter.categories.at(size_t(type) - 1).append(ids.at(i));
        }
        return filter;
    case LookupKind::Outcomes:
        break;
    }
    return std::nullopt;
}

QString LookupPanel::whyNoTickets() const
{
    switch (m_list.kind()) {
    case LookupKind::Outcomes:
        return tr("Tickets do not carry their outcomes, and HaloPSA has no filter by outcome: there is no list of them "
                  "to be shown.");
    case LookupKind::Categories:
        return tr("The tickets of categories of one type, 1 to 4, can be shown at a time.");
    default:
        return tr("The queue cannot be filtered by what is selected.");
    }
}

void LookupPanel::showTickets()
{
    if (const std::optional<TicketFilter> filter = ticketsOfChosen())
        Q_EMIT ticketsRequested(*filter);
    else if (!m_view->chosen().isEmpty())
        Q_EMIT told(whyNoTickets());
}

void LookupPanel::showAgents()
{
    QStringList names;
    const QModelIndexList rows = m_view->chosen();
    for (const QModelIndex &row : rows) {
        const QString name = row.data().toString();
        if (!m_table.isMember(row) && !name.contains(u',')) // the list of names is one text, with commas
            names.append(name);
    }
    m_inputs->setText(u"Team Names"_s, names.join(u", "_s));
}

void LookupPanel::copy()
{
    const QModelIndexList rows = m_view->chosen();
    if (rows.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(lookupTsv(m_table, rows));
    Q_EMIT told(tr("%n row(s) copied", nullptr, static_cast<int>(rows.size())));
}

void LookupPanel::saveCsv()
{
    save(u"csv"_s, lookupCsv(m_table), lookupRowCount(m_table));
}

void LookupPanel::saveJson()
{
    save(u"json"_s, lookupJson(m_table), m_table.rowCount());
}

// What is written is what was shown when it was asked for, whatever is loaded while the dialog is open.
void LookupPanel::save(const QString &suffix, const QByteArray &bytes, int rows)
{
    askForLookupFile(lookupTitle(m_list.kind()), suffix, rows, this,
                     [this, bytes, rows](const QString &path) { write(path, bytes, rows); });
}

void LookupPanel::write(const QString &path, const QByteArray &bytes, int rows)
{
    const QString problem = saveLookupFile(path, bytes);
    const QString file = QDir::toNativeSeparators(path);
    if (problem.isEmpty())
        Q_EMIT told(tr("%n row(s) saved to %1", nullptr, rows).arg(file));
    m_saveFailure->show(NoticeLine::Tone::Failure,
                        problem.isEmpty() ? QString() : tr("Not saved to %1: %2").arg(file, problem));
}

void LookupPanel::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void LookupPanel::focusRows()
{
    if (m_places->currentWidget() == m_view)
        m_view->goToARow();
    m_places->currentWidget()->setFocus(Qt::OtherFocusReason);
}

bool LookupPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_find->text().isEmpty()) {
            m_find->clear();
            return true;
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            focusRows();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
