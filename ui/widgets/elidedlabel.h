// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

// One line of plain text that elides at its end; the whole is in the tooltip and in what assistive technology reads.
class ElidedLabel : public QFrame
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setText(const QString &text, const QString &wholeText = {});
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};
