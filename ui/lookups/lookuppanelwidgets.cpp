// SPDX-License-Identifier: Apache-2.0
// The other half of LookupPanel: its widgets.
#include "lookups/lookuppanel.h"

#include "lookups/lookupinputs.h"
#include "lookups/lookupview.h"
#include "widgets/emptyplace.h"
#include "widgets/flowlayout.h"
#include "widgets/icon.h"
#include "widgets/jsonview.h"
#include "widgets/noticeline.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// What is worth knowing before one wonders; "" = nothing.
QString hintOf(LookupKind kind)
{
    switch (kind) {
    case LookupKind::Types:
        return LookupPanel::tr("The server counts the tickets of a type only where a domain is chosen.");
    case LookupKind::Teams:
        return LookupPanel::tr("To name teams adds their agents; it does not narrow the list.");
    case LookupKind::Categories:
        return LookupPanel::tr("The team narrows only together with a category type.");
    case LookupKind::Priorities:
        return LookupPanel::tr("One number of a priority has a name in each SLA. Its tickets are those of all SLAs.");
    case LookupKind::Outcomes:
        return LookupPanel::tr("Outcomes belong to actions: there are no tickets of an outcome to be shown.");
    case LookupKind::Statuses:
    case LookupKind::Areas:
    case LookupKind::Agents:
        break;
    }
    return {};
}

QLabel *quietLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

void LookupPanel::build()
{
    setObjectName(u"lookupPanel"_s);
    m_refresh = action("lookupRefresh", tr("Refresh"), "refresh", &LookupPanel::refresh);
    m_refresh->setToolTip(tr("Ask the server for this list again (F5)"));
    m_showTickets = action("lookupTickets", tr("Show tickets"), "ticket", &LookupPanel::showTickets);
    m_showTickets->setToolTip(tr("The tickets of what is selected, in the queue (Enter or a double click)"));
    m_showAgents = action("lookupAgents", tr("Show agents"), "team", &LookupPanel::showAgents);
    m_showAgents->setToolTip(tr("List the agents of the selected teams under them"));
    m_copy = action("lookupCopy", tr("Copy"), "copy", &LookupPanel::copy);
    m_copy->setToolTip(tr("Copy the selected rows, tab-separated (Ctrl+C)"));
    m_saveCsv = action("lookupSaveCsv", tr("Export CSV…"), "download", &LookupPanel::saveCsv);
    m_saveCsv->setToolTip(tr("Save the rows that are shown, with these columns"));
    m_saveJson = action("lookupSaveJson", tr("Export JSON…"), "download", &LookupPanel::saveJson);
    m_saveJson->setToolTip(tr("Save the rows that are shown as the server sent them, with all their fields"));

    const LookupKind kind = m_list.kind();
    m_showTickets->setVisible(kind != LookupKind::Outcomes);
    m_showAgents->setVisible(kind == LookupKind::Teams);

    m_inputs = new LookupInputs(kind, m_table.lookups(), this);
    QLabel *hint = quietLabel(u"lookupHint"_s, this);
    hint->setText(hintOf(kind));
    hint->setVisible(!hint->text().isEmpty());
    m_problem = new NoticeLine(u"lookupProblem"_s, this);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(8, 8, 8, 0);
    head->setSpacing(4);
    head->addWidget(m_inputs);
    head->addWidget(hint);
    head->addWidget(m_problem);
    QWidget *tools = buildTools();
    m_age = quietLabel(u"lookupAge"_s, this);
    m_age->setContentsMargins(8, 0, 8, 4);

    m_failure = new NoticeLine(u"lookupFailure"_s, this);
    connect(m_failure->addButton(u"lookupRetry"_s, tr("Retry")), &QPushButton::clicked, this, &LookupPanel::refresh);
    m_saveFailure = new NoticeLine(u"lookupSaveFailure"_s, this);
    connect(m_saveFailure->addButton(u"lookupDismiss"_s, tr("Dismiss")), &QPushButton::clicked, this,
            [this] { m_saveFailure->show(NoticeLine::Tone::Failure, {}); });

    m_places = new QStackedWidget;
    m_view = new LookupView(m_table, m_places);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    // Of the view alone: elsewhere Ctrl+C copies the text that is marked there.
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_view->addActions({m_showTickets, m_showAgents, m_copy, m_saveCsv, m_saveJson});
    m_empty = new EmptyPlace(m_places);
    m_places->addWidget(m_view);
    m_places->addWidget(m_empty);
    m_places->setMinimumHeight(fontMetrics().height() * 5);
    auto *below = new QWidget;
    auto *belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(8, 8, 8, 8);
    m_json = new JsonView(below);
    m_json->setObjectName(u"lookupJson"_s);
    belowLayout->addWidget(m_json);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName(u"lookupSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_places);
    m_splitter->addWidget(below);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(tools);
    layout->addWidget(m_age);
    layout->addWidget(m_failure);
    layout->addWidget(m_saveFailure);
    layout->addWidget(m_splitter, 1);
}

QWidget *LookupPanel::buildTools()
{
    auto *tools = new QWidget(this);
    m_find = new QLineEdit(tools);
    m_find->setObjectName(u"lookupFind"_s);
    m_find->setAccessibleName(tr("Find in loaded rows"));
    m_find->setPlaceholderText(tr("Find in loaded rows  /"));
    m_find->setToolTip(tr("Words in any column of the loaded rows (/ or Ctrl+F)"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(u"search", QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_find->setMinimumWidth(24 * fontMetrics().averageCharWidth());
    m_find->installEventFilter(this);
    m_count = new QLabel(tools);
    m_count->setObjectName(u"lookupCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    auto *flow = new FlowLayout(tools, 8);
    flow->setContentsMargins(8, 8, 8, 4);
    flow->addWidget(m_find);
    flow->addWidget(m_count);
    for (QAction *each : {m_showTickets, m_showAgents, m_refresh, m_copy, m_saveCsv, m_saveJson}) {
        if (!each->isVisible())
            continue;
        auto *button = new QToolButton(tools);
        button->setDefaultAction(each);
        button->setObjectName(each->objectName() + u"Button"_s);
        button->setAccessibleName(each->text());
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        flow->addWidget(button);
    }
    return tools;
}

QAction *LookupPanel::action(const char *name, const QString &text, const char *iconName, void (LookupPanel::*slot)())
{
    auto *made = new QAction(icon(QString::fromLatin1(iconName)), text, this);
    made->setObjectName(QLatin1String(name));
    connect(made, &QAction::triggered, this, slot);
    return made;
}
