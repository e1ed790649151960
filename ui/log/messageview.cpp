// SPDX-License-Identifier: Apache-2.0
#include "log/messageview.h"

#include "net/loggedbody.h"
#include "widgets/jsonview.h"

#include <QFontDatabase>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QPlainTextEdit *textField(const QString &objectName, const QString &accessibleName, QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    field->setObjectName(objectName);
    field->setAccessibleName(accessibleName);
    field->setReadOnly(true);
    field->setUndoRedoEnabled(false);
    field->setFrameShape(QFrame::NoFrame);
    field->setTabChangesFocus(true);
    field->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    field->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    field->viewport()->setAutoFillBackground(false);
    field->document()->setDocumentMargin(0);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (parent->font().pointSizeF() > 0)
        fixed.setPointSizeF(parent->font().pointSizeF());
    field->setFont(fixed);
    return field;
}

// `left`, `right`: the room to the neighbour, in px.
QWidget *column(const QString &title, const QList<QWidget *> &content, QWidget *buddy, int left, int right,
                QWidget *parent)
{
    auto *place = new QWidget(parent);
    auto *label = new QLabel(title, place);
    QFont heavy = label->font();
    heavy.setWeight(QFont::DemiBold);
    label->setFont(heavy);
    label->setBuddy(buddy);
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins(left, 0, right, 0);
    layout->setSpacing(4);
    layout->addWidget(label);
    for (QWidget *widget : content)
        layout->addWidget(widget, widget == content.last() ? 1 : 0);
    return place;
}

} // namespace

MessageView::MessageView(const QString &name, QWidget *parent)
    : QWidget(parent), m_notice(new NoticeLine(name + u"Notice"_s, this)),
      m_head(textField(name + u"Head"_s, tr("Headers"), this)), m_bodies(new QStackedWidget(this)),
      m_json(new JsonView(m_bodies)), m_text(textField(name + u"Body"_s, tr("Body"), this)),
      m_words(new QLabel(m_bodies)), m_missing(new NoticeLine(name + u"Missing"_s, this))
{
    setObjectName(name);
    m_words->setObjectName(name + u"Words"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (NoticeLine *line : {m_notice, m_missing})
        line->layout()->setContentsMargins(0, 2, 0, 2); // level with the headings
    m_bodies->addWidget(m_words);
    m_bodies->addWidget(m_json);
    m_bodies->addWidget(m_text);

    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->setObjectName(name + u"Splitter"_s);
    halves->setChildrenCollapsible(false);
    halves->addWidget(column(tr("Headers"), {m_head}, m_head, 0, 8, halves));
    halves->addWidget(column(tr("Body"), {m_missing, m_bodies}, m_text, 8, 0, halves));
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_notice);
    layout->addWidget(halves, 1);
}

void MessageView::showMessage(const QString &head, const LoggedBody &body)
{
    if (m_head->toPlainText() != head) // what is selected and where one has scrolled to stay
        m_head->setPlainText(head);
    m_missing->show(NoticeLine::Tone::Quiet, body.missing);
    showBody(body);
}

void MessageView::setNotice(NoticeLine::Tone tone, const QString &text)
{
    m_notice->show(tone, text);
}

void MessageView::showBody(const LoggedBody &body)
{
    if (body.bytes.isEmpty()) {
        m_words->setText(body.missing.isEmpty() ? tr("No body.") : QString());
        return m_bodies->setCurrentWidget(m_words);
    }
    if (!body.text) {
        const QString type = QString::fromLatin1(body.mimeType);
        m_words->setText(type.isEmpty() ? tr("Not text: %1.").arg(dataSize(body.size))
                                        : tr("Not text: %1 of %2.").arg(dataSize(body.size), type));
        return m_bodies->setCurrentWidget(m_words);
    }
    if (body.missing.isEmpty()) {
        const QJsonDocument document = QJsonDocument::fromJson(body.bytes);
        if (!document.isNull()) {
            m_json->setDocument(document);
            return m_bodies->setCurrentWidget(m_json);
        }
    }
    if (m_text->toPlainText() != *body.text)
        m_text->setPlainText(*body.text);
    m_bodies->setCurrentWidget(m_text);
}
