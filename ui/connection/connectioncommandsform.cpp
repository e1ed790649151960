// SPDX-License-Identifier: Apache-2.0
#include "connection/connectioncommandsform.h"

#include "widgets/fieldnote.h"
#include "widgets/fieldrows.h"
#include "widgets/fold.h"

#include <QSpinBox>
#include <QVBoxLayout>

ConnectionCommandsForm::ConnectionCommandsForm(QWidget *parent)
    : QWidget(parent), m_body(new QWidget(this)),
      m_fold(new Fold(QStringLiteral("commandIds"), tr("Outcomes and statuses of commands"),
                      tr("Ids that a tenant may have made its own"), m_body, this)),
      m_rows(new FieldRows(m_body)), m_note(add(QStringLiteral("noteOutcome"), tr("Outcome of a private note"),
                                                tr("7 on most tenants. Look-ups, Outcomes has them all"))),
      m_resolve(add(QStringLiteral("resolveOutcome"), tr("Outcome that resolves"), {})),
      m_resolveStatus(add(QStringLiteral("resolveStatus"), tr("Status of what is resolved"),
                          tr("What the outcome brings, unless it is set here"))),
      m_closed(add(QStringLiteral("closedStatus"), tr("Status of what is closed"), tr("9 on most tenants")))
{
    connect(m_fold, &Fold::unfolded, this, &ConnectionCommandsForm::unfolded);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(8);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_body);
}

QSpinBox *ConnectionCommandsForm::add(const QString &name, const QString &label, const QString &hint)
{
    auto *id = new QSpinBox(m_body);
    id->setObjectName(name);
    id->setAccessibleName(label);
    id->setRange(0, 2'147'483'647);
    id->setSpecialValueText(tr("found out"));
    id->setAlignment(Qt::AlignRight);
    id->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    id->setMinimumWidth(id->fontMetrics().horizontalAdvance(QStringLiteral("0000000000")) + 48);
    connect(id, &QSpinBox::valueChanged, this, &ConnectionCommandsForm::edited);
    m_rows->add(label, id, id, hint.isEmpty() ? nullptr : new FieldNote(id, hint, m_body));
    return id;
}

void ConnectionCommandsForm::setConnection(const Connection &connection)
{
    m_note->setValue(connection.noteOutcome);
    m_resolve->setValue(connection.resolveOutcome);
    m_resolveStatus->setValue(connection.resolveStatus);
    m_closed->setValue(connection.closedStatus);
    m_fold->setOpen(connection.noteOutcome > 0 || connection.resolveOutcome > 0 || connection.resolveStatus > 0 ||
                    connection.closedStatus > 0);
}

void ConnectionCommandsForm::writeTo(Connection &connection) const
{
    connection.noteOutcome = m_note->value();
    connection.resolveOutcome = m_resolve->value();
    connection.resolveStatus = m_resolveStatus->value();
    connection.closedStatus = m_closed->value();
}

void ConnectionCommandsForm::alignWith(FieldRows *above)
{
    FieldRows::align({above, m_rows});
}
