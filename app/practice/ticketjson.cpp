// SPDX-License-Identifier: Apache-2.0
#include "practice/ticketjson.h"

#include "practice/attachmentbytes.h"
#include "practice/jsontext.h"
#include "practice/restfields.h"

using namespace Qt::StringLiterals;

namespace practice {

namespace {

double hoursUntil(qint64 ms, qint64 nowMs)
{
    return double((ms - nowMs) / 36'000) / 100.0;
}

} // namespace

QJsonObject TicketJson::row(const Ticket &ticket, const RowExtras &extras, qint64 nowMs) const
{
    const auto date = [salt = quint32(ticket.id)](qint64 ms, quint32 field) { return isoDate(ms, salt + field); };
    const Client *client = m_directory.client(ticket.client);
    const Site *site = m_directory.site(ticket.site);
    const User *user = m_directory.user(ticket.user);
    const Team *team = m_directory.team(ticket.team);
    const Category *category = m_directory.category(ticket.categories[0]);
    const Status *status = m_directory.status(ticket.status);

    QJsonObject o;
    o["id"_L1] = ticket.id;
    o["dateoccurred"_L1] = date(ticket.occurred, 1);
    o["summary"_L1] = m_store.summary(ticket);
    o["details"_L1] = m_store.details(ticket);
    o["status_id"_L1] = ticket.status;
    o["tickettype_id"_L1] = ticket.type;
    o["sla_id"_L1] = ticket.sla;
    o["priority_id"_L1] = ticket.priority;
    o["client_id"_L1] = ticket.client;
    o["client_name"_L1] = client ? client->name : QString();
    o["site_id"_L1] = ticket.site;
    o["site_name"_L1] = site ? site->name : QString();
    o["user_id"_L1] = ticket.user;
    o["user_name"_L1] = user ? user->name : QString();
    o["team"_L1] = team ? team->name : QString();
    o["agent_id"_L1] = ticket.agent;
    o["category_1"_L1] = category ? category->path : QString();
    o["impact"_L1] = ticket.impact;
    o["urgency"_L1] = ticket.urgency;
    o["respondbydate"_L1] = date(ticket.respondBy, 2);
    o["fixbydate"_L1] = date(ticket.fixBy, 3);
    o["dateclosed"_L1] = isoDate(ticket.closed, quint32(ticket.id));
    o["lastactiondate"_L1] = date(ticket.lastAction, 4);
    o["last_update"_L1] = date(ticket.lastAction, 5);
    o["onhold"_L1] = status && status->onHold;
    o["attachment_count"_L1] = ticket.attachments;
    o["flagged"_L1] = ticket.flagged;
    o["read"_L1] = ticket.read;
    o["customfields"_L1] = QJsonValue::Null;
    if (extras.status)
        o["status_name"_L1] = status ? status->name : QString();
    if (extras.type)
        o["tickettype_name"_L1] = m_directory.type(ticket.type)->name;
    if (extras.agent)
        o["agent_name"_L1] = m_directory.agent(ticket.agent)->name;
    if (extras.slaTimer) {
        o["slatimeleft"_L1] = hoursUntil(ticket.fixBy, nowMs);
        o["slaresponsestate"_L1] = ticket.responded == 0                 ? QString()
                                   : ticket.responded > ticket.respondBy ? u"O"_s
                                                                         : u"I"_s;
        o["slaholdtime"_L1] = status && status->onHold ? 1.5 : 0.0;
    }
    if (extras.lastNote) {
        const QList<Action> actions = m_store.actions(ticket);
        o["lastnote"_L1] = actions.isEmpty() ? QString() : actions.last().note;
    }
    if (extras.slaActionDate)
        o["slaactiondate"_L1] = date(ticket.fixBy, 6);
    return o;
}

QJsonObject TicketJson::detail(const Ticket &ticket, bool includeDetails, const ReaderRights &rights,
                               qint64 nowMs) const
{
    const RowExtras all{true, true, true, true, true, true};
    QJsonObject o = row(ticket, all, nowMs);
    const TicketEdits *edits = m_store.edits(ticket.id);
    o["customfields"_L1] = edits && !edits->customFields.isEmpty()
                               ? edits->customFields
                               : QJsonArray{QJsonObject{{u"id"_s, 101},
                                                        {u"name"_s, u"CFCostCentre"_s},
                                                        {u"label"_s, u"Cost centre"_s},
                                                        {u"type"_s, 0},
                                                        {u"value"_s, QString::number(4000 + ticket.client)}}};
    const Status *status = m_directory.status(ticket.status);
    o["hasbeenclosed"_L1] = status && status->closed;
    o["details_html"_L1] = m_store.detailsHtml(ticket);
    const Priority *priority = m_directory.priority(ticket.sla, ticket.priority);
    o["priority_name"_L1] = priority ? priority->name : QString();
    const Sla *sla = m_directory.sla(ticket.sla);
    o["sla_name"_L1] = sla ? sla->name : QString();
    for (int i = 0; i < 4; ++i) {
        const Category *category = m_directory.category(ticket.categories[i]);
        const QString number = QString::number(i + 1);
        o[u"category_"_s + number] = category ? category->path : QString();
        o[u"categoryid_"_s + number] = category ? category->id : 0;
        o[u"category_%1_display"_s.arg(number)] = category ? category->path : QString();
    }
    if (includeDetails)
        addDetails(ticket, rights, nowMs, &o);
    return o;
}

void TicketJson::addDetails(const Ticket &ticket, const ReaderRights &rights, qint64 nowMs, QJsonObject *object) const
{
    QJsonObject &o = *object;
    addRestFields(object); // the many nobody set; what is known overwrites them below
    const User *user = m_directory.user(ticket.user);
    const Team *team = m_directory.team(ticket.team);
    const Client *client = m_directory.client(ticket.client);
    const Site *site = m_directory.site(ticket.site);
    const TicketEdits *edits = m_store.edits(ticket.id);
    const quint32 salt = quint32(ticket.id);
    o["_canupdate"_L1] = rights.mayUpdate;
    o["datecreated"_L1] = isoDate(ticket.occurred, salt + 7);
    o["dateassigned"_L1] = isoDate(ticket.agent == Directory::unassigned ? 0 : ticket.occurred, salt + 8);
    o["responsedate"_L1] = isoDate(ticket.responded, salt + 9);
    o["date_fully_closed"_L1] = isoDate(ticket.closed, salt + 10);
    o["user_email"_L1] = user ? user->email : QString();
    o["reportedby"_L1] = user ? user->name : u"Monitoring"_s;
    o["emailtolist"_L1] = edits && !edits->emailTo.isEmpty() ? edits->emailTo : user ? user->email : QString();
    o["emailcclist"_L1] = edits ? edits->emailCc : QString();
    o["department_id"_L1] = team ? team->department : 0;
    o["department"_L1] =
        QJsonObject{{u"id"_s, team ? team->department : 0}, {u"name"_s, team ? team->departmentName : QString()}};
    o["location"_L1] = QJsonObject{{u"id"_s, ticket.site}, {u"name"_s, site ? site->name : QString()}};
    o["site_timezone"_L1] = site ? site->timezone : QString();
    o["team_id"_L1] = ticket.team;
    o["parent_id"_L1] = ticket.parent;
    o["timetaken"_L1] = ticket.minutes / 60.0;
    o["ticketage"_L1] = double((nowMs - ticket.occurred) / 36'000) / 100.0;
    o["ticket_tags"_L1] = edits && !edits->tags.isEmpty() ? edits->tags
                          : ticket.flagged                ? u"vip,callback"_s
                                                          : QString();
    o["closure_note"_L1] = edits ? edits->closureNote : QString();
    o["pdf_attachment_id"_L1] = edits ? edits->pdfAttachment : 0;
    o["related_service_category_names"_L1] =
        ticket.categories[3] ? m_directory.category(ticket.categories[3])->path.section(u'>', 1) : QString();
    o["child_action_count"_L1] = 0;
    o["current_action_name"_L1] = QString();
    o["itil_requesttype_id"_L1] = m_directory.type(ticket.type)->itil;
    o["deleted"_L1] = ticket.deleted;
    o["use"_L1] = u"ticket"_s;
    o["client_reference"_L1] = client ? u"C-"_s + QString::number(client->id * 111) : QString();
    o["source"_L1] = user ? 1 : 5;
    QJsonArray outcomes;
    for (const Outcome &outcome : m_directory.outcomes) {
        if (!outcome.system && (outcome.onlyForType == 0 || outcome.onlyForType == ticket.type) &&
            rights.mayRun(outcome))
            outcomes.append(this->outcome(outcome));
    }
    o["outcomes"_L1] = outcomes;
    QJsonArray attachments;
    const QList<Attachment> files = m_store.attachments(ticket);
    for (const Attachment &file : files)
        attachments.append(attachment(file));
    o["attachments"_L1] = attachments;
}

QJsonObject TicketJson::action(const Ticket &ticket, const Action &action, bool withHtml) const
{
    const Status *status = m_directory.status(action.newStatus);
    int attachments = 0;
    const QList<Attachment> files = m_store.attachments(ticket);
    for (const Attachment &file : files)
        attachments += file.action == action.id ? 1 : 0;
    QJsonObject o{
        {u"ticket_id"_s, ticket.id},
        {u"id"_s, action.id},
        {u"outcome"_s, action.outcomeName},
        {u"outcome_id"_s, action.outcome},
        {u"who"_s, action.who},
        {u"who_type"_s, action.whoType},
        {u"who_agentid"_s, action.whoAgent},
        {u"datetime"_s, isoDate(action.at, quint32(ticket.id + action.id))},
        {u"note"_s, action.note},
        {u"hiddenfromuser"_s, action.hidden},
        {u"important"_s, action.important},
        {u"old_status"_s, action.oldStatus},
        {u"new_status"_s, action.newStatus},
        {u"new_status_name"_s, status ? status->name : QString()},
        {u"timetaken"_s, action.hours},
        {u"attachment_count"_s, attachments},
        {u"colour"_s, action.hidden ? u"#ffdd00"_s : u"#1d70b8"_s},
    };
    if (withHtml)
        o["note_html"_L1] = action.html;
    if (!action.emailTo.isEmpty()) {
        o["emailto"_L1] = action.emailTo;
        o["emailcc"_L1] = action.emailCc;
        o["emailsubject"_L1] = action.emailSubject;
    }
    return o;
}

QJsonObject TicketJson::attachment(const Attachment &attachment) const
{
    // Whoever made the action also brought its files.
    int agent = 0;
    int user = 0;
    if (const Ticket *ticket = m_store.find(attachment.ticket); ticket && attachment.action > 0) {
        const QList<Action> actions = m_store.actions(*ticket);
        for (const Action &action : actions) {
            if (action.id == attachment.action)
                (action.whoType == 0 ? agent : user) = action.whoType == 0 ? action.whoAgent : ticket->user;
        }
    }
    return {
        {u"id"_s, attachment.id},
        {u"ticket_id"_s, attachment.ticket},
        {u"action_id"_s, attachment.action},
        {u"filename"_s, attachment.name},
        {u"desc"_s, attachment.description},
        {u"note"_s, QString()},
        {u"filesize"_s, qint64(bytesOf(attachment).size())},
        {u"type"_s, 0},
        {u"content_type"_s, QString::fromLatin1(contentTypeOf(attachment.name))},
        {u"datecreated"_s, isoDate(attachment.at, quint32(attachment.id))},
        {u"agent_id"_s, agent},
        {u"user_id"_s, user},
        {u"isimage"_s, attachment.image},
        {u"showforusers"_s, attachment.showForUsers},
        {u"_canupdate"_s, true},
    };
}

QJsonObject TicketJson::outcome(const Outcome &outcome) const
{
    return {
        {u"id"_s, outcome.id},
        {u"outcome"_s, outcome.name},
        {u"labellong"_s, outcome.label},
        {u"buttonname"_s, outcome.label},
        {u"newstatus"_s, outcome.newStatus}, // 0: as it was
        {u"hidden"_s, false},
        {u"hidefromuser"_s, outcome.hidden},
        {u"sendemail"_s, outcome.sendsEmail ? 1 : 0},
        {u"systemid"_s, outcome.system ? outcome.id : 0},
        {u"sequence"_s, outcome.id * 10},
        {u"icon"_s, outcome.hidden ? u"fa fa-lock"_s : u"fa fa-comment"_s},
    };
}

} // namespace practice
