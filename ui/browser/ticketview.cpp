// SPDX-License-Identifier: Apache-2.0
#include "browser/ticketview.h"

#include "browser/copyrows.h"
#include "browser/ticketdelegate.h"
#include "browser/ticketheader.h"
#include "browser/ticketselection.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

TicketView::TicketView(TicketTable &table, QWidget *parent)
    : QTableView(parent), m_table(table), m_opener([](const QUrl &url) { QDesktopServices::openUrl(url); }),
      m_selection(new TicketSelection(table, this))
{
    setObjectName(QStringLiteral("tickets"));
    setAccessibleName(QStringLiteral("Tickets"));
    setModel(&table);
    delete selectionModel(); // Qt's own
    setSelectionModel(m_selection);
    setItemDelegate(new TicketDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table: 13 cells a row are no tab stops
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setAcceptDrops(true); // files, for Attach
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);

    verticalHeader()->hide();
    // Fixed: sizing rows by their content takes seconds at 100,000 rows (measured).
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto *header = new TicketHeader(this);
    setHorizontalHeader(header);
    connect(header, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(menu);
        menu->popup(horizontalHeader()->viewport()->mapToGlobal(position));
    });
    connect(header, &QHeaderView::sectionResized, this, [this](int, int, int) {
        if (!m_fitting)
            m_fitsSummary = false;
    });

    connect(this, &QAbstractItemView::doubleClicked, this, &TicketView::windowRequested);

    // The table may lose the current or selected rows without the selection telling: a reset, a refresh.
    connect(&table, &QAbstractItemModel::modelReset, this, &TicketView::report);
    connect(&table, &QAbstractItemModel::layoutChanged, this, &TicketView::report);
    connect(m_selection, &TicketSelection::hiddenChanged, this, &TicketView::report);

    applyRowHeight();
    resetColumns();
    setSortingEnabled(true);
    sortByColumn(static_cast<int>(TicketTable::Column::LastUpdate), Qt::DescendingOrder);
}

void TicketView::setHeightOfRows(RowHeight height)
{
    m_rowHeight = height;
    applyRowHeight();
}

void TicketView::applyRowHeight()
{
    verticalHeader()->setMinimumSectionSize(8);
    const int room = m_rowHeight == RowHeight::Compact ? 8 : 16;
    verticalHeader()->setDefaultSectionSize((fontMetrics().height() + room + 1) / 2 * 2);
}

std::optional<TicketId> TicketView::currentTicket() const
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return std::nullopt;
    return m_table.ticket(current.row()).id;
}

std::optional<Ticket> TicketView::nextTicket() const
{
    const QModelIndex current = currentIndex();
    const int row = current.row() + (m_upwards ? -1 : 1);
    return current.isValid() && row >= 0 && row < m_table.rowCount() ? std::optional(m_table.ticket(row))
                                                                     : std::nullopt;
}

QList<int> TicketView::selectedRowNumbers() const
{
    return m_selection->rows();
}

QList<TicketId> TicketView::selectedTickets() const
{
    return m_selection->tickets();
}

int TicketView::hiddenCount() const
{
    return m_selection->hidden();
}

QList<TicketId> TicketView::selectedOrCurrent() const
{
    const std::optional<TicketId> current = currentTicket();
    return m_selection->count() > 0 || !current ? selectedTickets() : QList<TicketId>{*current};
}

bool TicketView::hasMarks() const
{
    return m_marking || m_selection->count() > 1;
}

void TicketView::keepInPlace(const std::function<void()> &change)
{
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const bool hovered = viewport()->rect().contains(pointer) && viewport()->underMouse();
    QModelIndex held = hovered ? indexAt(pointer) : QModelIndex();
    // At the very top and with no pointer near, what is new is to be seen.
    if (!held.isValid() && verticalScrollBar()->value() > 0) {
        const bool currentSeen = currentIndex().isValid() && viewport()->rect().intersects(visualRect(currentIndex()));
        held = currentSeen ? currentIndex() : indexAt(QPoint(4, 4));
    }
    const std::optional<TicketId> id = held.isValid() ? std::optional(m_table.ticket(held.row()).id) : std::nullopt;
    const int y = held.isValid() ? visualRect(held).top() : 0;
    const int value = verticalScrollBar()->value();

    change();

    executeDelayedItemsLayout();
    updateGeometries();
    const int row = id ? m_table.rowOf(*id) : -1;
    verticalScrollBar()->setValue(row < 0 ? value : rowViewportPosition(row) + verticalOffset() - y);
}

void TicketView::keyboardSearch(const QString &)
{
    // Letters are keys for commands here, and a jump to some row would come as a surprise. "/" finds.
}

void TicketView::move(int rows)
{
    const int count = m_table.rowCount();
    if (count == 0)
        return;
    const QModelIndex current = currentIndex();
    const int row = current.isValid() ? qBound(0, current.row() + rows, count - 1) : 0;
    const QModelIndex next = m_table.index(row, current.isValid() ? current.column() : 0);
    selectionModel()->setCurrentIndex(next, m_marking
                                                ? QItemSelectionModel::NoUpdate
                                                : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TicketView::goToARow()
{
    if (!currentIndex().isValid())
        move(0);
}

void TicketView::mark()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return move(0);
    const bool first = !hasMarks();
    m_marking = true;
    // The first X marks the row one is on, which is selected already just by being there.
    selectionModel()->select(current, (first ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::Toggle) |
                                          QItemSelectionModel::Rows);
    move(1);
    if (m_selection->count() == 0)
        m_marking = false;
}

// Qt would select from where its own anchor was left, which marking and moving do not move.
void TicketView::markFrom(const QModelIndex &index)
{
    const QModelIndex current = currentIndex();
    if (index.isValid() && current.isValid() && index != current)
        m_selection->select(QItemSelection(index.row() < current.row() ? index : current,
                                           index.row() < current.row() ? current : index),
                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void TicketView::endMarking()
{
    m_marking = false;
    m_selection->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TicketView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copyRows();
    if (event->matches(QKeySequence::SelectAll))
        m_marking = false;
    if (event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_J:
            return move(1);
        case Qt::Key_K:
            return move(-1);
        case Qt::Key_X:
            return mark();
        case Qt::Key_Y:
            return copyId();
        case Qt::Key_O:
            return openInHalo();
        case Qt::Key_Space:
            if (!currentIndex().isValid())
                move(0);
            else if (!m_marking)
                selectionModel()->select(currentIndex(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
            Q_EMIT previewRequested();
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT windowRequested();
            return;
        case Qt::Key_Escape:
            if (hasMarks())
                return endMarking();
            break;
        default:
            break;
        }
    }
    const QPersistentModelIndex before = currentIndex();
    QTableView::keyPressEvent(event);
    if (m_marking && event->modifiers() & Qt::ShiftModifier)
        markFrom(before);
}

void TicketView::mousePressEvent(QMouseEvent *event)
{
    const bool left = event->button() == Qt::LeftButton;
    if (left && event->modifiers() == Qt::NoModifier)
        m_marking = false;
    const QPersistentModelIndex before = currentIndex();
    QTableView::mousePressEvent(event);
    if (m_marking && left && event->modifiers() & Qt::ShiftModifier)
        markFrom(before);
}

QItemSelectionModel::SelectionFlags TicketView::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    const auto *input = event && event->isInputEvent() ? static_cast<const QInputEvent *>(event) : nullptr;
    const bool shift = input && input->modifiers() & Qt::ShiftModifier;
    const bool control = input && input->modifiers() & Qt::ControlModifier;
    if (m_marking && event && event->type() == QEvent::KeyPress && (shift || !control))
        return QItemSelectionModel::NoUpdate;
    if (m_marking && shift)
        return QItemSelectionModel::Select | QItemSelectionModel::Rows;
    // What a menu of one row is asked for must not cost the marks of others.
    const bool right = event && event->type() == QEvent::MouseButtonPress &&
                       static_cast<const QMouseEvent *>(event)->button() == Qt::RightButton;
    if (right && hasMarks())
        return QItemSelectionModel::NoUpdate;
    return QTableView::selectionCommand(index, event);
}

QModelIndex TicketView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = m_table.rowCount();
    const int column = currentIndex().isValid() ? currentIndex().column() : 0;
    // In a list of rows Home is the first row, not the first cell.
    if (rows > 0 && action == MoveHome)
        return m_table.index(0, column);
    if (rows > 0 && action == MoveEnd)
        return m_table.index(rows - 1, column);
    return QTableView::moveCursor(action, modifiers);
}

void TicketView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    report();
}

void TicketView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (previous.isValid()) // the frame goes round the whole row
        viewport()->update(0, rowViewportPosition(previous.row()), viewport()->width(), rowHeight(previous.row()));
    if (current.isValid() && previous.isValid() && current.row() != previous.row())
        m_upwards = current.row() < previous.row();
    report();
}

void TicketView::report()
{
    const std::optional<TicketId> current = currentTicket();
    if (current != m_reportedCurrent) {
        m_reportedCurrent = current;
        Q_EMIT currentTicketChanged(current);
    }
    const int count = m_selection->count();
    const int hidden = m_selection->hidden();
    if (count == 0)
        m_marking = false;
    else if (hidden > 0 && count > 1)
        m_marking = true; // what one does not see must not go by a step to another row
    if (count != m_reportedCount || hidden != m_reportedHidden) {
        m_reportedCount = count;
        m_reportedHidden = hidden;
        Q_EMIT selectionCountChanged(count, hidden);
    }
}

void TicketView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const QModelIndex current = currentIndex();
    if (!current.isValid() || !hasFocus() || selectionModel()->isRowSelected(current.row(), {}))
        return;
    // While rows are marked the current one need not be among them, and must still be seen.
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::Highlight));
    painter.drawRect(0, rowViewportPosition(current.row()), viewport()->width() - 1, rowHeight(current.row()) - 1);
}

void TicketView::copyRows()
{
    copyRowsOf(selectedOrCurrent());
}

void TicketView::copyIdList()
{
    copyIdListOf(selectedOrCurrent());
}

void TicketView::copyIdJson()
{
    copyIdJsonOf(selectedOrCurrent());
}

void TicketView::copyRowsOf(const QList<TicketId> &ids)
{
    if (ids.isEmpty())
        return;
    QApplication::clipboard()->setText(rowsAsTsv(m_table, ids, visibleColumns()));
    Q_EMIT copied(tr("%n row(s) copied", nullptr, static_cast<int>(ids.size())));
}

void TicketView::copyIdListOf(const QList<TicketId> &ids)
{
    if (ids.isEmpty())
        return;
    QApplication::clipboard()->setText(idsAsList(ids));
    Q_EMIT copied(tr("%n id(s) copied", nullptr, static_cast<int>(ids.size())));
}

void TicketView::copyIdJsonOf(const QList<TicketId> &ids)
{
    if (ids.isEmpty())
        return;
    QApplication::clipboard()->setText(idsAsJson(ids));
    Q_EMIT copied(tr("%n id(s) copied as JSON", nullptr, static_cast<int>(ids.size())));
}

void TicketView::copyId()
{
    const std::optional<TicketId> id = currentTicket();
    if (!id)
        return;
    QApplication::clipboard()->setText(QString::number(number(*id)));
    Q_EMIT copied(tr("Id %1 copied").arg(number(*id)));
}
