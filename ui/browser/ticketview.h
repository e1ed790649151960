// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/ticketaddress.h"
#include "model/tickettable.h"

#include <QJsonObject>
#include <QTableView>
#include <functional>
#include <optional>

class QMenu;
class TicketSelection;

// The table of tickets with its keys: J and K move, X marks the row and moves on, Space asks for the preview, Y copies
// the id, O opens in HaloPSA, Ctrl+C copies the rows. Marks are the selection. While there are any, moving leaves them
// alone, with Shift it adds to them, and the find text only puts them out of sight; Esc or a click ends that.
class TicketView : public QTableView
{
    Q_OBJECT
public:
    enum class RowHeight { Compact, Comfortable };

    explicit TicketView(TicketTable &table, QWidget *parent = nullptr);

    [[nodiscard]] RowHeight heightOfRows() const { return m_rowHeight; }
    void setHeightOfRows(RowHeight height);

    [[nodiscard]] std::optional<TicketId> currentTicket() const;
    // Below the current one; above it while one goes upwards.
    [[nodiscard]] std::optional<Ticket> nextTicket() const;
    [[nodiscard]] QList<int> selectedRowNumbers() const;             // of those in sight, ascending
    [[nodiscard]] QList<TicketId> selectedTickets() const;           // hidden ones as well, in the order shown
    [[nodiscard]] int hiddenCount() const;                           // of the selected tickets, by the find text
    [[nodiscard]] QList<TicketTable::Column> visibleColumns() const; // from left to right

    // Does `change` to the table and puts the row under the pointer, or else the current one, back where it was.
    void keepInPlace(const std::function<void()> &change);
    void goToARow(); // makes the first row the current one if there is none
    // Columns, row height: checkable, for the header's context menu and wherever else columns are chosen.
    void fillColumnMenu(QMenu *menu);

    [[nodiscard]] QJsonObject state() const; // columns, sorting, row height
    void restore(const QJsonObject &state);
    void resetColumns();
    [[nodiscard]] const QList<TicketTable::OwnColumn> &ownColumns() const { return m_table.ownColumns(); }
    void setOwnColumns(const QList<TicketTable::OwnColumn> &columns); // those there are already stay where they are
    // Asks for the name of a column of the person's own and where in the JSON it is; both may be given already.
    void askForColumn(const QString &name = {}, const QString &path = {});

    // Where HaloPSA shows a ticket.
    void setTicketAddress(const TicketAddress &address) { m_address = address; }
    void setOpener(std::function<void(const QUrl &)> opener) { m_opener = std::move(opener); } // default: the desktop

    // Of commands, for its menu. They are about the tickets that are selected.
    void setCommandActions(const QList<QAction *> &actions) { m_commandActions = actions; }
    bool goTo(TicketId id); // selects its row alone; false = it has none

    void keyboardSearch(const QString &text) override;

public Q_SLOTS:
    void copyRows();
    void copyIdList();
    void copyIdJson();
    void copyId(); // of the current ticket
    void openInHalo();
    void copyLinks();
    void copyMarkdownLinks();

Q_SIGNALS:
    void currentTicketChanged(std::optional<TicketId> id);
    void selectionCountChanged(int count, int hidden); // `hidden` of them by the find text
    void previewRequested();
    void windowRequested();           // Enter, a double click: the current ticket in a window of its own
    void copied(const QString &what); // for the status bar
    void filesDropped(TicketId ticket, const QStringList &paths);
    void ownColumnsChanged();         // the rows have no values for them yet

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                                       const QEvent *event) const override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void move(int rows);
    void mark();
    void markFrom(const QModelIndex &index);
    void endMarking();
    [[nodiscard]] bool hasMarks() const; // more than the one row one is on
    void copyRowsOf(const QList<TicketId> &ids);
    void copyIdListOf(const QList<TicketId> &ids);
    void copyIdJsonOf(const QList<TicketId> &ids);
    void openInHaloOf(const QList<TicketId> &ids);
    void sayUnusable(const QList<TicketId> &ids);
    void copyLinksOf(const QList<TicketId> &ids);
    void copyMarkdownLinksOf(const QList<TicketId> &ids);
    [[nodiscard]] QList<TicketId> selectedOrCurrent() const;
    void report();
    void fitSummary();
    void applyRowHeight();
    void setColumn(TicketTable::Column column, bool visible);
    void addOwnColumn(const TicketTable::OwnColumn &column);
    void fillOwnColumnMenu(QMenu *menu);

    TicketTable &m_table;
    TicketAddress m_address;
    std::function<void(const QUrl &)> m_opener;
    QList<QAction *> m_commandActions;
    TicketSelection *m_selection;
    RowHeight m_rowHeight = RowHeight::Compact;
    bool m_marking = false;
    bool m_upwards = false;    // the way one went last
    bool m_fitsSummary = true; // until a width is chosen by hand, the summary takes the room that is left
    bool m_fitting = false;
    std::optional<TicketId> m_reportedCurrent;
    int m_reportedCount = 0;
    int m_reportedHidden = 0;
};
