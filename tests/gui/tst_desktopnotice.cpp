// SPDX-License-Identifier: Apache-2.0
#include "desktopnotice.h"

#include <QTest>
#include <QWidget>

class tst_DesktopNotice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsBackAMinimisedWindow();
};

void tst_DesktopNotice::bringsBackAMinimisedWindow()
{
    QWidget window;
    DesktopNotice notice(window);
    window.showMaximized();
    window.showMinimized();
    QVERIFY(window.isMinimized());
    notice.bringBack();
    QVERIFY(window.isVisible());
    QVERIFY(!window.isMinimized());
    QVERIFY(window.isMaximized()); // as it was before
}

QTEST_MAIN(tst_DesktopNotice)
#include "tst_desktopnotice.moc"
