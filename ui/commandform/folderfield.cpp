// SPDX-License-Identifier: Apache-2.0
#include "commandform/folderfield.h"

#include "halo/json.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

FolderField::FolderField(const Input &input, QWidget *parent) : CommandField(input, parent), m_edit(new QLineEdit(this))
{
    m_edit->setPlaceholderText(QDir::toNativeSeparators(input.usual));
    nameEditor(m_edit);
    auto *button = new QPushButton(tr("Choose…"), this);
    button->setObjectName(u"chooseFolder"_s);
    button->setAccessibleName(tr("Choose the folder"));
    button->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_edit, 1);
    row->addWidget(button);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandField::changed);
    connect(button, &QPushButton::clicked, this, &FolderField::choose);
}

QJsonValue FolderField::value() const
{
    const QString text = m_edit->text().trimmed();
    return text.isEmpty() ? QJsonValue() : QJsonValue(QDir::fromNativeSeparators(text));
}

void FolderField::setValue(const QJsonValue &value)
{
    const QString text = QDir::toNativeSeparators(halo::toText(value));
    if (m_edit->text() != text)
        m_edit->setText(text);
}

QWidget *FolderField::editor() const
{
    return m_edit;
}

void FolderField::choose()
{
    const QString now = halo::toText(value());
    auto *dialog = new QFileDialog(this, tr("Choose the folder"), now.isEmpty() ? input().usual : now);
    dialog->setObjectName(u"folderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { m_edit->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}
