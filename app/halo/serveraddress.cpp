// SPDX-License-Identifier: Apache-2.0
#include "halo/serveraddress.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace {

// One context for the translators.
struct Address
{
    Q_DECLARE_TR_FUNCTIONS(ServerAddress)
};

ServerAddress refused(const QString &problem)
{
    return {QUrl(), problem};
}

bool isLoopbackHost(const QString &host)
{
    if (host == u"localhost" || host == u"::1")
        return true;
    // 127.0.0.0/8. QUrl has already turned other ways of writing an IPv4 address into this one; the other parts are
    // looked at as well, because "127.example.com" is somebody's server.
    const QStringList parts = host.split(u'.');
    if (parts.size() != 4 || parts.at(0) != u"127")
        return false;
    return std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        bool ok = false;
        return part.toInt(&ok) <= 255 && ok;
    });
}

// HaloPSA's own hosting serves every instance from the root of its host [infer], so that a path is that of a page
// copied from the browser. An instance on premise may live in a sub path: there it is kept up to /api or /auth.
QString webPath(const QUrl &url)
{
    const QString host = url.host();
    for (const char *domain : {".halopsa.com", ".haloitsm.com", ".haloservicedesk.com"}) {
        if (host.endsWith(QLatin1String(domain)))
            return {};
    }
    QString path;
    const QStringList segments = url.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    for (const QString &segment : segments) {
        if (segment.compare(u"api", Qt::CaseInsensitive) == 0 || segment.compare(u"auth", Qt::CaseInsensitive) == 0)
            break;
        path += u'/' + segment;
    }
    return path;
}

} // namespace

bool isLoopback(const QUrl &url)
{
    return isLoopbackHost(url.host());
}

QUrl apiUrl(const QUrl &web, const QString &path)
{
    QString root = web.path(QUrl::FullyEncoded);
    while (root.endsWith(u'/'))
        root.chop(1);
    QUrl url = web;
    url.setPath(root + QLatin1String("/api") + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")),
                QUrl::TolerantMode);
    return url;
}

ServerAddress ServerAddress::parse(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return refused(Address::tr("The Server URL is missing. Enter the address of your HaloPSA, for example "
                                   "https://contoso.halopsa.com."));
    const auto odd = [](QChar c) { return c.isSpace() || c == u'\\' || c.category() == QChar::Other_Control; };
    if (std::any_of(typed.begin(), typed.end(), odd))
        return refused(Address::tr("An address has no spaces and no backslashes in it. Enter one address, for example "
                                   "https://contoso.halopsa.com."));

    static const QRegularExpression scheme(QStringLiteral("^([a-z][a-z0-9+.-]*):/"),
                                           QRegularExpression::CaseInsensitiveOption);
    const auto match = scheme.match(typed);
    QUrl url(match.hasMatch() ? typed : QLatin1String("https://") + typed);
    if (match.hasMatch() && url.scheme() != u"https" && url.scheme() != u"http")
        return refused(Address::tr("“%1://” cannot be used here. The address of a HaloPSA starts with https://.")
                           .arg(match.captured(1).toLower().left(40)));
    // Before any other: the messages below may show the host, never what stands before the @.
    if (url.authority().contains(u'@'))
        return refused(Address::tr("The address must not contain a user name or password (“name@…”). Enter the address "
                                   "alone; the Client ID and the Client Secret have fields of their own."));
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0)
        return refused(Address::tr("This is not a complete address. Enter the name of the server, for example "
                                   "https://contoso.halopsa.com."));

    QString host = url.host();
    if (host.endsWith(u'.')) // "contoso.halopsa.com." is the same host, but no certificate is made out to it
        host.chop(1);
    url.setHost(host);
    if (!match.hasMatch() && isLoopback(url))
        url.setScheme(QStringLiteral("http"));
    if (url.scheme() == u"http" && !isLoopback(url))
        return refused(Address::tr("The Client Secret would travel unencrypted to “%1”. Enter an address that starts "
                                   "with https://; http:// is for this computer alone.")
                           .arg(host));
    if (url.port() == (url.scheme() == u"https" ? 443 : 80))
        url.setPort(-1);
    url = url.adjusted(QUrl::NormalizePathSegments | QUrl::RemoveQuery | QUrl::RemoveFragment);
    url.setPath(webPath(url), QUrl::TolerantMode);
    return {url, QString()};
}
