// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <QPushButton>

// Chooses the accent colour of a connection: one of a few, named, or "by label".
class AccentButton : public QPushButton
{
    Q_OBJECT
public:
    explicit AccentButton(QWidget *parent = nullptr);

    void setLabel(Connection::Label label); // what "by label" means
    void setColour(const QString &colour);  // "#rrggbb", "" = by label
    [[nodiscard]] QString colour() const { return m_colour; }

Q_SIGNALS:
    void colourChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillMenu();
    void refresh();

    Connection::Label m_label = Connection::Label::Production;
    QString m_colour;
};
