// SPDX-License-Identifier: Apache-2.0
#include "widgets/fieldnote.h"

#include "widgets/statelabel.h"

#include <QHBoxLayout>

FieldNote::FieldNote(QWidget *field, const QString &hint, QWidget *parent)
    : QWidget(parent), m_field(field), m_symbol(new StateSymbol(this)), m_text(new StateLabel(StateRole::Quiet, this)),
      m_hint(hint)
{
    setObjectName(field->objectName() + QStringLiteral("Note"));
    m_text->setObjectName(field->objectName() + QStringLiteral("NoteText"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_symbol, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    refresh();
}

void FieldNote::setHint(const QString &hint)
{
    m_hint = hint;
    refresh();
}

void FieldNote::setProblem(const QString &problem)
{
    m_problem = problem;
    refresh();
}

void FieldNote::refresh()
{
    const bool bad = !m_problem.isEmpty();
    m_symbol->setState(QStringLiteral("warning"), StateRole::Failure);
    m_symbol->setVisible(bad);
    m_text->setRole(bad ? StateRole::Failure : StateRole::Quiet);
    m_text->setText(bad ? m_problem : m_hint);
    m_field->setAccessibleDescription(m_text->text());
    setVisible(!m_text->text().isEmpty());
}
