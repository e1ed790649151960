// SPDX-License-Identifier: Apache-2.0
#include "report/ticketdocument.h"

#include "halo/json.h"
#include "report/htmldocument.h"
#include "report/htmltext.h"
#include "report/markdowndocument.h"
#include "report/pdfdocument.h"
#include "report/reporttext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TicketDocument)
};

constexpr qint64 unassignedAgent = 1; // built in, on every tenant

QString oneLine(const QString &text)
{
    constexpr qsizetype longest = 32'767;
    return wellFormed(harmlessText(cutText(text, longest)).simplified());
}

QString nameOf(qint64 id, const QString &known, const std::function<QString(qint64)> &find)
{
    if (!known.isEmpty() || id <= 0)
        return oneLine(known);
    const QString name = find ? oneLine(find(id)) : QString();
    return name.isEmpty() ? u"#%1"_s.arg(id) : name;
}

QString path(const QString &category)
{
    return category.split(u'>', Qt::SkipEmptyParts).join(u" › "_s);
}

// Of a ticket or an action: decimal hours, as HaloPSA has them.
QString hoursText(double hours)
{
    return hours > 0 ? Words::tr("%1 h").arg(QLocale().toString(hours, 'g', 6)) : QString();
}

// Facts of a record, without those that it does not have.
class FactList
{
public:
    FactList(const QJsonObject &record, const DocumentOptions &options) : m_record(record), m_options(options) {}

    void add(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            m_facts.append({label, value});
    }
    void text(const QString &label, QStringView key) { add(label, oneLine(halo::toText(m_record.value(key)))); }
    void time(const QString &label, QStringView key)
    {
        add(label, m_options.zone.text(halo::toMs(m_record.value(key))));
    }
    void named(const QString &label, QStringView idKey, QStringView nameKey,
               const std::function<QString(qint64)> &find = {})
    {
        add(label, nameOf(id(idKey), halo::toText(m_record.value(nameKey)), find));
    }
    [[nodiscard]] qint64 id(QStringView key) const { return halo::toId(m_record.value(key)).value_or(0); }
    [[nodiscard]] const TicketDocument::Facts &facts() const { return m_facts; }

private:
    const QJsonObject &m_record;
    const DocumentOptions &m_options;
    TicketDocument::Facts m_facts;
};

TicketDocument::Facts factsOf(const QJsonObject &record, const DocumentOptions &options)
{
    const ReportNames &names = options.names;
    FactList list(record, options);
    list.named(Words::tr("Status"), u"status_id", u"status_name", names.status);
    list.named(Words::tr("Type"), u"tickettype_id", u"tickettype_name", names.type);
    list.named(Words::tr("Priority"), u"priority_id", u"priority_name");
    list.named(Words::tr("Client"), u"client_id", u"client_name");
    list.named(Words::tr("Site"), u"site_id", u"site_name");
    list.named(Words::tr("User"), u"user_id", u"user_name");
    list.text(Words::tr("User's mail address"), u"user_email");
    list.text(Words::tr("Reported by"), u"reportedby");
    list.text(Words::tr("Team"), u"team");
    const QString agent = nameOf(list.id(u"agent_id"), halo::toText(record.value(u"agent_name")), names.agent);
    list.add(Words::tr("Agent"),
             list.id(u"agent_id") == unassignedAgent && agent == u"#1" ? Words::tr("Unassigned") : agent);
    for (const int number : {1, 2, 3, 4}) {
        const QString category = oneLine(path(halo::toText(record.value(u"category_%1"_s.arg(number)))));
        list.add(number == 1 ? Words::tr("Category") : Words::tr("Category %1").arg(number), category);
    }
    for (const auto &[label, key] :
         {std::pair{Words::tr("Impact"), u"impact"_s}, {Words::tr("Urgency"), u"urgency"_s}}) {
        if (list.id(key) != 0) // 0 = none was chosen
            list.text(label, key);
    }
    list.time(Words::tr("Created"), u"dateoccurred");
    list.time(Words::tr("Last action"), u"lastactiondate");
    list.time(Words::tr("Respond by"), u"respondbydate");
    list.time(Words::tr("Responded"), u"responsedate");
    list.time(Words::tr("SLA due"), u"fixbydate");
    list.time(Words::tr("Closed"), u"dateclosed");
    list.named(Words::tr("SLA"), u"sla_id", u"sla_name");
    if (halo::toBool(record.value(u"onhold")))
        list.add(Words::tr("On hold"), Words::tr("yes"));
    if (halo::toBool(record.value(u"deleted")))
        list.add(Words::tr("Deleted"), Words::tr("yes"));
    list.add(Words::tr("Tags"), oneLine(halo::toText(record.value(u"ticket_tags")).replace(u","_s, u", "_s)));
    list.add(Words::tr("Time taken"), hoursText(halo::toText(record.value(u"timetaken")).toDouble()));
    if (list.id(u"parent_id") > 0)
        list.add(Words::tr("Parent"), u"#%1"_s.arg(list.id(u"parent_id")));
    list.text(Words::tr("Closure note"), u"closure_note");
    return list.facts();
}

QString valueText(const QJsonValue &value)
{
    if (value.isObject())
        return oneLine(QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
    if (!value.isArray())
        return documentText(halo::toText(value));
    QStringList parts;
    const QJsonArray values = value.toArray();
    for (const QJsonValue &one : values)
        parts.append(valueText(one));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

TicketDocument::Facts customFieldsOf(const QJsonObject &record)
{
    TicketDocument::Facts facts;
    const QJsonArray fields = record.value(u"customfields").toArray();
    for (const QJsonValue &one : fields) {
        const QJsonObject field = one.toObject();
        // What is chosen from a list comes as its id, and as words beside it.
        QString value = valueText(field.value(u"display"));
        if (value.isEmpty())
            value = valueText(field.value(u"value"));
        QString label = oneLine(halo::toText(field.value(u"label")));
        if (label.isEmpty())
            label = oneLine(halo::toText(field.value(u"name")));
        if (label.isEmpty())
            label = Words::tr("Custom field %1").arg(halo::toText(field.value(u"id")));
        if (!value.isEmpty())
            facts.append({label, value});
    }
    return facts;
}

// A field of HTML if it is filled, else the one of plain text.
QString textOf(const QString &html, const QString &plain)
{
    return html.isEmpty() ? documentText(plain) : documentText(html, TextKind::Html);
}

QString mailOf(const Action &action)
{
    if (action.emailTo.isEmpty() && action.emailCc.isEmpty())
        return {};
    QStringList parts;
    if (!action.emailTo.isEmpty())
        parts.append(Words::tr("to %1", "mail to").arg(oneLine(action.emailTo)));
    if (!action.emailCc.isEmpty())
        parts.append(Words::tr("copy to %1").arg(oneLine(action.emailCc)));
    const QString to = parts.join(u", "_s);
    return action.emailSubject.isEmpty() ? to : u"%1: %2"_s.arg(to, oneLine(action.emailSubject));
}

TicketDocument::Entry entryOf(const Action &action, const DocumentOptions &options)
{
    TicketDocument::Entry entry;
    entry.when = action.at == 0 ? Words::tr("no time given") : options.zone.text(action.at);
    entry.who = action.who.isEmpty() ? Words::tr("nobody named") : oneLine(action.who);
    entry.outcome = oneLine(action.outcome);
    entry.newStatus = nameOf(action.newStatusId, action.newStatus, options.names.status);
    entry.isPrivate = action.isPrivate;
    entry.audienceUnknown = action.audienceUnknown;
    entry.mail = mailOf(action);
    entry.hours = hoursText(action.hours);
    entry.text = textOf(action.noteHtml, action.note);
    return entry;
}

// Where private notes are left out: what the server does not say is private too, as what got out stays out.
bool mayBePrivate(const Action &action)
{
    return action.isPrivate || action.audienceUnknown;
}

void addTimeline(TicketDocument &document, const ActionList *list, const DocumentOptions &options)
{
    if (!list) {
        document.notes.append(Words::tr("The timeline could not be read and is missing here."));
        return;
    }
    QList<const Action *> sorted;
    int hidden = 0;
    int unsure = 0;
    for (const Action &action : list->actions) {
        hidden += action.isPrivate ? 1 : 0;
        unsure += action.audienceUnknown ? 1 : 0;
        if (options.privateNotes || !mayBePrivate(action))
            sorted.append(&action);
    }
    // Ids count within a ticket, so they say what came first at the same moment.
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Action *a, const Action *b) { return a->at != b->at ? a->at < b->at : a->id < b->id; });
    for (const Action *action : std::as_const(sorted))
        document.timeline.append(entryOf(*action, options));
    if (!options.privateNotes)
        document.notes.append(Words::tr("%n private note(s) were left out.", nullptr, hidden));
    else if (hidden > 0)
        document.notes.append(Words::tr("%n private note(s) are in this report.", nullptr, hidden));
    if (unsure > 0)
        document.notes.append(
            options.privateNotes
                ? Words::tr("Of %n note(s) the server does not say whether they are private.", nullptr, unsure)
                : Words::tr("%n note(s) were left out because the server does not say whether they are private.",
                            nullptr, unsure));
    if (!list->isWhole())
        document.notes.append(Words::tr("The timeline is not whole: not all actions came."));
}

// Whether there may be a note that is to be left out.
bool mayHavePrivate(const ActionList *actions)
{
    return !actions || !actions->isWhole() ||
           std::any_of(actions->actions.cbegin(), actions->actions.cend(), mayBePrivate);
}

// A file may say as much as the note it belongs to, so where private notes are left out it goes with them. The same
// goes for one of which the server does not say the note.
bool mayBeOfPrivateNote(const Attachment &file, const ActionList *actions)
{
    if (file.actionId == 0)
        return false;
    if (file.actionId < 0)
        return mayHavePrivate(actions);
    const auto isIts = [&file](const Action &action) { return action.id == file.actionId; };
    const auto found = actions ? std::find_if(actions->actions.cbegin(), actions->actions.cend(), isIts)
                               : QList<Action>::const_iterator();
    return !actions || found == actions->actions.cend() || mayBePrivate(*found);
}

void addFiles(TicketDocument &document, const AttachmentList *list, const ActionList *actions,
              const DocumentOptions &options)
{
    if (!list) {
        document.notes.append(Words::tr("The list of attachments could not be read and is missing here."));
        return;
    }
    int leftOut = 0;
    for (const Attachment &file : list->files) {
        if (!options.privateNotes && mayBeOfPrivateNote(file, actions)) {
            ++leftOut;
            continue;
        }
        document.files.append({oneLine(file.filename),
                               file.bytes < 0 ? QString() : QLocale().formattedDataSize(file.bytes), oneLine(file.who),
                               options.zone.text(file.date)});
    }
    if (leftOut > 0)
        document.notes.append(
            Words::tr("%n attachment(s) that are not known to be at a public note were left out.", nullptr, leftOut));
    if (!list->isWhole())
        document.notes.append(Words::tr("The list of attachments is not whole."));
}

} // namespace

TicketDocument ticketDocument(const QJsonObject &record, const ActionList *actions, const AttachmentList *files,
                              const DocumentOptions &options)
{
    TicketDocument document;
    document.id = TicketId{halo::toId(record.value(u"id")).value_or(0)};
    document.title = oneLine(halo::toText(record.value(u"summary")));
    if (number(document.id) > 0)
        document.link = options.address.of(document.id);
    document.facts = factsOf(record, options);
    document.details = textOf(halo::toText(record.value(u"details_html")), halo::toText(record.value(u"details")));
    document.customFields = customFieldsOf(record);
    addTimeline(document, actions, options);
    addFiles(document, files, actions, options);
    return document;
}

QString TicketDocument::heading() const
{
    const QString number = u"#%1"_s.arg(::number(id));
    return title.isEmpty() ? number : u"%1 %2"_s.arg(number, title);
}

QString TicketDocument::Entry::visibility() const
{
    if (audienceUnknown)
        return Words::tr("PRIVATE OR PUBLIC: NOT KNOWN");
    return isPrivate ? Words::tr("PRIVATE") : Words::tr("PUBLIC");
}

QString suffixOf(DocumentFormat format)
{
    switch (format) {
    case DocumentFormat::Html:
        return QStringLiteral("html");
    case DocumentFormat::Pdf:
        return QStringLiteral("pdf");
    case DocumentFormat::Markdown:
        return QStringLiteral("md");
    }
    return {};
}

std::unique_ptr<DocumentWriter> makeDocumentWriter(DocumentFormat format, QIODevice &device, const QString &zone,
                                                   int count, const QString &temporaryFolder)
{
    switch (format) {
    case DocumentFormat::Html:
        return std::make_unique<HtmlDocument>(device, zone, count, temporaryFolder);
    case DocumentFormat::Pdf:
        return std::make_unique<PdfDocument>(device, zone, count);
    case DocumentFormat::Markdown:
        return std::make_unique<MarkdownDocument>(device, zone, count);
    }
    return {};
}
