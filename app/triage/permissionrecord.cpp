// SPDX-License-Identifier: Apache-2.0
// A PermissionRun as it is kept and exported.
#include "triage/permissions.h"

#include <QJsonArray>

namespace {

QJsonArray strings(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array)
        list.append(each.toString());
    return list;
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

// An enum of a file that may be damaged or newer.
template <class Enum> Enum enumOf(const QJsonValue &value, Enum last)
{
    const int number = value.toInt(-1);
    return number >= 0 && number <= int(last) ? Enum(number) : Enum{};
}

QJsonObject toJson(const PermissionEvidence &evidence)
{
    return {{QStringLiteral("level"), int(evidence.level)},    {QStringLiteral("request"), evidence.request},
            {QStringLiteral("status"), evidence.status},       {QStringLiteral("serverSaid"), evidence.serverSaid},
            {QStringLiteral("says"), int(evidence.sign.says)}, {QStringLiteral("proof"), evidence.sign.proof},
            {QStringLiteral("words"), evidence.sign.words},    {QStringLiteral("cause"), int(evidence.sign.cause)},
            {QStringLiteral("purpose"), evidence.purpose}};
}

PermissionEvidence evidenceOf(const QJsonObject &json)
{
    PermissionEvidence evidence;
    evidence.level = enumOf(json.value(u"level"), ProbeLevel::Rehearsal);
    evidence.request = json.value(u"request").toString();
    evidence.status = json.value(u"status").toInt();
    evidence.serverSaid = json.value(u"serverSaid").toString();
    evidence.sign.says = enumOf(json.value(u"says"), Sign::Says::Denied);
    evidence.sign.proof = json.value(u"proof").toBool();
    evidence.sign.words = json.value(u"words").toString();
    evidence.sign.cause = enumOf(json.value(u"cause"), Sign::Cause::Fault);
    evidence.purpose = json.value(u"purpose").toString();
    return evidence;
}

QJsonObject toJson(const Permission &permission)
{
    QJsonArray evidence;
    for (const PermissionEvidence &each : permission.evidence)
        evidence.append(toJson(each));
    return {{QStringLiteral("state"), int(permission.state)}, {QStringLiteral("leaning"), int(permission.leaning)},
            {QStringLiteral("level"), int(permission.level)}, {QStringLiteral("reading"), permission.reading},
            {QStringLiteral("cause"), int(permission.cause)}, {QStringLiteral("likelyCause"), permission.likelyCause},
            {QStringLiteral("cure"), permission.cure},        {QStringLiteral("evidence"), evidence}};
}

Permission permissionOf(const QJsonObject &json)
{
    Permission permission;
    permission.state = enumOf(json.value(u"state"), Permission::State::Allowed);
    permission.leaning = enumOf(json.value(u"leaning"), Permission::Leaning::Denied);
    permission.level = enumOf(json.value(u"level"), ProbeLevel::Rehearsal);
    permission.reading = json.value(u"reading").toString();
    permission.cause = enumOf(json.value(u"cause"), Sign::Cause::Fault);
    permission.likelyCause = json.value(u"likelyCause").toString();
    permission.cure = json.value(u"cure").toString();
    const QJsonArray evidence = json.value(u"evidence").toArray();
    for (const QJsonValue &each : evidence)
        permission.evidence.append(evidenceOf(each.toObject()));
    return permission;
}

} // namespace

QJsonObject PermissionRun::toJson() const
{
    QJsonObject all;
    for (auto cell = cells.cbegin(); cell != cells.cend(); ++cell)
        all.insert(cell.key(), ::toJson(*cell));
    QJsonObject counts;
    for (auto count = rows.cbegin(); count != rows.cend(); ++count)
        counts.insert(count.key(), *count);
    QJsonObject json{{QStringLiteral("version"), 1},
                     {QStringLiteral("at"), timeText(at)},
                     {QStringLiteral("connectionId"), connectionId},
                     {QStringLiteral("connection"), connection},
                     {QStringLiteral("server"), server},
                     {QStringLiteral("agent"), agent},
                     {QStringLiteral("roles"), strings(roles)},
                     {QStringLiteral("scopesAsked"), strings(scopesAsked)},
                     {QStringLiteral("level"), int(level)},
                     {QStringLiteral("requests"), requests},
                     {QStringLiteral("whole"), whole},
                     {QStringLiteral("problem"), problem},
                     {QStringLiteral("leftOver"), strings(leftOver)},
                     {QStringLiteral("rows"), counts},
                     {QStringLiteral("cells"), all}};
    if (isAgent)
        json.insert(QStringLiteral("isAgent"), *isAgent);
    if (isAdmin)
        json.insert(QStringLiteral("isAdmin"), *isAdmin);
    if (scopesGranted)
        json.insert(QStringLiteral("scopesGranted"), strings(*scopesGranted));
    if (tokenIssuedAt.isValid())
        json.insert(QStringLiteral("tokenIssuedAt"), timeText(tokenIssuedAt));
    return json;
}

std::optional<PermissionRun> PermissionRun::fromJson(const QJsonObject &json)
{
    PermissionRun run;
    run.at = timeOf(json.value(u"at"));
    if (json.value(u"version").toInt() != 1 || !run.at.isValid() || !json.value(u"cells").isObject())
        return std::nullopt;
    run.connectionId = json.value(u"connectionId").toString();
    run.connection = json.value(u"connection").toString();
    run.server = json.value(u"server").toString();
    run.agent = json.value(u"agent").toString();
    if (json.value(u"isAgent").isBool())
        run.isAgent = json.value(u"isAgent").toBool();
    if (json.value(u"isAdmin").isBool())
        run.isAdmin = json.value(u"isAdmin").toBool();
    run.roles = strings(json.value(u"roles"));
    run.scopesAsked = strings(json.value(u"scopesAsked"));
    if (json.value(u"scopesGranted").isArray())
        run.scopesGranted = strings(json.value(u"scopesGranted"));
    run.tokenIssuedAt = timeOf(json.value(u"tokenIssuedAt"));
    run.level = enumOf(json.value(u"level"), ProbeLevel::Rehearsal);
    run.requests = json.value(u"requests").toInt();
    run.whole = json.value(u"whole").toBool();
    run.problem = json.value(u"problem").toString();
    run.leftOver = strings(json.value(u"leftOver"));
    const QJsonObject counts = json.value(u"rows").toObject();
    for (auto count = counts.begin(); count != counts.end(); ++count)
        run.rows.insert(count.key(), count.value().toInt());
    const QJsonObject all = json.value(u"cells").toObject();
    for (auto cell = all.begin(); cell != all.end(); ++cell)
        run.cells.insert(cell.key(), permissionOf(cell.value().toObject()));
    return run;
}
