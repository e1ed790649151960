// SPDX-License-Identifier: Apache-2.0
#include "reports/chartcanvas.h"

#include "model/plaintooltip.h"
#include "reports/chartcolours.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <algorithm>

namespace {

// The chart paints itself whole; this is where one of its bars is.
class ChartItem : public QAbstractButton
{
public:
    using QAbstractButton::QAbstractButton;

protected:
    void paintEvent(QPaintEvent *) override {}
};

// -2 = the first, 2 = the last, -1 and 1 = a step; 0 = the key means none of these.
int moveOf(int key)
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        return -1;
    case Qt::Key_Down:
    case Qt::Key_Right:
        return 1;
    case Qt::Key_Home:
        return -2;
    case Qt::Key_End:
        return 2;
    default:
        return 0;
    }
}

} // namespace

ChartCanvas::ChartCanvas(QWidget *before, QWidget *parent)
    : QWidget(parent), m_before(before), m_chart(BarChart({}, {}))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChartCanvas::setChart(AnyChart chart, const QList<Item> &items)
{
    const bool sameSize = items.size() == m_items.size() && chart.index() == m_chart.index();
    m_chart = std::move(chart);
    m_items = items;
    const auto count = static_cast<int>(items.size());
    // Buttons stay where they are: one of them may have the focus, or be just pressed.
    while (m_buttons.size() < count) {
        auto *button = new ChartItem(this);
        button->setFocusPolicy(m_buttons.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
        button->installEventFilter(this);
        connect(button, &QAbstractButton::clicked, this, [this, button] {
            const int item = itemOf(button);
            if (item >= 0 && m_items.at(item).leads)
                Q_EMIT pressed(item);
        });
        setTabOrder(m_buttons.isEmpty() ? m_before : m_buttons.last(), button);
        button->show();
        m_buttons.append(button);
    }
    while (m_buttons.size() > count) {
        QAbstractButton *gone = m_buttons.takeLast();
        const bool focused = gone->hasFocus();
        if (count > 0 && (focused || gone->focusPolicy() == Qt::StrongFocus)) {
            m_buttons.at(count - 1)->setFocusPolicy(Qt::StrongFocus);
            if (focused)
                m_buttons.at(count - 1)->setFocus(Qt::OtherFocusReason);
        }
        gone->removeEventFilter(this);
        gone->hide();
        gone->deleteLater(); // it may be the one whose press brought us here
    }
    for (int i = 0; i < count; ++i) {
        QAbstractButton *button = m_buttons.at(i);
        const Item &item = m_items.at(i);
        button->setAccessibleName(item.name);
        button->setAccessibleDescription(item.hint);
        button->setToolTip(plainToolTip(item.hint));
        button->setCursor(item.leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    if (!sameSize)
        updateGeometry();
    placeItems();
    update();
}

QSize ChartCanvas::sizeHint() const
{
    const qreal height = std::visit([this](const auto &chart) { return chart.height(font(), this); }, m_chart);
    return {fontMetrics().averageCharWidth() * 40, qCeil(height)};
}

QSize ChartCanvas::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, sizeHint().height()};
}

void ChartCanvas::placeItems()
{
    for (int i = 0; i < m_buttons.size(); ++i) {
        const QRectF place =
            std::visit([&](const auto &chart) { return chart.placeOf(i, rect(), font(), this); }, m_chart);
        m_buttons.at(i)->setGeometry(place.toRect());
    }
}

int ChartCanvas::itemOf(const QObject *button) const
{
    for (int i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons.at(i) == button)
            return i;
    }
    return -1;
}

void ChartCanvas::goTo(int item)
{
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setFocusPolicy(i == item ? Qt::StrongFocus : Qt::ClickFocus);
    m_buttons.at(item)->setFocus(Qt::OtherFocusReason);
}

bool ChartCanvas::event(QEvent *event)
{
    const bool result = QWidget::event(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        placeItems();
    } else if (event->type() == QEvent::Resize) {
        placeItems();
    }
    return result;
}

bool ChartCanvas::eventFilter(QObject *watched, QEvent *event)
{
    const int item = itemOf(watched);
    if (item < 0)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::Leave:
    case QEvent::FocusOut:
        update();
        break;
    case QEvent::FocusIn:
        if (m_buttons.at(item)->focusPolicy() != Qt::StrongFocus)
            goTo(item); // by a click: from here the arrows go on
        update();
        break;
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto last = static_cast<int>(m_buttons.size()) - 1;
        if (key->modifiers() & ~Qt::KeypadModifier)
            break;
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_buttons.at(item)->click();
            return true;
        }
        const int move = moveOf(key->key());
        if (move == 0)
            break;
        goTo(move == -2 ? 0 : move == 2 ? last : std::clamp(item + move, 0, last));
        return true;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void ChartCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int highlighted = -1;
    const QAbstractButton *focused = nullptr;
    for (int i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons.at(i)->underMouse())
            highlighted = i;
        if (m_buttons.at(i)->hasFocus())
            focused = m_buttons.at(i);
    }
    std::visit([&](const auto &chart) { chart.paint(painter, rect(), font(), chartColours(palette()), highlighted); },
               m_chart);
    if (!focused)
        return;
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.rect = focused->geometry();
    option.state |= QStyle::State_KeyboardFocusChange;
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}
