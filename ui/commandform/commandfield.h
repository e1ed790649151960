// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"

#include <QWidget>

// What a form is about: the tickets that were chosen, and the whole record where it is one.
struct FormTickets
{
    QList<Ticket> chosen;
    std::optional<QJsonObject> record;
};

// One input of a command as a person fills it. There is one for each InputKind.
class CommandField : public QWidget
{
    Q_OBJECT
public:
    explicit CommandField(const Input &input, QWidget *parent = nullptr);

    [[nodiscard]] const Input &input() const { return m_input; }

    // As the command wants it; what cannot be read as that is the text as typed, so that problems() names it. Null =
    // nothing was given.
    [[nodiscard]] virtual QJsonValue value() const = 0;
    // Takes value() and draft() of any field of this kind; null empties it. Emits changed() if that changes anything.
    virtual void setValue(const QJsonValue &value) = 0;
    // What comes back exactly as it was typed.
    [[nodiscard]] virtual QJsonValue draft() const { return value(); }
    // What is wrong with what was typed, where problems() would not say it as well; "" = nothing.
    [[nodiscard]] virtual QString problem() const { return {}; }
    // What is worth knowing now, in place of the input's hint; "" = there is nothing.
    [[nodiscard]] virtual QString remark() const { return {}; }

    // Where the label's key goes, and what carries the names.
    [[nodiscard]] virtual QWidget *editor() const = 0;
    virtual void focusFirst();
    [[nodiscard]] virtual bool labelsItself() const { return false; } // a check box
    virtual void setTickets(const FormTickets &) {}
    virtual void refresh() {}                   // what is known of the tenant has changed
    virtual void setKeep(const QString &words); // shown while it is empty: that it stays as it is

    [[nodiscard]] bool isEmpty() const;

Q_SIGNALS:
    void changed();

protected:
    // After the editor was made.
    void nameEditor(QWidget *editor);

private:
    Input m_input;
};

// "Private Note" → "inputPrivateNote"
[[nodiscard]] QString fieldObjectName(const QString &input);
// In a field that is empty: "For example: 1042"; "" stays "".
[[nodiscard]] QString exampleWords(const QString &example);
