// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>

// Column titles that stand right above what is in their column: styles give titles less margin than the cells have.
class TicketHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit TicketHeader(QWidget *parent = nullptr);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
};
