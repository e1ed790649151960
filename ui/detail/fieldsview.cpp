// SPDX-License-Identifier: Apache-2.0
#include "detail/fieldsview.h"

#include "widgets/flowlayout.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

FieldsView::FieldsView(QWidget *parent)
    : QWidget(parent), m_find(new QLineEdit(this)), m_filled(new QCheckBox(tr("Filled only"), this)),
      m_count(new QLabel(this)), m_places(new QStackedWidget(this)), m_view(new QTableView(this)),
      m_message(new QLabel(this)), m_copyValue(new QPushButton(tr("Copy value"), this)),
      m_copyPath(new QPushButton(tr("Copy path"), this)), m_addColumn(new QPushButton(tr("Add as column"), this))
{
    setObjectName(u"fieldsView"_s);
    m_find->setObjectName(u"fieldsFind"_s);
    m_find->setAccessibleName(tr("Find a field"));
    m_find->setPlaceholderText(tr("Find a field"));
    m_find->setClearButtonEnabled(true);
    m_find->setMinimumWidth(18 * fontMetrics().averageCharWidth());
    m_filled->setObjectName(u"fieldsFilled"_s);
    m_filled->setChecked(true);
    m_count->setObjectName(u"fieldsCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_view->setObjectName(u"fieldsTable"_s);
    m_view->setAccessibleName(tr("Fields"));
    m_view->setModel(&m_table);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setWordWrap(false);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    const int digit = fontMetrics().averageCharWidth();
    m_view->setColumnWidth(FieldTable::Name, 18 * digit);
    m_view->setColumnWidth(FieldTable::Value, 22 * digit);
    m_message->setObjectName(u"fieldsMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_copyValue->setObjectName(u"copyValue"_s);
    m_copyPath->setObjectName(u"copyPath"_s);
    m_addColumn->setObjectName(u"addColumn"_s);
    m_addColumn->setToolTip(tr("Shows this field as a column of the ticket list."));

    auto *bar = new FlowLayout(nullptr, 8);
    bar->addWidget(m_find);
    bar->addWidget(m_filled);
    bar->addWidget(m_count);
    auto *buttons = new FlowLayout(nullptr, 8);
    buttons->addWidget(m_copyValue);
    buttons->addWidget(m_copyPath);
    buttons->addWidget(m_addColumn);
    m_places->addWidget(m_message);
    m_places->addWidget(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addLayout(bar);
    column->addWidget(m_places, 1);
    column->addLayout(buttons);
    setFocusProxy(m_view);

    connect(m_find, &QLineEdit::textChanged, this, &FieldsView::filter);
    connect(m_filled, &QCheckBox::toggled, this, &FieldsView::filter);
    connect(m_copyValue, &QPushButton::clicked, this, [this] { copy(FieldTable::Value); });
    connect(m_copyPath, &QPushButton::clicked, this, [this] { copy(FieldTable::Path); });
    connect(m_addColumn, &QPushButton::clicked, this, [this] {
        if (const JsonField *field = current())
            Q_EMIT columnWanted(field->name, field->path);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &FieldsView::showButtons);
    connect(&m_table, &QAbstractItemModel::modelReset, this, &FieldsView::showButtons);
    setMessage(tr("No ticket is selected."));
}

void FieldsView::setRecord(const QJsonObject &record)
{
    m_record = record;
    m_rendered = false;
    if (isVisible())
        render();
}

void FieldsView::setMessage(const QString &text)
{
    m_rendered = true;
    m_record = {};
    m_table.setRecord({});
    m_message->setText(text);
    m_places->setCurrentWidget(m_message);
    m_count->clear();
}

void FieldsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_rendered)
        render();
}

void FieldsView::render()
{
    m_rendered = true;
    // The same field of the next ticket stays the current one: it is what one compares.
    const QString path = current() ? current()->path : QString();
    m_table.setFilter(m_find->text(), m_filled->isChecked());
    m_table.setRecord(m_record);
    for (int row = 0; !path.isEmpty() && row < m_table.rowCount(); ++row) {
        if (m_table.field(row).path == path) {
            m_view->setCurrentIndex(m_table.index(row, 0));
            break;
        }
    }
    filter();
}

void FieldsView::filter()
{
    if (!m_rendered || m_record.isEmpty())
        return;
    m_table.setFilter(m_find->text(), m_filled->isChecked());
    const int shown = m_table.rowCount();
    m_count->setText(tr("%1 of %2").arg(shown).arg(m_table.total()));
    m_count->setAccessibleName(tr("Fields shown"));
    m_message->setText(tr("No field matches."));
    m_places->setCurrentWidget(shown > 0 ? static_cast<QWidget *>(m_view) : m_message);
    showButtons();
}

const JsonField *FieldsView::current() const
{
    const QModelIndex at = m_view->currentIndex();
    return at.isValid() ? &m_table.field(at.row()) : nullptr;
}

void FieldsView::showButtons()
{
    const bool any = current() != nullptr;
    for (QPushButton *button : {m_copyValue, m_copyPath, m_addColumn})
        button->setEnabled(any);
}

void FieldsView::copy(FieldTable::Column column)
{
    if (const JsonField *field = current())
        QGuiApplication::clipboard()->setText(column == FieldTable::Path ? field->path : field->value);
}

void FieldsView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && current())
        return copy(FieldTable::Value);
    if (event->matches(QKeySequence::Find) || event->text() == u"/") {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
        return;
    }
    QWidget::keyPressEvent(event);
}
