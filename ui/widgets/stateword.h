// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

// A word with a symbol before it, both in one colour: no state is told by colour alone. Plain text.
class StateWord : public QLabel
{
    Q_OBJECT
public:
    explicit StateWord(QWidget *parent = nullptr);
    StateWord(const QString &icon, const QString &word, QWidget *parent = nullptr);

    void setState(const QString &icon, const QString &word);
    void setColour(const QColor &colour); // to be set again when the palette changes

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr int symbol = 16;
    QString m_icon;
};
