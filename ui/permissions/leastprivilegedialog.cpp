// SPDX-License-Identifier: Apache-2.0
#include "permissions/leastprivilegedialog.h"

#include "commands/registry.h"
#include "model/permissionmatrix.h"
#include "widgets/icon.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

LeastPrivilegeDialog::LeastPrivilegeDialog(std::optional<PermissionRun> run, QWidget *parent)
    : QDialog(parent), m_run(std::move(run)), m_commands(new QListWidget), m_list(new QPlainTextEdit)
{
    setObjectName(u"leastPrivilegeDialog"_s);
    setWindowTitle(tr("Least privilege"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    auto *about = new QLabel(
        m_run ? tr("Compared with what %1 had on %2.", "connection, time").arg(m_run->connection, runTime(*m_run))
              : tr("This connection was not tested yet: what it has beyond the list is not known."));
    about->setObjectName(u"leastPrivilegeAbout"_s);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    layout->addWidget(about);

    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    auto *commandsLabel = new QLabel(tr("&Commands it is to run"));
    commandsLabel->setBuddy(m_commands);
    m_commands->setObjectName(u"leastPrivilegeCommands"_s);
    m_commands->setAccessibleName(tr("Commands it is to run"));
    for (const Command &command : commands()) {
        auto *item = new QListWidgetItem(command.name, m_commands);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_commands->setCurrentRow(0);
    m_commands->setMinimumWidth(m_commands->sizeHintForColumn(0) + m_commands->verticalScrollBar()->sizeHint().width());
    leftColumn->addWidget(commandsLabel);
    leftColumn->addWidget(m_commands, 1);

    auto *right = new QWidget;
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    auto *listLabel = new QLabel(tr("&What that takes"));
    listLabel->setBuddy(m_list);
    m_list->setObjectName(u"leastPrivilegeList"_s);
    m_list->setAccessibleName(tr("What that takes"));
    m_list->setReadOnly(true);
    m_list->setTabChangesFocus(true);
    m_list->setPlaceholderText(tr("Tick the commands on the left."));
    rightColumn->addWidget(listLabel);
    rightColumn->addWidget(m_list, 1);

    auto *halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(left);
    halves->addWidget(right);
    halves->setStretchFactor(1, 1);
    layout->addWidget(halves, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *all = buttons->addButton(tr("&All"), QDialogButtonBox::ActionRole);
    auto *none = buttons->addButton(tr("&None"), QDialogButtonBox::ActionRole);
    auto *copy = buttons->addButton(tr("C&opy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"leastPrivilegeCopy"_s);
    copy->setIcon(icon(u"copy"));
    all->setObjectName(u"leastPrivilegeAll"_s);
    none->setObjectName(u"leastPrivilegeNone"_s);
    layout->addWidget(buttons);
    connect(all, &QPushButton::clicked, this, [this] { setAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { setAll(false); });
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_list->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_commands, &QListWidget::itemChanged, this, &LeastPrivilegeDialog::showList);
    const QSize room = screen()->availableSize() - QSize(32, 48); // of the window's frame
    resize(QSize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 30).boundedTo(room));
    showList();
}

void LeastPrivilegeDialog::setAll(bool checked)
{
    for (int row = 0; row < m_commands->count(); ++row)
        m_commands->item(row)->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
}

void LeastPrivilegeDialog::showList()
{
    QStringList chosen;
    for (int row = 0; row < m_commands->count(); ++row) {
        if (m_commands->item(row)->checkState() == Qt::Checked)
            chosen.append(m_commands->item(row)->text());
    }
    m_list->setPlainText(chosen.isEmpty() ? QString() : leastPrivilege(chosen, m_run ? &*m_run : nullptr));
    if (auto *copy = findChild<QPushButton *>(u"leastPrivilegeCopy"_s))
        copy->setEnabled(!chosen.isEmpty());
}
