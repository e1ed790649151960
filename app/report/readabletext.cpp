// SPDX-License-Identifier: Apache-2.0
#include "report/readabletext.h"

#include "report/htmltags.h"
#include "report/reportactions.h"
#include "report/ticketdocument.h"

QString ReadableText::of(const QString &text)
{
    if (!looksLikeHtml(text))
        return text;
    m_had = true;
    return documentText(text);
}

QString ReadableText::of(const ReportCell &cell, ReportColumn::Type type)
{
    return cell.kind == ReportCell::Kind::Text && type == ReportColumn::Type::Html ? of(cell.text) : cell.text;
}

QString ReadableText::actions(const ActionList *list, const ZonedTime &zone)
{
    if (!list)
        return actionsText(nullptr, zone);
    ActionList readable = *list;
    for (Action &action : readable.actions)
        action.note = of(action.note.isEmpty() ? action.noteHtml : action.note);
    return actionsText(&readable, zone);
}

QStringList ReadableText::notes() const
{
    return m_had ? QStringList{tr("HTML in the texts of tickets and notes is shown as plain text.")} : QStringList();
}
