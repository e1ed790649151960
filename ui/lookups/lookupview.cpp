// SPDX-License-Identifier: Apache-2.0
#include "lookups/lookupview.h"

#include "browser/tabularfigures.h"
#include "browser/ticketheader.h"
#include "model/lookuptable.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyle>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int dot = 10;
constexpr int afterDot = 6;

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

// Column by column a list has a swatch or it has none, so that the names stand under each other.
bool hasSwatch(const QModelIndex &index)
{
    return !index.data(LookupTable::ColourRole).toString().isEmpty();
}

} // namespace

LookupView::LookupView(LookupTable &table, QWidget *parent) : QTreeView(parent), m_table(table)
{
    setObjectName(u"lookupRows"_s);
    setAccessibleName(lookupTitle(table.kind()));
    setItemDelegate(new LookupDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table
    setFrameShape(NoFrame);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false); // that goes to the tickets
    setRootIsDecorated(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    auto *header = new TicketHeader(this);
    header->setSortIndicatorClearable(true); // back to the order in which the server sends them
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setContextMenuPolicy(Qt::DefaultContextMenu);
    setHeader(header);
    setModel(&table);
    // A number says little; but each SLA's priorities are to stand together.
    header->setSortIndicator(table.kind() == LookupKind::Priorities ? 0 : -1, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (!m_fitting)
            m_fits = false;
    });
    connect(this, &QAbstractItemView::doubleClicked, this, &LookupView::opened);
}

QModelIndexList LookupView::chosen() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    // As one reads: a team, its agents, the next team.
    const auto place = [](const QModelIndex &index) {
        return index.parent().isValid() ? std::pair(index.parent().row(), index.row()) : std::pair(index.row(), -1);
    };
    std::sort(rows.begin(), rows.end(),
              [&](const QModelIndex &a, const QModelIndex &b) { return place(a) < place(b); });
    return rows;
}

void LookupView::rowsLoaded()
{
    const QScopedValueRollback fitting(m_fitting, true);
    for (int column = 0; column < m_table.columnCount(); ++column)
        setColumnHidden(column, !m_table.isColumnUsed(column));
    const bool members = m_table.hasMembers();
    setRootIsDecorated(members);
    if (members && !m_hadMembers)
        expandAll();
    m_hadMembers = members;
    fitColumns();
}

void LookupView::fitColumns()
{
    if (!m_fits || m_table.rowCount() == 0)
        return;
    const int widest = 44 * fontMetrics().averageCharWidth();
    for (int column = 0; column < m_table.columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        const int needed = std::max(sizeHintForColumn(column), header()->sectionSizeHint(column) + margin);
        setColumnWidth(column, std::min(needed, widest));
    }
}

void LookupView::goToARow()
{
    if (!currentIndex().isValid() && m_table.rowCount() > 0)
        selectionModel()->setCurrentIndex(m_table.index(0, 0), QItemSelectionModel::NoUpdate);
}

void LookupView::keyboardSearch(const QString &)
{
    // Letters are keys for commands in this program, and a jump to some row would come as a surprise. "/" finds.
}

void LookupView::keyPressEvent(QKeyEvent *event)
{
    const bool bare = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (bare && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (currentIndex().isValid())
            Q_EMIT opened();
        return;
    }
    if (bare && event->key() == Qt::Key_Slash)
        return event->ignore(); // the page's; a view would take it for the beginning of a name
    if (bare && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        const Qt::Key arrow = event->key() == Qt::Key_J ? Qt::Key_Down : Qt::Key_Up;
        QKeyEvent moved(QEvent::KeyPress, arrow, Qt::NoModifier);
        return QTreeView::keyPressEvent(&moved);
    }
    QTreeView::keyPressEvent(event);
}

void LookupView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT chosenChanged();
}

QSize LookupDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = oneLine(index.data(Qt::DisplayRole).toString());
    int width = std::max(option.fontMetrics.horizontalAdvance(text), tabularWidth(option.font, text)) + 2 * margin + 1;
    if (hasSwatch(index))
        width += dot + afterDot;
    return {width, (option.fontMetrics.height() + 8 + 1) / 2 * 2};
}

void LookupDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (const QStyle *style = option.widget ? option.widget->style() : nullptr)
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QString text = oneLine(index.data(Qt::DisplayRole).toString());
    QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    painter->save();
    painter->setPen(ink);
    painter->setFont(option.font);
    if (hasSwatch(index) && rect.width() > dot + afterDot) {
        const bool mirrored = option.direction == Qt::RightToLeft;
        const QColor colour(index.data(LookupTable::ColourRole).toString());
        // The server's colour is an accent: it may vanish on this background, so the ring is in the text's colour.
        QColor ring = ink;
        ring.setAlphaF(0.6F);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(ring, 1));
        painter->setBrush(colour.isValid() ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter->drawEllipse(QRectF(mirrored ? rect.right() - dot : rect.left() + 0.5,
                                    rect.top() + (rect.height() - dot) / 2.0, dot, dot));
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(ink);
        rect.adjust(mirrored ? 0 : dot + afterDot, 0, mirrored ? -dot - afterDot : 0, 0);
    }
    if (rect.width() <= 0) {
        painter->restore();
        return;
    }
    if (index.data(LookupTable::NumberRole).toBool())
        paintTabular(painter, rect, option.font, text);
    else
        painter->drawText(
            rect, QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
            option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
    painter->restore();
}
