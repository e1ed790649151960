// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/permissions.h"

#include <QAbstractTableModel>

// Which connection may run which command: a row for each command, a column for each run of a check, and where two runs
// are compared, what changed from the one to the other. Whoever shows it paints by the roles; no colour is in here.
class PermissionMatrix : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { CommandColumn, NeedColumn, FirstRun };
    enum Role {
        StateRole = Qt::UserRole, // Permission::State as int; only of a run's cell
        LeaningRole,              // Permission::Leaning as int; likewise
        ChangeRole,               // PermissionChange as int; only in the column of changes
    };
    struct Compared // places in runs()
    {
        int before = -1;
        int after = -1;
    };
    struct Changes
    {
        int gained = 0;
        int lost = 0;
        int unchanged = 0;
        int other = 0;

        [[nodiscard]] QString words() const; // "2 gained, 1 lost, 15 unchanged"
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(const QList<PermissionRun> &runs, std::optional<Compared> compared = {});
    [[nodiscard]] const QList<PermissionRun> &runs() const { return m_runs; }
    [[nodiscard]] std::optional<Changes> changes() const; // nothing = none are compared

    [[nodiscard]] QString command(int row) const; // D3's name
    [[nodiscard]] int rowOf(const QString &command) const;
    [[nodiscard]] const PermissionRun *run(int column) const; // nullptr = it is not a run's
    // Never empty where there is a run: one that did not come to this command has it as not tested.
    [[nodiscard]] std::optional<Permission> permission(const QModelIndex &index) const;
    // One sentence: which command, which connection, what, how strongly, why.
    [[nodiscard]] QString sentence(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool isChangeColumn(int column) const;
    [[nodiscard]] PermissionChange changeOf(int row) const; // there is a comparison
    [[nodiscard]] QVariant runHeader(const PermissionRun &run, int role) const;

    QList<PermissionRun> m_runs;
    std::optional<Compared> m_compared;
};

// Of a run, for a person.
[[nodiscard]] QString runTime(const PermissionRun &run);       // local: "24 Nov 2026, 18:50"
[[nodiscard]] QString runConditions(const PermissionRun &run); // lines: agent, roles, scopes, token, how far it went
[[nodiscard]] Permission permissionIn(const PermissionRun &run, const QString &command);
[[nodiscard]] QString stateWithLevel(const Permission &permission); // "✕ Denied, level 1"
[[nodiscard]] QString changeWord(PermissionChange change);          // translated
