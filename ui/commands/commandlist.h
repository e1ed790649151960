// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"

#include <QListWidget>
#include <QStyledItemDelegate>

// All commands with what they do and what they need, those that change something first. Keys: / finds, Enter opens.
class CommandList : public QListWidget
{
    Q_OBJECT
public:
    explicit CommandList(QWidget *parent = nullptr);

    // Words that must all appear in the name, an input's name or the summary.
    void setFilter(const QString &text);
    void setWritingBlocked(const QString &reason); // "" = it is not
    void choose(const QString &command);
    [[nodiscard]] const Command *chosen() const; // nullptr = none
    [[nodiscard]] int shownCount() const;

    [[nodiscard]] static QString needsInWords(const Command &command); // "User, Ticket read"

Q_SIGNALS:
    void opened();     // by Enter or a click
    void findWanted(); // by /

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addHeading(const QString &text);
    void addCommand(const Command &command);
    [[nodiscard]] static const Command *commandOf(const QListWidgetItem *item);
};

// Two lines: the name with what it needs, and what it does.
class CommandDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
