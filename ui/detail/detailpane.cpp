// SPDX-License-Identifier: Apache-2.0
#include "detail/detailpane.h"

#include "detail/factlist.h"
#include "detail/fieldsview.h"
#include "detail/filesview.h"
#include "detail/readfailure.h"
#include "detail/safehtmlview.h"
#include "detail/tickethead.h"
#include "detail/timelineview.h"
#include "halo/json.h"
#include "net/clock.h"
#include "report/htmltags.h"
#include "triage/desk.h"
#include "widgets/dropveil.h"
#include "widgets/jsonview.h"

#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 aheadMs = 750;   // looked at for so long, the next one is read ahead
constexpr qint64 tickMs = 30'000; // "due in 42 minutes" goes on

QString detailsOf(const QJsonObject &record)
{
    const QString html = halo::toText(record.value(u"details_html"));
    return html.isEmpty() ? halo::toText(record.value(u"details")) : html;
}

// What the record does not name, the row may have named: rows are asked for with names, see TicketFilter.
Ticket merged(const Ticket &row, const QJsonObject &record)
{
    Ticket ticket = TicketReader().read(record).value_or(row);
    const auto fill = [](QString &name, const QString &known) {
        if (name.isEmpty())
            name = known;
    };
    if (ticket.statusId == row.statusId)
        fill(ticket.statusName, row.statusName);
    if (ticket.typeId == row.typeId)
        fill(ticket.typeName, row.typeName);
    if (ticket.agentId == row.agentId)
        fill(ticket.agentName, row.agentName);
    fill(ticket.client, row.client);
    fill(ticket.site, row.site);
    fill(ticket.user, row.user);
    fill(ticket.team, row.team);
    fill(ticket.category, row.category);
    ticket.deleted = ticket.deleted || row.deleted;
    return ticket;
}

} // namespace

DetailPane::DetailPane(Desk &desk, Clock &clock, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_clock(clock), m_pages(new QStackedWidget(this)), m_message(new QLabel(m_pages)),
      m_head(new TicketHead(this)), m_failure(new ReadFailure(this)), m_tabs(new QTabWidget(this)),
      m_facts(new FactList(this)), m_customFields(new FactList(this)), m_details(new SafeHtmlView(this)),
      m_timeline(new TimelineView(desk, clock, this)), m_files(new FilesView(desk, clock, this)),
      m_fields(new FieldsView(this)), m_raw(new JsonView(this)), m_veil(new DropVeil(this))
{
    setObjectName(u"detailPane"_s);
    setAccessibleName(tr("Ticket"));
    setAcceptDrops(true); // files, for Attach
    m_message->setObjectName(u"detailMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(16);
    m_facts->setObjectName(u"detailFacts"_s);
    m_customFields->setObjectName(u"detailCustomFields"_s);
    m_customFields->hide();
    m_details->setObjectName(u"detailDetails"_s);
    m_details->setAccessibleName(tr("Details"));
    m_raw->setObjectName(u"detailRaw"_s);
    m_failure->hide();

    auto *heading = new QLabel(tr("Details"), this);
    QFont heavy = font();
    heavy.setWeight(QFont::DemiBold);
    heading->setFont(heavy);
    heading->setBuddy(m_details);

    auto *summary = new QWidget;
    auto *column = m_scrolled = new QVBoxLayout(summary);
    column->setContentsMargins(0, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_facts);
    column->addWidget(m_customFields);
    column->addSpacing(8);
    column->addWidget(heading);
    column->addWidget(m_details);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(summary);
    summary->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);

    scroll->setObjectName(u"summaryTab"_s);

    auto *raw = new QWidget(this);
    raw->setObjectName(u"rawTab"_s);
    auto *rawColumn = new QVBoxLayout(raw);
    rawColumn->setContentsMargins(0, 8, 0, 0);
    rawColumn->addWidget(m_raw);

    m_tabs->setObjectName(u"detailTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(scroll, tr("Summary"));
    m_tabs->addTab(m_timeline, tr("Timeline"));
    m_tabs->addTab(m_files, tr("Files"));
    m_tabs->addTab(m_fields, tr("Fields"));
    m_tabs->addTab(raw, tr("Raw"));
    setFocusProxy(m_tabs);
    m_tabs->setMinimumHeight(fontMetrics().height() * 3);

    auto *ticket = new QWidget(m_pages);
    auto *whole = m_whole = new QVBoxLayout(ticket);
    whole->setContentsMargins(12, 8, 12, 8);
    whole->setSpacing(8);
    whole->addWidget(m_head);
    whole->addWidget(m_failure);
    whole->addWidget(m_tabs, 1);
    m_pages->addWidget(m_message);
    m_pages->addWidget(ticket);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);

    connect(m_failure, &ReadFailure::retry, this, &DetailPane::fetch);
    connect(m_details, &SafeHtmlView::caretMoved, scroll, [this, scroll](const QRect &place) {
        const QPoint at = m_details->mapTo(scroll->widget(), place.center());
        scroll->ensureVisible(at.x(), at.y(), 0, place.height());
    });
    connect(m_details, &SafeHtmlView::linkHovered, this, &DetailPane::linkHovered);
    connect(m_files, &FilesView::countChanged, this, [this] {
        m_tabs->setTabText(m_tabs->indexOf(m_files),
                           m_files->count() ? tr("Files (%1)").arg(*m_files->count()) : tr("Files"));
    });
    connect(m_timeline, &TimelineView::linkHovered, this, &DetailPane::linkHovered);
    connect(m_fields, &FieldsView::columnWanted, this, &DetailPane::columnWanted);
    connect(&m_desk.lookups(), &Lookups::changed, this, &DetailPane::refresh);
    connect(&m_desk, &Desk::regained, this, [this] {
        if (m_offline)
            fetch();
    });
    showTicket(std::nullopt);
    tick();
}

DetailPane::~DetailPane() = default;

void DetailPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeHead();
}

// The head stays in sight while the rest scrolls; where the pane is too low for both, it scrolls as well, or it would
// be cut and leave the tabs no room.
void DetailPane::placeHead()
{
    constexpr int linesForBoth = 24;
    QBoxLayout *place = height() < linesForBoth * fontMetrics().lineSpacing() ? m_scrolled : m_whole;
    if (place->indexOf(m_head) < 0)
        place->insertWidget(0, m_head);
}

void DetailPane::showTicket(const std::optional<Ticket> &ticket)
{
    if (!ticket) {
        forget();
        m_row.reset();
        m_timeline->showTicket(std::nullopt);
        m_files->showTicket(std::nullopt, 0);
        say(tr("Select a ticket to read it here. J and K move through the list."));
        return;
    }
    const bool same = m_row && m_row->id == ticket->id;
    const bool current = same && m_row->lastUpdate == ticket->lastUpdate;
    m_row = ticket;
    if (current) { // what the record says is newer than a row that has not changed
        if (m_view.state != ShownTicket::Record::Loaded)
            m_view.ticket = *ticket;
        m_view.ticket.deleted = m_view.ticket.deleted || ticket->deleted;
    } else {
        forget();
        m_failure->hide();
        if (!same)
            m_view = {*ticket, {}, ShownTicket::Record::Loading};
        const TicketVersion version{ticket->id, ticket->lastUpdate};
        if (version.lastUpdate == 0) // nobody can tell whether it was changed since
            m_desk.details().expire(version);
        m_timeline->showTicket(version);
        m_files->showTicket(version.id, version.lastUpdate);
        if (const auto known = m_desk.details().record(version)) {
            take(*known);
            waitForRest();
        } else {
            m_view.ticket = *ticket; // a changed ticket keeps its old record until the new one is here
            if (m_view.state == ShownTicket::Record::Failed)
                m_view.state = ShownTicket::Record::Loading;
            refreshRecord();
            setLoading(true);
            waitForRest();
        }
    }
    refresh();
    m_pages->setCurrentIndex(1);
}

void DetailPane::showCount(int selected, int hidden)
{
    if (selected <= 1)
        return; // showTicket() tells which one, or that there is none
    forget();
    m_row.reset();
    const QString count = tr("%n ticket(s) selected", nullptr, selected);
    say(hidden == 0 ? count : count + u'\n' + tr("%n of them hidden by the find text", nullptr, hidden));
}

void DetailPane::reread()
{
    if (!m_row)
        return;
    m_desk.details().expire({m_row->id, m_row->lastUpdate});
    fetch();
    m_timeline->reread();
    m_files->reread();
}

bool DetailPane::isSaving() const
{
    return m_files->isSaving();
}

QJsonObject DetailPane::state() const
{
    return {{u"tab"_s, m_tabs->currentWidget()->objectName()}, {u"timeline"_s, m_timeline->state()}};
}

void DetailPane::restore(const QJsonObject &state)
{
    m_timeline->restore(state.value(u"timeline"_s).toObject());
    const QString tab = state.value(u"tab"_s).toString();
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->widget(i)->objectName() == tab)
            m_tabs->setCurrentIndex(i);
    }
}

void DetailPane::say(const QString &message)
{
    m_message->setText(message);
    m_pages->setCurrentIndex(0);
}

void DetailPane::forget()
{
    ++m_turn;
    if (m_request != 0)
        m_desk.api().cancel(m_request);
    m_request = 0;
    m_offline = false;
    setLoading(false);
}

void DetailPane::waitForRest()
{
    m_clock.after(restMs, this, [this, turn = m_turn] {
        if (turn == m_turn)
            rested();
    });
}

void DetailPane::rested()
{
    m_timeline->rest();
    if (m_desk.details().isRecordCurrent({m_row->id, m_row->lastUpdate}))
        readAhead();
    else
        fetch();
}

void DetailPane::readAhead()
{
    m_clock.after(aheadMs, this, [this, turn = m_turn] {
        if (turn == m_turn && m_next && isVisible())
            m_desk.details().prefetch(*m_next);
    });
}

void DetailPane::setNext(const std::optional<Ticket> &ticket)
{
    m_next = ticket ? std::optional(TicketVersion{ticket->id, ticket->lastUpdate}) : std::nullopt;
}

void DetailPane::fetch()
{
    if (!m_row)
        return;
    forget();
    setLoading(true);
    m_failure->hide();
    if (m_view.state == ShownTicket::Record::Failed) {
        m_view.state = ShownTicket::Record::Loading;
        refreshRecord();
        refresh();
    }
    m_request =
        m_desk.details().readRecord({m_row->id, m_row->lastUpdate}, this,
                                    [this, turn = m_turn](const Result<TicketDetails::Known<QJsonObject>> &result) {
                                        if (turn != m_turn)
                                            return; // it is known now, for when it is selected again
                                        m_request = 0;
                                        setLoading(false);
                                        if (result.ok()) {
                                            take(*result.value());
                                            readAhead();
                                        } else {
                                            fail(result.error());
                                        }
                                        refresh();
                                    });
}

void DetailPane::take(const QJsonObject &record)
{
    // Read again and the same: nobody loses the place where they read.
    const bool same = m_view.state == ShownTicket::Record::Loaded && m_view.record == record;
    m_view = {merged(*m_row, record), record, ShownTicket::Record::Loaded};
    if (!same)
        refreshRecord();
}

void DetailPane::fail(const Error &error)
{
    if (error.cancelled())
        return;
    m_failure->say(error, m_desk.adviceContext(AdviceContext::Attempt::ReadTicket));
    if (m_view.state == ShownTicket::Record::Loading)
        m_view.state = ShownTicket::Record::Failed;
    m_offline = error.kind == Error::Kind::Offline;
    m_desk.reachability().failed(error);
    refreshRecord();
}

void DetailPane::setLoading(bool loading)
{
    m_head->setLoading(loading);
}

// What changes with the clock and the look-ups as well.
void DetailPane::refresh()
{
    if (!m_row)
        return;
    const qint64 now = m_clock.now();
    const Ticket &ticket = m_view.ticket;
    m_head->setTicket(number(ticket.id), ticket.summary, placeLine(ticket), stateLine(m_view, m_desk.lookups()));
    m_head->setSla(slaLeft(ticket, m_desk.lookups(), now));
    m_head->setFlags(ticket.deleted, ticket.onHold);
    m_facts->setFacts(ticketFacts(m_view, m_desk.lookups(), now));
    const QList<Fact> custom = customFields(m_view);
    m_customFields->setFacts(custom);
    m_customFields->setVisible(!custom.isEmpty());
    m_timeline->tick();
}

void DetailPane::refreshRecord()
{
    switch (m_view.state) {
    case ShownTicket::Record::Loading:
        m_details->setPlaceholderText(tr("Loading…"));
        m_details->showPlain({});
        m_fields->setMessage(tr("Loading…"));
        m_raw->setMessage(tr("Loading…"));
        break;
    case ShownTicket::Record::Failed:
        m_details->setPlaceholderText(tr("Not loaded."));
        m_details->showPlain({});
        m_fields->setMessage(tr("Not loaded."));
        m_raw->setMessage(tr("Not loaded."));
        break;
    case ShownTicket::Record::Loaded: {
        m_details->setPlaceholderText(tr("No details."));
        const QString details = detailsOf(m_view.record);
        if (looksLikeHtml(details))
            m_details->showHtml(details);
        else
            m_details->showPlain(details);
        m_fields->setRecord(m_view.record);
        m_raw->setJson(m_view.record);
        break;
    }
    }
}

void DetailPane::tick()
{
    m_clock.after(tickMs, this, [this] {
        if (isVisible())
            refresh();
        tick();
    });
}
