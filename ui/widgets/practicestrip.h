// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

// The hatched strip that says PRACTICE above everything the practice tenant shows, so that nobody takes it for real.
class PracticeStrip : public QWidget
{
    Q_OBJECT
public:
    explicit PracticeStrip(QWidget *parent = nullptr);
    void setText(const QString &text); // what else is to be known: the role, the faults that are on
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString line() const;
    QString m_text;
};
