// SPDX-License-Identifier: Apache-2.0
#include "widgets/appearance.h"
#include "widgets/statecolours.h"

#include <QCheckBox>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTest>

class tst_Appearance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void boxIsSeenOnADarkWindow_data();
    void boxIsSeenOnADarkWindow();
};

void tst_Appearance::boxIsSeenOnADarkWindow_data()
{
    QTest::addColumn<bool>("focus");
    QTest::newRow("without the focus") << false;
    QTest::newRow("with the focus by mouse") << true;
}

void tst_Appearance::boxIsSeenOnADarkWindow()
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

QTEST_MAIN(tst_Appearance)
#include "tst_appearance.moc"
