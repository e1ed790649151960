// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/types.h"

#include <QDialog>

class Desk;
class NoticeLine;
class QCheckBox;
class QPlainTextEdit;
class QPushButton;

// Asks which tickets to get, and says what that costs before it is sent. It is hidden, not destroyed: what was typed
// is there again until it has brought its tickets.
class GetTicketsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit GetTicketsDialog(Desk &desk, QWidget *parent = nullptr);

    void ask();                       // opens it, with what was typed before
    void forget(const QString &text); // it has brought its tickets; what was typed since stays

Q_SIGNALS:
    void requested(const QList<TicketId> &ids, bool includeDetails, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showWords();
    void get();
    void keepOnlyIds();

    Desk &m_desk;
    QPlainTextEdit *m_ids;
    QCheckBox *m_details;
    NoticeLine *m_words;
    QPushButton *m_keep;
    QPushButton *m_get;
};
