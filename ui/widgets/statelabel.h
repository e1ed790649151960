// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QPalette>

// What a word or a symbol tells. Its colour comes from the palette of the moment.
enum class StateRole { Text, Quiet, Ok, Waiting, Failure };

[[nodiscard]] QColor stateColour(StateRole role, const QPalette &palette);

// Plain text in the colour of its role; selectable by mouse and keyboard if asked for.
class StateLabel : public QLabel
{
    Q_OBJECT
public:
    explicit StateLabel(StateRole role, QWidget *parent = nullptr);

    void setRole(StateRole role);
    void setSelectable();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColour();

    StateRole m_role;
};

// A line icon in the colour of its role. Always beside a word that says the same.
class StateSymbol : public QWidget
{
    Q_OBJECT
public:
    explicit StateSymbol(QWidget *parent = nullptr);

    void setState(const QString &icon, StateRole role); // "" = nothing is drawn
    [[nodiscard]] QSize sizeHint() const override { return {16, 16}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    StateRole m_role = StateRole::Text;
};
