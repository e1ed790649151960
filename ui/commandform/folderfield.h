// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandform/commandfield.h"

class QLineEdit;

// A folder of this computer: typed, or chosen. Empty = Input::usual, which is seen in it.
class FolderField : public CommandField
{
    Q_OBJECT
public:
    explicit FolderField(const Input &input, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] QWidget *editor() const override;

private:
    void choose();

    QLineEdit *m_edit;
};
