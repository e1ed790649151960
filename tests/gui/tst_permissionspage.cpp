// SPDX-License-Identifier: Apache-2.0
#include "commands/registry.h"
#include "deskpage.h"
#include "language.h"
#include "model/permissionmatrix.h"
#include "permissions/evidencepane.h"
#include "permissions/leastprivilegedialog.h"
#include "permissions/permissionspage.h"
#include "permissions/permissionview.h"
#include "permissions/rehearsaldialog.h"
#include "practice/practicetenant.h"
#include "store/permissionruns.h"
#include "support/windowfixture.h"
#include "triage/desk.h"
#include "triage/permissioncheck.h"
#include "triage/rehearsal.h"
#include "widgets/emptyplace.h"
#include "widgets/noticeline.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using practice::Role;
using State = Permission::State;

namespace {

constexpr int permissionsTab = 3;

// The window on the tab Permissions, and the hands and eyes of a person in front of it.
class Seat
{
public:
    explicit Seat(bool practice = true)
    {
        window = &fixture.open();
        if (practice)
            window->openPractice();
        QTest::keyClick(window, Qt::Key_4, Qt::ControlModifier);
        if (practice) // what the desk asks at first is not what is looked at here
            [[maybe_unused]]
            const bool there = QTest::qWaitFor([this] { return window->deskPage()->desk().me().has_value(); });
    }

    PermissionsPage *page() const { return window->findChild<PermissionsPage *>(); }
    template <class T> T *part(const char *name) const { return page()->findChild<T *>(QLatin1String(name)); }
    practice::PracticeTenant &tenant() const { return *window->practiceTenant(); }
    PermissionView *view() const { return page()->findChild<PermissionView *>(); }
    PermissionMatrix *matrix() const { return page()->findChild<PermissionMatrix *>(); }
    EvidencePane *pane() const { return page()->findChild<EvidencePane *>(); }
    void press(const char *button) const { QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton); }
    bool isRunning() const { return part<QPushButton>("stopChecks")->isVisible(); }
    bool hasRows() const { return view()->isVisible(); }
    QString notice(const char *name) const
    {
        auto *line = part<NoticeLine>(name);
        return line->isVisible() ? line->text() : QString();
    }
    QString evidence(const char *name) const
    {
        auto *label = pane()->findChild<QLabel *>(QLatin1String(name));
        return label ? label->text() : QString();
    }
    State state(const char *command, int run = 0) const
    {
        const QModelIndex index =
            matrix()->index(matrix()->rowOf(QLatin1String(command)), PermissionMatrix::FirstRun + run);
        return static_cast<State>(index.data(PermissionMatrix::StateRole).toInt());
    }
    void choose(const char *command, int run = 0) const
    {
        const QModelIndex index =
            matrix()->index(matrix()->rowOf(QLatin1String(command)), PermissionMatrix::FirstRun + run);
        view()->scrollTo(index);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(index).center());
        QCOMPARE(view()->currentIndex(), index);
    }
    void run() const
    {
        press("runChecks");
        QTRY_VERIFY(!isRunning());
        QTRY_VERIFY(hasRows());
    }
    void agreeToRehearse() const
    {
        QTest::mouseClick(part<QCheckBox>("level4"), Qt::LeftButton, {}, QPoint(8, 8));
        auto *dialog = page()->findChild<RehearsalDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"rehearsalWord"_s), u"REHEARSE"_s);
        QTRY_VERIFY(dialog->findChild<QPushButton *>(u"rehearsalAgree"_s)->isEnabled());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"rehearsalAgree"_s), Qt::LeftButton);
    }
    QStringList headers() const
    {
        QStringList found;
        for (int column = PermissionMatrix::FirstRun; column < matrix()->columnCount(); ++column)
            found.append(matrix()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().section(u'\n', 0, 0));
        return found;
    }
    // A menu as a click on its button would fill it.
    QList<QAction *> menu(const char *name) const
    {
        auto *found = part<QMenu>(name);
        Q_EMIT found->aboutToShow();
        return found->actions();
    }
    qsizetype writes() const
    {
        qsizetype count = 0;
        const QList<practice::ReceivedRequest> all = tenant().requests();
        for (const practice::ReceivedRequest &each : all)
            count += each.method != "GET" && !each.path.endsWith("/token") ? 1 : 0;
        return count;
    }
    // Another profile that leads to the same practice tenant.
    Connection store(const QString &name, bool secret, Connection::Label label = Connection::Label::Sandbox) const
    {
        Connection connection;
        connection.name = name;
        connection.server = tenant().url().toString();
        connection.tenant = tenant().tenant();
        connection.clientId = tenant().clientId();
        connection.label = label;
        connection = fixture.connections().save(connection).value();
        bool stored = !secret;
        if (secret)
            fixture.keychain().write(connection.id, tenant().clientSecret(), page(),
                                     [&stored](const Result<bool> &) { stored = true; });
        if (!QTest::qWaitFor([&stored] { return stored; }))
            qFatal("the secret is not stored");
        return connection;
    }
    void tick(const Connection &connection) const
    {
        for (QAction *action : menu("checkConnectionsMenu")) {
            if (action->objectName() == u"connection_"_s + connection.id)
                action->trigger();
        }
    }

    mutable WindowFixture fixture;
    MainWindow *window = nullptr;
};

} // namespace

class PermissionsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { language::install(*QCoreApplication::instance(), u"en"_s); }

    void saysWhyItIsEmpty()
    {
        Seat seat(false);
        auto *tabs = seat.window->findChild<QTabBar *>(u"topTabs"_s);
        QCOMPARE(tabs->currentIndex(), permissionsTab);
        QCOMPARE(tabs->tabText(permissionsTab), u"Permissions"_s);
        auto *empty = seat.page()->findChild<EmptyPlace *>();
        QCOMPARE(empty->title(), u"No connection is open."_s);
        QVERIFY(!seat.part<QPushButton>("runChecks")->isEnabled());
        seat.window->openPractice();
        QTest::keyClick(seat.window, Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(empty->title(), u"Nothing has been tested yet."_s);
        QVERIFY(empty->accessibleDescription().contains(
            u"about %1 request"_s.arg(PermissionCheck::requestsFor(ProbeLevel::Hint))));
        QVERIFY(seat.part<QPushButton>("runChecks")->isEnabled());
        QVERIFY(seat.part<QLabel>("checkCost")
                    ->text()
                    .startsWith(u"%1 request"_s.arg(PermissionCheck::requestsFor(ProbeLevel::Hint))));
        QVERIFY(!seat.part<QToolButton>("exportPermissions")->isEnabled());
        QVERIFY(!seat.part<QCheckBox>("level3")->isChecked());
        QVERIFY(!seat.part<QCheckBox>("level4")->isChecked());
    }

    void runsSafeChecksAndShowsWhatTheyFound()
    {
        Seat seat;
        const qsizetype written = seat.writes();
        const qsizetype sent = seat.tenant().requests().size();
        seat.press("runChecks");
        QVERIFY(seat.isRunning());
        QTRY_VERIFY(!seat.isRunning());
        QVERIFY(seat.hasRows());
        QVERIFY(seat.tenant().requests().size() > sent);
        QCOMPARE(seat.writes(), written);
        QCOMPARE(seat.matrix()->rowCount(), static_cast<int>(commands().size()));
        QCOMPARE(seat.matrix()->columnCount(), PermissionMatrix::FirstRun + 1);
        QCOMPARE(seat.headers(), QStringList{u"Practice tenant"_s});
        QCOMPARE(seat.state("List Teams"), State::Allowed);
        QCOMPARE(seat.state("Fetch Event"), State::Allowed);
        QVERIFY(seat.view()->verticalHeader()->isVisible());
        QCOMPARE(seat.view()->model()->headerData(0, Qt::Vertical).toString(), commands().first().name);

        const PermissionRuns::Kept kept = seat.fixture.permissionRuns().load(practiceConnection);
        QCOMPARE(kept.runs.size(), 1);
        const QByteArray bytes = QJsonDocument(kept.runs.first()).toJson();
        QVERIFY(!bytes.contains(seat.tenant().clientSecret().toUtf8()));
    }

    void aCellSaysWhatItIsBasedOn()
    {
        Seat seat;
        seat.tenant().setRole(Role::EndUser);
        seat.window->deskPage()->desk().signOut(); // the token of before has an agent's rights
        seat.run();
        QCOMPARE(seat.state("List Teams"), State::Denied);
        seat.choose("List Teams");
        QVERIFY(seat.evidence("evidenceTitle").startsWith(u"List Teams on Practice tenant"_s));
        QVERIFY(seat.evidence("evidenceState").contains(u"Denied, level"_s));
        QVERIFY(!seat.evidence("evidenceReading").isEmpty());
        QVERIFY(!seat.evidence("evidenceCause").isEmpty());
        QVERIFY(seat.evidence("evidenceCure").contains(u"In HaloPSA: Configuration > "_s));
        QVERIFY(!seat.evidence("evidence1Request").isEmpty());
        QVERIFY(seat.evidence("evidenceRun").contains(u"Scopes granted"_s));

        // What hangs on the same cause leads to its own cell.
        auto *other = seat.pane()->findChild<QPushButton *>(u"sameCause_List Agents"_s);
        QVERIFY(other);
        QTest::mouseClick(other, Qt::LeftButton);
        QCOMPARE(seat.matrix()->command(seat.view()->currentIndex().row()), u"List Agents"_s);
        QTRY_VERIFY(seat.evidence("evidenceTitle").startsWith(u"List Agents on "_s));

        // A request leads to the log.
        QPushButton *log = nullptr;
        const QList<QPushButton *> buttons = seat.pane()->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->objectName().endsWith(u"Log"))
                log = button;
        }
        QVERIFY(log);
        QTest::mouseClick(log, Qt::LeftButton);
        QCOMPARE(seat.window->findChild<QTabBar *>(u"topTabs"_s)->currentIndex(), 5);
        auto *filter = seat.window->findChild<QLineEdit *>(u"logFilter"_s);
        QVERIFY(filter->text().startsWith(u"Permission check of "_s) && filter->text().contains(u": GET /"_s));
        const QString count = seat.window->findChild<QLabel *>(u"logCount"_s)->text();
        QVERIFY2(count.contains(u" of "_s) && !count.startsWith(u"0 "_s), qPrintable(count));
    }

    // Rights are fixed when a token is issued: a change of the role shows with a fresh one only. Both ways.
    void theTokenOfBeforeKeepsItsRights()
    {
        Seat seat;
        seat.run();
        QCOMPARE(seat.state("List Teams"), State::Allowed);
        const int allowed = allowedIn(seat, 0);
        seat.tenant().setRole(Role::EndUser);
        seat.run();
        QCOMPARE(seat.headers().size(), 1); // in the place of the one before
        QCOMPARE(seat.state("List Teams"), State::Allowed);
        QCOMPARE(allowedIn(seat, 0), allowed);
        QVERIFY(seat.part<QLabel>("checkToken")->text().startsWith(u"token "_s));

        const QDateTime issued = seat.window->deskPage()->desk().token()->issuedAt;
        seat.press("freshCompare");
        QVERIFY(seat.isRunning());
        QTRY_VERIFY(!seat.isRunning());
        QVERIFY(seat.window->deskPage()->desk().token()->issuedAt > issued);
        QCOMPARE(seat.headers(), (QStringList{u"Before: Practice tenant"_s, u"After: Practice tenant"_s, u"Change"_s}));
        QCOMPARE(seat.state("List Teams", 0), State::Allowed);
        QCOMPARE(seat.state("List Teams", 1), State::Denied);
        PermissionMatrix::Changes changes = *seat.matrix()->changes();
        QVERIFY(changes.lost > 0);
        QCOMPARE(changes.gained, 0);
        QCOMPARE(changes.gained + changes.lost + changes.unchanged + changes.other, seat.matrix()->rowCount());
        QCOMPARE(seat.notice("permissionSummary"), u"With a fresh token: %1."_s.arg(changes.words()));
        QVERIFY(seat.notice("permissionSummary").contains(u"%1 lost"_s.arg(changes.lost)));
        const QModelIndex changed = seat.matrix()->index(seat.matrix()->rowOf(u"List Teams"_s), 4);
        QVERIFY(changed.data().toString().contains(u"lost"_s));
        QVERIFY(changed.data(Qt::AccessibleTextRole).toString().contains(u"before: Allowed, after: Denied"_s));

        // And back. The run with the token in use is the last one's: nothing is asked twice.
        seat.tenant().setRole(Role::Agent);
        seat.press("freshCompare");
        QTRY_VERIFY(!seat.isRunning());
        QCOMPARE(seat.state("List Teams", 0), State::Denied);
        QCOMPARE(seat.state("List Teams", 1), State::Allowed);
        changes = *seat.matrix()->changes();
        QVERIFY(changes.gained > 0);
        QCOMPARE(changes.lost, 0);
        QCOMPARE(seat.headers().size(), 3);
        QCOMPARE(seat.fixture.permissionRuns().load(practiceConnection).runs.size(), 4);

        seat.run(); // an ordinary one ends the comparison
        QCOMPARE(seat.headers(), QStringList{u"Practice tenant"_s});
        QCOMPARE(seat.notice("permissionSummary"), QString());
    }

    void comparesAtOnceWithoutARunBefore()
    {
        Seat seat;
        seat.tenant().setRole(Role::EndUser);
        seat.press("freshCompare");
        QTRY_VERIFY(seat.matrix()->changes());
        QVERIFY(!seat.isRunning());
        QCOMPARE(seat.state("List Teams", 0), State::Allowed);
        QCOMPARE(seat.state("List Teams", 1), State::Denied);
    }

    void aRefusedFreshTokenIsNotAComparison()
    {
        Seat seat;
        seat.run();
        QVERIFY(seat.tenant().setFault(u"server-error-500-json:token"_s, true));
        seat.press("freshCompare");
        QTRY_VERIFY(!seat.isRunning());
        QTRY_VERIFY(seat.notice("permissionFailure").startsWith(u"Nothing to compare: "_s));
        QVERIFY(!seat.isRunning());
        QVERIFY(!seat.matrix()->changes());
        QCOMPARE(seat.headers(), QStringList{u"Practice tenant"_s}); // what was found before stays
        seat.press("permissionDismiss");
        QCOMPARE(seat.notice("permissionFailure"), QString());
    }

    void canBeStopped()
    {
        Seat seat;
        QVERIFY(seat.tenant().setFault(u"never-answer"_s, true));
        seat.press("runChecks");
        QVERIFY(seat.isRunning());
        QVERIFY(!seat.part<QPushButton>("freshCompare")->isEnabled());
        seat.press("stopChecks");
        QTRY_VERIFY(!seat.isRunning());
        QVERIFY(seat.matrix()
                    ->headerData(PermissionMatrix::FirstRun, Qt::Horizontal, Qt::DisplayRole)
                    .toString()
                    .endsWith(u"stopped"_s));
        QVERIFY(seat.part<QPushButton>("runChecks")->isEnabled());
    }

    void level3IsOffUntilItIsSwitchedOn()
    {
        Seat seat;
        seat.run();
        QCOMPARE(seat.writes(), 0);
        QVERIFY(seat.state("Delete Tickets") != State::Allowed);
        QTest::mouseClick(seat.part<QCheckBox>("level3"), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(seat.part<QCheckBox>("level3")->isChecked());
        QVERIFY(seat.part<QLabel>("checkCost")
                    ->text()
                    .startsWith(u"%1 request"_s.arg(PermissionCheck::requestsFor(ProbeLevel::NoMatch))));
        seat.run();
        QVERIFY(seat.writes() > 0);
        QCOMPARE(seat.matrix()->run(PermissionMatrix::FirstRun)->level, ProbeLevel::NoMatch);
    }

    void aRehearsalIsConfirmedInWritingEachTime()
    {
        Seat seat;
        auto *box = seat.part<QCheckBox>("level4");
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, 8));
        auto *dialog = seat.page()->findChild<RehearsalDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        QVERIFY(!box->isChecked()); // not before it is confirmed
        auto *agree = dialog->findChild<QPushButton *>(u"rehearsalAgree"_s);
        auto *word = dialog->findChild<QLineEdit *>(u"rehearsalWord"_s);
        auto *plan = dialog->findChild<QPlainTextEdit *>(u"rehearsalPlan"_s);
        QTRY_VERIFY(!plan->toPlainText().isEmpty());
        QCOMPARE(plan->toPlainText(), Rehearsal::plan(seat.window->deskPage()->desk(), {}).join(u'\n'));
        QCOMPARE(plan->toPlainText().count(u'\n') + 1, Rehearsal::requestsFor(false));
        QVERIFY(!dialog->findChild<QLineEdit *>(u"rehearsalName"_s)); // PRACTICE is no PRODUCTION
        QVERIFY(!agree->isEnabled());
        QTest::keyClicks(word, u"rehears"_s);
        QVERIFY(!agree->isEnabled());
        word->clear();
        QTest::keyClicks(word, u"REHEARSE"_s);
        QVERIFY(agree->isEnabled());
        auto *mail = dialog->findChild<QLineEdit *>(u"rehearsalMail"_s);
        QTest::keyClicks(mail, u"me"_s);
        QVERIFY(!agree->isEnabled());
        QTest::keyClicks(mail, u"@example.com"_s);
        QVERIFY(agree->isEnabled());
        QCOMPARE(plan->toPlainText().count(u'\n') + 1, Rehearsal::requestsFor(true));
        QTest::mouseClick(agree, Qt::LeftButton);
        QVERIFY(box->isChecked());
        QVERIFY(seat.part<QLabel>("checkCost")
                    ->text()
                    .startsWith(u"%1 request"_s.arg(PermissionCheck::requestsFor(ProbeLevel::Rehearsal, true))));

        seat.press("runChecks");
        QTRY_VERIFY_WITH_TIMEOUT(!seat.isRunning(), 30'000);
        QVERIFY(!box->isChecked()); // the next one is asked for again
        QCOMPARE(seat.matrix()->run(PermissionMatrix::FirstRun)->level, ProbeLevel::Rehearsal);
        QCOMPARE(seat.state("Add Note to Tickets"), State::Allowed);
        QCOMPARE(seat.notice("permissionLeftOver"), QString());
    }

    void whatARehearsalLeftIsSaid()
    {
        Seat seat;
        seat.agreeToRehearse();
        QVERIFY(seat.tenant().setFault(u"server-error-500-json:DELETE"_s, true));
        seat.press("runChecks");
        QTRY_VERIFY_WITH_TIMEOUT(!seat.isRunning(), 60'000);
        QCOMPARE(seat.notice("permissionLeftOver"), u"Left over in HaloPSA"_s);
        const QString left = seat.part<NoticeLine>("permissionLeftOver")->findChild<QLabel *>(u"detail"_s)->text();
        QVERIFY2(left.contains(u"Practice tenant"_s), qPrintable(left));
    }

    // What it made would stay in HaloPSA.
    void leavingARehearsalIsAskedAbout()
    {
        Seat seat;
        seat.agreeToRehearse();
        QVERIFY(seat.page()->underWay().isEmpty());
        seat.press("runChecks");
        QCOMPARE(seat.page()->underWay().size(), 1);
        seat.window->close();
        QVERIFY(seat.window->isVisible());
        auto *question = seat.window->findChild<QMessageBox *>(u"leavingQuestion"_s);
        QVERIFY(question);
        QVERIFY(question->text().startsWith(u"A rehearsal is still running"_s));
        QTest::keyClick(question, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!seat.isRunning(), 30'000);
        QVERIFY(seat.page()->underWay().isEmpty());
        QVERIFY(seat.window->close());
    }

    // What it leaves in HaloPSA then is still to be found here.
    void aRehearsalThatIsLeftIsKept()
    {
        Seat seat;
        seat.agreeToRehearse();
        QVERIFY(seat.tenant().setFault(u"slow:POST/Actions"_s, true));
        seat.press("runChecks");
        QTRY_COMPARE(seat.page()->underWay().size(), 2); // the ticket is there
        const QString left = seat.page()->underWay().last();
        seat.page()->setDesk(nullptr, {});
        const PermissionRuns::Kept kept = seat.fixture.permissionRuns().load(practiceConnection);
        QCOMPARE(kept.runs.size(), 1);
        const std::optional<PermissionRun> run = PermissionRun::fromJson(kept.runs.first());
        QVERIFY(run && !run->whole);
        QCOMPARE(run->leftOver, QStringList{left});
    }

    void aRehearsalThatIsNotConfirmedStaysOff()
    {
        Seat seat;
        auto *box = seat.part<QCheckBox>("level4");
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, 8));
        auto *dialog = seat.page()->findChild<RehearsalDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!seat.page()->findChild<RehearsalDialog *>());
        QVERIFY(!box->isChecked());
    }

    void onProductionTheNameIsTypedToo()
    {
        Seat seat;
        const Connection prod = seat.store(u"Contoso & Sons"_s, true, Connection::Label::Production);
        seat.window->openNamed(prod.name);
        QTRY_COMPARE(seat.window->deskPage()->connection().id, prod.id);
        QTest::keyClick(seat.window, Qt::Key_4, Qt::ControlModifier);
        QTest::mouseClick(seat.part<QCheckBox>("level4"), Qt::LeftButton, {}, QPoint(8, 8));
        auto *dialog = seat.page()->findChild<RehearsalDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto *agree = dialog->findChild<QPushButton *>(u"rehearsalAgree"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"rehearsalWord"_s), u"REHEARSE"_s);
        QTRY_VERIFY(!dialog->findChild<QPlainTextEdit *>(u"rehearsalPlan"_s)->toPlainText().isEmpty());
        QVERIFY(!agree->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"rehearsalName"_s), prod.name);
        QVERIFY(agree->isEnabled());
        // The connection goes while the question is open.
        seat.window->openPractice();
        QVERIFY(!seat.page()->findChild<RehearsalDialog *>());
    }

    void readOnlyRefusesLevels3And4()
    {
        Seat seat;
        Connection connection = seat.store(u"Read-only"_s, true);
        connection.readOnly = true;
        QVERIFY(seat.fixture.connections().save(connection).ok());
        seat.window->openNamed(connection.name);
        QTRY_COMPARE(seat.window->deskPage()->connection().id, connection.id);
        QTest::keyClick(seat.window, Qt::Key_4, Qt::ControlModifier);
        QVERIFY(!seat.part<QCheckBox>("level3")->isEnabled());
        QVERIFY(!seat.part<QCheckBox>("level4")->isEnabled());
        QVERIFY(seat.part<QLabel>("levelReason")->isVisible());
        QVERIFY(seat.part<QLabel>("levelReason")->text().contains(u"read-only"_s));
        const qsizetype written = seat.writes();
        seat.run();
        QCOMPARE(seat.writes(), written);
        QCOMPARE(seat.matrix()->run(PermissionMatrix::FirstRun)->level, ProbeLevel::Hint);
    }

    void severalConnectionsStandBesideEachOther()
    {
        Seat seat;
        const Connection second = seat.store(u"Second"_s, true);
        const Connection locked = seat.store(u"Locked"_s, false);
        seat.tick(second);
        seat.tick(locked);
        QVERIFY(seat.part<QToolButton>("checkConnections")->text().startsWith(u"3 connection"_s));
        seat.run();
        QCOMPARE(seat.headers(), (QStringList{u"Practice tenant"_s, u"Second"_s, u"Locked"_s}));
        QCOMPARE(seat.state("List Teams", 0), State::Allowed);
        QCOMPARE(seat.state("List Teams", 2), State::NotTested);
        QCOMPARE(seat.state("List Teams", 1), State::Allowed);
        seat.choose("List Teams", 2);
        QVERIFY(seat.evidence("evidenceReading").contains(u"the keychain is locked"_s));
        QVERIFY(seat.fixture.permissionRuns().load(locked.id).runs.isEmpty());
        QCOMPARE(seat.fixture.permissionRuns().load(second.id).runs.size(), 1);

        // A column goes by a key, and the menu of earlier runs brings it back.
        seat.choose("List Teams", 1);
        seat.view()->setFocus();
        QTest::keyClick(seat.view(), Qt::Key_Delete);
        QCOMPARE(seat.headers(), (QStringList{u"Practice tenant"_s, u"Locked"_s}));
        QAction *back = nullptr;
        for (QAction *action : seat.menu("earlierRunsMenu")) {
            if (action->text().startsWith(u"Second"_s))
                back = action;
        }
        QVERIFY(back && !back->isChecked());
        back->trigger();
        QCOMPARE(seat.headers(), (QStringList{u"Practice tenant"_s, u"Locked"_s, u"Second"_s}));
    }

    void anEarlierRunIsThereAfterTheProgramWas()
    {
        Seat seat;
        seat.run();
        seat.fixture.close();
        seat.window = &seat.fixture.open();
        seat.window->openPractice();
        QTest::keyClick(seat.window, Qt::Key_4, Qt::ControlModifier);
        QVERIFY(!seat.hasRows());
        QList<QPushButton *> ways = seat.page()->findChild<EmptyPlace *>()->findChildren<QPushButton *>();
        ways.removeIf([](const QPushButton *button) { return !button->isVisible(); });
        QCOMPARE(ways.size(), 2);
        QVERIFY(ways.last()->text().startsWith(u"Show the run of "_s));
        QTest::mouseClick(ways.last(), Qt::LeftButton);
        QVERIFY(seat.hasRows());
        QCOMPARE(seat.state("List Teams"), State::Allowed);
    }

    void aDamagedRunIsSaid()
    {
        Seat seat;
        QCOMPARE(seat.fixture.permissionRuns().keep(practiceConnection, {{u"version"_s, 99}}), QString());
        const QList<QAction *> actions = seat.menu("earlierRunsMenu");
        QCOMPARE(actions.size(), 2);
        QCOMPARE(actions.first()->text(), u"No run of these connections is kept."_s);
        QVERIFY(actions.last()->text().startsWith(u"1 file"_s));
    }

    void exportsWhatIsShown()
    {
        Seat seat;
        seat.run();
        const QTemporaryDir folder;
        QSignalSpy told(seat.page(), &PermissionsPage::told);
        const auto exportTo = [&](const char *action, const QString &path) {
            seat.part<QAction>(action)->trigger();
            auto *dialog = seat.page()->findChild<QFileDialog *>(u"permissionFileDialog"_s);
            QTRY_VERIFY(dialog && dialog->isVisible());
            dialog->selectFile(path);
            QMetaObject::invokeMethod(dialog, "accept");
            QTRY_VERIFY(!seat.page()->findChild<QFileDialog *>());
        };
        const auto content = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QString html = folder.filePath(u"matrix.html"_s);
        exportTo("export_html", html);
        QTRY_COMPARE(told.count(), 1);
        QVERIFY(content(html).startsWith("<!DOCTYPE html>"));
        QVERIFY(content(html).contains("List Teams"));
        QVERIFY(content(html).contains("Practice tenant"));
        const QString json = folder.filePath(u"matrix.json"_s);
        exportTo("export_json", json);
        QTRY_COMPARE(told.count(), 2);
        const QJsonArray runs = QJsonDocument::fromJson(content(json)).object().value(u"runs").toArray();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(PermissionRun::fromJson(runs.first().toObject())->cells.size(), commands().size());
        exportTo("export_csv", folder.filePath(u"missing/matrix.csv"_s));
        QTRY_VERIFY(seat.notice("permissionFailure").startsWith(u"Not saved to"_s));
        QCOMPARE(told.count(), 2);
    }

    void leastPrivilegeIsAChecklistToCopy()
    {
        Seat seat;
        seat.run();
        seat.press("leastPrivilege");
        auto *dialog = seat.page()->findChild<LeastPrivilegeDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto *list = dialog->findChild<QListWidget *>(u"leastPrivilegeCommands"_s);
        auto *copy = dialog->findChild<QPushButton *>(u"leastPrivilegeCopy"_s);
        QVERIFY(!copy->isEnabled());
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(list->item(0)->checkState(), Qt::Checked);
        const QString text = dialog->findChild<QPlainTextEdit *>(u"leastPrivilegeList"_s)->toPlainText();
        QCOMPARE(text, leastPrivilege({list->item(0)->text()}, seat.matrix()->run(PermissionMatrix::FirstRun)));
        QVERIFY(text.contains(u"- [ ] "_s));
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
    }

    void theKeyboardIsEnough()
    {
        Seat seat;
        auto *run = seat.part<QPushButton>("runChecks");
        QVERIFY(run->hasFocus()); // there is nothing else to do yet
        QTest::keyClick(run, Qt::Key_Space);
        QVERIFY(seat.isRunning());
        QVERIFY(seat.part<QPushButton>("stopChecks")->hasFocus());
        QTRY_VERIFY(!seat.isRunning());
        const auto tabTo = [&](QWidget *wanted) {
            for (int i = 0; i < 40 && seat.window->focusWidget() != wanted; ++i)
                QTest::keyClick(seat.window->focusWidget(), Qt::Key_Tab);
            return seat.window->focusWidget() == wanted;
        };
        for (const char *name : {"freshCompare", "leastPrivilege", "level3", "level4"})
            QVERIFY2(tabTo(seat.part<QWidget>(name)), name);
        for (const char *name : {"checkConnections", "earlierRuns", "exportPermissions"})
            QVERIFY2(tabTo(seat.part<QWidget>(name)), name);
        QVERIFY(tabTo(seat.view()));
        const int row = seat.view()->currentIndex().row();
        QTest::keyClick(seat.view(), Qt::Key_Down);
        QCOMPARE(seat.view()->currentIndex().row(), row + 1);
        QVERIFY(seat.evidence("evidenceTitle").startsWith(commands().at(row + 1).name));
        QTest::keyClick(seat.view(), Qt::Key_Left);
        QVERIFY(!seat.evidence("evidenceNeeds").isEmpty());
        QTest::keyClick(seat.window, Qt::Key_6, Qt::ControlModifier);
        QCOMPARE(seat.window->findChild<QTabBar *>(u"topTabs"_s)->currentIndex(), 5);
    }

    void everythingHasAName()
    {
        Seat seat;
        seat.run();
        const QList<QWidget *> widgets = seat.page()->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || qobject_cast<const QLabel *>(widget) ||
                qobject_cast<const EmptyPlace *>(widget))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
        }
    }

    // The desk goes while a check runs on it.
    void nothingOfOneConnectionShowsUnderAnother()
    {
        Seat seat;
        seat.run();
        seat.press("runChecks");
        QVERIFY(seat.isRunning());
        seat.window->openPractice();
        QVERIFY(!seat.isRunning());
        QTest::keyClick(seat.window, Qt::Key_4, Qt::ControlModifier);
        QVERIFY(!seat.hasRows());
        seat.run();
        QCOMPARE(seat.headers().size(), 1);
        seat.window->findChild<QAction *>(u"closeConnection"_s)->trigger();
        QVERIFY(!seat.hasRows());
    }

private:
    static int allowedIn(const Seat &seat, int run)
    {
        int count = 0;
        for (const Command &command : commands())
            count += seat.state(qPrintable(command.name), run) == State::Allowed ? 1 : 0;
        return count;
    }
};

QTEST_MAIN(PermissionsPageTest)
#include "tst_permissionspage.moc"
