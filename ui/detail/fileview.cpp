// SPDX-License-Identifier: Apache-2.0
#include "detail/fileview.h"

#include "browser/tabularfigures.h"
#include "browser/ticketheader.h"
#include "model/attachmenttable.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

using namespace Qt::StringLiterals;
using Column = AttachmentTable::Column;

namespace {

constexpr int margin = 8;

// Names keep their end, where the extension is; sizes line up digit under digit. Texts stand where TicketHeader has its
// titles.
class FileDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QString text = std::exchange(cell.text, {});
        const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        const auto group = cell.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
        const auto role = cell.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text;
        const QRect place = cell.rect.adjusted(margin, 0, -margin, 0);
        painter->save();
        painter->setPen(cell.palette.color(group, role));
        if (index.column() == int(Column::Size)) {
            paintTabular(painter, place, cell.font, text);
        } else {
            const auto elide = index.column() == int(Column::Name) ? Qt::ElideMiddle : Qt::ElideRight;
            painter->setFont(cell.font);
            painter->drawText(place, int(cell.displayAlignment) | Qt::TextSingleLine,
                              cell.fontMetrics.elidedText(text, elide, place.width()));
        }
        painter->restore();
    }
};

} // namespace

FileView::FileView(AttachmentTable &table, QWidget *parent) : QTableView(parent), m_table(table)
{
    setObjectName(u"files"_s);
    setAccessibleName(tr("Files"));
    setItemDelegate(new FileDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(new TicketHeader(this));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionsMovable(false);
    setModel(&table);
    connect(&table, &QAbstractItemModel::modelReset, this, &FileView::fitColumns);
    connect(&table, &QAbstractItemModel::dataChanged, this, &FileView::fitColumns);
    connect(this, &QTableView::doubleClicked, this, &FileView::previewWanted);
    applyFont();
}

QList<Attachment> FileView::chosen() const
{
    QList<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QList<Attachment> files;
    for (const int row : std::as_const(rows)) {
        if (const Attachment *file = m_table.file(row))
            files.append(*file);
    }
    return files;
}

void FileView::choose(const QList<Attachment> &files)
{
    QItemSelection selection;
    for (int row = 0; row < m_table.rowCount(); ++row) {
        const auto same = [id = m_table.file(row)->id](const Attachment &file) { return file.id == id; };
        if (std::any_of(files.cbegin(), files.cend(), same))
            selection.select(m_table.index(row, 0), m_table.index(row, AttachmentTable::columns - 1));
    }
    if (selection.isEmpty())
        return;
    selectionModel()->setCurrentIndex(selection.indexes().first(), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void FileView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT chosenChanged();
}

void FileView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
        switch (event->key()) {
        case Qt::Key_Space:
            Q_EMIT previewWanted();
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT saveWanted();
            return;
        default:
            break;
        }
    }
    QTableView::keyPressEvent(event);
}

void FileView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void FileView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyFont();
}

void FileView::applyFont()
{
    verticalHeader()->setMinimumSectionSize(8);
    verticalHeader()->setDefaultSectionSize((fontMetrics().height() + 8 + 1) / 2 * 2);
    fitColumns();
}

// Each column gets what its texts need, the name the rest; where that is too little, the table scrolls sideways.
void FileView::fitColumns()
{
    if (!model())
        return;
    const int letter = fontMetrics().averageCharWidth();
    int left = viewport()->width();
    for (int column = int(Column::Size); column < AttachmentTable::columns; ++column) {
        int room =
            fontMetrics().horizontalAdvance(m_table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < std::min(m_table.rowCount(), 200); ++row) {
            const QString text = m_table.index(row, column).data().toString();
            room = std::max(room, column == int(Column::Size) ? tabularWidth(font(), text)
                                                              : fontMetrics().horizontalAdvance(text));
        }
        const int width = std::min(room + 2 * margin + 2, 20 * letter);
        setColumnWidth(column, width);
        left -= width;
    }
    setColumnWidth(int(Column::Name), std::max(left, 16 * letter));
}
