// SPDX-License-Identifier: Apache-2.0
#include "connection/pastedapplication.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>
#include <optional>

namespace {

enum class Field { Server, AuthorisationServer, Tenant, ClientId, ClientSecret };

struct Piece
{
    int line = 0;
    QString value;
    std::optional<Field> label; // as written before the value
};

// Compared as letters only, so that "Client ID", "client_id" and "Client-Id" are one. They are the words of HaloPSA's
// English pages and of the usual scripts, not words of ours: never translated.
struct LabelName
{
    QLatin1String letters;
    Field field;
};
constexpr LabelName LabelNames[] = {{QLatin1String("resourceserver"), Field::Server},
                                    {QLatin1String("resourceserverurl"), Field::Server},
                                    {QLatin1String("resourceurl"), Field::Server},
                                    {QLatin1String("server"), Field::Server},
                                    {QLatin1String("serverurl"), Field::Server},
                                    {QLatin1String("instanceurl"), Field::Server},
                                    {QLatin1String("baseurl"), Field::Server},
                                    {QLatin1String("apiurl"), Field::Server},
                                    {QLatin1String("url"), Field::Server},
                                    {QLatin1String("authorisationserver"), Field::AuthorisationServer},
                                    {QLatin1String("authorizationserver"), Field::AuthorisationServer},
                                    {QLatin1String("authserver"), Field::AuthorisationServer},
                                    {QLatin1String("authurl"), Field::AuthorisationServer},
                                    {QLatin1String("tokenurl"), Field::AuthorisationServer},
                                    {QLatin1String("tenant"), Field::Tenant},
                                    {QLatin1String("tenantid"), Field::Tenant},
                                    {QLatin1String("tenantname"), Field::Tenant},
                                    {QLatin1String("clientid"), Field::ClientId},
                                    {QLatin1String("applicationid"), Field::ClientId},
                                    {QLatin1String("clientsecret"), Field::ClientSecret},
                                    {QLatin1String("secret"), Field::ClientSecret}};

std::optional<Field> fieldOfLabel(const QString &label)
{
    QString letters;
    for (const QChar c : label) {
        if (c.isLetter())
            letters += c.toLower();
    }
    if (letters.startsWith(QLatin1String("halo"))) // "HaloPSA client id", "HALO_CLIENT_SECRET"
        letters.remove(0, letters.startsWith(QLatin1String("halopsa")) ? 7 : 4);
    for (const LabelName &name : LabelNames) {
        if (name.letters == letters)
            return name.field;
    }
    return std::nullopt;
}

bool matches(const QString &text, const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern)),
                              QRegularExpression::CaseInsensitiveOption)
        .match(text)
        .hasMatch();
}

constexpr char Guid[] = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
constexpr char TwoGuids[] = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

// What an unlabelled line can only be. A secret that is not of HaloPSA's own form could as well be anything else.
std::optional<Field> fieldOfForm(const QString &value)
{
    if (matches(value, "https?://\\S+") || matches(value, "([a-z0-9-]+\\.)+[a-z]{2,}(:\\d+)?(/\\S*)?")) {
        const QString path = QUrl::fromUserInput(value).path();
        return path.section(u'/', 1, 1).compare(u"auth", Qt::CaseInsensitive) == 0 ? Field::AuthorisationServer
                                                                                   : Field::Server;
    }
    if (matches(value, TwoGuids))
        return Field::ClientSecret;
    if (matches(value, Guid))
        return Field::ClientId;
    if (matches(value, "[a-z][a-z0-9_-]{0,23}"))
        return Field::Tenant;
    return std::nullopt;
}

std::optional<Field> fieldOf(const Piece &piece)
{
    return piece.label ? piece.label : fieldOfForm(piece.value);
}

// Quotes and a comma at the end: as copied from a script or a settings file.
QString bare(QString value)
{
    value = value.trimmed();
    if (value.endsWith(u',') || value.endsWith(u';'))
        value.chop(1);
    value = value.trimmed();
    for (const QChar quote : {u'"', u'\'', u'`'}) {
        if (value.size() >= 2 && value.startsWith(quote) && value.endsWith(quote))
            return value.mid(1, value.size() - 2).trimmed();
    }
    return value;
}

QList<Piece> pieces(const QString &text)
{
    QList<Piece> result;
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8(), &error).object();
    if (error.error == QJsonParseError::NoError) {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (const auto field = fieldOfLabel(it.key()); field && it.value().isString())
                result.append({1, it.value().toString().trimmed(), field});
        }
        return result;
    }

    static const QRegularExpression lineEnd(QStringLiteral("\r\n|[\r\n\u2028\u2029]"));
    static const QRegularExpression separator(QStringLiteral("\\s*(?::(?!//)|=|\t)\\s*"));
    const QStringList lines = text.split(lineEnd);
    std::optional<Field> pending; // the label stood on a line of its own
    for (int i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line == u"{" || line == u"}")
            continue;
        if (const auto alone = fieldOfLabel(line)) {
            pending = alone;
            continue;
        }
        const auto match = separator.match(line);
        const auto labelled = match.hasMatch() ? fieldOfLabel(line.left(match.capturedStart())) : std::nullopt;
        const Piece piece =
            labelled ? Piece{i + 1, bare(line.mid(match.capturedEnd())), labelled} : Piece{i + 1, bare(line), pending};
        if (!piece.value.isEmpty())
            result.append(piece);
        pending.reset();
    }
    return result;
}

} // namespace

bool looksLikeApplication(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.contains(u'\n') || trimmed.contains(u'\r') || trimmed.contains(QChar::LineSeparator) ||
           trimmed.contains(QChar::ParagraphSeparator) ||
           // JSON; "{web}/ticket?id={id}" has no name in quotes in it
           (trimmed.startsWith(u'{') && trimmed.endsWith(u'}') && trimmed.contains(u'"'));
}

PastedApplication parsePastedApplication(const QString &text)
{
    PastedApplication result;
    const QList<Piece> all = pieces(text);
    // What is labelled counts; only without it the form of a line. Two different values for one field: in doubt.
    const auto place = [&](Field field, QString *target) {
        QStringList labelled;
        QStringList formed;
        for (const Piece &piece : all) {
            QStringList &candidates = piece.label ? labelled : formed;
            if (fieldOf(piece) == field && !candidates.contains(piece.value))
                candidates.append(piece.value);
        }
        const QStringList &candidates = labelled.isEmpty() ? formed : labelled;
        if (candidates.size() == 1)
            *target = candidates.constFirst();
        for (const Piece &piece : all) {
            if (fieldOf(piece) == field && piece.value != *target)
                result.unplacedLines.append(piece.line);
        }
    };
    place(Field::Server, &result.server);
    place(Field::Tenant, &result.tenant);
    place(Field::ClientId, &result.clientId);
    place(Field::ClientSecret, &result.clientSecret);
    const auto isTenantByForm = [](const Piece &piece) { return !piece.label && fieldOf(piece) == Field::Tenant; };
    // A short word alone says nothing: any text has one. It is the tenant only beside something that is certain.
    const bool certain = std::any_of(all.begin(), all.end(),
                                     [&](const Piece &piece) { return fieldOf(piece) && !isTenantByForm(piece); });
    for (const Piece &piece : all) {
        if (!certain && isTenantByForm(piece) && !result.tenant.isEmpty()) {
            result.tenant.clear();
            result.unplacedLines.append(piece.line);
        }
        if (fieldOf(piece) == Field::AuthorisationServer)
            result.authorisationServer = true;
        else if (!fieldOf(piece))
            result.unplacedLines.append(piece.line);
    }
    std::sort(result.unplacedLines.begin(), result.unplacedLines.end());
    return result;
}
