// SPDX-License-Identifier: Apache-2.0
#include "connection/connectionsdialog.h"

#include "connection/connectiondialog.h"
#include "connection/connectionlabel.h"
#include "connection/inlinenotice.h"
#include "widgets/icon.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace {

enum Column { Name, Label, Server, State, ColumnCount };
constexpr int IdRole = Qt::UserRole;

} // namespace

ConnectionsDialog::ConnectionsDialog(Connections &connections, SecretStore &keychain, SecretStore &session,
                                     Clock &clock, RequestLog &log, QWidget *parent)
    : QDialog(parent), m_connections(connections), m_keychain(keychain), m_session(session), m_clock(clock), m_log(log),
      m_pages(new QStackedWidget(this)), m_notice(new InlineNotice(this))
{
    setObjectName(QStringLiteral("connectionsDialog"));
    setWindowTitle(tr("Connections"));
    m_pages->addWidget(buildList());
    m_pages->addWidget(buildEmpty());
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_pages, 1);
    row->addWidget(buildButtons());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);
    column->addLayout(row, 1);
    column->addWidget(m_notice);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    close->button(QDialogButtonBox::Close)->setText(tr("Close"));
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(close);
    connect(&m_connections, &Connections::changed, this, &ConnectionsDialog::refresh);
    resize(760, 400);
    refresh();
}

QWidget *ConnectionsDialog::buildList()
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("connections"));
    m_list->setAccessibleName(tr("Connections"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("Name"), tr("Label"), tr("Server"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    // The name and the server share what is left; label and state are always whole.
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Server, QHeaderView::Stretch);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &ConnectionsDialog::refreshButtons);
    connect(m_list, &QTreeWidget::itemActivated, this, &ConnectionsDialog::use);
    auto *del = new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(del, &QShortcut::activated, this, &ConnectionsDialog::askToRemove);
    return m_list;
}

QWidget *ConnectionsDialog::buildEmpty()
{
    auto *empty = new StateLabel(StateRole::Quiet, this);
    empty->setObjectName(QStringLiteral("empty"));
    empty->setAlignment(Qt::AlignCenter);
    empty->setMargin(24);
    empty->setText(tr("There is no connection yet. “Add” asks for the address of your HaloPSA and the Client ID and "
                      "Client Secret of an API application."));
    return empty;
}

QWidget *ConnectionsDialog::buildButtons()
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const auto add = [&](const QString &objectName, QStringView iconName, const QString &text,
                         void (ConnectionsDialog::*slot)()) {
        auto *button = new QPushButton(icon(iconName), text, column);
        button->setObjectName(objectName);
        button->setAutoDefault(false); // Enter in the list uses the connection, and nothing else
        button->setMinimumWidth(button->sizeHint().width() + 16);
        layout->addWidget(button);
        if (slot)
            connect(button, &QPushButton::clicked, this, slot);
        return button;
    };
    m_use = add(QStringLiteral("use"), u"connect", tr("&Use"), &ConnectionsDialog::use);
    layout->addSpacing(8);
    auto *addNew = add(QStringLiteral("add"), u"plus", tr("&Add…"), nullptr);
    connect(addNew, &QPushButton::clicked, this, [this] { openForm(std::nullopt); });
    m_edit = add(QStringLiteral("edit"), u"edit", tr("&Edit…"), nullptr);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const auto connection = selected())
            openForm(connection);
    });
    m_duplicate = add(QStringLiteral("duplicate"), u"copy", tr("&Duplicate…"), &ConnectionsDialog::duplicate);
    m_remove = add(QStringLiteral("remove"), u"delete", tr("&Remove…"), &ConnectionsDialog::askToRemove);
    layout->addStretch(1);
    return column;
}

void ConnectionsDialog::setCurrent(const QString &connectionId)
{
    m_current = connectionId;
    refresh();
}

void ConnectionsDialog::refresh()
{
    const auto before = selected();
    m_list->clear();
    const QList<Connection> all = m_connections.all();
    for (const Connection &connection : all) {
        QStringList state{connection.active ? tr("active") : tr("inactive")};
        if (connection.readOnly)
            state.append(tr("read-only"));
        if (connection.id == m_current)
            state.append(tr("in use"));
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(Name, connection.name);
        item->setText(Label, labelWord(connection.label));
        item->setIcon(Label, dotIcon(labelColour(connection.label, connection.colour, palette()), palette()));
        item->setText(Server, QUrl(connection.server).authority());
        item->setText(State, state.join(tr(", ")));
        item->setData(Name, IdRole, connection.id);
        item->setToolTip(Name, connection.description.isEmpty() ? connection.name
                                                                : connection.name + u'\n' + connection.description);
        item->setToolTip(Server, connection.server);
    }
    m_list->sortItems(Name, Qt::AscendingOrder);
    m_pages->setCurrentIndex(all.isEmpty() ? 1 : 0);
    select(before ? before->id : m_current);
    refreshButtons();
}

void ConnectionsDialog::select(const QString &connectionId)
{
    QTreeWidgetItem *item = m_list->topLevelItem(0);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (m_list->topLevelItem(i)->data(Name, IdRole).toString() == connectionId)
            item = m_list->topLevelItem(i);
    }
    if (item)
        m_list->setCurrentItem(item);
}

std::optional<Connection> ConnectionsDialog::selected() const
{
    const QList<QTreeWidgetItem *> items = m_list->selectedItems();
    return items.isEmpty() ? std::nullopt : m_connections.byId(items.constFirst()->data(Name, IdRole).toString());
}

void ConnectionsDialog::refreshButtons()
{
    const auto connection = selected();
    m_use->setEnabled(connection && connection->active && connection->id != m_current);
    m_use->setToolTip(connection && !connection->active ? tr("An inactive connection is never used: edit it first.")
                                                        : QString());
    for (QPushButton *button : {m_edit, m_duplicate, m_remove})
        button->setEnabled(connection.has_value());
}

void ConnectionsDialog::use()
{
    if (!m_use->isEnabled())
        return;
    const QString id = selected()->id;
    accept();
    Q_EMIT useRequested(id);
}

void ConnectionsDialog::duplicate()
{
    const auto original = selected();
    if (!original)
        return;
    Connection copy = *original;
    copy.id.clear();
    copy.name = tr("%1 (copy)").arg(original->name);
    for (int n = 2; m_connections.byName(copy.name); ++n)
        copy.name = tr("%1 (copy %2)").arg(original->name).arg(n);
    openForm(copy, original);
}

void ConnectionsDialog::openForm(std::optional<Connection> connection, const std::optional<Connection> &copyOf)
{
    m_notice->clear();
    auto *form = new ConnectionDialog(m_connections, m_keychain, m_session, m_clock, m_log, std::move(connection), this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    if (copyOf)
        form->useSecretOf(*copyOf);
    connect(form, &ConnectionDialog::saved, this, [this](const QString &id) {
        select(id);
        Q_EMIT saved(id);
    });
    form->open();
}
