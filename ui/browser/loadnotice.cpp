// SPDX-License-Identifier: Apache-2.0
#include "browser/loadnotice.h"

#include "browser/loadwords.h"
#include "browser/noticeline.h"
#include "model/timewords.h"
#include "net/clock.h"

#include <QVBoxLayout>

LoadNotice::LoadNotice(Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_endUser(new NoticeLine(QStringLiteral("endUser"), this)),
      m_throttle(new NoticeLine(QStringLiteral("throttled"), this)),
      m_older(new NoticeLine(QStringLiteral("older"), this)), m_main(new NoticeLine(QStringLiteral("load"), this)),
      m_unreadable(new NoticeLine(QStringLiteral("unreadable"), this)),
      m_side(new NoticeLine(QStringLiteral("side"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (NoticeLine *line : {m_endUser, m_throttle, m_older, m_main, m_unreadable, m_side})
        layout->addWidget(line);
    m_loadAll = m_main->addButton(QStringLiteral("loadAll"), tr("Load all"));
    m_retry = m_main->addButton(QStringLiteral("retry"), tr("Retry"));
    m_raw = m_main->addButton(QStringLiteral("raw"), tr("Show raw answer"));
    m_cancel = m_main->addButton(QStringLiteral("cancel"), tr("Cancel"));
    connect(m_loadAll, &QPushButton::clicked, this, &LoadNotice::loadAllRequested);
    connect(m_retry, &QPushButton::clicked, this, &LoadNotice::retryRequested);
    connect(m_raw, &QPushButton::clicked, this, &LoadNotice::rawRequested);
    connect(m_cancel, &QPushButton::clicked, this, &LoadNotice::cancelRequested);
}

void LoadNotice::setEndUser(bool endUser)
{
    m_endUser->show(NoticeLine::Tone::Failure,
                    endUser ? tr("This login is not an agent: only what an end user may see is here.") : QString(),
                    endUser
                        ? tr("Set the Login Type of the application to Agent. In HaloPSA: Configuration > Integrations "
                             "> HaloPSA API > View Applications.")
                        : QString());
}

void LoadNotice::setReport(const LoadReport &report)
{
    m_older->show(NoticeLine::Tone::Failure, QString());
    say(report, 0);
}

void LoadNotice::setReplacing(const LoadReport &report)
{
    m_older->show(NoticeLine::Tone::Quiet, tr("The rows below still are those of the filter before."));
    say(report, 0);
}

void LoadNotice::setRefreshing(const LoadReport &report, const LoadReport &shown, qint64 shownAt)
{
    const LoadWords words = loadWords(shown, 0, m_clock.now());
    const bool loss = words.tone == LoadWords::Tone::Loss;
    m_older->show(NoticeLine::Tone::Failure, loss ? tr("Read at %1: %2", "a time, then how much was loaded then")
                                                        .arg(compactTime(shownAt, m_clock.now()), words.text)
                                                  : QString());
    say(report, shownAt);
}

void LoadNotice::say(const LoadReport &report, qint64 shownAt)
{
    const LoadWords words = loadWords(report, shownAt, m_clock.now());
    const auto tone = words.tone == LoadWords::Tone::Loss ? NoticeLine::Tone::Failure : NoticeLine::Tone::Quiet;
    m_loadAll->setText(words.loadAll);
    m_loadAll->setVisible(!words.loadAll.isEmpty());
    m_retry->setVisible(words.retry);
    m_raw->setVisible(words.raw);
    m_cancel->setVisible(words.cancel);
    m_main->show(tone, words.text, words.detail);
    m_mainSaysSomething = !words.text.isEmpty();
    m_unreadable->show(NoticeLine::Tone::Failure, unreadableWords(report));
    m_side->show(NoticeLine::Tone::Quiet, sideWords(report));
    m_loading = report.end == LoadReport::End::Loading;
    countDown();
    setSaidElsewhere(m_elsewhere);
}

void LoadNotice::setSaidElsewhere(bool on)
{
    m_elsewhere = on;
    m_main->setVisible(m_mainSaysSomething && !on);
}

void LoadNotice::setThrottled(qint64 until, const QString &serverWords)
{
    m_until = until;
    m_serverWords = serverWords;
    countDown();
}

void LoadNotice::setWindowFull(qint64 until)
{
    m_windowFullUntil = until;
    countDown();
}

void LoadNotice::countDown()
{
    const qint64 now = m_clock.now();
    const bool refused = m_until > now; // by the server; else it is our own count that holds requests back
    const qint64 left = (refused ? m_until : m_windowFullUntil) - now;
    if (left <= 0) {
        m_throttle->show(NoticeLine::Tone::Waiting, QString());
        return;
    }
    const auto seconds = static_cast<int>((left + 999) / 1000);
    const bool said = refused && !m_serverWords.isEmpty();
    QString text;
    if (m_loading) {
        text = refused ? tr("The server takes no more requests for now. Going on by itself in %n second(s).", nullptr,
                            seconds)
                       : tr("The request limit is used up. Going on by itself in %n second(s).", nullptr, seconds);
    } else {
        text = refused ? tr("The server takes no more requests for another %n second(s).", nullptr, seconds)
                       : tr("The request limit is used up for another %n second(s).", nullptr, seconds);
    }
    m_throttle->show(NoticeLine::Tone::Waiting, text,
                     said ? tr("The server said: “%1”").arg(m_serverWords) : QString());
    if (m_ticking)
        return;
    m_ticking = true;
    m_clock.after(qMin<qint64>(1000, left), this, [this] {
        m_ticking = false;
        countDown();
    });
}
