// SPDX-License-Identifier: Apache-2.0
#include "practicemenu.h"

#include <QTest>

using practice::PracticeTenant;

class PracticeMenuTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFaultIsInAShortMenu();
    void allCanBeSwitchedOff();
};

namespace {

QAction *actionOf(const QMenu &menu, const QString &text)
{
    const QList<QAction *> actions = menu.findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

} // namespace

void PracticeMenuTest::everyFaultIsInAShortMenu()
{
    PracticeTenant tenant({});
    QVERIFY(tenant.start());
    PracticeMenu menu(tenant);
    const QList<practice::FaultInfo> faults = PracticeTenant::faults();
    for (const practice::FaultInfo &fault : faults) {
        const QAction *action = actionOf(menu, fault.takesValue ? fault.name + QStringLiteral(":…") : fault.name);
        QVERIFY2(action, qPrintable(fault.name));
    }
    const QList<QMenu *> menus = menu.findChildren<QMenu *>();
    QVERIFY(menus.size() > 2);
    for (const QMenu *part : menus) // 1280 × 800 at 200 %
        QVERIFY2(part->sizeHint().height() <= 300, qPrintable(part->title()));
}

void PracticeMenuTest::allCanBeSwitchedOff()
{
    PracticeTenant tenant({});
    QVERIFY(tenant.start());
    PracticeMenu menu(tenant);
    actionOf(menu, QStringLiteral("slow"))->trigger();
    actionOf(menu, QStringLiteral("page-overlap"))->trigger();
    QCOMPARE(tenant.activeFaults().size(), 2);
    actionOf(menu, QStringLiteral("Switch all faults &off"))->trigger();
    QCOMPARE(tenant.activeFaults(), QStringList());
}

QTEST_MAIN(PracticeMenuTest)
#include "tst_practicemenu.moc"
