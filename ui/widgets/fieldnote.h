// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class StateLabel;
class StateSymbol;

// The line under a field: a quiet hint, or the problem with what was typed, with a symbol and in the colour of failure.
// Takes no room while it has nothing to say.
class FieldNote : public QWidget
{
    Q_OBJECT
public:
    // `field` is what the note is about: the problem becomes its accessible description too.
    FieldNote(QWidget *field, const QString &hint, QWidget *parent = nullptr);

    void setHint(const QString &hint);
    void setProblem(const QString &problem); // "" = none, the hint shows again
    [[nodiscard]] QString problem() const { return m_problem; }

private:
    void refresh();

    QWidget *m_field;
    StateSymbol *m_symbol;
    StateLabel *m_text;
    QString m_hint;
    QString m_problem;
};
