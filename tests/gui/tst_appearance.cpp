// SPDX-License-Identifier: Apache-2.0
#include "widgets/appearance.h"

#include "widgets/statecolours.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleOptionButton>
#include <QTest>
#include <QTextEdit>

class AppearanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreOutlinedInTheDark_data();
    void fieldsAreOutlinedInTheDark();
    void boxIsSeenOnADarkWindow_data();
    void boxIsSeenOnADarkWindow();
};

void AppearanceTest::fieldsAreOutlinedInTheDark_data()
{
    QTest::addColumn<QWidget *>("field");
    QTest::newRow("line edit") << static_cast<QWidget *>(new QLineEdit);
    QTest::newRow("spin box") << static_cast<QWidget *>(new QSpinBox);
    QTest::newRow("date and time") << static_cast<QWidget *>(new QDateTimeEdit);
    QTest::newRow("combo box") << static_cast<QWidget *>(new QComboBox);
    QTest::newRow("plain text") << static_cast<QWidget *>(new QPlainTextEdit);
    QTest::newRow("text") << static_cast<QWidget *>(new QTextEdit);
}

void AppearanceTest::fieldsAreOutlinedInTheDark()
{
    QFETCH(QWidget *, field);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("fusion")));
    appearance::installStyle();
    appearance::apply(appearance::Mode::Dark);
    QWidget window;
    window.resize(200, 120);
    field->setParent(&window);
    field->setGeometry(20, 20, 160, field->sizeHint().height() > 60 ? 80 : 26);
    window.show();
    window.setFocus(); // a field with the focus is outlined in another colour anyway
    const QImage shown = window.grab().toImage();
    // Along a line across the left edge, the brightest pixel of the frame against the window beside it.
    const QColor around = shown.pixelColor(10, 33);
    double best = 1;
    for (int x = 18; x < 24; ++x)
        best = std::max(best, contrastRatio(around, shown.pixelColor(x, 33)));
    QVERIFY2(best >= 2, qPrintable(QString::number(best)));
}

void AppearanceTest::boxIsSeenOnADarkWindow_data()
{
    QTest::addColumn<bool>("focus");
    QTest::newRow("without the focus") << false;
    QTest::newRow("with the focus by mouse") << true;
}

void AppearanceTest::boxIsSeenOnADarkWindow()
{
    QFETCH(bool, focus);
    appearance::installStyle();
    appearance::apply(appearance::Mode::Dark);
    QWidget window;
    QCheckBox box(QStringLiteral("Box"), &window);
    box.resize(box.sizeHint());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    if (focus)
        box.setFocus(Qt::MouseFocusReason);
    else
        box.clearFocus();
    QStyleOptionButton option;
    option.initFrom(&box);
    const QRect indicator = box.style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, &box);
    const QImage image = window.grab().toImage();
    const QColor edge = image.pixelColor(indicator.left(), indicator.center().y());
    QVERIFY(contrastRatio(edge, window.palette().color(QPalette::Window)) >= 1.5);
}

QTEST_MAIN(AppearanceTest)
#include "tst_appearance.moc"
