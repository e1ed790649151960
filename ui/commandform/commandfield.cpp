// SPDX-License-Identifier: Apache-2.0
#include "commandform/commandfield.h"

#include <QJsonArray>

QString fieldObjectName(const QString &input)
{
    return QStringLiteral("input") + QString(input).remove(u' ');
}

QString exampleWords(const QString &example)
{
    return example.isEmpty() ? QString() : CommandField::tr("For example: %1").arg(example);
}

CommandField::CommandField(const Input &input, QWidget *parent) : QWidget(parent), m_input(input) {}

void CommandField::nameEditor(QWidget *editor)
{
    editor->setObjectName(fieldObjectName(m_input.name));
    editor->setAccessibleName(m_input.name);
    setFocusProxy(editor);
}

void CommandField::focusFirst()
{
    editor()->setFocus(Qt::OtherFocusReason);
}

void CommandField::setKeep(const QString &) {}

bool CommandField::isEmpty() const
{
    const QJsonValue is = value();
    return is.isNull() || is.isUndefined() || (is.isString() && is.toString().trimmed().isEmpty()) ||
           (is.isArray() && is.toArray().isEmpty()) || (is.isObject() && is.toObject().isEmpty());
}
