// SPDX-License-Identifier: Apache-2.0
#include "browser/ticketbrowser.h"
#include "browser/ticketview.h"
#include "deskpage.h"
#include "gettickets/fetchedtickets.h"
#include "practice/practicetenant.h"
#include "support/readback.h"
#include "support/windowfixture.h"
#include "triage/reportwriting.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

// Ctrl+E in the window on the practice tenant, whose tickets are 1001 to 2200.
class tst_ExportDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void twoKeysWriteTheList();
    void theListIsReadBySomebodyElse_data();
    void theListIsReadBySomebodyElse();
    void selectedTickets();
    void wholeFilterIsReadToItsEnd();
    void otherColumnsAreAskedFor();
    void ownColumnsOfTheListAreInIt();
    void actionsOfListedTickets();
    void findTextIsSaid();
    void ticketsGotByTheirIds();
    void againIsTheSame();
    void whatWasChosenIsKept();
    void problemsAreNamed();
    void replacingIsSaid();
    void cancelledLeavesTheOldFile();
    void failureIsSaidAndTriedAgain();
    void aFolderThatIsGoneIsNotReplaced();
    void theNumberAskedForIsCounted();
    void actionsThatAreRefusedDoNotHoldUp();
    void leavingSaysWhatEnds();
    void fieldsHaveNames();

private:
    MainWindow &window() { return *m_window; }
    DeskPage &page() { return *m_window->deskPage(); }
    practice::PracticeTenant &tenant() { return *m_window->practiceTenant(); }
    TicketBrowser &browser() { return page().browser(); }
    template <class T> T *in(QWidget *place, const char *name) { return place->findChild<T *>(QLatin1String(name)); }
    QDialog *dialog() { return in<QDialog>(&page(), "exportDialog"); }
    QPushButton *start() { return in<QPushButton>(dialog(), "exportStart"); }
    QString words(QWidget *place, const char *line)
    {
        auto *notice = in<QWidget>(place, line);
        return notice && notice->isVisible() ? in<QLabel>(notice, "text")->text() : QString();
    }
    QString detail(QWidget *place, const char *line) { return in<QLabel>(in<QWidget>(place, line), "detail")->text(); }
    QString line() { return words(&page(), "exportWords"); }
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    void open()
    {
        QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(dialog() && start()->hasFocus());
    }
    void activate() // offscreen, no window manager gives back what a dialog took
    {
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    void choose(const char *box, const QVariant &data)
    {
        auto *combo = in<QComboBox>(dialog(), box);
        combo->setCurrentIndex(combo->findData(data));
    }
    void exportTo(const QString &file)
    {
        in<QLineEdit>(dialog(), "exportFile")->setText(file);
        QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!dialog()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(line().startsWith(u"Complete"_s) || line().startsWith(u"INCOMPLETE"_s), 30'000);
    }
    QJsonArray rows(const QString &file) { return python(csvScript, {file, u","_s}).array(); }
    static QByteArray content(const QString &file)
    {
        QFile read(file);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    static QJsonObject manifest(const QString &file)
    {
        return QJsonDocument::fromJson(content(file + u".manifest.json"_s)).object();
    }
    int asked(const QString &what)
    {
        int count = 0;
        const QList<practice::ReceivedRequest> requests = tenant().requests();
        for (const practice::ReceivedRequest &request : requests)
            count += QString::fromLatin1(request.path + '?' + request.query).contains(what) ? 1 : 0;
        return count;
    }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<QTemporaryDir> m_folder;
    MainWindow *m_window = nullptr;
};

void tst_ExportDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<WindowFixture>();
    m_window = &m_fixture->open();
    m_window->openPractice();
    TicketFilter all;
    all.lastHours = 0;
    browser().load(all);
    QTRY_VERIFY(browser().table().total() >= 500);
    QTRY_VERIFY(page().desk().loader().report().end == LoadReport::End::Paused);
    QTRY_VERIFY(page().desk().queued().isEmpty()); // the look-ups too: requests are counted
}

void tst_ExportDialog::cleanup()
{
    m_window = nullptr;
    m_fixture.reset();
}

void tst_ExportDialog::twoKeysWriteTheList()
{
    const int before = asked(u"/api/"_s);
    open();
    QVERIFY2(words(dialog(), "exportMissing").contains(u"not be complete"_s), "said before it is begun");
    QVERIFY(detail(dialog(), "exportMissing").contains(u"500 of 1200"_s));
    QVERIFY(words(dialog(), "exportCost").contains(u"no request"_s));
    const QString file = in<QLineEdit>(dialog(), "exportFile")->text();
    QVERIFY(file.endsWith(u".csv"_s));
    QTest::keyClick(start(), Qt::Key_Return);
    QTRY_VERIFY(line().startsWith(u"INCOMPLETE"_s));
    QCOMPARE(asked(u"/api/"_s), before);

    const QJsonArray lines = rows(file);
    QCOMPARE(lines.size(), 501);
    const ListedTickets list = browser().table().listed();
    for (int row = 0; row < 500; ++row)
        QCOMPARE(lines.at(row + 1).toArray().at(0).toString().toLongLong(),
                 number(list.tickets.at(list.order.at(row)).id));
    const QJsonObject said = manifest(file);
    QCOMPARE(said.value(u"loaded").toInt(), 500);
    QCOMPARE(said.value(u"recordCount").toInt(), 1200);
    QCOMPARE(said.value(u"complete").toBool(true), false);
    QVERIFY(said.value(u"incompleteBecause").toArray().at(0).toString().contains(u"500 of 1200"_s));
    QCOMPARE(said.value(u"requests").toInt(-1), 0);
    QCOMPARE(said.value(u"sha256").toString().size(), 64);
    QFile::remove(file);
    QFile::remove(file + u".manifest.json"_s);
}

void tst_ExportDialog::theListIsReadBySomebodyElse_data()
{
    QTest::addColumn<QString>("format");
    for (const ReportFormat format : allReportFormats)
        QTest::addRow("%s", qPrintable(suffixOf(format))) << suffixOf(format);
}

// All formats take the rows of the list as they are: names where it shows names.
void tst_ExportDialog::theListIsReadBySomebodyElse()
{
    QFETCH(QString, format);
    const Ticket &first = browser().table().ticket(0);
    const QString status = page().desk().lookups().name(Lookup::Statuses, first.statusId);
    open();
    choose("exportFormat", format);
    const QString file = m_folder->filePath(u"list."_s + format);
    exportTo(file);
    QByteArray text = content(file);
    if (format == u"xlsx"_s)
        text = python(xlsxScript, {file}).toJson();
    if (format == u"pdf"_s) {
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
        QVERIFY(reader.waitForFinished(60'000));
        text = reader.readAllStandardOutput();
    }
    QVERIFY2(text.contains(QByteArray::number(number(first.id))), text.left(2000).constData());
    QVERIFY2(text.contains(status.toUtf8()), text.left(2000).constData());
    QCOMPARE(manifest(file).value(u"format").toString(), format);
}

void tst_ExportDialog::selectedTickets()
{
    browser().focusTable();
    QTest::keyClick(&browser().view(), Qt::Key_X);
    QTest::keyClick(&browser().view(), Qt::Key_X);
    QTest::keyClick(&browser().view(), Qt::Key_X);
    open();
    QVERIFY(in<QRadioButton>(dialog(), "exportSelected")->isChecked());
    QVERIFY(words(dialog(), "exportMissing").isEmpty());
    exportTo(path("three.csv"));
    QVERIFY(line().startsWith(u"Complete"_s));
    QCOMPARE(rows(path("three.csv")).size(), 4);
    const QJsonObject said = manifest(path("three.csv"));
    QCOMPARE(said.value(u"inputs").toObject().value(u"Ticket IDs").toArray().size(), 3);
    QCOMPARE(said.value(u"complete").toBool(), true);
}

void tst_ExportDialog::wholeFilterIsReadToItsEnd()
{
    open();
    in<QRadioButton>(dialog(), "exportFilter")->setChecked(true);
    QVERIFY(words(dialog(), "exportCost").contains(u"12 request"_s));
    exportTo(path("all.csv"));
    QVERIFY2(line().startsWith(u"Complete"_s), qPrintable(line()));
    QCOMPARE(rows(path("all.csv")).size(), 1201);
    const QJsonObject said = manifest(path("all.csv"));
    QCOMPARE(said.value(u"recordCount").toInt(), 1200);
    QCOMPARE(said.value(u"agent").toString(), page().desk().me()->name);
    QVERIFY(said.value(u"requests").toInt() >= 12);
    QCOMPARE(browser().table().total(), 500); // the list is not touched
}

void tst_ExportDialog::otherColumnsAreAskedFor()
{
    browser().focusTable();
    QTest::keyClick(&browser().view(), Qt::Key_X);
    QTest::keyClick(&browser().view(), Qt::Key_X);
    open();
    choose("exportColumns", 1); // D3's mapped fields
    QVERIFY(words(dialog(), "exportCost").contains(u"1 request"_s));
    const int before = asked(u"ticketids="_s);
    exportTo(path("mapped.csv"));
    QCOMPARE(asked(u"ticketids="_s), before + 1);
    const QJsonArray lines = rows(path("mapped.csv"));
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).toArray().contains(u"Event Type"_s));
    const auto details = lines.at(0).toArray().toVariantList().indexOf(u"Details"_s);
    QVERIFY(!lines.at(1).toArray().at(details).toString().isEmpty());
}

void tst_ExportDialog::ownColumnsOfTheListAreInIt()
{
    browser().view().setOwnColumns({{u"Impact"_s, *JsonPath::parse(u"$.impact"_s)}});
    browser().focusTable();
    QTest::keyClick(&browser().view(), Qt::Key_X);
    QTest::keyClick(&browser().view(), Qt::Key_X);
    open();
    exportTo(path("own.csv"));
    const QJsonArray lines = rows(path("own.csv"));
    QCOMPARE(lines.at(0).toArray().last().toString(), u"Impact"_s);
    QVERIFY(lines.at(1).toArray().last().toString().toInt() > 0);
    const QJsonArray columns = manifest(path("own.csv")).value(u"columns").toArray();
    QCOMPARE(columns.last().toObject().value(u"path").toString(), u"$.impact"_s);
}

void tst_ExportDialog::actionsOfListedTickets()
{
    browser().focusTable();
    QTest::keyClick(&browser().view(), Qt::Key_X);
    QTest::keyClick(&browser().view(), Qt::Key_X);
    open();
    in<QCheckBox>(dialog(), "exportActions")->setChecked(true);
    in<QCheckBox>(dialog(), "exportAttachments")->setChecked(true);
    QVERIFY(words(dialog(), "exportCost").contains(u"4 request"_s));
    const int before = asked(u"/api/Actions"_s);
    exportTo(path("actions.csv"));
    QCOMPARE(asked(u"/api/Actions"_s), before + 2);
    const QJsonArray lines = rows(path("actions.csv"));
    QVERIFY(lines.at(0).toArray().contains(u"Actions"_s));
    QVERIFY(lines.at(0).toArray().contains(u"Attachments"_s));
}

void tst_ExportDialog::findTextIsSaid()
{
    browser().focusFind();
    QTest::keyClicks(in<QLineEdit>(&browser(), "find"), u"vpn"_s);
    QTRY_VERIFY(browser().table().rowCount() < 500);
    const int found = browser().table().rowCount();
    QVERIFY(found > 0);
    open();
    exportTo(path("found.csv"));
    QCOMPARE(rows(path("found.csv")).size(), found + 1);
    QVERIFY(!manifest(path("found.csv")).value(u"recordCount").isDouble()); // nobody counts those
    QVERIFY(manifest(path("found.csv")).value(u"filter").toString().contains(u"“vpn”"_s));
}

void tst_ExportDialog::ticketsGotByTheirIds()
{
    page().showTickets({TicketId{1001}, TicketId{1002}, TicketId{999'999}});
    auto *lists = in<QTabWidget>(&page(), "ticketLists");
    const auto *front = qobject_cast<FetchedTickets *>(lists->currentWidget());
    QVERIFY(front);
    QTRY_VERIFY(!front->fetched().isRunning());
    open();
    QVERIFY(in<QRadioButton>(dialog(), "exportFilter")->isHidden());
    QVERIFY(detail(dialog(), "exportMissing").contains(u"#999999"_s));
    in<QRadioButton>(dialog(), "exportListed")->setChecked(true);
    exportTo(path("got.csv"));
    QVERIFY(line().startsWith(u"INCOMPLETE"_s));
    QCOMPARE(rows(path("got.csv")).size(), 3);
    QVERIFY(!manifest(path("got.csv")).value(u"recordCount").isDouble());
    QVERIFY(manifest(path("got.csv")).value(u"incompleteBecause").toArray().at(0).toString().contains(u"#999999"_s));
}

void tst_ExportDialog::againIsTheSame()
{
    open();
    choose("exportFormat", u"jsonl"_s);
    exportTo(path("again.jsonl"));
    const QByteArray before = content(path("again.jsonl"));
    browser().view().sortByColumn(0, Qt::AscendingOrder);
    activate();
    QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(content(path("again.jsonl")) != before); // of the list as it is now
    QVERIFY(!dialog()->isVisible());
    QCOMPARE(content(path("again.jsonl")).count('\n'), 500);
}

void tst_ExportDialog::whatWasChosenIsKept()
{
    open();
    choose("exportFormat", u"md"_s);
    choose("exportZone", u"Asia/Tokyo"_s);
    exportTo(path("kept.md"));
    QCOMPARE(manifest(path("kept.md")).value(u"timeZone").toString(), u"Asia/Tokyo"_s);
    m_fixture->close();
    m_window = &m_fixture->open();
    m_window->openPractice();
    QTRY_VERIFY(browser().table().total() > 0);
    open();
    QCOMPARE(in<QComboBox>(dialog(), "exportFormat")->currentData().toString(), u"md"_s);
    QCOMPARE(in<QComboBox>(dialog(), "exportZone")->currentData().toString(), u"Asia/Tokyo"_s);
    QCOMPARE(in<QLineEdit>(dialog(), "exportFile")->text(), path("kept.md"));
}

void tst_ExportDialog::problemsAreNamed()
{
    open();
    auto *file = in<QLineEdit>(dialog(), "exportFile");
    const QString good = path("x.csv");
    for (const QString &bad : {QString(), path("no/such/x.csv"), m_folder->path()}) {
        file->setText(bad);
        QVERIFY2(!start()->isEnabled(), qPrintable(bad));
        QVERIFY(!file->accessibleDescription().isEmpty());
    }
    file->setText(good);
    QVERIFY(start()->isEnabled());
    auto *zone = in<QComboBox>(dialog(), "exportZone");
    zone->setEditText(u"Mars/Olympus"_s);
    QVERIFY(!start()->isEnabled());
    zone->setEditText(u"Europe/Berlin"_s);
    QVERIFY(start()->isEnabled());
    choose("exportColumns", 3); // own paths
    auto *paths = in<QLineEdit>(dialog(), "exportPaths");
    QVERIFY(paths->isVisible());
    paths->setText(u"$.id, $..x"_s);
    QVERIFY(!start()->isEnabled());
    QVERIFY(paths->accessibleDescription().contains(u"$..x"_s));
    paths->setText(u"$.id, $.summary"_s);
    QVERIFY(start()->isEnabled());
    QVERIFY(!QFile::exists(good));
}

void tst_ExportDialog::replacingIsSaid()
{
    QFile old(path("old.csv"));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.close();
    open();
    auto *file = in<QLineEdit>(dialog(), "exportFile");
    file->setText(path("new.csv"));
    const QString usual = start()->text();
    file->setText(path("old.csv"));
    QVERIFY(start()->text() != usual);
    const QString replace = start()->text();
    exportTo(path("old.csv"));
    activate();
    open();
    QCOMPARE(start()->text(), replace); // said each time
}

void tst_ExportDialog::cancelledLeavesTheOldFile()
{
    QFile old(path("old.csv"));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    QVERIFY(tenant().setFault(u"never-answer:GET/Tickets"_s, true));
    open();
    in<QRadioButton>(dialog(), "exportFilter")->setChecked(true);
    in<QLineEdit>(dialog(), "exportFile")->setText(path("old.csv"));
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(in<QPushButton>(&page(), "exportCancel"));
    QVERIFY(in<QPushButton>(&page(), "exportCancel")->isVisible());
    QTest::mouseClick(in<QPushButton>(&page(), "exportCancel"), Qt::LeftButton);
    QTRY_VERIFY(line().startsWith(u"Cancelled"_s));
    QVERIFY(line().contains(u"as it was"_s));
    QCOMPARE(content(path("old.csv")), QByteArray("old"));
    QTRY_COMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"old.csv"_s});
}

void tst_ExportDialog::failureIsSaidAndTriedAgain()
{
    QVERIFY(tenant().setFault(u"forbidden-json:GET/Tickets"_s, true));
    open();
    in<QRadioButton>(dialog(), "exportFilter")->setChecked(true);
    in<QLineEdit>(dialog(), "exportFile")->setText(path("refused.csv"));
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(line().startsWith(u"Nothing was written"_s));
    QVERIFY(!detail(&page(), "exportWords").isEmpty());
    QVERIFY(!QFile::exists(path("refused.csv")));
    QVERIFY(tenant().setFault(u"forbidden-json:GET/Tickets"_s, false));
    QTest::mouseClick(in<QPushButton>(&page(), "exportAgain"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(line().startsWith(u"Complete"_s), 30'000);
    QCOMPARE(rows(path("refused.csv")).size(), 1201);
}

void tst_ExportDialog::aFolderThatIsGoneIsNotReplaced()
{
    const QString share = path("share");
    QVERIFY(QDir().mkdir(share));
    open();
    exportTo(share + u"/week.csv"_s);
    QVERIFY(QDir(share).removeRecursively());
    QTest::mouseClick(in<QPushButton>(&page(), "exportDismiss"), Qt::LeftButton);
    activate();
    QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(line().startsWith(u"Nothing was written"_s));
    QVERIFY(detail(&page(), "exportWords").contains(u"There is no such folder"_s));
    QVERIFY(!QFile::exists(QDir::homePath() + u"/week.csv"_s));
}

void tst_ExportDialog::theNumberAskedForIsCounted()
{
    TicketFilter some;
    some.lastHours = 0;
    some.number = 150;
    browser().load(some);
    QTRY_COMPARE(page().desk().loader().report().end, LoadReport::End::NumberReached);
    QTRY_COMPARE(browser().table().total(), 150);
    open();
    in<QRadioButton>(dialog(), "exportFilter")->setChecked(true);
    QVERIFY2(words(dialog(), "exportCost").startsWith(u"150 "_s), qPrintable(words(dialog(), "exportCost")));
    exportTo(path("some.csv"));
    QVERIFY2(line().startsWith(u"Complete"_s), qPrintable(line()));
    QCOMPARE(rows(path("some.csv")).size(), 151);
    QVERIFY(manifest(path("some.csv")).value(u"complete").toBool());
}

// After some refusals the rest is not asked for; the tickets come all the same, and each is named.
void tst_ExportDialog::actionsThatAreRefusedDoNotHoldUp()
{
    QVERIFY(tenant().setFault(u"forbidden-json:GET/Actions"_s, true));
    browser().loadAll();
    QTRY_COMPARE_WITH_TIMEOUT(browser().table().total(), 1200, 30'000);
    open();
    in<QRadioButton>(dialog(), "exportListed")->setChecked(true);
    in<QCheckBox>(dialog(), "exportActions")->setChecked(true);
    exportTo(path("refused.csv"));
    QVERIFY2(line().startsWith(u"INCOMPLETE"_s), qPrintable(line()));
    QCOMPARE(rows(path("refused.csv")).size(), 1201);
    QCOMPARE(manifest(path("refused.csv")).value(u"failed").toArray().size(), 1200);
    QVERIFY(asked(u"/api/Actions"_s) < 20);
}

void tst_ExportDialog::leavingSaysWhatEnds()
{
    QVERIFY(tenant().setFault(u"never-answer:GET/Tickets"_s, true));
    QVERIFY(page().underWay().isEmpty());
    open();
    in<QRadioButton>(dialog(), "exportFilter")->setChecked(true);
    in<QLineEdit>(dialog(), "exportFile")->setText(path("half.csv"));
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page().underWay().size(), 1);
    m_fixture->close();
    QTRY_VERIFY(QDir(m_folder->path()).isEmpty());
}

void tst_ExportDialog::fieldsHaveNames()
{
    open();
    for (const char *name : {"exportFormat", "exportColumns", "exportPaths", "exportZone", "exportFile",
                             "exportDelimiter", "exportLineEnd"})
        QVERIFY2(!in<QWidget>(dialog(), name)->accessibleName().isEmpty(), name);
}

QTEST_MAIN(tst_ExportDialog)
#include "tst_exportdialog.moc"
