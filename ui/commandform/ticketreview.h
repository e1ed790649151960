// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandform/commandfield.h"

class FieldNote;
class QLabel;
class QLineEdit;
class QListWidget;

// What a command that cannot simply be taken back is about to change: number, summary and client of each ticket. Above
// a few tickets their number has to be typed.
class TicketReview : public QWidget
{
    Q_OBJECT
public:
    static constexpr int mostUnasked = 5;

    explicit TicketReview(QWidget *parent = nullptr);

    void setTickets(const QList<TicketId> &ids, const QList<Ticket> &known);
    [[nodiscard]] bool isConfirmed() const;
    void showProblem(); // that it is not, and puts the cursor there
    void clear();       // what was typed

Q_SIGNALS:
    void changed();

private:
    void describe();

    QList<TicketId> m_ids;
    QStringList m_lines;
    QLabel *m_caption;
    QListWidget *m_list;
    QLabel *m_question;
    QLineEdit *m_number;
    FieldNote *m_note;
};
