// SPDX-License-Identifier: Apache-2.0
#include "jobs/resultview.h"

#include "browser/tabularfigures.h"
#include "browser/ticketheader.h"
#include "jobs/resultlook.h"
#include "model/jobtable.h"
#include "triage/resultwords.h"
#include "widgets/icon.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <numeric>

namespace {

constexpr int margin = 8;
constexpr int gap = 4; // between symbol and word
constexpr int measuredRows = 200;

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

} // namespace

ResultView::ResultView(const QString &name, int resultRole, int wide, QWidget *parent)
    : QTableView(parent), m_wide(wide)
{
    setObjectName(name);
    setItemDelegate(new ResultDelegate(resultRole, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(8);
    verticalHeader()->setDefaultSectionSize((fontMetrics().height() + 8 + 1) / 2 * 2);
    setHorizontalHeader(new TicketHeader(this));
    horizontalHeader()->setHighlightSections(false);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT opened(index.row()); });
}

void ResultView::show(QAbstractItemModel &model)
{
    setModel(&model);
    // When results come in the widths of words change little: they are measured where all of it is new.
    connect(&model, &QAbstractItemModel::modelReset, this, &ResultView::fitColumns);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ResultView::fitColumns);
    fitColumns();
}

void ResultView::chooseRow(int row)
{
    if (!model() || row < 0 || row >= model()->rowCount())
        return;
    const QModelIndex index = model()->index(row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

int ResultView::chosenRow() const
{
    const QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    return rows.size() == 1 ? rows.constFirst().row() : -1;
}

void ResultView::copyRows()
{
    if (!m_texts || !model() || model()->rowCount() == 0)
        return;
    QList<int> rows;
    const QModelIndexList chosen = selectionModel()->selectedRows();
    for (const QModelIndex &index : chosen)
        rows.append(index.row());
    if (rows.isEmpty()) {
        rows.resize(model()->rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
    std::sort(rows.begin(), rows.end());
    QGuiApplication::clipboard()->setText(m_texts(rows));
}

void ResultView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copyRows();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && chosenRow() >= 0) {
        Q_EMIT opened(chosenRow());
        return;
    }
    QTableView::keyPressEvent(event);
}

void ResultView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void ResultView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT chosenChanged();
}

void ResultView::fitColumns()
{
    if (!model())
        return;
    const QStyleOptionViewItem option = [this] {
        QStyleOptionViewItem made;
        initViewItemOption(&made);
        return made;
    }();
    const int rows = std::min(model()->rowCount(), measuredRows);
    int left = viewport()->width();
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (column == m_wide || isColumnHidden(column))
            continue;
        int width =
            fontMetrics().horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString()) + 3 * margin;
        for (int row = 0; row < rows; ++row)
            width = std::max(width, itemDelegate()->sizeHint(option, model()->index(row, column)).width());
        width = std::min(width, 40 * fontMetrics().averageCharWidth());
        setColumnWidth(column, width);
        left -= width;
    }
    setColumnWidth(m_wide, std::max(left, 24 * fontMetrics().averageCharWidth()));
}

ResultDelegate::ResultDelegate(int resultRole, QObject *parent) : QStyledItemDelegate(parent), m_resultRole(resultRole)
{
}

bool ResultDelegate::isResult(const QModelIndex &index) const
{
    return m_resultRole >= 0 && index.column() == static_cast<int>(JobTable::Column::Result);
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = oneLine(index.data(Qt::DisplayRole).toString());
    int width = std::max(option.fontMetrics.horizontalAdvance(text), tabularWidth(option.font, text)) + 2 * margin + 1;
    if (isResult(index)) // as wide as any result, so that nothing moves while they come
        for (int i = 0; i <= static_cast<int>(JobItem::Result::NotSent); ++i)
            width = std::max(width, option.fontMetrics.horizontalAdvance(shownResult(static_cast<JobItem::Result>(i))) +
                                        2 * margin + symbolSize + gap + 1);
    return {width, option.fontMetrics.height() + 4};
}

void ResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (const QStyle *style = option.widget ? option.widget->style() : nullptr)
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    if (rect.width() <= 0)
        return;
    painter->save();
    const QString text = oneLine(index.data(Qt::DisplayRole).toString());
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    if (isResult(index)) {
        const auto result = static_cast<JobItem::Result>(index.data(m_resultRole).toInt());
        if (!selected)
            ink = colourOf(result, option.palette);
        paintSymbol(painter, {rect.left(), rect.top() + (rect.height() - symbolSize) / 2}, symbolOf(result), ink);
        rect.setLeft(rect.left() + symbolSize + gap);
    }
    painter->setPen(ink);
    painter->setFont(option.font);
    if (alignment.testFlag(Qt::AlignRight))
        paintTabular(painter, rect, option.font, text);
    else
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
    painter->restore();
}
