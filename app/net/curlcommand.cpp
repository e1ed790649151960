// SPDX-License-Identifier: Apache-2.0
#include "net/curlcommand.h"

#include "net/loggedbody.h"
#include "net/redaction.h"
#include "net/requestlog.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CurlCommand)
};

constexpr qsizetype longestArgument = 100'000; // Linux takes 128 KiB

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\'';
}

QString header(const QByteArray &name, const QByteArray &value)
{
    static const QRegularExpression token(u"^([A-Za-z]+) "_s + QString::fromLatin1(redaction::mark) + u'$');
    const QString text = QString::fromUtf8(value);
    const QRegularExpressionMatch match = token.match(text);
    // The one header in double quotes: the shell is to put the token in.
    if (name.compare("Authorization", Qt::CaseInsensitive) == 0 && match.hasMatch())
        return u"-H \"Authorization: %1 $TOKEN\""_s.arg(match.captured(1));
    return u"-H "_s + quoted(QString::fromLatin1(name) + u": "_s + text);
}

// curl joins the parts with "&" again.
QStringList form(const QString &text)
{
    static const QRegularExpression secret(u"^([A-Za-z_]\\w*)="_s + QString::fromLatin1(redaction::mark) + u'$');
    QStringList parts;
    QStringList plain;
    const auto flush = [&] {
        if (!plain.isEmpty())
            parts << u"--data-raw "_s + quoted(plain.join(u'&'));
        plain.clear();
    };
    const QStringList fields = text.split(u'&');
    for (const QString &field : fields) {
        const QRegularExpressionMatch match = secret.match(field);
        if (!match.hasMatch()) {
            plain << field;
            continue;
        }
        flush();
        const QString name = match.captured(1);
        parts << u"--data-urlencode \"%1=$%2\""_s.arg(name, name.toUpper());
    }
    flush();
    return parts;
}

// Why the body cannot be an argument; "" = it can.
QString obstacle(const LoggedBody &body)
{
    if (!body.missing.isEmpty())
        return body.missing;
    if (!body.text || body.bytes.contains('\0'))
        return Words::tr("It is not text.");
    if (body.bytes.size() > longestArgument)
        return Words::tr("With %1 it is too long for a command line.").arg(dataSize(body.size));
    return {};
}

} // namespace

QString curlCommand(const RequestLog &log, qsizetype index)
{
    const LoggedRequest request = log.redacted(index);
    const LoggedBody body = requestBody(request);
    QStringList comments;
    QStringList words;
    const QString url = QString::fromLatin1(request.url.toEncoded());
    static const QRegularExpression globs(u"[\\[\\]{}]"_s);
    QString first = u"curl "_s;
    if (url.contains(globs))
        first += u"-g "_s; // else curl makes a series of requests of them
    if (request.verb != "GET")
        first += u"-X "_s + QString::fromLatin1(request.verb) + u' ';
    words << first + quoted(url);
    for (const auto &[name, value] : request.requestHeaders) {
        if (name.compare("Accept-Encoding", Qt::CaseInsensitive) == 0)
            words << u"--compressed"_s; // unpacks the answer as well
        else if (name.compare("Content-Length", Qt::CaseInsensitive) != 0)
            words << header(name, value);
    }
    if (const QString why = obstacle(body); !why.isEmpty()) {
        comments << Words::tr("The body is not in here. %1 Put it into a file named “body”.").arg(why);
        words << u"--data-binary @body"_s;
    } else if (body.mimeType.startsWith("application/x-www-form-urlencoded")) {
        words << form(*body.text);
    } else if (!body.bytes.isEmpty() || request.verb == "POST") {
        words << u"--data-raw "_s + quoted(*body.text);
    }
    QString command = words.join(u" \\\n  "_s);
    const QString mark = QString::fromLatin1(redaction::mark);
    if (command.contains(mark))
        comments << Words::tr("%1 stands for what is secret.").arg(mark);
    for (auto it = comments.crbegin(); it != comments.crend(); ++it)
        command.prepend(u"# "_s + *it + u'\n');
    return command + u'\n';
}
