// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

class Connections;
class QPushButton;
class QVBoxLayout;

// What stands in the window while there is no connection: what Sundog is, the saved connections, the two ways to begin,
// and what an admin has to do in HaloPSA before.
class WelcomeCard : public QScrollArea
{
    Q_OBJECT
public:
    explicit WelcomeCard(const Connections &connections, QWidget *parent = nullptr);

Q_SIGNALS:
    void connectionRequested(const QString &connectionId);
    void connectRequested();
    void practiceRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSaved();
    void addButtons(QVBoxLayout *column);
    void addSteps(QVBoxLayout *column);

    const Connections &m_connections;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_saved = nullptr; // nullptr: there is no active connection
    QPushButton *m_connect = nullptr;
    QPushButton *m_practice = nullptr;
};
