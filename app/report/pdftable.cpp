// SPDX-License-Identifier: Apache-2.0
#include "report/pdftable.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PdfTable)
};

constexpr qreal point = PdfPages::point;
constexpr qreal textPoints = 7;
constexpr qreal padding = 3 * point;
constexpr qreal widest = 100 * point; // of a column, as long as others want room
constexpr int mostLines = 3;          // of a cell
constexpr int longText = 120;         // characters: in a column it would be a tower
constexpr int shortText = 80;         // such ones stand one after the other, not below

qreal widestWord(const QString &text, const QFontMetricsF &metrics)
{
    qreal width = 0;
    const QStringList words = text.split(u' ');
    for (const QString &word : words)
        width = std::max(width, metrics.horizontalAdvance(word));
    return width;
}

} // namespace

PdfTable::PdfTable(PdfPages &pages, QList<Column> columns, const QList<QStringList> &sample)
    : m_pages(pages), m_columns(std::move(columns))
{
    choosePlaces(sample);
}

PdfTable::~PdfTable()
{
    m_pages.onNewPage({});
}

// In their order, as long as there is room; the first is what a row is known by. A column that is empty in all the
// sample would only take room from the others.
void PdfTable::choosePlaces(const QList<QStringList> &sample)
{
    const QFontMetricsF bold(m_pages.fonts().font({}, textPoints, true), m_pages.device());
    qreal left = 0;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        QList<qsizetype> lengths;
        qreal width = 0;
        for (const QStringList &row : sample) {
            const QString &text = row.at(i);
            if (text.isEmpty())
                continue;
            lengths.append(text.size());
            const QFontMetricsF metrics(m_pages.fonts().font(text, textPoints), m_pages.device());
            width = std::max(width, metrics.horizontalAdvance(text.left(longText)));
        }
        std::sort(lengths.begin(), lengths.end());
        const bool isLong = !lengths.isEmpty() && lengths.at(lengths.size() / 2) > longText;
        if (i > 0 && (isLong || (lengths.isEmpty() && !sample.isEmpty())))
            continue;
        width =
            std::max(std::min(width, widest), std::min(widestWord(m_columns.at(i).title, bold), widest)) + 2 * padding;
        if (i > 0 && left + width > m_pages.width())
            continue;
        m_places.append({i, left, width});
        left += width;
    }
    // What is left over goes to those that wrap.
    const qreal rest = m_pages.width() - left;
    const auto wraps = [](const Place &place) { return place.width >= widest; };
    const auto count = std::count_if(m_places.cbegin(), m_places.cend(), wraps);
    qreal moved = 0;
    for (Place &place : m_places) {
        place.left += moved;
        if (count > 0 && wraps(place)) {
            place.width += rest / double(count);
            moved += rest / double(count);
        }
    }
}

void PdfTable::begin()
{
    m_pages.onNewPage([this] { paintHead(); });
    m_pages.newPage();
}

void PdfTable::end()
{
    m_pages.onNewPage({});
    m_pages.rule(PdfColours().line);
}

qreal PdfTable::paint(PdfPages &pages, const Layouts &layouts, const QList<Place> &places)
{
    for (size_t i = 0; i < layouts.size(); ++i)
        layouts[i]->draw(&pages.painter(), {pages.left() + places.at(qsizetype(i)).left + padding, pages.y()});
    qreal height = 0;
    for (const auto &layout : layouts)
        height = std::max(height, layout->boundingRect().height());
    return height;
}

void PdfTable::paintHead()
{
    const PdfColours colours;
    const PdfStyle style{textPoints, true, colours.text};
    Layouts layouts;
    qreal height = 0;
    for (const Place &place : std::as_const(m_places)) {
        const Column &column = m_columns.at(place.column);
        layouts.push_back(m_pages.layOut(column.title, style, place.width - 2 * padding,
                                         column.number ? Qt::AlignRight : Qt::AlignLeft));
        height = std::max(height, layouts.back()->boundingRect().height());
    }
    m_pages.painter().fillRect(QRectF(m_pages.left(), m_pages.y(), m_pages.width(), height + 2 * padding),
                               colours.shade);
    m_pages.skip(padding);
    m_pages.skip(paint(m_pages, layouts, m_places) + padding);
    if (m_continued.isEmpty())
        return;
    m_pages.skip(padding);
    m_pages.write(Words::tr("%1, continued").arg(m_continued), {textPoints, true, colours.pale}, padding);
}

std::unique_ptr<QTextLayout> PdfTable::cell(const QString &text, const Place &place, bool &whole) const
{
    constexpr qsizetype mostLetters = 1000; // more do not fit in the lines of the widest column
    const PdfStyle style{textPoints};
    const Qt::Alignment alignment = m_columns.at(place.column).number ? Qt::AlignRight : Qt::AlignLeft;
    const qreal width = place.width - 2 * padding;
    auto layout = m_pages.layOut(text.left(mostLetters), style, width, alignment);
    whole = layout->lineCount() <= mostLines && text.size() <= mostLetters;
    if (layout->lineCount() <= mostLines)
        return layout;
    const QTextLine last = layout->lineAt(mostLines - 1);
    constexpr int forTheMark = 3;
    qsizetype kept = std::max(last.textStart() + 1, last.textStart() + last.textLength() - forTheMark);
    if (text.at(kept - 1).isHighSurrogate())
        --kept;
    return m_pages.layOut(text.left(kept) + u'…', style, width, alignment);
}

void PdfTable::paintRow(const QStringList &cells, QList<bool> &whole)
{
    Layouts layouts;
    qreal height = 0;
    for (const Place &place : std::as_const(m_places)) {
        layouts.push_back(cell(cells.at(place.column), place, whole[place.column]));
        height = std::max(height, layouts.back()->boundingRect().height());
    }
    m_pages.need(height + 2 * padding);
    m_pages.rule(PdfColours().line);
    m_pages.skip(padding);
    m_pages.skip(paint(m_pages, layouts, m_places) + padding);
}

void PdfTable::paintBelow(const QStringList &cells, const QList<bool> &whole)
{
    constexpr qreal indent = 12 * point;
    const PdfStyle style{textPoints};
    const PdfStyle label{textPoints, true};
    QList<qsizetype> longOnes;
    QString line;
    PdfPages::Ranges labels;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString &text = cells.at(i);
        if (text.isEmpty() || whole.at(i))
            continue;
        // A text that begins from the right would turn the others round.
        if (text.size() > shortText || text.contains(QChar::LineSeparator) || text.isRightToLeft()) {
            longOnes.append(i);
            continue;
        }
        if (!line.isEmpty())
            line += QStringLiteral("    ");
        labels.append({line.size(), m_columns.at(i).title.size() + 1});
        line += m_columns.at(i).title + QStringLiteral(": ") + text;
    }
    if (!line.isEmpty())
        m_pages.flow(*m_pages.layOut(line, style, m_pages.width() - indent, Qt::AlignLeft, labels), indent);
    for (const qsizetype i : std::as_const(longOnes)) {
        m_pages.need(4 * textPoints * point); // a label does not stand alone at the end of a page
        m_pages.write(m_columns.at(i).title + u':', label, indent);
        m_pages.write(cells.at(i), style, 2 * indent);
    }
}

void PdfTable::add(const QStringList &cells)
{
    QList<bool> whole(m_columns.size(), false);
    paintRow(cells, whole);
    m_continued = m_columns.isEmpty() ? QString() : cells.constFirst().left(shortText);
    const qreal before = m_pages.y();
    const int page = m_pages.page();
    paintBelow(cells, whole);
    if (m_pages.y() != before || m_pages.page() != page)
        m_pages.skip(padding);
    m_continued.clear();
}
