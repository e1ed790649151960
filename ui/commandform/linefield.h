// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandform/commandfield.h"

class QLineEdit;

// One line: text, texts, an id, ids, a count, a time.
class LineField : public CommandField
{
    Q_OBJECT
public:
    explicit LineField(const Input &input, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] QJsonValue draft() const override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] QString remark() const override;
    [[nodiscard]] QWidget *editor() const override;
    void setKeep(const QString &words) override;

    void setPlaceholder(const QString &text);

private:
    QLineEdit *m_edit;
};

// Tickets by number, filled from what is chosen; also the one ticket of Attach File.
class TicketIdsField : public CommandField
{
    Q_OBJECT
public:
    explicit TicketIdsField(const Input &input, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] QJsonValue draft() const override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] QString remark() const override;
    [[nodiscard]] QWidget *editor() const override;
    void setTickets(const FormTickets &tickets) override;
    void setKeep(const QString &words) override;

    [[nodiscard]] bool isEdited() const { return m_edited; } // by the person
    void follow() { m_edited = false; }                      // the selection fills it again

private:
    QLineEdit *m_edit;
    FormTickets m_tickets;
    bool m_edited = false;
};
