// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <QWidget>

class FieldRows;
class Fold;
class QSpinBox;

// Which of the tenant's outcomes and statuses the commands use. Sundog finds them out; where a tenant has made its own,
// they are set here. Folded away, open by itself when one is set.
class ConnectionCommandsForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionCommandsForm(QWidget *parent = nullptr);

    void setConnection(const Connection &connection);
    void writeTo(Connection &connection) const;
    void alignWith(FieldRows *above);

Q_SIGNALS:
    void edited();
    void unfolded();

private:
    QSpinBox *add(const QString &name, const QString &label, const QString &hint);

    QWidget *m_body;
    Fold *m_fold;
    FieldRows *m_rows;
    QSpinBox *m_note;
    QSpinBox *m_resolve;
    QSpinBox *m_resolveStatus;
    QSpinBox *m_closed;
};
