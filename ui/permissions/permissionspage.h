// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/result.h"
#include "permissions/checkround.h"
#include "permissions/rehearsaldialog.h"
#include "services.h"
#include "store/connection.h"
#include "triage/permissionexport.h"

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>
#include <optional>

class CheckBar;
class Desk;
class EmptyPlace;
class EvidencePane;
class NoticeLine;
class PermissionMatrix;
class PermissionView;
class QSplitter;
class QStackedWidget;

// The tab Permissions: which of the commands a connection may run, as checks find it out, with what that is based on.
// Columns are runs of this session and earlier ones. Keys in the table: arrows move, Del removes a column.
class PermissionsPage : public QWidget
{
    Q_OBJECT
public:
    explicit PermissionsPage(const Services &services, QWidget *parent = nullptr);
    ~PermissionsPage() override;

    // nullptr = no connection is open. Checks on the one before end at once; to be called before a desk goes.
    void setDesk(Desk *desk, const Connection &connection = {});
    void shown(); // it is looked at: takes the focus
    // What would be lost if the desk went now, as sentences; empty = nothing.
    [[nodiscard]] QStringList underWay() const;

Q_SIGNALS:
    void logRequested(const QString &purpose);
    void told(const QString &what); // for the status bar

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Doing { Nothing, Checking, Before, Fresh }; // the latter two of a comparison
    struct Key                                             // of a run
    {
        QString connectionId;
        QDateTime at;
        friend bool operator==(const Key &, const Key &) = default;
    };
    struct Shown
    {
        PermissionRun run;
        bool live = false; // of this session: the next one of its connection takes its place
    };

    void build();
    // The checks: permissionspagechecks.cpp
    [[nodiscard]] QList<Connection> candidates() const; // the open one first
    [[nodiscard]] QList<Connection> chosen() const;
    [[nodiscard]] ProbeLevel upTo(const Connection &connection) const;
    [[nodiscard]] CheckRound::Wanted wanted(const Connection &connection) const;
    void run();
    void compare();
    void start(Doing doing, const QList<CheckRound::Wanted> &wanted);
    void startFresh();
    void ended();
    void endedFresh(const PermissionRun &after);
    void keep(const PermissionRun &run);
    void askForRehearsal();
    // What is shown
    void showState();
    void showReasons(const QList<Connection> &these);
    void showRuns();
    void showPlace();
    void fitSplitter();
    void showCell();
    void putLive(const PermissionRun &run);
    void toggle(const PermissionRun &run, bool shown);
    void removeColumn();
    void goTo(const QString &command);
    void fillConnections();
    void fillEarlier();
    [[nodiscard]] QList<PermissionRun> earlierRuns(const QString &connectionId, int *damaged) const; // newest first
    void leastPrivilege();
    void exportTo(PermissionFormat format);
    [[nodiscard]] static Key keyOf(const PermissionRun &run) { return {run.connectionId, run.at}; }
    [[nodiscard]] QString tokenWords() const;

    Services m_services;
    Desk *m_desk = nullptr;
    Connection m_connection; // the open one
    QSet<QString> m_chosen;  // ids
    QList<Shown> m_shown;
    std::optional<std::pair<Key, Key>> m_compared;
    std::optional<PermissionRun> m_before; // of a comparison under way
    std::optional<PermissionRun> m_last;   // kept of the open connection, while nothing is shown
    Doing m_doing = Doing::Nothing;
    CheckRound *m_round = nullptr; // while it runs
    QString m_mailTo;              // of the rehearsal that is switched on
    QPointer<RehearsalDialog> m_question;
    QTimer m_clockwork; // the token gets older
    PermissionMatrix *m_matrix = nullptr;
    CheckBar *m_bar = nullptr;
    NoticeLine *m_summary = nullptr;
    NoticeLine *m_leftOver = nullptr;
    NoticeLine *m_failure = nullptr;
    QStackedWidget *m_places = nullptr;
    EmptyPlace *m_empty = nullptr;
    QSplitter *m_splitter = nullptr;
    bool m_splitterMoved = false;      // by hand
    bool m_agreedToProduction = false; // the rehearsal that is switched on was
    PermissionView *m_view = nullptr;
    EvidencePane *m_pane = nullptr;
};
