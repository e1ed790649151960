// SPDX-License-Identifier: Apache-2.0
#include "widgets/fieldrows.h"

#include "widgets/fieldnote.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <algorithm>

FieldRows::FieldRows(QWidget *parent) : QGridLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setHorizontalSpacing(12);
    setVerticalSpacing(0); // each row brings its own gap: a note belongs to the field above it
    setColumnStretch(1, 1);
}

QLabel *FieldRows::add(const QString &label, QWidget *buddy, QWidget *row, FieldNote *note)
{
    const int line = rowCount();
    QLabel *caption = nullptr;
    if (!label.isEmpty()) {
        caption = new QLabel(label, parentWidget());
        caption->setBuddy(buddy);
        // Beside the first line of a field, or the first field of a row, that has several.
        const bool tall =
            qobject_cast<QPlainTextEdit *>(buddy) || row->sizeHint().height() > 3 * buddy->sizeHint().height() / 2;
        caption->setContentsMargins(0, tall ? 4 : 0, 0, 0);
        addWidget(caption, line, 0, tall ? Qt::AlignTop : Qt::AlignVCenter);
    }
    addWidget(row, line, 1);
    if (note)
        addWidget(note, line + 1, 1);
    setRowMinimumHeight(line + 2, 8);
    return caption;
}

void FieldRows::align(std::initializer_list<FieldRows *> all)
{
    int widest = 0;
    for (const FieldRows *rows : all) {
        for (int line = 0; line < rows->rowCount(); ++line) {
            const QLayoutItem *item = rows->itemAtPosition(line, 0);
            if (const auto *label = item ? qobject_cast<QLabel *>(item->widget()) : nullptr)
                widest = std::max(widest, label->sizeHint().width());
        }
    }
    for (FieldRows *rows : all)
        rows->setColumnMinimumWidth(0, widest);
}
