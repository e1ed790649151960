// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

// A place in a ticket's JSON as D3 writes it: "$.client_name", "$.location.name", "$.attachments[0].filename",
// "$.customfields[?(@.id==12)].value", "$['odd name']". One value only: no wildcards, no "..".
class JsonPath
{
public:
    // Nothing if it is none. A path without "$." begins at the ticket as well.
    [[nodiscard]] static std::optional<JsonPath> parse(const QString &text);

    // Undefined = there is no such place. Names are taken as HaloPSA writes them, with regard to case.
    [[nodiscard]] QJsonValue value(const QJsonObject &ticket) const;
    [[nodiscard]] const QString &text() const { return m_text; } // as it was given, with "$."
    // Of a member of the ticket itself; null = it is further in.
    [[nodiscard]] const QString *onlyName() const { return m_steps.size() == 1 ? &m_steps.constFirst().name : nullptr; }
    friend bool operator==(const JsonPath &a, const JsonPath &b) { return a.m_text == b.m_text; }

private:
    struct Step
    {
        QString name;       // of a member; or of the field that a filter compares
        qint64 number = -1; // of an element; or what a filter compares with
        enum class Kind { Member, Element, WithId } kind = Kind::Member;
    };
    QString m_text;
    QList<Step> m_steps;
};

// One value of a record: where it is, and how it reads.
struct JsonField
{
    QString path;
    QString name;  // the last part of it that is a name, e.g. "value"; for a custom field its own name
    QString value; // as text; objects and arrays are not fields themselves, what is in them is
};

// All of them, in the order of the record. An element that has an id is named by it, so that its path stays good for
// other tickets.
[[nodiscard]] QList<JsonField> fieldsOf(const QJsonObject &record);
