// SPDX-License-Identifier: Apache-2.0
#include "lookups/lookupspage.h"

#include "lookups/lookuppanel.h"
#include "model/plaintooltip.h"
#include "triage/desk.h"
#include "widgets/emptyplace.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

LookupsPage::LookupsPage(Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_kinds(new QListWidget(this)), m_places(new QStackedWidget(this)),
      m_empty(new EmptyPlace(m_places))
{
    setObjectName(u"lookupsPage"_s);
    m_kinds->setObjectName(u"lookupKinds"_s);
    m_kinds->setAccessibleName(tr("Look-ups"));
    m_kinds->setFrameShape(QFrame::NoFrame);
    m_kinds->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const LookupKind kind : allLookupKinds) {
        auto *item = new QListWidgetItem(lookupTitle(kind), m_kinds);
        item->setSizeHint({0, (fontMetrics().height() + 8 + 1) / 2 * 2}); // as the rows beside it
        item->setData(Qt::UserRole, static_cast<int>(kind));
        if (isD3Command(kind))
            item->setToolTip(
                plainToolTip(tr("On the command line: %1").arg(u"sundog run \"%1\""_s.arg(lookupCommand(kind).name))));
    }
    m_kinds->setCurrentRow(0);
    m_kinds->installEventFilter(this);
    int widest = 0;
    for (const LookupKind kind : allLookupKinds)
        widest = std::max(widest, fontMetrics().horizontalAdvance(lookupTitle(kind)));
    m_kinds->setFixedWidth(widest + m_kinds->verticalScrollBar()->sizeHint().width() + 16);
    m_kinds->viewport()->setAutoFillBackground(false); // a list beside the page, not a field in it
    m_empty->show(
        tr("No connection is open."),
        tr("The look-ups are the ticket types, statuses, areas, teams, agents, categories, priorities and outcomes "
           "of the tenant that is open. Open a connection or the practice tenant first."));
    m_places->addWidget(m_empty);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *side = new QVBoxLayout;
    side->setContentsMargins(8, 8, 0, 8);
    side->addWidget(m_kinds);
    layout->addLayout(side);
    layout->addWidget(m_places, 1);
    connect(m_kinds, &QListWidget::currentRowChanged, this, &LookupsPage::showKind);
    connect(m_kinds, &QListWidget::itemActivated, this, [this] {
        if (LookupPanel *const there = panel())
            there->focusRows();
    });
    setDesk(nullptr);
}

LookupsPage::~LookupsPage() = default;

void LookupsPage::setDesk(Desk *desk)
{
    // At once: their requests are the old desk's, and nothing of one tenant may be seen under another.
    qDeleteAll(std::exchange(m_panels, {}));
    m_desk = desk;
    m_places->setCurrentWidget(m_empty);
    m_kinds->setEnabled(desk);
    if (desk && isVisible())
        showKind();
}

LookupKind LookupsPage::kind() const
{
    const QListWidgetItem *item = m_kinds->currentItem();
    return item ? static_cast<LookupKind>(item->data(Qt::UserRole).toInt()) : allLookupKinds.front();
}

LookupPanel *LookupsPage::panel()
{
    if (!m_desk)
        return nullptr;
    LookupPanel *&there = m_panels[kind()];
    if (!there) {
        there = new LookupPanel(kind(), *m_desk, m_clock, m_places);
        m_places->addWidget(there);
        connect(there, &LookupPanel::ticketsRequested, this, &LookupsPage::ticketsRequested);
        connect(there, &LookupPanel::told, this, &LookupsPage::told);
    }
    return there;
}

void LookupsPage::showKind()
{
    LookupPanel *const there = panel();
    if (!there)
        return;
    m_places->setCurrentWidget(there);
    there->load();
}

void LookupsPage::shown()
{
    showKind();
    QWidget *last = focusWidget(); // where one was before
    if (!last || !isAncestorOf(last) || !last->isVisible())
        last = m_desk ? static_cast<QWidget *>(m_kinds) : m_empty;
    last->setFocus(Qt::OtherFocusReason);
}

void LookupsPage::refresh()
{
    if (LookupPanel *const there = panel())
        there->refresh();
}

void LookupsPage::focusFind()
{
    if (LookupPanel *const there = panel())
        there->focusFind();
}

// Accepted here, before the window's own actions see it, which know only the menu's page.
bool LookupsPage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool bare = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
        if ((bare && key->key() == Qt::Key_Slash) || key->matches(QKeySequence::Refresh))
            event->accept();
    }
    return QWidget::event(event);
}

// The list of kinds would look for one that begins with it.
bool LookupsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_kinds && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Slash) {
        focusFind();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LookupsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Slash || event->matches(QKeySequence::Find))
        focusFind();
    else if (event->matches(QKeySequence::Refresh))
        refresh();
    else
        QWidget::keyPressEvent(event);
}
