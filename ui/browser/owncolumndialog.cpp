// SPDX-License-Identifier: Apache-2.0
#include "browser/owncolumndialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

OwnColumnDialog::OwnColumnDialog(const TicketTable &table, const QString &name, const QString &path, QWidget *parent)
    : QDialog(parent), m_table(table), m_name(new QLineEdit(name, this)), m_path(new QLineEdit(path, this)),
      m_mapped(new QLabel(this)), m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("ownColumnDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add column"));
    m_name->setObjectName(QStringLiteral("columnName"));
    m_name->setAccessibleName(tr("Name"));
    m_path->setObjectName(QStringLiteral("columnPath"));
    m_path->setAccessibleName(tr("JSON path"));
    m_path->setPlaceholderText(QStringLiteral("$.location.name"));
    m_path->setMinimumWidth(36 * fontMetrics().averageCharWidth());
    for (QLabel *label : {m_mapped, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumHeight(fontMetrics().lineSpacing() * 2); // nothing moves when words come and go
        label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    }
    m_mapped->setObjectName(QStringLiteral("columnMapped"));
    m_problem->setObjectName(QStringLiteral("columnProblem"));
    auto *form = new QFormLayout;
    form->addRow(tr("Name:"), m_name);
    form->addRow(tr("JSON path:"), m_path);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("Add column"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(QStringLiteral("columnAdd"));
    m_add->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_mapped);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &OwnColumnDialog::check);
    connect(m_path, &QLineEdit::textChanged, this, &OwnColumnDialog::check);
    check();
    (name.isEmpty() || !path.isEmpty() ? m_name : m_path)->setFocus();
    m_name->selectAll();
}

QString OwnColumnDialog::problem() const
{
    const QString name = m_name->text().simplified();
    if (!m_path->text().trimmed().isEmpty() && !JsonPath::parse(m_path->text()))
        return tr("JSON path: expected is one place, for example $.location.name, $.attachments[0].filename or "
                  "$.customfields[?(@.id==101)].value.");
    for (const TicketTable::OwnColumn &column : m_table.ownColumns()) {
        if (TicketTable::mappedName(column.name).compare(TicketTable::mappedName(name), Qt::CaseInsensitive) == 0)
            return tr("Name: there is a column %1 already.").arg(column.name);
    }
    return {};
}

void OwnColumnDialog::check()
{
    const QString name = m_name->text().simplified();
    const QString what = problem();
    m_problem->setText(what);
    m_mapped->setText(name.isEmpty() ? tr("The name stands above the column.")
                                     : tr("D3 knows it as %1. It has values where the rows of a list bring the field; "
                                          "tickets got with details bring all of theirs.")
                                           .arg(TicketTable::mappedName(name)));
    m_add->setEnabled(what.isEmpty() && !name.isEmpty() && JsonPath::parse(m_path->text()).has_value());
}

TicketTable::OwnColumn OwnColumnDialog::column() const
{
    return {m_name->text().simplified(), *JsonPath::parse(m_path->text())};
}
