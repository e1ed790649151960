// SPDX-License-Identifier: Apache-2.0
// The other half of TicketBrowser: its widgets and what they say.
#include "browser/ticketbrowser.h"

#include "widgets/emptyplace.h"
#include "browser/filterbar.h"
#include "browser/filterwords.h"
#include "browser/loadnotice.h"
#include "browser/loadwords.h"
#include "browser/rawanswer.h"
#include "browser/ticketview.h"
#include "browser/wideners.h"
#include "net/clock.h"
#include "triage/desk.h"
#include "widgets/elidedlabel.h"
#include "widgets/icon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {

constexpr int sideMargin = 8;
constexpr int betweenBars = 4;

} // namespace

void TicketBrowser::build()
{
    setObjectName(QStringLiteral("ticketBrowser"));
    m_words = new ElidedLabel(this);
    m_words->setObjectName(QStringLiteral("filterWords"));
    m_reset = new QPushButton(icon(u"undo"), tr("Reset"), this);
    m_reset->setObjectName(QStringLiteral("filterReset"));
    m_reset->setToolTip(tr("All tickets updated in the last 24 hours"));
    m_filters = new QPushButton(icon(u"filter"), tr("Filters"), this);
    m_filters->setObjectName(QStringLiteral("filters"));
    m_filters->setCheckable(true);
    m_find = new QLineEdit(this);
    m_find->setObjectName(QStringLiteral("find"));
    m_find->setAccessibleName(tr("Find in loaded rows"));
    m_find->setPlaceholderText(tr("Find in loaded rows  /"));
    m_find->setToolTip(tr("Looks through ID, summary, status, type, client, user, team, agent and category of the "
                          "loaded rows, whether their column is shown or not."));
    m_find->addAction(icon(u"search", QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_find->setClearButtonEnabled(true);
    m_find->installEventFilter(this);
    m_find->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setTextFormat(Qt::PlainText);
    auto *columns = new QPushButton(icon(u"columns"), tr("Columns"), this);
    columns->setObjectName(QStringLiteral("columns"));
    for (QPushButton *button : {m_reset, m_filters, columns})
        button->setAutoDefault(false);
    m_filterBar = new FilterBar(m_desk.lookups(), m_clock, this); // after what stands above it: Tab goes as one reads
    m_notice = new LoadNotice(m_desk, m_clock, this);
    m_places = new QStackedWidget(this);
    m_view = new TicketView(m_table, m_places);
    m_empty = new EmptyPlace(m_places);
    m_places->addWidget(m_view);
    m_places->addWidget(m_empty);

    auto *said = new QHBoxLayout;
    said->setSpacing(8);
    said->addWidget(m_words, 1);
    said->addWidget(m_reset);
    said->addWidget(m_filters);
    m_tools = new QHBoxLayout;
    m_tools->setSpacing(8);
    m_tools->addWidget(m_find, 1);
    m_tools->addWidget(m_count);
    m_tools->addWidget(columns);
    m_top = new QBoxLayout(QBoxLayout::LeftToRight);
    m_top->setSpacing(betweenBars);
    m_top->addLayout(said, 1);
    m_top->addLayout(m_tools, 1);
    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(sideMargin, 8, sideMargin, 4);
    bars->setSpacing(betweenBars);
    bars->addLayout(m_top);
    bars->addWidget(m_filterBar);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bars);
    layout->addWidget(m_notice);
    layout->addWidget(m_places, 1);

    connect(m_filterBar, &FilterBar::filterChanged, this, &TicketBrowser::load);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_filterBar->reset();
        focusTable(); // the button goes, and the keys are to go back to the list
    });
    connect(m_filters, &QPushButton::toggled, this, &TicketBrowser::fitBars);
    connect(m_find, &QLineEdit::textChanged, this, &TicketBrowser::find);
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        auto *menu = new QMenu(columns);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_view->fillColumnMenu(menu);
        menu->popup(columns->mapToGlobal(QPoint(0, columns->height())));
    });
    connect(m_notice, &LoadNotice::cancelRequested, this, &TicketBrowser::cancel);
    connect(m_notice, &LoadNotice::loadAllRequested, this, &TicketBrowser::loadAll);
    connect(m_notice, &LoadNotice::retryRequested, this, &TicketBrowser::retry);
    connect(m_notice, &LoadNotice::rawRequested, this, &TicketBrowser::showRaw);
    connect(m_view, &TicketView::currentTicketChanged, this, &TicketBrowser::currentTicketChanged);
    connect(m_view, &TicketView::selectionCountChanged, this, &TicketBrowser::selectionCountChanged);
    connect(m_view, &TicketView::previewRequested, this, &TicketBrowser::previewRequested);
    connect(m_view, &TicketView::copied, this, &TicketBrowser::message);
    connect(m_view, &TicketView::ownColumnsChanged, this, [this] {
        askForOwnFields();
        refresh();
    });
    const auto rowsChanged = [this] {
        showCount();
        showPlace();
    };
    connect(&m_table, &QAbstractItemModel::modelReset, this, rowsChanged);
    connect(&m_table, &QAbstractItemModel::rowsInserted, this, rowsChanged);
    connect(&m_table, &QAbstractItemModel::layoutChanged, this, rowsChanged);
}

QSize TicketBrowser::minimumSizeHint() const
{
    return {m_tools->minimumSize().width() + 2 * sideMargin, QWidget::minimumSizeHint().height()};
}

bool TicketBrowser::event(QEvent *event)
{
    const bool result = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fitBars();
    return result;
}

// What stands above the rows must leave room for them: where the filters would take more than two lines or a tenth of
// the height, they are opened on request.
void TicketBrowser::fitBars()
{
    const int line = m_filterBar->heightForWidth(QWIDGETSIZE_MAX); // a number's field is higher than a button
    const int needed = m_filterBar->heightForWidth(width() - 2 * sideMargin);
    const bool roomy = needed <= qMin(2 * line + betweenBars, height() / 10);
    m_filters->setVisible(!roomy);
    m_filterBar->setVisible(roomy || m_filters->isChecked());
    constexpr int legibleWords = 36;
    const bool wide = width() >= m_tools->minimumSize().width() + legibleWords * fontMetrics().averageCharWidth();
    m_top->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void TicketBrowser::keyPressEvent(QKeyEvent *event)
{
    const bool inList = m_view->hasFocus() || m_empty->hasFocus();
    if (event->key() != Qt::Key_Escape || !inList)
        return QWidget::keyPressEvent(event);
    if (!m_find->text().isEmpty())
        return m_find->clear();
    if (m_desk.loader().report().end == LoadReport::End::Loading)
        return cancel();
    QWidget::keyPressEvent(event);
}

bool TicketBrowser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_find->text().isEmpty()) {
            m_find->clear();
            return true;
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            focusTable();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TicketBrowser::showWords()
{
    m_words->setText(filterInWords(m_filter, m_desk.lookups(), m_clock.now()),
                     filterInWords(m_filter, m_desk.lookups(), m_clock.now(), 0));
    m_reset->setVisible(m_filter != TicketFilter());
    showPlace();
}

void TicketBrowser::showCount()
{
    const int shown = m_table.rowCount();
    const QString some = tr("%1 of %n row(s)", nullptr, m_table.total());
    m_count->setText(m_table.findText().isEmpty() ? tr("%n row(s)", nullptr, shown) : some.arg(shown));
    // What stands beside it must not move while one types.
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(some.arg(m_table.total())));
}

void TicketBrowser::giveReport(LoadNotice &notice) const
{
    const LoadReport &report = m_desk.loader().report();
    if (m_refreshing)
        notice.setRefreshing(report, m_shown, m_shownAt);
    else if (m_clearFirst && m_table.total() > 0)
        notice.setReplacing(report);
    else
        notice.setReport(report);
}

void TicketBrowser::showRaw()
{
    showRawAnswer(m_desk.loader().report().error, window());
}

void TicketBrowser::showProgress()
{
    giveReport(*m_notice);
    showPlace();
    Q_EMIT listChanged();
}

bool TicketBrowser::explainNone(EmptyPlace &place)
{
    const LoadReport &report = m_desk.loader().report();
    const QString words = filterInWords(m_filter, m_desk.lookups(), m_clock.now(), 0);
    if (!m_asked) {
        place.show(tr("No tickets have been asked for yet."), words, {{tr("Load"), [this] { refresh(); }}});
    } else if (report.end == LoadReport::End::Loading) {
        place.show(tr("Loading…"), words);
    } else if (report.end == LoadReport::End::Failed) {
        const LoadWords failure = loadWords(report, m_desk.adviceContext(AdviceContext::Attempt::ReadTickets), 0, m_clock.now());
        QList<EmptyPlace::Way> ways{{tr("Retry"), [this] { retry(); }}};
        if (failure.raw)
            ways.append({tr("Show raw answer"), [this] { showRaw(); }});
        place.show(failure.text, failure.detail, ways);
        return true;
    } else if (report.end == LoadReport::End::Cancelled) {
        place.show(tr("Cancelled before the first rows came."), words, {{tr("Load"), [this] { refresh(); }}});
        return true;
    } else if (!report.complete()) {
        const bool paused = report.end == LoadReport::End::Paused;
        place.show(tr("Nothing matches so far: %1").arg(words),
                   tr("Not all of the server's tickets could be looked through yet."),
                   {{paused ? tr("Load all") : tr("Retry"), [this, paused] { paused ? loadAll() : retry(); }}});
    } else {
        QList<EmptyPlace::Way> ways;
        const QList<Widener> wider = wideners(m_filter);
        for (const Widener &widener : wider)
            ways.append({widener.text, [this, filter = widener.filter] { load(filter); }});
        place.show(tr("Nothing matches: %1").arg(words),
                   ways.isEmpty() ? tr("The server has no ticket that this account may see.")
                                  : tr("The server was asked and has no such ticket. One step wider:"),
                   ways);
    }
    return false;
}

void TicketBrowser::showPlace()
{
    const bool empty = m_table.rowCount() == 0;
    bool said = false; // here, so that the notice need not say it again
    if (empty && m_table.total() > 0)
        m_empty->show(tr("No row contains “%1”.").arg(m_table.findText()),
                      tr("Only the %n loaded row(s) were looked through.", nullptr, m_table.total()),
                      {{tr("Clear"), [this] { m_find->clear(); }}});
    else if (empty)
        said = explainNone(*m_empty);
    m_notice->setSaidElsewhere(said);

    QWidget *place = empty ? static_cast<QWidget *>(m_empty) : m_view;
    if (m_places->currentWidget() == place)
        return;
    const bool focused = m_places->isAncestorOf(focusWidget()) && m_places->currentWidget()->hasFocus();
    m_places->setCurrentWidget(place);
    if (focused)
        place->setFocus(Qt::OtherFocusReason);
}
