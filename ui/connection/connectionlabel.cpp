// SPDX-License-Identifier: Apache-2.0
#include "connection/connectionlabel.h"

#include "widgets/statecolours.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionLabel)
};

} // namespace

QString labelWord(Connection::Label label)
{
    switch (label) {
    case Connection::Label::Production:
        return Text::tr("PRODUCTION");
    case Connection::Label::Sandbox:
        return Text::tr("SANDBOX");
    case Connection::Label::Practice:
        return Text::tr("PRACTICE");
    }
    return {};
}

QColor labelColour(Connection::Label label, const QString &chosen, const QPalette &palette)
{
    if (const QColor own(chosen); own.isValid())
        return accentOn(palette, own);
    switch (label) {
    case Connection::Label::Production:
        return accentOn(palette, palette.color(QPalette::Highlight));
    case Connection::Label::Sandbox:
        return accentOn(palette, QColor(0x00, 0x89, 0x7b));
    case Connection::Label::Practice:
        return accentOn(palette, QColor(0x8e, 0x5b, 0xc4));
    }
    return palette.color(QPalette::WindowText);
}

QList<Accent> accents()
{
    return {{Text::tr("Blue"), QStringLiteral("#2f6fd0")},   {Text::tr("Cyan"), QStringLiteral("#0e8fa8")},
            {Text::tr("Teal"), QStringLiteral("#00897b")},   {Text::tr("Green"), QStringLiteral("#3b8640")},
            {Text::tr("Violet"), QStringLiteral("#8e5bc4")}, {Text::tr("Magenta"), QStringLiteral("#b5479e")},
            {Text::tr("Brown"), QStringLiteral("#80624a")},  {Text::tr("Grey"), QStringLiteral("#66707a")}};
}

QIcon dotIcon(const QColor &colour, const QPalette &palette)
{
    QIcon icon;
    for (const int ratio : {1, 2, 3}) {
        for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected}) {
            QPixmap pixmap(16 * ratio, 16 * ratio);
            pixmap.setDevicePixelRatio(ratio);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(mode == QIcon::Selected ? QPen(palette.color(QPalette::HighlightedText), 2)
                                                   : QPen(Qt::NoPen));
            painter.setBrush(colour);
            painter.drawEllipse(QRectF(3, 3, 10, 10));
            painter.end();
            icon.addPixmap(pixmap, mode);
        }
    }
    return icon;
}
