// SPDX-License-Identifier: Apache-2.0
#include "practice/attachmentbytes.h"
#include "practice/jsontext.h"
#include "practice/ticketjson.h"
#include "practice/ticketstore.h"

#include "tst_practice.h"

#include <QDateTime>
#include <QSet>
#include <algorithm>

using namespace practice;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'790'000'000'123; // some time in 2026
constexpr qint64 day = 86'400'000;

QByteArray everythingOf(const TicketStore &store, const Directory &directory)
{
    const TicketJson json(directory, store);
    QByteArray all;
    for (const Ticket &ticket : store.tickets()) {
        all += toJson(json.detail(ticket, true, {true, [](const practice::Outcome &) { return true; }}, now));
        const QList<Action> actions = store.actions(ticket);
        for (const Action &action : actions)
            all += toJson(json.action(ticket, action, true));
    }
    return all;
}

} // namespace

class PracticeDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedGivesTheSameTenant()
    {
        const Directory one(7);
        const Directory two(7);
        const Directory other(8);
        const QByteArray first = everythingOf(TicketStore(one, 7, 150, now), one);
        QCOMPARE(everythingOf(TicketStore(two, 7, 150, now), two), first);
        QVERIFY(everythingOf(TicketStore(other, 8, 150, now), other) != first);
    }

    void theSetUpIsAsPromised()
    {
        QCOMPARE(m_directory.clients.size(), 14);
        QCOMPARE(m_directory.types.size(), 9);
        QCOMPARE(m_directory.statuses.size(), 11);
        QCOMPARE(m_directory.areas.size(), 4);
        QCOMPARE(m_directory.teams.size(), 7);
        QCOMPARE(m_directory.agents.size(), 28 + 2); // and Unassigned, and the API's own
        QSet<Domain> domains;
        for (const TicketType &type : m_directory.types)
            domains.insert(type.domain);
        QCOMPARE(domains.size(), 3);
        // The ids one may rely upon anywhere.
        QCOMPARE(m_directory.type(1)->name, u"Incident"_s);
        QCOMPARE(m_directory.status(1)->name, u"New"_s);
        QCOMPARE(m_directory.status(2)->name, u"In Progress"_s);
        QVERIFY(m_directory.status(9)->closed);
        QCOMPARE(m_directory.outcome(7)->name, u"Private Note"_s);
        QCOMPARE(m_directory.agent(1)->name, u"Unassigned"_s);
        QVERIFY(m_directory.team(u"1st Line Support"_s));
        QVERIFY(std::count_if(m_directory.statuses.cbegin(), m_directory.statuses.cend(),
                              [](const Status &status) { return status.closed; }) >= 3);
        for (const Team &team : m_directory.teams) {
            QVERIFY(std::count_if(m_directory.agents.cbegin(), m_directory.agents.cend(), [&](const Agent &agent) {
                        return agent.teams.contains(team.id) && !agent.disabled && !agent.api;
                    }) >= 2);
        }
        QVERIFY(std::any_of(m_directory.categories.cbegin(), m_directory.categories.cend(),
                            [](const Category &category) { return category.path.count(u'>') == 3; }));
        QVERIFY(m_directory.category(1, u"IT Security Threats>Cylance"_s));
        for (int type = 1; type <= 4; ++type)
            QVERIFY(!m_directory.categoriesOf(type).isEmpty());
        for (const Sla &sla : m_directory.slas) {
            for (int level = 1; level <= 4; ++level)
                QVERIFY(m_directory.priority(sla.id, level));
        }
    }

    void ticketsLieInTheLastSixtyDays()
    {
        QCOMPARE(int(m_store.tickets().size()), 1200);
        for (const Ticket &ticket : m_store.tickets()) {
            QVERIFY(ticket.occurred <= now);
            QVERIFY(ticket.occurred >= now - 61 * day);
            QVERIFY(ticket.lastAction >= ticket.occurred);
            QVERIFY(ticket.lastAction <= now);
            QCOMPARE(ticket.closed != 0, m_directory.status(ticket.status)->closed);
            QVERIFY(m_directory.type(ticket.type));
            QVERIFY(m_directory.agent(ticket.agent));
            QVERIFY(m_directory.priority(ticket.sla, ticket.priority));
            QVERIFY(m_directory.client(ticket.client));
            QCOMPARE(m_directory.site(ticket.site)->client, int(ticket.client));
            QVERIFY(ticket.user == 0 || m_directory.user(ticket.user)->site == ticket.site);
            if (ticket.agent != Directory::unassigned)
                QVERIFY(m_directory.agent(ticket.agent)->teams.contains(ticket.team));
        }
    }

    void theQueueIsWorthLookingAt()
    {
        const auto count = [this](auto test) {
            return std::count_if(m_store.tickets().begin(), m_store.tickets().end(), test);
        };
        QVERIFY(count([](const Ticket &t) { return t.lastAction > now - day; }) >= 60); // a queue of a day
        QVERIFY(count([](const Ticket &t) { return t.status == 1 && t.agent == 1; }) >= 30);
        QVERIFY(count([](const Ticket &t) { return t.closed != 0; }) >= 400);
        QVERIFY(count([](const Ticket &t) { return t.user == 0; }) >= 10);
        QVERIFY(count([](const Ticket &t) { return t.categories[0] == 0; }) >= 30);
        QVERIFY(count([](const Ticket &t) { return t.team == 0; }) >= 1);
        for (const Status &status : m_directory.statuses)
            QVERIFY2(count([&](const Ticket &t) { return t.status == status.id; }) > 0, qPrintable(status.name));
        for (const TicketType &type : m_directory.types)
            QVERIFY2(count([&](const Ticket &t) { return t.type == type.id; }) > 0, qPrintable(type.name));
    }

    void textsAreAwkwardEnough()
    {
        int longSummaries = 0;
        int emptyDetails = 0;
        int htmlDetails = 0;
        QString everything;
        for (const Ticket &ticket : m_store.tickets()) {
            const QString summary = m_store.summary(ticket);
            QVERIFY(!summary.contains(u'{'));
            longSummaries += summary.size() > 400 ? 1 : 0;
            const QString details = m_store.details(ticket);
            emptyDetails += details.isEmpty() ? 1 : 0;
            htmlDetails += details.startsWith(u'<') ? 1 : 0;
            everything += summary + m_directory.client(ticket.client)->name;
            const QList<Action> actions = m_store.actions(ticket);
            for (const Action &action : actions)
                everything += action.html;
        }
        QVERIFY(longSummaries >= 5);
        QVERIFY(emptyDetails >= 5);
        QVERIFY(htmlDetails >= 20);
        for (const QString &part : {u"<script>"_s, u"<table"_s, u"javascript:"_s, u"data:image/png;base64,"_s,
                                    u"https://tracker."_s, u"file:///"_s, u"<blockquote"_s, u"Müller & Söhne"_s,
                                    u"Łódź"_s, u"Αθήνα"_s, u"東京"_s, u"شركة"_s, u"אור"_s, u"プリンター"_s})
            QVERIFY2(everything.contains(part), qPrintable(part));
    }

    void actionsTellAStory()
    {
        QSet<int> outcomes;
        for (const Ticket &ticket : m_store.tickets()) {
            const QList<Action> actions = m_store.actions(ticket);
            QVERIFY(actions.size() >= 2 && actions.size() <= 12);
            QCOMPARE(actions.first().at, ticket.occurred);
            QCOMPARE(actions.last().at, ticket.lastAction);
            QCOMPARE(actions.last().newStatus, int(ticket.status));
            for (int i = 0; i < int(actions.size()); ++i) {
                QCOMPARE(actions.at(i).id, i + 1); // per ticket
                QVERIFY(i == 0 || actions.at(i).at >= actions.at(i - 1).at);
                outcomes.insert(actions.at(i).outcome);
            }
        }
        QVERIFY(outcomes.contains({1, 2, 4, 7, 12, 15, 16, 90}));
    }

    void attachmentsAreRealFiles()
    {
        QSet<Attachment::Kind> kinds;
        for (const Ticket &ticket : m_store.tickets()) {
            const QList<Attachment> attachments = m_store.attachments(ticket);
            QCOMPARE(int(attachments.size()), int(ticket.attachments));
            for (const Attachment &attachment : attachments) {
                kinds.insert(attachment.kind);
                QCOMPARE(m_store.attachment(attachment.id)->name, attachment.name);
                QVERIFY(!bytesOf(attachment).isEmpty());
            }
        }
        QCOMPARE(kinds.size(), 4);
        QVERIFY(!m_store.attachment(5));
        const QByteArray png = pngBytes(64, 40, 1);
        QVERIFY(png.startsWith("\x89PNG\r\n\x1a\n") && png.endsWith("\xae\x42\x60\x82")); // IEND's known checksum
        const QByteArray pdf = pdfBytes({"a (b) \\ c"});
        const qsizetype table = pdf.mid(pdf.indexOf("startxref\n") + 10).split('\n').first().toLongLong();
        QCOMPARE(pdf.mid(table, 4), QByteArray("xref"));
        for (int object = 1; object <= 5; ++object) {
            const qsizetype at = pdf.mid(table + 9 + object * 20, 10).toLongLong();
            QVERIFY(pdf.mid(at).startsWith(QByteArray::number(object) + " 0 obj"));
        }
    }

    void datesComeInEveryForm()
    {
        QSet<int> digits;
        bool zone = false;
        bool bare = false;
        for (const Ticket &ticket : m_store.tickets()) {
            QString text = isoDate(ticket.lastAction, quint32(ticket.id));
            QCOMPARE(parseDate(text), std::optional(ticket.lastAction)); // no millisecond is lost
            (text.endsWith(u'Z') ? zone : bare) = true;
            text.remove(u'Z');
            digits.insert(int(text.section(u'.', 1).size()));
        }
        QVERIFY(zone && bare);
        QVERIFY(digits.contains({0, 2, 3, 4, 7}));
        QCOMPARE(isoDate(0, 0), u"1900-01-01T00:00:00"_s);
        QCOMPARE(isoDate(0, 1), u"0001-01-01T00:00:00"_s);
        QCOMPARE(parseDate(u"2026-09-01T02:00:00+02:00"_s), parseDate(u"2026-09-01T00:00:00"_s));
        QVERIFY(!parseDate(u"yesterday"_s));
    }

    void theWriterWritesEveryForm()
    {
        const QJsonObject object{{u"id"_s, 3},
                                 {u"x_id"_s, 4},
                                 {u"n"_s, 1.5},
                                 {u"t"_s, u"a\"\\\n\x01ü\U0001F600"_s},
                                 {u"z"_s, QJsonValue::Null},
                                 {u"b"_s, QJsonArray{true, 2}}};
        QCOMPARE(QJsonDocument::fromJson(toJson(object)).object(), object);
        QCOMPARE(toJson(QJsonObject{{u"id"_s, 3}, {u"n"_s, 4}}, IdStyle::Strings),
                 QByteArray("{\"id\":\"3\",\"n\":4}"));
        QCOMPARE(toJson(QJsonObject{{u"id"_s, 3}, {u"n"_s, 4}}, IdStyle::Floats), QByteArray("{\"id\":3.0,\"n\":4}"));
        QCOMPARE(QJsonDocument::fromJson(toJson(QJsonArray{QString(QChar(0xD800))})).array().size(), 1);
        QCOMPARE(toJson(u"x"_s), QByteArray("\"x\""));
    }

    void idsWithAFractionAreFound()
    {
        QCOMPARE(fractionalId("[{\"id\": 95.0}]"), std::optional(QByteArray("id")));
        QCOMPARE(fractionalId("[{\"agent_id\":1e2}]"), std::optional(QByteArray("agent_id")));
        QVERIFY(!fractionalId("[{\"id\":95,\"x\":1.5,\"s\":\"\\\"id\\\":95.0\"}]"));
        QVERIFY(!fractionalId("\"unfinished \\"));
        QVERIFY(!fractionalId("{\"id\""));
    }

    void aHundredThousandTickets()
    {
        const TicketStore store(m_directory, 1, 100'000, now);
        QCOMPARE(int(store.tickets().size()), 100'000);
        QVERIFY(sizeof(Ticket) <= 128); // compact, or 100,000 of them are felt
        QCOMPARE(store.find(101'000)->id, 101'000);
        QVERIFY(!store.find(101'001));
        QVERIFY(!store.find(-1));
        QVERIFY(!store.summary(*store.find(77'777)).isEmpty());
    }

    void itStartsWithAHundredThousand()
    {
        Options options = wire::generous();
        options.tickets = 100'000;
        PracticeTenant tenant(options);
        QVERIFY(tenant.start());
        wire::Client client(tenant);
        QVERIFY(client.signIn());
        const QByteArray list = "/Tickets?pageinate=true&page_size=100&order=lastactiondate&orderdesc=true&page_no=";
        QCOMPARE(client.get(list + "1").object().value("record_count"_L1).toInt(), 100'000);
        QCOMPARE(client.get(list + "1000").object().value("tickets"_L1).toArray().size(), 100);
        QVERIFY(client.get(list + "1001").object().value("tickets"_L1).toArray().isEmpty());
    }

private:
    const Directory m_directory{1};
    const TicketStore m_store{m_directory, 1, 1200, now};
};

QTEST_GUILESS_MAIN(PracticeDataTest)
#include "tst_practicedata.moc"
