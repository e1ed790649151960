// SPDX-License-Identifier: Apache-2.0
#include "browser/ticketbrowser.h"
#include "connection/connectiondialog.h"
#include "deskpage.h"
#include "practice/practicetenant.h"
#include "support/windowfixture.h"

#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

// First run, a real connection, its secret in a real keychain, restart: no question is asked.
class tst_KeychainFirstRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void connectRestartTickets();
};

namespace {

void type(QWidget *parent, const char *field, const QString &text)
{
    auto *edit = parent->findChild<QLineEdit *>(QLatin1String(field));
    QVERIFY2(edit, field);
    edit->setFocus();
    QTest::keyClicks(edit, text);
}

// Every byte the program wrote into its home.
QByteArray everyFile(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

void tst_KeychainFirstRun::connectRestartTickets()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    WindowFixture fixture(std::make_unique<KeychainSecrets>());
    {
        MainWindow &window = fixture.open();
        auto *connectButton = window.findChild<QPushButton *>(QStringLiteral("connectToHalo"));
        QVERIFY(connectButton && connectButton->isVisible());
        QTest::mouseClick(connectButton, Qt::LeftButton);
        ConnectionDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = window.findChild<ConnectionDialog *>()) && dialog->isVisible());
        type(dialog, "connectionName", QStringLiteral("Contoso"));
        type(dialog, "serverUrl", tenant.url().toString() + QStringLiteral("/api/"));
        type(dialog, "tenant", tenant.tenant());
        type(dialog, "clientId", tenant.clientId());
        type(dialog, "clientSecret", tenant.clientSecret());

        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("testConnection")), Qt::LeftButton);
        auto *result = dialog->findChild<QLabel *>(QStringLiteral("checkResult"));
        QTRY_VERIFY(result->text().contains(QLatin1String("Successful")));

        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("save")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.deskPage(), 30'000);
        QTRY_VERIFY(window.deskPage()->browser().table().total() > 0);
        QCOMPARE(fixture.connections().all().size(), 1);
        QCOMPARE(fixture.connections().all().constFirst().server, tenant.url().toString());
        fixture.close();
    }
    QVERIFY(!everyFile(fixture.folder()).contains(tenant.clientSecret().toUtf8()));

    tenant.clearRequests();
    MainWindow &window = fixture.open();
    window.openLast();
    QTRY_VERIFY_WITH_TIMEOUT(window.deskPage(), 30'000);
    QTRY_VERIFY(window.deskPage()->browser().table().total() > 0);
    QVERIFY(!window.findChild<QDialog *>()); // no question was asked
    QVERIFY(window.windowTitle().contains(QLatin1String("Contoso")));
    QVERIFY(!tenant.requests().isEmpty());
    fixture.close();
    QVERIFY(!everyFile(fixture.folder()).contains(tenant.clientSecret().toUtf8()));
}

QTEST_MAIN(tst_KeychainFirstRun)
#include "tst_keychainfirstrun.moc"
