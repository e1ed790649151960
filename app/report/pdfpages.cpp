// SPDX-License-Identifier: Apache-2.0
#include "report/pdfpages.h"

#include <QCoreApplication>
#include <QIODevice>
#include <limits>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PdfPages)
};

constexpr qreal point = PdfPages::point;
constexpr qreal margin = 34 * point;
constexpr qreal headHeight = 20 * point;
constexpr qreal gap = 12 * point; // between columns

} // namespace

// Passes on what a QPdfWriter writes, and remembers for it that it did not arrive.
class PdfSink final : public QIODevice
{
public:
    explicit PdfSink(QIODevice &device) : m_device(device)
    {
        QIODevice::open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] const QString &problem() const { return m_problem; }
    void discard() { m_discard = true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }

    qint64 writeData(const char *data, qint64 size) override
    {
        constexpr qint64 most = std::numeric_limits<int>::max(); // where QPdfWriter's own count of bytes ends
        if (m_discard)
            return size;
        m_bytes += size;
        if (m_bytes > most)
            m_problem = Words::tr("A PDF of more than 2 GB cannot be written. Choose fewer tickets.");
        else if (m_device.write(data, size) != size)
            m_problem = m_device.errorString();
        m_discard = !m_problem.isEmpty();
        return size;
    }

private:
    QIODevice &m_device;
    QString m_problem;
    qint64 m_bytes = 0;
    bool m_discard = false;
};

PdfPages::PdfPages(QIODevice &device, PdfFonts &fonts, QPageLayout::Orientation orientation, const QString &title)
    : m_fonts(fonts), m_sink(std::make_unique<PdfSink>(device)), m_writer(m_sink.get())
{
    m_writer.setResolution(resolution);
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageOrientation(orientation);
    m_writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    m_writer.setTitle(title);
    m_writer.setCreator(QStringLiteral("Sundog " SUNDOG_VERSION));
    m_left = margin;
    m_right = m_writer.width() - margin;
    m_topEdge = margin + headHeight;
    m_bottom = m_writer.height() - margin - headHeight;
    m_y = m_bottom;
}

PdfPages::~PdfPages()
{
    discard();
}

void PdfPages::setHead(const QString &head, const QString &warning, const QColor &colour)
{
    m_head = head;
    m_warning = warning;
    m_warningColour = colour;
}

void PdfPages::setFoot(const QString &foot)
{
    m_foot = foot;
}

void PdfPages::newPage()
{
    if (m_page++ == 0)
        m_painter.begin(&m_writer);
    else
        m_writer.newPage();
    paintHeadAndFoot();
    m_y = m_topEdge;
    if (m_top)
        m_top();
}

void PdfPages::paintHeadAndFoot()
{
    const PdfColours colours;
    const PdfStyle small{7.5, false, colours.pale};
    const PdfStyle warning{7.5, true, m_warningColour};
    const qreal side = width() / 4;
    paintLine(m_head, small, m_left, width() - side, margin, Qt::AlignLeft);
    paintLine(m_warning, warning, m_right - side, side, margin, Qt::AlignRight);
    paintLine(m_foot, small, m_left, width() - side, m_bottom + headHeight / 2, Qt::AlignLeft);
    paintLine(Words::tr("Page %1").arg(m_page), small, m_right - side, side, m_bottom + headHeight / 2, Qt::AlignRight);
    m_painter.setPen(QPen(colours.line, point / 2));
    m_painter.drawLine(QPointF(m_left, margin + headHeight * 0.7), QPointF(m_right, margin + headHeight * 0.7));
    m_painter.drawLine(QPointF(m_left, m_bottom + headHeight * 0.3), QPointF(m_right, m_bottom + headHeight * 0.3));
}

void PdfPages::paintLine(const QString &text, const PdfStyle &style, qreal left, qreal width, qreal y,
                         Qt::Alignment alignment)
{
    constexpr qsizetype most = 300; // no line has room for more
    QString line = text.left(most);
    line.replace(QChar::LineSeparator, u' ');
    const QFontMetricsF metrics(m_fonts.font(line, style.points, style.bold), &m_writer);
    line = metrics.elidedText(line, Qt::ElideRight, width);
    const std::unique_ptr<QTextLayout> layout = layOut(line, style, width, alignment);
    if (layout->lineCount() > 0)
        layout->lineAt(0).draw(&m_painter, {left, y});
}

void PdfPages::need(qreal height)
{
    if (room() < height)
        newPage();
}

std::unique_ptr<QTextLayout> PdfPages::layOut(const QString &text, const PdfStyle &style, qreal width,
                                              Qt::Alignment alignment, const Ranges &bold) const
{
    auto layout = std::make_unique<QTextLayout>(text, m_fonts.font(text, style.points, style.bold), &m_writer);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto); // by the text, whatever the program's own is
    layout->setTextOption(option);
    QTextCharFormat format;
    format.setForeground(style.colour);
    QList<QTextLayout::FormatRange> formats{{0, int(text.size()), format}};
    if (!bold.isEmpty())
        format.setFont(m_fonts.font(text, style.points, true));
    for (const auto &[from, length] : bold)
        formats.append({int(from), int(length), format});
    layout->setFormats(formats);
    layout->beginLayout();
    qreal y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout->endLayout();
    return layout;
}

void PdfPages::flow(const QTextLayout &layout, qreal indent)
{
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        need(line.height());
        line.draw(&m_painter, {m_left + indent, m_y - line.y()});
        passLine(line.height());
    }
}

void PdfPages::passLine(qreal height)
{
    if (m_sideBar.isValid())
        m_painter.fillRect(QRectF(m_left, m_y, 2 * point, height), m_sideBar);
    m_y += height;
}

void PdfPages::write(const QString &text, const PdfStyle &style, qreal indent)
{
    const QFontMetricsF metrics(m_fonts.font({}, style.points), &m_writer);
    for (const QStringView paragraph : QStringView(text).split(QChar::LineSeparator)) {
        const Qt::Alignment alignment = paragraph.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
        if (paragraph.isEmpty())
            passLine(metrics.height() / 2);
        else
            flow(*layOut(paragraph.toString(), style, width() - indent, alignment), indent);
    }
}

void PdfPages::facts(const QList<std::pair<QString, QString>> &lines, int columns, const PdfStyle &style)
{
    constexpr int mostLines = 6; // longer ones go over the whole page
    constexpr qreal between = 2 * point;
    const PdfStyle pale{style.points, false, PdfColours().pale};
    const qreal each = (width() - gap * (columns - 1)) / columns;
    const qreal labelWidth = std::min(each * 0.34, 130 * point);
    std::vector<std::pair<std::unique_ptr<QTextLayout>, std::unique_ptr<QTextLayout>>> row;
    const auto paintRow = [&] {
        qreal height = 0;
        for (const auto &[label, value] : row)
            height = std::max({height, label->boundingRect().height(), value->boundingRect().height()});
        need(height);
        qreal left = m_left;
        for (const auto &[label, value] : row) {
            label->draw(&m_painter, {left, m_y});
            value->draw(&m_painter, {left + labelWidth, m_y});
            left += each + gap;
        }
        m_y += height + between;
        row.clear();
    };
    for (const auto &[label, value] : lines) {
        const QString text = m_fonts.printable(value);
        auto laidOutLabel = layOut(m_fonts.printable(label), pale, labelWidth - between);
        auto laidOut = layOut(text, style, each - labelWidth);
        if (std::max(laidOutLabel->lineCount(), laidOut->lineCount()) > mostLines) {
            if (!row.empty())
                paintRow();
            need(6 * style.points * point); // a label does not stand alone at the end of a page
            write(m_fonts.printable(label), pale);
            write(text, style);
            m_y += between;
            continue;
        }
        row.emplace_back(std::move(laidOutLabel), std::move(laidOut));
        if (int(row.size()) == columns)
            paintRow();
    }
    if (!row.empty())
        paintRow();
}

void PdfPages::rule(const QColor &colour)
{
    m_painter.setPen(QPen(colour, point / 2));
    m_painter.drawLine(QPointF(m_left, m_y), QPointF(m_right, m_y));
}

QString PdfPages::problem() const
{
    return m_sink->problem();
}

void PdfPages::discard()
{
    m_sink->discard();
}

bool PdfPages::end()
{
    if (m_page == 0)
        newPage();
    m_painter.end();
    const bool good = problem().isEmpty();
    m_sink->discard();
    return good;
}
