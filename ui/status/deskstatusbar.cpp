// SPDX-License-Identifier: Apache-2.0
#include "status/deskstatusbar.h"

#include "browser/ticketselection.h"
#include "status/healthstrip.h"
#include "status/requestmeter.h"
#include "status/tokenbadge.h"
#include "triage/desk.h"
#include "triage/erroradvice.h"
#include "widgets/elidedlabel.h"

#include <QTimer>

DeskStatusBar::DeskStatusBar(const Clock &clock, QWidget *parent) : QStatusBar(parent), m_clock(clock)
{
    m_selection = new ElidedLabel;
    m_selection->setObjectName(QStringLiteral("statusSelection"));
    m_who = new ElidedLabel;
    m_who->setObjectName(QStringLiteral("statusWho"));
    m_token = new TokenBadge(clock);
    m_health = new HealthStrip(clock);
    m_meter = new RequestMeter(clock);
    setContentsMargins(8, 0, 8, 0);
    addWidget(m_selection);
    addWidget(m_who, 1);
    addPermanentWidget(m_token);
    addPermanentWidget(m_health);
    addPermanentWidget(m_meter);
    for (QWidget *part : std::initializer_list<QWidget *>{m_token, m_health, m_meter})
        part->hide(); // until there is a desk
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
    if (m_desk)
        connect(m_desk, &Desk::statusChanged, this, &DeskStatusBar::refresh);
    m_token->setDesk(desk);
    m_health->setDesk(desk);
    m_meter->setDesk(desk);
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
        m_who->setText(tr("Not signed in"),
                       advise(*m_desk->signInError(), m_desk->adviceContext(AdviceContext::Attempt::SignIn)).lines());
    } else if (m_desk->meError()) {
        m_who->setText(tr("Signed in; who it is could not be read"),
                       advise(*m_desk->meError(), m_desk->adviceContext(AdviceContext::Attempt::WhoAmI)).lines());
    } else {
        m_who->setText(m_desk->token() ? tr("Signed in") : tr("Signing in…"));
    }

    m_token->refresh();
    m_health->refresh();
    m_meter->refresh();
}
