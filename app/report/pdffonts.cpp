// SPDX-License-Identifier: Apache-2.0
#include "report/pdffonts.h"

#include <QFontDatabase>
#include <algorithm>

namespace {

// The window's own Inter is not among them: its digits and signs take other forms beside each other, and text from the
// file would lack the colon of each time of day.
QFont usualFont()
{
    const QStringList wanted{QStringLiteral("Noto Sans"),       QStringLiteral("DejaVu Sans"),
                             QStringLiteral("Liberation Sans"), QStringLiteral("Segoe UI"),
                             QStringLiteral("Helvetica Neue"),  QStringLiteral("Arial")};
    for (const QString &family : wanted) {
        if (QFontDatabase::hasFamily(family))
            return QFont(family);
    }
    return {};
}

bool isSimple(QChar c)
{
    constexpr char16_t firstMark = 0x300;
    if (c.unicode() < firstMark)
        return true;
    if (c.isMark() || c.isSurrogate())
        return false;
    switch (c.script()) {
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Armenian:
    case QChar::Script_Georgian:
    case QChar::Script_Hebrew:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return true;
    default:
        return false;
    }
}

bool isPlain(QChar c)
{
    return (c >= u' ' && c < u'\x7F') || (c > u'\xA0' && c < u'\x180' && c != u'\xAD');
}

// Those that override what the letters themselves say.
bool turnsDirection(char32_t c)
{
    return c == 0x202D || c == 0x202E;
}

QString numberOf(char32_t c)
{
    return QStringLiteral("[U+%1]").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace

PdfFonts::PdfFonts() : m_font(usualFont()), m_metrics(m_font) {}

QFont PdfFonts::font(const QString &text, qreal points, bool bold) const
{
    QFont font = m_font;
    font.setPointSizeF(points);
    font.setBold(bold);
    if (std::all_of(text.begin(), text.end(), isSimple))
        font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

bool PdfFonts::isPaintable(char32_t c)
{
    const auto known = m_known.constFind(c);
    if (known != m_known.cend())
        return *known;
    const bool is = m_metrics.inFontUcs4(c);
    m_known.insert(c, is);
    return is;
}

QString PdfFonts::printable(const QString &text)
{
    if (std::all_of(text.begin(), text.end(), isPlain))
        return text;
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size()) {
            c = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        if (c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
                continue;
            if (!clean.endsWith(QStringLiteral("\u2028\u2028")))
                clean += QChar::LineSeparator;
        } else if (c == u'\t') {
            clean += QStringLiteral("    ");
        } else if (QChar::category(c) == QChar::Other_Control || turnsDirection(c)) {
            clean += numberOf(c);
        } else if (QChar::category(c) == QChar::Other_Format || QChar::isMark(c) || isPaintable(c)) {
            clean += QChar::fromUcs4(c);
        } else {
            clean += numberOf(c);
            ++m_numbers;
        }
    }
    return clean;
}
