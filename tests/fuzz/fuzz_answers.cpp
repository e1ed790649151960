// SPDX-License-Identifier: Apache-2.0
// libFuzzer over everything that reads what a server sent. The first byte names the reader, the rest is the answer;
// what the headers promise is asserted. Built and run by `tests/run.sh fuzz [seconds]`; the corpus is one answer a
// file.
#include "halo/json.h"
#include "halo/types.h"
#include "net/gunzip.h"
#include "net/ratelimitwords.h"
#include "net/redaction.h"
#include "net/retryafter.h"
#include "net/tokenanswer.h"
#include "support/gzip.h"

#include <QRegularExpression>
#include <QUrlQuery>
#include <algorithm>

#ifdef QT_NO_DEBUG
#error Without Q_ASSERT nothing would be checked.
#endif

namespace {

const QByteArrayList secrets{"s3cr3t-value", "a+b/c<d\"e\\f%g h"};
const qint64 dayMs = 86'400'000;

// All texts in there.
QStringList texts(const QJsonValue &value)
{
    QStringList all;
    if (value.isString())
        all += value.toString();
    const QJsonArray array = value.toArray();
    for (const QJsonValue &element : array)
        all += texts(element);
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field)
        all += texts(field.value());
    return all;
}

// Nobody escapes what needs no escape, but a fuzzer does: as \u0065, and as \e, which is no JSON and yet read as e.
bool hasOddEscape(const QByteArray &text)
{
    static const QRegularExpression odd(
        QStringLiteral(R"(\\(?:u00(?i:2[de]|3[0-9]|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])|[^"\\/bfnrtu]))"));
    return odd.match(QString::fromLatin1(text)).hasMatch();
}

bool holdsASecret(const QByteArray &text)
{
    const auto isIn = [](const QByteArray &where) {
        return std::any_of(secrets.cbegin(), secrets.cend(),
                           [&](const QByteArray &secret) { return where.contains(secret); });
    };
    if (hasOddEscape(text))
        return isIn(text);
    const QJsonDocument document = halo::readJson('[' + text + ']');
    const QStringList decoded = texts(document.array());
    return isIn(text) ||
           std::any_of(decoded.cbegin(), decoded.cend(), [&](const QString &each) { return isIn(each.toUtf8()); });
}

void lists(const QByteArray &body)
{
    QJsonObject envelope;
    const Result<QJsonArray> rows = halo::unwrapList(body, QLatin1String("tickets"), &envelope);
    const QJsonDocument document = halo::readJson(body);
    if (!rows.ok()) {
        Q_ASSERT(rows.error().kind == Error::Kind::Malformed && !rows.error().message.isEmpty());
        Q_ASSERT(!document.isArray());
        return;
    }
    if (document.isArray()) {
        Q_ASSERT(rows.value() == document.array() && envelope.isEmpty());
    } else {
        const QJsonObject object = document.object();
        Q_ASSERT(envelope == object);
        Q_ASSERT(std::any_of(object.begin(), object.end(),
                             [&](const QJsonValue &v) { return v.isArray() && v.toArray() == rows.value(); }));
    }
    TicketReader reader;
    for (const QJsonValue &row : rows.value()) {
        const std::optional<Ticket> ticket = reader.read(row.toObject());
        const auto id = halo::toId(row.toObject().value(u"id"));
        Q_ASSERT(ticket.has_value() == (id && *id > 0));
        Q_ASSERT(!ticket || (number(ticket->id) == *id && ticket->attachments >= 0));
    }
}

void records(const QByteArray &body)
{
    const Result<QJsonObject> record = halo::unwrapOne(body);
    const QJsonDocument document = halo::readJson(body);
    if (!record.ok())
        Q_ASSERT(record.error().kind == Error::Kind::Malformed && !document.isObject());
    else
        Q_ASSERT(record.value() == document.object() || record.value() == document.array().at(0).toObject());
}

void words(const QByteArray &body)
{
    const QString said = halo::serverWords(body);
    Q_ASSERT(said.size() <= 500);
    Q_ASSERT(said == said.trimmed());
    Q_ASSERT(std::none_of(said.begin(), said.end(), [](QChar c) { return c.category() == QChar::Other_Control; }));
}

void times(const QByteArray &body)
{
    const QString text = QString::fromUtf8(body);
    const std::optional<qint64> ms = halo::parseTime(text);
    Q_ASSERT(halo::toMs(text) == ms.value_or(0));
    if (ms.value_or(0) == 0)
        return;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC);
    Q_ASSERT(time.date().year() >= 1900 && time.date().year() <= 10'000);
    if (time.date().year() > 1900 && time.date().year() < 10'000)
        Q_ASSERT(halo::parseTime(halo::toApiTime(time)) == *ms - time.time().msec());
}

void values(const QByteArray &body)
{
    const QJsonArray array = halo::readJson('[' + body + ']').array();
    for (const QJsonValue &value : array) {
        const std::optional<qint64> id = halo::toId(value);
        Q_ASSERT(!id || halo::toId(QString::number(*id)) == id);
        Q_ASSERT(!id || !value.isDouble() || halo::toText(value) == QString::number(*id));
        Q_ASSERT(!value.isNull() || (halo::toText(value).isEmpty() && !halo::toBool(value) && halo::toMs(value) == 0));
    }
}

void tokens(const QByteArray &body)
{
    const Result<TokenAnswer> answer = readTokenAnswer({200, body, "application/json", {}});
    if (!answer.ok()) {
        Q_ASSERT(answer.error().kind == Error::Kind::SignIn);
        Q_ASSERT(!answer.error().body.toLower().contains("token"));
        return;
    }
    const TokenAnswer &token = answer.value();
    Q_ASSERT(!token.token.isEmpty());
    Q_ASSERT(std::all_of(token.token.begin(), token.token.end(), [](char c) { return c > ' ' && c < 0x7f; }));
    Q_ASSERT(token.lifeSeconds >= 1);
    Q_ASSERT(!token.granted.contains(QString()));
}

void refusals(const QByteArray &body)
{
    for (const QByteArray &secret : secrets) {
        Error error;
        error.kind = Error::Kind::Refused;
        error.body = body;
        error = tokenRefusal(error, QString::fromUtf8(secret));
        Q_ASSERT(error.kind == Error::Kind::SignIn);
        Q_ASSERT(!error.message.toUtf8().contains(secret));
        Q_ASSERT(!error.body.contains(secret));
    }
}

void pauses(const QByteArray &body)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);
    const qsizetype line = body.indexOf('\n');
    const auto ms = retryAfterMs(body.left(line), line < 0 ? QByteArray() : body.mid(line + 1), now);
    Q_ASSERT(!ms || (*ms >= 0 && *ms <= dayMs));
}

void limits(const QByteArray &body)
{
    const std::optional<RateLimit> limit = rateLimitIn(body);
    Q_ASSERT(!limit || (limit->requests >= 1 && limit->seconds >= 1 && limit->seconds <= dayMs / 1000));
    Q_ASSERT(!limit || !isStricter(*limit, *limit));
}

void bodies(const QByteArray &body)
{
    const QByteArray shown = redaction::body(body, secrets);
    Q_ASSERT(!holdsASecret(shown));
    // Names are looked for as they are written.
    if (hasOddEscape(body))
        return;
    const QJsonObject object = QJsonDocument::fromJson(shown).object();
    for (const char *name : {"access_token", "refresh_token", "client_secret", "password"}) {
        const QJsonValue value = object.value(QLatin1String(name));
        Q_ASSERT(!value.isString() || value.toString().isEmpty() || value.toString() == QLatin1String("REDACTED"));
    }
}

void addresses(const QByteArray &body)
{
    const QUrl url = redaction::url(QUrl::fromEncoded(body));
    Q_ASSERT(url.userInfo().isEmpty());
    for (const char *name : {"access_token", "client_secret", "X-Amz-Signature"}) {
        const QStringList all = QUrlQuery(url).allQueryItemValues(QLatin1String(name));
        Q_ASSERT(std::all_of(all.begin(), all.end(),
                             [](const QString &value) { return value == QLatin1String("REDACTED"); }));
    }
    Q_ASSERT(redaction::header("Authorization", body).endsWith("REDACTED"));
    Q_ASSERT(redaction::header("set-cookie", body) == "REDACTED");
}

void archives(const QByteArray &body)
{
    constexpr qint64 cap = 4'000;
    const Unpacked unpacked = gunzip(body, cap);
    Q_ASSERT(unpacked.kind == Unpacked::Kind::Whole || unpacked.data.isEmpty());
    Q_ASSERT(unpacked.data.size() <= cap);
    if (body.isEmpty())
        return; // qCompress() makes nothing of nothing
    const QByteArray packed = gzip(body);
    const Unpacked again = gunzip(packed, cap);
    Q_ASSERT(again.kind == (body.size() <= cap ? Unpacked::Kind::Whole : Unpacked::Kind::TooLarge));
    Q_ASSERT(body.size() > cap || again.data == body);
    Q_ASSERT(gunzip(packed.chopped(1), cap).kind != Unpacked::Kind::Whole);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray body(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    switch (data[0]) {
    case 'a':
        addresses(body);
        break;
    case 'b':
        bodies(body);
        break;
    case 'f':
        refusals(body);
        break;
    case 'g':
        archives(body);
        break;
    case 'l':
        lists(body);
        break;
    case 'm':
        limits(body);
        break;
    case 'p':
        pauses(body);
        break;
    case 'r':
        records(body);
        break;
    case 's':
        words(body);
        break;
    case 't':
        times(body);
        break;
    case 'u':
        values(body);
        break;
    case 'v':
        tokens(body);
        break;
    default:
        return -1; // not kept: names no reader
    }
    return 0;
}
