// SPDX-License-Identifier: Apache-2.0
#include "halo/json.h"

#include <QCborValue>
#include <QCoreApplication>
#include <chrono>
#include <cmath>

namespace halo {

namespace {

// One context for the translators, as these are free functions.
struct Json
{
    Q_DECLARE_TR_FUNCTIONS(Json)
};

// Past this, neighbouring integers share one double.
constexpr qint64 exactInDouble = qint64(1) << 53;

std::optional<qint64> idInNumber(const QJsonValue &value)
{
    const double number = value.toDouble();
    if (std::abs(number) < double(exactInDouble)) {
        const auto whole = qint64(number);
        return double(whole) == number ? std::optional(whole) : std::nullopt;
    }
    // QJsonValue keeps whole numbers as qint64, but toInteger() would also hand out a rounded double. 2^53 itself may
    // be 2^53 + 1 rounded.
    if (!QCborValue::fromJsonValue(value).isInteger())
        return std::nullopt;
    const qint64 whole = value.toInteger();
    return whole == exactInDouble || whole == -exactInDouble ? std::nullopt : std::optional(whole);
}

std::optional<qint64> idInText(QStringView text)
{
    text = text.trimmed();
    if (const auto point = text.indexOf(u'.'); point >= 0) {
        const QStringView zeros = text.sliced(point + 1);
        if (zeros.isEmpty() || !std::all_of(zeros.begin(), zeros.end(), [](QChar c) { return c == u'0'; }))
            return std::nullopt;
        text.truncate(point);
    }
    const QStringView digits = text.startsWith(u'-') ? text.sliced(1) : text;
    // toLongLong would also take "+3" and digits of other scripts.
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), isDigit))
        return std::nullopt;
    bool ok = false;
    const qint64 id = text.toLongLong(&ok);
    return ok ? std::optional(id) : std::nullopt;
}

// Reads a date from left to right. By hand, as QDateTime::fromString takes microseconds a date and four dates stand in
// each of up to 100,000 rows; it also reads no more than three fractional digits without rounding.
class TimeParser
{
public:
    explicit TimeParser(QStringView text) : m_text(text) {}

    std::optional<qint64> parse()
    {
        using namespace std::chrono;
        int year = 0, month = 0, day = 0;
        if (!digits(4, year) || !skip(u'-') || !digits(2, month) || !skip(u'-') || !digits(2, day))
            return std::nullopt;
        const year_month_day date{std::chrono::year{year}, std::chrono::month{unsigned(month)},
                                  std::chrono::day{unsigned(day)}};
        if (!date.ok())
            return std::nullopt;
        qint64 ms = qint64(sys_days(date).time_since_epoch().count()) * 86'400'000;
        if (!atEnd()) {
            const auto time = timeOfDay();
            const auto offset = time ? zone() : std::nullopt;
            if (!offset || !atEnd())
                return std::nullopt;
            ms += *time - *offset;
        }
        // 0001-01-01 and 1900-01-01 mean "not set", also when a zone moved them by some hours. No ticket is that old.
        return year <= 1900 ? 0 : ms;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }

    bool skip(QChar wanted)
    {
        if (atEnd() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }

    bool digits(int count, int &value)
    {
        if (m_text.size() - m_at < count)
            return false;
        value = 0;
        for (const qsizetype end = m_at + count; m_at < end; ++m_at) {
            const int digit = m_text[m_at].unicode() - u'0';
            if (digit < 0 || digit > 9)
                return false;
            value = value * 10 + digit;
        }
        return true;
    }

    std::optional<qint64> timeOfDay()
    {
        int hour = 0, minute = 0, second = 0, fraction = 0;
        if (!skip(u'T') && !skip(u't') && !skip(u' '))
            return std::nullopt;
        if (!digits(2, hour) || !skip(u':') || !digits(2, minute))
            return std::nullopt;
        if (skip(u':')) {
            if (!digits(2, second))
                return std::nullopt;
            if (skip(u'.')) {
                int read = 0;
                for (int digit = 0; !atEnd() && digits(1, digit); ++read)
                    fraction += read == 0 ? digit * 100 : read == 1 ? digit * 10 : read == 2 ? digit : 0;
                if (read == 0)
                    return std::nullopt;
            }
        }
        if (hour > 23 || minute > 59 || second > 59)
            return std::nullopt;
        return ((hour * 60 + minute) * 60 + second) * qint64(1000) + fraction;
    }

    // Ms east of UTC; no zone is UTC.
    std::optional<qint64> zone()
    {
        if (atEnd() || skip(u'Z') || skip(u'z'))
            return 0;
        const int sign = skip(u'+') ? 1 : skip(u'-') ? -1 : 0;
        int hours = 0, minutes = 0;
        if (sign == 0 || !digits(2, hours))
            return std::nullopt;
        if (!atEnd()) {
            (void)skip(u':');
            if (!digits(2, minutes))
                return std::nullopt;
        }
        if (hours > 14 || minutes > 59)
            return std::nullopt;
        return sign * (hours * 60 + minutes) * qint64(60'000);
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

Error malformed(const QByteArray &body)
{
    Error error;
    error.kind = Error::Kind::Malformed;
    error.body = body;
    const QByteArray start = body.left(64).trimmed();
    if (start.isEmpty())
        error.message = Json::tr("The answer is empty.");
    else if (start.startsWith('<') || start.startsWith("\xef\xbb\xbf<"))
        error.message = Json::tr("The answer is a web page, not data: “%1”.").arg(serverWords(body));
    else if (readJson(body).isNull())
        error.message = Json::tr("The answer is not valid JSON.");
    else
        error.message = Json::tr("The answer is valid JSON, but not what was asked for.");
    return error;
}

bool holdsObjects(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    return !array.isEmpty() && array.at(0).isObject();
}

} // namespace

std::optional<qint64> toId(const QJsonValue &value)
{
    if (value.isDouble())
        return idInNumber(value);
    return value.isString() ? idInText(value.toString()) : std::nullopt;
}

QString toText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (!value.isDouble())
        return {};
    if (const auto whole = idInNumber(value))
        return QString::number(*whole);
    return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
}

bool toBool(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    if (value.isDouble())
        return value.toDouble() == 1;
    const QString text = value.toString();
    return text == u"1" || text.compare(u"true", Qt::CaseInsensitive) == 0;
}

std::optional<qint64> parseTime(QStringView text)
{
    return TimeParser(text.trimmed()).parse();
}

qint64 toMs(const QJsonValue &value)
{
    return value.isString() ? parseTime(value.toString()).value_or(0) : 0;
}

QString toApiTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'") : QString();
}

QJsonDocument readJson(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::IllegalUTF8String)
        return document;
    return QJsonDocument::fromJson(QString::fromUtf8(body).toUtf8());
}

Result<QJsonArray> unwrapList(const QByteArray &body, QLatin1String key, QJsonObject *envelope)
{
    const QJsonDocument document = readJson(body);
    if (document.isArray())
        return document.array();
    const QJsonObject object = document.object();
    if (envelope)
        *envelope = object;
    if (const QJsonValue named = object.value(key); named.isArray())
        return named.toArray();
    const auto found = std::find_if(object.begin(), object.end(), [](const QJsonValue &v) { return holdsObjects(v); });
    if (found != object.end())
        return found.value().toArray();
    // An empty list under a name of its own counts only beside a count: {"message":"…","errors":[]} is a failure.
    const auto isEmptyList = [](const QJsonValue &v) { return v.isArray() && v.toArray().isEmpty(); };
    if (toId(object.value(u"record_count")) == 0 && std::any_of(object.begin(), object.end(), isEmptyList))
        return QJsonArray();
    return malformed(body);
}

Result<QJsonObject> unwrapOne(const QByteArray &body)
{
    const QJsonDocument document = readJson(body);
    if (document.isObject())
        return document.object();
    const QJsonArray array = document.array();
    if (array.size() == 1 && array.at(0).isObject())
        return array.at(0).toObject();
    return malformed(body);
}

} // namespace halo
