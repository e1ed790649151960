// SPDX-License-Identifier: Apache-2.0
// How the ticket table does at 100,000 rows, each figure beside a floor measured in the same run.
// Prints "name value floor ratio"; times in ms (median of several), memory in bytes a row.
#include "browser/ticketview.h"
#include "model/tickettable.h"
#include "triage/desk.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QHeaderView>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QStandardItemModel>
#include <algorithm>
#include <cstdio>
#include <malloc.h>

namespace {

constexpr int rows = 100'000;

// As TicketReader does it: equal strings share their storage.
class Texts
{
public:
    QString shared(const QString &text)
    {
        const auto found = m_texts.constFind(text);
        return found != m_texts.constEnd() ? *found : *m_texts.insert(text, text);
    }

private:
    QHash<QString, QString> m_texts;
};

QList<Ticket> makeTickets()
{
    QRandomGenerator random(1);
    Texts texts;
    const QStringList subjects{QStringLiteral("VPN drops every few minutes"),  QStringLiteral("Drucker druckt nicht"),
                               QStringLiteral("Suspicious mail from the CEO"), QStringLiteral("Outlook not opening"),
                               QStringLiteral("New starter needs a laptop"),   QStringLiteral("Backup has not run")};
    QList<Ticket> tickets;
    tickets.reserve(rows);
    for (int i = 0; i < rows; ++i) {
        Ticket ticket;
        ticket.id = TicketId(100'000 + i);
        ticket.summary = subjects.at(random.bounded(6)) + QStringLiteral(" on PC-%1").arg(random.bounded(90'000));
        ticket.client = texts.shared(QStringLiteral("Client %1").arg(random.bounded(200)));
        ticket.site = texts.shared(QStringLiteral("Site %1").arg(random.bounded(400)));
        ticket.user = texts.shared(QStringLiteral("User %1").arg(random.bounded(5000)));
        ticket.team = texts.shared(QStringLiteral("Team %1").arg(random.bounded(7)));
        ticket.category = texts.shared(QStringLiteral("Software>Category %1").arg(random.bounded(60)));
        ticket.statusName = texts.shared(QStringLiteral("Status %1").arg(random.bounded(11)));
        ticket.typeName = texts.shared(QStringLiteral("Type %1").arg(random.bounded(9)));
        ticket.agentName = texts.shared(QStringLiteral("Agent %1").arg(random.bounded(28)));
        ticket.lastUpdate = 1'790'000'000'000 - qint64(i) * 60'000;
        ticket.created = ticket.lastUpdate - random.bounded(1'000'000) * 1000LL;
        ticket.due = random.bounded(4) == 0 ? 0 : ticket.lastUpdate + random.bounded(1'000'000) * 1000LL;
        ticket.priorityId = random.bounded(1, 5);
        tickets.append(ticket);
    }
    return tickets;
}

template <class Work> double median(int times, Work work)
{
    QList<double> results;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        results.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(results.begin(), results.end());
    return results.at(results.size() / 2);
}

void print(const char *name, double value, double floor)
{
    std::printf("%s %.2f %.2f %.2f\n", name, value, floor, floor > 0 ? value / floor : 0);
    std::fflush(stdout);
}

size_t heap()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

void repaint(QTableView &view)
{
    view.viewport()->repaint();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    SystemClock clock;
    TenantAccess nowhere;
    nowhere.web = QUrl(QStringLiteral("http://127.0.0.1:1"));
    Desk desk(nowhere, clock);

    // Memory: the tickets alone, and the table with all it keeps beside them. Pages of 100, as they come.
    malloc_trim(0);
    const size_t empty = heap();
    QList<Ticket> tickets = makeTickets();
    const auto alone = static_cast<double>(heap() - empty) / rows;
    double whole = 0;
    TicketTable table(desk.lookups(), clock);
    {
        const size_t before = heap();
        for (int i = 0; i < rows; i += 100)
            table.add(tickets.mid(i, 100));
        tickets = {}; // clear() would keep its memory
        // What is left of the list is counted, what it shares with the table is counted once.
        whole = static_cast<double>(heap() - before) / rows + alone;
    }
    print("bytes_per_row", whole, alone);

    TicketView view(table);
    view.resize(1000, 700);
    view.show();
    QCoreApplication::processEvents();

    QStandardItemModel bare(50, TicketTable::columns);
    for (int row = 0; row < bare.rowCount(); ++row) {
        for (int column = 0; column < bare.columnCount(); ++column)
            bare.setItem(row, column, new QStandardItem(QStringLiteral("Some text")));
    }
    QTableView bareView;
    bareView.setModel(&bare);
    bareView.verticalHeader()->hide();
    bareView.resize(1000, 700);
    bareView.show();
    QCoreApplication::processEvents();
    const double barePaint = median(15, [&](int) { repaint(bareView); });
    print("repaint", median(15, [&](int) { repaint(view); }), barePaint);

    // A keystroke: find, tell the view, paint it. Beside a repaint of a bare table, which no keystroke can do without.
    const QString word = QStringLiteral("drucker pc-12");
    double worst = 0;
    for (int length = 1; length <= word.size(); ++length) {
        QElapsedTimer timer;
        timer.start();
        table.setFindText(word.left(length));
        repaint(view);
        worst = std::max(worst, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    print("keystroke_narrowing_worst", worst, barePaint);
    worst = 0;
    for (qsizetype length = word.size() - 1; length >= 0; --length) {
        QElapsedTimer timer;
        timer.start();
        table.setFindText(word.left(length));
        repaint(view);
        worst = std::max(worst, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    print("keystroke_widening_worst", worst, barePaint);

    // Sorting, beside a bare std::sort of the same keys.
    struct Key
    {
        qint64 key;
        qint32 place;
    };
    QRandomGenerator random(2);
    std::vector<Key> keys;
    for (int i = 0; i < rows; ++i)
        keys.push_back({static_cast<qint64>(random.generate64() >> 1), i});
    const double bareNumbers = median(7, [&](int) {
        std::vector<Key> copy = keys;
        std::sort(copy.begin(), copy.end(), [](const Key &a, const Key &b) { return a.key < b.key; });
    });
    const double bareTexts = median(3, [&](int) {
        std::vector<QString> copy;
        for (int row = 0; row < rows; ++row)
            copy.push_back(table.ticket(row).summary);
        std::sort(copy.begin(), copy.end());
    });
    const auto sortBy = [&](TicketTable::Column column) {
        return median(6, [&](int i) {
            table.sort(static_cast<int>(column), i % 2 ? Qt::DescendingOrder : Qt::AscendingOrder);
            repaint(view);
        });
    };
    print("sort_created", sortBy(TicketTable::Column::Created), bareNumbers);
    print("sort_id", sortBy(TicketTable::Column::Id), bareNumbers);
    print("sort_user", sortBy(TicketTable::Column::User), bareNumbers);
    print("sort_status", sortBy(TicketTable::Column::Status), bareNumbers);
    print("sort_summary", sortBy(TicketTable::Column::Summary), bareTexts);

    QList<Ticket> again;
    for (int row = 0; row < rows; ++row)
        again.append(table.ticket(row));
    const double copying = median(3, [&](int) {
        QList<Ticket> copy;
        for (const Ticket &ticket : std::as_const(again))
            copy.append(ticket);
    });
    view.selectRow(500);
    // As a refresh brings them: equal, but nothing shared with those that are there.
    QList<double> replacing;
    double longestAfter = 0;
    for (int i = 0; i < 5; ++i) {
        again = makeTickets();
        QElapsedTimer timer;
        timer.start();
        view.keepInPlace([&] { table.replaceAll(again); });
        replacing.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        for (int turn = 0; turn < 100; ++turn) { // what it leaves to the event loop
            timer.start();
            QCoreApplication::processEvents();
            longestAfter = std::max(longestAfter, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
    }
    std::sort(replacing.begin(), replacing.end());
    print("replace_all", replacing.at(replacing.size() / 2), copying);
    print("replace_all_worst_turn_after", longestAfter, barePaint);
    print("add_page", median(15, [&](int i) { table.add(again.mid(i * 100, 100)); }), 0);
    return 0;
}
