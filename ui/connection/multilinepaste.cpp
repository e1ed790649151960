// SPDX-License-Identifier: Apache-2.0
#include "connection/multilinepaste.h"

#include "connection/pastedapplication.h"

#include <QLineEdit>
#include <algorithm>

void MultilinePaste::watch(QLineEdit *edit)
{
    remember(edit);
    connect(edit, &QLineEdit::textChanged, this, [this, edit] { look(edit); });
    // Both come after textChanged: while a text is looked at, the selection it replaced is still known.
    connect(edit, &QLineEdit::cursorPositionChanged, this, [this, edit] { remember(edit); });
    connect(edit, &QLineEdit::selectionChanged, this, [this, edit] { remember(edit); });
}

void MultilinePaste::remember(QLineEdit *edit)
{
    const bool selected = edit->hasSelectedText();
    m_before.insert(edit, {edit->text(), selected ? edit->selectionStart() : edit->cursorPosition(),
                           selected ? edit->selectionEnd() : edit->cursorPosition()});
}

void MultilinePaste::look(QLineEdit *edit)
{
    // A line edit keeps line ends in text() and only paints them as spaces. So the new text shows that several lines
    // came, without intercepting each of the ways in.
    const Before before = m_before.value(edit);
    const QString now = edit->text();
    const qsizetype end = edit->cursorPosition();
    const bool insertion = end >= before.from && now.left(before.from) == before.text.left(before.from) &&
                           now.mid(end) == before.text.mid(before.to);
    const QString arrived = insertion ? now.mid(before.from, end - before.from) : now;
    if (looksLikeApplication(arrived)) {
        edit->setText(before.text);
        Q_EMIT pasted(arrived);
        return;
    }
    const auto isLineEnd = [](QChar c) {
        return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    };
    if (std::any_of(now.begin(), now.end(), isLineEnd)) {
        QString oneLine = now;
        oneLine.removeIf(isLineEnd);
        edit->setText(oneLine); // comes back here
        return;
    }
    remember(edit);
}
