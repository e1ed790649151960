// SPDX-License-Identifier: Apache-2.0
#include "commandform/notefield.h"

#include "widgets/statecolours.h"
#include "widgets/stateword.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPlainTextEdit>
#include <QResizeEvent>
#include <QTextBlock>
#include <QTextDocument>
#include <QVBoxLayout>
#include <QtMath>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestLines = 4;
constexpr int mostLines = 14; // then it scrolls

} // namespace

NoteField::NoteField(const Input &input, Audience audience, QWidget *parent)
    : CommandField(input, parent), m_audience(audience), m_word(new StateWord(this)), m_edit(new QPlainTextEdit(this))
{
    m_word->setObjectName(u"noteAudience"_s);
    QFont heavy = font();
    heavy.setWeight(QFont::DemiBold);
    m_word->setFont(heavy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_word);
    column->addWidget(m_edit);
    m_edit->setTabChangesFocus(true);
    m_edit->setPlaceholderText(exampleWords(input.example));
    nameEditor(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        grow();
        Q_EMIT changed();
    });
    m_edit->viewport()->installEventFilter(this);
    setAudience(audience);
    grow();
}

// The words are those of the timeline, in capitals and untranslated, as HaloPSA's users know them.
void NoteField::setAudience(Audience audience)
{
    m_audience = audience;
    switch (audience) {
    case Audience::Agents:
        m_word->setState(u"lock"_s, u"PRIVATE"_s);
        break;
    case Audience::Everyone:
        m_word->setState(u"public"_s, u"PUBLIC"_s);
        break;
    case Audience::NotSaid:
        break;
    }
    m_word->setVisible(audience != Audience::NotSaid);
    colour();
}

QJsonValue NoteField::value() const
{
    const QString text = m_edit->toPlainText();
    return text.trimmed().isEmpty() ? QJsonValue() : QJsonValue(text);
}

void NoteField::setValue(const QJsonValue &value)
{
    const QString text = value.toString();
    if (m_edit->toPlainText() == text)
        return;
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

QJsonValue NoteField::draft() const
{
    const QString text = m_edit->toPlainText();
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QWidget *NoteField::editor() const
{
    return m_edit;
}

void NoteField::changeEvent(QEvent *event)
{
    CommandField::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
    if (event->type() == QEvent::FontChange)
        grow();
}

void NoteField::setKeep(const QString &words)
{
    m_edit->setPlaceholderText(words);
}

void NoteField::colour()
{
    m_word->setColour(m_audience == Audience::Agents ? waitingColour(palette()) : okColour(palette()));
}

// A plain text document does not say that its lines are wrapped anew, nor how many there are where nobody looked yet.
void NoteField::grow()
{
    const QAbstractTextDocumentLayout *laidOut = m_edit->document()->documentLayout();
    const qreal line = m_edit->fontMetrics().lineSpacing();
    qreal height = 0;
    for (QTextBlock block = m_edit->document()->begin(); block.isValid() && height < mostLines * line;
         block = block.next())
        height += laidOut->blockBoundingRect(block).height();
    const int margins = 2 * m_edit->frameWidth() + qCeil(2 * m_edit->document()->documentMargin()) + 2;
    m_edit->setFixedHeight(qCeil(std::clamp(height, fewestLines * line, mostLines * line)) + margins);
}

bool NoteField::eventFilter(QObject *watched, QEvent *event)
{
    // Not inside the event: the editor wraps its lines on it as well.
    if (watched == m_edit->viewport() && event->type() == QEvent::Resize &&
        static_cast<QResizeEvent *>(event)->size().width() != static_cast<QResizeEvent *>(event)->oldSize().width())
        QMetaObject::invokeMethod(this, &NoteField::grow, Qt::QueuedConnection);
    return CommandField::eventFilter(watched, event);
}
