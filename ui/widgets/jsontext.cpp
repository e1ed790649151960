// SPDX-License-Identifier: Apache-2.0
#include "widgets/jsontext.h"

#include "widgets/icon.h"
#include "widgets/statecolours.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int marginWidth = symbolSize + 4;

// Qt's own lays a hidden line out before it says that it has no height: seconds for a long folded list.
class FoldedLayout : public QPlainTextDocumentLayout
{
public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;
    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override
    {
        return block.isVisible() ? QPlainTextDocumentLayout::blockBoundingRect(block) : QRectF();
    }
};

} // namespace

// Beside the text, where a click folds. Keys do the same, so it takes no focus.
class JsonText::Margin : public QWidget
{
public:
    explicit Margin(JsonText *text) : QWidget(text), m_text(*text)
    {
        setObjectName(u"jsonFolds"_s);
        setMouseTracking(true);
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_text.paintMargin(event->rect()); }

    void mouseMoveEvent(QMouseEvent *event) override
    {
        setCursor(placeAt(event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }

    void mousePressEvent(QMouseEvent *event) override
    {
        const int place = placeAt(event->pos());
        if (event->button() == Qt::LeftButton && place >= 0)
            m_text.setFolded(place, !m_text.m_folds[place].folded);
    }

    void wheelEvent(QWheelEvent *event) override { m_text.wheelEvent(event); }

    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::ToolTip)
            return QWidget::event(event);
        const auto *help = static_cast<QHelpEvent *>(event);
        const int place = placeAt(help->pos());
        if (place < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(
                help->globalPos(),
                m_text.m_folds[place].folded
                    ? JsonText::tr("Unfold (%1)").arg(unfoldKey().toString(QKeySequence::NativeText)).toHtmlEscaped()
                    : JsonText::tr("Fold (%1)").arg(foldKey().toString(QKeySequence::NativeText)).toHtmlEscaped(),
                this);
        return true;
    }

private:
    [[nodiscard]] int placeAt(const QPoint &at) const { return m_text.foldAt(m_text.blockAt(at.y())); }

    JsonText &m_text;
};

JsonText::JsonText(QWidget *parent) : QPlainTextEdit(parent), m_margin(new Margin(this))
{
    auto *folding = new QTextDocument(this);
    folding->setDocumentLayout(new FoldedLayout(folding));
    setDocument(folding);
    setViewportMargins(marginWidth, 0, 0, 0);
    // JSON reads from the left wherever it is read, also where a line has none but Arabic letters.
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    document()->setDefaultTextOption(option);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &, int) { m_margin->update(); });
}

QKeySequence JsonText::foldKey()
{
    return Qt::CTRL | Qt::Key_Minus;
}

QKeySequence JsonText::unfoldKey()
{
    return Qt::CTRL | Qt::Key_Plus;
}

void JsonText::setJsonText(const QString &text, const QString &after)
{
    m_folds.clear(); // of the text before
    setPlainText(after.isEmpty() ? text : text + u'\n' + after);
    readFolds(text);
    m_margin->update();
}

// A line that opens ends in its bracket, while one with a text ends in a quotation mark; brackets in texts do not
// count.
void JsonText::readFolds(const QString &text)
{
    QList<int> open;
    int line = 0;
    for (qsizetype at = 0; at <= text.size(); ++line) {
        const qsizetype found = text.indexOf(u'\n', at);
        const qsizetype end = found < 0 ? text.size() : found;
        const QStringView words = QStringView(text).mid(at, end - at).trimmed();
        at = end + 1;
        if (words.isEmpty())
            continue;
        if (words.front() == u'}' || words.front() == u']') {
            if (!open.isEmpty())
                m_folds[open.takeLast()].last = line;
            continue;
        }
        if (!open.isEmpty())
            ++m_folds[open.last()].count;
        if (words.back() == u'{' || words.back() == u'[') {
            Fold fold;
            fold.first = line;
            fold.around = open.isEmpty() ? -1 : open.last();
            open.append(static_cast<int>(m_folds.size()));
            m_folds.append(fold);
        }
    }
    for (const int unclosed : std::as_const(open)) // the text is cut off
        m_folds[unclosed].last = line - 1;
}

int JsonText::foldAt(int line) const
{
    const auto found = std::lower_bound(m_folds.cbegin(), m_folds.cend(), line,
                                        [](const Fold &fold, int wanted) { return fold.first < wanted; });
    if (found == m_folds.cend() || found->first != line || found->count == 0)
        return -1;
    return static_cast<int>(found - m_folds.cbegin());
}

int JsonText::foldAround(int line) const
{
    const auto after = std::upper_bound(m_folds.cbegin(), m_folds.cend(), line,
                                        [](int wanted, const Fold &fold) { return wanted < fold.first; });
    int place = static_cast<int>(after - m_folds.cbegin()) - 1;
    while (place >= 0 && m_folds[place].last < line)
        place = m_folds[place].around;
    return place;
}

int JsonText::shownLine(int line) const
{
    int shown = line;
    for (int place = foldAround(line); place >= 0; place = m_folds[place].around) {
        if (m_folds[place].folded && m_folds[place].first < line)
            shown = m_folds[place].first;
    }
    return shown;
}

void JsonText::setFolded(int place, bool folded)
{
    Fold &fold = m_folds[place];
    if (fold.folded == folded)
        return;
    fold.folded = folded;
    applyFolds(fold.first, fold.last);
    caretIntoSight();
}

// `first` is in sight.
void JsonText::applyFolds(int first, int last)
{
    QTextBlock block = document()->findBlockByNumber(first);
    const int begin = block.position();
    int end = begin;
    int hiddenUpTo = -1;
    auto fold = std::lower_bound(m_folds.cbegin(), m_folds.cend(), first,
                                 [](const Fold &one, int wanted) { return one.first < wanted; });
    for (int line = first; line <= last && block.isValid(); ++line, block = block.next()) {
        const bool shown = line > hiddenUpTo;
        block.setVisible(shown);
        end = block.position() + block.length();
        for (; fold != m_folds.cend() && fold->first <= line; ++fold) {
            if (shown && fold->folded)
                hiddenUpTo = fold->last;
        }
    }
    document()->markContentsDirty(begin, std::max(0, end - begin - 1));
    viewport()->update();
    m_margin->update();
}

void JsonText::caretIntoSight()
{
    const int line = textCursor().blockNumber();
    if (const int shown = shownLine(line); shown != line) {
        QTextCursor cursor(document()->findBlockByNumber(shown));
        cursor.movePosition(QTextCursor::EndOfBlock);
        setTextCursor(cursor);
    }
}

bool JsonText::canFold() const
{
    return std::any_of(m_folds.cbegin(), m_folds.cend(), [](const Fold &fold) { return fold.count > 0; });
}

void JsonText::foldAll()
{
    for (Fold &fold : m_folds)
        fold.folded = fold.around >= 0 && fold.count > 0;
    applyFolds(0, blockCount() - 1);
    caretIntoSight();
    ensureCursorVisible();
}

void JsonText::unfoldAll()
{
    for (Fold &fold : m_folds)
        fold.folded = false;
    applyFolds(0, blockCount() - 1);
    ensureCursorVisible();
}

void JsonText::fold()
{
    int place = foldAround(shownLine(textCursor().blockNumber()));
    while (place >= 0 && (m_folds[place].folded || m_folds[place].count == 0))
        place = m_folds[place].around;
    if (place >= 0)
        setFolded(place, true);
    ensureCursorVisible();
}

void JsonText::unfold()
{
    const int place = foldAt(shownLine(textCursor().blockNumber()));
    if (place >= 0)
        setFolded(place, false);
    ensureCursorVisible();
}

void JsonText::reveal()
{
    const int line = textCursor().blockNumber();
    int outermost = -1;
    for (int place = foldAround(line); place >= 0; place = m_folds[place].around) {
        if (m_folds[place].folded && m_folds[place].first < line) {
            m_folds[place].folded = false;
            outermost = place;
        }
    }
    if (outermost < 0)
        return;
    applyFolds(m_folds[outermost].first, m_folds[outermost].last);
    ensureCursorVisible();
}

void JsonText::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers held = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (held == Qt::ControlModifier && event->key() == Qt::Key_Minus)
        return fold();
    // Where + is above another sign, the hand that means it does not always reach for Shift.
    if (held == Qt::ControlModifier && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        return unfold();
    QPlainTextEdit::keyPressEvent(event);
    if (!textCursor().hasSelection()) // the caret went in; a selection may reach over what is folded
        reveal();
}

void JsonText::mousePressEvent(QMouseEvent *event)
{
    const QTextBlock block = document()->findBlockByNumber(blockAt(event->pos().y()));
    const int place = foldAt(block.blockNumber());
    if (event->button() == Qt::LeftButton && place >= 0 && m_folds[place].folded &&
        standInPlace(block, m_folds[place]).contains(event->position()))
        return setFolded(place, false);
    QPlainTextEdit::mousePressEvent(event);
}

int JsonText::blockAt(int y) const
{
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible())
            continue;
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > y)
            break;
        if (y < place.bottom())
            return block.blockNumber();
    }
    return -1;
}

// " … 12 }," after the line that opens; of text that is cut off nobody knows how many there are.
QString JsonText::standIn(const Fold &fold) const
{
    const QString end = document()->findBlockByNumber(fold.last).text().trimmed();
    const bool closed = end.startsWith(u'}') || end.startsWith(u']');
    return closed ? u" … %L1 %2"_s.arg(fold.count).arg(end) : u" … %L1+"_s.arg(fold.count);
}

QRectF JsonText::standInPlace(const QTextBlock &block, const Fold &fold) const
{
    const QTextLine line = block.layout()->lineAt(block.layout()->lineCount() - 1);
    if (!line.isValid())
        return {};
    const QRectF words = line.naturalTextRect().translated(blockBoundingGeometry(block).topLeft() + contentOffset());
    return {words.right(), words.top(), QFontMetricsF(font()).horizontalAdvance(standIn(fold)), words.height()};
}

void JsonText::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setLayoutDirection(Qt::LeftToRight); // the signs would stand in the other order
    painter.setPen(quietColour(palette()));
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible())
            continue;
        if (blockBoundingGeometry(block).translated(contentOffset()).top() > event->rect().bottom())
            break;
        const int place = foldAt(block.blockNumber());
        if (place >= 0 && m_folds[place].folded)
            painter.drawText(standInPlace(block, m_folds[place]), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                             standIn(m_folds[place]));
    }
}

void JsonText::paintMargin(const QRect &dirty)
{
    QPainter painter(m_margin);
    const int height = fontMetrics().height();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible())
            continue;
        const int top = qRound(blockBoundingGeometry(block).translated(contentOffset()).top());
        if (top > dirty.bottom())
            break;
        const int place = foldAt(block.blockNumber());
        if (place >= 0)
            paintSymbol(&painter, {0, top + (height - symbolSize) / 2},
                        m_folds[place].folded ? u"chevron-right" : u"chevron-down", quietColour(palette()));
    }
}

void JsonText::placeMargin()
{
    const QRect text = viewport()->geometry();
    m_margin->setGeometry(text.left() - marginWidth, text.top(), marginWidth, text.height());
}

bool JsonText::viewportEvent(QEvent *event)
{
    const bool handled = QPlainTextEdit::viewportEvent(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        placeMargin();
    return handled;
}

void JsonText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (m_margin)
        m_margin->update();
}
