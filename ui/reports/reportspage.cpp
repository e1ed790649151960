// SPDX-License-Identifier: Apache-2.0
#include "reports/reportspage.h"

#include "browser/filterwords.h"
#include "browser/loadnotice.h"
#include "browser/ticketbrowser.h"
#include "deskpage.h"
#include "model/tablesummary.h"
#include "net/clock.h"
#include "reports/chartcolumns.h"
#include "reports/narrowing.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptyplace.h"
#include "widgets/icon.h"
#include "widgets/noticeline.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using By = TicketSummary::By;

// What can be taken away from here is in reportspageuses.cpp.

namespace {

constexpr int mostBars = 10;
constexpr int mostDays = 30;
constexpr int margin = 8;

QString nameOf(By by)
{
    constexpr const char *names[] = {"status", "type", "team", "agent", "client", "priority", "age"};
    return u"chart_"_s + QLatin1String(names[static_cast<size_t>(by)]);
}

QString percent(qint64 part, qint64 whole)
{
    const double share = whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    return QLocale().toString(share, 'f', 1) + u" %"_s;
}

} // namespace

ReportsPage::ReportsPage(Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_head(new QWidget(this)), m_words(new ElidedLabel(m_head)),
      m_count(new QLabel(m_head)), m_all(new QToolButton(m_head)), m_failure(new NoticeLine(u"pictureFailure"_s, this)),
      m_notices(new QVBoxLayout), m_places(new QStackedWidget(this)), m_scroll(new QScrollArea(m_places)),
      m_empty(new EmptyPlace(m_places))
{
    setObjectName(u"reportsPage"_s);
    build();
    setDesk(nullptr);
}

ReportsPage::~ReportsPage() = default;

void ReportsPage::build()
{
    m_words->setObjectName(u"reportWords"_s);
    m_count->setObjectName(u"reportCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    auto *uses = new QMenu(m_all);
    fillChartMenu(*uses, [this](ChartUse use) { this->use(use, nullptr); });
    m_all->setObjectName(u"allCharts"_s);
    m_all->setText(tr("All charts"));
    m_all->setToolTip(tr("Save or copy all of them"));
    m_all->setIcon(icon(u"download"));
    m_all->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_all->setPopupMode(QToolButton::InstantPopup);
    m_all->setFocusPolicy(Qt::StrongFocus);
    m_all->setMenu(uses);

    auto *content = new QWidget;
    auto *columns = new ChartColumns(content, 24);
    columns->setContentsMargins(2 * margin, margin, 2 * margin, 2 * margin);
    m_days = new SummaryChart(u"chart_days"_s, tr("Created and closed per day"), content);
    columns->addWidget(m_days);
    connect(m_days, &SummaryChart::wanted, this, [this](ChartUse use) { this->use(use, m_days); });
    for (const By by : TicketSummary::everything) {
        auto *chart = new SummaryChart(nameOf(by), TicketSummary::title(by), content);
        columns->addWidget(chart);
        m_charts.insert(by, chart);
        connect(chart, &SummaryChart::pressed, this, [this, by](int bar) { press(by, bar); });
        connect(chart, &SummaryChart::wanted, this, [this, chart](ChartUse use) { this->use(use, chart); });
    }
    m_scroll->setObjectName(u"reportScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    // The arrows move the focus by themselves, which a scroll area does not see.
    connect(qApp, &QApplication::focusChanged, content, [this, content](QWidget *, QWidget *now) {
        if (now && content->isAncestorOf(now))
            m_scroll->ensureWidgetVisible(now, 0, 2 * margin);
    });
    m_places->addWidget(m_scroll);
    m_places->addWidget(m_empty);
    auto *dismiss = m_failure->addButton(u"pictureDismiss"_s, tr("Dismiss"));
    connect(dismiss, &QPushButton::clicked, this, [this] { m_failure->show(NoticeLine::Tone::Failure, {}); });

    auto *line = new QHBoxLayout;
    line->setSpacing(margin);
    line->addWidget(m_words, 1);
    line->addWidget(m_all);
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(2 * margin, margin, 2 * margin, 4);
    head->setSpacing(4);
    head->addLayout(line);
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    m_notices->setContentsMargins(margin, 0, margin, 0);
    m_notices->addWidget(m_failure);
    layout->addLayout(m_notices);
    layout->addWidget(m_places, 1);
}

void ReportsPage::setDesk(DeskPage *desk)
{
    // At once: nothing of one tenant may be seen under another.
    m_summary.reset();
    delete m_notice;
    m_notice = nullptr;
    m_desk = desk;
    m_failure->show(NoticeLine::Tone::Failure, {});
    if (desk) {
        TicketBrowser &browser = desk->browser();
        m_summary = std::make_unique<TableSummary>(browser.table(), desk->desk().lookups(), m_clock);
        connect(m_summary.get(), &TableSummary::changed, this, &ReportsPage::showCharts);
        connect(m_summary.get(), &TableSummary::changed, this, &ReportsPage::showState);
        m_notice = new LoadNotice(desk->desk(), m_clock, this);
        m_notices->addWidget(m_notice);
        QWidget *before = m_all; // Tab goes as one reads
        const QList<QPushButton *> buttons = m_notice->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            QWidget::setTabOrder(before, button);
            before = button;
        }
        connect(m_notice, &LoadNotice::cancelRequested, &browser, &TicketBrowser::cancel);
        connect(m_notice, &LoadNotice::loadAllRequested, &browser, &TicketBrowser::loadAll);
        connect(m_notice, &LoadNotice::retryRequested, &browser, &TicketBrowser::retry);
        connect(m_notice, &LoadNotice::rawRequested, &browser, &TicketBrowser::showRaw);
        connect(&browser, &TicketBrowser::listChanged, m_notice, [this] { showState(); });
        m_summary->setWanted(isVisible());
        showCharts(); // of none yet: those of the desk before go
    }
    showState();
}

void ReportsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showState();
    if (m_summary)
        m_summary->setWanted(true);
}

void ReportsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_summary)
        m_summary->setWanted(false);
}

void ReportsPage::shown()
{
    QWidget *last = focusWidget(); // where one was before
    if (!last || !isAncestorOf(last) || !last->isVisible())
        last = m_places->currentWidget() == m_empty ? static_cast<QWidget *>(m_empty) : m_all;
    last->setFocus(Qt::OtherFocusReason);
}

void ReportsPage::refresh()
{
    if (m_desk)
        m_desk->browser().refresh();
}

void ReportsPage::showState()
{
    m_head->setVisible(m_desk);
    if (!m_desk) {
        m_empty->show(
            tr("No connection is open."),
            tr("The reports count the tickets that the queue has loaded: by status, type, team, agent, client "
               "and priority, their age, and how many were created and closed each day. Open a connection or "
               "the practice tenant first."));
        return m_places->setCurrentWidget(m_empty);
    }
    if (!isVisible())
        return; // said when it is looked at
    TicketBrowser &browser = m_desk->browser();
    const Lookups &lookups = m_desk->desk().lookups();
    m_words->setText(filterInWords(browser.filter(), lookups, m_clock.now()),
                     filterInWords(browser.filter(), lookups, m_clock.now(), 0));
    browser.giveReport(*m_notice);
    const bool none = browser.table().total() == 0;
    m_notice->setSaidElsewhere(none && browser.explainNone(*m_empty));
    const qint64 count = m_summary->summary().count();
    const qint64 open = m_summary->countOfOpen();
    QStringList said{tr("%n ticket(s) in the queue's list: %1 open, %2 closed", nullptr, static_cast<int>(count))
                         .arg(open)
                         .arg(count - open)};
    if (const QString left = whatIsNotIn(); !left.isEmpty())
        said.append(left);
    m_count->setText(said.join(u" · "_s));
    m_count->setVisible(!none);
    m_all->setVisible(!none);

    QWidget *place = none ? static_cast<QWidget *>(m_empty) : m_scroll;
    if (m_places->currentWidget() == place)
        return;
    const bool focused = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    m_places->setCurrentWidget(place);
    if (focused)
        (none ? static_cast<QWidget *>(m_empty) : m_all)->setFocus(Qt::OtherFocusReason);
}

// Closed tickets that the filter does not ask for are not among those counted, however many were closed.
QString ReportsPage::whatIsNotIn() const
{
    const TicketFilter &filter = m_desk->browser().filter();
    const Lookups &lookups = m_desk->desk().lookups();
    bool closed = filter.statuses.isEmpty();
    for (const qint64 status : filter.statuses)
        closed = closed || lookups.isClosed(status).value_or(true); // not known: nothing is claimed
    return closed ? QString() : tr("the filter leaves closed tickets out");
}

void ReportsPage::showCharts()
{
    for (const By by : TicketSummary::everything)
        showBars(by);
    showDays();
}

void ReportsPage::showBars(By by)
{
    QList<SummaryBar> bars = m_summary->summary().bars(by, mostBars + 1);
    const bool others = bars.size() > mostBars + 1; // one other can as well be named
    if (others)
        bars = m_summary->summary().bars(by, mostBars);
    qint64 all = 0;
    for (const SummaryBar &bar : bars)
        all += bar.count;
    QList<ChartCanvas::Item> items;
    for (int i = 0; i < bars.size(); ++i) {
        const SummaryBar &bar = bars.at(i);
        Narrowing narrowing = narrowed(m_desk->browser().filter(), by, bar, m_desk->desk().lookups());
        if (others && i == mostBars)
            narrowing = {{}, tr("The queue can be filtered by one of them at a time.")};
        const QString name =
            tr("%1: %n ticket(s)", "of a status, a team …", static_cast<int>(bar.count)).arg(bar.label);
        const QString what = narrowing.filter ? tr("Click or Enter: only these, in the queue") : narrowing.why;
        items.append({name, name + u" ("_s + percent(bar.count, all) + u")\n"_s + what, narrowing.filter.has_value()});
    }
    m_charts.value(by)->canvas().setChart(BarChart({}, bars), items);
}

void ReportsPage::showDays()
{
    const QList<TicketSummary::Day> days = m_summary->summary().days(mostDays);
    QList<ChartCanvas::Item> items;
    for (const TicketSummary::Day &day : days) {
        const QString name = tr("%1: %2 created, %3 closed", "a day, numbers of tickets")
                                 .arg(QLocale().toString(day.date, QLocale::LongFormat))
                                 .arg(day.created)
                                 .arg(day.closed);
        items.append({name, name + u'\n' + tr("HaloPSA filters tickets by their last update, not by these days.")});
    }
    m_days->canvas().setChart(DayChart({}, days), items);
    const TicketFilter &filter = m_desk->browser().filter();
    const bool bounded = filter.lastHours > 0 || filter.start.isValid() || filter.end.isValid();
    QStringList notes;
    if (m_summary->summary().hasOtherDays(mostDays))
        notes.append(
            tr("The newest %n day(s) up to today: other days are not shown.", nullptr, static_cast<int>(days.size())));
    if (bounded)
        notes.append(tr("Only of tickets in the list (updated: %1): others were created and closed on these days as "
                        "well.")
                         .arg(timeInWords(filter, m_clock.now())));
    m_days->setNote(notes.join(u' '));
}

void ReportsPage::press(By by, int bar)
{
    const auto &chart = std::get<BarChart>(m_charts.value(by)->canvas().chart());
    const Narrowing narrowing =
        narrowed(m_desk->browser().filter(), by, chart.bars().at(bar), m_desk->desk().lookups());
    if (narrowing.filter)
        Q_EMIT ticketsRequested(*narrowing.filter);
}
