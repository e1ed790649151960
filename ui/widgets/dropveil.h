// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

// Lies over a widget while files are dragged over it, and says what would become of them, or why nothing would.
class DropVeil : public QWidget
{
    Q_OBJECT
public:
    explicit DropVeil(QWidget *over);

    void say(const QString &words, bool taken);
    [[nodiscard]] QString words() const { return m_words; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_words;
    bool m_taken = false;
};
