// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QWidget>

class QHBoxLayout;
class QLabel;

// One line of a notice: a symbol, words, buttons. It takes as many lines of text as it needs.
class NoticeLine : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Quiet, Waiting, Failure };

    explicit NoticeLine(const QString &name, QWidget *parent = nullptr);

    QPushButton *addButton(const QString &name, const QString &text);
    // No text hides the line.
    void show(Tone tone, const QString &text, const QString &detail = {});
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTone();

    Tone m_tone = Tone::Quiet;
    QHBoxLayout *m_layout;
    QLabel *m_symbol;
    QLabel *m_text;
    QLabel *m_detail;
};
