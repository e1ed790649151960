// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/tickettable.h"

#include <QItemSelectionModel>
#include <QSet>

// Which tickets are selected, by their id: those that the find text hides stay selected until it lets them be seen
// again, or until a new selection takes the place of the old one.
class TicketSelection : public QItemSelectionModel
{
    Q_OBJECT
public:
    explicit TicketSelection(TicketTable &table, QObject *parent = nullptr);

    [[nodiscard]] QList<int> rows() const;         // that are shown, ascending
    [[nodiscard]] QList<TicketId> tickets() const; // hidden or not, in the order of the table
    [[nodiscard]] int count() const { return static_cast<int>(rows().size()) + hidden(); }
    [[nodiscard]] int hidden() const { return static_cast<int>(m_hidden.size()); }

    [[nodiscard]] static QString inWords(int count, int hidden); // "3 selected, 2 of them hidden by the find text"

    using QItemSelectionModel::select;
    void select(const QItemSelection &selection, SelectionFlags command) override;
    void reset() override;

Q_SIGNALS:
    void hiddenChanged();

private:
    [[nodiscard]] QSet<TicketId> all() const;
    void giveBack();
    void setHidden(const QSet<TicketId> &hidden);

    TicketTable &m_table;
    QSet<TicketId> m_hidden;
    QSet<TicketId> m_held; // while rows are laid out anew: what was selected before
};
