// SPDX-License-Identifier: Apache-2.0
#include "browser/ticketbrowser.h"
#include "browser/ticketview.h"
#include "commandform/commandform.h"
#include "commands/commandspage.h"
#include "deskpage.h"
#include "detail/detailpane.h"
#include "detail/ticketwindow.h"
#include "jobs/jobline.h"
#include "jobs/jobspanel.h"
#include "practice/practicetenant.h"
#include "support/windowfixture.h"
#include "triage/jobs.h"
#include "widgets/dropveil.h"
#include "widgets/noticeline.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;

using JobResult = JobItem::Result;
using practice::ReceivedRequest;

namespace {

constexpr int mine = 3; // the agent that the practice application logs in as

} // namespace

// The commands as a person drives them in the window: by keys alone, from the list and back to it, with a look at what
// went over the wire. Keys go to the window, as they come from a keyboard, and it decides who gets them.
class tst_DeskCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void note();
    void assign();
    void assignToMe();
    void close();
    void resolve();
    void attachPasted();
    void attachTyped();
    void update();
    void create();
    void createdAfterTheFormHasGone();
    void deleteTicket();
    void escKeepsTheDraft();
    void refusedAndRetried();
    void refusedAndSentAgain();
    void theNextTicketDoesNotWait();
    void reportsHaveTheirFormInTheTabCommands();
    void readOnlySaysWhy();
    void ourOwnNoteIsNoChange();
    void ourOwnNoteIsNoChangeEvenAtOnce();
    void undoAsksWhatChanged();
    void changedMeanwhileIsNamed();
    void skippedWhatChanged();
    void aDroppedFileOpensAttach();
    void filesDroppedOnTheTicketOpenAttach();
    void onlyFilesCanBeDroppedOnTheTicket();
    void readOnlyRefusesDropsAndSaysWhy();
    void filesDroppedOnATicketWindowOpenAttach();
    void productionIsAskedFirst();
    void tabLeavesTheList();
    void fewKeysForOne();
    void fewKeysForMany_data();
    void fewKeysForMany();

private:
    DeskPage &page() { return *m_window->deskPage(); }
    TicketView &queue() { return page().browser().view(); }
    const TicketTable &table() { return page().browser().table(); }
    CommandForm *form() { return page().form(); }
    Jobs &jobs() { return page().desk().jobs(); }
    Job &lastJob() { return jobs().at(jobs().size() - 1); }
    bool inList() { return queue().hasFocus() && QApplication::focusWidget() == &queue(); }
    const Ticket &current() { return *table().ticket(*queue().currentTicket()); }
    QJsonValue currentId() { return number(*queue().currentTicket()); }

    // The one way in which keys are pressed here, so that none goes uncounted.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QVERIFY(QGuiApplication::focusWindow());
        ++m_keys;
        QTest::keyClick(QGuiApplication::focusWindow(), key, modifiers);
    }
    void type(const QString &text)
    {
        for (const QChar letter : text) {
            ++m_keys;
            QTest::keyClick(QGuiApplication::focusWindow(), letter.toLatin1());
        }
    }
    void pasteText(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
    }
    void sendForm() { press(Qt::Key_Return, Qt::ControlModifier); }
    // Tab or Shift+Tab until the focus is in what has that name.
    void tabTo(const QString &name, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        for (int i = 0; i < 60 && QApplication::focusWidget()->objectName() != name; ++i)
            press(Qt::Key_Tab, modifiers);
        QCOMPARE(QApplication::focusWidget()->objectName(), name);
    }
    void openForm(const QString &command, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QVERIFY(inList());
        press(key, modifiers);
        QVERIFY(form() && form()->isVisible());
        QCOMPARE(form()->command().name, command);
        QVERIFY(form()->isAncestorOf(QApplication::focusWidget()));
    }

    // What was written: neither what was only read nor how it signed in.
    QList<ReceivedRequest> writes()
    {
        QList<ReceivedRequest> found;
        const QList<ReceivedRequest> all = m_tenant->requests();
        std::copy_if(all.begin(), all.end(), std::back_inserter(found), [](const ReceivedRequest &request) {
            return request.method != "GET" && request.path.startsWith("/api/");
        });
        return found;
    }
    void expectPost(int index, const QByteArray &path, const QJsonObject &object)
    {
        const QList<ReceivedRequest> all = writes();
        QVERIFY2(index < all.size(), qPrintable(QString::number(all.size())));
        QCOMPARE(all.at(index).method, "POST");
        QCOMPARE(all.at(index).path, path);
        QCOMPARE(QJsonDocument::fromJson(all.at(index).body), QJsonDocument(QJsonArray{object}));
    }
    static QJsonObject noteFor(const QJsonValue &ticket, const QString &html)
    {
        return {{u"ticket_id"_s, ticket},
                {u"outcome_id"_s, 7},
                {u"note_html"_s, html},
                {u"hiddenfromuser"_s, true},
                {u"sendemail"_s, false}};
    }

    // Of the newest job.
    JobLine *line()
    {
        const QList<JobLine *> lines = page().jobsPanel().findChildren<JobLine *>();
        for (JobLine *each : lines) {
            if (jobs().size() > 0 && each->job() == &lastJob())
                return each;
        }
        return nullptr;
    }
    QString stripWords() { return line() && line()->isVisible() ? line()->words() : QString(); }
    QPushButton *button(const char *name)
    {
        auto *found = line() ? line()->findChild<QPushButton *>(QLatin1String(name)) : nullptr;
        return found && found->isVisible() ? found : nullptr;
    }
    std::optional<JobResult> rowResult(TicketId id)
    {
        const QVariant result = table().index(table().rowOf(id), 0).data(TicketTable::JobResultRole);
        return result.isValid() ? std::optional(JobResult(result.toInt())) : std::nullopt;
    }
    QString cell(TicketId id, TicketTable::Column column)
    {
        return table().index(table().rowOf(id), static_cast<int>(column)).data().toString();
    }
    QString notice()
    {
        return form()->findChild<NoticeLine *>(u"formNotice"_s)->findChild<QLabel *>(u"text"_s)->text();
    }
    QString noteText() { return form()->findChild<QPlainTextEdit *>(u"inputPrivateNote"_s)->toPlainText(); }
    QJsonObject draft(const QString &command)
    {
        return Drafts(m_fixture->folder() + u"/drafts"_s).load(page().connection().id, command);
    }

    // Everything of a command that went well: the strip, the row, the form, the focus.
    void expectDone(const QString &words, const QList<TicketId> &rows)
    {
        QTRY_VERIFY2(stripWords().startsWith(words + u": Successful"_s), qPrintable(stripWords()));
        QTRY_VERIFY(!form());
        QVERIFY(inList());
        QVERIFY(draft(lastJob().command().name).isEmpty());
        for (const TicketId row : rows)
            QCOMPARE(rowResult(row), std::optional(JobResult::Done));
        QTRY_VERIFY(page().desk().queued().isEmpty());
    }

    static bool dropOn(QWidget *widget, const QMimeData &data);
    QUrl newFile(const QString &name)
    {
        QFile file(m_fixture->folder() + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write("full") != 4)
            qFatal("no file can be written");
        return QUrl::fromLocalFile(file.fileName());
    }
    void openPractice();
    void openConnection(Connection connection);
    void ready();
    void writeElsewhere(const QJsonObject &object);

    std::unique_ptr<WindowFixture> m_fixture;
    MainWindow *m_window = nullptr;
    practice::PracticeTenant *m_tenant = nullptr;
    std::unique_ptr<practice::PracticeTenant> m_ownTenant;
    SystemClock m_clock;
    std::unique_ptr<Desk> m_elsewhere; // somebody else on the same tenant
    int m_keys = 0;
};

void tst_DeskCommands::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_window = &m_fixture->open();
    openPractice();
}

void tst_DeskCommands::cleanup()
{
    m_elsewhere.reset();
    m_fixture.reset();
    m_ownTenant.reset();
}

void tst_DeskCommands::openPractice()
{
    m_window->openPractice();
    QTRY_VERIFY(m_window->deskPage());
    m_tenant = m_window->practiceTenant();
    ready();
}

// A connection of the person's own, here to a tenant on loopback.
void tst_DeskCommands::openConnection(Connection connection)
{
    m_elsewhere.reset();
    m_ownTenant = std::make_unique<practice::PracticeTenant>(practice::Options{});
    QVERIFY(m_ownTenant->start());
    m_tenant = m_ownTenant.get();
    connection.name = u"Contoso"_s;
    connection.server = m_tenant->url().toString();
    connection.tenant = m_tenant->tenant();
    connection.clientId = m_tenant->clientId();
    connection = m_fixture->connections().save(connection).value();
    bool stored = false;
    m_fixture->keychain().write(connection.id, m_tenant->clientSecret(), this,
                                [&stored](const Result<bool> &) { stored = true; });
    QTRY_VERIFY(stored);
    QVERIFY(m_window->openNamed(connection.name));
    QTRY_VERIFY(m_window->deskPage() && m_window->deskPage()->connection().id == connection.id);
    ready();
}

// Five tickets that can be assigned and closed, on top of the list, and the focus on the first of them.
void tst_DeskCommands::ready()
{
    TenantAccess access;
    access.web = m_tenant->url();
    access.tenant = m_tenant->tenant();
    access.clientId = m_tenant->clientId();
    access.clientSecret = m_tenant->clientSecret();
    m_elsewhere = std::make_unique<Desk>(access, m_clock);
    for (int i = 5; i > 0; --i)
        writeElsewhere({{u"summary"_s, u"Mailbox full %1"_s.arg(i)},
                        {u"tickettype_id"_s, 1},
                        {u"client_id"_s, 1},
                        {u"team"_s, u"2nd Line Support"_s},
                        {u"agent_id"_s, mine}});
    QTRY_VERIFY(page().desk().queued().isEmpty() && table().rowCount() > 20);
    press(Qt::Key_F5);
    QTRY_COMPARE(table().ticket(0).summary, u"Mailbox full 1"_s);
    QTRY_VERIFY(page().desk().me());
    m_window->activateWindow();
    page().focusFront();
    QTRY_VERIFY(inList());
    press(Qt::Key_Home);
    QTRY_COMPARE(current().summary, u"Mailbox full 1"_s);
    QCOMPARE(queue().selectedTickets().size(), 1);
    QTRY_VERIFY(page().desk().queued().isEmpty());
    m_tenant->clearRequests();
    m_keys = 0;
}

void tst_DeskCommands::writeElsewhere(const QJsonObject &object)
{
    Request request;
    request.verb = Verb::Post;
    request.url = QUrl(m_tenant->url().toString() + u"/api/Tickets"_s);
    request.body = QJsonDocument(QJsonArray{object}).toJson(QJsonDocument::Compact);
    request.purpose = u"Somebody else's change"_s;
    std::optional<bool> ok;
    m_elsewhere->api().fetch(request, this, [&ok](const Result<Answer> &answer) { ok = answer.ok(); });
    QTRY_VERIFY(ok);
    QVERIFY(*ok);
}

void tst_DeskCommands::note()
{
    const TicketId id = *queue().currentTicket();
    const qint64 before = current().lastUpdate;
    openForm(u"Add Note to Tickets"_s, Qt::Key_N);
    type(u"line <1>"_s);
    press(Qt::Key_Return); // of the note itself
    type(u"line 2"_s);
    sendForm();
    QVERIFY(inList()); // at once: the next ticket does not wait for this one
    expectDone(u"Add Note #%1"_s.arg(number(id)), {id});
    QCOMPARE(writes().size(), 1);
    expectPost(0, "/api/Actions", noteFor(number(id), u"<p>line &lt;1&gt;<br>line 2</p>"_s));
    QTRY_VERIFY(table().ticket(id)->lastUpdate > before);
}

void tst_DeskCommands::assign()
{
    const TicketId id = *queue().currentTicket();
    openForm(u"Assign Tickets"_s, Qt::Key_A);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Team"_s);
    type(u"Infrastructure"_s);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Agent ID"_s);
    type(u"API Agent"_s);
    sendForm();
    expectDone(u"Assign #%1"_s.arg(number(id)), {id});
    QCOMPARE(writes().size(), 1);
    expectPost(0, "/api/Tickets", {{u"id"_s, number(id)}, {u"team"_s, u"Infrastructure"_s}, {u"agent_id"_s, mine}});
    QCOMPARE(cell(id, TicketTable::Column::Team), u"Infrastructure"_s);
    QCOMPARE(cell(id, TicketTable::Column::Agent), u"API Agent"_s);
}

void tst_DeskCommands::assignToMe()
{
    const TicketId id = *queue().currentTicket();
    openForm(u"Assign Tickets"_s, Qt::Key_A, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"sendCommand"_s);
    press(Qt::Key_Space); // the button itself, for once
    expectDone(u"Assign #%1"_s.arg(number(id)), {id});
    QCOMPARE(writes().size(), 1);
    expectPost(0, "/api/Tickets", {{u"id"_s, number(id)}, {u"agent_id"_s, mine}});
}

void tst_DeskCommands::close()
{
    const TicketId id = *queue().currentTicket();
    openForm(u"Close Tickets"_s, Qt::Key_C);
    type(u"Mailbox emptied."_s);
    sendForm();
    expectDone(u"Close #%1"_s.arg(number(id)), {id});
    QCOMPARE(writes().size(), 2);
    expectPost(0, "/api/Tickets",
               {{u"id"_s, number(id)}, {u"status_id"_s, 9}, {u"tickettype_id"_s, 1}, {u"client_id"_s, 1}});
    expectPost(1, "/api/Actions", noteFor(number(id), u"<p>Mailbox emptied.</p>"_s));
    QCOMPARE(cell(id, TicketTable::Column::Status), u"Closed"_s);
}

void tst_DeskCommands::resolve()
{
    const TicketId id = *queue().currentTicket();
    openForm(u"Resolve Tickets"_s, Qt::Key_R);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Email To"_s);
    type(u"ann@example.com"_s);
    sendForm();
    expectDone(u"Resolve #%1"_s.arg(number(id)), {id});
    QCOMPARE(writes().size(), 1);
    expectPost(0, "/api/Actions",
               {{u"ticket_id"_s, number(id)},
                {u"outcome_id"_s, 15},
                {u"new_status"_s, 8},
                {u"emailto"_s, u"ann@example.com"_s},
                {u"sendemail"_s, true}});
    // The action comes back without its ticket: the row is read again.
    QTRY_COMPARE(cell(id, TicketTable::Column::Status), u"Resolved"_s);
}

// A file that was copied in a file manager.
void tst_DeskCommands::attachPasted()
{
    const TicketId id = *queue().currentTicket();
    QFile file(m_fixture->folder() + u"/report.txt"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("full") == 4);
    file.close();
    openForm(u"Attach File to Ticket"_s, Qt::Key_U);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"File"_s);
    auto *copied = new QMimeData;
    copied->setUrls({QUrl::fromLocalFile(file.fileName())});
    QGuiApplication::clipboard()->setMimeData(copied);
    press(Qt::Key_V, Qt::ControlModifier);
    sendForm();
    expectDone(u"Attach File #%1 report.txt"_s.arg(number(id)), {id});
    QCOMPARE(writes().size(), 1);
    expectPost(0, "/api/Attachment",
               {{u"ticket_id"_s, number(id)},
                {u"filename"_s, u"report.txt"_s},
                {u"desc"_s, u"report.txt"_s},
                {u"data_base64"_s, u"data:text/plain;base64,ZnVsbA=="_s}});
}

// Enter in the empty list asks for the file, whose path is typed.
void tst_DeskCommands::attachTyped()
{
    const TicketId id = *queue().currentTicket();
    QFile file(m_fixture->folder() + u"/report.txt"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("full") == 4);
    file.close();
    openForm(u"Attach File to Ticket"_s, Qt::Key_U);
    press(Qt::Key_Return);
    auto *dialog = form()->findChild<QFileDialog *>(u"attachFilesDialog"_s);
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isActiveWindow());
    pasteText(file.fileName());
    press(Qt::Key_Return);
    QTRY_VERIFY(!form()->findChild<QFileDialog *>(u"attachFilesDialog"_s));
    m_window->activateWindow(); // offscreen, no window manager gives it back what the dialog took
    QTRY_VERIFY(m_window->isActiveWindow());
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"File"_s);
    sendForm();
    expectDone(u"Attach File #%1 report.txt"_s.arg(number(id)), {id});
    QCOMPARE(writes().size(), 1);
    QCOMPARE(writes().constFirst().path, "/api/Attachment");
}

void tst_DeskCommands::update()
{
    const TicketId id = *queue().currentTicket();
    openForm(u"Update Tickets"_s, Qt::Key_E);
    QTRY_VERIFY(page().desk().queued().isEmpty()); // the form shows what is, and changes that
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Summary"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"Mailbox is full"_s);
    sendForm();
    expectDone(u"Update #%1"_s.arg(number(id)), {id});
    QCOMPARE(writes().size(), 1);
    expectPost(0, "/api/Tickets", {{u"id"_s, number(id)}, {u"summary"_s, u"Mailbox is full"_s}});
    QCOMPARE(cell(id, TicketTable::Column::Summary), u"Mailbox is full"_s);
}

void tst_DeskCommands::create()
{
    openForm(u"Create Tickets"_s, Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Summary"_s);
    type(u"VPN drops"_s);
    sendForm();
    QTRY_COMPARE(jobs().size(), 1);
    QTRY_VERIFY(!lastJob().isRunning());
    const qint64 made = lastJob().items().constFirst().saved.value(u"id").toInteger();
    QVERIFY(made > 0);
    expectDone(u"Create #%1"_s.arg(made), {});
    QCOMPARE(writes().size(), 1);
    expectPost(0, "/api/Tickets", {{u"summary"_s, u"VPN drops"_s}, {u"tickettype_id"_s, 1}});
    press(Qt::Key_F5);
    QTRY_COMPARE(table().ticket(0).summary, u"VPN drops"_s);
}

// The form has made place for another one: what has become of it is not offered once more.
void tst_DeskCommands::createdAfterTheFormHasGone()
{
    QVERIFY(m_tenant->setFault(u"slow:POST/Tickets*1"_s, true));
    openForm(u"Create Tickets"_s, Qt::Key_N, Qt::ControlModifier);
    type(u"VPN drops"_s);
    sendForm();
    openForm(u"Add Note to Tickets"_s, Qt::Key_N);
    QCOMPARE(jobs().size(), 1);
    QVERIFY(lastJob().isRunning());
    QVERIFY(!draft(u"Create Tickets"_s).isEmpty()); // until it is known to be done
    QTRY_COMPARE(lastJob().count(JobResult::Done), 1);
    QTRY_VERIFY(draft(u"Create Tickets"_s).isEmpty());
}

void tst_DeskCommands::deleteTicket()
{
    const TicketId id = *queue().currentTicket();
    openForm(u"Delete Tickets"_s, Qt::Key_Delete);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Reason"_s);
    type(u"Spam & more"_s);
    sendForm(); // one ticket, and no Production: no number and no question
    expectDone(u"Delete #%1"_s.arg(number(id)), {id});
    QCOMPARE(writes().size(), 1);
    QCOMPARE(writes().constFirst().method, "DELETE");
    QCOMPARE(writes().constFirst().path, "/api/Tickets/" + QByteArray::number(number(id)));
    QCOMPARE(writes().constFirst().query, "reason=Spam%20%26%20more");
    QVERIFY(table().ticket(id)->deleted);
}

void tst_DeskCommands::escKeepsTheDraft()
{
    openForm(u"Add Note to Tickets"_s, Qt::Key_N);
    type(u"half of"_s);
    press(Qt::Key_Escape);
    QVERIFY(!form());
    QVERIFY(inList());
    press(Qt::Key_J); // and for another ticket than it was begun for
    const QJsonValue next = currentId();
    openForm(u"Add Note to Tickets"_s, Qt::Key_N);
    QCOMPARE(noteText(), u"half of"_s);
    QCOMPARE(form()->inputs().value(u"Ticket IDs"), QJsonArray{next});
    type(u" it"_s); // one goes on where one was
    sendForm();
    expectDone(u"Add Note #%1"_s.arg(next.toInteger()), {TicketId(next.toInteger())});
    expectPost(0, "/api/Actions", noteFor(next, u"<p>half of it</p>"_s));
}

void tst_DeskCommands::refusedAndRetried()
{
    const TicketId id = *queue().currentTicket();
    QVERIFY(m_tenant->setFault(u"bad-request-string:POST/Actions*1"_s, true));
    openForm(u"Add Note to Tickets"_s, Qt::Key_N);
    type(u"kept"_s);
    sendForm();
    QTRY_VERIFY2(stripWords().startsWith(u"Add Note #%1: Failed"_s.arg(number(id))), qPrintable(stripWords()));
    QVERIFY(form() && form()->isVisible());
    QCOMPARE(noteText(), u"kept"_s);
    QVERIFY2(notice().contains(lastJob().items().constFirst().error.message), qPrintable(notice()));
    QVERIFY(!lastJob().items().constFirst().error.message.isEmpty());
    QCOMPARE(rowResult(id), std::optional(JobResult::Failed));
    QCOMPARE(draft(u"Add Note to Tickets"_s).value(u"Private Note"), u"kept"_s);

    tabTo(u"jobRetry"_s);
    press(Qt::Key_Space);
    QTRY_VERIFY2(stripWords().startsWith(u"Add Note #%1: Successful"_s.arg(number(id))), qPrintable(stripWords()));
    QTRY_VERIFY(!form());
    QVERIFY(draft(u"Add Note to Tickets"_s).isEmpty());
    QCOMPARE(rowResult(id), std::optional(JobResult::Done));
    QCOMPARE(writes().size(), 2);
    expectPost(1, "/api/Actions", noteFor(number(id), u"<p>kept</p>"_s));
}

// Mended in the form instead: what is sent then is what is done.
void tst_DeskCommands::refusedAndSentAgain()
{
    const TicketId id = *queue().currentTicket();
    QVERIFY(m_tenant->setFault(u"bad-request-string:POST/Actions*1"_s, true));
    openForm(u"Add Note to Tickets"_s, Qt::Key_N);
    type(u"kept"_s);
    sendForm();
    QTRY_VERIFY(form() && !notice().isEmpty());
    press(Qt::Key_N);
    QCOMPARE(noteText(), u"kept"_s);
    type(u" and mended"_s);
    sendForm();
    expectDone(u"Add Note #%1"_s.arg(number(id)), {id});
    expectPost(1, "/api/Actions", noteFor(number(id), u"<p>kept and mended</p>"_s));
}

// While a note is on its way the form is asked for again, for another ticket: it must not keep what was sent, nor be
// taken away.
void tst_DeskCommands::theNextTicketDoesNotWait()
{
    const TicketId id = *queue().currentTicket();
    QVERIFY(m_tenant->setFault(u"slow:POST/Actions*1"_s, true));
    openForm(u"Add Note to Tickets"_s, Qt::Key_N);
    type(u"for the first"_s);
    sendForm();
    press(Qt::Key_J);
    const QJsonValue next = currentId();
    press(Qt::Key_N);
    QVERIFY(form());
    QTRY_VERIFY2(stripWords().startsWith(u"Add Note #%1: Successful"_s.arg(number(id))), qPrintable(stripWords()));
    QTRY_VERIFY(form() && noteText().isEmpty());
    QCOMPARE(form()->inputs().value(u"Ticket IDs"), QJsonArray{next});
    QVERIFY(form()->isAncestorOf(QApplication::focusWidget()));
    type(u"for the second"_s);
    sendForm();
    expectDone(u"Add Note #%1"_s.arg(next.toInteger()), {id, TicketId(next.toInteger())});
    expectPost(1, "/api/Actions", noteFor(next, u"<p>for the second</p>"_s));
}

void tst_DeskCommands::reportsHaveTheirFormInTheTabCommands()
{
    QSignalSpy wanted(&page(), &DeskPage::commandWanted);
    press(Qt::Key_G);
    QCOMPARE(wanted.value(0).value(0).toString(), u"Generate Ticket Reports"_s);
    const auto *commands = m_window->findChild<CommandsPage *>();
    QVERIFY(commands && commands->isVisible());
    auto *form = commands->findChild<CommandForm *>();
    QCOMPARE(form->command().name, u"Generate Ticket Reports"_s);
    QCOMPARE(form->inputs().value(u"Ticket IDs"), QJsonValue(QJsonArray{number(*queue().currentTicket())}));
    QVERIFY(writes().isEmpty());
}

void tst_DeskCommands::readOnlySaysWhy()
{
    Connection connection;
    connection.readOnly = true;
    openConnection(connection);
    QVERIFY(page().commandActions().size() >= 10);
    for (const QAction *action : page().commandActions()) {
        if (action->objectName() == u"command:Generate Ticket Reports"_s) {
            QVERIFY(action->isEnabled()); // it only reads
            continue;
        }
        QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
        QVERIFY2(action->toolTip().contains(u"read-only"_s), qPrintable(action->toolTip()));
    }
    for (const Qt::Key key : {Qt::Key_N, Qt::Key_A, Qt::Key_C, Qt::Key_R, Qt::Key_U, Qt::Key_E, Qt::Key_Delete}) {
        press(key);
        QVERIFY(!form());
    }
    QVERIFY(inList());
    QVERIFY(writes().isEmpty());
}

void tst_DeskCommands::ourOwnNoteIsNoChange()
{
    const TicketId id = *queue().currentTicket();
    openForm(u"Add Note to Tickets"_s, Qt::Key_N);
    type(u"one"_s);
    sendForm();
    expectDone(u"Add Note #%1"_s.arg(number(id)), {id});
    openForm(u"Close Tickets"_s, Qt::Key_C);
    sendForm();
    QTRY_VERIFY(!lastJob().isRunning() || lastJob().state() == Job::State::Asking);
    QVERIFY2(lastJob().state() != Job::State::Asking, qPrintable(stripWords()));
    expectDone(u"Close #%1"_s.arg(number(id)), {id});
    QCOMPARE(writes().size(), 2);
}

// The second is sent while the first is still on its way, with the row as it was before both.
void tst_DeskCommands::ourOwnNoteIsNoChangeEvenAtOnce()
{
    QVERIFY(m_tenant->setFault(u"slow:POST/Actions*1"_s, true));
    openForm(u"Add Note to Tickets"_s, Qt::Key_N);
    type(u"one"_s);
    sendForm();
    const Job &first = lastJob();
    QTRY_COMPARE(first.count(JobResult::Sending), 1);
    openForm(u"Close Tickets"_s, Qt::Key_C);
    sendForm();
    QVERIFY(&lastJob() != &first);
    QTRY_VERIFY(!lastJob().isRunning() || lastJob().state() == Job::State::Asking);
    QVERIFY2(lastJob().state() != Job::State::Asking, qPrintable(stripWords()));
    QCOMPARE(lastJob().count(JobResult::Done), 1);
    QTRY_COMPARE(first.count(JobResult::Done), 1);
    QCOMPARE(writes().size(), 2);
}

void tst_DeskCommands::undoAsksWhatChanged()
{
    const TicketId id = *queue().currentTicket();
    openForm(u"Close Tickets"_s, Qt::Key_C);
    sendForm();
    expectDone(u"Close #%1"_s.arg(number(id)), {id});
    QTRY_VERIFY(page().desk().queued().isEmpty());
    writeElsewhere({{u"id"_s, number(id)}, {u"status_id"_s, 3}});
    m_tenant->clearRequests();
    tabTo(u"jobUndo"_s);
    press(Qt::Key_Space);
    QTRY_VERIFY(button("questionYes"));
    tabTo(u"questionYes"_s);
    press(Qt::Key_Space);
    QTRY_COMPARE(lastJob().state(), Job::State::Asking);
    QTRY_VERIFY(button("changedSkip"));
    QCOMPARE(lastJob().changed().size(), 1);
    QVERIFY2(lastJob().changed().first().words.contains(u"Closed → Action Required"_s),
             qPrintable(lastJob().changed().first().words));
    tabTo(u"changedSkip"_s);
    press(Qt::Key_Space);
    QTRY_COMPARE(lastJob().state(), Job::State::Finished);
    QVERIFY(writes().isEmpty());
}

void tst_DeskCommands::changedMeanwhileIsNamed()
{
    const TicketId id = *queue().currentTicket();
    openForm(u"Add Note to Tickets"_s, Qt::Key_N);
    type(u"still so"_s);
    writeElsewhere({{u"id"_s, number(id)}, {u"status_id"_s, 3}});
    m_tenant->clearRequests();
    sendForm();
    QTRY_COMPARE(lastJob().state(), Job::State::Asking);
    QTRY_VERIFY(button("changedWrite"));
    const auto *question = line()->findChild<NoticeLine *>(u"jobChanged"_s);
    QVERIFY(question->isVisible());
    const auto said = [question] {
        QString words;
        for (const QLabel *label : question->findChildren<QLabel *>())
            words += label->text();
        return words;
    };
    QVERIFY2(said().contains(u"#%1"_s.arg(number(id))), qPrintable(said()));
    QTRY_VERIFY2(said().contains(u" by API Agent: status New → Action Required"_s), qPrintable(said()));
    QVERIFY(writes().isEmpty()); // nothing before the answer

    tabTo(u"changedWrite"_s);
    press(Qt::Key_Space);
    QTRY_VERIFY2(stripWords().startsWith(u"Add Note #%1: Successful"_s.arg(number(id))), qPrintable(stripWords()));
    QCOMPARE(writes().size(), 1);
    expectPost(0, "/api/Actions", noteFor(number(id), u"<p>still so</p>"_s));
    QTRY_VERIFY(!form());
    QTRY_COMPARE(cell(id, TicketTable::Column::Status), u"Action Required"_s); // as it is there
}

void tst_DeskCommands::skippedWhatChanged()
{
    const TicketId id = *queue().currentTicket();
    writeElsewhere({{u"id"_s, number(id)}, {u"status_id"_s, 3}});
    m_tenant->clearRequests();
    openForm(u"Add Note to Tickets"_s, Qt::Key_N);
    type(u"kept"_s);
    sendForm();
    QTRY_VERIFY(button("changedSkip"));
    tabTo(u"changedSkip"_s);
    press(Qt::Key_Space);
    QTRY_COMPARE(lastJob().state(), Job::State::Finished);
    QCOMPARE(rowResult(id), std::optional(JobResult::NotSent));
    QVERIFY(writes().isEmpty());
    QVERIFY(form());
    QCOMPARE(noteText(), u"kept"_s);
    QVERIFY(!notice().isEmpty());
}

void tst_DeskCommands::aDroppedFileOpensAttach()
{
    const TicketId third = table().ticket(2).id;
    QFile file(m_fixture->folder() + u"/report.txt"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("full") == 4);
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    const QPoint place = queue().visualRect(table().index(2, 1)).center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(queue().viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(queue().viewport(), &drop);
    QVERIFY(drop.isAccepted());
    QVERIFY(form());
    QCOMPARE(form()->command().name, u"Attach File to Ticket"_s);
    QCOMPARE(form()->inputs(), (QJsonObject{{u"Ticket ID"_s, number(third)}, {u"File"_s, file.fileName()}}));
    QVERIFY(writes().isEmpty()); // a drop alone sends nothing
    QCOMPARE(QApplication::focusWidget()->objectName(), u"sendCommand"_s);
    sendForm();
    expectDone(u"Attach File #%1 report.txt"_s.arg(number(third)), {third});
    QCOMPARE(writes().size(), 1);
}

// As a drag by hand: in, over, and dropped where that was allowed. Whether it was.
bool tst_DeskCommands::dropOn(QWidget *widget, const QMimeData &data)
{
    const QPoint place = widget->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &enter);
    if (!enter.isAccepted())
        return false;
    QDragMoveEvent move(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    move.ignore();
    QApplication::sendEvent(widget, &move);
    if (!move.isAccepted()) {
        QDragLeaveEvent leave;
        QApplication::sendEvent(widget, &leave);
        return false;
    }
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &drop);
    return drop.isAccepted();
}

void tst_DeskCommands::filesDroppedOnTheTicketOpenAttach()
{
    const TicketId id = *queue().currentTicket();
    QMimeData data;
    data.setUrls({newFile(u"one, two.txt"_s), newFile(u"three.txt"_s)});
    auto *pane = page().findChild<DetailPane *>();
    auto *veil = pane->findChild<QWidget *>(u"dropVeil"_s);
    QDragEnterEvent enter(pane->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(pane, &enter);
    QVERIFY(veil->isVisible());
    const QString words = static_cast<DropVeil *>(veil)->words();
    QVERIFY2(words.startsWith(u"Attach 2 file"_s) && words.endsWith(u" to #%1"_s.arg(number(id))), qPrintable(words));
    QVERIFY(dropOn(pane, data));
    QVERIFY(!veil->isVisible());
    QVERIFY(form());
    QCOMPARE(form()->command().name, u"Attach File to Ticket"_s);
    QCOMPARE(form()->inputs().value(u"Ticket ID"_s), QJsonValue(number(id)));
    QCOMPARE(form()->inputs().value(u"File"_s).toArray().size(), 2);
    // What is dropped next goes with them.
    QMimeData another;
    another.setUrls({newFile(u"four.txt"_s)});
    QVERIFY(dropOn(pane, another));
    QCOMPARE(form()->inputs().value(u"File"_s).toArray().size(), 3);
    QVERIFY(writes().isEmpty());
    sendForm();
    QTRY_COMPARE(writes().size(), 3);
}

void tst_DeskCommands::onlyFilesCanBeDroppedOnTheTicket()
{
    auto *pane = page().findChild<DetailPane *>();
    QMimeData elsewhere;
    elsewhere.setUrls({QUrl(u"https://example.com/report.txt"_s)});
    QVERIFY(!dropOn(pane, elsewhere));
    QMimeData text;
    text.setText(u"only words"_s);
    QVERIFY(!dropOn(pane, text));
    QVERIFY(!pane->findChild<QWidget *>(u"dropVeil"_s)->isVisible());
    QMimeData file;
    file.setUrls({newFile(u"report.txt"_s)});
    queue().clearSelection();
    QVERIFY(!dropOn(pane, file)); // no ticket is shown
    QVERIFY(!form());
}

void tst_DeskCommands::readOnlyRefusesDropsAndSaysWhy()
{
    Connection connection;
    connection.readOnly = true;
    openConnection(connection);
    QMimeData data;
    data.setUrls({newFile(u"report.txt"_s)});
    auto *pane = page().findChild<DetailPane *>();
    auto *veil = static_cast<DropVeil *>(pane->findChild<QWidget *>(u"dropVeil"_s));
    QDragEnterEvent enter(pane->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(pane, &enter);
    QVERIFY(veil->isVisible());
    QCOMPARE(veil->words(), Desk::readOnlyWords());
    QVERIFY(!dropOn(pane, data));
    QVERIFY(!veil->isVisible());
    QVERIFY(!form());
    // On a row as well it is not silently nothing.
    QSignalSpy told(&page(), &DeskPage::message);
    const QPoint place = queue().visualRect(table().index(2, 1)).center();
    QDragEnterEvent overRow(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(queue().viewport(), &overRow);
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(queue().viewport(), &drop);
    QVERIFY(!form());
    QVERIFY(!told.isEmpty());
    QCOMPARE(told.last().first().toString(), Desk::readOnlyWords());
    QVERIFY(writes().isEmpty());
}

void tst_DeskCommands::filesDroppedOnATicketWindowOpenAttach()
{
    const TicketId id = *queue().currentTicket();
    page().openWindow();
    auto *window = page().findChild<TicketWindow *>();
    QVERIFY(window);
    press(Qt::Key_J);
    QVERIFY(*queue().currentTicket() != id);
    QMimeData data;
    data.setUrls({newFile(u"report.txt"_s)});
    QSignalSpy wanted(&page(), &DeskPage::wanted);
    QVERIFY(dropOn(&window->detail(), data));
    QCOMPARE(wanted.size(), 1);
    QVERIFY(form());
    QCOMPARE(form()->inputs().value(u"Ticket ID"_s), QJsonValue(number(id)));
    delete window;
}

void tst_DeskCommands::productionIsAskedFirst()
{
    Connection connection;
    connection.label = Connection::Label::Production;
    openConnection(connection);
    const TicketId id = *queue().currentTicket();
    const auto question = [this]() -> QMessageBox * {
        for (QMessageBox *box : page().findChildren<QMessageBox *>(u"productionQuestion"_s)) {
            if (box->isVisible() && box->isActiveWindow())
                return box;
        }
        return nullptr;
    };
    openForm(u"Delete Tickets"_s, Qt::Key_Delete);
    type(u"Spam"_s);
    sendForm();
    QTRY_VERIFY(question());
    QVERIFY2(question()->text().contains(u"PRODUCTION"_s) && question()->text().contains(u"Contoso"_s),
             qPrintable(question()->text()));
    press(Qt::Key_Return); // what is in front of it is not to delete
    QTRY_VERIFY(!question());
    QVERIFY(form() && !notice().isEmpty());
    QCOMPARE(form()->inputs().value(u"Reason"), u"Spam"_s);
    QCOMPARE(jobs().size(), 0);
    QVERIFY(writes().isEmpty());

    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
    sendForm();
    QTRY_VERIFY(question());
    tabTo(u"productionYes"_s);
    press(Qt::Key_Space);
    m_window->activateWindow();
    expectDone(u"Delete #%1"_s.arg(number(id)), {id});
    QCOMPARE(writes().size(), 1);
    QCOMPARE(writes().constFirst().method, "DELETE");
}

// Round the window and back, past the list, whose cells are no stops, and whose hidden tab bar is none.
void tst_DeskCommands::tabLeavesTheList()
{
    press(Qt::Key_Tab);
    QVERIFY(!inList());
    QVERIFY(QApplication::focusWidget()->isVisible());
    tabTo(u"tickets"_s);
    press(Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(!inList());
}

// The goal for what is done all day: one ticket in 6 keys, five in 10.
void tst_DeskCommands::fewKeysForOne()
{
    const TicketId second = table().ticket(1).id;
    press(Qt::Key_J);
    openForm(u"Add Note to Tickets"_s, Qt::Key_N);
    pasteText(u"Called the user, nobody there."_s);
    sendForm();
    QVERIFY2(m_keys <= 6, qPrintable(QString::number(m_keys)));
    expectDone(u"Add Note #%1"_s.arg(number(second)), {second});
    expectPost(0, "/api/Actions", noteFor(number(second), u"<p>Called the user, nobody there.</p>"_s));
}

void tst_DeskCommands::fewKeysForMany_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("assign to me") << u"Assign Tickets"_s;
    QTest::newRow("close") << u"Close Tickets"_s;
}

void tst_DeskCommands::fewKeysForMany()
{
    QFETCH(QString, command);
    const bool assigns = command == u"Assign Tickets";
    QList<TicketId> ids;
    for (int row = 0; row < 5; ++row)
        ids.append(table().ticket(row).id);
    for (int i = 0; i < 5; ++i)
        press(Qt::Key_X);
    QCOMPARE(queue().selectedTickets(), ids);
    if (assigns)
        openForm(command, Qt::Key_A, Qt::ShiftModifier);
    else
        openForm(command, Qt::Key_C);
    sendForm();
    QVERIFY2(m_keys <= 10, qPrintable(QString::number(m_keys)));
    expectDone(assigns ? u"Assign 5"_s : u"Close 5"_s, ids);
    QCOMPARE(writes().size(), 5);
    QSet<qint64> written;
    for (const ReceivedRequest &request : writes()) {
        QCOMPARE(request.path, "/api/Tickets");
        const QJsonArray posted = QJsonDocument::fromJson(request.body).array();
        QCOMPARE(posted.size(), 1);
        const QJsonObject object = posted.at(0).toObject();
        written.insert(object.value(u"id").toInteger());
        QCOMPARE(assigns ? object.value(u"agent_id") : object.value(u"status_id"), QJsonValue(assigns ? mine : 9));
    }
    for (const TicketId id : std::as_const(ids))
        QVERIFY(written.contains(number(id)));
}

QTEST_MAIN(tst_DeskCommands)
#include "tst_deskcommands.moc"
