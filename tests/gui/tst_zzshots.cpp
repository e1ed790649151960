// SPDX-License-Identifier: Apache-2.0
#include "commandform/commandform.h"
#include "commands/commandlist.h"
#include "commands/commandspage.h"
#include "jobs/interruptedquestion.h"
#include "jobs/jobline.h"
#include "jobs/jobresults.h"
#include "jobs/jobspanel.h"
#include "jobs/jobstrip.h"
#include "language.h"
#include "practice/practicetenant.h"
#include "store/drafts.h"
#include "support/jobonwire.h"
#include "widgets/appearance.h"
#include <QPushButton>
#include <QTemporaryDir>
#include <QVBoxLayout>
#include <QtTest>
using namespace Qt::StringLiterals;
using Does = JobOnWire::Does;
class Shots : public QObject
{
    Q_OBJECT
    static QString path(const QString &n) { return u"/tmp/d_shots/%1%2.png"_s.arg(qEnvironmentVariable("SHOT"), n); }
private Q_SLOTS:
    void initTestCase()
    {
        appearance::installStyle();
        language::install(*qApp, u"en"_s);
        appearance::apply(qEnvironmentVariable("DARK") == u"1" ? appearance::Mode::Dark : appearance::Mode::Light);
    }
    void strip()
    {
        QTemporaryDir folder;
        QString problem;
        {
            QJsonArray targets;
            for (int i = 1; i <= 5; ++i)
                targets.append(QJsonObject{{u"ticket"_s, i}});
            const auto journal = JobJournal::create(folder.path(),
                                                    {{u"command"_s, u"Update Tickets"_s},
                                                     {u"inputs"_s, JobOnWire::inputs(5)},
                                                     {u"startedAt"_s, u"2026-09-01T10:32:00.000Z"_s},
                                                     {u"targets"_s, targets}},
                                                    &problem);
            for (const int item : {0, 1})
                journal->append({{u"event"_s, u"send"_s}, {u"item"_s, item}, {u"step"_s, 0}});
            journal->append({{u"event"_s, u"result"_s}, {u"item"_s, 0}, {u"step"_s, 1}, {u"result"_s, u"Done"_s}});
        }
        JobOnWire on({Does::Save, Does::Refuse, Does::SaveOther, Does::Lose}, folder.path());
        SystemClock clock;
        QWidget window;
        auto *panel = new JobsPanel(on.wire.desk->jobs(), *on.wire.desk, clock, &window);
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addStretch(1);
        column->addWidget(panel);
        window.resize(1280, 560);
        window.show();
        panel->askAboutInterrupted(on.wire.desk->jobs().takeUpInterrupted());
        on.ended(11);
        on.does = QList<Does>(6, Does::Hold);
        on.run(11);
        QTRY_COMPARE(on.wire.server.held(), 6);
        QTest::qWait(100);
        window.grab().save(path(u"strip"_s));
        window.resize(420, 700);
        QTest::qWait(50);
        window.grab().save(path(u"strip_narrow"_s));
        window.resize(1280, 560);
        panel->showResults(&on.wire.desk->jobs().at(1), true);
        QTest::qWait(50);
        window.grab().save(path(u"errors"_s));
        auto *results = panel->findChild<JobResults *>();
        for (int i = 0; i < 3; ++i) {
            results->setCurrentIndex(i);
            QTest::qWait(50);
            results->grab().save(path(u"tab%1"_s.arg(i)));
        }
        panel->closeResults();
        panel->strip().lines().at(1)->findChild<QAbstractButton *>(u"jobDismiss"_s)->click();
        panel->strip().lines().at(2)->findChild<QPushButton *>(u"jobPause"_s)->click();
        QTest::qWait(50);
        window.grab().save(path(u"question"_s));
        delete panel;
    }
    void changedAndPage()
    {
        practice::Options options;
        options.faults = {u"bad-request-string:#1043"_s};
        practice::PracticeTenant tenant(options);
        QVERIFY(tenant.start());
        TenantAccess access;
        access.web = tenant.url();
        access.tenant = tenant.tenant();
        access.clientId = tenant.clientId();
        access.clientSecret = tenant.clientSecret();
        access.limit = {100'000, 300};
        SystemClock clock;
        Desk desk(access, clock);
        desk.open();
        QTemporaryDir home;
        Drafts drafts(home.filePath(u"drafts"_s));
        {
            QWidget window;
            JobsPanel panel(desk.jobs(), desk, clock, &window);
            auto *column = new QVBoxLayout(&window);
            column->setContentsMargins(0, 0, 0, 0);
            column->addStretch(1);
            column->addWidget(&panel);
            window.resize(1000, 300);
            window.show();
            Ticket seen;
            seen.id = TicketId(1042);
            seen.lastUpdate = 1000;
            seen.statusId = 9;
            Ticket two = seen;
            two.id = TicketId(1044);
            desk.jobs().run(JobOnWire::command(),
                            {{u"Ticket IDs"_s, QJsonArray{1041, 1042, 1044}},
                             {u"Update Ticket Object"_s, QJsonObject{{u"summary"_s, u"So"_s}}}},
                            {{seen.id, seen}, {two.id, two}});
            QTRY_COMPARE(desk.jobs().at(0).state(), Job::State::Asking);
            QTest::qWait(100);
            window.grab().save(path(u"changed"_s));
            desk.jobs().at(0).skipChanged();
            QTRY_COMPARE(desk.jobs().at(0).state(), Job::State::Finished);
        }
        CommandsPage page(clock, drafts);
        page.setDesk(&desk, u"one"_s);
        page.resize(1280, 800);
        page.show();
        QTest::qWait(100);
        page.grab().save(path(u"page_empty"_s));
        page.choose(u"Update Tickets"_s);
        QTest::qWait(300);
        auto *form = page.findChild<CommandForm *>();
        form->setInputs({{u"Ticket IDs"_s, QJsonArray{1042, 1043, 1044}},
                         {u"Update Ticket Object"_s, QJsonObject{{u"summary"_s, u"So"_s}}}});
        form->send();
        QTRY_COMPARE(desk.jobs().size(), 2);
        QTRY_COMPARE(desk.jobs().at(1).state(), Job::State::Finished);
        QTest::qWait(200);
        page.grab().save(path(u"page"_s));
        page.resize(700, 600);
        QTest::qWait(100);
        page.grab().save(path(u"page_narrow"_s));
    }
};
QTEST_MAIN(Shots)
#include "tst_zzshots.moc"
