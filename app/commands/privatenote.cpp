// SPDX-License-Identifier: Apache-2.0
#include "commands/writing.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

constexpr qint64 usualNoteOutcome = 7; // built in on most tenants (halopsa-api 2.1)

} // namespace

QString typedAsHtml(const QString &text)
{
    QString lines = text;
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return QLatin1String("<p>") + lines.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")) + QLatin1String("</p>");
}

Input privateNoteInput(bool required)
{
    Input input{QStringLiteral("Private Note"), InputKind::Note, required};
    input.hint = Words::tr("Agents alone see it, never the user.");
    input.example = QStringLiteral("Need to keep monitoring");
    return input;
}

WriteStep privateNote(TicketId ticket, const QString &text, const TenantFacts &facts)
{
    // No more than this: an action with too much in it is refused (halopsa-api 2.1).
    const QJsonObject object{
        {QStringLiteral("ticket_id"), number(ticket)},
        {QStringLiteral("outcome_id"), facts.noteOutcome().value_or(usualNoteOutcome)},
        {QStringLiteral("note_html"), typedAsHtml(text)},
        {QStringLiteral("hiddenfromuser"), true},
        {QStringLiteral("sendemail"), false},
    };
    WriteStep step;
    step.purpose = QStringLiteral("Add a private note to ticket %1").arg(number(ticket));
    step.done = Words::tr("The private note is added.");
    step.path = QStringLiteral("/Actions");
    step.object = object;
    step.check = [object, facts](const QJsonObject &saved) { return checkAction(object, saved, facts); };
    step.settle = readActions(ticket, object, facts);
    return step;
}
