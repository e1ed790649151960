// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/lookuplist.h"

#include <QTimer>
#include <QWidget>

class Lookups;
class QComboBox;

// The inputs of one look-up as labelled fields, made from those of its command. A field's accessible name is D3's.
class LookupInputs : public QWidget
{
    Q_OBJECT
public:
    LookupInputs(LookupKind kind, const Lookups &lookups, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject inputs() const;                // without those that say nothing
    [[nodiscard]] QString problem() const;                   // why these cannot be asked; "" = they can
    void setText(const QString &input, const QString &text); // of a text field, told at once
    void clear();                                            // told at once
    [[nodiscard]] QJsonObject take();                        // as they are now; they are not told again

Q_SIGNALS:
    // A short pause after the last change; at once on Enter and on a choice. Nothing is told while there is a problem.
    void changed(const QJsonObject &inputs);
    void problemChanged(const QString &problem);

private:
    struct Field
    {
        Input input;
        QWidget *widget;
    };

    QWidget *fieldFor(const Input &input);
    QComboBox *teamField(const Input &input);
    QComboBox *choiceField(const QList<std::pair<QString, QJsonValue>> &choices);
    [[nodiscard]] QJsonValue value(const Field &field) const;
    void now();
    void enable();

    LookupKind m_kind;
    const Lookups &m_lookups;
    QList<Field> m_fields;
    QTimer m_pause;
    QJsonObject m_told;
};
