// SPDX-License-Identifier: Apache-2.0
// The other half of LogPage: its widgets.
#include "log/logpage.h"

#include "widgets/emptyplace.h"
#include "widgets/noticeline.h"
#include "log/requestdetail.h"
#include "log/requestview.h"
#include "widgets/flowlayout.h"
#include "widgets/icon.h"

#include <QAction>
#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString keyText(const QAction *action)
{
    return action->shortcut().toString(QKeySequence::NativeText);
}

} // namespace

void LogPage::build()
{
    setObjectName(u"logPage"_s);
    m_copyCurl = action("logCopyCurl", tr("Copy as cURL"), "copy", QKeySequence(u"Ctrl+Shift+C"_s), &LogPage::copyCurl);
    m_copyCurl->setToolTip(tr("Copy the request as a curl command that takes the token from the variable TOKEN (%1)")
                               .arg(keyText(m_copyCurl)));
    m_saveHar = action("logSaveHar", tr("Save as HAR…"), "download", QKeySequence::Save, &LogPage::save);
    m_saveHar->setToolTip(tr("Save the requests that are shown, without secrets (%1)").arg(keyText(m_saveHar)));
    m_clear = action("logClear", tr("Clear"), "delete", QKeySequence(u"Ctrl+L"_s), &LogPage::clear);
    m_clear->setToolTip(tr("Forget all requests (%1)").arg(keyText(m_clear)));

    QWidget *top = buildTop();
    m_failure = new NoticeLine(u"logFailure"_s, this);
    connect(m_failure->addButton(u"logSaveAgain"_s, tr("Save again…")), &QPushButton::clicked, this, &LogPage::save);
    connect(m_failure->addButton(u"logDismiss"_s, tr("Dismiss")), &QPushButton::clicked, this,
            [this] { m_failure->show(NoticeLine::Tone::Failure, {}); });

    m_places = new QStackedWidget;
    m_view = new RequestView(m_list, m_filter, m_places);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions({m_copyCurl, m_saveHar});
    m_empty = new EmptyPlace(m_places);
    m_places->addWidget(m_view);
    m_places->addWidget(m_empty);
    m_detail = new RequestDetail;
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName(u"logSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_places);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_places->setMinimumHeight(fontMetrics().height() * 5);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(top);
    layout->addWidget(m_failure);
    layout->addWidget(m_splitter, 1);
}

QWidget *LogPage::buildTop()
{
    auto *top = new QWidget(this);
    m_find = new QLineEdit(top);
    m_find->setObjectName(u"logFilter"_s);
    m_find->setAccessibleName(tr("Filter requests"));
    m_find->setPlaceholderText(tr("Filter requests"));
    m_find->setToolTip(tr("Words in purpose, method, host, path, query, status or problem (/)"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(u"search"), QLineEdit::LeadingPosition);
    m_find->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_find->setMinimumWidth(20 * fontMetrics().averageCharWidth());

    auto *flow = new FlowLayout(top, 8);
    flow->setContentsMargins(8, 8, 8, 8);
    flow->addWidget(m_find);
    m_kinds = new QButtonGroup(this);
    using Kind = RequestFilter::Kind;
    const QList<std::tuple<Kind, const char *, QString>> kinds{
        {Kind::All, "logAll", tr("All")},
        {Kind::Failed, "logFailed", tr("Failed")},
        {Kind::SignIn, "logSignIn", tr("Sign-in")},
        {Kind::Writes, "logWrites", tr("Writes")}};
    for (const auto &[kind, name, text] : kinds) {
        auto *button = new QRadioButton(text, top);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(tr("Show: %1", "which requests").arg(text));
        button->setChecked(kind == Kind::All);
        m_kinds->addButton(button, static_cast<int>(kind));
        flow->addWidget(button);
    }
    m_count = new QLabel(top);
    m_count->setObjectName(u"logCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    flow->addWidget(m_count);
    for (QAction *action : {m_copyCurl, m_saveHar, m_clear}) {
        auto *button = new QToolButton(top);
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setAccessibleName(action->text());
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        flow->addWidget(button);
    }
    return top;
}

QAction *LogPage::action(const char *name, const QString &text, const char *iconName, const QKeySequence &key,
                         void (LogPage::*slot)())
{
    auto *made = new QAction(icon(QString::fromLatin1(iconName)), text, this);
    made->setObjectName(QLatin1String(name));
    made->setShortcut(key);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(made, &QAction::triggered, this, slot);
    addAction(made);
    return made;
}
