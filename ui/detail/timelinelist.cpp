// SPDX-License-Identifier: Apache-2.0
#include "detail/timelinelist.h"

#include "detail/actioncard.h"

#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int assumedHeight = 96;
constexpr qint64 stepMs = 12; // then the event loop has its turn before more cards are made
constexpr int line = 40;      // scrolled by an arrow of the scroll bar or a notch of the wheel

} // namespace

TimelineList::TimelineList(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would change every height
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(line);
}

TimelineList::~TimelineList() = default;

void TimelineList::setEntries(QList<TimelineEntry> entries, bool keepPlace)
{
    const int top = m_entries.isEmpty() ? -1 : placeAt(offset());
    const qint64 topId = top >= 0 ? m_entries[top].action.id : 0;
    const qint64 inside = top >= 0 ? offset() - topOf(top) : 0;
    const qint64 currentId = m_current >= 0 ? m_entries[m_current].action.id : -1;
    QHash<qint64, int> heights;
    for (qsizetype i = 0; keepPlace && i < m_entries.size(); ++i)
        heights.insert(m_entries[i].action.id, m_heights[i]);

    m_entries = std::move(entries);
    if (!keepPlace)
        m_unfolded.clear();
    m_heights.clear();
    m_current = -1;
    int newTop = -1;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const qint64 id = m_entries[i].action.id;
        m_heights.append(heights.value(id, assumedHeight));
        if (keepPlace && id == topId)
            newTop = static_cast<int>(i);
        if (keepPlace && id == currentId)
            m_current = static_cast<int>(i);
    }
    m_tops = QList<qint64>(m_entries.size() + 1, 0);
    m_topsValid = 0;
    for (auto &[place, card] : m_cards) {
        if (card->isAncestorOf(focusWidget()))
            setFocus();
        card->hide();
        m_spare.append(card);
    }
    m_cards.clear();
    layOut(); // the range of the scroll bar
    scrollTo(newTop >= 0 ? topOf(newTop) + inside : 0);
    layOut();
}

void TimelineList::setRemoteImages(const QHash<QString, QImage> &images)
{
    m_images = images;
    for (auto &[place, card] : m_cards)
        card->setRemoteImages(images);
    layOutSoon();
}

QStringList TimelineList::missingImages() const
{
    QStringList missing;
    for (const auto &[place, card] : m_cards)
        missing += card->missingImages();
    missing.removeDuplicates();
    return missing;
}

void TimelineList::refreshCards()
{
    for (auto &[place, card] : m_cards)
        card->show(m_entries[place], m_statusName ? m_statusName(m_entries[place].action) : QString(), m_now);
}

ActionCard *TimelineList::card(int place) const
{
    const auto found = m_cards.find(place);
    return found == m_cards.end() ? nullptr : found->second;
}

qint64 TimelineList::topOf(int place) const
{
    for (; m_topsValid < place; ++m_topsValid)
        m_tops[m_topsValid + 1] = m_tops[m_topsValid] + m_heights[m_topsValid];
    return m_tops.isEmpty() ? 0 : m_tops[place];
}

int TimelineList::placeAt(qint64 y) const
{
    static_cast<void>(topOf(static_cast<int>(m_entries.size()))); // all of them are known then
    const auto after = std::upper_bound(m_tops.cbegin(), m_tops.cend(), y);
    return std::clamp(static_cast<int>(after - m_tops.cbegin()) - 1, 0, static_cast<int>(m_entries.size()) - 1);
}

qint64 TimelineList::offset() const
{
    return verticalScrollBar()->value();
}

void TimelineList::scrollTo(qint64 y)
{
    const bool before = std::exchange(m_inLayout, true);
    verticalScrollBar()->setValue(static_cast<int>(y));
    m_inLayout = before;
}

void TimelineList::setHeight(int place, int height)
{
    m_heights[place] = height;
    m_topsValid = std::min(m_topsValid, place);
}

ActionCard *TimelineList::make(int place)
{
    ActionCard *card = nullptr;
    if (m_spare.isEmpty()) {
        card = new ActionCard(viewport());
        card->setObjectName(u"actionCard"_s);
        card->installEventFilter(this);
        connect(card, &ActionCard::heightChanged, this, &TimelineList::layOutSoon);
        connect(card, &ActionCard::linkHovered, this, &TimelineList::linkHovered);
        connect(card, &ActionCard::unfolded, this, [this, card](bool unfolded) {
            if (unfolded)
                m_unfolded.insert(card->entry().action.id);
            else
                m_unfolded.remove(card->entry().action.id);
        });
        connect(card, &ActionCard::caretMoved, this, [this, card](const QRect &at) {
            const int top = card->y() + at.top();
            const int bottom = card->y() + at.bottom();
            if (top < 0)
                verticalScrollBar()->setValue(verticalScrollBar()->value() + top);
            else if (bottom > viewport()->height())
                verticalScrollBar()->setValue(verticalScrollBar()->value() + bottom - viewport()->height());
        });
    } else {
        card = m_spare.takeLast();
    }
    const TimelineEntry &entry = m_entries[place];
    card->setUnfolded(m_unfolded.contains(entry.action.id));
    card->setRemoteImages(m_images);
    card->show(entry, m_statusName ? m_statusName(entry.action) : QString(), m_now);
    card->setCurrent(place == m_current);
    card->QWidget::show(); // a hidden widget does not lay out its texts
    m_cards.emplace(place, card);
    return card;
}

void TimelineList::layOutSoon()
{
    if (std::exchange(m_soon, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_soon = false;
        layOut();
    });
}

void TimelineList::layOut()
{
    if (m_inLayout)
        return;
    m_inLayout = true;
    const int count = static_cast<int>(m_entries.size());
    const int room = viewport()->height();
    QScrollBar *const bar = verticalScrollBar();
    const auto setRange = [&] {
        bar->setPageStep(room);
        bar->setRange(0, static_cast<int>(std::max<qint64>(0, topOf(count) - room)));
    };
    setRange();
    QElapsedTimer timer;
    timer.start();
    bool more = false;
    int made = 0; // one at least, or it would never end where those in sight alone take too long
    const bool atEnd = bar->value() > 0 && bar->value() == bar->maximum();
    bool newAreOther = false; // than assumed
    std::map<int, ActionCard *> left = std::move(m_cards);
    m_cards.clear();
    if (count > 0 && room > 0 && isVisible()) {
        const int first = placeAt(offset());
        for (int place = first; place < count && topOf(place) < offset() + room; ++place) {
            ActionCard *shown = nullptr;
            const auto known = left.find(place);
            const bool isNew = known == left.end();
            if (isNew && made > 0 && timer.elapsed() > stepMs) {
                more = true;
                break;
            }
            if (isNew) {
                ++made;
                shown = make(place);
            } else {
                shown = known->second;
                left.erase(known);
                m_cards.emplace(place, shown);
            }
            const int height = shown->layOut(viewport()->width());
            const int change = height - m_heights[place];
            if (change != 0) {
                const bool above = isNew && topOf(place) < offset();
                setHeight(place, height);
                setRange();
                newAreOther = newAreOther || isNew;
                if (above) // what is below its top stays where it is
                    bar->setValue(bar->value() + change);
            }
        }
        if (atEnd && newAreOther) // the end was asked for, and it is further off than it seemed
            bar->setValue(bar->maximum());
        // Lower than assumed: there is room above the first one.
        if (!m_cards.empty() && m_cards.begin()->first > 0 && topOf(m_cards.begin()->first) > offset())
            more = true;
        const int begin = static_cast<int>(offset());
        for (auto &[place, card] : m_cards)
            card->move(0, static_cast<int>(topOf(place) - begin));
    }
    for (auto &[place, card] : left) {
        if (card->isAncestorOf(focusWidget()))
            setFocus(); // the keys go on working
        card->hide();
        m_spare.append(card);
    }
    m_inLayout = false;
    if (more || (atEnd && newAreOther))
        layOutSoon();
    Q_EMIT laidOut();
}

void TimelineList::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void TimelineList::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    layOutSoon();
}

void TimelineList::scrollContentsBy(int, int)
{
    layOut();
}

void TimelineList::scrollIntoSight(int place)
{
    const qint64 top = topOf(place);
    const qint64 bottom = top + m_heights[place];
    const int room = viewport()->height();
    if (top <= offset() && bottom >= offset() + room)
        return; // it fills all there is
    if (top < offset() || m_heights[place] > room)
        verticalScrollBar()->setValue(static_cast<int>(top));
    else if (bottom > offset() + room)
        verticalScrollBar()->setValue(static_cast<int>(bottom - room));
}

void TimelineList::setCurrent(int place)
{
    if (m_entries.isEmpty())
        return;
    place = std::clamp(place, 0, static_cast<int>(m_entries.size()) - 1);
    if (ActionCard *before = card(m_current))
        before->setCurrent(false);
    m_current = place;
    scrollIntoSight(place);
    if (ActionCard *now = card(place)) {
        now->setCurrent(true);
        scrollIntoSight(place); // its height is known now
    }
}

void TimelineList::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    // Only if a key brought it here: it must not scroll because a card that had the focus went out of sight.
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                       event->reason() == Qt::ShortcutFocusReason;
    if (byKey && m_current < 0 && !m_entries.isEmpty())
        setCurrent(placeAt(offset()));
}

void TimelineList::keyPressEvent(QKeyEvent *event)
{
    const bool here = m_current >= 0;
    if (event->matches(QKeySequence::Copy) && here) {
        Q_EMIT copyRequested(m_entries[m_current], false);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_J:
        return setCurrent(m_current + 1);
    case Qt::Key_Up:
    case Qt::Key_K:
        return setCurrent(m_current - 1);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(static_cast<int>(m_entries.size()) - 1);
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_PageUp:
        return verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

// A click anywhere on a card makes it the current one.
bool TimelineList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        for (const auto &[place, card] : m_cards) {
            if (card == watched) {
                setFocus(Qt::MouseFocusReason);
                if (ActionCard *before = this->card(m_current))
                    before->setCurrent(false);
                m_current = place;
                card->setCurrent(true);
                break;
            }
        }
    }
    return QAbstractScrollArea::eventFilter(watched, event);
}

void TimelineList::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Keyboard) {
        int under = -1;
        for (const auto &[place, card] : m_cards) {
            if (card->geometry().contains(viewport()->mapFromGlobal(event->globalPos())))
                under = place;
        }
        if (under >= 0)
            setCurrent(under); // which may scroll, and so change which cards there are
    }
    if (m_current < 0)
        return;
    const TimelineEntry entry = m_entries[m_current];
    auto *menu = new QMenu(this);
    menu->setObjectName(u"actionMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy as text"), this, [this, entry] { Q_EMIT copyRequested(entry, false); })
        ->setObjectName(u"copyText"_s);
    menu->addAction(tr("Copy as Markdown"), this, [this, entry] { Q_EMIT copyRequested(entry, true); })
        ->setObjectName(u"copyMarkdown"_s);
    menu->popup(event->globalPos());
}
