// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

class Connections;

// The menu of the title row: the active connections, the one in use checked, the practice tenant, and the way to manage
// them. Filled each time it opens.
class ConnectionMenu : public QMenu
{
    Q_OBJECT
public:
    explicit ConnectionMenu(const Connections &connections, QWidget *parent = nullptr);

    // Seen when it opens the next time.
    void setCurrent(const QString &connectionId); // "" = none of the profiles
    void setPracticeCurrent(bool current);

Q_SIGNALS:
    void connectionRequested(const QString &connectionId);
    void practiceRequested();
    void manageRequested();

private:
    void fill();

    const Connections &m_connections;
    QString m_current;
    bool m_practice = false;
};
