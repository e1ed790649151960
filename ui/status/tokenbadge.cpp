// SPDX-License-Identifier: Apache-2.0
#include "status/tokenbadge.h"

#include "widgets/popupbutton.h"
#include "net/clock.h"
#include "triage/desk.h"
#include "triage/erroradvice.h"

#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace {

QString age(const TokenInfo &token, const QDateTime &now)
{
    const qint64 minutes = qMax<qint64>(0, token.issuedAt.secsTo(now) / 60);
    return minutes < 60 ? TokenBadge::tr("%1 min").arg(minutes)
                        : TokenBadge::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

// A token that crossed midnight needs its date.
QString timeOf(const QDateTime &utc, const QDateTime &now)
{
    const QDateTime local = utc.toLocalTime();
    const bool today = local.date() == now.toLocalTime().date();
    return QLocale().toString(local, today ? QStringLiteral("HH:mm:ss") : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QStringList missingScopes(const TokenInfo &token)
{
    QStringList missing;
    for (const QString &scope : token.asked) {
        if (!token.granted.isEmpty() && !token.granted.contains(scope, Qt::CaseInsensitive))
            missing += scope;
    }
    return missing;
}

QLabel *plain(const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

TokenBadge::TokenBadge(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_button(new PopupButton(tr("Token"))), m_issued(plain("tokenIssued")),
      m_ends(plain("tokenEnds")), m_granted(plain("tokenGranted")), m_missing(plain("tokenMissing")),
      m_result(plain("tokenResult")), m_fresh(new QPushButton(tr("Get a &fresh token"))),
      m_signOut(new QPushButton(tr("&Sign out")))
{
    m_button->setObjectName(QStringLiteral("statusToken"));
    m_button->setFlat(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    // In a narrow window it elides instead of making the window wider than the screen.
    m_button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_button->setMinimumWidth(16 * fontMetrics().averageCharWidth());
    layout->addWidget(m_button);
    buildPopup();
}

void TokenBadge::buildPopup()
{
    auto *layout = new QVBoxLayout(m_button->popup());
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    auto *facts = new QFormLayout;
    facts->setHorizontalSpacing(16);
    facts->setVerticalSpacing(4);
    facts->addRow(tr("Issued"), m_issued);
    facts->addRow(tr("Ends"), m_ends);
    facts->addRow(tr("Scopes granted"), m_granted);
    facts->addRow(tr("Asked for, not granted"), m_missing);
    layout->addLayout(facts);
    QLabel *why = plain("tokenWhy");
    why->setText(tr("A token keeps the rights that the agent and the application had when it was issued. A role that "
                    "was changed since counts with a fresh token, else only after up to about 9 hours."));
    layout->addWidget(why);
    layout->addWidget(m_result);
    auto *buttons = new QHBoxLayout;
    m_fresh->setObjectName(QStringLiteral("freshToken"));
    m_signOut->setObjectName(QStringLiteral("signOut"));
    m_signOut->setToolTip(tr("Forgets the token. The next request signs in again."));
    for (QPushButton *button : {m_fresh, m_signOut})
        button->setAutoDefault(true); // Return presses it: a popup is no dialog, where that would go without saying
    buttons->addWidget(m_fresh);
    buttons->addWidget(m_signOut);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    m_button->popup()->setFixedWidth(fontMetrics().averageCharWidth() * 60);
    connect(m_button, &PopupButton::aboutToOpen, this, [this] {
        m_result->clear();
        fillPopup();
        m_fresh->setFocus();
    });
    connect(m_fresh, &QPushButton::clicked, this, &TokenBadge::freshToken);
    connect(m_signOut, &QPushButton::clicked, this, &TokenBadge::signOut);
}

void TokenBadge::setDesk(Desk *desk)
{
    m_desk = desk;
    m_asking = false;
    if (!desk)
        m_button->popup()->hide();
    setVisible(desk);
    refresh();
}

void TokenBadge::refresh()
{
    if (!m_desk)
        return;
    const QDateTime now = m_clock.nowUtc();
    QString text = tr("no token");
    if (const std::optional<TokenInfo> token = m_desk->token()) {
        const QStringList &scopes = token->granted.isEmpty() ? token->asked : token->granted;
        QString shown = scopes.join(u' ');
        constexpr int enough = 28;
        shown = shown.size() > enough ? tr("%n scope(s)", nullptr, static_cast<int>(scopes.size()))
                                      : tr("scopes: %1").arg(shown);
        text = (now >= token->expiresAt ? tr("token ended") : tr("token %1 old").arg(age(*token, now))) +
               QStringLiteral("  ·  ") + shown;
    }
    m_button->setValue(text, {});
    if (m_button->popup()->isVisible())
        fillPopup();
}

void TokenBadge::fillPopup()
{
    if (!m_desk)
        return;
    const std::optional<TokenInfo> token = m_desk->token();
    const QDateTime now = m_clock.nowUtc();
    if (token) {
        m_issued->setText(tr("%1, %2 ago", "a time, an age").arg(timeOf(token->issuedAt, now), age(*token, now)));
        m_ends->setText(timeOf(token->expiresAt, now));
        m_granted->setText(token->granted.isEmpty() ? tr("The server did not say.") : token->granted.join(u' '));
        const QStringList missing = missingScopes(*token);
        m_missing->setText(missing.isEmpty() ? tr("none") : missing.join(u' '));
    } else {
        m_issued->setText(tr("There is no token; the next request signs in."));
        for (QLabel *label : {m_ends, m_granted, m_missing})
            label->setText(QStringLiteral("–"));
    }
    m_fresh->setEnabled(!m_asking);
    m_signOut->setEnabled(token && !m_asking);
    m_result->setVisible(!m_result->text().isEmpty());
    m_button->popup()->adjustSize();
}

void TokenBadge::freshToken()
{
    if (!m_desk || m_asking)
        return;
    m_asking = true;
    m_result->setText(tr("Signing in…"));
    fillPopup();
    // Whose context is the desk: an answer for a connection that was left must not show under another.
    m_desk->freshToken(m_desk, [this, desk = m_desk](const Result<TokenInfo> &result) {
        if (desk != m_desk)
            return;
        m_asking = false;
        if (result.ok()) {
            m_result->setText(tr("This token is fresh: issued %1.").arg(timeOf(result.value().issuedAt, m_clock.nowUtc())));
        } else {
            QStringList words{
                advise(result.error(), m_desk->adviceContext(AdviceContext::Attempt::SignIn)).lines()};
            if (const std::optional<TokenInfo> token = m_desk->token(); token && m_clock.nowUtc() < token->expiresAt)
                words += tr("The token from before stays in use.");
            words.removeAll(QString());
            m_result->setText(words.join(u'\n'));
        }
        refresh();
        m_fresh->setFocus();
    });
}

void TokenBadge::signOut()
{
    m_desk->signOut();
    m_result->setText(tr("The token is forgotten."));
    refresh();
    m_fresh->setFocus();
}
