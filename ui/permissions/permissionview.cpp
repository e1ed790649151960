// SPDX-License-Identifier: Apache-2.0
#include "permissions/permissionview.h"

#include "model/permissionmatrix.h"
#include "permissions/permissionlook.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int widestTitle = 34; // in average characters

} // namespace

PermissionView::PermissionView(PermissionMatrix &matrix, QWidget *parent) : QTableView(parent), m_matrix(matrix)
{
    setObjectName(u"permissionMatrix"_s);
    setAccessibleName(tr("Permissions"));
    setItemDelegate(new PermissionDelegate(this));
    setSelectionBehavior(SelectItems);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table
    setFrameShape(NoFrame);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalHeader(new PermissionHeader(this));
    setVerticalHeader(new CommandHeader(this));
    setModel(&matrix);
    // The place above the rows' titles is a button in Qt, without a text of its own.
    if (auto *corner = findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        auto *title = new QLabel(tr("Command"), corner);
        QFont weight = font();
        weight.setWeight(QFont::DemiBold);
        title->setFont(weight);
        auto *place = new QHBoxLayout(corner);
        place->setContentsMargins(margin, 0, 0, 0);
        place->addWidget(title);
    }
    connect(&matrix, &QAbstractItemModel::modelReset, this, &PermissionView::fit);
    fit();
}

void PermissionView::fit()
{
    setColumnHidden(PermissionMatrix::CommandColumn, true);
    verticalHeader()->setDefaultSectionSize((fontMetrics().height() + 8 + 1) / 2 * 2);
    for (int column = PermissionMatrix::NeedColumn; column < m_matrix.columnCount(); ++column)
        setColumnWidth(column, std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)));
}

int PermissionView::wholeWidth() const
{
    return verticalHeader()->sizeHint().width() + horizontalHeader()->length() +
           verticalScrollBar()->sizeHint().width();
}

void PermissionView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void PermissionView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT cellChosen();
}

void PermissionView::keyboardSearch(const QString &)
{
    // Letters are keys for commands in this program, and a jump to some row would come as a surprise.
}

PermissionHeader::PermissionHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setMinimumSectionSize(40);
    setAccessibleName(tr("Columns"));
}

QStringList PermissionHeader::lines(int logicalIndex) const
{
    return model()->headerData(logicalIndex, Qt::Horizontal, Qt::DisplayRole).toString().split(u'\n');
}

QFont PermissionHeader::fontOf(int line) const
{
    QFont weight = font();
    weight.setWeight(line == 0 ? QFont::DemiBold : QFont::Normal);
    return weight;
}

// The style draws the ground, we the words: it knows one line only.
void PermissionHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    option->text.clear();
}

QSize PermissionHeader::sectionSizeFromContents(int logicalIndex) const
{
    int width = 0;
    const QStringList titles = lines(logicalIndex);
    for (int line = 0; line < titles.size(); ++line)
        width = std::max(width, QFontMetrics(fontOf(line)).horizontalAdvance(titles.at(line)));
    width = std::min(width, widestTitle * fontMetrics().averageCharWidth());
    return {width + 2 * margin + 2, static_cast<int>(titles.size()) * fontMetrics().lineSpacing() + margin};
}

void PermissionHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();
    painter->save();
    painter->setPen(palette().color(QPalette::ButtonText));
    const QStringList titles = lines(logicalIndex);
    const int height = fontMetrics().lineSpacing();
    int top = rect.top() + (rect.height() - height * static_cast<int>(titles.size())) / 2;
    for (int line = 0; line < titles.size(); ++line, top += height) {
        const QFont weight = fontOf(line);
        painter->setFont(weight);
        const QRect place(rect.left() + margin, top, rect.width() - 2 * margin, height);
        painter->drawText(place, QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::TextSingleLine,
                          QFontMetrics(weight).elidedText(titles.at(line), Qt::ElideRight, place.width()));
    }
    painter->restore();
}

CommandHeader::CommandHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent)
{
    setObjectName(u"permissionCommands"_s);
    setAccessibleName(tr("Commands"));
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
}

void CommandHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    constexpr QChar enSpace(0x2002); // half the size of the font: what the margins differ by
    option->text.prepend(enSpace);
}

QSize CommandHeader::sectionSizeFromContents(int logicalIndex) const
{
    return QHeaderView::sectionSizeFromContents(logicalIndex) + QSize(2 * margin, 0);
}

QSize PermissionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * margin + 2,
            (option.fontMetrics.height() + 8 + 1) / 2 * 2};
}

void PermissionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (const QStyle *style = option.widget ? option.widget->style() : nullptr)
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    QColor ink = option.palette.color(QPalette::Text);
    if (option.state.testFlag(QStyle::State_Selected)) {
        ink = option.palette.color(QPalette::HighlightedText);
    } else {
        const QVariant state = index.data(PermissionMatrix::StateRole);
        const QVariant change = index.data(PermissionMatrix::ChangeRole);
        if (state.isValid())
            ink = stateColour(lookOf(static_cast<Permission::State>(state.toInt())), option.palette);
        else if (change.isValid())
            ink = stateColour(lookOf(static_cast<PermissionChange>(change.toInt())), option.palette);
    }
    const QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    painter->save();
    painter->setPen(ink);
    painter->setFont(option.font);
    painter->drawText(rect,
                      QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.backgroundColor = option.palette.color(QPalette::Base);
        if (const QStyle *style = option.widget ? option.widget->style() : nullptr)
            style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}
