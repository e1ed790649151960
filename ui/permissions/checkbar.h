// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/permissionexport.h"

#include <QWidget>

class FlowLayout;
class QAction;
class QCheckBox;
class QLabel;
class QLayout;
class QMenu;
class QPushButton;
class QToolButton;
class StateLabel;

// What can be done on the page of permissions, and what it costs. It decides nothing: it shows a state and says what
// was asked for. Levels 3 and 4 are off until they are switched on, each time the program starts.
class CheckBar : public QWidget
{
    Q_OBJECT
public:
    struct State
    {
        bool open = false;    // a connection is
        bool running = false; // a check
        bool stopping = false;
        int made = 0; // of `all`, while it runs
        int all = 0;
        int connections = 1; // chosen
        int requests = 0;    // that a run would make
        int left = 0;        // of the open connection's limit
        bool hasRuns = false;
        QString token; // its age, in words
    };

    explicit CheckBar(QWidget *parent = nullptr);

    // Why level 3 or 4 cannot be switched on; "" = it can. It is switched off then, so this comes before show().
    void setReasons(const QString &noMatch, const QString &rehearsal);
    void show(const State &state);
    [[nodiscard]] bool noMatch() const;   // level 3 is on
    [[nodiscard]] bool rehearsal() const; // level 4 is on, as the page said after it had asked
    void setRehearsal(bool on);           // asks nobody
    [[nodiscard]] QMenu &connections() { return *m_connections; }
    [[nodiscard]] QMenu &earlier() { return *m_earlier; }
    void focusRun();

Q_SIGNALS:
    void runRequested();
    void stopRequested();
    void compareRequested();
    void levelsChanged();
    void rehearsalRequested(); // by the box of level 4, which is off until the page sets it
    void leastPrivilegeRequested();
    void exportRequested(PermissionFormat format);

private:
    QPushButton *addButton(QLayout *line, const QString &text, const char *iconName, const char *name);
    QToolButton *addMenu(FlowLayout *line, const QString &text, const char *iconName, const char *name, QMenu *&menu);
    void buildExport();

    QToolButton *m_connectionsButton = nullptr;
    QMenu *m_connections = nullptr;
    QPushButton *m_run = nullptr;
    StateLabel *m_cost = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_compare = nullptr;
    StateLabel *m_token = nullptr;
    QToolButton *m_earlierButton = nullptr;
    QMenu *m_earlier = nullptr;
    QPushButton *m_least = nullptr;
    QToolButton *m_exportButton = nullptr;
    QMenu *m_export = nullptr;
    QCheckBox *m_noMatch = nullptr;
    QCheckBox *m_rehearsal = nullptr;
    StateLabel *m_reason = nullptr;
    QString m_noMatchReason;
    QString m_rehearsalReason;
};
