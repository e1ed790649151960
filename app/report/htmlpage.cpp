// SPDX-License-Identifier: Apache-2.0
#include "report/htmlpage.h"

#include "report/htmlstyle.h"
#include "report/reporttext.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HtmlPage)
};

bool isForbidden(QChar c)
{
    const char16_t code = c.unicode();
    return (code < 0x20 && code != u'\n' && code != u'\t') || (code >= 0x7f && code < 0xa0) ||
           (code >= 0xfdd0 && code <= 0xfdef) || code >= 0xfffe;
}

bool meansItself(QChar c)
{
    return c != u'&' && c != u'<' && c != u'>' && c != u'"' && c != u'\r' && !isForbidden(c);
}

// As much of a name as there is room for beside its number; signs of East Asia are twice as wide.
QString shortened(const QString &name)
{
    constexpr int room = 32;
    int width = 0;
    for (qsizetype i = 0; i < name.size(); ++i) {
        width += name.at(i).unicode() >= 0x1100 ? 2 : 1;
        if (width > room)
            return name.left(i > 0 && name.at(i - 1).isHighSurrogate() ? i - 1 : i) + u'…';
    }
    return name;
}

} // namespace

QString htmlpage::text(const QString &plain)
{
    const QString clean = wellFormed(plain);
    if (std::all_of(clean.begin(), clean.end(), meansItself)) // most cells
        return clean;
    QString safe;
    safe.reserve(clean.size() + clean.size() / 16);
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar c = clean.at(i);
        if (c == u'&')
            safe += u"&amp;";
        else if (c == u'<')
            safe += u"&lt;";
        else if (c == u'>')
            safe += u"&gt;";
        else if (c == u'"')
            safe += u"&quot;";
        else if (c == u'\r')
            safe += i + 1 < clean.size() && clean.at(i + 1) == u'\n' ? u"" : u"\n";
        else
            safe += isForbidden(c) ? QChar(QChar::ReplacementCharacter) : c;
    }
    return safe;
}

QString htmlpage::link(const QString &address, const QString &plain)
{
    return address.isEmpty() ? text(plain)
                             : u"<a href=\"%1\" rel=\"noreferrer\">%2</a>"_s.arg(text(address), text(plain));
}

QString htmlpage::begin(const QString &title, Paper paper)
{
    const QString style = QString::fromUtf8(htmlStyle);
    const QByteArray hash = QCryptographicHash::hash(style.toUtf8(), QCryptographicHash::Sha256).toBase64();
    return u"<!DOCTYPE html>\n<html lang=\""_s +
           text(Words::tr("en", "the language of these words, as HTML names it")) +
           u"\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"_s +
           QString::fromLatin1(hash) +
           u"'; base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
           "<meta name=\"generator\" content=\"Sundog " SUNDOG_VERSION "\">\n<title>"_s +
           text(title) + u"</title>\n<style>"_s + style + u"</style>\n</head>\n"_s +
           (paper == Paper::Wide ? u"<body class=\"wide\">\n"_s : u"<body>\n"_s);
}

QString htmlpage::end()
{
    return u"</body>\n</html>\n"_s;
}

QString htmlpage::state(const ReportManifest &manifest)
{
    if (manifest.complete())
        return u"<p class=\"state whole\">✔ %1</p>\n"_s.arg(text(Words::tr("COMPLETE")));
    QString html = u"<div class=\"state lacking\">\n<p>✖ %1</p>\n<ul>\n"_s.arg(text(Words::tr("NOT COMPLETE")));
    for (const QString &why : manifest.incomplete)
        html += u"<li>%1</li>\n"_s.arg(text(why));
    for (const ReportManifest::Failure &failure : manifest.failed)
        html +=
            u"<li>%1</li>\n"_s.arg(text(Words::tr("Ticket %1: %2").arg(QString::number(failure.ticket), failure.why)));
    return html + u"</ul>\n</div>\n"_s;
}

QString htmlpage::manifest(const ReportManifest &manifest)
{
    // Open, as what is closed is not printed.
    QString html = u"<details open>\n<summary>%1</summary>\n<dl>\n"_s.arg(text(Words::tr("About this file")));
    const QList<std::pair<QString, QString>> lines = manifest.lines();
    for (const auto &[label, value] : lines)
        html += u"<dt>"_s + text(label) + u"</dt>\n<dd dir=\"auto\">"_s + text(value) + u"</dd>\n"_s;
    QString json = wellFormed(QString::fromUtf8(QJsonDocument(manifest.toJson()).toJson(QJsonDocument::Indented)));
    json.replace(u'<', u"\\u003c"_s); // nothing in it ends the element
    return html + u"</dl>\n</details>\n<script type=\"application/json\" id=\"manifest\">\n"_s + json +
           u"</script>\n"_s;
}

QString htmlpage::chart(const QString &title, const QList<SummaryBar> &bars, qint64 total)
{
    constexpr int rowHeight = 34;
    constexpr int textLine = 14;
    constexpr int barTop = 19;
    constexpr int barHeight = 8;
    const QLocale locale;
    const auto most = std::max_element(bars.cbegin(), bars.cend(),
                                       [](const SummaryBar &a, const SummaryBar &b) { return a.count < b.count; });
    QString rows;
    QStringList heard;
    for (qsizetype i = 0; i < bars.size(); ++i) {
        const SummaryBar &bar = bars.at(i);
        const double share = total > 0 ? 100.0 * double(bar.count) / double(total) : 0;
        const double width = most->count > 0 ? 100.0 * double(bar.count) / double(most->count) : 0;
        const QString count = Words::tr("%1 (%2 %)", "count and share of a bar")
                                  .arg(locale.toString(bar.count), locale.toString(share, 'f', 1));
        heard.append(u"%1: %2"_s.arg(bar.label, count));
        rows +=
            u"<text x=\"0\" y=\"%1\">%2</text><text class=\"count\" x=\"100%\" y=\"%1\">%3</text>"
            "<rect class=\"bar\" x=\"0\" y=\"%4\" width=\"%6%\" height=\"%5\"/>\n"_s.arg(
                QString::number(i * rowHeight + textLine), text(shortened(bar.label)), text(count),
                QString::number(i * rowHeight + barTop), QString::number(barHeight), QString::number(width, 'f', 2));
    }
    const QString height = QString::number(std::max<qsizetype>(1, bars.size() * rowHeight));
    return u"<figure>\n<figcaption>%1</figcaption>\n<svg role=\"img\" width=\"100%\" height=\"%2\">\n"
           "<title>%1</title>\n<desc>%3</desc>\n"_s.arg(text(title), height, text(heard.join(u"; "_s))) +
           rows + u"</svg>\n</figure>\n"_s;
}

bool htmlpage::Waiting::open(const QString &folder)
{
    m_file.setFileTemplate(QDir(folder.isEmpty() ? QDir::tempPath() : folder).filePath(u".sundog-XXXXXX.html"_s));
    // Unbuffered, as blocks are written anyway, and a full disk is said where it was met.
    QIODevice &file = m_file; // where the mode can be said
    return file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) || fail(m_file.errorString());
}

bool htmlpage::Waiting::giveTo(const std::function<bool(const QByteArray &)> &take)
{
    constexpr qint64 block = 256 * 1024;
    if (!flush() || !m_file.seek(0))
        return fail(m_file.errorString());
    while (!m_file.atEnd()) {
        const QByteArray bytes = m_file.read(block);
        if (bytes.isEmpty())
            return fail(m_file.errorString());
        if (!take(bytes))
            return false;
    }
    return true;
}
