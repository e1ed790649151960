// SPDX-License-Identifier: Apache-2.0
#include "browser/timebutton.h"

#include "browser/filterwords.h"
#include "model/timewords.h"
#include "net/clock.h"
#include "widgets/statecolours.h"
#include "widgets/statelabel.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QFrame>
#include <QLineEdit>
#include <QMouseEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace {

// Whole minutes: the seconds of "now" are noise in a field.
QDateTime wholeMinute(const QDateTime &time)
{
    return time.addMSecs(-(time.toMSecsSinceEpoch() % 60'000));
}

} // namespace

TimeButton::TimeButton(Clock &clock, QWidget *parent)
    : PopupButton(QStringLiteral("Start Time and End Time"), parent), m_clock(clock)
{
    build();
    connect(this, &PopupButton::aboutToOpen, this, [this] {
        if (problem().text.isEmpty()) { // else what was typed waits to be put right
            TicketFilter filter;
            writeTo(filter);
            show(filter);
        }
        const bool between = m_between->isChecked();
        QWidget *first = m_between;
        for (const auto &[hours, button] : std::as_const(m_quick)) {
            if (!between && button->isChecked())
                first = button;
        }
        first->setFocus(Qt::PopupFocusReason);
    });
    updateText();
}

void TimeButton::build()
{
    auto *layout = new QVBoxLayout(popup());
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    const QList<std::pair<int, QString>> choices{{1, tr("Last hour")},
                                                 {24, tr("Last 24 hours")},
                                                 {7 * 24, tr("Last 7 days")},
                                                 {30 * 24, tr("Last 30 days")},
                                                 {0, tr("All time")}};
    for (const auto &[hours, text] : choices) {
        auto *button = new QRadioButton(text, popup());
        connect(button, &QRadioButton::clicked, this, [this, hours = hours] { takeQuick(hours); });
        layout->addWidget(button);
        m_quick.append({hours, button});
    }
    m_between = new QRadioButton(tr("Between…"), popup());
    layout->addWidget(m_between);

    auto *form = new QFormLayout;
    form->setContentsMargins(20, 0, 0, 0);
    form->setVerticalSpacing(4);
    const auto edit = [this](const QString &parameter) {
        auto *field = new QDateTimeEdit(popup());
        field->setAccessibleName(parameter);
        field->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
        field->setCalendarPopup(true);
        field->findChild<QLineEdit *>()->installEventFilter(this);
        connect(field, &QDateTimeEdit::dateTimeChanged, this, &TimeButton::takeTimes);
        return field;
    };
    m_startEdit = edit(QStringLiteral("Start Time"));
    m_endEdit = edit(QStringLiteral("End Time"));
    m_untilNow = new QCheckBox(tr("until now"), popup());
    form->addRow(tr("Start Time"), m_startEdit);
    form->addRow(tr("End Time"), m_endEdit);
    form->addRow(QString(), m_untilNow);
    m_symbol = new StateSymbol(popup());
    m_symbol->setState(QStringLiteral("warning"), StateRole::Failure);
    m_utc = new StateLabel(StateRole::Quiet, popup());
    m_utc->setObjectName(QStringLiteral("utc"));
    m_utc->setWordWrap(false);
    auto *note = new QHBoxLayout;
    note->setSpacing(4);
    note->addWidget(m_symbol, 0, Qt::AlignTop);
    note->addWidget(m_utc, 1);
    form->addRow(note);
    layout->addLayout(form);

    connect(m_untilNow, &QCheckBox::toggled, this, [this](bool on) {
        m_endEdit->setEnabled(!on && m_between->isChecked());
        takeTimes();
    });
    connect(m_between, &QRadioButton::toggled, this, [this](bool on) {
        m_startEdit->setEnabled(on);
        m_untilNow->setEnabled(on);
        m_endEdit->setEnabled(on && !m_untilNow->isChecked());
        updateUtc();
    });
    connect(m_between, &QRadioButton::clicked, this, [this] {
        takeTimes();
        m_startEdit->setFocus();
    });
}

void TimeButton::show(const TicketFilter &filter)
{
    m_showing = true;
    m_lastHours = filter.lastHours;
    m_start = filter.start;
    m_end = filter.end;
    const bool between = m_lastHours <= 0 && (m_start.isValid() || m_end.isValid());
    bool quick = false;
    for (const auto &[hours, button] : std::as_const(m_quick)) {
        button->setChecked(!between && hours == qMax(0, m_lastHours));
        quick = quick || button->isChecked();
    }
    // "Last 5 hours" came from D3 inputs: there is no such quick choice, but it is two times as well.
    m_between->setChecked(between || !quick);
    const QDateTime now = wholeMinute(m_clock.nowUtc());
    const int hours = m_lastHours > 0 ? m_lastHours : 24;
    m_startEdit->setDateTime((m_start.isValid() ? m_start : now.addSecs(-3600 * hours)).toLocalTime());
    m_endEdit->setDateTime((m_end.isValid() ? m_end : now).toLocalTime());
    m_untilNow->setChecked(!m_end.isValid());
    m_startEdit->setEnabled(m_between->isChecked());
    m_untilNow->setEnabled(m_between->isChecked());
    m_endEdit->setEnabled(m_between->isChecked() && m_end.isValid());
    m_showing = false;
    updateUtc();
    updateText();
}

void TimeButton::writeTo(TicketFilter &filter) const
{
    filter.lastHours = m_lastHours;
    filter.start = m_start;
    filter.end = m_end;
}

// Qt takes no digit in a part that is full and not selected, and swallows it without a word: so a click selects the
// part.
bool TimeButton::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        if (auto *field = qobject_cast<QDateTimeEdit *>(watched->parent()))
            field->setSelectedSection(field->currentSection());
    }
    return PopupButton::eventFilter(watched, event);
}

void TimeButton::takeQuick(int hours)
{
    m_lastHours = hours;
    m_start = {};
    m_end = {};
    updateText();
    Q_EMIT chosen();
    closePopup();
}

void TimeButton::takeTimes()
{
    if (m_showing || !m_between->isChecked())
        return;
    updateUtc();
    if (!problem().text.isEmpty())
        return; // said by updateUtc(); what was loaded stays
    const QDateTime start = m_startEdit->dateTime().toUTC();
    const QDateTime end = m_untilNow->isChecked() ? QDateTime() : m_endEdit->dateTime().toUTC();
    if (m_lastHours == 0 && start == m_start && end == m_end)
        return;
    m_lastHours = 0;
    m_start = start;
    m_end = end;
    updateText();
    Q_EMIT edited();
}

TimeButton::Problem TimeButton::problem() const
{
    if (!m_between->isChecked())
        return {};
    if (m_startEdit->dateTime().toMSecsSinceEpoch() > m_clock.now())
        return {m_startEdit, tr("Start Time lies in the future.")};
    if (!m_untilNow->isChecked() && m_endEdit->dateTime() <= m_startEdit->dateTime())
        return {m_endEdit, tr("Start Time must be before End Time.")};
    return {};
}

void TimeButton::updateUtc()
{
    const QDateTime start = m_startEdit->dateTime().toUTC();
    const QDateTime end = m_endEdit->dateTime().toUTC();
    const auto text = [](const QDateTime &time) { return time.toString(u"yyyy-MM-dd HH:mm"); };
    const auto [wrong, what] = problem();
    m_symbol->setVisible(wrong);
    m_utc->setRole(wrong ? StateRole::Failure : StateRole::Quiet);
    m_utc->setText(
        wrong ? what : tr("Sent in UTC: %1 to %2").arg(text(start), m_untilNow->isChecked() ? tr("now") : text(end)));
    for (QDateTimeEdit *field : {m_startEdit, m_endEdit}) {
        QPalette colours;
        if (field == wrong)
            colours.setColor(QPalette::Text, failureColour(palette()));
        field->setPalette(colours);
        field->setAccessibleDescription(field == wrong ? what : QString());
    }
    m_startEdit->setToolTip(tr("%1 UTC").arg(text(start)));
    m_endEdit->setToolTip(tr("%1 UTC").arg(text(end)));
}

void TimeButton::updateText()
{
    TicketFilter filter;
    writeTo(filter);
    setValue(tr("Time"), timeInWords(filter, m_clock.now()));
}
