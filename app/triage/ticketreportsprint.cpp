// SPDX-License-Identifier: Apache-2.0
// The second part of TicketReports: PDFs that HaloPSA makes.
#include "triage/ticketreports.h"

#include "halo/json.h"
#include "halo/serveraddress.h"
#include "triage/desk.h"
#include "triage/jobwords.h"

#include <QJsonArray>
#include <QJsonDocument>

using State = ReportedTicket::State;

namespace {

QString notDocumented()
{
    return TicketReports::tr("HaloPSA does not document how its PDF is made, so it may not come. Sundog's own report "
                             "does: choose it under Made by.");
}

} // namespace

// Once: what became of an order whose answer is lost nobody knows (halopsa-api 2.9).
void TicketReports::print(int place)
{
    const qint64 id = number(m_tickets.at(place).id);
    Request request;
    request.verb = Verb::Post;
    request.url = apiUrl(m_desk.api().web(), QStringLiteral("/Tickets"));
    const QJsonObject order{{QStringLiteral("id"), id}, {QStringLiteral("_print_generate"), true}};
    request.body = QJsonDocument(QJsonArray{order}).toJson(QJsonDocument::Compact);
    request.priority = Priority::Bulk;
    request.purpose = tr("HaloPSA's PDF of ticket #%1").arg(id);
    m_prints[place].request =
        m_desk.api().fetch(std::move(request), m_asking.get(),
                           [this, place](const Result<Answer> &answer) { takePrinted(place, answer); });
}

void TicketReports::takePrinted(int place, const Result<Answer> &answer)
{
    m_prints[place].request = 0;
    if (!answer.ok()) {
        const Error &error = answer.error();
        const QString words = errorWords(error, AdviceContext::Attempt::Save);
        if (mayHaveActed(error))
            fail(place, State::Unknown, tr("It was sent, but no answer came: HaloPSA may have made it. %1").arg(words),
                 error);
        else if (endsAll(error))
            fail(place, State::NotSent, words, error);
        else
            fail(place, State::Failed, words + u' ' + notDocumented(), error);
        if (endsAll(error))
            giveUp(words, error);
        return drop(place);
    }
    const TicketId id = m_tickets.at(place).id;
    const Result<QJsonObject> saved = halo::unwrapOne(answer.value().body);
    const QJsonObject record = saved.ok() ? saved.value() : QJsonObject();
    const qint64 pdf = halo::toId(record.value(u"pdf_attachment_id")).value_or(0);
    if (halo::toId(record.value(u"id")) != number(id) || pdf <= 0) {
        fail(place, State::Failed,
             (record.isEmpty() ? tr("HaloPSA accepted the order, but no ticket came back.")
                               : tr("HaloPSA accepted the order, but the ticket that came back names no PDF.")) +
                 u' ' + notDocumented());
        return drop(place);
    }
    m_tickets[place].printed = true;
    Attachment file;
    file.id = pdf;
    file.filename = QStringLiteral("ticket-%1.pdf").arg(number(id));
    auto &download = m_prints[place].download;
    download = std::make_unique<AttachmentDownload>(m_desk.api(), file);
    download->start(Priority::Bulk, [this, place](const Result<FileContent> &content) { takePdf(place, content); });
}

void TicketReports::takePdf(int place, const Result<FileContent> &file)
{
    m_prints.erase(place);
    if (!file.ok()) {
        fail(place, State::Failed, errorWords(file.error(), AdviceContext::Attempt::Download) + u' ' + notDocumented(),
             file.error());
        return drop(place);
    }
    const QByteArray &bytes = file.value().bytes;
    if (!bytes.startsWith("%PDF-")) {
        const QString type = QString::fromLatin1(file.value().contentType.left(80));
        fail(place, State::Failed,
             tr("What HaloPSA names as the PDF is none: %n byte(s), %1.", nullptr, static_cast<int>(bytes.size()))
                     .arg(type.isEmpty() ? tr("of no type") : type) +
                 u' ' + notDocumented());
        return drop(place);
    }
    for (Part &part : m_parts) {
        if (part.place == place) {
            part.pdf = bytes;
            part.missing = 0;
        }
    }
    next();
}

void TicketReports::drop(int place)
{
    m_parts.removeIf([place](const Part &part) { return part.place == place; });
    next();
}
