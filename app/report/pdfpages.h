// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/pdffonts.h"

#include <QColor>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>
#include <functional>
#include <memory>

class PdfSink;
class QIODevice;

// On paper, which is white whatever the window is.
struct PdfColours
{
    QColor text{0x1a, 0x1d, 0x21};
    QColor pale{0x5a, 0x62, 0x6c};
    QColor line{0xc4, 0xca, 0xd1};
    QColor shade{0xf1, 0xf3, 0xf5};
    QColor bar{0x2f, 0x6d, 0xb5};
    QColor warning{0xa8, 0x1e, 0x1e};
    QColor hidden{0x7a, 0x4b, 0x00}; // what must not get out; red is for what failed or is missing
    QColor good{0x1d, 0x6b, 0x36};
};

struct PdfStyle
{
    qreal points = 8;
    bool bold = false;
    QColor colour = PdfColours().text;
};

// Pages of A4, filled from top to bottom, each with a head and a foot. Lengths are in points times `point`.
class PdfPages
{
public:
    static constexpr int resolution = 1200; // per inch
    static constexpr qreal point = resolution / 72.0;

    // The device outlives it. Nothing is painted before the first newPage().
    PdfPages(QIODevice &device, PdfFonts &fonts, QPageLayout::Orientation orientation, const QString &title);
    ~PdfPages();
    Q_DISABLE_COPY_MOVE(PdfPages)

    // Of the pages that are begun from now on. `warning`, in its colour, stands beside the head, and catches the eye.
    void setHead(const QString &head, const QString &warning, const QColor &colour);
    void setFoot(const QString &foot);
    // What stands on top of each page, below its head.
    void onNewPage(std::function<void()> paintTop) { m_top = std::move(paintTop); }

    void newPage();
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] qreal width() const { return m_right - m_left; }
    [[nodiscard]] qreal left() const { return m_left; }
    [[nodiscard]] qreal y() const { return m_y; }
    [[nodiscard]] qreal room() const { return m_bottom - m_y; }
    // A new page, unless so much fits on this one.
    void need(qreal height);
    void skip(qreal height) { m_y += height; }

    using Ranges = QList<std::pair<qsizetype, qsizetype>>; // from, length

    // `text` is printable.
    [[nodiscard]] std::unique_ptr<QTextLayout> layOut(const QString &text, const PdfStyle &style, qreal width,
                                                      Qt::Alignment alignment = Qt::AlignLeft,
                                                      const Ranges &bold = {}) const;
    // Line by line, on further pages where it is longer. `indent` is from the left.
    void flow(const QTextLayout &layout, qreal indent = 0);
    // Each line of the text by itself, as each may run in a direction of its own.
    void write(const QString &text, const PdfStyle &style = {}, qreal indent = 0);
    // Labels and values below each other, in as many columns; a long value goes over all of them, below its label.
    void facts(const QList<std::pair<QString, QString>> &lines, int columns, const PdfStyle &style = {});
    void rule(const QColor &colour);
    // Beside the lines that flow from now on; an invalid colour ends it.
    void setSideBar(const QColor &colour) { m_sideBar = colour; }

    [[nodiscard]] PdfFonts &fonts() { return m_fonts; }
    [[nodiscard]] QPainter &painter() { return m_painter; }
    [[nodiscard]] QPaintDevice *device() { return &m_writer; }

    // "" = all is well so far. QPdfWriter does not look whether what it writes arrives.
    [[nodiscard]] QString problem() const;
    void discard();           // of what is still to be written
    [[nodiscard]] bool end(); // problem() says why not

private:
    void paintHeadAndFoot();
    void passLine(qreal height);
    void paintLine(const QString &text, const PdfStyle &style, qreal left, qreal width, qreal y,
                   Qt::Alignment alignment);

    PdfFonts &m_fonts;
    std::unique_ptr<PdfSink> m_sink;
    QPdfWriter m_writer;
    QPainter m_painter;
    std::function<void()> m_top;
    QString m_head, m_warning, m_foot;
    QColor m_warningColour;
    QColor m_sideBar;
    qreal m_left, m_right, m_topEdge, m_bottom;
    qreal m_y = 0;
    int m_page = 0;
};
