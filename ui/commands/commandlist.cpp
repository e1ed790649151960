// SPDX-License-Identifier: Apache-2.0
#include "commands/commandlist.h"

#include "commands/registry.h"
#include "model/plaintooltip.h"
#include "widgets/statecolours.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Role {
    NameRole = Qt::UserRole, // of a command; a heading has none
    SummaryRole,
    NeedsRole,
    BlockedRole, // why it cannot be sent now
};

constexpr int margin = 8;
constexpr int gap = 4;

QString needWord(Need need)
{
    switch (need) {
    case Need::User:
        return CommandList::tr("User", "what a command needs");
    case Need::Agent:
        return CommandList::tr("Agent", "what a command needs");
    case Need::TicketRead:
        return CommandList::tr("Ticket read", "what a command needs");
    case Need::TicketModify:
        return CommandList::tr("Ticket modify", "what a command needs");
    }
    return {};
}

} // namespace

CommandList::CommandList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"commandList"_s);
    setAccessibleName(tr("Commands"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setItemDelegate(new CommandDelegate(this));
    viewport()->setAutoFillBackground(false); // a list beside the page, not a field in it
    for (const bool writing : {true, false}) {
        addHeading(writing ? tr("Change something") : tr("Read"));
        for (const Command &command : commands()) {
            if ((command.run == Command::Run::Write) == writing)
                addCommand(command);
        }
    }
    connect(this, &QListWidget::itemClicked, this, [this] {
        if (chosen())
            Q_EMIT opened();
    });
}

void CommandList::addHeading(const QString &text)
{
    auto *item = new QListWidgetItem(text, this);
    item->setFlags(Qt::ItemIsEnabled); // the arrows go past it
}

void CommandList::addCommand(const Command &command)
{
    auto *item = new QListWidgetItem(this);
    const QString summary = command.summary;
    const QString needs = needsInWords(command);
    item->setText(command.name); // for assistive technology
    item->setData(NameRole, command.name);
    item->setData(SummaryRole, summary);
    item->setData(NeedsRole, needs);
    item->setData(Qt::AccessibleDescriptionRole, summary + u' ' + tr("Needs: %1").arg(needs));
    item->setToolTip(plainToolTip(summary + u'\n' + tr("Needs: %1").arg(needs)));
}

QString CommandList::needsInWords(const Command &command)
{
    QStringList words;
    for (const Need need : command.needs)
        words.append(needWord(need));
    return words.join(u", "_s);
}

const Command *CommandList::commandOf(const QListWidgetItem *item)
{
    const QString name = item ? item->data(NameRole).toString() : QString();
    return name.isEmpty() ? nullptr : commandNamed(name);
}

const Command *CommandList::chosen() const
{
    return selectedItems().isEmpty() ? nullptr : commandOf(selectedItems().constFirst());
}

void CommandList::choose(const QString &command)
{
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(NameRole).toString() == command && !item(i)->isHidden())
            setCurrentItem(item(i));
    }
}

void CommandList::setFilter(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    bool any = false; // below the heading
    for (int i = count() - 1; i >= 0; --i) {
        const Command *command = commandOf(item(i));
        if (!command) {
            item(i)->setHidden(!any);
            any = false;
            continue;
        }
        QString all = command->name + u'\n' + item(i)->data(SummaryRole).toString();
        for (const Input &input : command->inputs)
            all += u'\n' + input.name;
        const bool matches = std::all_of(words.begin(), words.end(), [&all](const QString &word) {
            return all.contains(word, Qt::CaseInsensitive);
        });
        item(i)->setHidden(!matches);
        any = any || matches;
    }
}

int CommandList::shownCount() const
{
    int shown = 0;
    for (int i = 0; i < count(); ++i)
        shown += commandOf(item(i)) && !item(i)->isHidden() ? 1 : 0;
    return shown;
}

// They can still be looked at: the form says why it cannot be sent as well.
void CommandList::setWritingBlocked(const QString &reason)
{
    for (int i = 0; i < count(); ++i) {
        const Command *command = commandOf(item(i));
        if (!command || command->run != Command::Run::Write)
            continue;
        item(i)->setData(BlockedRole, reason);
        const QString needs = tr("Needs: %1").arg(item(i)->data(NeedsRole).toString());
        item(i)->setToolTip(
            plainToolTip(item(i)->data(SummaryRole).toString() + u'\n' + (reason.isEmpty() ? needs : reason)));
    }
}

void CommandList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Slash)
        Q_EMIT findWanted(); // the list would look for one that begins with it
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && chosen())
        Q_EMIT opened();
    else
        QListWidget::keyPressEvent(event);
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    const bool heading = index.data(NameRole).isNull();
    return {24 * option.fontMetrics.averageCharWidth(), heading ? line + 12 : 2 * line + 10};
}

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect rect = option.rect.adjusted(margin, 4, -margin, -4);
    const int line = option.fontMetrics.height();
    painter->save();
    if (index.data(NameRole).isNull()) {
        QFont weight = option.font;
        weight.setWeight(QFont::DemiBold);
        painter->setFont(weight);
        painter->setPen(option.palette.color(QPalette::WindowText));
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, index.data().toString());
        painter->restore();
        return;
    }
    if (const QStyle *style = option.widget ? option.widget->style() : nullptr)
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const bool blocked = !index.data(BlockedRole).toString().isEmpty();
    const QColor quiet = selected ? option.palette.color(QPalette::HighlightedText) : quietColour(option.palette);
    const QColor ink = selected ? quiet : blocked ? quiet : option.palette.color(QPalette::WindowText);
    painter->setFont(option.font);
    QRect first(rect.left(), rect.top(), rect.width(), line);
    const QString needs = index.data(NeedsRole).toString();
    const QString name = index.data(NameRole).toString();
    const int named = option.fontMetrics.horizontalAdvance(name) + 2 * gap;
    painter->setPen(ink);
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(name, Qt::ElideRight, first.width()));
    if (first.width() - named > option.fontMetrics.averageCharWidth() * 4) {
        first.setLeft(first.left() + named);
        painter->setPen(quiet);
        painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(needs, Qt::ElideRight, first.width()));
    }
    painter->setPen(quiet);
    const QRect second(rect.left(), rect.top() + line + 2, rect.width(), line);
    const QString below = blocked ? index.data(BlockedRole).toString() : index.data(SummaryRole).toString();
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(below, Qt::ElideRight, second.width()));
    painter->restore();
}
