// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/popupbutton.h"
#include "halo/ticketfilter.h"

#include <QJsonObject>

class QLabel;
class QPlainTextEdit;

// Additional Parameters: a JSON object, checked while it is typed. What is wrong is said with its place, and the cursor
// can be put there; until it is right, what was right before stays in use.
class JsonButton : public PopupButton
{
    Q_OBJECT
public:
    explicit JsonButton(QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject object() const { return m_object; }
    void setObject(const QJsonObject &object); // emits nothing

Q_SIGNALS:
    void objectChanged();

private:
    void check();
    void updateText();

    QJsonObject m_object;
    QList<Problem> m_problems;
    bool m_setting = false;
    QPlainTextEdit *m_edit;
    QLabel *m_problem;
    QPushButton *m_goThere;
};
