// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/failuretable.h"
#include "model/jobtable.h"
#include "triage/erroradvice.h"

#include <QTabWidget>

class Desk;
class EmptyPlace;
class FlowText;
class JsonView;
class QCheckBox;
class QPushButton;
class QStackedWidget;
class ResultView;
class StateWord;
struct RunReport;

// What came of a command, in D3's four tabs: Return Data, Results, Raw Data, Error.
class JobResults : public QTabWidget
{
    Q_OBJECT
public:
    explicit JobResults(const Desk &desk, QWidget *parent = nullptr);
    ~JobResults() override;

    void setJob(Job *job); // live; nullptr = nothing has been run
    void setReport(const RunReport &report, const Command &command);
    void setRunning(const Command &command); // a command that only reads is under way
    void showProgress(int ended, int total); // of it, in tickets
    [[nodiscard]] static bool canCancel(const Command &command);
    void clear();
    [[nodiscard]] const Job *job() const { return m_job; }

    void showReturnData() { setCurrentIndex(0); }
    void showErrors(); // at the first failure

Q_SIGNALS:
    void ticketWanted(TicketId id);
    void folderWanted(const QString &path); // of the files that were written
    void cancelWanted();                    // of what is running

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildReturnData();
    void buildResults();
    void buildErrors();
    void showState();
    void showCounts(const QStringList &lines);
    void showRaw();
    void showPlaces();
    void showAdvice();
    [[nodiscard]] Advice adviceOnReading(const Error &error) const;

    const Desk &m_desk;
    QPointer<Job> m_job;
    Command m_command;
    JobTable m_table;
    FailureTable m_failures;
    bool m_running = false;                    // a command that only reads
    std::optional<Job::ReturnData> m_reported; // of one whose report is there
    QString m_nothing;                         // why there are no rows
    StateWord *m_state = nullptr;
    FlowText *m_counts = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_openFolder = nullptr;
    QString m_folder; // of the files of the report; "" = there are none
    ResultView *m_results = nullptr;
    QCheckBox *m_failedFirst = nullptr;
    QStackedWidget *m_resultsPlace = nullptr;
    EmptyPlace *m_noResults = nullptr;
    JsonView *m_raw = nullptr;
    ResultView *m_errors = nullptr;
    QStackedWidget *m_errorsPlace = nullptr;
    EmptyPlace *m_noErrors = nullptr;
    FlowText *m_advice = nullptr;
    QPushButton *m_copyErrors = nullptr;
};
