// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/job.h"

#include <QAbstractTableModel>
#include <QPointer>

struct RunReport;

// D3's Error tab: Failure Indicator, Status Code, Message, one row for each ticket that has something to say; of a job,
// live, or of a command that only read.
class FailureTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Ticket, Indicator, Status, Message };
    static constexpr int columns = 4;

    explicit FailureTable(QObject *parent = nullptr);

    void setJob(const Job *job); // nullptr = nothing is shown
    void setReport(const RunReport &report, const Command &command);

    struct Failure
    {
        TicketId ticket{}; // 0 = none
        QString label;     // "#1042"; "" = it is about no ticket
        QString indicator;
        int status = 0; // 0 = no answer came
        QString message;
        Error error; // for advise(); as far as it is known
        JobItem::Result result = JobItem::Result::Failed;
        int item = -1; // of the job; -1 = it is none of a job
    };
    [[nodiscard]] Failure failure(int row) const; // of a row that is there
    [[nodiscard]] int firstFailed() const;        // the row to begin with; -1 = there is none
    [[nodiscard]] QString rowsAsText(const QList<int> &rows) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void takeAll();
    void takeChange(int index);

    QPointer<const Job> m_job;
    QList<int> m_items;      // row → item of the job, ascending
    QList<Failure> m_report; // where there is no job
};
