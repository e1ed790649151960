// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/htmltags.h"

#include <QList>
#include <QString>

// Writes balanced HTML in pieces that QTextDocument lays out quickly. One paragraph costs the square of its length
// there (190,000 characters without a gap: 6 s), so long ones are cut into several that look like one, and heaps of
// empty lines are left out, because they push what follows out of sight.
class HtmlWriter
{
public:
    struct Element
    {
        const HtmlTag *tag;
        QString end;
        bool keepsSpace; // line breaks and spaces in it mean themselves
        int columns = 0; // of a row
    };
    using Kind = HtmlTag::Kind;
    using Test = bool (*)(Kind);

    explicit HtmlWriter(qsizetype limit) : m_limit(limit) {}

    void open(const HtmlTag &tag, const QString &begin, const QString &end, bool keepsSpace = false);
    void text(QStringView raw); // of the source, entities not decoded
    void lineBreak();
    void fixed(const QString &html, qsizetype length); // written by ourselves, counts as `length` characters
    void closeTo(qsizetype depth);

    [[nodiscard]] QList<Element> &elements() { return m_open; }
    [[nodiscard]] qsizetype find(Test wanted, Test barrier) const; // innermost, -1 = none before a `barrier`
    [[nodiscard]] int count(Kind kind) const;
    [[nodiscard]] bool full() const { return m_full; }
    [[nodiscard]] const QString &html() const { return m_out; }

private:
    void add(qsizetype length);
    void endLongBlock();

    QString m_out;
    QList<Element> m_open;
    qsizetype m_limit;
    qsizetype m_shown = 0;
    qsizetype m_inBlock = 0;
    int m_breaks = 0; // in a row
    bool m_full = false;
};
