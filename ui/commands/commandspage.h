// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/commandrun.h"
#include "triage/job.h"

#include <QHash>
#include <QPointer>
#include <QWidget>
#include <map>
#include <memory>
#include <optional>

class CommandForm;
class CommandList;
class Desk;
class Drafts;
class EmptyPlace;
class JobLine;
class JobResults;
class QLabel;
class QLineEdit;
class QMessageBox;
class QSplitter;
class QStackedWidget;

// The tab Commands: all there are, each with its form, and below that what came of it. Keys: / or Ctrl+F find, Enter
// goes from the list into the form, Esc back.
class CommandsPage : public QWidget
{
    Q_OBJECT
public:
    CommandsPage(Clock &clock, Drafts &drafts, QWidget *parent = nullptr);
    ~CommandsPage() override;

    // nullptr = no connection is open. What was shown of another desk goes at once; to be called before a desk goes.
    void setDesk(Desk *desk, const QString &connectionId = {});
    // The name of the connection where it is labelled PRODUCTION: asks once more before what wants consent.
    void setConnection(const QString &name, const QString &ticketAddress); // as CommandRun
    void setProduction(const std::optional<QString> &name) { m_production = name; }
    // What is chosen in the list: fills Ticket IDs of forms, and is what a job compares with before it writes.
    void setTickets(const QList<Ticket> &chosen, const std::optional<QJsonObject> &record = {});
    void choose(const QString &command);        // D3's name; its form takes the focus
    [[nodiscard]] QStringList underWay() const; // sentences: what ends if the desk is closed; empty = nothing does
    void shown();                               // it is looked at: takes the focus
    void focusFind();

Q_SIGNALS:
    void ticketWanted(TicketId id);
    void folderWanted(const QString &path); // to be shown by the system

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // What there is of one command.
    struct Open
    {
        CommandForm *form = nullptr;
        QPointer<Job> job; // the last one
        std::unique_ptr<CommandRun> run;
        std::optional<RunReport> report; // of the last run
    };

    void build();
    void filter();
    void open();
    void openForm();
    void goIntoForm();
    void showResults();
    void showLine(Job *job);
    void run(const Command &command, const QJsonObject &inputs, bool stopOnFirst);
    void write(const Command &command, const QJsonObject &inputs, bool stopOnFirst);
    void read(const Command &command, const QJsonObject &inputs);
    void take(const Command &command);
    void updateBlocked();
    [[nodiscard]] QString blockedWords(const Command &command) const; // "" = it can be sent

    Clock &m_clock;
    Drafts &m_drafts;
    Desk *m_desk = nullptr;
    QString m_connectionId;
    std::optional<QString> m_production;
    QString m_connectionName;
    QString m_ticketAddress;
    QList<Ticket> m_tickets;
    std::optional<QJsonObject> m_record;
    std::map<QString, Open> m_open; // by command
    QString m_shown;                // the command whose form is there
    QLineEdit *m_find = nullptr;
    QLabel *m_none = nullptr;
    CommandList *m_list = nullptr;
    QSplitter *m_halves = nullptr;   // list and form
    QSplitter *m_splitter = nullptr; // form and results
    bool m_halvesMoved = false;      // by hand
    QStackedWidget *m_forms = nullptr;
    EmptyPlace *m_empty = nullptr;
    QPointer<QMessageBox> m_question; // whether really, on a PRODUCTION connection
    QWidget *m_resultsPlace = nullptr;
    JobLine *m_line = nullptr;       // of the job whose results are shown
    JobResults *m_results = nullptr; // of this desk
};
