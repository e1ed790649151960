// SPDX-License-Identifier: Apache-2.0
#include "browser/loadnotice.h"

#include "browser/loadwords.h"
#include "widgets/noticeline.h"
#include "model/timewords.h"
#include "net/clock.h"
#include "triage/desk.h"

#include <QVBoxLayout>

LoadNotice::LoadNotice(const Desk &desk, Clock &clock, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_clock(clock), m_older(new NoticeLine(QStringLiteral("older"), this)), m_main(new NoticeLine(QStringLiteral("load"), this)),
      m_unreadable(new NoticeLine(QStringLiteral("unreadable"), this)),
      m_side(new NoticeLine(QStringLiteral("side"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (NoticeLine *line : {m_older, m_main, m_unreadable, m_side})
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
    const LoadWords words = loadWords(shown, {}, 0, m_clock.now());
    const bool loss = words.tone == LoadWords::Tone::Loss;
    m_older->show(NoticeLine::Tone::Failure, loss ? tr("Read at %1: %2", "a time, then how much was loaded then")
                                                        .arg(compactTime(shownAt, m_clock.now()), words.text)
                                                  : QString());
    say(report, shownAt);
}

void LoadNotice::say(const LoadReport &report, qint64 shownAt)
{
    const LoadWords words = loadWords(report, m_desk.adviceContext(AdviceContext::Attempt::ReadTickets), shownAt, m_clock.now());
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
    setSaidElsewhere(m_elsewhere);
}

QStringList LoadNotice::said() const
{
    QStringList lines;
    for (const NoticeLine *line : {m_older, m_main, m_unreadable, m_side}) {
        if (!line->text().isEmpty())
            lines.append(line->text());
    }
    return lines;
}

void LoadNotice::setSaidElsewhere(bool on)
{
    m_elsewhere = on;
    m_main->setVisible(m_mainSaysSomething && !on);
}
