// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/popupbutton.h"
#include "halo/ticketfilter.h"

class Clock;
class QCheckBox;
class QDateTimeEdit;
class QRadioButton;
class StateLabel;
class StateSymbol;

// Start Time and End Time of Fetch Event: quick choices, or two times. They are shown local, as a person thinks, and
// sent in UTC, which is said below the fields; as long as they are not right, that is said there and they are not
// taken.
class TimeButton : public PopupButton
{
    Q_OBJECT
public:
    explicit TimeButton(Clock &clock, QWidget *parent = nullptr);

    // Only lastHours, start and end of the filter are looked at or written.
    void show(const TicketFilter &filter); // emits nothing
    void writeTo(TicketFilter &filter) const;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void chosen(); // a quick choice: at once
    void edited(); // a time is being edited

private:
    struct Problem
    {
        QDateTimeEdit *field = nullptr; // nullptr = there is none
        QString text = {};
    };

    [[nodiscard]] Problem problem() const; // of the two times as they stand there
    void build();
    void takeQuick(int hours);
    void takeTimes();
    void updateText();
    void updateUtc();

    Clock &m_clock;
    int m_lastHours = 24;
    QDateTime m_start; // UTC
    QDateTime m_end;   // UTC, invalid = now
    bool m_showing = false;

    QList<std::pair<int, QRadioButton *>> m_quick; // hours, 0 = all time
    QRadioButton *m_between = nullptr;
    QDateTimeEdit *m_startEdit = nullptr;
    QDateTimeEdit *m_endEdit = nullptr;
    QCheckBox *m_untilNow = nullptr;
    StateSymbol *m_symbol = nullptr;
    StateLabel *m_utc = nullptr;
};
