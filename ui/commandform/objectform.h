// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandform/notefield.h"

class FieldMaker;
class FieldNote;
class QLabel;

// Some fields of one object, or of several at once, with what they would change. A field that is as it was, or empty,
// is not in the object.
class ObjectForm : public QWidget
{
    Q_OBJECT
public:
    ObjectForm(const QList<ObjectField> &parts, const FieldMaker &maker, QWidget *parent = nullptr);
    ~ObjectForm() override;

    // Shows these; emits nothing.
    void setObjects(const QList<QJsonObject> &objects);
    // The record the object changes; nothing = there is none to compare with. `many`: an empty field leaves each ticket
    // as it is.
    void setBefore(const std::optional<QJsonObject> &record, bool many);
    void refresh();

    [[nodiscard]] QString problem() const; // of a field, with its label; "" = none
    void focusFirst();
    [[nodiscard]] const QList<CommandField *> &fields() const { return m_fields; }

Q_SIGNALS:
    void edited(const QString &name, const QJsonValue &value); // undefined = it is no longer in the object

private:
    [[nodiscard]] QString inWords(const CommandField *field, const QJsonValue &value) const;
    [[nodiscard]] QString nameBefore(const CommandField *field) const;
    [[nodiscard]] QString team() const;
    [[nodiscard]] std::optional<TicketId> ticket() const; // that the objects shown are for, where it is one
    void fillFrom(const CommandField *field);
    [[nodiscard]] NoteField::Audience audience() const;
    void take(CommandField *field);
    void show();
    void describe();

    const FieldMaker &m_maker;
    QList<ObjectField> m_parts;
    QList<CommandField *> m_fields;
    QList<FieldNote *> m_notes;
    QList<QJsonObject> m_objects;
    std::optional<QJsonObject> m_before;
    bool m_many = false;
    bool m_showing = false;
};

// Whether a field of a record says the same, however it is written.
[[nodiscard]] bool saysTheSame(InputKind kind, const QJsonValue &a, const QJsonValue &b);
