// SPDX-License-Identifier: Apache-2.0
// How the charts of the tab Reports do at 100,000 tickets: the count beside a bare pass that reads the same fields, the
// longest time the event loop stood still meanwhile, and a picture of all the bars.
#include "model/tablesummary.h"
#include "model/tickettable.h"
#include "net/clock.h"
#include "report/barchart.h"
#include "support/measure.h"
#include "triage/desk.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

namespace {

constexpr int rows = 100'000;

QList<Ticket> makeTickets(qint64 now)
{
    QStringList names;
    for (int i = 0; i < 5000; ++i)
        names.append(QStringLiteral("Name %1").arg(i));
    QList<Ticket> tickets;
    tickets.reserve(rows);
    for (int i = 0; i < rows; ++i) {
        Ticket ticket;
        ticket.id = TicketId(i + 1);
        ticket.summary = QStringLiteral("Ticket %1").arg(i);
        ticket.statusId = 1 + i % 11;
        ticket.statusName = names.at(i % 11);
        ticket.typeId = 1 + i % 9;
        ticket.typeName = names.at(i % 9);
        ticket.agentId = 1 + i % 28;
        ticket.agentName = names.at(i % 28);
        ticket.clientId = 1 + i % 5000;
        ticket.client = names.at(i % 5000);
        ticket.team = names.at(i % 7);
        ticket.priorityId = 1 + i % 4;
        ticket.created = now - qint64(i) * 60'000;
        ticket.closed = i % 3 == 0 ? now - qint64(i) * 30'000 : 0;
        tickets.append(ticket);
    }
    return tickets;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    SystemClock clock;
    TenantAccess access;
    access.web = QUrl(QStringLiteral("http://127.0.0.1:1"));
    Desk desk(access, clock); // never opened: it sends nothing
    TicketTable table(desk.lookups(), clock);
    table.add(makeTickets(clock.now()));

    QList<double> floors;
    QList<double> counts;
    double longest = 0;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        QHash<QString, qint64> names[5];
        for (const Ticket &ticket : table.loaded()) {
            const QString *of[] = {&ticket.statusName, &ticket.typeName, &ticket.team, &ticket.agentName,
                                   &ticket.client};
            for (int n = 0; n < 5; ++n)
                ++names[n][*of[n]];
        }
        floors.append(ms(timer));

        TableSummary summary(table, desk.lookups(), clock);
        Heartbeat heartbeat;
        timer.restart();
        summary.setWanted(true);
        until([&] { return summary.isCurrent(); });
        counts.append(ms(timer));
        longest = std::max(longest, heartbeat.longestMs);
        if (summary.summary().count() != rows)
            qFatal("not all are counted");
    }
    print("count 100,000 tickets", median(counts), median(floors), "ms");
    print("longest stall (floor: a frame)", longest, 16, "ms");

    TableSummary summary(table, desk.lookups(), clock);
    summary.setWanted(true);
    until([&] { return summary.isCurrent(); });
    QList<double> paints;
    QImage image(1280, 800, QImage::Format_RGB32);
    for (int i = 0; i < 9; ++i) {
        QElapsedTimer timer;
        timer.start();
        image.fill(Qt::white);
        QPainter painter(&image);
        const ChartColours colours{Qt::black, Qt::blue, Qt::gray, Qt::gray};
        for (const TicketSummary::By by : TicketSummary::everything)
            BarChart({}, summary.summary().bars(by, 10)).paint(painter, image.rect(), application.font(), colours);
        DayChart({}, summary.summary().days(30)).paint(painter, image.rect(), application.font(), colours);
        paints.append(ms(timer));
    }
    print("eight charts, bars and picture", median(paints), 16, "ms");
}
