// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandform/commandfield.h"

class QPlainTextEdit;
class StateWord;

// A note of several lines that says above it who sees it, as far as that is known. It grows with what is written.
class NoteField : public CommandField
{
    Q_OBJECT
public:
    enum class Audience { Agents, Everyone, NotSaid };
    NoteField(const Input &input, Audience audience, QWidget *parent = nullptr);

    void setAudience(Audience audience);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] QJsonValue draft() const override;
    [[nodiscard]] QWidget *editor() const override;
    void setKeep(const QString &words) override;

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();
    void grow();

    Audience m_audience;
    StateWord *m_word;
    QPlainTextEdit *m_edit;
};
