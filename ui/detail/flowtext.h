// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextEdit>

// Plain text from anywhere: it can be selected, wraps even where there is no space, takes the writing direction from
// the text itself, and is as high as it needs. QLabel can do neither the second nor, as plain text, the third.
class FlowText : public QTextEdit
{
    Q_OBJECT
public:
    explicit FlowText(QWidget *parent = nullptr);

    void setText(const QString &plain); // hides QTextEdit::setText(), which would take HTML for HTML
    void setMostLines(int lines);       // beyond them it scrolls
    void setToolTipText(const QString &plain);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QString m_text;
    int m_mostLines = 0; // 0 = all
};
