// SPDX-License-Identifier: Apache-2.0
// The other half of TicketBrowser: its widgets and what they say.
#include "browser/ticketbrowser.h"

#include "browser/emptyplace.h"
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

void TicketBrowser::build()
{
    setObjectName(QStringLiteral("ticketBrowser"));
    m_words = new ElidedLabel(this);
    m_words->setObjectName(QStringLiteral("filterWords"));
    m_find = new QLineEdit(this);
    m_find->setObjectName(QStringLiteral("find"));
    m_find->setAccessibleName(tr("Find in loaded rows"));
    m_find->setPlaceholderText(tr("Find in loaded rows  /"));
    m_find->addAction(icon(u"search", QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_find->setClearButtonEnabled(true);
    m_find->installEventFilter(this);
    m_find->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setTextFormat(Qt::PlainText);
    auto *columns = new QPushButton(icon(u"columns"), tr("Columns"), this);
    columns->setObjectName(QStringLiteral("columns"));
    columns->setAutoDefault(false);
    m_filterBar = new FilterBar(m_desk.lookups(), m_clock, this); // after what stands above it: Tab goes as one reads
    m_notice = new LoadNotice(m_clock, this);
    m_places = new QStackedWidget(this);
    m_view = new TicketView(m_table, m_places);
    m_empty = new EmptyPlace(m_places);
    m_places->addWidget(m_view);
    m_places->addWidget(m_empty);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_words, 2);
    top->addWidget(m_find, 1);
    top->addWidget(m_count);
    top->addWidget(columns);
    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(8, 8, 8, 4);
    bars->setSpacing(4);
    bars->addLayout(top);
    bars->addWidget(m_filterBar);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bars);
    layout->addWidget(m_notice);
    layout->addWidget(m_places, 1);

    connect(m_filterBar, &FilterBar::filterChanged, this, &TicketBrowser::load);
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
    connect(m_notice, &LoadNotice::rawRequested, this, [this] { showRawAnswer(m_desk.loader().report().error, this); });
    connect(m_view, &TicketView::currentTicketChanged, this, &TicketBrowser::currentTicketChanged);
    connect(m_view, &TicketView::selectionCountChanged, this, &TicketBrowser::selectionCountChanged);
    connect(m_view, &TicketView::previewRequested, this, &TicketBrowser::previewRequested);
    connect(m_view, &TicketView::copied, this, &TicketBrowser::message);
    const auto rowsChanged = [this] {
        showCount();
        showPlace();
    };
    connect(&m_table, &QAbstractItemModel::modelReset, this, rowsChanged);
    connect(&m_table, &QAbstractItemModel::rowsInserted, this, rowsChanged);
    connect(&m_table, &QAbstractItemModel::layoutChanged, this, rowsChanged);
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
    showPlace();
}

void TicketBrowser::showCount()
{
    const int shown = m_table.rowCount();
    m_count->setText(m_table.findText().isEmpty() ? tr("%n row(s)", nullptr, shown)
                                                  : tr("%1 of %n row(s)", nullptr, m_table.total()).arg(shown));
}

void TicketBrowser::showProgress()
{
    const LoadReport &report = m_desk.loader().report();
    if (m_refreshing)
        m_notice->setRefreshing(report, m_shown, m_shownAt);
    else if (m_clearFirst && m_table.total() > 0)
        m_notice->setReplacing(report);
    else
        m_notice->setReport(report);
    showPlace();
    Q_EMIT listChanged();
}

void TicketBrowser::showPlace()
{
    const bool empty = m_table.rowCount() == 0;
    bool said = false; // here, so that the notice need not say it again
    const LoadReport &report = m_desk.loader().report();
    const QString words = filterInWords(m_filter, m_desk.lookups(), m_clock.now(), 0);
    if (!empty) {
        // nothing to say
    } else if (m_table.total() > 0) {
        m_empty->show(tr("No row contains “%1”.").arg(m_table.findText()),
                      tr("Only the %n loaded row(s) were looked through.", nullptr, m_table.total()),
                      {{tr("Clear"), [this] { m_find->clear(); }}});
    } else if (!m_asked) {
        m_empty->show(tr("No tickets have been asked for yet."), words, {{tr("Load"), [this] { refresh(); }}});
    } else if (report.end == LoadReport::End::Loading) {
        m_empty->show(tr("Loading…"), words);
    } else if (report.end == LoadReport::End::Failed) {
        said = true;
        const LoadWords failure = loadWords(report, 0, m_clock.now());
        QList<EmptyPlace::Way> ways{{tr("Retry"), [this] { retry(); }}};
        if (failure.raw)
            ways.append({tr("Show raw answer"), [this] { showRawAnswer(m_desk.loader().report().error, this); }});
        m_empty->show(failure.text, failure.detail, ways);
    } else if (report.end == LoadReport::End::Cancelled) {
        said = true;
        m_empty->show(tr("Cancelled before the first rows came."), words, {{tr("Load"), [this] { refresh(); }}});
    } else if (!report.complete()) {
        const bool paused = report.end == LoadReport::End::Paused;
        m_empty->show(tr("Nothing matches so far: %1").arg(words),
                      tr("Not all of the server's tickets could be looked through yet."),
                      {{paused ? tr("Load all") : tr("Retry"), [this, paused] { paused ? loadAll() : retry(); }}});
    } else {
        QList<EmptyPlace::Way> ways;
        const QList<Widener> wider = wideners(m_filter);
        for (const Widener &widener : wider)
            ways.append({widener.text, [this, filter = widener.filter] { load(filter); }});
        m_empty->show(tr("Nothing matches: %1").arg(words),
                      ways.isEmpty() ? tr("The server has no ticket that this account may see.")
                                     : tr("The server was asked and has no such ticket. One step wider:"),
                      ways);
    }
    m_notice->setSaidElsewhere(said);

    QWidget *place = empty ? static_cast<QWidget *>(m_empty) : m_view;
    if (m_places->currentWidget() == place)
        return;
    const bool focused = m_places->isAncestorOf(focusWidget()) && m_places->currentWidget()->hasFocus();
    m_places->setCurrentWidget(place);
    if (focused)
        place->setFocus(Qt::OtherFocusReason);
}
