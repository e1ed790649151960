// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/action.h"
#include "halo/attachment.h"
#include "report/reportcolumn.h"
#include "report/zonedtime.h"

#include <QStringList>

// "PRIVATE" or "PUBLIC", not translated, as titles: programs look for it.
[[nodiscard]] QString visibilityWord(const Action &action);

// A ticket's actions and files in a report: for a sheet of their own, as text in one cell, as JSON.
[[nodiscard]] QList<ReportColumn> actionColumns(); // titles and types only
[[nodiscard]] QList<ReportCell> actionCells(TicketId ticket, const Action &action);
[[nodiscard]] QList<ReportColumn> attachmentColumns();
[[nodiscard]] QList<ReportCell> attachmentCells(TicketId ticket, const Attachment &file);

// Null = they could not be read, and the text says so. A private action is marked as such.
[[nodiscard]] QString actionsText(const ActionList *list, const ZonedTime &zone);
[[nodiscard]] QString attachmentsText(const AttachmentList *list);

[[nodiscard]] QJsonArray actionsJson(const ActionList &list, const ZonedTime &zone);
[[nodiscard]] QJsonArray attachmentsJson(const AttachmentList &list, const ZonedTime &zone);
