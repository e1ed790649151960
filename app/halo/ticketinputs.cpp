// SPDX-License-Identifier: Apache-2.0
// TicketFilter from and to the inputs of D3's Fetch Event.
#include "halo/json.h"
#include "halo/ticketfilter.h"

#include <QCoreApplication>
#include <QJsonParseError>

namespace {

constexpr int longestHours = 10 * 366 * 24;

struct Inputs
{
    Q_DECLARE_TR_FUNCTIONS(TicketFilter)

public:
    const QJsonObject &inputs;
    QList<Problem> &problems;

    // null, "" and [] are the same as missing.
    [[nodiscard]] QJsonValue value(const char *name) const
    {
        const QJsonValue value = inputs.value(QLatin1String(name));
        const bool empty = value.isNull() || (value.isString() && value.toString().trimmed().isEmpty()) ||
                           (value.isArray() && value.toArray().isEmpty());
        return empty ? QJsonValue(QJsonValue::Undefined) : value;
    }

    void problem(const char *name, const QString &message) { problems += {QString::fromLatin1(name), message}; }

    // A value as it was typed, short enough for a sentence.
    static QString shown(const QJsonValue &value)
    {
        QString text = halo::toText(value);
        if (value.isObject() || value.isArray())
            text = value.isObject() ? QStringLiteral("{…}") : QStringLiteral("[…]");
        return text.size() > 40 ? text.left(39) + u'…' : text;
    }

    // Invalid if there is no such input or it says "no bound".
    QDateTime time(const char *name)
    {
        const QJsonValue given = value(name);
        if (given.isUndefined())
            return {};
        const auto ms = given.isString() ? halo::parseTime(given.toString()) : std::nullopt;
        if (!ms) {
            problem(name,
                    tr("“%1” is not a time. Expected is a time in UTC such as 2026-09-01 14:00:00.").arg(shown(given)));
            return {};
        }
        return *ms <= 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC);
    }

    void addIds(const char *name, const QJsonValue &given, QList<qint64> &ids)
    {
        const QStringList parts = given.isString() ? given.toString().split(u',', Qt::SkipEmptyParts) : QStringList();
        if (parts.size() > 1) {
            for (const QString &part : parts)
                addIds(name, QJsonValue(part), ids);
            return;
        }
        if (const auto id = halo::toId(parts.isEmpty() ? given : QJsonValue(parts.first())); !id)
            problem(
                name,
                tr("“%1” is not an id. Expected are whole numbers: one, or a list such as [1, 3].").arg(shown(given)));
        else if (!ids.contains(*id))
            ids += *id;
    }

    QList<qint64> ids(const char *name)
    {
        QList<qint64> ids;
        const QJsonValue given = value(name);
        if (given.isArray()) {
            const QJsonArray array = given.toArray();
            for (const QJsonValue &element : array)
                addIds(name, element, ids);
        } else if (!given.isUndefined()) {
            addIds(name, given, ids);
        }
        return ids;
    }

    // `fallback` if there is no such input.
    int count(const char *name, int most, int fallback)
    {
        const QJsonValue given = value(name);
        if (given.isUndefined())
            return fallback;
        const auto number = halo::toId(given);
        if (number && *number >= 1 && *number <= most)
            return int(*number);
        problem(name,
                tr("“%1” is not possible here. Expected is a whole number from 1 to %2.").arg(shown(given)).arg(most));
        return fallback;
    }

    QString text(const char *name)
    {
        const QJsonValue given = value(name);
        if (given.isObject() || given.isArray())
            problem(name, tr("Expected is a text."));
        return halo::toText(given);
    }

    QJsonObject object(const char *name)
    {
        const QJsonValue given = value(name);
        QJsonObject object = given.toObject();
        if (given.isString())
            object = parseJsonObject(given.toString(), QString::fromLatin1(name), problems);
        else if (!given.isUndefined() && !given.isObject())
            problem(name, tr("Expected is a JSON object such as {\"client_id\": 12}."));
        checkAdditional(object, problems);
        return object;
    }

    void unknownNames(const QStringList &known)
    {
        for (auto it = inputs.begin(); it != inputs.end(); ++it) {
            if (!known.contains(it.key()))
                problems += {it.key(), tr("There is no input “%1”. The inputs are: %2.")
                                           .arg(it.key().left(40), known.join(QStringLiteral(", ")))};
        }
    }
};

QJsonArray toArray(const QList<qint64> &ids)
{
    QJsonArray array;
    for (const qint64 id : ids)
        array += id;
    return array;
}

QString toD3Time(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss");
}

} // namespace

TicketFilter TicketFilter::fromInputs(const QJsonObject &inputs, QList<Problem> &problems)
{
    Inputs in{inputs, problems};
    in.unknownNames({QStringLiteral("Start Time"), QStringLiteral("End Time"),
                     QStringLiteral("Number of Event(s) Fetched"), QStringLiteral("Ticket Types"),
                     QStringLiteral("Statuses"), QStringLiteral("Ticket Areas"), QStringLiteral("Search String"),
                     QStringLiteral("Additional Parameters"), QStringLiteral("Teams"), QStringLiteral("Agents"),
                     QStringLiteral("Priorities"), categoryInput(1), categoryInput(2), categoryInput(3),
                     categoryInput(4), QStringLiteral("Last Hours")});
    TicketFilter filter;
    const bool startGiven = !in.value("Start Time").isUndefined();
    const bool endGiven = !in.value("End Time").isUndefined();
    filter.start = in.time("Start Time");
    filter.end = in.time("End Time");
    if (startGiven || endGiven) {
        filter.lastHours = 0;
        if (!in.value("Last Hours").isUndefined())
            in.problem("Last Hours", Inputs::tr("Expected is either “Last Hours” or “Start Time” and “End Time”."));
    } else {
        filter.lastHours = in.count("Last Hours", longestHours, 24);
    }
    if (filter.end.isValid() && !startGiven)
        filter.start = filter.end.addSecs(-24 * 3600);
    if (filter.start.isValid() && filter.end.isValid() && filter.end < filter.start)
        in.problem("End Time", Inputs::tr("The End Time lies before the Start Time. Expected is %1 or later.")
                                   .arg(toD3Time(filter.start)));
    filter.number = in.count("Number of Event(s) Fetched", 1000, 0);
    filter.types = in.ids("Ticket Types");
    filter.statuses = in.ids("Statuses");
    filter.areas = in.ids("Ticket Areas");
    filter.teams = in.ids("Teams");
    filter.agents = in.ids("Agents");
    filter.priorities = in.ids("Priorities");
    for (size_t i = 0; i < filter.categories.size(); ++i)
        filter.categories.at(i) = in.ids(categoryInput(int(i) + 1).toLatin1().constData());
    filter.search = in.text("Search String");
    filter.additional = in.object("Additional Parameters");
    return filter;
}

QJsonObject TicketFilter::toInputs() const
{
    QJsonObject inputs;
    const auto put = [&inputs](const char *name, const QJsonValue &value) {
        inputs.insert(QLatin1String(name), value);
    };
    if (lastHours > 0) {
        if (lastHours != 24)
            put("Last Hours", lastHours);
    } else {
        // To leave it out would mean the last 24 hours.
        put("Start Time", start.isValid() ? toD3Time(start) : QStringLiteral("1970-01-01 00:00:00"));
        if (end.isValid())
            put("End Time", toD3Time(end));
    }
    if (number > 0)
        put("Number of Event(s) Fetched", number);
    for (const auto &[name, ids] : {std::pair{"Ticket Types", types},
                                    {"Statuses", statuses},
                                    {"Ticket Areas", areas},
                                    {"Teams", teams},
                                    {"Agents", agents},
                                    {"Priorities", priorities}}) {
        if (!ids.isEmpty())
            put(name, toArray(ids));
    }
    for (size_t i = 0; i < categories.size(); ++i) {
        if (!categories.at(i).isEmpty())
            inputs.insert(categoryInput(int(i) + 1), toArray(categories.at(i)));
    }
    if (!search.isEmpty())
        put("Search String", search);
    if (!additional.isEmpty())
        put("Additional Parameters", additional);
    return inputs;
}

QJsonObject parseJsonObject(const QString &text, const QString &input, QList<Problem> &problems)
{
    if (text.trimmed().isEmpty())
        return {};
    const QByteArray utf8 = text.toUtf8();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
    if (document.isObject())
        return document.object();
    if (error.error == QJsonParseError::NoError) {
        problems += {input, Inputs::tr("This is a list. Expected is a JSON object such as {\"client_id\": 12}."),
                     int(text.indexOf(u'['))};
        return {};
    }
    // Qt counts bytes, and for most errors it has already stepped over the character that is wrong.
    qsizetype offset = error.offset;
    if (error.error != QJsonParseError::IllegalNumber && error.error != QJsonParseError::TerminationByNumber &&
        error.error != QJsonParseError::GarbageAtEnd)
        --offset;
    offset = std::clamp<qsizetype>(offset, 0, utf8.size());
    while (offset > 0 && offset < utf8.size() && (utf8.at(offset) & 0xC0) == 0x80)
        --offset;
    problems += {input,
                 Inputs::tr("This is not valid JSON: %1. Expected is an object such as {\"client_id\": 12}.")
                     .arg(error.errorString()),
                 int(QString::fromUtf8(utf8.constData(), offset).size())};
    return {};
}
