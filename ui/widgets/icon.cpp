// SPDX-License-Identifier: Apache-2.0
#include "widgets/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace {

// The file's bytes, in which "currentColor" stands for the colour; empty if there is no such icon.
QByteArray drawing(const QString &name)
{
    static QHash<QString, QByteArray> read; // the GUI thread's alone
    const auto known = read.constFind(name);
    if (known != read.cend())
        return *known;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly))
        bytes = file.readAll();
    else
        qWarning("There is no icon named \"%s\"", qUtf8Printable(name));
    return *read.insert(name, bytes);
}

QColor colourFor(QIcon::Mode mode, QPalette::ColorRole role)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Normal:
    case QIcon::Active:
        return palette.color(QPalette::Active, role);
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, role);
    case QIcon::Selected:
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    }
    return palette.color(role);
}

// Not QIcon(":/….svg"): Qt's engine for SVG keeps the file's own colours, and is a plugin that may be missing.
class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(const QString &name, QPalette::ColorRole role) : m_name(name), m_role(role) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, colourFor(mode, m_role));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // `size` is in device pixels: QIcon has multiplied it by the scale, and sets the ratio on what it is given.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        // The colour is part of the key: after a change of palette the old pixmap is no longer found.
        const QColor colour = colourFor(mode, m_role);
        const QString key = QStringLiteral("sundog:%1:%2:%3x%4")
                                .arg(m_name, colour.name(QColor::HexArgb))
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            paintIcon(&painter, QRectF(QPointF(), size), m_name, colour);
            painter.end();
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int side = qMin(size.width(), size.height());
        return {side, side};
    }

    QString key() const override { return QStringLiteral("sundog"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }
    QIconEngine *clone() const override { return new TintedIconEngine(*this); }

private:
    QString m_name;
    QPalette::ColorRole m_role;
};

} // namespace

QIcon icon(QStringView name, QPalette::ColorRole role)
{
    const QString key = name.toString();
    if (drawing(key).isEmpty())
        return {};
    return QIcon(new TintedIconEngine(key, role));
}

void paintIcon(QPainter *painter, const QRectF &rect, QStringView name, const QColor &colour)
{
    QByteArray svg = drawing(name.toString());
    if (svg.isEmpty() || rect.isEmpty())
        return;
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    const qreal side = qMin(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    painter->save();
    painter->setOpacity(painter->opacity() * colour.alphaF());
    painter->setRenderHint(QPainter::Antialiasing);
    renderer.render(painter, square);
    painter->restore();
}

QPixmap symbolPixmap(QStringView name, const QColor &colour, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("symbol:%1:%2:%3").arg(name).arg(colour.name()).arg(devicePixelRatio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(QSize(symbolSize, symbolSize) * devicePixelRatio);
        pixmap.setDevicePixelRatio(devicePixelRatio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintIcon(&painter, QRectF(0, 0, symbolSize, symbolSize), name, colour);
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

void paintSymbol(QPainter *painter, const QPoint &topLeft, QStringView name, const QColor &colour)
{
    painter->drawPixmap(topLeft, symbolPixmap(name, colour, painter->device()->devicePixelRatioF()));
}

QPixmap applicationPixmap(int side)
{
    QSvgRenderer renderer(QStringLiteral(":/sundog.svg"));
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

QIcon applicationIcon()
{
    QIcon icon;
    // Window managers are given pixmaps, so each size they are likely to ask for is drawn rather than scaled.
    for (const int side : {16, 24, 32, 48, 64, 128, 256})
        icon.addPixmap(applicationPixmap(side));
    return icon;
}
