// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/job.h"

#include <QPointer>
#include <QWidget>
#include <functional>

class Desk;
class ElidedLabel;
class Jobs;
class NoticeLine;
class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;
class QToolButton;

// One job in the strip: how far it is or what came of it in words, and what can be done about it now. Its questions
// stand below it, in the window.
class JobLine : public QWidget
{
    Q_OBJECT
public:
    JobLine(Jobs &jobs, Job &job, const Desk &desk, Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] const Job *job() const { return m_job; }
    [[nodiscard]] QString words() const;
    void setConnectionName(const QString &name) { m_connectionName = name; } // for the receipt
    void refresh();
    void jobGone();                               // it may not be asked any more
    [[nodiscard]] QList<QWidget *> stops() const; // of the Tab key, as one reads them
    void focusFirst();

Q_SIGNALS:
    void resultsWanted(Job *job, bool atFirstFailure);
    void ticketsWanted(const QList<TicketId> &ids); // those that have changed
    void told(const QString &what);                 // for the status bar

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QPushButton *addButton(const QString &name, const QString &text);
    void refreshSoon();
    void arrange();
    void showWords();
    void showButtons();
    void showChanged();
    [[nodiscard]] QString stateWords() const;
    [[nodiscard]] QString waitWords() const; // what holds it up; "" = nothing does
    void ask(const QString &text, const QString &detail, const QString &yes, std::function<void()> onYes);
    void askUndo();
    void dismiss();
    void saveReceipt();

    Jobs &m_jobs;
    QPointer<Job> m_job;
    const Desk &m_desk;
    Clock &m_clock;
    QString m_connectionName;
    bool m_soon = false;
    QTimer *m_tick;
    QLabel *m_symbol;
    ElidedLabel *m_words;
    QProgressBar *m_bar;
    QBoxLayout *m_halves = nullptr; // words and buttons
    QWidget *m_flow;                // the buttons
    QPushButton *m_pause = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_errors = nullptr;
    QPushButton *m_results = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_resumeNotSent = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_receipt = nullptr;
    QToolButton *m_dismiss;
    NoticeLine *m_changed;
    NoticeLine *m_question;
    NoticeLine *m_failure;
    QPushButton *m_yes = nullptr;
    std::function<void()> m_onYes;
};
