// SPDX-License-Identifier: Apache-2.0
#include "halo/ticketrows.h"

QUrlQuery ticketRowsQuery(const QList<TicketId> &ids, int pageSize)
{
    QStringList texts;
    for (const TicketId id : ids)
        texts.append(QString::number(number(id)));
    return {{QStringLiteral("pageinate"), QStringLiteral("true")},
            {QStringLiteral("page_no"), QString::number(1)},
            {QStringLiteral("page_size"), QString::number(pageSize)},
            {QStringLiteral("ticketids"), texts.join(u',')}};
}
