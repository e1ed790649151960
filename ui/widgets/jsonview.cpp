// SPDX-License-Identifier: Apache-2.0
#include "widgets/jsonview.h"

#include "widgets/flowlayout.h"
#include "widgets/icon.h"
#include "widgets/jsontext.h"
#include "widgets/statecolours.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestString = 2000;
constexpr qsizetype longestText = 4 * 1024 * 1024;
constexpr int mostMarked = 1000;

QJsonValue shortened(const QJsonValue &value)
{
    if (value.isString()) {
        const QString text = value.toString();
        if (text.size() <= longestString)
            return value;
        const qsizetype more = text.size() - longestString;
        return text.left(longestString) + JsonView::tr(" … %n more character(s), Copy all takes the whole", nullptr,
                                                       static_cast<int>(std::min<qsizetype>(more, 2'000'000'000)));
    }
    if (value.isArray()) {
        QJsonArray out;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            out.append(shortened(item));
        return out;
    }
    if (value.isObject()) {
        // Built anew: a value that is held while another takes its place would cost a copy of them all, for each.
        QJsonObject out;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            out.insert(it.key(), shortened(it.value()));
        return out;
    }
    return value;
}

QJsonDocument shortened(const QJsonDocument &document)
{
    return document.isArray() ? QJsonDocument(shortened(QJsonValue(document.array())).toArray())
                              : QJsonDocument(shortened(QJsonValue(document.object())).toObject());
}

QString pretty(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
}

QToolButton *button(const QString &text, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setAutoRaise(true);
    made->setToolTip(text);
    made->setAccessibleName(text);
    return made;
}

QToolButton *wordButton(const QString &name, const QString &text, QWidget *parent)
{
    QToolButton *made = button(text, parent);
    made->setObjectName(name);
    made->setText(text);
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return made;
}

} // namespace

JsonView::JsonView(QWidget *parent)
    : QWidget(parent), m_find(new QLineEdit(this)), m_count(new QLabel(this)), m_previous(button(tr("Previous"), this)),
      m_next(button(tr("Next"), this)), m_foldAll(wordButton(u"jsonFoldAll"_s, tr("Fold all"), this)),
      m_unfoldAll(wordButton(u"jsonUnfoldAll"_s, tr("Unfold all"), this)),
      m_copy(wordButton(u"jsonCopyAll"_s, tr("Copy all"), this)), m_bar(nullptr), m_text(new JsonText(this)),
      m_messageLabel(new QLabel(this))
{
    m_find->setObjectName(u"jsonFind"_s);
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find in JSON"));
    m_find->setToolTip(
        tr("Find in JSON (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(u"search"), QLineEdit::LeadingPosition);
    m_count->setObjectName(u"jsonFindCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    m_foldAll->setToolTip(
        tr("Fold all but the outermost (one: %1)").arg(JsonText::foldKey().toString(QKeySequence::NativeText)));
    m_unfoldAll->setToolTip(tr("Unfold all (one: %1)").arg(JsonText::unfoldKey().toString(QKeySequence::NativeText)));
    m_copy->setIcon(icon(u"copy"));
    m_find->setMinimumWidth(12 * fontMetrics().averageCharWidth());
    m_text->setObjectName(u"jsonText"_s);
    m_text->setAccessibleName(tr("JSON"));
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setTabChangesFocus(true);
    m_text->viewport()->setAutoFillBackground(false);
    m_text->document()->setDocumentMargin(0);
    m_messageLabel->setObjectName(u"jsonMessage"_s);
    m_messageLabel->setTextFormat(Qt::PlainText);
    m_messageLabel->setWordWrap(true);
    m_messageLabel->hide();
    updateFont();

    auto *finding = new QHBoxLayout;
    finding->setSpacing(4);
    finding->addWidget(m_find, 1);
    finding->addWidget(m_count);
    finding->addWidget(m_previous);
    finding->addWidget(m_next);
    auto *words = new FlowLayout;
    words->addWidget(m_foldAll);
    words->addWidget(m_unfoldAll);
    words->addWidget(m_copy);
    m_bar = new QBoxLayout(QBoxLayout::LeftToRight);
    m_bar->setSpacing(4);
    m_bar->addLayout(finding, 1);
    m_bar->addLayout(words);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(m_bar);
    column->addWidget(m_messageLabel, 0);
    column->addWidget(m_text, 1);

    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), m_find);
    leave->setContext(Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        m_find->clear();
        m_text->setFocus();
    });
    for (const auto &[keys, backward] :
         {std::pair(QKeySequence::FindNext, false), {QKeySequence::FindPrevious, true}}) {
        auto *step = new QShortcut(keys, this);
        step->setContext(Qt::WidgetWithChildrenShortcut);
        connect(step, &QShortcut::activated, this, [this, backward = backward] { this->find(backward); });
    }
    connect(m_find, &QLineEdit::textChanged, this, [this] {
        QTextCursor cursor = m_text->textCursor(); // the place stays while the word grows
        cursor.setPosition(cursor.selectionStart());
        m_text->setTextCursor(cursor);
        this->find(false);
    });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { this->find(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { this->find(false); });
    connect(m_previous, &QToolButton::clicked, this, [this] { this->find(true); });
    connect(m_foldAll, &QToolButton::clicked, m_text, &JsonText::foldAll);
    connect(m_unfoldAll, &QToolButton::clicked, m_text, &JsonText::unfoldAll);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(pretty(m_document)); });
    setMessage({});
}

void JsonView::setJson(const QJsonObject &object)
{
    setDocument(QJsonDocument(object));
}

void JsonView::setDocument(const QJsonDocument &document)
{
    if (m_message.isNull() && document == m_document)
        return; // selection and scroll stay
    m_document = document;
    m_message = QString();
    m_rendered = false;
    if (isVisible())
        render();
}

void JsonView::setMessage(const QString &text)
{
    m_document = {};
    m_message = text.isNull() ? u""_s : text;
    m_rendered = false;
    if (isVisible())
        render();
}

void JsonView::render()
{
    m_rendered = true;
    const bool json = m_message.isNull();
    const QString text = json ? pretty(shortened(m_document)) : QString();
    const bool goesOn = text.size() > longestText;
    m_text->setJsonText(text.left(longestText), goesOn ? tr("… goes on; Copy all takes the whole.") : QString());
    m_messageLabel->setText(m_message);
    m_messageLabel->setVisible(!json);
    m_text->setVisible(json);
    for (QWidget *part : std::initializer_list<QWidget *>{m_find, m_previous, m_next, m_copy})
        part->setEnabled(json);
    m_foldAll->setEnabled(m_text->canFold());
    m_unfoldAll->setEnabled(m_text->canFold());
    markAll();
}

void JsonView::find(bool backward)
{
    const QString word = m_find->text();
    if (!word.isEmpty()) {
        const auto flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
        if (!m_text->find(word, flags)) { // from the other end
            const QTextCursor before = m_text->textCursor();
            m_text->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
            if (!m_text->find(word, flags))
                m_text->setTextCursor(before);
        }
        m_text->reveal();
    }
    markAll();
}

void JsonView::markAll()
{
    const QString word = m_find->text();
    QList<QTextEdit::ExtraSelection> marks;
    int count = 0;
    int current = 0;
    const QTextCursor at = m_text->textCursor();
    if (!word.isEmpty()) {
        QColor colour = m_text->palette().color(QPalette::Highlight);
        colour.setAlphaF(0.35f);
        QTextCursor found(m_text->document());
        while (!(found = m_text->document()->find(word, found)).isNull()) {
            ++count;
            if (found.selectionStart() == at.selectionStart() && at.hasSelection())
                current = count;
            QTextEdit::ExtraSelection mark;
            mark.cursor = found;
            mark.format.setBackground(colour);
            marks.append(mark);
            if (count >= mostMarked)
                break;
        }
    }
    m_text->setExtraSelections(marks);
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    if (word.isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("Not found"));
    else if (count >= mostMarked)
        m_count->setText(tr("More than %1").arg(mostMarked));
    else
        m_count->setText(tr("%1 of %2").arg(current).arg(count));
}

void JsonView::updateFont()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF() > 0 ? font().pointSizeF() : fixed.pointSizeF());
    m_text->setFont(fixed);
}

QSize JsonView::minimumSizeHint() const
{
    return {24 * fontMetrics().averageCharWidth(), 8 * fontMetrics().lineSpacing()};
}

// The words stand beside the field as long as there is room for both, else below it.
void JsonView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int words = m_foldAll->sizeHint().width() + m_unfoldAll->sizeHint().width() + m_copy->sizeHint().width();
    const bool wide = width() >= 40 * fontMetrics().averageCharWidth() + words;
    m_bar->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void JsonView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_rendered)
        render();
}

void JsonView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateFont();
    else if (event->type() == QEvent::PaletteChange && m_text)
        markAll();
}
