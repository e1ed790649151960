// SPDX-License-Identifier: Apache-2.0
#include "report/markdowndocument.h"

#include "report/reporttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TicketDocument)
};

// A line as a paragraph would begin or go on with it: what makes a list, a heading or code of it at its start only.
QString escapedLine(const QString &line)
{
    qsizetype at = 0;
    while (at < line.size() && (line.at(at) == u' ' || line.at(at) == u'\t'))
        ++at;
    const QString rest = line.mid(at);
    qsizetype digits = 0;
    while (digits < rest.size() && rest.at(digits) >= u'0' && rest.at(digits) <= u'9')
        ++digits;
    QString safe = escapedMarkdown(rest);
    if (digits < rest.size() && (digits == 0 ? u"+-="_s : u".)"_s).contains(rest.at(digits)))
        safe.insert(digits, u'\\');
    return u"&nbsp;"_s.repeated(at) + safe;
}

QString paragraphs(const QString &text)
{
    QString safe;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool goesOn = i + 1 < lines.size() && !lines.at(i).isEmpty() && !lines.at(i + 1).isEmpty();
        safe += escapedLine(lines.at(i)) + (goesOn ? u"  \n"_s : u"\n"_s);
    }
    return safe;
}

QString list(const TicketDocument::Facts &facts)
{
    QString text;
    for (const auto &[label, value] : facts)
        text += u"- **%1**: "_s.arg(escapedMarkdown(label)) + escapedMarkdown(value) + u'\n';
    return text;
}

// A part with its heading; nothing where there is nothing in it.
QString section(const QString &title, const QString &text)
{
    return text.isEmpty() ? QString() : u"\n## %1\n\n"_s.arg(escapedMarkdown(title)) + text;
}

QString entryText(const TicketDocument::Entry &entry)
{
    QStringList head{entry.when, entry.who, entry.visibility(), entry.outcome, entry.hours};
    head.removeAll(QString());
    QString text = u"### "_s + escapedMarkdown(head.join(u" · "_s)) + u"\n\n"_s;
    TicketDocument::Facts facts;
    if (!entry.newStatus.isEmpty())
        facts.append({Words::tr("New status"), entry.newStatus});
    if (!entry.mail.isEmpty())
        facts.append({Words::tr("Mail"), entry.mail});
    if (!facts.isEmpty())
        text += list(facts) + u'\n';
    return entry.text.isEmpty() ? text : text + paragraphs(entry.text) + u'\n';
}

QString filesText(const QList<TicketDocument::File> &files)
{
    QString text;
    for (const TicketDocument::File &file : files) {
        QStringList parts{file.name, file.size, file.who, file.when};
        parts.removeAll(QString());
        text += u"- "_s + escapedMarkdown(parts.join(u" · "_s)) + u'\n';
    }
    return text;
}

} // namespace

bool MarkdownDocument::begin()
{
    return write(escapedMarkdown(Words::tr("Time zone of all times: %1").arg(zone())) + u"\n\n"_s);
}

bool MarkdownDocument::add(const TicketDocument &document)
{
    QString text = u"# "_s + escapedMarkdown(document.heading()) + u"\n\n"_s;
    if (!document.link.isEmpty())
        text += u"<%1>\n\n"_s.arg(document.link.toString(QUrl::FullyEncoded));
    QStringList notes;
    for (const QString &note : document.notes)
        notes.append(u"> **%1**\n"_s.arg(escapedMarkdown(note)));
    text += notes.join(u">\n"_s);
    text += section(Words::tr("Facts"), list(document.facts));
    text += section(Words::tr("Custom fields"), list(document.customFields));
    text += section(Words::tr("Details"), document.details.isEmpty() ? QString() : paragraphs(document.details));
    QString timeline;
    for (const TicketDocument::Entry &entry : document.timeline)
        timeline += entryText(entry);
    text += section(Words::tr("Timeline"), timeline);
    text += section(Words::tr("Attachments"), filesText(document.files));
    return write(text + u"\n---\n\n"_s);
}

bool MarkdownDocument::end(const ReportManifest &manifest)
{
    return write(u"# %1\n\n"_s.arg(escapedMarkdown(Words::tr("About this file"))) + list(manifest.lines())) && flush();
}
