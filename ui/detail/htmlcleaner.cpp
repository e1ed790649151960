// SPDX-License-Identifier: Apache-2.0
#include "detail/htmlcleaner.h"

#include "detail/htmlwriter.h"
#include "detail/inlineimages.h"
#include "detail/safelink.h"
#include "report/htmltags.h"
#include "report/htmltext.h"
#include "report/htmltokens.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Kind = HtmlTag::Kind;

constexpr int mostTokens = 250'000;
constexpr int deepest = 100;       // open elements
constexpr int deepestIndented = 6; // lists and quotes inside each other: each moves the text to the right
constexpr int deepestTable = 3;
constexpr int mostCells = 1000; // in all tables of a text; Qt holds a table as a grid
constexpr int mostColumns = 60;
constexpr int widestSpan = 30;
constexpr int mostRemote = 50;

// The only declarations that are taken over, as constants of our own.
QString styleOf(const HtmlToken &token)
{
    const QString style = token.attribute("style"_L1).left(4096).toString().toLower().remove(u' ');
    QString out;
    for (const QString &weight : {u"bold"_s, u"6"_s, u"7"_s, u"8"_s, u"9"_s}) {
        if (out.isEmpty() && style.contains(u"font-weight:"_s + weight))
            out += u"font-weight:600;";
    }
    if (style.contains(u"font-style:italic") || style.contains(u"font-style:oblique"))
        out += u"font-style:italic;";
    if (style.contains(u"text-decoration:underline") || style.contains(u"text-decoration-line:underline"))
        out += u"text-decoration:underline;";
    if (style.contains(u"white-space:pre"))
        out += u"white-space:pre-wrap;";
    return out.isEmpty() ? out : u" style=\""_s + out + u'"';
}

QString directionOf(const HtmlToken &token)
{
    const QStringView direction = token.attribute("dir"_L1);
    if (direction.compare(u"rtl", Qt::CaseInsensitive) == 0)
        return u" dir=\"rtl\""_s;
    return direction.compare(u"ltr", Qt::CaseInsensitive) == 0 ? u" dir=\"ltr\""_s : QString();
}

int spanOf(const HtmlToken &token, QLatin1String name)
{
    return std::clamp(token.attribute(name).left(6).toInt(), 1, widestSpan);
}

constexpr auto nothing = [](Kind) { return false; };
constexpr auto isTable = [](Kind kind) { return kind == Kind::Table; };
constexpr auto holdsBlocks = [](Kind kind) {
    return kind == Kind::Cell || kind == Kind::Item || kind == Kind::Block || kind == Kind::Indented;
};

bool isTablePart(Kind kind)
{
    return kind == Kind::Table || kind == Kind::Row || kind == Kind::Cell;
}

class Cleaner
{
public:
    Cleaner(QStringView source, const HtmlLimits &limits)
        : m_tokens(source), m_writer(limits.output), m_known(limits.remote)
    {
    }

    void run(CleanHtml &result)
    {
        int tokens = 0;
        for (HtmlToken token = m_tokens.next(); token.kind != HtmlToken::Kind::End; token = m_tokens.next()) {
            if (m_writer.full() || ++tokens > mostTokens) {
                result.shortened = true;
                break;
            }
            switch (token.kind) {
            case HtmlToken::Kind::Text:
                text(token.text);
                break;
            case HtmlToken::Kind::Open:
                open(token);
                break;
            default:
                close(token.name);
            }
        }
        result.shortened = result.shortened || m_writer.full();
        m_writer.closeTo(0);
        result.html = m_writer.html();
        result.images = m_images.images();
        result.images.insert(m_shown);
        result.remote = m_remote;
    }

private:
    void text(QStringView raw);
    void open(const HtmlToken &token);
    void openTable(const HtmlTag &tag, const HtmlToken &token);
    void openCell(const HtmlTag &tag, const HtmlToken &token, qsizetype table);
    void openLink(const HtmlTag &tag, const HtmlToken &token);
    void close(const QString &name);
    void image(const HtmlToken &token);
    void ensureCell();
    void ignore(const QString &name) { ++m_ignored[name]; }

    HtmlTokens m_tokens;
    HtmlWriter m_writer;
    QHash<QString, int> m_ignored; // opened over a limit: as many closing tags mean nothing
    InlineImages m_images;
    const QHash<QString, QImage> *m_known;
    QHash<QString, QImage> m_shown; // of m_known
    QStringList m_remote;
    int m_cells = 0;
    bool m_tablesOff = false;
};

// Text straight inside a table would be lost or put elsewhere: it gets a cell.
void Cleaner::ensureCell()
{
    const auto &elements = m_writer.elements();
    if (elements.isEmpty() || elements.constLast().tag->kind == Kind::Cell ||
        !isTablePart(elements.constLast().tag->kind))
        return;
    if (elements.constLast().tag->kind == Kind::Table)
        m_writer.open(htmlTag(Kind::Row), u"<tr>"_s, u"</tr>"_s);
    m_writer.open(htmlTag(Kind::Cell), u"<td>"_s, u"</td>"_s);
    ++m_cells;
}

void Cleaner::text(QStringView raw)
{
    const auto &elements = m_writer.elements();
    const bool between = !elements.isEmpty() && isTable(elements.constLast().tag->kind);
    const bool inRow = !elements.isEmpty() && elements.constLast().tag->kind == Kind::Row;
    if ((between || inRow) && raw.trimmed().isEmpty())
        return;
    ensureCell();
    m_writer.text(raw);
}

void Cleaner::image(const HtmlToken &token)
{
    ensureCell();
    const QStringView raw = token.attribute("src"_L1).trimmed();
    if (raw.startsWith(u"data:", Qt::CaseInsensitive)) {
        const QString name = m_images.add(raw);
        if (!name.isEmpty()) {
            m_writer.fixed(u"<img src=\""_s + name + u"\">"_s, 1);
            return;
        }
    }
    const QString alt = harmlessText(attributeValue(token.attribute("alt"_L1).left(200))).simplified();
    QString address = attributeValue(raw.left(2048)).trimmed();
    if (address.startsWith(u"//"))
        address.prepend(u"https:");
    const std::optional<QUrl> url = safeLink(address);
    if (url && url->scheme() != u"mailto") {
        const QString name = linkAddress(*url);
        const QImage known = m_known ? m_known->value(name) : QImage();
        if (!known.isNull()) {
            const QString shown = u"remote:%1"_s.arg(m_shown.size() + 1);
            m_shown.insert(shown, known);
            m_writer.fixed(u"<img src=\""_s + shown + u"\">"_s, 1);
            return;
        }
        if (m_remote.size() < mostRemote && !m_remote.contains(name))
            m_remote.append(name);
    }
    QString said =
        url && !url->host().isEmpty()
            ? QCoreApplication::translate("HtmlCleaner", "remote image not loaded: %1").arg(linkHost(*url).left(100))
            : QCoreApplication::translate("HtmlCleaner", "image not shown");
    if (!alt.isEmpty())
        said = alt + u": "_s + said;
    said = u'[' + said + u']';
    m_writer.fixed(u"<i>"_s + said.toHtmlEscaped() + u"</i> "_s, said.size());
}

void Cleaner::openTable(const HtmlTag &tag, const HtmlToken &token)
{
    const qsizetype table = m_writer.find(isTable, nothing);
    const bool fits = tag.kind == Kind::Table ? m_writer.count(Kind::Table) < deepestTable : table >= 0;
    if (m_tablesOff || !fits || m_ignored.value(u"table"_s) > 0) {
        ignore(token.name);
        if (tag.kind == Kind::Cell)
            m_writer.text(u" ");
        else
            m_writer.lineBreak();
    } else if (tag.kind == Kind::Table) {
        ensureCell();
        const bool lines = token.attribute("border"_L1).left(4).toInt() > 0;
        m_writer.open(
            tag,
            lines ? u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" style=\"border-collapse:collapse\">"_s
                  : u"<table border=\"0\" cellspacing=\"0\" cellpadding=\"2\">"_s,
            u"</table>"_s);
    } else if (tag.kind == Kind::Row) {
        m_writer.closeTo(table + 1);
        m_writer.open(tag, u"<tr>"_s, u"</tr>"_s);
    } else {
        openCell(tag, token, table);
    }
}

void Cleaner::openCell(const HtmlTag &tag, const HtmlToken &token, qsizetype table)
{
    const qsizetype row = m_writer.find([](Kind kind) { return kind == Kind::Row; }, isTable);
    m_writer.closeTo(row < 0 ? table + 1 : row + 1);
    if (row < 0)
        m_writer.open(htmlTag(Kind::Row), u"<tr>"_s, u"</tr>"_s);
    const int columns = spanOf(token, "colspan"_L1);
    const int rows = spanOf(token, "rowspan"_L1);
    HtmlWriter::Element &inRow = m_writer.elements().last();
    inRow.columns += columns;
    m_cells += columns * rows;
    if (m_cells > mostCells || inRow.columns > mostColumns) {
        m_tablesOff = true; // from here on it is text, not a grid
        while (m_writer.count(Kind::Table) > 0)
            m_writer.closeTo(m_writer.find(isTable, nothing));
        return;
    }
    const bool head = token.name == u"th";
    m_writer.open(tag,
                  u"<td colspan=\"%1\" rowspan=\"%2\""_s.arg(columns).arg(rows) + directionOf(token) + styleOf(token) +
                      u'>' + (head ? u"<b>"_s : QString()),
                  head ? u"</b></td>"_s : u"</td>"_s);
}

void Cleaner::openLink(const HtmlTag &tag, const HtmlToken &token)
{
    const qsizetype other = m_writer.find([](Kind kind) { return kind == Kind::Link; }, holdsBlocks);
    if (other >= 0)
        m_writer.closeTo(other);
    const std::optional<QUrl> url = safeLink(attributeValue(token.attribute("href"_L1).left(8192)));
    m_writer.open(tag, url ? u"<a href=\""_s + linkAddress(*url).toHtmlEscaped() + u"\">"_s : QString(),
                  url ? u"</a>"_s : QString());
}

void Cleaner::open(const HtmlToken &token)
{
    const HtmlTag *tag = htmlTag(token.name);
    if (!tag)
        return;
    if (tag->kind == Kind::Dropped) {
        if (!token.selfClosing || token.name != u"svg")
            m_tokens.skipPast(token.name);
        return;
    }
    if (tag->kind == Kind::Image) {
        image(token);
        return;
    }
    if (tag->kind == Kind::Break) {
        ensureCell();
        if (token.name == u"br")
            m_writer.lineBreak();
        else
            m_writer.fixed(tag->begin, 80);
        return;
    }
    if (m_writer.elements().size() >= deepest) {
        ignore(token.name);
        return;
    }
    if (isTablePart(tag->kind)) {
        openTable(*tag, token);
        return;
    }
    ensureCell();
    if (tag->kind == Kind::Link) {
        openLink(*tag, token);
        return;
    }
    if (tag->kind != Kind::Inline) {
        const qsizetype paragraph = m_writer.find([](Kind kind) { return kind == Kind::Paragraph; }, holdsBlocks);
        if (paragraph >= 0)
            m_writer.closeTo(paragraph);
    }
    const bool indents = tag->kind == Kind::List || tag->kind == Kind::Indented;
    if (indents && m_writer.count(Kind::List) + m_writer.count(Kind::Indented) >= deepestIndented) {
        ignore(token.name);
        m_writer.lineBreak();
        return;
    }
    if (tag->kind == Kind::Item) {
        const qsizetype list =
            m_writer.find([](Kind kind) { return kind == Kind::List; }, [](Kind kind) { return kind == Kind::Cell; });
        if (list < 0) {
            ignore(token.name);
            m_writer.lineBreak();
            m_writer.text(u"• ");
            return;
        }
        m_writer.closeTo(list + 1);
    }
    const QString style = directionOf(token) + styleOf(token);
    const QString written = tag->begin.isEmpty() && !style.isEmpty() ? u"span"_s : tag->begin;
    const bool keepsSpace = tag->begin == u"pre" || style.contains(u"white-space");
    m_writer.open(*tag, written.isEmpty() ? QString() : u'<' + written + style + u'>' + tag->inner,
                  written.isEmpty() ? QString() : tag->innerEnd + u"</"_s + written + u'>', keepsSpace);
}

void Cleaner::close(const QString &name)
{
    const HtmlTag *tag = htmlTag(name);
    if (!tag)
        return;
    if (const auto ignored = m_ignored.find(name); ignored != m_ignored.end() && *ignored > 0) {
        --*ignored;
        return;
    }
    const auto &elements = m_writer.elements();
    for (qsizetype at = elements.size() - 1; at >= 0; --at) {
        const Kind kind = elements[at].tag->kind;
        if (elements[at].tag == tag) {
            m_writer.closeTo(at);
            return;
        }
        // What was opened outside a cell is not closed from inside it.
        if ((kind == Kind::Cell && !isTablePart(tag->kind)) || (kind == Kind::Table && tag->kind != Kind::Table))
            return;
    }
}

} // namespace

CleanHtml cleanedHtml(const QString &source, const HtmlLimits &limits)
{
    CleanHtml result;
    const QStringView read = QStringView(source).left(limits.input);
    Cleaner(read, limits).run(result);
    result.shortened = result.shortened || read.size() < source.size();
    return result;
}
