// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandform/commandfield.h"

class QCheckBox;
class QComboBox;

// One of a few. Nothing given is among them: "", or Input::usual.
class ChoiceField : public CommandField
{
    Q_OBJECT
public:
    struct Choice
    {
        QString text;
        QJsonValue value;
    };
    ChoiceField(const Input &input, const QList<Choice> &choices, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] QWidget *editor() const override;
    void setKeep(const QString &words) override;

private:
    QComboBox *m_box;
    QJsonValue m_unknown; // was given, but is none of the choices
};

class FlagField : public CommandField
{
    Q_OBJECT
public:
    FlagField(const Input &input, const QString &label, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override; // false is the same as nothing given
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] QWidget *editor() const override;
    [[nodiscard]] bool labelsItself() const override { return true; }

private:
    QCheckBox *m_box;
};
