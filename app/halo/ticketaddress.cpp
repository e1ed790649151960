// SPDX-License-Identifier: Apache-2.0
#include "halo/ticketaddress.h"

#include "halo/serveraddress.h"

#include <QCoreApplication>
#include <algorithm>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TicketAddress)
};

const QString webMark = QStringLiteral("{web}");
const QString idMark = QStringLiteral("{id}");

QUrl filled(const QUrl &web, QString pattern, const QString &id)
{
    pattern = pattern.trimmed();
    pattern.replace(webMark, web.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash));
    pattern.replace(idMark, id);
    return QUrl(pattern, QUrl::TolerantMode);
}

} // namespace

QString TicketAddress::usual()
{
    return QStringLiteral("{web}/ticket?id={id}");
}

QString TicketAddress::problem(const QString &pattern)
{
    const QString text = pattern.trimmed();
    if (text.isEmpty())
        return {};
    const auto odd = [](QChar c) { return c.isSpace() || c == u'\\' || c.category() == QChar::Other_Control; };
    if (std::any_of(text.begin(), text.end(), odd))
        return Words::tr("A Ticket address has no spaces and no backslashes in it. The usual one is %1.").arg(usual());
    if (!text.contains(idMark))
        return Words::tr("The Ticket address does not say where the id goes: write {id} there. The usual one is %1.")
            .arg(usual());
    // {web} only at the start: elsewhere it would make a part of the host out of an address.
    if (text.indexOf(webMark, 1) > 0)
        return Words::tr("In a Ticket address {web} can only stand at the start. The usual one is %1.").arg(usual());
    const QUrl url = filled(QUrl(QStringLiteral("https://contoso.halopsa.com")), text, QStringLiteral("1"));
    const bool scheme = url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url));
    // Of {web}1.example a server of somebody else would be made.
    const bool glued = text.startsWith(webMark) && text.size() > webMark.size() &&
                       !QStringLiteral("/?#").contains(text.at(webMark.size()));
    const bool idInHost =
        !text.startsWith(webMark) && url != QUrl() &&
        filled({}, text, QStringLiteral("1")).authority() != filled({}, text, QStringLiteral("2")).authority();
    if (!url.isValid() || url.host().isEmpty() || !scheme || glued || idInHost || url.authority().contains(u'@'))
        return Words::tr("This is not an address that tickets can be opened at. Expected is {web} or an address that "
                         "starts with https://, then the page. The usual one is %1.")
            .arg(usual());
    return {};
}

QUrl TicketAddress::of(TicketId id) const
{
    if (!problem(pattern).isEmpty())
        return {};
    return filled(web, pattern.trimmed().isEmpty() ? usual() : pattern, QString::number(number(id)));
}

QString TicketAddress::markdownOf(TicketId id, const QString &summary) const
{
    QString caption;
    for (const QChar c : summary.simplified()) {
        if (QStringLiteral("\\`*_[]()<>&|~").contains(c))
            caption += u'\\';
        caption += c;
    }
    QString address = of(id).toString(QUrl::FullyEncoded);
    address.replace(u'(', QLatin1String("%28")).replace(u')', QLatin1String("%29"));
    return QStringLiteral("[#%1](%2)")
        .arg(QString::number(number(id)) + (caption.isEmpty() ? QString() : u' ' + caption), address);
}
