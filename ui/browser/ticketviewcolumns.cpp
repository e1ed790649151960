// SPDX-License-Identifier: Apache-2.0
// The other half of TicketView: its columns and menus.
#include "browser/ticketview.h"

#include "browser/owncolumndialog.h"
#include "browser/ticketdelegate.h"
#include "browser/ticketselection.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QMenu>

#include <array>
#include <optional>

namespace {

using Column = TicketTable::Column;

constexpr int summaryDigits = 28;

struct ColumnDefault
{
    Column column;
    int characters; // width in digits, before the margins
    bool visible;
};

// From left to right: what a triage needs first, so that a narrow window hides the least.
constexpr std::array<ColumnDefault, TicketTable::columns> defaults{{
    {Column::Id, 5, true},
    {Column::Summary, summaryDigits, true},
    {Column::Status, 13, true},
    {Column::LastUpdate, 11, true},
    {Column::SlaDue, 0, true}, // as wide as its longest word and a date
    {Column::Priority, 7, true},
    {Column::Team, 13, true},
    {Column::Agent, 13, true},
    {Column::Client, 16, true},
    {Column::User, 14, false},
    {Column::Type, 12, false},
    {Column::Category, 18, false},
    {Column::Created, 11, false},
}};

std::optional<Column> columnOf(const TicketTable &table, const QString &key)
{
    for (int i = 0; i < table.columnCount(); ++i) {
        if (table.keyOf(i) == key)
            return static_cast<Column>(i);
    }
    return std::nullopt;
}

// A name may hold an ampersand, which would underline the letter after it.
QString menuText(QString name)
{
    return name.replace(u'&', QLatin1String("&&"));
}

} // namespace

QList<Column> TicketView::visibleColumns() const
{
    QList<Column> result;
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical))
            result.append(static_cast<Column>(logical));
    }
    return result;
}

void TicketView::setColumn(Column column, bool visible)
{
    if (!visible && visibleColumns().size() <= 1)
        return; // a table without columns would look like an empty list
    setColumnHidden(static_cast<int>(column), !visible);
    fitSummary();
}

void TicketView::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    m_fitting = true;
    const int digit = fontMetrics().horizontalAdvance(u'0');
    for (size_t visual = 0; visual < defaults.size(); ++visual) {
        const ColumnDefault &entry = defaults[visual];
        const int logical = static_cast<int>(entry.column);
        header->moveSection(header->visualIndex(logical), static_cast<int>(visual));
        header->setSectionHidden(logical, !entry.visible);
        // The title has to fit as well, with the arrow of the sorting: other languages have longer ones.
        const QString title = m_table.headerData(logical, Qt::Horizontal, Qt::DisplayRole).toString();
        const int least =
            entry.column == Column::SlaDue ? TicketDelegate::dueWidth(font()) : entry.characters * digit + 20;
        header->resizeSection(logical, qMax(least, fontMetrics().horizontalAdvance(title) + 32));
    }
    m_fitting = false;
    m_fitsSummary = true;
    fitSummary();
}

void TicketView::fitSummary()
{
    constexpr int summary = static_cast<int>(Column::Summary);
    QHeaderView *header = horizontalHeader();
    if (!m_fitsSummary || header->isSectionHidden(summary))
        return;
    const int others = header->length() - header->sectionSize(summary);
    const int least = fontMetrics().horizontalAdvance(u'0') * summaryDigits;
    m_fitting = true;
    header->resizeSection(summary, qMax(least, viewport()->width() - others));
    m_fitting = false;
}

void TicketView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitSummary();
}

void TicketView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyRowHeight();
}

void TicketView::fillColumnMenu(QMenu *menu)
{
    const QHeaderView *header = horizontalHeader();
    for (const ColumnDefault &entry : defaults) {
        const int logical = static_cast<int>(entry.column);
        QAction *action = menu->addAction(m_table.headerData(logical, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(logical));
        action->setEnabled(!action->isChecked() || visibleColumns().size() > 1);
        connect(action, &QAction::toggled, this, [this, column = entry.column](bool on) { setColumn(column, on); });
    }
    fillOwnColumnMenu(menu);
    menu->addSeparator();
    auto *group = new QActionGroup(menu);
    const auto addHeight = [&](const QString &text, RowHeight height) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_rowHeight == height);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, height] { setHeightOfRows(height); });
    };
    addHeight(tr("Compact rows"), RowHeight::Compact);
    addHeight(tr("Comfortable rows"), RowHeight::Comfortable);
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &TicketView::resetColumns);
}

void TicketView::fillOwnColumnMenu(QMenu *menu)
{
    const QHeaderView *header = horizontalHeader();
    const QList<TicketTable::OwnColumn> &own = m_table.ownColumns();
    QMenu *remove = nullptr;
    for (int place = 0; place < own.size(); ++place) {
        const int logical = TicketTable::columns + place;
        QAction *action = menu->addAction(menuText(own[place].name));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(logical));
        connect(action, &QAction::toggled, this,
                [this, logical](bool on) { setColumn(static_cast<Column>(logical), on); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Add column…")), &QAction::triggered, this, [this] { askForColumn(); });
    for (int place = 0; place < own.size(); ++place) {
        if (!remove)
            remove = menu->addMenu(tr("Remove column"));
        connect(remove->addAction(menuText(own[place].name)), &QAction::triggered, this, [this, column = own[place]] {
            QList<TicketTable::OwnColumn> rest = m_table.ownColumns();
            rest.removeAll(column);
            setOwnColumns(rest);
        });
    }
}

void TicketView::setOwnColumns(const QList<TicketTable::OwnColumn> &columns)
{
    const QList<TicketTable::OwnColumn> before = m_table.ownColumns();
    for (int place = static_cast<int>(before.size()) - 1; place >= 0; --place) {
        if (!columns.contains(before[place]))
            m_table.removeOwnColumn(place);
    }
    for (const TicketTable::OwnColumn &column : columns) {
        if (!before.contains(column))
            addOwnColumn(column);
    }
    if (m_table.ownColumns() == before)
        return;
    if (visibleColumns().isEmpty())
        resetColumns();
    fitSummary();
    Q_EMIT ownColumnsChanged();
}

void TicketView::addOwnColumn(const TicketTable::OwnColumn &column)
{
    m_table.addOwnColumn(column);
    const int logical = m_table.columnCount() - 1;
    m_fitting = true;
    setColumnHidden(logical, false);
    horizontalHeader()->resizeSection(
        logical, qMax(12 * fontMetrics().horizontalAdvance(u'0'), fontMetrics().horizontalAdvance(column.name) + 32));
    m_fitting = false;
    fitSummary();
}

void TicketView::askForColumn(const QString &name, const QString &path)
{
    auto *dialog = new OwnColumnDialog(m_table, name, path, this);
    connect(dialog, &OwnColumnDialog::accepted, this, [this, dialog] {
        addOwnColumn(dialog->column());
        Q_EMIT ownColumnsChanged();
    });
    dialog->open();
}

void TicketView::contextMenuEvent(QContextMenuEvent *event)
{
    // As in a mail program: on a row that is not selected the menu is about that row alone, and the selection stays.
    const QModelIndex clicked = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : QModelIndex();
    const bool alone = clicked.isValid() && !m_selection->isRowSelected(clicked.row());
    const QList<TicketId> ids = alone ? QList<TicketId>{m_table.ticket(clicked.row()).id} : selectedOrCurrent();
    if (ids.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto count = static_cast<int>(ids.size());
    menu->addAction(count == 1 ? tr("Ticket %1").arg(number(ids.constFirst()))
                               : TicketSelection::inWords(count, m_selection->hidden()))
        ->setEnabled(false);
    menu->addSeparator();
    const auto add = [&](const QString &text, const char *name, void (TicketView::*what)(const QList<TicketId> &)) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, [this, ids, what] { (this->*what)(ids); });
    };
    if (count == 1 && currentTicket() == ids.constFirst()) {
        QAction *window = menu->addAction(tr("Open in a window of its own"));
        window->setObjectName(QStringLiteral("ticketWindow"));
        connect(window, &QAction::triggered, this, &TicketView::windowRequested);
    }
    add(tr("Open in HaloPSA"), "openInHalo", &TicketView::openInHaloOf);
    menu->addSeparator();
    for (QAction *action : std::as_const(m_commandActions)) {
        if (!alone) {
            menu->addAction(action);
            continue;
        }
        // They are about what is selected, so the row is selected first.
        QAction *here = menu->addAction(action->icon(), action->text());
        here->setEnabled(action->isEnabled());
        connect(here, &QAction::triggered, this, [this, id = ids.constFirst(), action] {
            if (goTo(id))
                action->trigger();
        });
    }
    if (!m_commandActions.isEmpty())
        menu->addSeparator();
    add(count == 1 ? tr("Copy link") : tr("Copy links"), "copyLink", &TicketView::copyLinksOf);
    add(count == 1 ? tr("Copy as Markdown link") : tr("Copy as Markdown links"), "copyMarkdownLink",
        &TicketView::copyMarkdownLinksOf);
    connect(menu->addAction(tr("Copy rows (TSV)")), &QAction::triggered, this, [this, ids] { copyRowsOf(ids); });
    connect(menu->addAction(tr("Copy ids as list")), &QAction::triggered, this, [this, ids] { copyIdListOf(ids); });
    connect(menu->addAction(tr("Copy ids as JSON")), &QAction::triggered, this, [this, ids] { copyIdJsonOf(ids); });
    menu->addSeparator();
    fillColumnMenu(menu->addMenu(tr("Columns")));
    // Opened by the key, the menu belongs to the row and not to wherever the pointer happens to be.
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid();
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
}

QJsonObject TicketView::state() const
{
    const QHeaderView *header = horizontalHeader();
    QJsonArray columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        const bool hidden = header->isSectionHidden(logical);
        QJsonObject column{{QStringLiteral("column"), m_table.keyOf(logical)}, {QStringLiteral("visible"), !hidden}};
        if (!hidden)
            column.insert(QStringLiteral("width"), header->sectionSize(logical));
        columns.append(column);
    }
    QJsonArray own;
    for (const TicketTable::OwnColumn &column : m_table.ownColumns())
        own.append(QJsonObject{{QStringLiteral("name"), column.name}, {QStringLiteral("path"), column.path.text()}});
    QJsonObject result{{QStringLiteral("columns"), columns},
                       {QStringLiteral("ownColumns"), own},
                       {QStringLiteral("summaryTakesTheRest"), m_fitsSummary},
                       {QStringLiteral("comfortable"), m_rowHeight == RowHeight::Comfortable},
                       {QStringLiteral("descending"), m_table.sortOrder() == Qt::DescendingOrder}};
    if (m_table.sortColumn() >= 0)
        result.insert(QStringLiteral("sort"), m_table.keyOf(m_table.sortColumn()));
    return result;
}

void TicketView::restore(const QJsonObject &state)
{
    const QJsonArray own = state.value(QStringLiteral("ownColumns")).toArray();
    for (const QJsonValue &value : own) {
        const QString name = value.toObject().value(QStringLiteral("name")).toString();
        if (const auto path = JsonPath::parse(value.toObject().value(QStringLiteral("path")).toString()))
            addOwnColumn({name, *path});
    }
    QHeaderView *header = horizontalHeader();
    m_fitting = true;
    int visual = 0;
    const QJsonArray columns = state.value(QStringLiteral("columns")).toArray();
    for (const QJsonValue &value : columns) {
        const QJsonObject entry = value.toObject();
        const std::optional<Column> column = columnOf(m_table, entry.value(QStringLiteral("column")).toString());
        if (!column)
            continue;
        const int logical = static_cast<int>(*column);
        header->moveSection(header->visualIndex(logical), visual++);
        header->setSectionHidden(logical, !entry.value(QStringLiteral("visible")).toBool(true));
        const int width = entry.value(QStringLiteral("width")).toInt();
        if (width > 0)
            header->resizeSection(logical, qBound(header->minimumSectionSize(), width, 4000));
    }
    m_fitting = false;
    if (visibleColumns().isEmpty())
        resetColumns();
    m_fitsSummary = state.value(QStringLiteral("summaryTakesTheRest")).toBool(true);
    fitSummary();
    setHeightOfRows(state.value(QStringLiteral("comfortable")).toBool() ? RowHeight::Comfortable : RowHeight::Compact);
    if (const auto sort = columnOf(m_table, state.value(QStringLiteral("sort")).toString())) {
        const bool descending = state.value(QStringLiteral("descending")).toBool();
        sortByColumn(static_cast<int>(*sort), descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}
