// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/job.h"

#include <QAbstractTableModel>
#include <QPointer>

struct RunReport;

// What became of each ticket: of a job, live, or of a command that only read.
class JobTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Ticket, Result, Status, Message, Time, Request };
    static constexpr int columns = 6;
    enum Role {
        ResultRole = Qt::UserRole, // JobItem::Result as int
        RawRole,                   // numbers and times as such
    };

    explicit JobTable(QObject *parent = nullptr);

    void setJob(const Job *job); // nullptr = nothing is shown; one that dies meanwhile is the same
    void setReport(const RunReport &report);

    // Now, once: what changes later does not move. Not sorted it is in the order of the job.
    void setFailedFirst(bool first);
    [[nodiscard]] bool failedFirst() const { return m_failedFirst; }

    [[nodiscard]] const JobItem *item(int row) const;               // nullptr = no such row
    [[nodiscard]] QString rowsAsText(const QList<int> &rows) const; // a line each, cells by tabs, with the titles

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const QList<JobItem> &items() const;
    void takeAll();
    void order();
    void takeChange(int index);

    QPointer<const Job> m_job;
    QList<JobItem> m_ended; // of a report
    QList<int> m_rows;      // row → index of items()
    QList<int> m_places;    // and back
    bool m_failedFirst = false;
};
