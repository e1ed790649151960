// SPDX-License-Identifier: Apache-2.0
// A whole working session, and then a look for secrets in everything that it left behind: settings, profiles, views,
// the count of requests, the saved log, the clipboard, what was printed. None but the keychain may hold one.
#include "browser/ticketbrowser.h"
#include "browser/ticketview.h"
#include "deskpage.h"
#include "detail/detailpane.h"
#include "practice/practicetenant.h"
#include "support/windowfixture.h"
#include "triage/jobreceipt.h"
#include "triage/ticketexport.h"
#include "triage/ticketreports.h"
#include "widgets/popupbutton.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QFileDialog>
#include <QFrame>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

namespace {

QByteArray printed; // by Qt's own logging, which goes to stderr

void print(QtMsgType, const QMessageLogContext &, const QString &text)
{
    printed += text.toUtf8() + '\n';
}

// Everything a person or assistive technology can read off the window.
QByteArray shown(const QWidget &window)
{
    QByteArray all;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        for (const char *property : {"text", "plainText", "toolTip", "accessibleName", "accessibleDescription",
                                     "placeholderText", "windowTitle"})
            all += widget->property(property).toString().toUtf8() + '\n';
    }
    return all;
}

} // namespace

class NoSecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeSessionLeavesNone();
};

void NoSecretsTest::aWholeSessionLeavesNone()
{
    qInstallMessageHandler(print);
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    WindowFixture fixture;
    fixture.open();
    Connection connection;
    connection.id = Connections::newId();
    connection.name = QStringLiteral("Contoso");
    connection.server = tenant.url().toString();
    connection.tenant = tenant.tenant();
    connection.clientId = tenant.clientId();
    QVERIFY(fixture.connections().save(connection).ok());
    bool stored = false;
    fixture.keychain().write(connection.id, tenant.clientSecret(), this, [&](const Result<bool> &) { stored = true; });
    QTRY_VERIFY(stored);
    fixture.close();

    MainWindow &window = fixture.open();
    QVERIFY(window.openNamed(QStringLiteral("Contoso")));
    QTRY_VERIFY(window.deskPage() && window.deskPage()->browser().table().rowCount() > 0);
    Desk &desk = window.deskPage()->desk();
    QTRY_VERIFY(desk.token() && desk.queued().isEmpty());

    // A second token, refusals whose body repeats what was sent, a lost answer, a health check.
    bool fresh = false;
    desk.freshToken(this, [&](const Result<TokenInfo> &result) { fresh = result.ok(); });
    QTRY_VERIFY(fresh);
    for (const char *fault : {"forbidden-json", "bad-request-message", "server-error-html", "status-401"}) {
        const QString name = QLatin1String(fault) + QStringLiteral("*1");
        QVERIFY2(tenant.setFault(name, true), fault);
        window.deskPage()->browser().refresh();
        QTRY_VERIFY(desk.loader().report().end != LoadReport::End::Loading);
        tenant.setFault(name, false);
    }
    desk.health().checkNow();
    QTRY_VERIFY(!desk.health().outcomes().isEmpty());
    window.deskPage()->browser().refresh();
    QTRY_VERIFY(desk.loader().report().end == LoadReport::End::Whole);
    window.deskPage()->browser().view().selectRow(0);
    QTRY_VERIFY(desk.queued().isEmpty());

    // A command that is refused once, its journal, its receipt, and a draft.
    window.deskPage()->browser().view().setFocus();
    QTest::keyClick(&window.deskPage()->browser().view(), Qt::Key_N);
    QVERIFY(window.deskPage()->form());
    tenant.setFault(QStringLiteral("bad-request-message:POST/Actions*1"), true);
    QTest::keyClicks(window.focusWidget(), QStringLiteral("a note"));
    QTest::keyClick(window.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(desk.jobs().size() == 1 && !desk.jobs().isRunning());
    QCOMPARE(desk.jobs().at(0).count(JobItem::Result::Failed), 1);
    const QByteArray receipt = QJsonDocument(jobReceiptJson(desk.jobs().at(0), connection.name)).toJson() +
                               jobReceiptCsv(desk.jobs().at(0), connection.name);
    QTRY_VERIFY(desk.queued().isEmpty());

    // Exports in each format, with a refusal in their manifests, and reports of tickets.
    SystemClock clock;
    const QDir exports(fixture.folder());
    for (const ReportFormat format : allReportFormats) {
        ExportRequest request;
        request.ids = {TicketId{1001}, TicketId{1002}};
        request.withActions = true;
        request.format = format;
        request.file = exports.filePath(QStringLiteral("export.") + suffixOf(format));
        tenant.setFault(QStringLiteral("bad-request-message:GET/Actions*1"), true);
        TicketExport exported(desk, clock, request);
        exported.start();
        QTRY_VERIFY(exported.end() == TicketExport::End::Incomplete);
        tenant.setFault(QStringLiteral("bad-request-message:GET/Actions*1"), false);
    }
    {
        TicketReports reports(desk, clock,
                              {{QStringLiteral("Ticket IDs"), QJsonArray{1001, 1002}},
                               {QStringLiteral("Format"), QStringLiteral("HTML")},
                               {QStringLiteral("Folder"), exports.path()}});
        reports.start();
        QTRY_COMPARE(reports.files().size(), 2);
    }

    // The log: each request looked at, one copied, all saved.
    QTest::keyClick(&window, Qt::Key_6, Qt::ControlModifier);
    QTRY_COMPARE(window.findChild<QTabBar *>(QStringLiteral("topTabs"))->currentIndex(), 5);
    auto *requests = window.findChild<QTableView *>(QStringLiteral("requests"));
    QVERIFY(requests && requests->model()->rowCount() > 15);
    QByteArray seen;
    for (int row = 0; row < requests->model()->rowCount(); ++row) {
        requests->selectRow(row);
        seen += shown(window);
        QTest::mouseClick(window.findChild<QAbstractButton *>(QStringLiteral("logCopyCurlButton")), Qt::LeftButton);
        seen += QApplication::clipboard()->text().toUtf8();
    }
    QTest::mouseClick(window.findChild<QAbstractButton *>(QStringLiteral("logSaveHarButton")), Qt::LeftButton);
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = window.findChild<QFileDialog *>(QStringLiteral("harDialog"))));
    const QString har = QDir(fixture.folder()).filePath(QStringLiteral("log.har"));
    dialog->findChild<QLineEdit *>()->setText(har);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(QFileInfo::exists(har));
    // The raw log in memory knows the tokens: that is where this test has them from.
    QByteArrayList secrets{tenant.clientSecret().toUtf8()};
    for (const practice::ReceivedRequest &request : tenant.requests()) {
        const QByteArray token = request.authorization.mid(int(qstrlen("Bearer ")));
        if (!token.isEmpty() && !secrets.contains(token))
            secrets.append(token);
    }
    QVERIFY2(secrets.size() >= 4, "the secret, the first token, the fresh one, that of the health check");
    fixture.close();
    qInstallMessageHandler(nullptr);

    QHash<QString, QByteArray> left{{QStringLiteral("the screen and the clipboard"), seen},
                                    {QStringLiteral("what was printed"), printed},
                                    {QStringLiteral("the receipt"), receipt}};
    // The home is the test's own; the count of requests is in there.
    for (const QString &folder : {fixture.folder(), QDir::homePath()}) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            left.insert(file.fileName(), file.readAll());
        }
    }
    QVERIFY2(left.size() >= 7, qPrintable(left.keys().join(u'\n'))); // besides: profiles, settings, view, count, HAR
    const QStringList names = left.keys();
    QVERIFY(!names.filter(QStringLiteral("/journal/")).isEmpty() && !names.filter(QStringLiteral("/drafts/")).isEmpty());
    QCOMPARE(names.filter(QStringLiteral(".manifest.json")).size(), std::size(allReportFormats) + 2);
    QVERIFY(left.value(har).contains("\"entries\""));
    QVERIFY(seen.contains("REDACTED"));
    for (auto place = left.cbegin(); place != left.cend(); ++place) {
        for (const QByteArray &secret : std::as_const(secrets)) {
            for (const QByteArray &form : {secret, secret.toPercentEncoding(), secret.toBase64()})
                QVERIFY2(!place->contains(form), qPrintable(place.key()));
        }
    }
}

QTEST_MAIN(NoSecretsTest)
#include "tst_nosecrets.moc"
