// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/controls.h"
#include "practice/rights.h"

#include <QHash>

namespace practice {

// A token carries the role and the scopes it was issued with for its whole life: changing the role changes nothing for
// the tokens already out. That is the trap of the nine hours, made so that it can be tried.
struct Token
{
    Role role = Role::Agent;
    QSet<QString> scopes;
    qint64 expiresMs = 0;
    quint64 expiryOrders = 0; // when it was issued
};

class SignIn
{
public:
    SignIn(Controls &controls, quint32 seed);

    [[nodiscard]] QString tenant() const { return QStringLiteral("practice"); }
    [[nodiscard]] QString clientId() const { return m_clientId; }
    [[nodiscard]] QString clientSecret() const { return m_clientSecret; }

    [[nodiscard]] HttpAnswer answerToken(const HttpRequest &request, const RequestFaults &faults);

    enum class Check { Good, Missing, Unknown, Expired };
    [[nodiscard]] Check check(const HttpRequest &request, Token *token) const;

    static constexpr int lifetimeSeconds = 3600;
    static constexpr qsizetype maxTokens = 10'000;

private:
    Controls &m_controls;
    QString m_clientId;
    QString m_clientSecret;
    QHash<QByteArray, Token> m_tokens;
};

} // namespace practice
