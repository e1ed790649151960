// SPDX-License-Identifier: Apache-2.0
#include "detail/flowtext.h"

#include "model/plaintooltip.h"
#include "report/htmltext.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>
#include <cmath>

using namespace Qt::StringLiterals;

FlowText::FlowText(QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setFocusPolicy(Qt::ClickFocus); // twenty stops of the Tab key on the way to a button would be too many
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::IBeamCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FlowText::setText(const QString &plain)
{
    if (plain == m_text)
        return; // keeps what is selected
    m_text = plain;
    setPlainText(harmlessText(plain));
    updateGeometry();
}

void FlowText::setMostLines(int lines)
{
    m_mostLines = lines;
    setVerticalScrollBarPolicy(lines > 0 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    updateGeometry();
}

void FlowText::setToolTipText(const QString &plain)
{
    setToolTip(plainToolTip(harmlessText(plain)));
}

int FlowText::heightForWidth(int width) const
{
    // The document is the one that is shown, so its width is put back; QTextEdit sets it on a change of size only.
    QTextDocument *const text = document();
    const qreal before = text->textWidth();
    text->setTextWidth(width);
    qreal height = text->size().height();
    const QTextLayout *const lines = text->firstBlock().layout();
    if (m_mostLines > 0 && lines->lineCount() > m_mostLines)
        height = lines->lineAt(m_mostLines - 1).rect().bottom();
    text->setTextWidth(before);
    return static_cast<int>(std::ceil(height));
}

QSize FlowText::sizeHint() const
{
    const int wanted = static_cast<int>(std::ceil(document()->idealWidth()));
    const int width = std::clamp(wanted, 1, 40 * fontMetrics().averageCharWidth());
    return {width, heightForWidth(width)};
}

QSize FlowText::minimumSizeHint() const
{
    return {8 * fontMetrics().averageCharWidth(), fontMetrics().lineSpacing()};
}

void FlowText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

// Asked for its height before it was ever shown, it answered with the font it had then, and layouts remember that.
void FlowText::showEvent(QShowEvent *event)
{
    QTextEdit::showEvent(event);
    updateGeometry();
}

void FlowText::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBar()->maximum() > 0)
        QTextEdit::wheelEvent(event);
    else
        event->ignore(); // what it stands in scrolls
}
