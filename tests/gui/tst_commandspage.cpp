// SPDX-License-Identifier: Apache-2.0
#include "commandform/commandform.h"
#include "commands/commandlist.h"
#include "commands/commandspage.h"
#include "commands/registry.h"
#include "commands/ticketreportinputs.h"
#include "jobs/jobresults.h"
#include "language.h"
#include "practice/practicetenant.h"
#include "store/drafts.h"
#include "support/eventually.h"
#include "triage/desk.h"
#include "widgets/emptyplace.h"
#include "widgets/noticeline.h"
#include "widgets/stateword.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

// The page on a practice tenant, and the hands and eyes of a person in front of it.
class Seat
{
public:
    explicit Seat(const QStringList &faults = {}, bool readOnly = false)
        : tenant(options(faults)), drafts(home.filePath(u"drafts"_s))
    {
        if (!tenant.start())
            qFatal("the practice tenant does not start");
        TenantAccess access;
        access.web = tenant.url();
        access.tenant = tenant.tenant();
        access.clientId = tenant.clientId();
        access.clientSecret = tenant.clientSecret();
        access.limit = {100'000, 300};
        access.readOnly = readOnly;
        desk = std::make_unique<Desk>(access, clock);
        page = std::make_unique<CommandsPage>(clock, drafts);
        page->setDesk(desk.get(), u"one"_s);
        page->resize(1100, 700);
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the page does not become active");
        page->shown();
    }
    ~Seat() { page.reset(); }
    static practice::Options options(const QStringList &faults)
    {
        practice::Options options;
        options.faults = faults;
        return options;
    }

    CommandList *list() const { return page->findChild<CommandList *>(); }
    QListWidgetItem *item(const QString &command) const
    {
        return list()->findItems(command, Qt::MatchExactly).value(0);
    }
    QStringList listed() const
    {
        QStringList names;
        for (int i = 0; i < list()->count(); ++i) {
            if (!list()->item(i)->isHidden())
                names.append(list()->item(i)->text());
        }
        return names;
    }
    void click(const QString &command) const
    {
        QListWidgetItem *wanted = item(command);
        QVERIFY2(wanted, qPrintable(command));
        list()->scrollToItem(wanted);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualItemRect(wanted).center());
    }
    CommandForm *form() const
    {
        const QList<CommandForm *> forms = page->findChildren<CommandForm *>();
        for (CommandForm *each : forms) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    QPushButton *sendButton() const { return form()->findChild<QPushButton *>(u"sendCommand"_s); }
    void send(const QJsonObject &inputs) const
    {
        form()->setInputs(inputs);
        QVERIFY(sendButton()->isEnabled());
        QTest::mouseClick(sendButton(), Qt::LeftButton);
    }
    JobResults *results() const { return page->findChild<JobResults *>(); }
    QString state() const { return results()->findChild<StateWord *>(u"returnData"_s)->text(); }
    QStringList column(const char *table, int column) const
    {
        const auto *model = results()->findChild<QTableView *>(QLatin1String(table))->model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, column).data().toString());
        return texts;
    }
    int posted(const QByteArray &path) const
    {
        int count = 0;
        const QList<practice::ReceivedRequest> requests = tenant.requests();
        for (const practice::ReceivedRequest &request : requests)
            count += request.method != "GET" && request.path.startsWith(path) ? 1 : 0;
        return count;
    }

    practice::PracticeTenant tenant;
    SystemClock clock;
    QTemporaryDir home;
    Drafts drafts;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<CommandsPage> page; // goes before the desk
};

} // namespace

class CommandsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { language::install(*qApp, u"en"_s); }

    void allCommandsWithWhatTheyNeed()
    {
        Seat seat;
        const QStringList listed = seat.listed();
        QCOMPARE(listed.size(), commands().size() + 2); // and two headings
        QCOMPARE(listed.first(), u"Change something"_s);
        for (const Command &command : commands()) {
            QVERIFY(listed.contains(command.name));
            const QListWidgetItem *item = seat.item(command.name);
            const QString described = item->data(Qt::AccessibleDescriptionRole).toString();
            QVERIFY2(described.size() > 20, qPrintable(command.name));
            for (int i = 0; i < command.needs.size(); ++i)
                QVERIFY(described.contains(CommandList::needsInWords(command)));
            QCOMPARE(listed.indexOf(command.name) < listed.indexOf(u"Read"_s), command.run == Command::Run::Write);
        }
        QVERIFY(seat.item(u"Delete Tickets"_s)
                    ->data(Qt::AccessibleDescriptionRole)
                    .toString()
                    .endsWith(u"Needs: Agent, Ticket modify"_s));
    }

    void findByNameAndByInput()
    {
        Seat seat;
        QTest::keyClick(seat.list(), Qt::Key_Slash);
        auto *find = seat.page->findChild<QLineEdit *>(u"commandFind"_s);
        QVERIFY(find->hasFocus());
        QTest::keyClicks(find, u"close"_s);
        QCOMPARE(seat.listed(), QStringList({u"Change something"_s, u"Close Tickets"_s}));
        find->clear();
        QTest::keyClicks(find, u"department"_s); // an input of List Teams
        QCOMPARE(seat.listed(), QStringList({u"Read"_s, u"List Teams"_s}));
        find->clear();
        QTest::keyClicks(find, u"nothing like it"_s);
        QVERIFY(seat.listed().isEmpty());
        QVERIFY(seat.page->findChild<QLabel *>(u"noCommand"_s)->isVisible());
    }

    void aListIsReadAndShown()
    {
        Seat seat;
        seat.click(u"List Teams"_s);
        QVERIFY(seat.form());
        QVERIFY(!seat.results()->isVisible());
        seat.send({});
        QTRY_COMPARE(seat.state(), u"Successful"_s);
        QVERIFY(seat.results()->isVisible());
        QCOMPARE(seat.results()->tabText(seat.results()->currentIndex()), u"Raw Data"_s);
        QTRY_VERIFY(seat.sendButton()->isEnabled()); // once more
    }

    void aListThatCannotBeReadSaysWhy()
    {
        Seat seat({u"forbidden-empty:/Team"_s});
        seat.click(u"List Teams"_s);
        seat.send({});
        QTRY_COMPARE(seat.state(), u"Failed"_s);
        QCOMPARE(seat.results()->tabText(seat.results()->currentIndex()), u"Error (1)"_s);
        QCOMPARE(seat.column("errors", 2), QStringList{u"403"_s});
        QTRY_VERIFY(seat.sendButton()->isEnabled());
    }

    void reportsAreMadeByKeys()
    {
        Seat seat;
        QTemporaryDir folder;
        seat.page->choose(u"Generate Ticket Reports"_s);
        const auto field = [&seat](const char *name) { return seat.form()->findChild<QWidget *>(QLatin1String(name)); };
        QCOMPARE(QApplication::focusWidget(), field("inputTicketIDs"));
        QTest::keyClicks(field("inputTicketIDs"), u"1042, 1043"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), field("inputFormat"));
        QTest::keyClicks(field("inputFormat"), u"Mark"_s); // chosen by its first letters
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), field("inputFolder"));
        QTest::keyClicks(field("inputFolder"), u"/nowhere"_s);
        QTest::keyClick(field("inputFolder"), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!seat.results()->isVisible()); // there is no such folder: nothing was sent
        QCOMPARE(QApplication::focusWidget(), field("inputFolder"));
        static_cast<QLineEdit *>(field("inputFolder"))->selectAll();
        QTest::keyClicks(field("inputFolder"), folder.path());
        QTest::keyClick(field("inputFolder"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(seat.state(), u"Successful"_s);
        QVERIFY(QFileInfo::exists(folder.filePath(u"ticket-1042.md"_s)));
        QVERIFY(QFileInfo::exists(folder.filePath(u"ticket-1043.md.manifest.json"_s)));
        QCOMPARE(seat.column("results", 0), (QStringList{u"#1042"_s, u"#1043"_s}));
        QSignalSpy wanted(seat.page.get(), &CommandsPage::folderWanted);
        auto *open = seat.results()->findChild<QPushButton *>(u"openFolder"_s);
        QVERIFY(open->isVisible());
        open->setFocus();
        QTest::keyClick(open, Qt::Key_Space);
        QCOMPARE(wanted.value(0).value(0).toString(), folder.path());
        seat.click(u"List Teams"_s);
        QVERIFY(!open->isVisible());
    }

    void reportsSayHowFarTheyAreAndCanBeStopped()
    {
        Seat seat({u"never-answer:/Actions+1"_s});
        QTemporaryDir folder;
        seat.click(u"Generate Ticket Reports"_s);
        seat.send({{u"Ticket IDs"_s, QJsonArray{1042, 1043, 1044}},
                   {u"Format"_s, u"Markdown"_s},
                   {u"Folder"_s, folder.path()}});
        const auto *counts = seat.results()->findChild<QTextEdit *>(u"returnCounts"_s);
        QTRY_VERIFY(counts->toPlainText().contains(u"1 of 3"_s));
        QCOMPARE(seat.page->underWay().size(), 1);
        auto *cancel = seat.results()->findChild<QPushButton *>(u"cancelRun"_s);
        QVERIFY(cancel->isVisible() && !seat.sendButton()->isEnabled());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_COMPARE(seat.state(), u"Partially Successful"_s);
        QVERIFY(!cancel->isVisible());
        QCOMPARE(seat.column("results", 1), (QStringList{u"Done"_s, u"Not sent"_s, u"Not sent"_s}));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
        QVERIFY(seat.page->underWay().isEmpty());
        QTRY_VERIFY(seat.sendButton()->isEnabled());
    }

    void readingTicketsCanBeStopped()
    {
        Seat seat({u"never-answer:/Tickets"_s});
        seat.click(u"Get Tickets"_s);
        seat.send({{u"Ticket IDs"_s, QJsonArray{1042, 1043}}});
        auto *cancel = seat.results()->findChild<QPushButton *>(u"cancelRun"_s);
        QTRY_VERIFY(cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_COMPARE(seat.state(), u"Failed"_s);
        QCOMPARE(seat.column("results", 1), (QStringList{u"Not sent"_s, u"Not sent"_s}));
        QCOMPARE(seat.column("errors", 3).value(0), u"Stopped before it was asked for."_s);
    }

    void theUsualIsSeen()
    {
        Seat seat;
        seat.click(u"Generate Ticket Reports"_s);
        QCOMPARE(seat.form()->findChild<QComboBox *>(u"inputFormat"_s)->currentText(), u"PDF (usual)"_s);
        QCOMPARE(seat.form()->findChild<QLineEdit *>(u"inputFolder"_s)->placeholderText(),
                 TicketReportInputs::usualFolder());
        QVERIFY(seat.form()->inputs().isEmpty());
    }

    void aFolderIsChosen()
    {
        Seat seat;
        QTemporaryDir folder;
        seat.click(u"Generate Ticket Reports"_s);
        QTest::mouseClick(seat.form()->findChild<QPushButton *>(u"chooseFolder"_s), Qt::LeftButton);
        auto *dialog = seat.form()->findChild<QFileDialog *>(u"folderDialog"_s);
        QVERIFY(dialog);
        dialog->selectFile(folder.path());
        static_cast<QDialog *>(dialog)->accept();
        QCOMPARE(seat.form()->inputs().value(u"Folder"), QJsonValue(folder.path()));
    }

    void writingIsAJobWithAResultForEachTicket()
    {
        Seat seat({u"bad-request-string:#1043"_s});
        seat.click(u"Update Tickets"_s);
        const QJsonObject inputs{{u"Ticket IDs"_s, QJsonArray{1042, 1043, 1044}},
                                 {u"Update Ticket Object"_s, QJsonObject{{u"summary"_s, u"So"_s}}}};
        seat.send(inputs);
        QTRY_COMPARE(seat.state(), u"Partially Successful"_s);
        QCOMPARE(seat.desk->jobs().size(), 1);
        QCOMPARE(seat.column("results", 1), QStringList({u"Done"_s, u"Failed"_s, u"Done"_s}));
        QCOMPARE(seat.column("errors", 0), QStringList{u"#1043"_s});
        QCOMPARE(seat.posted("/api/Tickets"), 3);
        // What was typed is there still, and the draft with it.
        QCOMPARE(seat.form()->inputs().value(u"Ticket IDs"_s).isUndefined(), false);
        QTRY_VERIFY(seat.sendButton()->isEnabled());

        // The rest of it is done elsewhere (the strip); then the form is done as well.
        seat.tenant.setFault(u"bad-request-string:#1043"_s, false);
        seat.desk->jobs().at(0).retryFailed();
        QTRY_COMPARE(seat.state(), u"Successful"_s);
        QCOMPARE(seat.posted("/api/Tickets"), 4);
    }

    void eachCommandKeepsItsResult()
    {
        Seat seat;
        seat.click(u"List Ticket Areas"_s);
        seat.send({});
        QTRY_COMPARE(seat.state(), u"Successful"_s);
        seat.click(u"List Ticket Types"_s);
        QVERIFY(!seat.results()->isVisible());
        seat.click(u"List Ticket Areas"_s);
        QVERIFY(seat.results()->isVisible());
        QCOMPARE(seat.state(), u"Successful"_s);
    }

    void ticketsOfTheListAreFilledIn()
    {
        Seat seat;
        Ticket ticket;
        ticket.id = TicketId(1042);
        seat.page->setTickets({ticket});
        seat.click(u"Get Tickets"_s);
        QCOMPARE(seat.form()->inputs().value(u"Ticket IDs"_s).toArray(), QJsonArray{1042});
        QTest::mouseClick(seat.sendButton(), Qt::LeftButton);
        QTRY_COMPARE(seat.column("results", 0), QStringList{u"#1042"_s});
        QSignalSpy wanted(seat.page.get(), &CommandsPage::ticketWanted);
        auto *table = seat.results()->findChild<QTableView *>(u"results"_s);
        QVERIFY(table->isVisible());
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
    }

    void readOnlyConnectionsChangeNothing()
    {
        Seat seat({}, true);
        QVERIFY(seat.item(u"Close Tickets"_s)->toolTip().contains(u"Read-only connection"_s));
        QVERIFY(!seat.item(u"List Teams"_s)->toolTip().contains(u"Read-only connection"_s));
        seat.click(u"Close Tickets"_s);
        seat.form()->setInputs({{u"Ticket IDs"_s, QJsonArray{1042}}});
        QVERIFY(!seat.sendButton()->isEnabled());
        QTest::keyClick(seat.form(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(seat.desk->jobs().size(), 0);
        seat.click(u"List Teams"_s);
        QVERIFY(seat.sendButton()->isEnabled());
    }

    void productionAsksOnceMoreBeforeItDeletes()
    {
        Seat seat;
        seat.page->setProduction(u"Contoso"_s);
        const auto question = [&seat] {
            QMessageBox *open = nullptr;
            const QList<QMessageBox *> boxes = seat.page->findChildren<QMessageBox *>(u"productionQuestion"_s);
            for (QMessageBox *box : boxes)
                open = box->isVisible() ? box : open;
            return open;
        };
        seat.click(u"Delete Tickets"_s);
        const QJsonObject inputs{{u"Ticket IDs"_s, QJsonArray{1042}}};
        seat.send(inputs);
        QTRY_VERIFY(question());
        QVERIFY(question()->text().contains(u"PRODUCTION connection “Contoso”"_s));
        QCOMPARE(seat.desk->jobs().size(), 0);
        QTest::keyClick(question(), Qt::Key_Return); // does no harm
        QTRY_VERIFY(!question());
        QTRY_VERIFY(seat.sendButton()->isEnabled());
        QCOMPARE(seat.desk->jobs().size(), 0);
        QTest::mouseClick(seat.sendButton(), Qt::LeftButton);
        QTRY_VERIFY(question());
        QTest::mouseClick(question()->findChild<QPushButton *>(u"productionYes"_s), Qt::LeftButton);
        QTRY_COMPARE(seat.desk->jobs().size(), 1);
        QTRY_COMPARE(seat.state(), u"Successful"_s);
        QCOMPARE(seat.posted("/api/Tickets/1042"), 1);
    }

    void theQuestionGoesWithItsDesk()
    {
        Seat seat;
        seat.page->setProduction(u"Contoso"_s);
        seat.click(u"Delete Tickets"_s);
        seat.send({{u"Ticket IDs"_s, QJsonArray{1042}}});
        QTRY_VERIFY(seat.page->findChild<QMessageBox *>(u"productionQuestion"_s));
        seat.page->setDesk(nullptr);
        QVERIFY(!seat.page->findChild<QMessageBox *>(u"productionQuestion"_s));
        QCOMPARE(seat.desk->jobs().size(), 0);
    }

    void whatIsTypedBesideTheListIsAnotherDraft()
    {
        Seat seat;
        const QJsonObject beside{{u"Private Note"_s, u"typed beside the list"_s}};
        QVERIFY(seat.drafts.save(u"one"_s, u"Close Tickets"_s, beside));
        seat.click(u"Close Tickets"_s);
        QVERIFY(seat.form()->inputs().isEmpty());
        seat.form()->setInputs({{u"Private Note"_s, u"typed in the tab"_s}});
        seat.form()->saveDraft();
        QCOMPARE(seat.drafts.load(u"one"_s, u"Close Tickets"_s), beside);
        seat.page->setDesk(nullptr);
        seat.page->setDesk(seat.desk.get(), u"one"_s);
        seat.click(u"Close Tickets"_s);
        QCOMPARE(seat.form()->inputs().value(u"Private Note"_s), u"typed in the tab"_s);
    }

    void anotherDeskShowsNothingOfTheOneBefore()
    {
        Seat seat;
        seat.click(u"List Teams"_s);
        seat.send({});
        QTRY_COMPARE(seat.state(), u"Successful"_s);
        seat.page->setDesk(nullptr);
        QVERIFY(!seat.form());
        QVERIFY(!seat.results());
        QVERIFY(!seat.list()->isEnabled());
        QCOMPARE(seat.page->findChild<EmptyPlace *>()->title(), u"No connection is open."_s);
        seat.page->setDesk(seat.desk.get(), u"one"_s);
        seat.click(u"List Teams"_s);
        QVERIFY(!seat.results()->isVisible());
    }

    void anAnswerThatComesAfterTheDeskHasGone()
    {
        Seat seat({u"slow:/Team"_s});
        seat.click(u"List Teams"_s);
        seat.send({});
        QCOMPARE(seat.state(), u"List Teams is running."_s);
        seat.page->setDesk(nullptr);
        seat.desk.reset();
        QVERIFY(!seat.form());
    }

    void byKeysAlone()
    {
        Seat seat;
        seat.page->focusFind();
        auto *find = seat.page->findChild<QLineEdit *>(u"commandFind"_s);
        QTest::keyClicks(find, u"areas"_s);
        QTest::keyClick(find, Qt::Key_Return);
        QVERIFY(seat.list()->hasFocus());
        QTest::keyClick(seat.list(), Qt::Key_Down);
        QTRY_VERIFY(seat.form());
        QTest::keyClick(seat.list(), Qt::Key_Return);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(seat.state(), u"Successful"_s);
    }
};

QTEST_MAIN(CommandsPageTest)
#include "tst_commandspage.moc"
