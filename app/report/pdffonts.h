// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>

// The letters of a PDF. Its text is to come out again as it went in, for who searches or copies, and for who cannot
// see; that characters beyond U+FFFF are painted, but not in the text, is beyond QPdfWriter. Needs a QGuiApplication;
// for use in one thread.
class PdfFonts
{
public:
    PdfFonts();

    // For this very text. A Qt that embeds a font knows the character of a glyph only where the font itself maps one to
    // the other: ligatures and contextual forms are lost in the text. So letters are not shaped where their script can
    // do without.
    [[nodiscard]] QFont font(const QString &text, qreal points, bool bold = false) const;

    // Line ends are U+2028, and never more than one empty line follows another. What no font here has and what has no
    // look (control characters, orders to turn the direction round) stands as its number, [U+1F600]: it would be gone.
    [[nodiscard]] QString printable(const QString &text);
    [[nodiscard]] qint64 numbers() const { return m_numbers; } // of characters for want of a font, so far

private:
    [[nodiscard]] bool isPaintable(char32_t c);

    QFont m_font;
    QFontMetricsF m_metrics;
    QHash<char32_t, bool> m_known;
    qint64 m_numbers = 0;
};
