// SPDX-License-Identifier: Apache-2.0
#include "status/requestmeter.h"

#include "widgets/popupbutton.h"
#include "model/timewords.h"
#include "net/clock.h"
#include "triage/desk.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace {

constexpr int mostPurposes = 8;
constexpr std::array priorities{Priority::SignIn, Priority::Click, Priority::Detail, Priority::Bulk,
                                Priority::Background};

QString priorityName(Priority priority)
{
    switch (priority) {
    case Priority::SignIn:
        return RequestMeter::tr("Sign-in");
    case Priority::Click:
        return RequestMeter::tr("What you clicked");
    case Priority::Detail:
        return RequestMeter::tr("The ticket on the screen");
    case Priority::Bulk:
        return RequestMeter::tr("Bulk");
    case Priority::Background:
        return RequestMeter::tr("In the background");
    }
    return {};
}

QLabel *plain(QLabel *label)
{
    label->setTextFormat(Qt::PlainText); // the server's words are among it
    label->setWordWrap(true);
    return label;
}

} // namespace

QString othersWords(int others, RateLimit limit)
{
    return RequestMeter::tr("About %n request(s) are not ours: another program uses this key, or the server's limit is "
                            "lower than %1.",
                            nullptr, others)
        .arg(limit.requests);
}

RequestMeter::RequestMeter(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_bar(new QProgressBar), m_button(new PopupButton(tr("Requests"))),
      m_used(plain(new QLabel)), m_next(plain(new QLabel)), m_throttled(plain(new QLabel)), m_empty(plain(new QLabel)),
      m_purposes(plain(new QLabel)), m_grid(new QGridLayout)
{
    m_bar->setObjectName(QStringLiteral("statusMeter"));
    m_bar->setAccessibleName(tr("Requests used"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(64);
    m_bar->setMaximumHeight(10);
    m_button->setObjectName(QStringLiteral("statusRequests"));
    m_button->setFlat(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_bar);
    // In a narrow window it elides instead of making the window wider than the screen.
    m_button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_button->setMinimumWidth(20 * fontMetrics().averageCharWidth());
    layout->addWidget(m_button);
    buildPopup();
}

void RequestMeter::buildPopup()
{
    m_used->setObjectName(QStringLiteral("meterUsed"));
    m_next->setObjectName(QStringLiteral("meterNext"));
    m_throttled->setObjectName(QStringLiteral("meterThrottled"));
    m_purposes->setObjectName(QStringLiteral("meterPurposes"));
    m_empty->setObjectName(QStringLiteral("meterEmpty"));
    m_empty->setText(tr("Nothing is under way and nothing waits."));
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(4);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i] = {new QLabel, new QLabel, new QLabel};
        m_rows[i].sent->setAlignment(Qt::AlignRight);
        m_rows[i].waiting->setAlignment(Qt::AlignRight);
        m_grid->addWidget(m_rows[i].name, int(i), 0);
        m_grid->addWidget(m_rows[i].sent, int(i), 1);
        m_grid->addWidget(m_rows[i].waiting, int(i), 2);
        if (i > 0)
            m_rows[i].name->setText(priorityName(priorities[i - 1]));
    }
    m_rows[0].sent->setText(tr("under way"));
    m_rows[0].waiting->setText(tr("waiting"));
    m_grid->setColumnStretch(0, 1);

    auto *layout = new QVBoxLayout(m_button->popup());
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    for (QLabel *label : {m_used, m_next, m_throttled})
        layout->addWidget(label);
    layout->addLayout(m_grid);
    layout->addWidget(m_empty);
    layout->addWidget(m_purposes);
    m_button->popup()->setFixedWidth(fontMetrics().averageCharWidth() * 56);
    connect(m_button, &PopupButton::aboutToOpen, this, &RequestMeter::fillPopup);
}

QString RequestMeter::nextWords() const
{
    const qint64 now = m_clock.now();
    if (const qint64 until = m_desk->throttling().until; until > now)
        return tr("paused for %1 s").arg(secondsUntil(until, now));
    if (const qint64 until = m_desk->windowFullUntil(); until > now)
        return (m_desk->requestsUsed() < m_desk->limit().requests ? tr("bulk waits %1 s") : tr("full, next in %1 s"))
            .arg(secondsUntil(until, now));
    if (const int waiting = m_desk->requestsWaiting(); waiting > 0)
        return tr("%n waiting", nullptr, waiting);
    return tr("next now");
}

void RequestMeter::setDesk(const Desk *desk)
{
    m_desk = desk;
    if (!desk)
        m_button->popup()->hide();
    setVisible(desk);
    refresh();
}

void RequestMeter::refresh()
{
    if (!m_desk)
        return;
    const RateLimit limit = m_desk->limit();
    const int used = m_desk->requestsUsed();
    m_bar->setRange(0, limit.requests);
    m_bar->setValue(qMin(used, limit.requests));
    m_button->setValue(tr("Requests %1/%2  ·  %3").arg(used).arg(limit.requests).arg(nextWords()), {});
    if (m_button->popup()->isVisible())
        fillPopup();
}

void RequestMeter::fillPopup()
{
    if (!m_desk)
        return;
    const qint64 now = m_clock.now();
    const RateLimit limit = m_desk->limit();
    const int used = m_desk->requestsUsed();
    m_used->setText(tr("%1 of %2 requests used in the last %3 s, %4 left; %5 of them are kept for what you click.")
                        .arg(used)
                        .arg(limit.requests)
                        .arg(limit.seconds)
                        .arg(qMax(0, limit.requests - used))
                        .arg(qMin(m_desk->keptForClicks(), qMax(0, limit.requests - used))));
    const qint64 freed = m_desk->nextFreedAt();
    m_next->setText(freed == 0 ? tr("None counts any more.")
                               : tr("The oldest one stops counting at %1, in %n second(s).", nullptr,
                                    secondsUntil(freed, now))
                                     .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(freed).time(),
                                                             QStringLiteral("HH:mm:ss"))));
    const Throttling throttling = m_desk->throttling();
    QStringList why;
    if (throttling.until > now) {
        why += tr("The server takes no more requests for now; going on by itself in %n second(s).", nullptr,
                  secondsUntil(throttling.until, now));
        if (const QString words = m_desk->throttledWords(); !words.isEmpty())
            why += tr("The server said: “%1”").arg(words);
        if (throttling.others > 0)
            why += othersWords(throttling.others, limit);
    }
    m_throttled->setText(why.join(u'\n'));
    m_throttled->setVisible(!why.isEmpty());

    fillQueue();
    m_button->popup()->adjustSize();
}

void RequestMeter::fillQueue()
{
    const QList<QueuedRequest> queued = m_desk->queued();
    for (size_t i = 1; i < m_rows.size(); ++i) {
        const auto count = [&](bool sent) {
            return std::count_if(queued.cbegin(), queued.cend(), [&](const QueuedRequest &each) {
                return each.priority == priorities[i - 1] && each.sent == sent;
            });
        };
        const auto sent = count(true);
        const auto waiting = count(false);
        m_rows[i].sent->setText(QString::number(sent));
        m_rows[i].waiting->setText(QString::number(waiting));
        for (QLabel *label : {m_rows[i].name, m_rows[i].sent, m_rows[i].waiting})
            label->setVisible(sent + waiting > 0);
    }
    for (QLabel *label : {m_rows[0].name, m_rows[0].sent, m_rows[0].waiting})
        label->setVisible(!queued.isEmpty());
    m_empty->setVisible(queued.isEmpty());
    QStringList purposes;
    for (const QueuedRequest &each : queued.first(qMin<qsizetype>(queued.size(), mostPurposes)))
        purposes += each.sent ? tr("%1 (under way)", "a request").arg(each.purpose) : each.purpose;
    if (queued.size() > mostPurposes)
        purposes += tr("and %n more", nullptr, static_cast<int>(queued.size() - mostPurposes));
    m_purposes->setText(purposes.join(u'\n'));
    m_purposes->setVisible(!purposes.isEmpty());
}
