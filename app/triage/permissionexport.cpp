// SPDX-License-Identifier: Apache-2.0
#include "triage/permissionexport.h"

#include "commands/registry.h"
#include "report/csvcell.h"
#include "report/reporttext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

struct PermissionExport
{
    Q_DECLARE_TR_FUNCTIONS(PermissionExport)
};

QString utc(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s) : QString();
}

QString list(const QStringList &names)
{
    return names.join(u", "_s);
}

// Label and value, in order: what a run's cells are to be read with.
QList<std::pair<QString, QString>> conditions(const PermissionRun &run)
{
    QString kind;
    if (run.isAdmin.value_or(false))
        kind = PermissionExport::tr("administrator");
    else if (run.isAgent.has_value())
        kind = *run.isAgent ? PermissionExport::tr("agent") : PermissionExport::tr("not an agent");
    const QString unknown = PermissionExport::tr("the server did not say");
    QString end = run.whole ? PermissionExport::tr("whole") : PermissionExport::tr("stopped before its end");
    if (!run.problem.isEmpty())
        end = PermissionExport::tr("could not be tested: %1").arg(run.problem);
    QList<std::pair<QString, QString>> found{
        {PermissionExport::tr("Connection"), run.connection},
        {PermissionExport::tr("Server"), run.server},
        {PermissionExport::tr("Tested (UTC)"), utc(run.at)},
        {PermissionExport::tr("Agent"), run.agent.isEmpty() ? unknown : run.agent},
        {PermissionExport::tr("Kind of agent"), kind.isEmpty() ? unknown : kind},
        {PermissionExport::tr("Roles"), list(run.roles)},
        {PermissionExport::tr("Scopes asked for"), list(run.scopesAsked)},
        {PermissionExport::tr("Scopes granted"), run.scopesGranted ? list(*run.scopesGranted) : unknown},
        {PermissionExport::tr("Token issued (UTC)"), utc(run.tokenIssuedAt)},
        {PermissionExport::tr("Went up to level"), QString::number(static_cast<int>(run.level))},
        {PermissionExport::tr("Requests"), QString::number(run.requests)},
        {PermissionExport::tr("Run"), end},
    };
    if (!run.leftOver.isEmpty())
        found.append({PermissionExport::tr("Left over in HaloPSA"), run.leftOver.join(u' ')});
    return found;
}

QString level(const Permission &cell)
{
    return cell.state == Permission::State::NotTested ? QString() : QString::number(static_cast<int>(cell.level));
}

QString inTable(const Permission &cell)
{
    const QString state = permissionSymbol(cell) + u' ' + permissionWord(cell);
    return cell.state == Permission::State::NotTested ? state
                                                      : PermissionExport::tr("%1, level %2").arg(state, level(cell));
}

QString whatWasSeen(const PermissionEvidence &seen)
{
    QStringList parts{levelWords(seen.level)};
    if (!seen.request.isEmpty())
        parts.append(seen.request);
    if (seen.status > 0)
        parts.append(QString::number(seen.status));
    if (!seen.serverSaid.isEmpty())
        parts.append(u'“' + seen.serverSaid + u'”');
    if (!seen.sign.words.isEmpty())
        parts.append(seen.sign.words);
    parts.append(seen.sign.proof ? PermissionExport::tr("proof") : PermissionExport::tr("inferred"));
    return parts.join(u" · "_s);
}

QString legend()
{
    return PermissionExport::tr("Levels: 0 local, 1 reads, 2 hints in what was read, 3 writes that match nothing, 4 a "
                                "rehearsal on a ticket of its own. What is inferred is no proof.");
}

// ------------------------------------------------------------------------------------------------ CSV

QByteArray csv(const QList<PermissionRun> &runs)
{
    QString text;
    const auto line = [&text](const QStringList &cells) {
        QStringList quoted;
        for (const QString &cell : cells)
            quoted.append(csvCell(cell));
        text += quoted.join(u',') + u"\r\n"_s;
    };
    // Never "Left over" alone: every row has the same columns.
    QStringList titles;
    const auto fields = [](const PermissionRun &run) {
        QList<std::pair<QString, QString>> found = conditions(run);
        if (run.leftOver.isEmpty())
            found.append({PermissionExport::tr("Left over in HaloPSA"), QString()});
        return found;
    };
    const QList<std::pair<QString, QString>> fieldsOfAny = fields(runs.value(0));
    for (const auto &[label, value] : fieldsOfAny)
        titles.append(label);
    line(titles + QStringList{PermissionExport::tr("Command"), PermissionExport::tr("D3 documents"),
                              PermissionExport::tr("Permission"), PermissionExport::tr("Proof level"),
                              PermissionExport::tr("Reading"), PermissionExport::tr("Likely cause"),
                              PermissionExport::tr("Cure"), PermissionExport::tr("Evidence")});
    for (const PermissionRun &run : runs) {
        QStringList start;
        const QList<std::pair<QString, QString>> fieldsOfRun = fields(run);
        for (const auto &[label, value] : fieldsOfRun)
            start.append(value);
        for (const Command &command : commands()) {
            const Permission cell = run.cells.value(command.name);
            QStringList seen;
            for (const PermissionEvidence &each : cell.evidence)
                seen.append(whatWasSeen(each));
            line(start + QStringList{command.name, needWords(command.name), permissionWord(cell), level(cell),
                                     cell.reading, cell.likelyCause, cell.cure, seen.join(u'\n')});
        }
    }
    return QByteArray("\xEF\xBB\xBF") + text.toUtf8();
}

// ------------------------------------------------------------------------------------------------ Markdown

// A name may hold anything; it must stay a name.
QString markdown(const QString &text)
{
    return escapedMarkdown(text.simplified());
}

QByteArray markdownPage(const QList<PermissionRun> &runs)
{
    QString text = u"# "_s + PermissionExport::tr("What connections to HaloPSA may do") + u"\n\n"_s;
    const auto row = [&text](const QStringList &cells) {
        QStringList safe;
        for (const QString &cell : cells)
            safe.append(markdown(cell));
        text += u"| "_s + safe.join(u" | "_s) + u" |\n"_s;
    };
    const auto rule = [&text](qsizetype columns) { text += u'|' + u" --- |"_s.repeated(columns) + u'\n'; };
    QStringList titles{PermissionExport::tr("Command"), PermissionExport::tr("D3 documents")};
    for (const PermissionRun &run : runs)
        titles.append(PermissionExport::tr("%1, %2 UTC", "connection, time").arg(run.connection, utc(run.at)));
    row(titles);
    rule(titles.size());
    for (const Command &command : commands()) {
        QStringList cells{command.name, needWords(command.name)};
        for (const PermissionRun &run : runs)
            cells.append(inTable(run.cells.value(command.name)));
        row(cells);
    }
    text += u'\n' + markdown(legend()) + u'\n';
    for (const PermissionRun &run : runs) {
        text += u"\n## "_s + markdown(run.connection) + u"\n\n"_s;
        const QList<std::pair<QString, QString>> fields = conditions(run);
        for (const auto &[label, value] : fields)
            text += u"- "_s + markdown(label) + u": "_s + markdown(value) + u'\n';
        for (const Command &command : commands()) {
            const Permission cell = run.cells.value(command.name);
            if (cell.likelyCause.isEmpty() && cell.cure.isEmpty())
                continue;
            text += u"\n**"_s + markdown(command.name) + u"** "_s + markdown(inTable(cell)) + u"\n\n"_s;
            for (const QString &part : {cell.reading, cell.likelyCause, cell.cure}) {
                if (!part.isEmpty())
                    text += u"- "_s + markdown(part) + u'\n';
            }
        }
    }
    return text.toUtf8();
}

// ------------------------------------------------------------------------------------------------ HTML

QString html(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\'', u"&#39;"_s);
}

// Besides its word and symbol a state has a colour; both sets have a contrast of 4.5:1 on their page.
QString stateClass(const Permission &cell)
{
    switch (cell.state) {
    case Permission::State::Allowed:
        return u"ok"_s;
    case Permission::State::Denied:
    case Permission::State::PartialData:
        return u"bad"_s;
    case Permission::State::NotTested:
        return u"quiet"_s;
    case Permission::State::Inferred:
        break;
    }
    return u"plain"_s;
}

const QString &style()
{
    static const QString css =
        u":root{color-scheme:light "
        u"dark;--ok:#1d6b40;--bad:#b3261e;--quiet:#5c5f63;--line:#c4c7cb;--page:#fff;--ink:#1b1c1e}"
        "@media(prefers-color-scheme:dark){:root{--ok:#7ddca6;--bad:#ff9d94;--quiet:#a9adb3;--line:#4a4d52;--page:#"
        "1b1c1e;"
        "--ink:#e8e9eb}}"
        "body{font:15px/1.45 system-ui,sans-serif;margin:2rem;background:var(--page);color:var(--ink)}"
        "h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}h3{font-size:1rem;margin-bottom:0}"
        ".scroll{overflow-x:auto}table{border-collapse:collapse}"
        "th,td{text-align:left;vertical-align:top;padding:.35rem .75rem;border-bottom:1px solid var(--line)}"
        "tbody th{font-weight:600;position:sticky;left:0;background:var(--page);white-space:nowrap}"
        "dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem}dd{margin:0;overflow-wrap:anywhere}"
        "dt{color:var(--quiet)}li{overflow-wrap:anywhere}"
        ".ok{color:var(--ok)}.bad{color:var(--bad)}.quiet{color:var(--quiet)}"_s;
    return css;
}

QString htmlDetails(const PermissionRun &run)
{
    QString text = u"<h2>%1</h2>\n<dl>\n"_s.arg(html(run.connection));
    const QList<std::pair<QString, QString>> fields = conditions(run);
    for (const auto &[label, value] : fields)
        text += u"<dt>"_s + html(label) + u"</dt><dd>"_s + html(value) + u"</dd>\n"_s;
    text += u"</dl>\n"_s;
    for (const Command &command : commands()) {
        const Permission cell = run.cells.value(command.name);
        if (cell.evidence.isEmpty() && cell.reading.isEmpty())
            continue;
        text += u"<h3>"_s + html(command.name) + u": <span class=\""_s + stateClass(cell) + u"\">"_s +
                html(inTable(cell)) + u"</span></h3>\n"_s;
        for (const QString &part : {cell.reading, cell.likelyCause, cell.cure}) {
            if (!part.isEmpty())
                text += u"<p>"_s + html(part) + u"</p>\n"_s;
        }
        text += u"<ul>\n"_s;
        for (const PermissionEvidence &seen : cell.evidence)
            text += u"<li>"_s + html(whatWasSeen(seen)) + u"</li>\n"_s;
        text += u"</ul>\n"_s;
    }
    return text;
}

QByteArray htmlPage(const QList<PermissionRun> &runs)
{
    const QString title = html(PermissionExport::tr("What connections to HaloPSA may do"));
    // No script, no picture, nothing from elsewhere; the policy says so to the browser as well.
    QString text =
        u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_s +
        title + u"</title>\n<style>"_s + style() + u"</style></head>\n<body>\n<h1>"_s + title +
        u"</h1>\n<div class=\"scroll\"><table>\n<thead><tr>"_s;
    for (const QString &column : {PermissionExport::tr("Command"), PermissionExport::tr("D3 documents")})
        text += u"<th scope=\"col\">"_s + html(column) + u"</th>"_s;
    for (const PermissionRun &run : runs)
        text += u"<th scope=\"col\">"_s + html(run.connection) + u"<br><span class=\"quiet\">"_s +
                html(PermissionExport::tr("%1 UTC").arg(utc(run.at))) + u"<br>"_s + html(run.agent) + u"</span></th>"_s;
    text += u"</tr></thead>\n<tbody>\n"_s;
    for (const Command &command : commands()) {
        text += u"<tr><th scope=\"row\">"_s + html(command.name) + u"</th><td>"_s + html(needWords(command.name)) +
                u"</td>"_s;
        for (const PermissionRun &run : runs) {
            const Permission cell = run.cells.value(command.name);
            text += u"<td class=\""_s + stateClass(cell) + u"\">"_s + html(inTable(cell)) + u"</td>"_s;
        }
        text += u"</tr>\n"_s;
    }
    text += u"</tbody></table></div>\n<p class=\"quiet\">"_s + html(legend()) + u"</p>\n"_s;
    for (const PermissionRun &run : runs)
        text += htmlDetails(run);
    return (text + u"</body></html>\n"_s).toUtf8();
}

QByteArray json(const QList<PermissionRun> &runs)
{
    QJsonArray all;
    for (const PermissionRun &run : runs)
        all.append(run.toJson());
    return QJsonDocument(QJsonObject{{u"runs"_s, all}}).toJson();
}

} // namespace

QByteArray exportPermissions(const QList<PermissionRun> &runs, PermissionFormat format)
{
    switch (format) {
    case PermissionFormat::Html:
        return htmlPage(runs);
    case PermissionFormat::Csv:
        return csv(runs);
    case PermissionFormat::Markdown:
        return markdownPage(runs);
    case PermissionFormat::Json:
        break;
    }
    return json(runs);
}

QString suffixOf(PermissionFormat format)
{
    switch (format) {
    case PermissionFormat::Html:
        return u"html"_s;
    case PermissionFormat::Csv:
        return u"csv"_s;
    case PermissionFormat::Markdown:
        return u"md"_s;
    case PermissionFormat::Json:
        break;
    }
    return u"json"_s;
}
