// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>

// A heading that unfolds what stands below it, for what most people never need.
class Fold : public QToolButton
{
    Q_OBJECT
public:
    // `text` may have a key. `body` is folded away at first.
    Fold(const QString &name, const QString &text, const QString &toolTip, QWidget *body, QWidget *parent = nullptr);

    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);

Q_SIGNALS:
    void unfolded(); // there is more to see than before

private:
    QWidget *m_body;
};
