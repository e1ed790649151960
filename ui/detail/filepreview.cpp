// SPDX-License-Identifier: Apache-2.0
#include "detail/filepreview.h"

#include "widgets/statecolours.h"

#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

void colour(QLabel *label, const QColor &colour)
{
    QPalette palette = label->palette();
    if (palette.color(QPalette::WindowText) == colour)
        return;
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

} // namespace

// A label with a scaled pixmap would ask for the size of the picture, and push the list out of sight.
class FilePreview::Picture : public QWidget
{
public:
    explicit Picture(QWidget *parent) : QWidget(parent) { setFocusPolicy(Qt::TabFocus); }

    void setImage(const QImage &image)
    {
        m_image = image;
        m_scaled = {};
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_image.isNull())
            return;
        QPainter painter(this);
        const qreal ratio = devicePixelRatioF();
        const QSize room = size() * ratio;
        QSize fit = m_image.size();
        if (fit.width() > room.width() || fit.height() > room.height()) // never larger than it is
            fit.scale(room, Qt::KeepAspectRatio);
        if (m_scaled.size() != fit)
            m_scaled = m_image.scaled(fit, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        m_scaled.setDevicePixelRatio(ratio);
        const QSizeF shown = QSizeF(fit) / ratio;
        painter.drawImage(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2), m_scaled);
        if (hasFocus()) {
            painter.setPen(palette().color(QPalette::Highlight));
            painter.drawRect(rect().adjusted(0, 0, -1, -1));
        }
    }

private:
    QImage m_image;
    QImage m_scaled;
};

FilePreview::FilePreview(QWidget *parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)), m_messagePlace(new QScrollArea(m_pages)),
      m_message(new QLabel), m_picture(new Picture(m_pages)), m_text(new QPlainTextEdit(m_pages)),
      m_note(new QLabel(this))
{
    setObjectName(u"filePreview"_s);
    m_message->setObjectName(u"filePreviewMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(8);
    // Why a file could not be read may be longer than there is room.
    m_messagePlace->setFrameShape(QFrame::NoFrame);
    m_messagePlace->setWidgetResizable(true);
    m_messagePlace->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_messagePlace->setAccessibleName(tr("Preview"));
    m_messagePlace->setWidget(m_message);
    m_messagePlace->viewport()->setAutoFillBackground(false);
    m_message->setAutoFillBackground(false);
    m_picture->setObjectName(u"filePreviewPicture"_s);
    m_text->setObjectName(u"filePreviewText"_s);
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_note->setObjectName(u"filePreviewNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    for (QWidget *page :
         {static_cast<QWidget *>(m_messagePlace), static_cast<QWidget *>(m_picture), static_cast<QWidget *>(m_text)})
        m_pages->addWidget(page);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_pages, 1);
    column->addWidget(m_note);
    applyLook();
}

void FilePreview::setContent(const PreviewContent &content, const QString &fileName)
{
    if (content.kind == PreviewContent::Kind::None)
        return setMessage(content.note);
    m_picture->setImage(content.image); // none for a text: the memory of the last one is not kept
    m_text->setPlainText(content.text);
    QWidget *page = m_text;
    if (content.kind == PreviewContent::Kind::Image)
        page = m_picture;
    page->setAccessibleName(tr("Preview of %1").arg(fileName));
    m_pages->setCurrentWidget(page);
    m_note->setText(content.note);
    m_note->setVisible(!content.note.isEmpty());
}

void FilePreview::setMessage(const QString &text)
{
    m_picture->setImage({});
    m_text->clear();
    m_message->setText(text);
    m_note->hide();
    m_pages->setCurrentWidget(m_messagePlace);
}

QString FilePreview::message() const
{
    return m_pages->currentWidget() == m_messagePlace ? m_message->text() : QString();
}

QSize FilePreview::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, fontMetrics().lineSpacing() * 4};
}

void FilePreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyLook();
}

void FilePreview::applyLook()
{
    for (QLabel *label : {m_note, m_message})
        colour(label, quietColour(palette()));
}
