// SPDX-License-Identifier: Apache-2.0
#include "net/ratelimitwords.h"

#include <QRegularExpression>

std::optional<RateLimit> rateLimitIn(const QByteArray &body)
{
    static const QRegularExpression words(
        QStringLiteral(R"((?<![\d.,])(\d{1,6})\s+requests?\s+(?:per|every|in\s+any)\s+(?:a\s+)?(?:rolling\s+)?(?:(\d{1,5})[\s-]*)?(second|minute|hour))"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = words.match(QString::fromUtf8(body.left(2000)));
    if (!match.hasMatch())
        return std::nullopt;
    const QChar unit = match.captured(3).at(0).toLower();
    const int unitSeconds = unit == u's' ? 1 : unit == u'm' ? 60 : 3600;
    const int units = match.captured(2).isEmpty() ? 1 : match.captured(2).toInt();
    const RateLimit limit{match.captured(1).toInt(), units * unitSeconds};
    constexpr int dayS = 86'400; // longer windows are not counted, see RateHistory
    if (limit.requests < 1 || limit.seconds < 1 || limit.seconds > dayS)
        return std::nullopt;
    return limit;
}

bool isStricter(RateLimit limit, RateLimit than)
{
    const qint64 rate = qint64(limit.requests) * than.seconds;
    const qint64 thanRate = qint64(than.requests) * limit.seconds;
    return limit.requests <= than.requests && rate <= thanRate && (limit.requests < than.requests || rate < thanRate);
}
