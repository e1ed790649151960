// SPDX-License-Identifier: Apache-2.0
#include "detail/safelink.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

std::optional<QUrl> safeLink(const QString &address)
{
    QString cleaned = address.trimmed();
    cleaned.remove(u'\n').remove(u'\r').remove(
        u'\t'); // as browsers do, so that "java\nscript:" is judged as they see it
    QUrl url(cleaned, QUrl::TolerantMode);
    if (!url.isValid())
        return {};
    const QString scheme = url.scheme();
    if ((scheme == u"http" || scheme == u"https") && !url.host().isEmpty())
        return url;
    if (scheme != u"mailto" || !url.path().contains(u'@'))
        return {};
    QUrlQuery kept; // some mail programs take "attach=/etc/passwd"
    const QUrlQuery query(url);
    if (query.hasQueryItem(u"subject"_s))
        kept.addQueryItem(u"subject"_s, query.queryItemValue(u"subject"_s));
    url.setQuery(kept);
    return url;
}

QString linkHost(const QUrl &url)
{
    if (url.scheme() == u"mailto")
        return url.path(QUrl::FullyEncoded).section(u'@', -1);
    return QString::fromLatin1(QUrl::toAce(url.host()));
}

QString linkAddress(const QUrl &url)
{
    return QString::fromLatin1(url.toEncoded());
}
