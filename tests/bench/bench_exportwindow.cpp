// SPDX-License-Identifier: Apache-2.0
#include "model/tickettable.h"
#include "net/clock.h"
#include "practice/practicetenant.h"
#include "support/measure.h"
#include "triage/desk.h"
#include "triage/ticketexport.h"

#include <QDir>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <malloc.h>

// 100,000 tickets of a list into a file of each format, while the event loop of the window goes on: how long it stood
// still at the longest, how long until a cancelled export had ended and its temporary files were gone, and how much
// memory it took over the list. The floor of the first is the same event loop with nothing to do.

namespace {

constexpr int ticketCount = 100'000;
constexpr int pdfCount = 10'000; // 100 ms per 1,000 tickets

ListedTickets tickets(int count)
{
    ListedTickets list;
    for (int i = 0; i < count; ++i) {
        Ticket ticket;
        ticket.id = TicketId{i + 1};
        ticket.summary = QStringLiteral("Printer %1 is on fire, says \"somebody\"").arg(i);
        ticket.client = QStringLiteral("Client %1").arg(i % 300);
        ticket.user = QStringLiteral("User %1").arg(i % 5000);
        ticket.team = QStringLiteral("Team %1").arg(i % 9);
        ticket.statusName = QStringLiteral("Status %1").arg(i % 7);
        ticket.typeName = QStringLiteral("Incident");
        ticket.agentName = QStringLiteral("Agent %1").arg(i % 40);
        ticket.category = QStringLiteral("Software>Outlook");
        ticket.created = 1'788'000'000'000 - i * 60'000LL;
        ticket.lastUpdate = ticket.created + 30'000;
        list.tickets.append(ticket);
        list.order.append(i);
    }
    return list;
}

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    SystemClock clock;
    practice::PracticeTenant tenant({});
    if (!tenant.start())
        qFatal("%s", qPrintable(tenant.errorString()));
    TenantAccess access;
    access.web = tenant.url();
    access.tenant = tenant.tenant();
    access.clientId = tenant.clientId();
    access.clientSecret = tenant.clientSecret();
    Desk desk(access, clock);
    desk.open();
    until([&] { return desk.me() && desk.queued().isEmpty(); });
    const TicketTable table(desk.lookups(), clock);
    const QTemporaryDir folder;
    double idle = 0;
    {
        Heartbeat beat;
        QElapsedTimer timer;
        timer.start();
        until([&] { return timer.elapsed() > 1000; });
        idle = beat.longestMs;
    }
    for (const ReportFormat format : allReportFormats) {
        ExportRequest request;
        request.listed = tickets(format == ReportFormat::Pdf ? pdfCount : ticketCount);
        request.source = ExportRequest::Source{{}, {}, -1, {}, {}};
        request.columns = ExportRequest::Columns::Chosen;
        for (int section = 0; section < TicketTable::columns; ++section)
            request.chosen.append(table.reportColumn(section));
        request.format = format;
        request.file = folder.filePath(QStringLiteral("out.") + suffixOf(format));
        const std::string name = suffixOf(format).toStdString();

        malloc_trim(0);
        const long before = residentKb();
        long most = before;
        Heartbeat beat;
        QElapsedTimer timer;
        TicketExport whole(desk, clock, request);
        timer.start();
        whole.start();
        until([&] {
            most = std::max(most, residentKb());
            return whole.end() != TicketExport::End::Running;
        });
        if (whole.end() != TicketExport::End::Complete)
            qFatal("%s: %s", name.c_str(), qPrintable(whole.problem()));
        print((name + ", longest stall").c_str(), beat.longestMs, std::max(idle, 0.001), "ms");
        std::printf("%-34s %10.0f ms   for %lld tickets\n", (name + ", whole").c_str(), ms(timer),
                    static_cast<long long>(whole.manifest().loaded));
        std::printf("%-34s %10.1f MB   over the list\n", (name + ", memory").c_str(),
                    static_cast<double>(most - before) / 1024);

        TicketExport cancelled(desk, clock, request);
        cancelled.start();
        until([&] { return cancelled.written() > 1000; });
        timer.start();
        bool told = false;
        QObject::connect(&cancelled, &TicketExport::finished, &cancelled, [&] { told = true; });
        cancelled.cancel();
        until([&] { return told; });
        const double said = ms(timer);
        until([&] { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 2; });
        QFile::remove(request.file);
        QFile::remove(request.file + QStringLiteral(".manifest.json"));
        std::printf("%-34s %10.1f ms   disk clean after %.1f ms\n", (name + ", cancelled").c_str(), said, ms(timer));
    }
    return 0;
}
