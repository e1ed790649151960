// SPDX-License-Identifier: Apache-2.0
#include "triage/seenplaces.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class SeenPlacesTest : public QObject
{
    Q_OBJECT

private:
    static Ticket ticket(qint32 client, const QString &clientName, qint32 site = 0, qint32 user = 0)
    {
        Ticket ticket;
        ticket.clientId = client;
        ticket.client = clientName;
        ticket.siteId = site;
        ticket.site = site ? u"Main"_s : QString();
        ticket.userId = user;
        ticket.user = user ? u"Ann"_s : QString();
        return ticket;
    }

private Q_SLOTS:
    void knowsWhoBelongsWhere()
    {
        SeenPlaces places;
        QSignalSpy news(&places, &SeenPlaces::changed);
        places.add({ticket(12, u"Acme"_s, 18, 40), ticket(13, u"Contoso"_s)});
        QCOMPARE(news.size(), 1);
        QCOMPARE(places.clients().size(), 2);
        QCOMPARE(places.clients().value(12).name, u"Acme"_s);
        QCOMPARE(places.sites().value(18), (SeenPlaces::Place{u"Main"_s, 0, 12}));
        QCOMPARE(places.users().value(40), (SeenPlaces::Place{u"Ann"_s, 18, 12}));
        places.add({ticket(12, u"Acme"_s, 18, 40)}); // nothing new
        QCOMPARE(news.size(), 1);
    }

    // A row that says less takes nothing away, one that says something else is newer.
    void whatIsKnownStays()
    {
        SeenPlaces places;
        places.add({ticket(12, u"Acme"_s, 18, 40)});
        places.add({ticket(0, {}, 0, 40)});
        QCOMPARE(places.users().value(40), (SeenPlaces::Place{u"Ann"_s, 18, 12}));
        places.add({ticket(12, u"Acme Ltd"_s)});
        QCOMPARE(places.clients().value(12).name, u"Acme Ltd"_s);
        places.add({ticket(14, {})}); // an id without a name helps nobody
        QVERIFY(!places.clients().contains(14));
    }
};

QTEST_GUILESS_MAIN(SeenPlacesTest)
#include "tst_seenplaces.moc"
