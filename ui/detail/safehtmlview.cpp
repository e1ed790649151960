// SPDX-License-Identifier: Apache-2.0
#include "detail/safehtmlview.h"

#include "detail/safelink.h"
#include "report/htmltext.h"
#include "widgets/statecolours.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 1024 * 1024; // characters, once more is asked for
constexpr int indent = 24;                   // of lists and quotes, per level
constexpr qsizetype addressLine = 48;        // more would be wrapped once more by the message box
constexpr qsizetype mostOfAddress = 2000;

const QUrl &moreUrl()
{
    static const QUrl url(u"sundog-more:"_s); // no scheme that cleanedHtml() lets through
    return url;
}

// An address has no spaces to wrap at.
QString folded(const QUrl &url)
{
    const QString address = linkAddress(url);
    QString out;
    for (qsizetype at = 0; at < std::min(address.size(), mostOfAddress); at += addressLine)
        out += (at > 0 ? u"\n"_s : QString()) + address.mid(at, std::min(addressLine, mostOfAddress - at));
    return address.size() > mostOfAddress ? out + u"…"_s : out;
}

} // namespace

SafeHtmlView::SafeHtmlView(QWidget *parent)
    : QTextBrowser(parent), m_opener([](const QUrl &url) { QDesktopServices::openUrl(url); })
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setAcceptDrops(false);
    setTabChangesFocus(false); // Tab goes from link to link
    setFrameShape(NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    document()->setIndentWidth(indent);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        if (hasFocus())
            Q_EMIT caretMoved(cursorRect());
    });
    connect(this, &QTextBrowser::anchorClicked, this, &SafeHtmlView::follow);
    connect(this, &QTextBrowser::highlighted, this, [this](const QUrl &url) {
        Q_EMIT linkHovered(url.isEmpty() || url.scheme() == moreUrl().scheme() ? QString() : linkAddress(url));
    });
}

void SafeHtmlView::showHtml(const QString &html)
{
    take(Kind::Html, html);
}

void SafeHtmlView::showPlain(const QString &text)
{
    take(Kind::Plain, text);
}

void SafeHtmlView::take(Kind kind, const QString &source)
{
    if (kind == m_kind && source == m_source)
        return; // what is selected and scrolled to stays
    m_kind = kind;
    m_source = source;
    m_all = false;
    delete m_question; // it would ask about a link of another text
    render();
}

void SafeHtmlView::render()
{
    HtmlLimits limits;
    limits.remote = &m_remote;
    if (m_all)
        limits.output = mostShown;
    else if (m_firstPart > 0)
        limits.output = m_firstPart;
    bool shortened = false;
    QString html;
    m_images.clear();
    m_missing.clear();
    if (m_kind == Kind::Html) {
        CleanHtml clean = cleanedHtml(m_source, limits);
        shortened = clean.shortened;
        html = std::move(clean.html);
        m_images = std::move(clean.images);
        m_missing = std::move(clean.remote);
    } else {
        shortened = m_source.size() > limits.output;
        const QString text = harmlessText(QStringView(m_source).left(limits.output)).toHtmlEscaped();
        html = u"<div style=\"white-space:pre-wrap\">"_s + text + u"</div>"_s;
    }
    if (shortened) {
        html += u"<p><i>"_s + tr("The text goes on; it is shown up to here.").toHtmlEscaped() + u"</i>"_s;
        if (!m_all)
            html += u" <a href=\""_s + moreUrl().toString() + u"\">"_s + tr("Show more").toHtmlEscaped() + u"</a>"_s;
        html += u"</p>"_s;
    }
    document()->setDefaultStyleSheet(
        u"pre, code { font-family: monospace } pre { white-space: pre-wrap }"
        " table { border-color: %1; border-style: solid }"_s.arg(
            mixed(palette().color(QPalette::Window), palette().color(QPalette::Text), 0.3).name()));
    setHtml(html);
    fitImages();
    fitHeight();
}

// Not by heightForWidth(): a layout asks for the height at widths it only considers, and each costs a layout of the
// whole text. So the text is laid out once for the width there is.
void SafeHtmlView::fitHeight()
{
    const QSizeF size = document()->size();
    int height = std::max(static_cast<int>(std::ceil(size.height())), fontMetrics().lineSpacing());
    if (size.width() > viewport()->width()) // a table of many columns
        height += horizontalScrollBar()->sizeHint().height();
    if (height == maximumHeight() && height == minimumHeight())
        return;
    setFixedHeight(height);
    Q_EMIT heightChanged();
}

void SafeHtmlView::setRemoteImages(const QHash<QString, QImage> &images)
{
    m_remote = images;
    const bool news = std::any_of(m_missing.cbegin(), m_missing.cend(),
                                  [&images](const QString &address) { return images.contains(address); });
    if (news)
        render();
}

QSize SafeHtmlView::sizeHint() const
{
    return {40 * fontMetrics().averageCharWidth(), maximumHeight()};
}

QSize SafeHtmlView::minimumSizeHint() const
{
    return {8 * fontMetrics().averageCharWidth(), fontMetrics().lineSpacing()};
}

QVariant SafeHtmlView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return QByteArray();
    const auto known = m_images.constFind(name.toString());
    if (known != m_images.constEnd())
        return *known;
    // Not an empty answer: for that, QTextDocument would try the name as the path of a file.
    QImage none(1, 1, QImage::Format_ARGB32);
    none.fill(Qt::transparent);
    return none;
}

// Pictures are never wider than the text; QTextDocument has no max-width.
void SafeHtmlView::fitImages()
{
    if (m_images.isEmpty())
        return;
    const int room = std::max(viewport()->width(), 16);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            QTextImageFormat format = fragment.charFormat().toImageFormat();
            const QImage image = m_images.value(format.name());
            if (!format.isValid() || image.isNull())
                continue;
            const int width = std::min(image.width(), room);
            if (static_cast<int>(format.width()) == width)
                continue;
            format.setWidth(width);
            format.setHeight(std::max(1.0, image.height() * (static_cast<double>(width) / image.width())));
            QTextCursor cursor(document());
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
            part = block.begin(); // the change may have split or joined fragments
        }
    }
}

bool SafeHtmlView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QUrl url(anchorAt(help->pos()));
        if (url.isEmpty() || url.scheme() == moreUrl().scheme())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), folded(url), viewport());
        return true;
    }
    return QTextBrowser::viewportEvent(event);
}

void SafeHtmlView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    // The colour of links is written into the document when it is read.
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
    if (event->type() == QEvent::PaletteChange && !m_source.isEmpty()) {
        render();
    }
}

void SafeHtmlView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        fitImages();
        fitHeight();
    }
}

void SafeHtmlView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Space:
        if (!(event->modifiers() & Qt::ShiftModifier)) { // with it they select
            event->ignore();
            return;
        }
        break;
    default:
        break;
    }
    QTextBrowser::keyPressEvent(event);
}

void SafeHtmlView::wheelEvent(QWheelEvent *event)
{
    const bool sideways = horizontalScrollBar()->maximum() > 0 && event->angleDelta().x() != 0;
    if (sideways)
        QTextBrowser::wheelEvent(event);
    else
        event->ignore();
}

void SafeHtmlView::follow(const QUrl &url)
{
    if (url.scheme() == moreUrl().scheme()) {
        m_all = true;
        render();
    } else if (const std::optional<QUrl> safe = safeLink(linkAddress(url))) {
        ask(*safe);
    }
}

void SafeHtmlView::ask(const QUrl &url)
{
    delete m_question;
    const bool mail = url.scheme() == u"mailto";
    m_question = new QMessageBox(this);
    m_question->setObjectName(u"openLinkQuestion"_s);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setWindowTitle(tr("Open link"));
    m_question->setTextFormat(Qt::PlainText);
    const QString question = mail ? tr("Open this address in the mail program?") : tr("Open this link in the browser?");
    const QString host = mail ? tr("Mail to: %1").arg(linkHost(url)) : tr("Host: %1").arg(linkHost(url));
    // All in one text: QMessageBox shows its informative text as rich text with live links.
    m_question->setText(question + u"\n\n"_s + host + u"\n\n"_s + folded(url));
    QPushButton *open = m_question->addButton(tr("Open"), QMessageBox::AcceptRole);
    QPushButton *copy = m_question->addButton(tr("Copy address"), QMessageBox::ActionRole);
    QPushButton *cancel = m_question->addButton(QMessageBox::Cancel);
    m_question->setDefaultButton(cancel); // it has the focus; Return presses whichever button has it
    m_question->setEscapeButton(cancel);
    connect(open, &QPushButton::clicked, this, [this, url] { m_opener(url); });
    connect(copy, &QPushButton::clicked, this, [url] { QGuiApplication::clipboard()->setText(linkAddress(url)); });
    m_question->open();
}
