// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

class QFrame;

// A button that opens a small window of fields below itself, by click, Space, Enter or Down; Esc closes it. Its text
// elides, so that ten chosen statuses do not push the other filters away.
class PopupButton : public QPushButton
{
    Q_OBJECT
public:
    // `parameter`: D3's name of the input, which is the accessible name.
    explicit PopupButton(const QString &parameter, QWidget *parent = nullptr);

    // What is chosen, in words; "" = nothing is, which reads as the bare title.
    void setValue(const QString &title, const QString &value);
    // Something is wrong with what can be chosen: a warning symbol before the text, and the reason in the tooltip.
    void setProblem(const QString &reason); // "" = nothing is
    void openPopup();
    void closePopup();
    [[nodiscard]] QFrame *popup() const { return m_popup; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void aboutToOpen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QFrame *m_popup;
    void describe();

    QString m_text;
    QString m_value;
    QString m_problem;
    bool m_justClosed = false;
};
