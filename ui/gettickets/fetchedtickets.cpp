// SPDX-License-Identifier: Apache-2.0
#include "gettickets/fetchedtickets.h"

#include "browser/ticketview.h"
#include "triage/desk.h"
#include "widgets/emptyplace.h"
#include "widgets/noticeline.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>
#include <QtMath>
#include <algorithm>
#include <utility>

using State = FetchedTicket::State;

namespace {

constexpr int mostLines = 6;   // of the list of what did not come; the rest is scrolled to
constexpr int textIndent = 32; // as the text of a NoticeLine stands

bool isNotFound(const FetchedTicket &result)
{
    return result.state == State::Failed && result.error.kind == Error::Kind::Refused && result.error.status == 404;
}

} // namespace

FetchedTickets::FetchedTickets(Desk &desk, Clock &clock, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_table(desk.lookups(), clock), m_fetch(desk.api())
{
    build();
    connect(&m_fetch, &TicketFetch::progress, this, &FetchedTickets::takeRows);
    connect(&m_fetch, &TicketFetch::finished, this, &FetchedTickets::takeEnd);
    connect(&desk, &Desk::regained, this, [this] {
        const QList<FetchedTicket> &results = m_fetch.results();
        if (!m_fetch.isRunning() && std::any_of(results.begin(), results.end(), [](const FetchedTicket &result) {
                return result.error.kind == Error::Kind::Offline;
            }))
            m_retry->click();
    });
    // What is due and what a time is called move without anybody doing anything.
    auto *tick = new QTimer(this);
    tick->setInterval(30'000);
    connect(tick, &QTimer::timeout, this, [this] { m_view->viewport()->update(); });
    tick->start();
}

// The view is destroyed with the widgets, after m_table: it must not ask for rows any more.
FetchedTickets::~FetchedTickets()
{
    delete m_places;
}

void FetchedTickets::build()
{
    setObjectName(QStringLiteral("fetchedTickets"));
    m_words = new NoticeLine(QStringLiteral("fetched"), this);
    m_cancel = m_words->addButton(QStringLiteral("cancelFetch"), tr("Cancel"));
    m_copy = m_words->addButton(QStringLiteral("copyMissing"), tr("Copy"));
    m_copy->setToolTip(tr("Copies which tickets are not here, and why"));
    m_copy->setAccessibleName(tr("Copy the tickets that are not here, and why"));
    m_retry = m_words->addButton(QStringLiteral("retryMissing"), tr("Retry those"));
    auto *reasons = new QWidget(this);
    m_missing = new QPlainTextEdit(reasons);
    m_missing->setObjectName(QStringLiteral("missing"));
    m_missing->setAccessibleName(tr("Tickets that are not here, and why"));
    m_missing->setReadOnly(true);
    m_missing->setTabChangesFocus(true);
    m_missing->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_missing->setFrameShape(QFrame::NoFrame);
    m_missing->viewport()->setAutoFillBackground(false); // it belongs to the line above
    m_missing->document()->setDocumentMargin(0);
    m_missing->viewport()->installEventFilter(this);
    auto *indented = new QVBoxLayout(reasons);
    indented->setContentsMargins(textIndent, 0, 8, 4);
    indented->addWidget(m_missing);
    reasons->hide();
    m_places = new QStackedWidget(this);
    m_view = new TicketView(m_table, m_places);
    m_empty = new EmptyPlace(m_places);
    m_places->addWidget(m_view);
    m_places->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_words);
    layout->addWidget(reasons);
    layout->addWidget(m_places, 1);

    connect(m_cancel, &QPushButton::clicked, this, &FetchedTickets::cancel);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        m_fetch.retry();
        showWords();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_missing->toPlainText());
        Q_EMIT message(tr("Copied which tickets are not here, and why"));
    });
    connect(m_view, &TicketView::copied, this, &FetchedTickets::message);
    connect(m_view, &TicketView::ownColumnsChanged, this, &FetchedTickets::takeColumns);
}

void FetchedTickets::fetch(const QList<TicketId> &ids, bool includeDetails)
{
    m_fetch.setOwnPaths(m_table.ownPaths());
    m_fetch.fetch(ids, includeDetails);
    showWords();
}

// Whole rows are kept here, so that nothing has to be asked for.
void FetchedTickets::takeColumns()
{
    m_fetch.setOwnPaths(m_table.ownPaths());
    m_table.add(m_fetch.tickets());
}

QString FetchedTickets::title() const
{
    constexpr int named = 2;
    const QList<FetchedTicket> &results = m_fetch.results();
    QStringList ids;
    for (const FetchedTicket &result : results.first(std::min<qsizetype>(named, results.size())))
        ids.append(QString::number(number(result.id)));
    const QString list = ids.join(QStringLiteral(", ")) + (results.size() > named ? QStringLiteral(" …") : QString());
    return results.size() == 1 ? tr("Ticket %1").arg(list) : tr("Tickets %1").arg(list);
}

void FetchedTickets::refresh()
{
    m_fetch.again();
    showWords();
}

void FetchedTickets::cancel()
{
    m_fetch.cancel();
}

void FetchedTickets::focusTable()
{
    if (m_view->isVisible()) {
        m_view->goToARow();
        m_view->setFocus(Qt::OtherFocusReason);
    } else {
        m_empty->setFocus(Qt::OtherFocusReason);
    }
}

void FetchedTickets::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_fetch.isRunning())
        return cancel();
    QWidget::keyPressEvent(event);
}

void FetchedTickets::takeRows()
{
    QList<Ticket> fresh;
    for (const FetchedTicket &result : m_fetch.results()) {
        if (result.state != State::Done || m_table.ticket(result.id))
            continue;
        fresh.append(*result.ticket);
        keepRecord(result);
    }
    if (!fresh.isEmpty())
        m_table.add(fresh);
    showWords();
    selectFirst();
    Q_EMIT listChanged();
}

// A whole record needs no second request when the ticket is looked at.
void FetchedTickets::keepRecord(const FetchedTicket &result)
{
    if (m_fetch.includesDetails())
        m_desk.details().keep({result.id, result.ticket->lastUpdate}, result.record);
}

void FetchedTickets::takeEnd()
{
    m_view->keepInPlace([this] {
        m_table.replaceAll(m_fetch.tickets());
        m_table.sort(m_table.sortColumn(), m_table.sortOrder()); // each batch was sorted in itself
    });
    for (const FetchedTicket &result : m_fetch.results()) {
        if (result.state == State::Failed)
            m_desk.reachability().failed(result.error);
        else if (result.state == State::Done)
            keepRecord(result);
    }
    showWords();
    selectFirst();
    Q_EMIT listChanged();
    Q_EMIT finished(m_fetch.count(State::Done) == m_fetch.results().size());
}

// The first that comes is what one wants to look at, if one has not chosen another.
void FetchedTickets::selectFirst()
{
    if (m_table.rowCount() > 0 && !std::exchange(m_selected, true) && m_view->selectedTickets().isEmpty())
        m_view->selectRow(0);
}

// Why it is not here: what happened, the server's own words, cause and cure.
QString FetchedTickets::whyNot(const FetchedTicket &result) const
{
    const Advice advice = advise(result.error, m_desk.adviceContext(AdviceContext::Attempt::ReadTicket));
    if (result.state == State::NotSent) {
        return result.error.cancelled() ? tr("Not asked for: cancelled.")
                                        : tr("Not asked for, as those before failed. %1").arg(advice.cure).trimmed();
    }
    QStringList parts{advice.happened, advice.cause, advice.cure};
    if (!advice.serverSaid.isEmpty())
        parts.insert(1, tr("The server said: “%1”").arg(advice.serverSaid));
    parts.removeAll(QString());
    return parts.join(u' ').simplified();
}

// A line for each reason, with the ids it is that of: hundreds may have the same.
QString FetchedTickets::missingInWords() const
{
    QStringList reasons;
    QHash<QString, QStringList> ids;
    for (const FetchedTicket &result : m_fetch.results()) {
        if (result.state != State::Failed && result.state != State::NotSent)
            continue;
        const QString reason = whyNot(result);
        if (!ids.contains(reason))
            reasons.append(reason);
        ids[reason].append(QStringLiteral("#%1").arg(number(result.id)));
    }
    QStringList lines;
    for (const QString &reason : std::as_const(reasons))
        lines.append(ids.value(reason).join(QStringLiteral(", ")) + QStringLiteral(":  ") + reason);
    return lines.join(u'\n');
}

// As high as its lines, up to a limit. The document lays out a block only when somebody asks how large it is.
void FetchedTickets::fitMissing()
{
    const int line = m_missing->fontMetrics().lineSpacing();
    const QAbstractTextDocumentLayout *layout = m_missing->document()->documentLayout();
    qreal height = 0;
    for (QTextBlock block = m_missing->document()->begin(); block.isValid() && height < mostLines * line;
         block = block.next())
        height += layout->blockBoundingRect(block).height();
    m_missing->setFixedHeight(std::clamp(qCeil(height), line, mostLines * line));
}

bool FetchedTickets::eventFilter(QObject *watched, QEvent *event)
{
    // Queued: the lines are broken anew by the event itself.
    if (watched == m_missing->viewport() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &FetchedTickets::fitMissing, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void FetchedTickets::showWords()
{
    const QList<FetchedTicket> &results = m_fetch.results();
    const auto all = static_cast<int>(results.size());
    const int here = m_fetch.count(State::Done);
    const auto lost = static_cast<int>(std::count_if(results.begin(), results.end(), isNotFound));
    const int failed = m_fetch.count(State::Failed) - lost;
    const int unsent = m_fetch.count(State::NotSent);
    const bool running = m_fetch.isRunning();
    const bool loss = lost + failed + unsent > 0;

    QStringList parts{here == all ? tr("%n ticket(s)", nullptr, all)
                                  : tr("%1 of %n ticket(s)", nullptr, all).arg(here)};
    if (lost > 0)
        parts.append(tr("%n not found", nullptr, lost));
    if (failed > 0)
        parts.append(tr("%n could not be read", nullptr, failed));
    if (unsent > 0)
        parts.append(m_fetch.wasCancelled() ? tr("%n not asked for, as it was cancelled", nullptr, unsent)
                                            : tr("%n not asked for", nullptr, unsent));
    const QString said = parts.join(QStringLiteral("; "));
    m_cancel->setVisible(running);
    m_copy->setVisible(!running && loss);
    m_retry->setVisible(!running && loss);
    const QString oneByOne =
        m_fetch.idsIgnored() ? tr("This server does not take several ids at once: each ticket is asked for by itself.")
                             : QString();
    m_words->show(loss && !running ? NoticeLine::Tone::Failure : NoticeLine::Tone::Quiet,
                  running ? tr("Getting tickets: %1").arg(said) : said, oneByOne);

    const QString missing = running ? QString() : missingInWords();
    if (missing != m_missing->toPlainText())
        m_missing->setPlainText(missing);
    m_missing->parentWidget()->setVisible(!missing.isEmpty());
    fitMissing();
    showPlace();
}

void FetchedTickets::showPlace()
{
    const bool empty = m_table.rowCount() == 0;
    if (empty && m_fetch.isRunning())
        m_empty->show(tr("Loading…"), {});
    else if (empty)
        m_empty->show(tr("None of these tickets is here."), tr("Why stands above, for each of them."),
                      {{tr("Retry"), [this] { m_retry->click(); }}});
    QWidget *place = empty ? static_cast<QWidget *>(m_empty) : m_view;
    if (m_places->currentWidget() == place)
        return;
    // Also while the window is not the active one: the dialog that asked may only just be closing.
    const bool focused = m_places->isAncestorOf(window()->focusWidget());
    m_places->setCurrentWidget(place);
    if (focused)
        focusTable();
}
