// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandform/commandfield.h"

class FieldMaker;
class ObjectForm;
class QComboBox;
class QPlainTextEdit;
class QPushButton;

// A JSON object or array as text; where the command names fields of it, as a form above the text as well. Both edit the
// same value. Of an array the form shows one element, or all of them at once.
class JsonInputField : public CommandField
{
    Q_OBJECT
public:
    JsonInputField(const Input &input, const FieldMaker &maker, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] QJsonValue draft() const override; // the text
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] QWidget *editor() const override;
    void focusFirst() override;
    void setTickets(const FormTickets &tickets) override;
    void refresh() override;

    // The tickets of the objects that are not chosen; none while nothing is.
    [[nodiscard]] QList<TicketId> others() const;
    // What all objects say beside their ticket; nothing = they differ, or there is none.
    [[nodiscard]] std::optional<QJsonObject> common() const;
    // The same for those that are chosen instead, where there is something common.
    void nameChosen();

private:
    [[nodiscard]] bool isArray() const { return input().kind == InputKind::JsonArray; }
    [[nodiscard]] QString text() const;
    void parse(); // the text into m_objects
    void write(); // m_objects into the text
    void setText(const QString &text);
    void takeText();
    void takePart(const QString &name, const QJsonValue &value);
    void showObjects();
    void addElement();
    void removeElement();
    void fill(const QJsonObject &each);       // one for each that is chosen
    [[nodiscard]] QList<int> current() const; // the elements that the form shows
    void grow();

    QPlainTextEdit *m_edit;
    ObjectForm *m_form = nullptr;   // nullptr: no fields are named
    QComboBox *m_element = nullptr; // the rest: only for an array with a form
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QList<QJsonObject> m_objects; // none = nothing is given; of an object at most one
    QString m_problem;
    QString m_ticketPart; // the field that is the ticket's id; "" = there is none
    QList<TicketId> m_chosen;
    bool m_filled = false; // what is there comes from the selection
    bool m_writing = false;
};
