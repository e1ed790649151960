// SPDX-License-Identifier: Apache-2.0
#include "net/loggedbody.h"

#include "net/requestlog.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringDecoder>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LoggedBody)
};

LoggedBody bodyOf(const QByteArray &bytes, qint64 size, bool dropped, const HeaderList &headers)
{
    LoggedBody body;
    body.bytes = bytes;
    body.size = size;
    body.mimeType = headerValue(headers, "Content-Type");
    // Not bytes.size() < size: a secret taken out makes a body shorter, or longer.
    const bool cut = size > RequestLog::bodyCap;
    if (dropped && size > 0)
        body.missing = Words::tr("Not kept: the log holds the newest bodies only, %1 in all.")
                           .arg(dataSize(RequestLog::bodiesCap));
    else if (cut)
        body.missing = Words::tr("Only the first %1 of %2 are kept.").arg(dataSize(RequestLog::bodyCap), dataSize(size));
    // Where it was cut, a character may have been cut through; the decoder that keeps its state leaves that out.
    QStringDecoder decode(QStringDecoder::Utf8, cut ? QStringDecoder::Flag::Default : QStringDecoder::Flag::Stateless);
    const QString text = decode(bytes);
    if (!decode.hasError())
        body.text = text;
    return body;
}

} // namespace

LoggedBody requestBody(const LoggedRequest &request)
{
    return bodyOf(request.requestBody, request.requestBytes, request.bodiesDropped, request.requestHeaders);
}

LoggedBody answerBody(const LoggedRequest &request)
{
    return bodyOf(request.answerBody, request.answerBytes, request.bodiesDropped, request.answerHeaders);
}

QByteArray headerValue(const QList<std::pair<QByteArray, QByteArray>> &headers, const char *name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString dataSize(qint64 bytes)
{
    constexpr double step = 1024;
    const auto number = [](double value) { return QLocale().toString(value, 'f', value < 9.95 ? 1 : 0); };
    if (bytes < qint64(step))
        return Words::tr("%1 B").arg(bytes);
    if (bytes < qint64(step * step))
        return Words::tr("%1 KB").arg(number(double(bytes) / step));
    return Words::tr("%1 MB").arg(number(double(bytes) / step / step));
}
