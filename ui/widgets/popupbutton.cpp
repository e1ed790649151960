// SPDX-License-Identifier: Apache-2.0
#include "widgets/popupbutton.h"

#include "model/plaintooltip.h"
#include "widgets/icon.h"
#include "widgets/statecolours.h"

#include <QFrame>
#include <QKeyEvent>
#include <QScreen>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QTimer>

namespace {

constexpr int widest = 260;

} // namespace

PopupButton::PopupButton(const QString &parameter, QWidget *parent)
    : QPushButton(parent), m_popup(new QFrame(this, Qt::Popup))
{
    setAccessibleName(parameter);
    setAutoDefault(false);
    m_popup->setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    m_popup->setAccessibleName(parameter);
    m_popup->installEventFilter(this);
    connect(this, &QPushButton::clicked, this, &PopupButton::openPopup);
}

void PopupButton::setValue(const QString &title, const QString &value)
{
    m_text = value.isEmpty() ? title : tr("%1: %2", "filter: what is chosen").arg(title, value);
    setText(QString(m_text).replace(u'&', QLatin1String("&&"))); // a name is no mnemonic
    m_value = value;
    describe();
    QFont weight = font();
    weight.setWeight(value.isEmpty() ? QFont::Normal : QFont::DemiBold);
    setFont(weight);
    updateGeometry();
}

void PopupButton::setProblem(const QString &reason)
{
    m_problem = reason;
    describe();
    updateGeometry();
    update();
}

void PopupButton::describe()
{
    const QString whole = m_problem.isEmpty() ? m_text : m_text + u'\n' + m_problem;
    setToolTip(plainToolTip(whole));
    setAccessibleDescription(m_problem.isEmpty() ? m_value : QStringList{m_value, m_problem}.join(u'\n').trimmed());
}

QSize PopupButton::sizeHint() const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const int arrow = style()->pixelMetric(QStyle::PM_MenuButtonIndicator, &option, this);
    const int mark = m_problem.isEmpty() ? 0 : symbolSize + 4;
    const QSize text(mark + fontMetrics().horizontalAdvance(m_text) + arrow + 4, fontMetrics().height());
    const QSize size = style()->sizeFromContents(QStyle::CT_PushButton, &option, text, this);
    return {qMin(size.width(), widest), size.height()};
}

QSize PopupButton::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 64), sizeHint().height()};
}

void PopupButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.features |= QStyleOptionButton::HasMenu;
    const int arrow = style()->pixelMetric(QStyle::PM_MenuButtonIndicator, &option, this);
    const int room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width() - arrow - 4;
    const int mark = m_problem.isEmpty() ? 0 : symbolSize + 4;
    option.text = fontMetrics().elidedText(m_text, Qt::ElideRight, room - mark).replace(u'&', QLatin1String("&&"));
    if (mark > 0) {
        option.icon = symbolPixmap(u"warning", failureColour(palette()), devicePixelRatioF());
        option.iconSize = {symbolSize, symbolSize};
    }
    painter.drawControl(QStyle::CE_PushButton, option);
}

void PopupButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return openPopup();
    QPushButton::keyPressEvent(event);
}

void PopupButton::mousePressEvent(QMouseEvent *event)
{
    // The press that closes the popup arrives here as well, and must not open it again.
    if (m_justClosed)
        return;
    QPushButton::mousePressEvent(event);
}

bool PopupButton::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_popup && event->type() == QEvent::Hide) {
        m_justClosed = rect().contains(mapFromGlobal(QCursor::pos()));
        QTimer::singleShot(0, this, [this] { m_justClosed = false; });
        setDown(false);
    }
    return QPushButton::eventFilter(watched, event);
}

void PopupButton::openPopup()
{
    Q_EMIT aboutToOpen();
    m_popup->setPalette(palette());
    m_popup->adjustSize();
    const QRect room = screen()->availableGeometry();
    QRect place(mapToGlobal(QPoint(0, height())), m_popup->size().boundedTo(room.size()));
    if (isRightToLeft())
        place.moveRight(mapToGlobal(QPoint(width(), 0)).x());
    if (place.bottom() > room.bottom()) // above, if there is more room
        place.moveBottom(qMax(room.top() + place.height() - 1, mapToGlobal(QPoint(0, 0)).y() - 1));
    place.moveLeft(qBound(room.left(), place.left(), qMax(room.left(), room.right() - place.width())));
    m_popup->setGeometry(place);
    setDown(true);
    m_popup->show();
}

void PopupButton::closePopup()
{
    m_popup->close();
    setFocus(Qt::PopupFocusReason);
}
