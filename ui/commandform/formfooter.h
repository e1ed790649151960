// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QCheckBox;
class QPushButton;
class StateLabel;
class StateSymbol;

// How much of the server's limit is used, as the status bar shows it.
struct FormBudget
{
    int used = 0;          // requests in the window
    int requests = 500;    // that the window may hold
    int seconds = 300;     // its length
    int keptForClicks = 0; // of the limit
};

// What sending costs, what it would do to people, and the button.
class FormFooter : public QWidget
{
    Q_OBJECT
public:
    explicit FormFooter(QWidget *parent = nullptr);

    struct Cost
    {
        QString count;     // "11 tickets"; "" = of nothing
        int requests = 0;  // 0 = it is not known
        bool bulk = false; // waits behind clicks
    };
    void showCost(const Cost &cost, const FormBudget &budget);
    void showMailed(const QStringList &addresses);
    void showSend(const QString &words);
    void offerStopOnFirst(bool offered);
    void setBlocked(const QString &reason); // "" = it can be sent

    void focusSend();
    [[nodiscard]] bool stopOnFirst() const;
    [[nodiscard]] bool isBlocked() const;

Q_SIGNALS:
    void send();

private:
    StateSymbol *m_costSymbol;
    StateLabel *m_cost;
    QWidget *m_mailedRow;
    StateLabel *m_mailed;
    QWidget *m_blockedRow;
    StateLabel *m_blocked;
    QCheckBox *m_stop;
    QPushButton *m_send;
};

// "11 tickets, 22 requests, 402 left, about 3 s"
[[nodiscard]] QString costWords(const FormFooter::Cost &cost, const FormBudget &budget);
// Whether some of the requests have to wait for the limit.
[[nodiscard]] bool hasToWait(const FormFooter::Cost &cost, const FormBudget &budget);
