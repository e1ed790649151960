// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QSet>
#include <QString>

struct HtmlAttribute
{
    QStringView name;  // as written, compare without case
    QStringView value; // as written, entities not decoded
};

struct HtmlToken
{
    enum class Kind { Text, Open, Close, End };

    Kind kind = Kind::End;
    QStringView text; // Text: as written, entities not decoded
    QString name;     // Open, Close: lower case; "" = longer than any tag there is
    bool selfClosing = false;
    QList<HtmlAttribute> attributes; // not QVarLengthArray: moving one leaks in Qt 6.4

    [[nodiscard]] QStringView attribute(QLatin1String name) const; // "" = not there; the first of several, as browsers
};

// Cuts HTML of any quality into text and tags. Comments, doctypes and processing instructions are left out. Every input
// is walked in linear time: what was once searched for to the end in vain (a closing quote, "-->", "</script") is not
// searched for again. Where the end of a construct is missing, its beginning is dropped and what follows stays text,
// because text a person cannot see is worse than text that looks untidy.
class HtmlTokens
{
public:
    explicit HtmlTokens(QStringView html) : m_html(html) {}

    [[nodiscard]] HtmlToken next();
    // Leaves out everything up to and with the closing tag `name`. Nothing if there is none.
    void skipPast(const QString &name);

private:
    [[nodiscard]] bool markup(HtmlToken &token);
    [[nodiscard]] bool comment();
    [[nodiscard]] bool tag(HtmlToken &token);
    [[nodiscard]] bool attributes(HtmlToken &token, qsizetype from);
    [[nodiscard]] bool bogus(qsizetype from); // up to the next ">"

    QStringView m_html;
    qsizetype m_at = 0;
    int m_quotesBroken = 0;
    bool m_noGreater = false;
    bool m_noCommentEnd = false;
    QSet<QString> m_noClose;
};
