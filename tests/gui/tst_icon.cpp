// SPDX-License-Identifier: Apache-2.0
#include "widgets/icon.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QImage>
#include <QPalette>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// The colour of the most opaque pixel: the inside of a stroke.
QColor ink(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor strongest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > strongest.alpha())
                strongest = pixel;
        }
    }
    return strongest;
}

QPalette paletteWith(const QColor &text, const QColor &disabled, const QColor &highlighted)
{
    QPalette palette;
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, disabled);
    palette.setColor(QPalette::HighlightedText, highlighted);
    return palette;
}

} // namespace

class TestIcon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QGuiApplication::setPalette(QPalette()); }

    void everyIconDraws_data()
    {
        QTest::addColumn<QString>("name");
        QDirIterator it(u":/icons"_s, {u"*.svg"_s});
        QVERIFY(it.hasNext());
        while (it.hasNext()) {
            it.next();
            const QString name = it.fileInfo().completeBaseName();
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    void everyIconDraws()
    {
        QFETCH(QString, name);
        QGuiApplication::setPalette(paletteWith(Qt::red, Qt::gray, Qt::white));
        const QPixmap pixmap = icon(name).pixmap(QSize(16, 16), 1.0);
        QCOMPARE(pixmap.size(), QSize(16, 16));
        QVERIFY(ink(pixmap).alpha() > 180);
        QCOMPARE(ink(pixmap).rgb(), QColor(Qt::red).rgb());
    }

    void colourFollowsModeAndPalette()
    {
        QGuiApplication::setPalette(paletteWith(Qt::black, Qt::blue, Qt::green));
        const QIcon search = icon(u"search");
        QCOMPARE(ink(search.pixmap(32)).rgb(), QColor(Qt::black).rgb());
        QCOMPARE(ink(search.pixmap(32, QIcon::Disabled)).rgb(), QColor(Qt::blue).rgb());
        QCOMPARE(ink(search.pixmap(32, QIcon::Selected)).rgb(), QColor(Qt::green).rgb());

        // The same QIcon, already drawn once: a change of theme must not find the old pixmap.
        QGuiApplication::setPalette(paletteWith(Qt::yellow, Qt::magenta, Qt::cyan));
        QCOMPARE(ink(search.pixmap(32)).rgb(), QColor(Qt::yellow).rgb());
        QCOMPARE(ink(search.pixmap(32, QIcon::Disabled)).rgb(), QColor(Qt::magenta).rgb());
        QCOMPARE(ink(search.pixmap(32, QIcon::Selected)).rgb(), QColor(Qt::cyan).rgb());
    }

    void sharpAtEveryRatio()
    {
        for (const qreal ratio : {1.0, 1.25, 1.5, 2.0, 3.0}) {
            const QPixmap pixmap = icon(u"filter").pixmap(QSize(16, 16), ratio);
            QCOMPARE(pixmap.size(), QSize(16, 16) * ratio);
            QCOMPARE(pixmap.devicePixelRatio(), ratio);
        }
    }

    void unknownNameIsNullAndSaid()
    {
        QTest::ignoreMessage(QtWarningMsg, "There is no icon named \"no-such-icon\"");
        QVERIFY(icon(u"no-such-icon").isNull());
    }

    // A misspelt name in the sources would show only on the screen of whoever opens that surface.
    void namesInTheSourcesExist()
    {
        static const QRegularExpression call(u"\\b(?:icon|paintIcon)\\([^;]*?u\"([a-z-]+)\""_s);
        QStringList unknown;
        QDirIterator it(QStringLiteral(SOURCE_DIR "/ui"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = call.globalMatch(text); match.hasNext();) {
                const QString name = match.next().captured(1);
                if (!QFile::exists(u":/icons/%1.svg"_s.arg(name)))
                    unknown << u"%1: %2"_s.arg(file.fileName(), name);
            }
        }
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u'\n')));
    }

    void applicationIconHasEverySize()
    {
        const QIcon sundog = applicationIcon();
        QVERIFY(sundog.availableSizes().contains(QSize(16, 16)));
        QVERIFY(sundog.availableSizes().contains(QSize(256, 256)));
        QVERIFY(ink(sundog.pixmap(16)).alpha() == 255);
    }
};

QTEST_MAIN(TestIcon)
#include "tst_icon.moc"
