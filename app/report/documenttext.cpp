// SPDX-License-Identifier: Apache-2.0
#include "report/htmltags.h"
#include "report/htmltext.h"
#include "report/htmltokens.h"
#include "report/reporttext.h"
#include "report/ticketdocument.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TicketDocument)
};

using Kind = HtmlTag::Kind;

constexpr qsizetype mostRead = 16 * 1024 * 1024; // inline pictures are the bulk of what is long
constexpr qsizetype mostText = 256 * 1024;
constexpr int mostTokens = 250'000; // tags without text are read for nothing: a second for some ten million characters
constexpr qsizetype deepestShown = 6; // quotes and lists inside each other: each moves the text to the right
constexpr qsizetype longestPictureName = 200;
constexpr qsizetype longestAddress = 200;

// With the space that does not break, which empty paragraphs are made of.
bool isSpace(QChar c)
{
    return c == u' ' || c == QChar::Nbsp || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

// Text written piece by piece, with the line breaks and spaces that a browser would show between the pieces. No
// document of rich text is laid out for it: that takes seconds for tables inside each other.
class TextFromHtml
{
public:
    explicit TextFromHtml(QStringView html) : m_tokens(html) {}

    [[nodiscard]] QString read();
    [[nodiscard]] bool isCut() const { return m_text.size() > mostText || m_read > mostTokens; }

private:
    void open(const HtmlToken &token);
    void close(const QString &name);
    void add(const QString &text);
    void addKept(const QString &text);
    void beginPiece();
    void beginLink(const HtmlToken &token);
    void endLink();
    void breakLine(int lines) { m_breaks = std::max(m_breaks, lines); }

    HtmlTokens m_tokens;
    QString m_text;
    QList<int> m_lists; // numbers of the last items; -1 = of bullets
    QString m_mark;     // of an item that has no text yet
    QString m_link;     // where the link that is open leads to
    qsizetype m_linkAt = 0;
    qsizetype m_quotes = 0;
    qsizetype m_kept = 0; // open tags in which spaces and line breaks mean themselves
    int m_read = 0;       // tokens
    int m_breaks = 0;     // before the next piece; 2 = an empty line
    bool m_space = false;
    bool m_cell = false; // the next piece is of another cell
};

QString TextFromHtml::read()
{
    for (HtmlToken token = m_tokens.next(); token.kind != HtmlToken::Kind::End && !isCut(); token = m_tokens.next()) {
        ++m_read;
        switch (token.kind) {
        case HtmlToken::Kind::Text:
            m_kept > 0 ? addKept(decodedHtml(token.text)) : add(decodedHtml(token.text));
            break;
        case HtmlToken::Kind::Open:
            open(token);
            break;
        case HtmlToken::Kind::Close:
            close(token.name);
            break;
        case HtmlToken::Kind::End:
            break;
        }
    }
    return m_text;
}

void TextFromHtml::open(const HtmlToken &token)
{
    const HtmlTag *tag = htmlTag(token.name);
    if (!tag)
        return;
    switch (tag->kind) {
    case Kind::Inline:
        break;
    case Kind::Link:
        beginLink(token);
        break;
    case Kind::Block:
        breakLine(1);
        m_kept += tag->begin == u"pre" ? 1 : 0;
        break;
    case Kind::Table:
    case Kind::Row:
        breakLine(1);
        break;
    case Kind::Paragraph:
        breakLine(2);
        break;
    case Kind::Indented:
        breakLine(1);
        ++m_quotes;
        break;
    case Kind::List:
        breakLine(1);
        m_lists.append(tag->name == u"ol" ? 0 : -1);
        break;
    case Kind::Item:
        breakLine(1);
        if (m_lists.isEmpty() || m_lists.constLast() < 0)
            m_mark = u"• "_s;
        else
            m_mark = u"%1. "_s.arg(++m_lists.last());
        break;
    case Kind::Cell:
        m_cell = true;
        break;
    case Kind::Break:
        if (tag->name == u"hr")
            addKept(u"\n---\n"_s);
        else
            m_breaks = std::min(m_breaks + 1, 2);
        break;
    case Kind::Image: {
        const QString name = cutText(decodedHtml(token.attribute("alt"_L1).left(16 * longestPictureName)).simplified(),
                                     longestPictureName);
        add(name.isEmpty() ? Words::tr("[picture]") : Words::tr("[picture: %1]").arg(name));
        break;
    }
    case Kind::Dropped:
        if (!token.selfClosing)
            m_tokens.skipPast(token.name);
        break;
    }
}

void TextFromHtml::close(const QString &name)
{
    const HtmlTag *tag = htmlTag(name);
    if (!tag)
        return;
    switch (tag->kind) {
    case Kind::Block:
        breakLine(1);
        if (tag->begin == u"pre" && m_kept > 0)
            --m_kept;
        break;
    case Kind::Paragraph:
        breakLine(2);
        break;
    case Kind::Indented:
        breakLine(1);
        if (m_quotes > 0)
            --m_quotes;
        break;
    case Kind::List:
        breakLine(1);
        if (!m_lists.isEmpty())
            m_lists.removeLast();
        break;
    case Kind::Item:
    case Kind::Table:
    case Kind::Row:
        breakLine(1);
        break;
    case Kind::Link:
        endLink();
        break;
    case Kind::Inline:
    case Kind::Cell:
    case Kind::Break:
    case Kind::Image:
    case Kind::Dropped:
        break;
    }
}

void TextFromHtml::add(const QString &text)
{
    QString piece;
    for (const QChar c : text) {
        if (isSpace(c)) {
            m_space = true;
            continue;
        }
        if (piece.isEmpty())
            beginPiece();
        else if (m_space)
            piece += u' ';
        m_space = false;
        piece += c;
    }
    m_text += piece;
}

void TextFromHtml::addKept(const QString &text)
{
    const QStringList lines = QString(text).remove(u'\r').split(u'\n');
    for (qsizetype i = 0; i < lines.size() && !isCut(); ++i) {
        if (i > 0)
            m_breaks = std::min(m_breaks + 1, 2);
        if (lines.at(i).isEmpty())
            continue;
        m_space = false;
        beginPiece();
        m_text += lines.at(i);
    }
}

void TextFromHtml::beginLink(const HtmlToken &token)
{
    endLink();
    m_link = decodedHtml(token.attribute("href"_L1).left(16 * longestAddress)).trimmed();
    m_linkAt = m_text.size();
}

// Where a link leads to is what one wants to know of some mails, so it is said where the words of the link do not.
void TextFromHtml::endLink()
{
    static const QRegularExpression scheme(u"^(https?://|mailto:)"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = scheme.match(m_link);
    QString bare = m_link.mid(match.capturedLength());
    if (bare.endsWith(u'/'))
        bare.chop(1);
    const QStringView words = QStringView(m_text).mid(m_linkAt);
    if (match.hasMatch() && !words.isEmpty() && !words.contains(bare, Qt::CaseInsensitive))
        m_text += u" (%1)"_s.arg(cutText(m_link, longestAddress));
    m_link.clear();
}

// What comes between the last piece and the next one.
void TextFromHtml::beginPiece()
{
    const bool isFirst = m_text.isEmpty();
    if (isFirst || m_breaks > 0) {
        if (!isFirst)
            m_text += QString(m_breaks, u'\n');
        m_text += u"> "_s.repeated(std::min(m_quotes, deepestShown));
        const qsizetype indent = std::min(m_lists.size(), deepestShown) - 1;
        if (indent > 0)
            m_text += QString(2 * indent, u' ');
        m_text += m_mark;
    } else if (m_cell) {
        m_text += u" | "_s;
    } else if (m_space) {
        m_text += u' ';
    }
    m_mark.clear();
    m_breaks = 0;
    m_cell = false;
}

} // namespace

QString documentText(const QString &text, TextKind kind)
{
    const QStringView read = QStringView(text).left(mostRead);
    QString shown;
    bool isCut = read.size() < text.size();
    if (looksLikeHtml(text)) {
        TextFromHtml html(read);
        shown = html.read();
        isCut = isCut || html.isCut();
    } else {
        shown = kind == TextKind::Html ? decodedHtml(read) : harmlessText(read);
        isCut = isCut || shown.size() > mostText;
    }
    shown = wellFormed(shown.left(mostText)).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').trimmed();
    if (isCut)
        shown +=
            u"\n\n"_s + Words::tr("[The rest is left out: in HaloPSA the text has %1 characters.]").arg(text.size());
    return shown;
}
