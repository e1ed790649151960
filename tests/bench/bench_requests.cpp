// SPDX-License-Identifier: Apache-2.0
#include "halo/serveraddress.h"
#include "net/clock.h"
#include "net/requestlog.h"
#include "support/netrequests.h"
#include "support/wireserver.h"
#include "triage/desk.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>
#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

// What a request costs through our queue, beside a bare QNetworkAccessManager in the same run; and how long 10,000
// tickets take, beside bare fetches and curl. Both sides take turns, so that they have the same weather.

namespace {

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

// Runs the event loop until `done`.
template <class Done> void until(Done done)
{
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

// A server in a thread of its own that answers everything at once.
class Server
{
public:
    explicit Server(const QByteArray &body)
    {
        m_thread.start();
        m_home.moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            &m_home,
            [&] {
                m_server = std::make_unique<WireServer>();
                m_server->setAnswer(WireServer::Behaviour::answer(200, body));
                m_url = m_server->url();
            },
            Qt::BlockingQueuedConnection);
    }
    ~Server()
    {
        QMetaObject::invokeMethod(
            &m_home, [&] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(Server)

    // Never the same twice: identical reads would be one.
    [[nodiscard]] QUrl nextUrl()
    {
        QUrl url = m_url;
        url.setPath(QStringLiteral("/%1").arg(++m_asked));
        return url;
    }

private:
    QThread m_thread;
    QObject m_home;
    std::unique_ptr<WireServer> m_server;
    QUrl m_url;
    int m_asked = 0;
};

double cpuMs(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    const auto ms = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

struct Cost
{
    double wallMs = 0;
    double cpuMs = 0;
};

template <class Work> Cost cost(Work work, int who = RUSAGE_SELF)
{
    QElapsedTimer timer;
    timer.start();
    const double before = cpuMs(who);
    work();
    return {static_cast<double>(timer.nsecsElapsed()) / 1e6, cpuMs(who) - before};
}

// Sends so many, `atOnce` of them in flight, and returns when all are answered.
template <class Send> void exchange(int requests, int atOnce, Send send)
{
    int sent = 0;
    int answered = 0;
    std::function<void()> next = [&] {
        if (sent == requests)
            return;
        ++sent;
        send([&] {
            ++answered;
            next();
        });
    };
    for (int i = 0; i < atOnce; ++i)
        next();
    until([&] { return answered == requests; });
}

// CPU time is that of the process: Qt's network thread and the server, which does the same for both, are in it.
void overhead(const char *what, const QByteArray &body, int atOnce, int rounds, bool kept)
{
    constexpr int requests = 300;
    Server server(body);
    SystemClock clock;
    RequestLog log;
    QTemporaryDir folder;
    QueueSettings settings = queueSettings();
    settings.limit = {1'000'000, 300};
    if (kept) { // each request is logged, and counted in a file
        settings.log = &log;
        settings.historyFolder = folder.path();
    }
    settings.historyKey = QStringLiteral("bench");
    RequestQueue queue(settings, clock);
    QNetworkAccessManager bare;
    const auto ours = [&](const std::function<void()> &done) {
        queue.send(netRequest(Verb::Get, server.nextUrl()), &log, [done](const Result<Answer> &answer) {
            if (!answer.ok())
                qFatal("no answer");
            done();
        });
    };
    const auto theirs = [&](const std::function<void()> &done) {
        QNetworkReply *reply = bare.get(QNetworkRequest(server.nextUrl()));
        QObject::connect(reply, &QNetworkReply::finished, reply, [reply, done] {
            if (reply->readAll().isEmpty())
                qFatal("no answer");
            reply->deleteLater();
            done();
        });
    };
    QList<double> wall;
    QList<double> bareWall;
    QList<double> moreWall;
    QList<double> bareCpu;
    QList<double> moreCpu;
    for (int round = 0; round <= rounds; ++round) {
        // Who begins changes as well.
        Cost a;
        if (round % 2 == 0)
            a = cost([&] { exchange(requests, atOnce, ours); });
        const Cost b = cost([&] { exchange(requests, atOnce, theirs); });
        if (round % 2 == 1)
            a = cost([&] { exchange(requests, atOnce, ours); });
        if (round == 0)
            continue; // connects, warms up
        wall.append(a.wallMs);
        bareWall.append(b.wallMs);
        moreWall.append(a.wallMs - b.wallMs);
        bareCpu.append(b.cpuMs);
        moreCpu.append(a.cpuMs - b.cpuMs);
    }
    const auto us = [&](const QList<double> &ms) { return median(ms) * 1000 / requests; };
    std::printf("%-30s %-22s %7.1f us  bare %7.1f us  more %6.1f us %5.1f %%   CPU: bare %7.1f us  more %6.1f us %5.1f %%\n",
                what, kept ? "with log and history" : "the queue alone", us(wall), us(bareWall), us(moreWall), 100 * us(moreWall) / us(bareWall), us(bareCpu), us(moreCpu),
                100 * us(moreCpu) / us(bareCpu));
    std::fflush(stdout);
}

// `sundog practice` as a process of its own, so that its work is not in our figures.
class Practice
{
public:
    explicit Practice(int tickets)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(BUILD_DIR "/sundog"),
                        {QStringLiteral("practice"), QStringLiteral("--tickets"), QString::number(tickets),
                         QStringLiteral("--limit"), QStringLiteral("100000/300")});
        while (m_process.waitForReadyRead(60'000) && !m_process.canReadLine()) {
        }
        const QJsonObject said = QJsonDocument::fromJson(m_process.readLine()).object();
        access.web = QUrl(said.value(u"url").toString());
        access.tenant = said.value(u"tenant").toString();
        access.clientId = said.value(u"client_id").toString();
        access.clientSecret = said.value(u"client_secret").toString();
        access.limit = {100'000, 300};
    }
    ~Practice()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Practice)

    TenantAccess access;

private:
    QProcess m_process;
};

QByteArray fetch(QNetworkAccessManager &network, const QNetworkRequest &request, const QByteArray &body = {})
{
    QNetworkReply *reply = body.isEmpty() ? network.get(request) : network.post(request, body);
    until([reply] { return reply->isFinished(); });
    const QByteArray answer = reply->readAll();
    delete reply;
    return answer;
}

QByteArray token(const TenantAccess &access)
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(access.web.toString() + QStringLiteral("/auth/token?tenant=") + access.tenant));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    const QByteArray answer = fetch(network, request,
                                    "grant_type=client_credentials&scope=all&client_id=" + access.clientId.toLatin1() +
                                        "&client_secret=" + access.clientSecret.toLatin1());
    return QJsonDocument::fromJson(answer).object().value(u"access_token").toString().toLatin1();
}

QUrl pageUrl(const TenantAccess &access, const QString &page)
{
    TicketFilter all;
    all.lastHours = 0;
    QUrlQuery query = all.pageQuery(1, TicketLoader::pageSize, std::nullopt);
    query.removeQueryItem(QStringLiteral("page_no"));
    query.addQueryItem(QStringLiteral("page_no"), page);
    QUrl url = apiUrl(access.web, QStringLiteral("/Tickets"));
    url.setQuery(query);
    return url;
}

void bareFetch(const TenantAccess &access, int pages, bool parse)
{
    QNetworkAccessManager network;
    const QByteArray authorization = "Bearer " + token(access);
    for (int page = 1; page <= pages; ++page) {
        QNetworkRequest request(pageUrl(access, QString::number(page)));
        request.setRawHeader("Authorization", authorization);
        const QByteArray answer = fetch(network, request);
        if (answer.size() < 1000 || (parse && !QJsonDocument::fromJson(answer).isObject()))
            qFatal("no page");
    }
}

void byHaloApi(const TenantAccess &access, int pages)
{
    SystemClock clock;
    Desk desk(access, clock);
    TicketFilter all;
    all.lastHours = 0;
    qsizetype rows = 0;
    for (int page = 1; page <= pages; ++page) {
        bool done = false;
        desk.api().tickets(all.pageQuery(page, TicketLoader::pageSize, std::nullopt), Priority::Click, {}, &desk,
                           [&](const Result<TicketPage> &result) {
                               rows += result.ok() ? result.value().tickets.size() : 0;
                               done = true;
                           });
        until([&] { return done; });
    }
    if (rows != qsizetype(pages) * TicketLoader::pageSize)
        qFatal("not all rows");
}

void byLoader(const TenantAccess &access, int pages)
{
    SystemClock clock;
    Desk desk(access, clock);
    TicketFilter all;
    all.lastHours = 0;
    desk.loader().load(all, true);
    until([&] { return desk.loader().report().end != LoadReport::End::Loading; });
    if (desk.loader().report().loaded != pages * TicketLoader::pageSize)
        qFatal("not all rows");
}

void byCurl(const TenantAccess &access, int pages)
{
    QString url = pageUrl(access, QStringLiteral("PAGES")).toString(QUrl::FullyEncoded);
    url.replace(QLatin1String("PAGES"), QStringLiteral("[1-%1]").arg(pages));
    QProcess curl;
    curl.setStandardOutputFile(QProcess::nullDevice());
    curl.start(QStringLiteral("curl"), {QStringLiteral("-sSf"), QStringLiteral("--compressed"), QStringLiteral("-H"),
                                        QStringLiteral("@-"), url});
    curl.write("Authorization: Bearer " + token(access) + "\n");
    curl.closeWriteChannel();
    if (!curl.waitForFinished(-1) || curl.exitCode() != 0)
        qFatal("curl failed: %s", curl.readAllStandardError().constData());
}

void tickets(int count)
{
    constexpr int rounds = 5;
    const int pages = count / TicketLoader::pageSize;
    const Practice practice(count);
    const bool hasCurl = !QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty();
    struct Way
    {
        const char *name;
        std::function<Cost()> run;
        QList<double> wall = {};
        QList<double> cpu = {};
    };
    QList<Way> ways{
        {"bare fetch", [&] { return cost([&] { bareFetch(practice.access, pages, false); }); }},
        {"bare fetch, parsed", [&] { return cost([&] { bareFetch(practice.access, pages, true); }); }},
        {"HaloApi, page by page", [&] { return cost([&] { byHaloApi(practice.access, pages); }); }},
        {"TicketLoader", [&] { return cost([&] { byLoader(practice.access, pages); }); }},
    };
    if (hasCurl)
        ways.append({"curl", [&] { return cost([&] { byCurl(practice.access, pages); }, RUSAGE_CHILDREN); }});
    for (int round = 0; round <= rounds; ++round) {
        for (Way &way : ways) {
            const Cost cost = way.run();
            if (round == 0)
                continue;
            way.wall.append(cost.wallMs);
            way.cpu.append(cost.cpuMs);
        }
    }
    for (const Way &way : std::as_const(ways))
        std::printf("%-34s %10.0f ms   CPU %10.0f ms\n", way.name, median(way.wall), median(way.cpu));
    if (!hasCurl)
        std::printf("curl is not installed\n");
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 31;
    for (const bool kept : {false, true}) {
        overhead("2 B, one after the other", "{}", 1, rounds, kept);
        overhead("2 B, 6 in flight", "{}", 6, rounds, kept);
        overhead("240 KB, one after the other", QByteArray(240'000, 'x'), 1, rounds, kept);
    }
    const int count = argc > 1 ? std::atoi(argv[1]) : 10'000;
    std::printf("%d tickets\n", count);
    tickets(count);
    return 0;
}
