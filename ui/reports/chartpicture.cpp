// SPDX-License-Identifier: Apache-2.0
#include "reports/chartpicture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChartPicture)
};

constexpr int margin = 24;
constexpr int gap = 32; // between charts
constexpr int columnWidth = 560;
constexpr int dots = 2; // of an image, for each unit of the picture
constexpr int fontPixels = 14;
constexpr int dotsPerInch = 96;

const QColor background = Qt::white;
const QColor failure(0xb7, 0x1c, 0x1c);
// 4.5:1 on white, and apart in lightness.
const ChartColours colours{QColor(0x1b, 0x1b, 0x1b), QColor(0x1a, 0x5f, 0xa8), QColor(0x6a, 0x6a, 0x6a),
                           QColor(0x9a, 0x9a, 0x9a)};

// Measures what it would paint where there is no painter. Returns the height.
class Layout
{
public:
    Layout(const ChartPicture &picture, const QPaintDevice *device, QPainter *painter)
        : m_picture(picture), m_device(device), m_painter(painter), m_font(picture.font)
    {
        m_font.setPixelSize(fontPixels); // the same on every device
    }

    [[nodiscard]] int width() const { return 2 * margin + columns() * columnWidth + (columns() - 1) * gap; }

    int run()
    {
        qreal top = margin;
        QFont title = m_font;
        title.setPixelSize(fontPixels * 3 / 2);
        title.setBold(true);
        top += text(m_picture.title, title, colours.text, top);
        for (const QString &loss : m_picture.losses)
            top += text(u"⚠ "_s + loss, m_font, failure, top);
        for (const QString &fact : m_picture.facts)
            top += text(fact, m_font, colours.second, top);
        top += gap / 2.0;
        // As on the page: the first over the whole width, the others below.
        qreal bottoms[2] = {};
        for (int i = 0; i < m_picture.charts.size(); ++i) {
            const bool first = i == 0;
            const int column = first ? 0 : (i - 1) % columns();
            const QRectF place(margin + column * (columnWidth + gap), top + bottoms[column],
                               first ? width() - 2 * margin : columnWidth, 0);
            const qreal height = chart(m_picture.charts.at(i), place);
            if (first)
                top += height + gap;
            else
                bottoms[column] += height + gap;
        }
        return qCeil(top + std::max(bottoms[0], bottoms[1]) - gap + margin);
    }

private:
    [[nodiscard]] int columns() const { return m_picture.charts.size() > 1 ? 2 : 1; }

    qreal text(const QString &text, const QFont &font, const QColor &colour, qreal top)
    {
        const QFontMetricsF metrics(font, m_device);
        const QRectF room(margin, top, width() - 2 * margin, 10'000);
        const QRectF place = metrics.boundingRect(room, Qt::TextWordWrap, text);
        if (m_painter) {
            m_painter->setFont(font);
            m_painter->setPen(colour);
            m_painter->drawText(room, Qt::TextWordWrap, text);
        }
        return place.height() + fontPixels / 4.0;
    }

    qreal chart(const AnyChart &chart, QRectF place)
    {
        return std::visit(
            [&](const auto &each) {
                place.setHeight(each.height(m_font, m_device));
                if (m_painter)
                    each.paint(*m_painter, place, m_font, colours);
                return place.height();
            },
            chart);
    }

    const ChartPicture &m_picture;
    const QPaintDevice *m_device;
    QPainter *m_painter;
    QFont m_font;
};

// Names come from the server, and XML has no room for some characters.
void makeXml(QByteArray &bytes)
{
    for (char &c : bytes) {
        if (static_cast<uchar>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r')
            c = '?';
    }
    for (const char *noCharacter : {"\uFFFE", "\uFFFF"})
        bytes.replace(noCharacter, "\uFFFD");
}

QImage canvas(const QSize &size)
{
    QImage image(size * dots, QImage::Format_RGB32);
    image.setDevicePixelRatio(dots);
    image.setDotsPerMeterX(qRound(dotsPerInch / 0.0254));
    image.setDotsPerMeterY(qRound(dotsPerInch / 0.0254));
    image.fill(background);
    return image;
}

} // namespace

QByteArray asSvg(const ChartPicture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    Layout measured(picture, &generator, nullptr);
    const QSize size(measured.width(), measured.run());
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(), size), background);
    Layout(picture, &generator, &painter).run();
    painter.end();
    // QSvgGenerator does not escape these: a filter by a team "R&D" would make it no XML.
    const QString words = (picture.losses + picture.facts).join(u'\n');
    bytes.insert(
        bytes.indexOf('>', bytes.indexOf("<svg")) + 1,
        u"\n<title>%1</title>\n<desc>%2</desc>"_s.arg(picture.title.toHtmlEscaped(), words.toHtmlEscaped()).toUtf8());
    makeXml(bytes);
    return bytes;
}

QImage asImage(const ChartPicture &picture)
{
    QImage sample = canvas({1, 1});
    Layout measured(picture, &sample, nullptr);
    QImage image = canvas({measured.width(), measured.run()});
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    Layout(picture, &image, &painter).run();
    return image;
}

QString savePicture(const QString &path, const ChartPicture &picture)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    // What goes wrong in writing, commit() tells.
    if (path.endsWith(u".svg"_s, Qt::CaseInsensitive))
        file.write(asSvg(picture));
    else if (!asImage(picture).save(&file, "PNG") && file.error() == QFileDevice::NoError)
        return Words::tr("the picture could not be made"); // there is no memory for it
    return file.commit() ? QString() : file.errorString();
}
