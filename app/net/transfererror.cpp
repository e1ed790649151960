// SPDX-License-Identifier: Apache-2.0
#include "net/transfererror.h"

#include "net/tlswords.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <algorithm>

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Transfer)
};

Error error(Error::Kind kind, const QString &message)
{
    Error e;
    e.kind = kind;
    e.message = message;
    return e;
}

int port(const QUrl &url)
{
    return url.port(url.scheme() == u"http" ? 80 : 443);
}

} // namespace

Error transferError(QNetworkReply::NetworkError networkError, const QUrl &url, bool sent,
                    const QList<QSslError> &tlsErrors, const ProxySettings &proxy)
{
    using Kind = Error::Kind;
    const QString host = url.host();
    switch (networkError) {
    case QNetworkReply::ConnectionRefusedError:
        return error(Kind::Offline, Words::tr("The connection was refused by %1 port %2.").arg(host).arg(port(url)));
    case QNetworkReply::HostNotFoundError:
        return error(Kind::Offline, Words::tr("No address was found for %1.").arg(host));
    case QNetworkReply::TimeoutError:
        return error(Kind::Timeout, Words::tr("%1 did not answer in time.").arg(host));
    case QNetworkReply::SslHandshakeFailedError:
        return error(Kind::Tls, tlsWords(tlsErrors, host));
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return error(Kind::Offline, Words::tr("The proxy on the way to %1 could not be used.").arg(host));
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return error(Kind::Proxy, Words::tr("The proxy on the way to %1 asks for a sign-in.").arg(host));
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolFailure:
        if (sent)
            return error(Kind::Cut, Words::tr("The answer of %1 is not HTTP.").arg(host));
        break;
    default:
        break;
    }
    if (sent)
        return cutError(url);
    if (proxy.mode == ProxySettings::Mode::Own) // Qt 6.4.2 does not tell whether the proxy or the server is missing
        return error(Kind::Offline, Words::tr("No connection to %1 could be made through the proxy %2 port %3.")
                                        .arg(host, proxy.host)
                                        .arg(proxy.port));
    return error(Kind::Offline, Words::tr("No connection to %1 port %2 could be made.").arg(host).arg(port(url)));
}

Error refusedError(int status, QByteArray body)
{
    Error e = error(Error::Kind::Refused, Words::tr("The server answered with status %1.").arg(status));
    e.status = status;
    e.body = std::move(body);
    return e;
}

Error movedError(int status, const QUrl &url, const QByteArray &location)
{
    // Only the host: the query of a Location may hold a signature or a token.
    const QUrl target = url.resolved(QUrl::fromEncoded(location.trimmed()));
    const bool known = !location.trimmed().isEmpty() && !target.host().isEmpty();
    QString text;
    if (!known)
        text = Words::tr("The server says that the address moved, but not where to.");
    else if (target.host() == url.host() && target.scheme() == url.scheme() && port(target) == port(url))
        text = Words::tr("The server sends this request on to another page of %1.").arg(url.host());
    else
        text = Words::tr("The address moved to %1.")
                   .arg(QStringLiteral("%1://%2").arg(target.scheme(), target.authority().section(u'@', -1)));
    Error e = error(Error::Kind::Moved, text);
    e.status = status;
    return e;
}

Error brokenBodyError()
{
    return error(Error::Kind::Malformed, Words::tr("What was to be sent could not be read to its end."));
}

Error cutError(const QUrl &url)
{
    return error(Error::Kind::Cut,
                 Words::tr("The connection to %1 ended before the answer was whole.").arg(url.host()));
}

Error unreadableError(const QUrl &url)
{
    return error(Error::Kind::Malformed, Words::tr("The answer of %1 could not be unpacked.").arg(url.host()));
}

Error tooLargeError(const QUrl &url, qint64 cap)
{
    return error(Error::Kind::TooLarge, Words::tr("The answer of %1 is larger than %2 MiB.")
                                            .arg(url.host())
                                            .arg(std::max<qint64>(1, cap / (1024 * 1024))));
}

Error deadlineError(Deadline deadline, const QUrl &url, qint64 ms)
{
    const QString seconds = QString::number(std::max<qint64>(1, (ms + 500) / 1000));
    QString text;
    Error::Kind kind = Error::Kind::Timeout;
    switch (deadline) {
    case Deadline::Connect:
        kind = Error::Kind::Offline; // the server saw nothing
        text = Words::tr("No connection to %1 was made within %2 s.");
        break;
    case Deadline::FirstByte:
        text = Words::tr("%1 did not answer within %2 s.");
        break;
    case Deadline::Stall:
        text = Words::tr("The answer of %1 stopped half-way; nothing came for %2 s.");
        break;
    case Deadline::Whole:
        text = Words::tr("The answer of %1 was not whole within %2 s.");
        break;
    }
    return error(kind, text.arg(url.host(), seconds));
}

std::optional<Error> addressError(const QUrl &url)
{
    // A link out of a server's answer may be file:///…, which QNetworkAccessManager would read without a question.
    const bool web = url.scheme() == u"https" || url.scheme() == u"http";
    if (!url.isValid() || !web || url.host().isEmpty())
        return error(Error::Kind::Offline, Words::tr("This is not a web address, nothing was sent."));
    const bool loopback = url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
    if (url.scheme() == u"http" && !loopback)
        return error(Error::Kind::Tls,
                     Words::tr("Nothing was sent to %1: the address is not encrypted (https).").arg(url.host()));
    return std::nullopt;
}
