// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

class QVBoxLayout;

// What stands in the window while there is no connection: what Sundog is, the two ways to begin, and what an admin has
// to do in HaloPSA before.
class WelcomeCard : public QScrollArea
{
    Q_OBJECT
public:
    explicit WelcomeCard(QWidget *parent = nullptr);

Q_SIGNALS:
    void connectRequested();
    void practiceRequested();

private:
    void addButtons(QVBoxLayout *column);
    void addSteps(QVBoxLayout *column);
};
