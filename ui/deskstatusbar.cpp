// SPDX-License-Identifier: Apache-2.0
#include "deskstatusbar.h"

#include "browser/ticketselection.h"
#include "model/plaintooltip.h"
#include "triage/desk.h"
#include "triage/erroradvice.h"
#include "widgets/elidedlabel.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QTimer>

namespace {

QString adviceText(const Error &error, AdviceContext::Attempt attempt)
{
    const Advice advice = advise(error, {attempt, {}, true});
    QStringList parts{advice.happened, advice.serverSaid, advice.cause, advice.cure};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

QLabel *plainLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText); // the server's words go in here
    return label;
}

} // namespace

DeskStatusBar::DeskStatusBar(const Clock &clock, QWidget *parent) : QStatusBar(parent), m_clock(clock)
{
    m_selection = new ElidedLabel;
    m_selection->setObjectName(QStringLiteral("statusSelection"));
    m_who = new ElidedLabel;
    m_who->setObjectName(QStringLiteral("statusWho"));
    m_token = plainLabel(QStringLiteral("statusToken"));
    m_requests = plainLabel(QStringLiteral("statusRequests"));
    m_meter = new QProgressBar;
    m_meter->setObjectName(QStringLiteral("statusMeter"));
    m_meter->setAccessibleName(tr("Requests used"));
    m_meter->setTextVisible(false);
    m_meter->setFixedWidth(80);
    m_meter->setMaximumHeight(10);
    setContentsMargins(8, 0, 8, 0);
    addWidget(m_selection);
    addWidget(m_who, 1);
    addPermanentWidget(m_token);
    addPermanentWidget(m_requests);
    addPermanentWidget(m_meter);
    // Ages and the rolling window move without anybody doing anything.
    auto *tick = new QTimer(this);
    tick->setInterval(1000);
    connect(tick, &QTimer::timeout, this, &DeskStatusBar::refresh);
    tick->start();
    refresh();
}

void DeskStatusBar::setDesk(Desk *desk)
{
    if (m_desk)
        m_desk->disconnect(this);
    m_desk = desk;
    m_selected = 0;
    m_hidden = 0;
    if (m_desk) {
        connect(m_desk, &Desk::statusChanged, this, &DeskStatusBar::refresh);
        connect(m_desk, &QObject::destroyed, this, [this, desk] {
            if (m_desk == desk)
                setDesk(nullptr);
        });
    }
    refresh();
}

void DeskStatusBar::setSelectionCount(int count, int hidden)
{
    m_selected = count;
    m_hidden = hidden;
    refresh();
}

void DeskStatusBar::refresh()
{
    m_token->setVisible(m_desk);
    m_requests->setVisible(m_desk);
    m_meter->setVisible(m_desk);
    // Emptied, not hidden: the bar hides its labels itself while a message stands there, and must not be overruled.
    m_selection->setText(m_desk && m_selected > 0 ? TicketSelection::inWords(m_selected, m_hidden) : QString());
    if (!m_desk) {
        m_who->setText(tr("Not connected"));
        return;
    }

    if (m_desk->me()) {
        const Me &me = *m_desk->me();
        const QString kind = !me.isAgent  ? tr("not an agent")
                             : me.isAdmin ? tr("agent, administrator")
                                          : tr("agent, not an administrator");
        const QString who = QStringLiteral("%1 (%2)").arg(me.name, kind);
        m_who->setText(
            who, me.roles.isEmpty() ? who : who + u'\n' + tr("Roles: %1").arg(me.roles.join(QStringLiteral(", "))));
    } else if (m_desk->signInError()) {
        m_who->setText(tr("Not signed in"), adviceText(*m_desk->signInError(), AdviceContext::Attempt::SignIn));
    } else if (m_desk->meError()) {
        m_who->setText(tr("Signed in; who it is could not be read"),
                       adviceText(*m_desk->meError(), AdviceContext::Attempt::WhoAmI));
    } else {
        m_who->setText(m_desk->token() ? tr("Signed in") : tr("Signing in…"));
    }

    if (const std::optional<TokenInfo> token = m_desk->token()) {
        const qint64 minutes = qMax<qint64>(0, token->issuedAt.secsTo(m_clock.nowUtc()) / 60);
        const QString age =
            minutes < 60 ? tr("%1 min").arg(minutes) : tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
        const QStringList scopes = token->granted.isEmpty() ? token->asked : token->granted;
        QString shown = scopes.join(u' ');
        constexpr int enough = 28;
        if (shown.size() > enough)
            shown = tr("%n scope(s)", nullptr, static_cast<int>(scopes.size()));
        else
            shown = tr("scopes: %1").arg(shown);
        const bool ended = m_clock.nowUtc() >= token->expiresAt;
        m_token->setText((ended ? tr("token ended") : tr("token %1 old").arg(age)) + QStringLiteral("  ·  ") + shown);
        const QLocale locale;
        m_token->setToolTip(
            plainToolTip(tr("Issued %1, ends %2.\nRights are those the agent had when it was issued.\nScopes: %3")
                             .arg(locale.toString(token->issuedAt.toLocalTime().time(), QLocale::ShortFormat),
                                  locale.toString(token->expiresAt.toLocalTime().time(), QLocale::ShortFormat),
                                  scopes.join(QStringLiteral(", ")))));
    } else {
        m_token->setText(tr("no token"));
        m_token->setToolTip({});
    }

    const RateLimit limit = m_desk->limit();
    const int used = m_desk->requestsUsed();
    m_requests->setText(tr("Requests %1/%2").arg(used).arg(limit.requests));
    const QString text = tr("%1 of %2 requests used in the last %3 s; %4 left")
                             .arg(used)
                             .arg(limit.requests)
                             .arg(limit.seconds)
                             .arg(qMax(0, limit.requests - used));
    m_requests->setToolTip(text);
    m_meter->setToolTip(text);
    m_meter->setRange(0, limit.requests);
    m_meter->setValue(qMin(used, limit.requests));
}
