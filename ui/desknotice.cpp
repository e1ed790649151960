// SPDX-License-Identifier: Apache-2.0
#include "desknotice.h"

#include "model/timewords.h"
#include "net/clock.h"
#include "status/requestmeter.h"
#include "triage/desk.h"
#include "widgets/noticeline.h"

#include <QTimer>
#include <QVBoxLayout>

DeskNotice::DeskNotice(Desk &desk, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_clock(clock), m_unreachable(new NoticeLine(QStringLiteral("unreachable"), this)),
      m_throttled(new NoticeLine(QStringLiteral("throttled"), this)),
      m_learned(new NoticeLine(QStringLiteral("learned"), this)),
      m_endUser(new NoticeLine(QStringLiteral("endUser"), this)),
      m_health(new NoticeLine(QStringLiteral("health"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (NoticeLine *line : {m_unreachable, m_throttled, m_learned, m_endUser, m_health})
        layout->addWidget(line);
    m_tryNow = m_unreachable->addButton(QStringLiteral("tryNow"), tr("Try now"));
    connect(m_tryNow, &QPushButton::clicked, this, [this] { m_desk.reachability().tryNow(); });
    connect(m_learned->addButton(QStringLiteral("learnedOk"), tr("OK")), &QPushButton::clicked, this, [this] {
        m_limit.reset();
        sayLearned();
    });
    connect(m_health->addButton(QStringLiteral("healthOk"), tr("OK")), &QPushButton::clicked, this, [this] {
        m_healthRead = m_desk.health().failingSince();
        sayHealth();
    });
    connect(&desk, &Desk::statusChanged, this, &DeskNotice::refresh);
    connect(&desk.health(), &HealthCheck::changed, this, &DeskNotice::sayHealth);
    connect(&desk, &Desk::limitLearned, this, [this](RateLimit limit) {
        m_limit = limit;
        sayLearned();
    });
    auto *tick = new QTimer(this); // what counts down
    tick->setInterval(1000);
    connect(tick, &QTimer::timeout, this, &DeskNotice::refresh);
    tick->start();
    refresh();
}

void DeskNotice::refresh()
{
    sayUnreachable();
    sayThrottled();
    sayEndUser();
}

void DeskNotice::sayUnreachable()
{
    const Reachability &reachability = m_desk.reachability();
    if (!reachability.problem())
        return m_unreachable->show(NoticeLine::Tone::Waiting, QString());
    const qint64 now = m_clock.now();
    const QString since =
        tr("The server cannot be reached since %1.").arg(compactTime(reachability.since(), now)) + u' ';
    const qint64 next = reachability.nextTryAt();
    m_tryNow->setEnabled(next > 0);
    m_unreachable->show(NoticeLine::Tone::Waiting,
                        since + (next > now ? tr("Trying again by itself in %n second(s); what is on the screen is from "
                                                 "before.",
                                                 nullptr, secondsUntil(next, now))
                                            : tr("Trying again; what is on the screen is from before.")),
                        reachability.problem()->message);
}

void DeskNotice::sayThrottled()
{
    const qint64 now = m_clock.now();
    const Throttling throttling = m_desk.throttling();
    const bool refused = throttling.until > now; // by the server; else it is our own count that holds requests back
    const qint64 left = (refused ? throttling.until : m_desk.windowFullUntil()) - now;
    if (left <= 0)
        return m_throttled->show(NoticeLine::Tone::Waiting, QString());
    const int seconds = secondsUntil(now + left, now);
    QString text;
    if (m_desk.requestsWaiting() == 0) {
        text = refused ? tr("The server takes no more requests for another %n second(s).", nullptr, seconds)
                       : tr("The request limit is used up for another %n second(s).", nullptr, seconds);
    } else if (refused) {
        text = tr("The server takes no more requests for now. Going on by itself in %n second(s).", nullptr, seconds);
    } else if (m_desk.requestsUsed() < m_desk.limit().requests) {
        text = tr("What is left of the request limit is kept for what you click. The rest goes on by itself in %n "
                  "second(s).",
                  nullptr, seconds);
    } else {
        text = tr("The request limit is used up. Going on by itself in %n second(s).", nullptr, seconds);
    }
    QStringList detail;
    if (const QString words = m_desk.throttledWords(); refused && !words.isEmpty())
        detail += tr("The server said: “%1”").arg(words);
    if (throttling.others > 0)
        detail += othersWords(throttling.others, m_desk.limit());
    m_throttled->show(NoticeLine::Tone::Waiting, text, detail.join(u' '));
}

void DeskNotice::sayEndUser()
{
    const bool endUser = m_desk.me() && !m_desk.me()->isAgent;
    m_endUser->show(NoticeLine::Tone::Failure,
                    endUser ? tr("This login is not an agent: only what an end user may see is here.") : QString(),
                    endUser ? tr("Set the Login Type of the application to Agent. In HaloPSA: Configuration > "
                                 "Integrations > HaloPSA API > View Applications.")
                            : QString());
}

void DeskNotice::sayHealth()
{
    const HealthCheck &health = m_desk.health();
    const qint64 since = health.failingSince();
    // One that is switched off will not find out by itself that all is well again.
    if (since == 0 || since == m_healthRead || health.interval() == 0)
        return m_health->show(NoticeLine::Tone::Failure, QString());
    m_health->show(NoticeLine::Tone::Failure,
                   tr("The health check fails since %1.").arg(compactTime(since, m_clock.now())),
                   health.outcomes().constLast().message);
}

void DeskNotice::sayLearned()
{
    m_learned->show(NoticeLine::Tone::Quiet,
                    m_limit ? tr("The server named its limit: %1 requests in %2 seconds. Sundog keeps to it from now on.")
                                  .arg(m_limit->requests)
                                  .arg(m_limit->seconds)
                            : QString());
}
