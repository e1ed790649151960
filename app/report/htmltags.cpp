// SPDX-License-Identifier: Apache-2.0
#include "report/htmltags.h"

#include "report/htmltokens.h"

#include <QHash>

namespace {

using Kind = HtmlTag::Kind;

QHash<QString, HtmlTag> tags()
{
    QHash<QString, HtmlTag> all;
    const auto add = [&all](std::initializer_list<QStringView> names, Kind kind, QStringView begin = {},
                            QStringView inner = {}, QStringView innerEnd = {}) {
        for (const QStringView name : names)
            all.insert(name.toString(),
                       {name.toString(), kind, begin.toString(), inner.toString(), innerEnd.toString()});
    };
    add({u"b", u"strong"}, Kind::Inline, u"b");
    add({u"i", u"em", u"cite", u"dfn"}, Kind::Inline, u"i");
    add({u"u", u"ins"}, Kind::Inline, u"u");
    add({u"s", u"strike", u"del"}, Kind::Inline, u"s");
    add({u"sub"}, Kind::Inline, u"sub");
    add({u"sup"}, Kind::Inline, u"sup");
    add({u"code", u"tt", u"kbd", u"samp"}, Kind::Inline, u"code");
    add({u"span", u"font"}, Kind::Inline);
    add({u"a"}, Kind::Link);

    add({u"div", u"center", u"section", u"article", u"header", u"footer", u"main", u"aside", u"nav", u"address",
         u"figure", u"figcaption", u"fieldset", u"form", u"dl", u"details", u"caption"},
        Kind::Block, u"div");
    add({u"dt", u"legend", u"summary"}, Kind::Block, u"div", u"<b>", u"</b>");
    add({u"pre", u"listing", u"xmp"}, Kind::Block, u"pre");
    add({u"p"}, Kind::Paragraph, u"p");
    // No larger text: the pane has one size, and a message cannot shout over its neighbours.
    add({u"h1", u"h2", u"h3", u"h4", u"h5", u"h6"}, Kind::Paragraph, u"p", u"<b>", u"</b>");
    add({u"blockquote", u"dd"}, Kind::Indented, u"blockquote");

    add({u"ul", u"menu", u"dir"}, Kind::List, u"ul");
    add({u"ol"}, Kind::List, u"ol");
    add({u"li"}, Kind::Item, u"li");
    add({u"table"}, Kind::Table);
    add({u"tr"}, Kind::Row);
    add({u"td", u"th"}, Kind::Cell);
    add({u"br"}, Kind::Break, u"<br>");
    add({u"hr"}, Kind::Break, u"<hr>");
    add({u"img"}, Kind::Image);
    add({u"script", u"style", u"title", u"iframe", u"noembed", u"noframes", u"svg"}, Kind::Dropped);
    return all;
}

const QHash<QString, HtmlTag> &table()
{
    static const QHash<QString, HtmlTag> all = tags();
    return all;
}

} // namespace

const HtmlTag *htmlTag(const QString &name)
{
    const auto found = table().constFind(name);
    return found == table().constEnd() ? nullptr : &*found;
}

const HtmlTag &htmlTag(HtmlTag::Kind kind)
{
    static const HtmlTag row = *htmlTag(QStringLiteral("tr"));
    static const HtmlTag cell = *htmlTag(QStringLiteral("td"));
    return kind == HtmlTag::Kind::Row ? row : cell;
}

bool looksLikeHtml(const QString &text)
{
    if (!text.contains(u'<')) // most texts, and quicker
        return false;
    HtmlTokens tokens(QStringView(text).left(64 * 1024));
    for (HtmlToken token = tokens.next(); token.kind != HtmlToken::Kind::End; token = tokens.next()) {
        if (token.kind != HtmlToken::Kind::Text && htmlTag(token.name))
            return true;
    }
    return false;
}
