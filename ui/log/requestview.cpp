// SPDX-License-Identifier: Apache-2.0
#include "log/requestview.h"

#include "browser/tabularfigures.h"
#include "browser/ticketheader.h"
#include "log/requestdelegate.h"
#include "model/requestlist.h"
#include "net/requestlog.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using Column = RequestList::Column;

RequestView::RequestView(RequestList &list, RequestFilter &filter, QWidget *parent)
    : QTableView(parent), m_list(list), m_filter(filter)
{
    setObjectName(u"requests"_s);
    setAccessibleName(tr("Requests"));
    setItemDelegate(new RequestDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(new TicketHeader(this));
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (!m_fitting)
            m_fits = false;
    });

    // Connected before the view itself is, so that it has not yet let go of the current row; what ends a change is
    // connected after. One request may change both models: the holds are counted.
    const QList<QAbstractItemModel *> models{&list, &filter};
    for (QAbstractItemModel *model : models) {
        connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &RequestView::hold);
        connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &RequestView::hold);
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &RequestView::hold);
    }
    filter.sort(static_cast<int>(Column::Time)); // before the view looks: it begins at the end
    setModel(&filter);
    for (QAbstractItemModel *model : models) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &RequestView::release);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &RequestView::release);
        connect(model, &QAbstractItemModel::modelReset, this, &RequestView::release);
    }
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_measuring)
            m_atEnd = value == verticalScrollBar()->maximum();
    });
    setSortingEnabled(true);
    sortByColumn(static_cast<int>(Column::Time), Qt::AscendingOrder);

    const auto showHosts = [this] {
        {
            const QScopedValueRollback fitting(m_fitting, true);
            setColumnHidden(static_cast<int>(Column::Host), !m_list.severalHosts());
        }
        fitColumns();
    };
    connect(&list, &RequestList::severalHostsChanged, this, showHosts);
    showHosts();
    applyFont();
}

// The current row alone is not enough: a table that gets the focus makes its first row current, unselected.
quint64 RequestView::chosen() const
{
    const QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    return rows.isEmpty() ? 0 : m_filter.number(rows.first());
}

bool RequestView::follows() const
{
    const bool newestLast =
        m_filter.sortColumn() == static_cast<int>(Column::Time) && m_filter.sortOrder() == Qt::AscendingOrder;
    return m_atEnd && newestLast && chosen() == 0;
}

void RequestView::refilter(const std::function<void()> &change)
{
    hold();
    change();
    release();
}

void RequestView::hold()
{
    if (m_holds++ > 0)
        return;
    m_following = follows();
    m_anchor = verticalScrollBar()->value() > 0 ? indexAt(QPoint(1, 1)) : QModelIndex();
    m_anchorY = m_anchor.isValid() ? rowViewportPosition(m_anchor.row()) : 0;
}

void RequestView::release()
{
    if (m_holds > 1) {
        --m_holds;
        return;
    }
    restoreChoice(); // still held: the current row changes, the choice does not
    m_holds = 0;
    if (m_following) {
        scrollToBottom();
    } else if (m_anchor.isValid()) {
        executeDelayedItemsLayout();
        updateGeometries();
        verticalScrollBar()->setValue(rowViewportPosition(m_anchor.row()) + verticalOffset() - m_anchorY);
    }
    m_anchor = QModelIndex();
    report();
}

// A view whose current row goes takes the next one instead, and nobody chose that.
void RequestView::restoreChoice()
{
    if (m_list.logIndex(m_wanted) < 0)
        m_wanted = 0;
    if (chosen() == m_wanted)
        return;
    QModelIndex index;
    if (m_wanted > 0) {
        const auto row = static_cast<int>(m_wanted - m_list.number(0));
        index = m_filter.mapFromSource(m_list.index(row, static_cast<int>(Column::Time)));
    }
    if (index.isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        selectionModel()->clear();
}

void RequestView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (m_holds > 0)
        return;
    m_wanted = chosen();
    report();
}

void RequestView::report()
{
    const quint64 number = chosen();
    if (number == m_reported)
        return;
    m_reported = number;
    Q_EMIT chosenChanged(number);
}

void RequestView::keyboardSearch(const QString &)
{
    // As in the table of tickets: letters are keys, "/" finds.
}

void RequestView::move(int rows)
{
    const int count = m_filter.rowCount();
    if (count == 0)
        return;
    // With nothing chosen the first step goes to the last row: that is where one is while it follows.
    const int row = chosen() > 0 ? qBound(0, currentIndex().row() + rows, count - 1) : count - 1;
    selectionModel()->setCurrentIndex(m_filter.index(row, qMax(0, currentIndex().column())),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RequestView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Slash) // with Shift on some keyboards
        return event->ignore();        // the page's
    if (event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_J:
        case Qt::Key_Down:
            return move(1);
        case Qt::Key_K:
        case Qt::Key_Up:
            return move(-1);
        case Qt::Key_Escape: // nothing is chosen any more: at the end it follows again
            if (chosen() == 0)
                break;
            return selectionModel()->clear();
        default:
            break;
        }
    }
    QTableView::keyPressEvent(event);
}

QModelIndex RequestView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = m_filter.rowCount();
    const int column = currentIndex().isValid() ? currentIndex().column() : 0;
    // In a list of rows Home is the first row, not the first cell.
    if (rows > 0 && action == MoveHome)
        return m_filter.index(0, column);
    if (rows > 0 && action == MoveEnd)
        return m_filter.index(rows - 1, column);
    return QTableView::moveCursor(action, modifiers);
}

void RequestView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

// Whatever changes what there is to scroll comes through here: less room, or rows that were there before the window was,
// must not end the following.
void RequestView::updateGeometries()
{
    QScrollBar *bar = verticalScrollBar();
    const bool stay = follows();
    {
        const QScopedValueRollback measuring(m_measuring, true);
        QTableView::updateGeometries();
        if (stay)
            bar->setValue(bar->maximum());
    }
    m_atEnd = bar->value() == bar->maximum();
}

void RequestView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || chosen() > 0)
        return;
    // No row shows where the keys go.
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::Highlight));
    painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
}

void RequestView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyFont();
}

void RequestView::applyFont()
{
    verticalHeader()->setMinimumSectionSize(8);
    verticalHeader()->setDefaultSectionSize((fontMetrics().height() + 8 + 1) / 2 * 2);
    fitColumns();
}

// Each column gets what its longest usual text needs; the three with texts of any length share the rest.
void RequestView::fitColumns()
{
    if (!m_fits || !model() || m_fitting)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    const auto width = [this](Column column, const QString &text) {
        const QString title = m_filter.headerData(static_cast<int>(column), Qt::Horizontal).toString();
        // The title shares its place with the arrow of the sorting.
        return qMax(tabularWidth(font(), text), fontMetrics().horizontalAdvance(title)) + 3 * RequestDelegate::margin;
    };
    QString status;
    for (const auto &[code, durationMs] : {std::pair(0, -1), {0, 0}, {429, 0}, {500, 0}}) {
        LoggedRequest sample;
        sample.status = code;
        sample.durationMs = durationMs;
        const QString words = RequestList::statusWords(sample);
        if (fontMetrics().horizontalAdvance(words) > fontMetrics().horizontalAdvance(status))
            status = words;
    }
    const int letter = fontMetrics().averageCharWidth();
    const QList<std::pair<Column, int>> fixed{
        {Column::Time, width(Column::Time, u"00:00:00"_s)},
        {Column::Method, width(Column::Method, u"DELETE"_s)},
        {Column::Host, m_list.severalHosts() ? 20 * letter : 0},
        {Column::Status, width(Column::Status, status) + RequestDelegate::symbolRoom()},
        {Column::Wait, width(Column::Wait, u"000 ms"_s)},
        {Column::Duration, width(Column::Duration, u"000 ms"_s)},
        {Column::Bytes, width(Column::Bytes, u"000 KB"_s)},
        {Column::Try, width(Column::Try, u"0"_s)}};
    int left = viewport()->width();
    for (const auto &[column, room] : fixed) {
        if (room > 0)
            setColumnWidth(static_cast<int>(column), room);
        left -= room;
    }
    const int purpose = qMax(left / 3, 14 * letter);
    const int path = qMax(left / 3, 14 * letter);
    setColumnWidth(static_cast<int>(Column::Purpose), purpose);
    setColumnWidth(static_cast<int>(Column::Path), path);
    setColumnWidth(static_cast<int>(Column::Query), qMax(left - purpose - path, 10 * letter));
}
