// SPDX-License-Identifier: Apache-2.0
#include "practice/jsontext.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>
#include <cmath>

using namespace Qt::StringLiterals;

namespace practice {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

bool isIdKey(QStringView key)
{
    return key == u"id" || key == u"priorityid" || key == u"slaid" || key.endsWith(u"_id") || key.endsWith(u"_agentid");
}

void writeString(const QString &text, QByteArray *out)
{
    out->append('"');
    const QByteArray utf8 = text.toUtf8(); // lone surrogates become U+FFFD: what comes out is always valid
    for (const char c : utf8) {
        const auto byte = uchar(c);
        if (c == '"' || c == '\\') {
            out->append('\\').append(c);
        } else if (c == '\n') {
            out->append("\\n");
        } else if (byte < 0x20) {
            out->append("\\u00").append(hexDigits[byte >> 4]).append(hexDigits[byte & 15]);
        } else {
            out->append(c);
        }
    }
    out->append('"');
}

void writeNumber(const QJsonValue &value, QByteArray *out)
{
    const double number = value.toDouble();
    if (std::floor(number) == number && std::abs(number) < 9.0e15)
        out->append(QByteArray::number(value.toInteger()));
    else
        out->append(QByteArray::number(number, 'g', 15));
}

void write(const QJsonValue &value, IdStyle ids, bool isId, QByteArray *out)
{
    switch (value.type()) {
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        out->append('{');
        bool first = true;
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!first)
                out->append(',');
            first = false;
            writeString(it.key(), out);
            out->append(':');
            write(it.value(), ids, ids != IdStyle::Numbers && isIdKey(it.key()), out);
        }
        out->append('}');
        return;
    }
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        out->append('[');
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0)
                out->append(',');
            write(array.at(i), ids, false, out);
        }
        out->append(']');
        return;
    }
    case QJsonValue::String:
        writeString(value.toString(), out);
        return;
    case QJsonValue::Bool:
        out->append(value.toBool() ? "true" : "false");
        return;
    case QJsonValue::Double:
        if (isId && ids == IdStyle::Strings)
            out->append('"');
        writeNumber(value, out);
        if (isId)
            out->append(ids == IdStyle::Strings ? "\"" : ".0");
        return;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out->append("null");
        return;
    }
}

} // namespace

QByteArray toJson(const QJsonValue &value, IdStyle ids)
{
    QByteArray out;
    out.reserve(4096);
    write(value, ids, false, &out);
    return out;
}

QString isoDate(qint64 ms, quint32 salt)
{
    if (ms == 0)
        return salt % 4 == 1 ? u"0001-01-01T00:00:00"_s : u"1900-01-01T00:00:00"_s;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    QString text = time.toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    QString fraction = QString::number(ms % 1000).rightJustified(3, u'0');
    if (salt % 3 == 0 && ms % 1000 != 0) // never 5 or more, so that rounding and cutting agree
        fraction += u"1234"_s.left(1 + int(salt / 3 % 4));
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    if (!fraction.isEmpty())
        text += u'.' + fraction;
    if (salt % 5 == 0)
        text += u'Z';
    return text;
}

std::optional<qint64> parseDate(const QString &text)
{
    QDateTime time = QDateTime::fromString(text.trimmed(), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

std::optional<int> integerOf(const QJsonValue &value)
{
    if (value.isString()) {
        bool ok = false;
        const int number = value.toString().trimmed().toInt(&ok);
        return ok ? std::optional(number) : std::nullopt;
    }
    if (!value.isDouble())
        return std::nullopt;
    const double number = value.toDouble();
    if (std::floor(number) != number || std::abs(number) > 2147483647.0)
        return std::nullopt;
    return int(number);
}

bool truthOf(const QJsonValue &value)
{
    return value.toBool() || value.toDouble() != 0.0 || value.toString().compare(u"true", Qt::CaseInsensitive) == 0;
}

std::optional<QByteArray> fractionalId(const QByteArray &json)
{
    QByteArray lastString;
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (json.at(i) == '"') {
            const qsizetype start = ++i;
            while (i < json.size() && json.at(i) != '"')
                i += json.at(i) == '\\' ? 2 : 1;
            lastString = json.mid(start, qMin(i, json.size()) - start);
            continue;
        }
        if (json.at(i) != ':' || !isIdKey(QString::fromUtf8(lastString)))
            continue;
        qsizetype end = i + 1;
        while (end < json.size() && QByteArrayView(" \t\r\n").contains(json.at(end)))
            ++end;
        const qsizetype start = end;
        while (end < json.size() && QByteArrayView("+-.0123456789eE").contains(json.at(end)))
            ++end;
        const QByteArray number = json.mid(start, end - start);
        if (number.contains('.') || number.contains('e') || number.contains('E'))
            return lastString;
    }
    return std::nullopt;
}

} // namespace practice
