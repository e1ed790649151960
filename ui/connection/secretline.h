// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLineEdit;

// A line whose text is hidden until Show is pressed.
class SecretLine : public QWidget
{
    Q_OBJECT
public:
    // The line is named `objectName`, for people `name`; the button `showObjectName`, its full words `showName`.
    SecretLine(const QString &objectName, const QString &name, const QString &showObjectName, const QString &showName,
               QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

private:
    QLineEdit *m_edit;
};
