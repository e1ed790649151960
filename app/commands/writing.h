// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"

// What the writing commands share.

constexpr qint64 unassignedAgent = 1; // HaloPSA's built-in one (halopsa-api 2.2)

[[nodiscard]] Input ticketIdsInput();
[[nodiscard]] Input privateNoteInput(bool required);

// With names in place of ids in its words.
[[nodiscard]] Verdict compareFields(const QJsonObject &sent, const QJsonObject &record, const TenantFacts &facts);
[[nodiscard]] QString plainText(const QString &html); // also of text that is none
// Whether nothing is left in it that plainText() does not know: such an entity is no proof of a difference.
[[nodiscard]] bool isReadable(const QString &plain);
[[nodiscard]] QString agentName(qint64 id, const TenantFacts &facts);

// What the person typed as HTML that shows the same, line breaks kept.
[[nodiscard]] QString typedAsHtml(const QString &text);

// Finds out by the ticket's own record.
[[nodiscard]] Reading readTicket(TicketId ticket, std::function<Verdict(const QJsonObject &record)> check);
// Finds out by the ticket's actions: whether one of them is `sent`, by its outcome and text. An action has no other
// mark that survives a lost answer.
[[nodiscard]] Reading readActions(TicketId ticket, const QJsonObject &sent, const TenantFacts &facts);
// Of the saved action that comes back. Private that is not private is never applied.
[[nodiscard]] Verdict checkAction(const QJsonObject &sent, const QJsonObject &saved, const TenantFacts &facts);
// Gives a step that posts an action its check and its reading. An action's record may not say what became of the ticket
// (its status, team …); the ticket's own does.
void checkByActionOrTicket(WriteStep &step, TicketId ticket, const TenantFacts &facts);

// Whether the tenant has what an object names. Nothing is checked against a list that is not known. `place` as
// checkFields.
struct FactCheck
{
    const TenantFacts &facts;
    QList<Problem> &problems;
    QString input;
    QString place = {};

    void team(const QString &name);
    void agent(qint64 id);
    void member(qint64 agentId, const QString &team);
    void status(qint64 id);
    void type(qint64 id);
    void noteOutcome(); // there is one
    // status_id, tickettype_id, team and agent_id of a ticket; with "new_" of an action.
    void ticketObject(const QJsonObject &object);
    void actionObject(const QJsonObject &object);

private:
    void add(const QString &message) { problems.append({input, place + message}); }
    void assignment(const QString &team, const QJsonValue &agentId);
};

// What FactCheck needs to know for these objects.
[[nodiscard]] TenantFacts::Facts factsOf(const QJsonObject &object);
