// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandform/commandfield.h"

class FlowLayout;
class QLineEdit;

// Addresses that get mail. Those of the ticket's user are offered, and only taken by a click or a key: nobody is mailed
// whom the person did not choose.
class EmailsField : public CommandField
{
    Q_OBJECT
public:
    explicit EmailsField(const Input &input, QWidget *parent = nullptr);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] QJsonValue draft() const override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] QWidget *editor() const override;
    void setTickets(const FormTickets &tickets) override;

private:
    [[nodiscard]] QStringList addresses() const;
    void offer();

    QLineEdit *m_edit;
    QWidget *m_offers;
    FlowLayout *m_offersLayout;
    QStringList m_suggestions;
    QString m_user; // whose they are
};
