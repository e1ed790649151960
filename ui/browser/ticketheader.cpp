// SPDX-License-Identifier: Apache-2.0
#include "browser/ticketheader.h"

#include <QStyleOptionHeader>

TicketHeader::TicketHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setMinimumSectionSize(40);
    setTextElideMode(Qt::ElideRight);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Columns"));
}

void TicketHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (option->text.isEmpty())
        return;
    constexpr QChar enSpace(0x2002); // half the size of the font: what the margins differ by
    if (option->textAlignment.testFlag(Qt::AlignRight))
        option->text.append(enSpace);
    else
        option->text.prepend(enSpace);
}
