// SPDX-License-Identifier: Apache-2.0
#include "report/htmldocument.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using htmlpage::text;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TicketDocument)
};

// Nothing where there is nothing in it.
QString part(const QString &title, const QString &html)
{
    return html.isEmpty() ? QString() : u"<h3>"_s + text(title) + u"</h3>\n"_s + html;
}

QString list(const TicketDocument::Facts &facts)
{
    QString html;
    for (const auto &[label, value] : facts)
        html += u"<dt>"_s + text(label) + u"</dt>\n<dd dir=\"auto\">"_s + text(value) + u"</dd>\n"_s;
    return html.isEmpty() ? html : u"<dl class=\"facts\">\n"_s + html + u"</dl>\n"_s;
}

QString block(const QString &lines)
{
    return lines.isEmpty() ? QString() : u"<div class=\"text\" dir=\"auto\">"_s + text(lines) + u"</div>\n"_s;
}

QString more(const QString &label, const QString &value)
{
    return value.isEmpty() ? QString() : u"<p class=\"more\">"_s + text(label + u": "_s + value) + u"</p>\n"_s;
}

QString entryHtml(const TicketDocument::Entry &entry)
{
    const QString sign = entry.isPrivate ? u"◆ "_s : entry.audienceUnknown ? u"? "_s : u"○ "_s;
    const QString mark = sign + entry.visibility();
    QString html =
        u"<li class=\"%1\">\n<p class=\"head\">%2 · <b><bdi>%3</bdi></b> <span class=\"mark\">%4</span>"_s.arg(
            entry.isPrivate ? u"private"_s : u"public"_s, text(entry.when), text(entry.who), text(mark));
    for (const QString &detail : {entry.outcome, entry.hours}) {
        if (!detail.isEmpty())
            html += u" · <bdi>"_s + text(detail) + u"</bdi>"_s;
    }
    return html + u"</p>\n"_s + more(Words::tr("New status"), entry.newStatus) + more(Words::tr("Mail"), entry.mail) +
           block(entry.text) + u"</li>\n"_s;
}

QString timelineHtml(const QList<TicketDocument::Entry> &timeline)
{
    QString html;
    for (const TicketDocument::Entry &entry : timeline)
        html += entryHtml(entry);
    return html.isEmpty() ? html : u"<ol class=\"timeline\">\n"_s + html + u"</ol>\n"_s;
}

QString filesHtml(const QList<TicketDocument::File> &files)
{
    QString html;
    for (const TicketDocument::File &file : files) {
        html += u"<li><bdi>"_s + text(file.name) + u"</bdi>"_s;
        for (const QString &detail : {file.size, file.who, file.when}) {
            if (!detail.isEmpty())
                html += u" · <bdi>"_s + text(detail) + u"</bdi>"_s;
        }
        html += u"</li>\n"_s;
    }
    return html.isEmpty() ? html : u"<ul class=\"files\">\n"_s + html + u"</ul>\n"_s;
}

} // namespace

bool HtmlDocument::begin()
{
    return m_parts.open(temporaryFolder()) || fail(m_parts.problem());
}

bool HtmlDocument::add(const TicketDocument &document)
{
    QString anchor = u"ticket-%1"_s.arg(number(document.id));
    if (m_anchors.contains(anchor))
        anchor += u"-%1"_s.arg(m_anchors.size());
    m_anchors.insert(anchor);
    m_heading = document.heading();
    m_contents += u"<li><a href=\"#%1\"><bdi>%2</bdi></a></li>\n"_s.arg(anchor, text(m_heading));

    QString html = u"<article id=\"%1\">\n<h2 dir=\"auto\">%2</h2>\n"_s.arg(
        anchor, htmlpage::link(document.link.toString(QUrl::FullyEncoded), m_heading));
    for (const QString &note : document.notes)
        html += u"<p class=\"note\">"_s + text(note) + u"</p>\n"_s;
    html += part(Words::tr("Facts"), list(document.facts)) +
            part(Words::tr("Custom fields"), list(document.customFields)) +
            part(Words::tr("Details"), block(document.details)) +
            part(Words::tr("Timeline"), timelineHtml(document.timeline)) +
            part(Words::tr("Attachments"), filesHtml(document.files)) + u"</article>\n"_s;
    return m_parts.write(html) || fail(m_parts.problem());
}

bool HtmlDocument::end(const ReportManifest &manifest)
{
    const bool isOne = m_anchors.size() == 1;
    const QString title =
        isOne ? m_heading : Words::tr("Reports of %n ticket(s)", nullptr, static_cast<int>(m_anchors.size()));
    QString top = htmlpage::begin(title) + u"<h1>"_s + text(isOne ? Words::tr("Report of a ticket") : title) +
                  u"</h1>\n<p class=\"zone\">"_s + text(Words::tr("Time zone of all times: %1").arg(zone())) +
                  u"</p>\n"_s + htmlpage::state(manifest);
    if (m_anchors.size() > 1)
        top +=
            u"<nav aria-label=\"%1\">\n<ol>\n"_s.arg(text(Words::tr("Contents"))) + m_contents + u"</ol>\n</nav>\n"_s;
    if (!write(top))
        return false;
    if (!m_parts.giveTo([this](const QByteArray &bytes) { return write(bytes); }))
        return problem().isEmpty() ? fail(m_parts.problem()) : false;
    return write(htmlpage::manifest(manifest) + htmlpage::end()) && flush();
}
