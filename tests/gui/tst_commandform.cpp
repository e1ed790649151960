// SPDX-License-Identifier: Apache-2.0
#include "commandform/commandform.h"

#include "commandform/emailsfield.h"
#include "commandform/filesfield.h"
#include "commandform/namedfield.h"
#include "commands/registry.h"
#include "halo/json.h"
#include "net/clock.h"
#include "practice/practicetenant.h"
#include "store/drafts.h"
#include "support/eventually.h"
#include "triage/desk.h"
#include "widgets/fieldnote.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

// A desk on a practice tenant, and the hands and eyes of a person in front of a form.
class Seat
{
public:
    explicit Seat(const QStringList &faults = {}) : tenant(options(faults)), drafts(home.filePath(u"drafts"_s))
    {
        if (!tenant.start())
            qFatal("the practice tenant does not start");
        TenantAccess access;
        access.web = tenant.url();
        access.tenant = tenant.tenant();
        access.clientId = tenant.clientId();
        access.clientSecret = tenant.clientSecret();
        access.limit = {100'000, 300};
        desk = std::make_unique<Desk>(access, clock);
        desk->open();
    }
    ~Seat()
    {
        form.reset();
        desk.reset();
    }
    static practice::Options options(const QStringList &faults)
    {
        practice::Options options;
        options.tickets = 60;
        options.limitRequests = 100'000;
        options.faults = faults;
        return options;
    }

    // As many tickets as asked for, newest first; the whole record where it is one.
    void choose(int count)
    {
        bool there = false;
        QUrlQuery query;
        query.addQueryItem(u"pageinate"_s, u"true"_s);
        query.addQueryItem(u"page_no"_s, u"1"_s);
        query.addQueryItem(u"page_size"_s, QString::number(count));
        static_cast<void>(
            desk->api().tickets(query, Priority::Click, u"rows"_s, desk.get(), [&](const Result<TicketPage> &page) {
                there = true;
                if (page.ok())
                    chosen = page.value().tickets;
            }));
        QVERIFY(eventually([&] { return there; }));
        QCOMPARE(chosen.size(), count);
        record.reset();
        if (count != 1)
            return;
        there = false;
        static_cast<void>(
            desk->api().ticket(chosen.first().id, Priority::Click, desk.get(), [&](const Result<QJsonObject> &one) {
                there = true;
                if (one.ok())
                    record = one.value();
            }));
        QVERIFY(eventually([&] { return there; }));
        QVERIFY(record.has_value());
    }

    CommandForm &open(const char *name) { return open(*commandNamed(QLatin1String(name))); }
    CommandForm &open(const Command &command)
    {
        form.reset();
        Desk &of = *desk;
        form = std::make_unique<CommandForm>(
            command,
            CommandForm::Needs{
                of.lookups(), of.facts(), of.details(), of.places(), drafts, u"one"_s, [&of] {
                    return FormBudget{of.requestsUsed(), of.limit().requests, of.limit().seconds, of.keptForClicks()};
                }});
        QObject::connect(form.get(), &CommandForm::sendRequested, form.get(),
                         [this](const QJsonObject &inputs, bool stop) {
                             sent.append(inputs);
                             stopOnFirst = stop;
                         });
        QObject::connect(form.get(), &CommandForm::closeRequested, form.get(), [this] { ++closed; });
        form->setTickets(chosen, record);
        form->resize(380, 640);
        form->show();
        if (!QTest::qWaitForWindowActive(form.get()))
            qFatal("the form does not become active");
        form->focusFirstEmpty();
        return *form;
    }

    // What the names of the fields come from.
    void learn()
    {
        Desk &of = *desk;
        const TenantFacts::Facts all = TenantFacts::Teams | TenantFacts::Agents | TenantFacts::Statuses |
                                       TenantFacts::Outcomes | TenantFacts::Types;
        bool there = false;
        of.facts().read(all, &of, [&](const TenantFacts &) { there = true; });
        QVERIFY(eventually([&] { return there && of.lookups().state(Lookup::Priorities) == Lookups::State::Loaded; }));
    }

    template <class Widget> Widget *find(const char *name) const
    {
        return form->findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] QString words(const char *label) const
    {
        const auto *found = find<QLabel>(label);
        return found && found->isVisibleTo(form.get()) ? found->text() : QString();
    }
    [[nodiscard]] QString noticeWords(const char *notice) const
    {
        const auto *found = find<QWidget>(notice);
        return found && found->isVisibleTo(form.get()) ? found->findChild<QLabel *>(u"text"_s)->text() : QString();
    }
    // Under the field of this name.
    [[nodiscard]] QString note(const char *input) const
    {
        const QString name = fieldObjectName(QLatin1String(input)) + u"NoteText"_s;
        const auto *label = form->findChild<QLabel *>(name);
        return label && label->isVisibleTo(form.get()) ? label->text() : QString();
    }

    static QStringList itemsOf(const QComboBox *box)
    {
        QStringList items;
        for (int i = 0; i < box->count(); ++i)
            items.append(box->itemText(i));
        return items;
    }
    [[nodiscard]] QStringList tenantOutcomes() const
    {
        QStringList names;
        const TenantFacts facts = desk->facts().facts();
        for (const TenantFacts::Outcome &outcome : facts.outcomes) {
            if (!outcome.system)
                names.append(outcome.name);
        }
        return names;
    }
    [[nodiscard]] int reads() const // of whole records
    {
        int count = 0;
        const QList<practice::ReceivedRequest> all = tenant.requests();
        for (const practice::ReceivedRequest &request : all)
            count += request.method == "GET" && request.path.startsWith("/api/Tickets/") ? 1 : 0;
        return count;
    }

    // Keys go where the keyboard is.
    static void type(const QString &text)
    {
        for (const QChar letter : text) {
            QWidget *widget = QApplication::focusWidget();
            if (letter.unicode() < 128)
                QTest::keyClick(widget, letter.toLatin1());
            else // QTest has no keys for others
                QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(letter), Qt::NoModifier);
        }
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    static void sendKey() { press(Qt::Key_Return, Qt::ControlModifier); }
    [[nodiscard]] static QString where()
    {
        const QWidget *widget = QApplication::focusWidget();
        return widget ? widget->accessibleName() : QString();
    }
    // By Tab alone.
    void tabTo(const QString &accessibleName)
    {
        for (int i = 0; i < 60 && where() != accessibleName; ++i)
            press(Qt::Key_Tab);
        QCOMPARE(where(), accessibleName);
    }
    // What was asked for, done by a job on the tenant.
    void run()
    {
        QCOMPARE(sent.size(), 1);
        Job &job = desk->jobs().run(form->command(), sent.first());
        QVERIFY(eventually([&] { return job.state() == Job::State::Finished; }));
        for (const JobItem &item : job.items())
            QVERIFY2(item.result == JobItem::Result::Done, qPrintable(item.label() + u": "_s + item.message));
    }
    [[nodiscard]] QList<QJsonObject> written(const QByteArray &path) const // bodies, in order
    {
        QList<QJsonObject> bodies;
        const QList<practice::ReceivedRequest> all = tenant.requests();
        for (const practice::ReceivedRequest &request : all) {
            if (request.method == "POST" && request.path == path)
                bodies.append(QJsonDocument::fromJson(request.body).array().at(0).toObject());
        }
        return bodies;
    }
    [[nodiscard]] QJsonArray chosenIds() const
    {
        QJsonArray ids;
        for (const Ticket &ticket : chosen)
            ids.append(number(ticket.id));
        return ids;
    }

    SystemClock clock;
    practice::PracticeTenant tenant;
    QTemporaryDir home;
    Drafts drafts;
    std::unique_ptr<Desk> desk;
    QList<Ticket> chosen;
    std::optional<QJsonObject> record;
    std::unique_ptr<CommandForm> form;
    QList<QJsonObject> sent;
    bool stopOnFirst = false;
    int closed = 0;
};

} // namespace

class TstCommandForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandHasAForm_data()
    {
        QTest::addColumn<QString>("name");
        for (const Command &command : commands())
            QTest::newRow(qPrintable(command.name)) << command.name;
    }
    void everyCommandHasAForm()
    {
        QFETCH(const QString, name);
        Seat seat;
        const Command &command = *commandNamed(name);
        seat.open(command);
        for (const Input &input : command.inputs) {
            const auto *field = seat.form->findChild<QWidget *>(fieldObjectName(input.name));
            QVERIFY2(field, qPrintable(input.name));
            QCOMPARE(field->accessibleName(), input.name);
            bool labelled = qobject_cast<const QCheckBox *>(field);
            const QList<QLabel *> labels = seat.form->findChildren<QLabel *>();
            for (const QLabel *label : labels)
                labelled = labelled || label->buddy() == field;
            QVERIFY2(labelled, qPrintable(input.name));
        }
        QVERIFY(seat.form->findChild<QPushButton *>(u"sendCommand"_s)->isVisible());
        QVERIFY(seat.form->minimumSizeHint().width() <= 360);
    }

    void addsANoteByKeys()
    {
        Seat seat;
        seat.choose(2);
        seat.open("Add Note to Tickets");
        QCOMPARE(seat.where(), u"Private Note"_s);
        QCOMPARE(seat.words("noteAudience"), u"PRIVATE"_s);
        seat.type(u"Called the user"_s);
        seat.sendKey();
        QCOMPARE(seat.sent.value(0),
                 (QJsonObject{{u"Ticket IDs"_s, seat.chosenIds()}, {u"Private Note"_s, u"Called the user"_s}}));
        seat.run();
        const QList<QJsonObject> notes = seat.written("/api/Actions");
        QCOMPARE(notes.size(), 2);
        for (const QJsonObject &note : notes) {
            QVERIFY(note.value(u"note_html").toString().contains(u"Called the user"_s));
            QCOMPARE(note.value(u"hiddenfromuser"), QJsonValue(true));
        }
    }

    void aNoteGrowsWithItsTextAndWithANarrowerForm()
    {
        Seat seat;
        seat.choose(1);
        seat.open("Add Note to Tickets");
        auto *note = seat.find<QPlainTextEdit>("inputPrivateNote");
        const int before = note->height();
        // One line to the document, several to the eye.
        note->setPlainText(u"words that go on and on "_s.repeated(12));
        QTRY_VERIFY(note->height() > before);
        QTRY_VERIFY(!note->verticalScrollBar()->isVisible());
        const int wide = note->height();
        seat.form->resize(260, 640);
        QTRY_VERIFY(note->height() > wide);
    }

    void assignsByKeys()
    {
        Seat seat;
        seat.choose(1);
        seat.learn();
        const TenantFacts facts = seat.desk->facts().facts();
        QString team;
        TenantFacts::Agent agent;
        for (const TenantFacts::Agent &each : facts.agents) {
            if (!each.disabled && each.id != 1 && !each.teams.isEmpty()) {
                agent = each;
                team = each.teams.first();
            }
        }
        QVERIFY(agent.id > 0);
        seat.open("Assign Tickets");
        QCOMPARE(seat.where(), u"Team"_s);
        seat.type(team);
        seat.press(Qt::Key_Tab);
        QCOMPARE(seat.where(), u"Agent ID"_s);
        // Only those of the team are offered.
        auto *agents = seat.find<QComboBox>("inputAgentID");
        QVERIFY(agents->count() > 0);
        for (int i = 0; i < agents->count(); ++i)
            QVERIFY2(facts.isMember(*facts.agent(agents->itemData(i).toLongLong()), team).value_or(true),
                     qPrintable(agents->itemText(i)));
        seat.type(agent.name);
        seat.sendKey();
        QCOMPARE(seat.sent.value(0),
                 (QJsonObject{{u"Ticket IDs"_s, seat.chosenIds()}, {u"Team"_s, team}, {u"Agent ID"_s, agent.id}}));
        seat.run();
    }

    void assignsToMe()
    {
        Seat seat;
        seat.choose(1);
        seat.learn();
        seat.desk->facts().setMe(0);
        seat.open("Assign Tickets");
        QVERIFY(!seat.find<QPushButton>("inputAgentIDMe")->isEnabled());
        const qint64 me = seat.desk->facts().facts().agents.last().id;
        seat.desk->facts().setMe(me);
        seat.open("Assign Tickets");
        auto *button = seat.find<QPushButton>("inputAgentIDMe");
        QVERIFY(button->isEnabled());
        button->setFocus();
        seat.press(Qt::Key_Space);
        QCOMPARE(seat.form->inputs().value(u"Agent ID"_s), QJsonValue(me));
    }

    void takesAnAgentsIdAndNamesWhoIsNone()
    {
        Seat seat;
        seat.choose(1);
        seat.learn();
        const TenantFacts::Agent agent = seat.desk->facts().facts().agents.last();
        seat.open("Assign Tickets");
        seat.tabTo(u"Agent ID"_s);
        seat.type(QString::number(agent.id));
        QCOMPARE(seat.form->inputs().value(u"Agent ID"_s), QJsonValue(agent.id));
        seat.find<QComboBox>("inputAgentID")->clearEditText();
        seat.type(u"Nobody of this name"_s);
        QVERIFY2(seat.note("Agent ID").contains(u"Nobody of this name"_s), qPrintable(seat.note("Agent ID")));
        seat.sendKey();
        QVERIFY(seat.sent.isEmpty());
    }

    void aListThatFailedSaysSoAndANameCanBeTyped()
    {
        Seat seat({u"lookup-failed:Team"_s});
        seat.choose(1);
        QVERIFY(eventually([&] { return seat.desk->lookups().state(Lookup::Teams) == Lookups::State::Failed; }));
        seat.open("Assign Tickets");
        QVERIFY2(seat.note("Team").contains(u"could not be read"_s), qPrintable(seat.note("Team")));
        QVERIFY(seat.find<QPushButton>("inputTeamRetry")->isVisible());
        seat.tabTo(u"Team"_s);
        seat.type(u"1st Line Support"_s);
        QCOMPARE(seat.form->inputs().value(u"Team"_s), QJsonValue(u"1st Line Support"_s));
    }

    void closesByKeys()
    {
        Seat seat;
        seat.choose(3);
        seat.learn();
        seat.open("Close Tickets");
        QCOMPARE(seat.where(), u"Private Note"_s);
        QVERIFY2(seat.find<QPushButton>("sendCommand")->text().contains(u"3"_s),
                 qPrintable(seat.find<QPushButton>("sendCommand")->text()));
        seat.type(u"Done"_s);
        seat.tabTo(u"Stop on first failure"_s);
        seat.press(Qt::Key_Space);
        seat.sendKey();
        QVERIFY(seat.stopOnFirst);
        QCOMPARE(seat.sent.value(0),
                 (QJsonObject{{u"Ticket IDs"_s, seat.chosenIds()}, {u"Private Note"_s, u"Done"_s}}));
        // Some types of ticket want more fields before they can be closed, which is for the server to say.
        Job &job = seat.desk->jobs().run(seat.form->command(), seat.sent.first(), {}, false);
        QVERIFY(eventually([&] { return job.state() == Job::State::Finished; }));
        QCOMPARE(seat.written("/api/Tickets").size(), 3);
    }

    void resolvesByKeysAndMailsOnlyWhomOneChose()
    {
        Seat seat;
        seat.choose(1);
        seat.learn();
        const QString address = halo::toText(seat.record->value(u"user_email"));
        QVERIFY(!address.isEmpty());
        seat.open("Resolve Tickets");
        QCOMPARE(seat.where(), u"Email To"_s);
        QVERIFY2(!seat.form->inputs().contains(u"Email To"_s), "a suggestion is not an answer");
        seat.sendKey();
        QVERIFY(seat.sent.isEmpty());
        QCOMPARE(seat.where(), u"Email To"_s);
        QVERIFY2(!seat.note("Email To").isEmpty(), "it is required");
        QVERIFY(seat.words("formMailed").isEmpty());

        seat.press(Qt::Key_Tab); // to the suggestion
        auto *offer = seat.find<QPushButton>("offeredEmail");
        QCOMPARE(QApplication::focusWidget(), offer);
        seat.press(Qt::Key_Space);
        QCOMPARE(seat.form->inputs().value(u"Email To"_s), QJsonValue(address));
        QVERIFY2(seat.words("formMailed").contains(address), qPrintable(seat.words("formMailed")));
        QCOMPARE(seat.where(), u"Email To"_s);
        seat.press(Qt::Key_End);
        seat.type(u"; boss@contoso"_s);
        QVERIFY2(seat.note("Email To").contains(u"boss@contoso"_s), qPrintable(seat.note("Email To")));
        seat.type(u".com"_s);
        QVERIFY2(!seat.note("Email To").contains(u"boss@contoso"_s), qPrintable(seat.note("Email To")));
        QVERIFY2(seat.words("formMailed").contains(u"2"_s), qPrintable(seat.words("formMailed")));
        seat.tabTo(u"Private Note"_s);
        seat.type(u"Solved"_s);
        seat.sendKey();
        QCOMPARE(seat.sent.value(0).value(u"Email To"_s), (QJsonArray{address, u"boss@contoso.com"_s}));
        seat.run();
    }

    void attachesWhatIsPasted()
    {
        Seat seat;
        seat.choose(1);
        seat.open("Attach File to Ticket");
        QCOMPARE(seat.where(), u"File"_s);
        QImage picture(20, 10, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QGuiApplication::clipboard()->setImage(picture);
        QTest::keySequence(QApplication::focusWidget(), QKeySequence::Paste);
        const QString path = seat.form->inputs().value(u"File"_s).toString();
        QVERIFY2(path.endsWith(u".png"_s), qPrintable(path));
        QCOMPARE(QImage(path).size(), picture.size());
        QVERIFY(!(QFile::permissions(QFileInfo(path).path()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        seat.tabTo(u"Attachment Name"_s);
        seat.type(u"error.png"_s);
        seat.sendKey();
        QCOMPARE(seat.sent.value(0), (QJsonObject{{u"Ticket ID"_s, number(seat.chosen.first().id)},
                                                  {u"File"_s, path},
                                                  {u"Attachment Name"_s, u"error.png"_s}}));
        seat.run();
        seat.form->sent();
        QVERIFY2(!QFile::exists(path), "it was made for this only");
        QVERIFY(seat.form->inputs().value(u"File"_s).isUndefined());
    }

    void attachesSeveralFilesAndTakesOneAway()
    {
        Seat seat;
        seat.choose(1);
        QList<QUrl> urls;
        for (const QString &name : {u"a.txt"_s, u"b.txt"_s}) {
            QFile file(seat.home.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("content");
            urls.append(QUrl::fromLocalFile(file.fileName()));
        }
        seat.open("Attach File to Ticket");
        auto *data = new QMimeData;
        data->setUrls(urls);
        QGuiApplication::clipboard()->setMimeData(data);
        QTest::keySequence(QApplication::focusWidget(), QKeySequence::Paste);
        QCOMPARE(seat.form->inputs().value(u"File"_s).toArray().size(), 2);
        QVERIFY2(!seat.find<QLineEdit>("inputAttachmentName")->isEnabled(), "a name is for one file");
        auto *list = seat.find<QListWidget>("inputFile");
        QVERIFY2(list->item(0)->text().contains(u"a.txt"_s) && list->item(0)->text().contains(u"7"_s),
                 qPrintable(list->item(0)->text()));
        seat.press(Qt::Key_Delete);
        QCOMPARE(seat.form->inputs().value(u"File"_s), QJsonValue(seat.home.filePath(u"a.txt"_s)));
        QVERIFY(seat.find<QLineEdit>("inputAttachmentName")->isEnabled());
        QVERIFY2(QFile::exists(seat.home.filePath(u"b.txt"_s)), "it is not ours");
    }

    void dropsOnTheForm()
    {
        Seat seat;
        seat.choose(1);
        QFile file(seat.home.filePath(u"a.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("content");
        file.close();
        CommandForm &form = seat.open("Attach File to Ticket");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&form, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&form, &drop);
        QCOMPARE(form.inputs().value(u"File"_s), QJsonValue(file.fileName()));
    }

    void deletesByKeysAfterTheNumberWasTyped()
    {
        Seat seat;
        seat.choose(7);
        seat.open("Delete Tickets");
        auto *list = seat.find<QListWidget>("reviewedTickets");
        QCOMPARE(list->count(), 7);
        const Ticket &first = seat.chosen.first();
        QVERIFY(list->item(0)->text().contains(QString::number(number(first.id))));
        QVERIFY2(list->item(0)->text().contains(first.summary.simplified()), qPrintable(list->item(0)->text()));
        QVERIFY2(list->item(0)->text().contains(first.client.simplified()), qPrintable(list->item(0)->text()));
        QCOMPARE(seat.where(), u"Reason"_s);
        seat.type(u"Spam"_s);
        seat.sendKey();
        QVERIFY(seat.sent.isEmpty());
        QCOMPARE(QApplication::focusWidget(), seat.find<QLineEdit>("confirmNumber"));
        seat.type(u"6"_s);
        seat.sendKey();
        QVERIFY(seat.sent.isEmpty());
        seat.press(Qt::Key_Backspace);
        seat.type(u"7"_s);
        seat.sendKey();
        QCOMPARE(seat.sent.value(0), (QJsonObject{{u"Ticket IDs"_s, seat.chosenIds()}, {u"Reason"_s, u"Spam"_s}}));
    }

    void theNumberIsAskedForAnewWhenOtherTicketsAreMeant()
    {
        Seat seat;
        seat.choose(8);
        seat.open("Delete Tickets");
        seat.find<QLineEdit>("confirmNumber")->setFocus();
        seat.type(u"8"_s);
        auto *ids = seat.find<QLineEdit>("inputTicketIDs");
        ids->setFocus();
        seat.press(Qt::Key_End);
        seat.type(u", 999999"_s);
        QCOMPARE(seat.find<QLineEdit>("confirmNumber")->text(), QString());
        seat.sendKey();
        QVERIFY(seat.sent.isEmpty());
    }

    void deletesFewWithoutTheNumber()
    {
        Seat seat;
        seat.choose(1);
        seat.open("Delete Tickets");
        QVERIFY(!seat.find<QLineEdit>("confirmNumber")->isVisible());
        seat.sendKey();
        QCOMPARE(seat.sent.size(), 1);
    }

    void updatesOneTicketByKeysAndSendsOnlyWhatChanged()
    {
        Seat seat;
        seat.choose(1);
        seat.learn();
        const QString summary = halo::toText(seat.record->value(u"summary"));
        seat.open("Update Tickets");
        QCOMPARE(seat.where(), u"Summary"_s);
        auto *line = seat.find<QLineEdit>("inputsummary");
        QCOMPARE(line->text(), summary);
        QVERIFY2(!seat.form->inputs().contains(u"Update Ticket Object"_s), "nothing has changed");
        seat.press(Qt::Key_End);
        seat.type(u" (2)"_s);
        QCOMPARE(seat.form->inputs().value(u"Update Ticket Object"_s),
                 (QJsonObject{{u"summary"_s, QString(summary + u" (2)"_s)}}));
        QVERIFY2(seat.note("summary").contains(u"→"_s), qPrintable(seat.note("summary")));
        seat.press(Qt::Key_A, Qt::ControlModifier);
        seat.type(summary);
        QVERIFY2(!seat.form->inputs().contains(u"Update Ticket Object"_s), "it is as it was");
        seat.press(Qt::Key_A, Qt::ControlModifier);
        seat.type(u"Another"_s);
        seat.sendKey();
        QCOMPARE(seat.sent.value(0).value(u"Update Ticket Object"_s), (QJsonObject{{u"summary"_s, u"Another"_s}}));
        seat.run();
    }

    void updateSaysNamesNotNumbers()
    {
        Seat seat;
        seat.choose(1);
        seat.learn();
        const auto before = halo::toId(seat.record->value(u"status_id"));
        QVERIFY(before);
        const QString name = seat.desk->lookups().name(Lookup::Statuses, *before);
        seat.open("Update Tickets");
        auto *status = seat.find<QComboBox>("inputstatus_id");
        QCOMPARE(status->currentText(), name);
        qint64 other = 0;
        for (const LookupItem &item : seat.desk->lookups().items(Lookup::Statuses))
            other = item.id != *before ? item.id : other;
        seat.tabTo(u"Status"_s);
        seat.press(Qt::Key_A, Qt::ControlModifier);
        seat.type(seat.desk->lookups().name(Lookup::Statuses, other));
        QCOMPARE(seat.form->inputs().value(u"Update Ticket Object"_s), (QJsonObject{{u"status_id"_s, other}}));
        QCOMPARE(seat.note("status_id"), name + u" → "_s + seat.desk->lookups().name(Lookup::Statuses, other));
    }

    void anActionHasNothingOfTheTicketBefore()
    {
        Seat seat;
        seat.choose(1);
        seat.open("Resolve Tickets");
        const QList<QLineEdit *> lines =
            seat.find<QPlainTextEdit>("inputAdditionalFields")->parentWidget()->findChildren<QLineEdit *>();
        QVERIFY(!lines.isEmpty());
        for (const QLineEdit *line : lines)
            QVERIFY2(line->text().isEmpty(), qPrintable(line->accessibleName() + u": "_s + line->text()));
    }

    void manyTicketsKeepWhatIsNotFilledIn()
    {
        Seat seat;
        seat.choose(3);
        seat.learn();
        seat.open("Update Tickets");
        auto *summary = seat.find<QLineEdit>("inputsummary");
        QCOMPARE(summary->text(), QString());
        QCOMPARE(summary->placeholderText(), u"keep"_s);
        QCOMPARE(seat.find<QComboBox>("inputstatus_id")->lineEdit()->placeholderText(), u"keep"_s);
        seat.tabTo(u"Priority"_s);
        const LookupItem priority = seat.desk->lookups().items(Lookup::Priorities).first();
        seat.type(QString::number(priority.id));
        seat.sendKey();
        QCOMPARE(seat.sent.value(0).value(u"Update Ticket Object"_s), (QJsonObject{{u"priority_id"_s, priority.id}}));
    }

    void fieldsAndJsonAreTheSameValue()
    {
        Seat seat;
        seat.choose(3);
        seat.open("Update Tickets");
        auto *json = seat.find<QPlainTextEdit>("inputUpdateTicketObject");
        json->setFocus();
        seat.type(u"{\"summary\": \"From JSON\", \"own\": 1}"_s);
        QCOMPARE(seat.find<QLineEdit>("inputsummary")->text(), u"From JSON"_s);
        seat.find<QLineEdit>("inputsummary")->setFocus();
        seat.press(Qt::Key_End);
        seat.type(u"!"_s);
        QCOMPARE(seat.form->inputs().value(u"Update Ticket Object"_s),
                 (QJsonObject{{u"summary"_s, u"From JSON!"_s}, {u"own"_s, 1}}));
        QVERIFY(json->toPlainText().contains(u"From JSON!"_s));
    }

    void brokenJsonIsNamedByLineAndColumn()
    {
        Seat seat;
        seat.choose(3);
        seat.open("Update Tickets");
        auto *json = seat.find<QPlainTextEdit>("inputUpdateTicketObject");
        json->setFocus();
        json->setPlainText(u"{\n  \"summary\": x\n}"_s);
        QVERIFY2(seat.note("Update Ticket Object").contains(u"line 2"_s),
                 qPrintable(seat.note("Update Ticket Object")));
        seat.sendKey();
        QVERIFY(seat.sent.isEmpty());
        QCOMPARE(seat.where(), u"Update Ticket Object"_s);
        QVERIFY2(!seat.find<QLineEdit>("inputsummary")->isEnabled(), "it would write over what was typed");
    }

    void createsATicketByKeys()
    {
        Seat seat;
        seat.learn();
        seat.open("Create Tickets");
        QCOMPARE(seat.where(), u"Summary"_s);
        seat.type(u"Printer on fire"_s);
        seat.sendKey();
        QCOMPARE(seat.sent.value(0),
                 (QJsonObject{{u"Ticket Objects"_s, QJsonArray{QJsonObject{{u"summary"_s, u"Printer on fire"_s}}}}}));
        seat.run();
    }

    void createsSeveralAndEditsAllAtOnce()
    {
        Seat seat;
        seat.learn();
        seat.open("Create Tickets");
        seat.type(u"One"_s);
        seat.find<QPushButton>("inputTicketObjectsAdd")->setFocus();
        seat.press(Qt::Key_Space);
        QCOMPARE(seat.where(), u"Summary"_s);
        seat.type(u"Two"_s);
        auto *element = seat.find<QComboBox>("inputTicketObjectsElement");
        QVERIFY(element->isVisible());
        element->setFocus();
        seat.press(Qt::Key_Home); // all of them
        QCOMPARE(element->currentIndex(), 0);
        QCOMPARE(seat.find<QLineEdit>("inputsummary")->placeholderText(), u"different values"_s);
        seat.tabTo(u"Category"_s);
        seat.type(u"Hardware"_s);
        QCOMPARE(seat.form->inputs().value(u"Ticket Objects"_s),
                 (QJsonArray{QJsonObject{{u"summary"_s, u"One"_s}, {u"category_1"_s, u"Hardware"_s}},
                             QJsonObject{{u"summary"_s, u"Two"_s}, {u"category_1"_s, u"Hardware"_s}}}));
    }

    void jsonThatCannotBeReadIsNotReplaced()
    {
        Seat seat;
        seat.open("Create Tickets");
        auto *text = seat.find<QPlainTextEdit>("inputTicketObjects");
        auto *add = seat.find<QPushButton>("inputTicketObjectsAdd");
        text->setPlainText(u"[{\"summary\": \"One\"} {}]"_s);
        QVERIFY(!add->isEnabled());
        text->setPlainText(u"[{\"summary\": \"One\"}]"_s);
        QVERIFY(add->isEnabled());
    }

    void saysThatADraftIsForAnotherTicket()
    {
        Seat seat;
        seat.choose(2);
        const QList<Ticket> both = seat.chosen;
        seat.choose(1);
        seat.learn();
        const Ticket other = both.first().id == seat.chosen.first().id ? both.last() : both.first();
        const qint64 mine = number(seat.chosen.first().id);
        seat.open("Create Actions");
        seat.tabTo(u"Note"_s);
        seat.type(u"Seen"_s);
        QVERIFY(seat.noticeWords("formForOthers").isEmpty());
        seat.form.reset();
        seat.chosen = {other};
        seat.record.reset();
        seat.open("Create Actions");
        QCOMPARE(seat.noticeWords("formForOthers"), u"This is for #%1, and not for what is selected now."_s.arg(mine));
        auto *name = seat.find<QPushButton>("nameChosen");
        QVERIFY(name->isVisible());
        name->setFocus();
        seat.press(Qt::Key_Space);
        QVERIFY(seat.noticeWords("formForOthers").isEmpty());
        QCOMPARE(seat.form->inputs().value(u"Action Objects"_s),
                 (QJsonArray{QJsonObject{{u"ticket_id"_s, number(other.id)}, {u"note"_s, u"Seen"_s}}}));
        QVERIFY(seat.form->isAncestorOf(QApplication::focusWidget()));
    }

    void templatesAreSavedByName()
    {
        Seat seat;
        seat.open("Create Tickets");
        seat.type(u"Phishing mail"_s);
        auto *names = seat.find<QComboBox>("templateName");
        names->setFocus();
        seat.type(u"Phishing"_s);
        seat.press(Qt::Key_Tab);
        seat.press(Qt::Key_Space); // Save
        const QJsonObject saved = seat.drafts.templates(u"one"_s);
        QCOMPARE(saved.keys(), QStringList{u"Phishing"_s});

        seat.form->sent();
        seat.drafts.remove(u"one"_s, u"Create Tickets"_s);
        seat.open("Create Tickets");
        seat.find<QLineEdit>("inputsummary")->clear();
        names = seat.find<QComboBox>("templateName");
        QCOMPARE(names->count(), 1);
        names->setFocus();
        seat.press(Qt::Key_Down);
        seat.press(Qt::Key_Return);
        QCOMPARE(seat.form->inputs(), saved.value(u"Phishing"_s).toObject());
        seat.find<QPushButton>("deleteTemplate")->setFocus();
        seat.press(Qt::Key_Space);
        QVERIFY(seat.drafts.templates(u"one"_s).isEmpty());
    }

    void actionsAreForTheTicketsThatAreSelected()
    {
        Seat seat;
        seat.choose(2);
        seat.learn();
        seat.open("Create Actions");
        const TenantFacts facts = seat.desk->facts().facts();
        const auto outcome = facts.noteOutcome();
        QVERIFY(outcome);
        seat.tabTo(u"Outcome"_s);
        seat.type(facts.outcome(*outcome)->name);
        seat.tabTo(u"Note"_s);
        QCOMPARE(seat.words("noteAudience"), u"PRIVATE"_s);
        seat.type(u"Seen"_s);
        const QJsonArray objects = seat.form->inputs().value(u"Action Objects"_s).toArray();
        QCOMPARE(objects.size(), 2);
        for (qsizetype i = 0; i < 2; ++i)
            QCOMPARE(objects.at(i).toObject(), (QJsonObject{{u"ticket_id"_s, number(seat.chosen.at(i).id)},
                                                            {u"outcome_id"_s, *outcome},
                                                            {u"note"_s, u"Seen"_s}}));
        seat.tabTo(u"Private (hidden from the user)"_s);
        seat.type(u"N"_s);
        QCOMPARE(seat.words("noteAudience"), u"PUBLIC"_s);
        seat.press(Qt::Key_Up);
        QCOMPARE(seat.words("noteAudience"), u"PRIVATE"_s);
        seat.sendKey();
        seat.run();
    }

    void theOutcomesAreThoseOfTheTicket()
    {
        Seat seat;
        seat.choose(1);
        seat.learn();
        // What the whole record names, and nothing else of the tenant's.
        QStringList offered;
        const QJsonArray rows = seat.record->value(u"outcomes"_s).toArray();
        for (const QJsonValue &row : rows)
            offered.append(row.toObject().value(u"outcome"_s).toString());
        QVERIFY(!offered.isEmpty());
        seat.open("Create Actions");
        const auto *box = seat.find<QComboBox>("inputoutcome_id");
        const qint64 id = number(seat.chosen.first().id);
        QCOMPARE(Seat::itemsOf(box), offered);
        QVERIFY(box->count() < seat.tenantOutcomes().size());
        QCOMPARE(seat.note("outcome_id"), u"The outcomes of ticket #%1."_s.arg(id));

        // Several tickets: the tenant's.
        seat.choose(2);
        seat.open("Create Actions");
        box = seat.find<QComboBox>("inputoutcome_id");
        QCOMPARE(Seat::itemsOf(box), seat.tenantOutcomes());
        QCOMPARE(seat.note("outcome_id"), u"The outcomes of the tenant: not every ticket offers each."_s);
        // Of these one, by the box above the fields.
        auto *element = seat.find<QComboBox>("inputActionObjectsElement");
        element->setCurrentIndex(1);
        QTRY_COMPARE(seat.note("outcome_id"), u"The outcomes of ticket #%1."_s.arg(number(seat.chosen.first().id)));
    }

    void theOutcomesOfATypedTicketAreReadOnce()
    {
        Seat seat;
        seat.choose(1);
        const qint64 id = number(seat.chosen.first().id);
        seat.chosen.clear();
        seat.record.reset();
        seat.learn();
        seat.open("Create Actions");
        const auto *box = seat.find<QComboBox>("inputoutcome_id");
        QCOMPARE(seat.note("outcome_id"), u"The outcomes of the tenant: not every ticket offers each."_s);
        const int before = seat.reads();
        seat.tabTo(u"Ticket"_s);
        seat.type(QString::number(id));
        QTRY_COMPARE(seat.note("outcome_id"), u"The outcomes of ticket #%1."_s.arg(id));
        QVERIFY(box->count() < seat.tenantOutcomes().size());
        QCOMPARE(seat.reads() - before, 1); // not digit by digit
    }

    void outcomesThatCannotBeReadAreTheTenants()
    {
        Seat seat;
        seat.learn();
        seat.open("Create Actions");
        seat.tabTo(u"Ticket"_s);
        seat.type(u"999999"_s); // there is none
        QTRY_VERIFY2(seat.note("outcome_id")
                         .startsWith(u"The outcomes of the tenant: those of ticket #999999 could not be read."_s),
                     qPrintable(seat.note("outcome_id")));
        QCOMPARE(Seat::itemsOf(seat.find<QComboBox>("inputoutcome_id")), seat.tenantOutcomes());
        auto *retry = seat.find<QPushButton>("inputoutcome_idRetry");
        QVERIFY(retry->isVisible());
        const int before = seat.reads();
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_COMPARE(seat.reads() - before, 1);
        QTRY_VERIFY(retry->isVisible());
    }

    void aUserFillsSiteAndClient()
    {
        Seat seat;
        seat.choose(20);
        const QList<Ticket> seen = seat.chosen;
        const auto withUser = std::find_if(seen.begin(), seen.end(), [](const Ticket &ticket) {
            return ticket.userId > 0 && ticket.siteId > 0 && ticket.clientId > 0;
        });
        QVERIFY(withUser != seen.end());
        seat.learn();
        seat.open("Create Tickets");
        QCOMPARE(seat.find<QComboBox>("inputuser_id")->count(), static_cast<int>(seat.desk->places().users().size()));
        QVERIFY2(seat.note("client_id").contains(u"seen so far"_s), qPrintable(seat.note("client_id")));
        seat.type(u"VPN drops"_s);
        seat.tabTo(u"User"_s);
        seat.type(u"%1 (%2)"_s.arg(withUser->user).arg(withUser->userId));
        const auto object = [&seat] {
            return seat.form->inputs().value(u"Ticket Objects"_s).toArray().first().toObject();
        };
        QCOMPARE(object(), (QJsonObject{{u"summary"_s, u"VPN drops"_s},
                                        {u"user_id"_s, withUser->userId},
                                        {u"site_id"_s, withUser->siteId},
                                        {u"client_id"_s, withUser->clientId}}));
        QCOMPARE(seat.find<QComboBox>("inputclient_id")->currentText(),
                 u"%1 (%2)"_s.arg(withUser->client).arg(withUser->clientId));
        // Any other number can still be typed, and fills nothing.
        seat.press(Qt::Key_A, Qt::ControlModifier);
        seat.type(u"987654"_s);
        seat.press(Qt::Key_Tab);
        QCOMPARE(object().value(u"user_id"_s), QJsonValue(987654));
        QCOMPARE(object().value(u"site_id"_s), QJsonValue(withUser->siteId));
        QCOMPARE(seat.note("user_id"), u"#987654 is not in the list of names."_s);
    }

    void aSiteFillsTheClient()
    {
        Seat seat;
        seat.choose(20);
        const QList<Ticket> seen = seat.chosen;
        const auto withSite = std::find_if(
            seen.begin(), seen.end(), [](const Ticket &ticket) { return ticket.siteId > 0 && ticket.clientId > 0; });
        QVERIFY(withSite != seen.end());
        seat.learn();
        seat.open("Create Tickets");
        seat.tabTo(u"Site"_s);
        seat.type(QString::number(withSite->siteId)); // a number counts when one is done with it
        const auto object = [&seat] {
            return seat.form->inputs().value(u"Ticket Objects"_s).toArray().first().toObject();
        };
        QVERIFY(!object().contains(u"client_id"_s));
        QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_Tab); // also to the choices below it
        QCOMPARE(object().value(u"client_id"_s), QJsonValue(withSite->clientId));
    }

    void problemsAreShownWhileTypingAndNotBefore()
    {
        Seat seat;
        seat.open("Add Note to Tickets");
        QCOMPARE(seat.where(), u"Ticket IDs"_s);
        QVERIFY(!seat.note("Ticket IDs").contains(u"required"_s));
        QVERIFY(!seat.note("Private Note").contains(u"required"_s));
        seat.type(u"10x"_s);
        QVERIFY2(seat.note("Ticket IDs").contains(u"10x"_s), qPrintable(seat.note("Ticket IDs")));
        QVERIFY2(!seat.note("Private Note").contains(u"required"_s), "nobody was there yet");
        seat.press(Qt::Key_Backspace);
        QVERIFY2(!seat.note("Ticket IDs").contains(u"10x"_s), qPrintable(seat.note("Ticket IDs")));
        seat.sendKey();
        QVERIFY(seat.sent.isEmpty());
        QVERIFY2(seat.note("Private Note").contains(u"required"_s), qPrintable(seat.note("Private Note")));
        QCOMPARE(seat.where(), u"Private Note"_s);
    }

    void saysWhatItCosts()
    {
        Seat seat;
        seat.choose(3);
        seat.learn();
        seat.open("Add Note to Tickets");
        const QString words = seat.words("formCost");
        QVERIFY2(words.startsWith(u"3 ticket"_s) && words.contains(u", 3 request"_s), qPrintable(words));
        QVERIFY2(words.contains(u"left"_s) && words.contains(u"about"_s), qPrintable(words));
    }

    void saysThatItHasToWaitForTheLimit()
    {
        const FormFooter::Cost cost{u"400 tickets"_s, 400, true};
        QVERIFY(!hasToWait(cost, {50, 500, 300, 50}));
        const auto says = [](const FormFooter::Cost &what, const FormBudget &budget, const QString &left,
                             const QString &time) {
            const QString words = costWords(what, budget);
            return words.startsWith(what.count + u", "_s) && words.contains(left) && words.contains(time);
        };
        QVERIFY(says(cost, {50, 500, 300, 50}, u"400 left"_s, u"about 40 second"_s));
        QVERIFY(hasToWait(cost, {51, 500, 300, 50}));
        QVERIFY(says(cost, {51, 500, 300, 50}, u"399 left"_s, u"waits up to 5 minute"_s));
        QVERIFY(says({u"901 tickets"_s, 901, true}, {500, 500, 300, 50}, u"0 left"_s, u"waits up to 15 minute"_s));
        // A click is not held back.
        QVERIFY(!hasToWait({u"1 ticket"_s, 1, false}, {499, 500, 300, 50}));
    }

    void escapeKeepsTheDraft()
    {
        Seat seat;
        seat.choose(1);
        seat.open("Close Tickets");
        seat.type(u"half a sen"_s);
        seat.press(Qt::Key_Escape);
        QCOMPARE(seat.closed, 1);
        QCOMPARE(seat.drafts.load(u"one"_s, u"Close Tickets"_s), (QJsonObject{{u"Private Note"_s, u"half a sen"_s}}));
    }

    void theDraftIsOnDiskWhileTyping()
    {
        Seat seat;
        seat.choose(1);
        seat.open("Close Tickets");
        // By one who never pauses: each letter comes sooner after the one before than a draft takes to be saved.
        QTimer hand;
        hand.setInterval(50);
        connect(&hand, &QTimer::timeout, seat.form.get(), [] { Seat::type(u"x"_s); });
        hand.start();
        QVERIFY(eventually([&] { return !seat.drafts.load(u"one"_s, u"Close Tickets"_s).isEmpty(); }));
    }

    void aDraftSurvivesTheFormAndIsForTheTicketsOfNow()
    {
        Seat seat;
        seat.choose(2);
        seat.open("Resolve Tickets");
        seat.type(u"anna@contoso.com, be"_s);
        auto *json = seat.find<QPlainTextEdit>("inputAdditionalFields");
        json->setPlainText(u"{ \"emailcc\": "_s);
        seat.form.reset();
        seat.chosen.removeLast();
        seat.open("Resolve Tickets");
        QCOMPARE(seat.find<QLineEdit>("inputEmailTo")->text(), u"anna@contoso.com, be"_s);
        QCOMPARE(seat.find<QPlainTextEdit>("inputAdditionalFields")->toPlainText(), u"{ \"emailcc\": "_s);
        QCOMPARE(seat.form->inputs().value(u"Ticket IDs"_s), QJsonValue(seat.chosenIds()));
        QVERIFY2(seat.noticeWords("formDraft").contains(u"Draft of"_s), qPrintable(seat.noticeWords("formDraft")));

        auto *discard = seat.find<QPushButton>("discardDraft");
        discard->setFocus();
        seat.press(Qt::Key_Space);
        QVERIFY(seat.noticeWords("formDraft").isEmpty());
        QCOMPARE(seat.find<QLineEdit>("inputEmailTo")->text(), QString());
        QCOMPARE(seat.form->inputs().value(u"Ticket IDs"_s), QJsonValue(seat.chosenIds()));
        seat.form.reset();
        QVERIFY(seat.drafts.load(u"one"_s, u"Resolve Tickets"_s).isEmpty());
    }

    void idsOfADraftNeverReplaceTheSelection()
    {
        Seat seat;
        seat.choose(2);
        seat.open("Add Note to Tickets");
        auto *ids = seat.find<QLineEdit>("inputTicketIDs");
        ids->setFocus();
        seat.press(Qt::Key_A, Qt::ControlModifier);
        seat.type(u"4711"_s);
        // As long as the form is open the person's own text stays, whatever is selected.
        seat.form->setTickets({seat.chosen.first()}, {});
        QCOMPARE(ids->text(), u"4711"_s);
        seat.form.reset();
        seat.open("Add Note to Tickets");
        QCOMPARE(seat.form->inputs().value(u"Ticket IDs"_s), QJsonValue(seat.chosenIds()));
        QCOMPARE(seat.noticeWords("formDraftIds"), u"Your draft was for #4711"_s);
        seat.form.reset();
        seat.chosen.clear();
        QVERIFY(seat.drafts.save(u"one"_s, u"Add Note to Tickets"_s, {{u"Ticket IDs"_s, u"4711"_s}}));
        seat.open("Add Note to Tickets");
        QCOMPARE(seat.form->inputs().value(u"Ticket IDs"_s), QJsonValue(QJsonArray{4711}));
    }

    void idsOfADraftCanBeTakenBack()
    {
        Seat seat;
        seat.choose(2);
        const QJsonArray typed{4711, 4712, 4713, 4714};
        QVERIFY(seat.drafts.save(u"one"_s, u"Close Tickets"_s, {{u"Ticket IDs"_s, u"4711, 4712, 4713, 4714"_s}}));
        seat.open("Close Tickets");
        QCOMPARE(seat.noticeWords("formDraftIds"), u"Your draft was for #4711, #4712, #4713 …"_s);
        // Not lost by opening the form once more, nor by what is typed meanwhile.
        seat.type(u"note"_s);
        seat.form.reset();
        seat.open("Close Tickets");
        QCOMPARE(seat.find<QPlainTextEdit>("inputPrivateNote")->toPlainText(), u"note"_s);
        QCOMPARE(seat.form->inputs().value(u"Ticket IDs"_s), QJsonValue(seat.chosenIds()));
        auto *use = seat.find<QPushButton>("useDraftIds");
        QVERIFY(use->isVisible());
        use->setFocus();
        seat.press(Qt::Key_Space);
        QCOMPARE(seat.form->inputs().value(u"Ticket IDs"_s), QJsonValue(typed));
        QVERIFY(seat.noticeWords("formDraftIds").isEmpty());
        QCOMPARE(seat.where(), u"Ticket IDs"_s);
        // Now they are the person's own again: another selection does not replace them.
        seat.form->setTickets({seat.chosen.first()}, {});
        QCOMPARE(seat.form->inputs().value(u"Ticket IDs"_s), QJsonValue(typed));
        seat.form.reset();
        QCOMPARE(seat.drafts.load(u"one"_s, u"Close Tickets"_s).value(u"Ticket IDs"_s), u"4711, 4712, 4713, 4714"_s);
        seat.open("Close Tickets");
        auto *discard = seat.find<QPushButton>("discardDraft");
        discard->click();
        QVERIFY(seat.noticeWords("formDraftIds").isEmpty());
        seat.form.reset();
        QVERIFY(seat.drafts.load(u"one"_s, u"Close Tickets"_s).isEmpty());
    }

    void idsTypedWhileNothingIsSelectedStay()
    {
        Seat seat;
        QVERIFY(seat.drafts.save(u"one"_s, u"Close Tickets"_s, {{u"Ticket IDs"_s, u"4711"_s}}));
        seat.open("Close Tickets");
        auto *ids = seat.find<QLineEdit>("inputTicketIDs");
        ids->setFocus();
        seat.press(Qt::Key_End);
        seat.type(u", 4712"_s);
        seat.choose(1);
        seat.form->setTickets(seat.chosen, seat.record);
        QCOMPARE(ids->text(), u"4711, 4712"_s);
    }

    void theTicketsOfTheDraftAreNotOffered()
    {
        Seat seat;
        seat.choose(2);
        const QString same = u"%2, %1"_s.arg(number(seat.chosen.first().id)).arg(number(seat.chosen.last().id));
        QVERIFY(seat.drafts.save(u"one"_s, u"Close Tickets"_s, {{u"Ticket IDs"_s, same}}));
        seat.open("Close Tickets");
        QVERIFY(seat.noticeWords("formDraftIds").isEmpty());
    }

    void typedTextSurvivesFailureAndGoesWithSuccess()
    {
        Seat seat;
        seat.choose(1);
        seat.open("Add Note to Tickets");
        seat.type(u"Called"_s);
        seat.sendKey();
        QCOMPARE(seat.sent.size(), 1);
        seat.sendKey();
        QCOMPARE(seat.sent.size(), 1); // not a second time while it is being sent
        QVERIFY(!seat.words("formBlocked").isEmpty());
        seat.form->showFailure(u"Halo says <b>no</b>"_s);
        QCOMPARE(seat.noticeWords("formNotice"), u"Halo says <b>no</b>"_s);
        QCOMPARE(seat.find<QPlainTextEdit>("inputPrivateNote")->toPlainText(), u"Called"_s);
        QVERIFY(!seat.drafts.load(u"one"_s, u"Add Note to Tickets"_s).isEmpty());
        seat.sendKey();
        QCOMPARE(seat.sent.size(), 2);
        seat.form->sent();
        QCOMPARE(seat.find<QPlainTextEdit>("inputPrivateNote")->toPlainText(), QString());
        QVERIFY(seat.drafts.load(u"one"_s, u"Add Note to Tickets"_s).isEmpty());
        QVERIFY(seat.find<QPushButton>("sendCommand")->isEnabled());
    }

    void whatWasTypedSinceStays()
    {
        Seat seat;
        seat.choose(1);
        seat.open("Add Note to Tickets");
        seat.type(u"Called"_s);
        seat.sendKey();
        seat.type(u" again"_s);
        seat.form->sent();
        QCOMPARE(seat.find<QPlainTextEdit>("inputPrivateNote")->toPlainText(), u"Called again"_s);
        seat.form.reset();
        QCOMPARE(seat.drafts.load(u"one"_s, u"Add Note to Tickets"_s).value(u"Private Note"_s),
                 QJsonValue(u"Called again"_s));
    }

    void readOnlySaysWhyItCannotBeSent()
    {
        Seat seat;
        seat.choose(1);
        seat.open("Add Note to Tickets");
        seat.form->setBlocked(u"This connection is read-only."_s);
        seat.type(u"Called"_s);
        seat.sendKey();
        QVERIFY(seat.sent.isEmpty());
        QVERIFY(!seat.find<QPushButton>("sendCommand")->isEnabled());
        QCOMPARE(seat.words("formBlocked"), u"This connection is read-only."_s);
        seat.form->setBlocked({});
        seat.sendKey();
        QCOMPARE(seat.sent.size(), 1);
    }

    void pastesAndCopiesD3Json()
    {
        Seat seat;
        seat.open("Resolve Tickets");
        QGuiApplication::clipboard()->setText(QString::fromUtf8(
            QJsonDocument(QJsonObject{{u"Ticket IDs"_s, QJsonArray{u"1042"_s, 1043}},
                                      {u"Email To"_s, u"anna@contoso.com"_s},
                                      {u"Nonsense"_s, 1},
                                      {u"Additional Fields"_s, QJsonObject{{u"emailcc"_s, u"b@contoso.com"_s}}}})
                .toJson()));
        const QList<QAction *> actions = seat.find<QMenu>("formMenuEntries")->actions();
        const auto action = [&actions](const char *name) {
            for (QAction *each : actions) {
                if (each->objectName() == QLatin1String(name))
                    return each;
            }
            qFatal("no such action");
        };
        action("pasteInputs")->trigger();
        const QJsonObject expected{{u"Ticket IDs"_s, QJsonArray{1042, 1043}},
                                   {u"Email To"_s, u"anna@contoso.com"_s},
                                   {u"Additional Fields"_s, QJsonObject{{u"emailcc"_s, u"b@contoso.com"_s}}}};
        QCOMPARE(seat.form->inputs(), expected);
        QVERIFY2(seat.noticeWords("formNotice").contains(u"Nonsense"_s), qPrintable(seat.noticeWords("formNotice")));
        QVERIFY2(seat.words("formMailed").contains(u"b@contoso.com"_s), qPrintable(seat.words("formMailed")));
        action("copyInputs")->trigger();
        QCOMPARE(QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object(), expected);

        QGuiApplication::clipboard()->setText(u"[1"_s);
        action("pasteInputs")->trigger();
        QCOMPARE(seat.form->inputs(), expected);
        QVERIFY(!seat.noticeWords("formNotice").isEmpty());
    }

    void aCommandThatReadsHasTheSameForm()
    {
        Seat seat;
        seat.open("List Teams");
        seat.tabTo(u"Team Type"_s);
        seat.type(u"Proj"_s);
        seat.tabTo(u"Department ID"_s);
        seat.type(u"x"_s);
        QVERIFY(!seat.note("Department ID").isEmpty());
        seat.sendKey();
        QVERIFY(seat.sent.isEmpty());
        seat.press(Qt::Key_Backspace);
        seat.sendKey();
        QCOMPARE(seat.sent.value(0), (QJsonObject{{u"Team Type"_s, u"Projects"_s}}));
        seat.form->sent();
        QCOMPARE(seat.form->inputs(), seat.sent.first()); // it may be run again
        QVERIFY(seat.find<QPushButton>("sendCommand")->isEnabled());
        seat.open("Test Connection");
        QCOMPARE(seat.where(), QString());
        QCOMPARE(QApplication::focusWidget(), seat.find<QPushButton>("sendCommand"));
        seat.press(Qt::Key_Space);
        QCOMPARE(seat.sent.size(), 2);
    }

    void aCommandThatNobodyThoughtOfHasAForm()
    {
        Command command;
        command.name = u"Sing"_s;
        command.run = Command::Run::Write;
        for (int kind = 0; kind <= static_cast<int>(InputKind::Folder); ++kind)
            command.inputs.append({u"Kind %1"_s.arg(kind), static_cast<InputKind>(kind)});
        command.steps = [](const QJsonObject &, const Target &, const TenantFacts &) { return QList<WriteStep>{{}}; };
        Seat seat;
        seat.choose(2);
        seat.open(command);
        for (const Input &input : std::as_const(command.inputs))
            QVERIFY2(seat.form->findChild<QWidget *>(fieldObjectName(input.name)), qPrintable(input.name));
    }
};

QTEST_MAIN(TstCommandForm)
#include "tst_commandform.moc"
