// SPDX-License-Identifier: Apache-2.0
#include "export/exportchoice.h"

#include "browser/filterwords.h"
#include "commands/timezone.h"
#include "halo/ticketids.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportChoice)
};

template <class Enum> Enum enumIn(const QJsonObject &json, const QString &key, Enum usual, Enum last)
{
    const int value = json.value(key).toInt(-1);
    return value < 0 || value > static_cast<int>(last) ? usual : static_cast<Enum>(value);
}

} // namespace

QString titleOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Csv:
        return Words::tr("CSV");
    case ReportFormat::Xlsx:
        return Words::tr("Excel workbook (XLSX)");
    case ReportFormat::Json:
        return Words::tr("JSON");
    case ReportFormat::JsonLines:
        return Words::tr("JSON Lines, one ticket a line");
    case ReportFormat::Html:
        return Words::tr("Web page (HTML)");
    case ReportFormat::Markdown:
        return Words::tr("Markdown");
    case ReportFormat::Pdf:
        return Words::tr("PDF");
    }
    return {};
}

QJsonObject ExportChoice::toJson() const
{
    return {{u"what"_s, static_cast<int>(what)},
            {u"format"_s, suffixOf(format)},
            {u"columns"_s, static_cast<int>(columns)},
            {u"paths"_s, paths},
            {u"actions"_s, withActions},
            {u"attachments"_s, withAttachments},
            {u"zone"_s, zone},
            {u"delimiter"_s, QString(csv.delimiter)},
            {u"bom"_s, csv.bom},
            {u"crlf"_s, csv.crlf},
            {u"guard"_s, csv.guard},
            {u"folder"_s, folder},
            {u"fileName"_s, fileName}};
}

ExportChoice ExportChoice::fromJson(const QJsonObject &json)
{
    ExportChoice choice;
    choice.what = enumIn(json, u"what"_s, choice.what, What::Filter);
    choice.format = reportFormatNamed(json.value(u"format"_s).toString()).value_or(choice.format);
    choice.columns = enumIn(json, u"columns"_s, choice.columns, Columns::Own);
    choice.paths = json.value(u"paths"_s).toString();
    choice.withActions = json.value(u"actions"_s).toBool();
    choice.withAttachments = json.value(u"attachments"_s).toBool();
    choice.zone = json.value(u"zone"_s).toString(u"local"_s);
    const QString delimiter = json.value(u"delimiter"_s).toString();
    if (delimiter.size() == 1)
        choice.csv.delimiter = delimiter.front();
    choice.csv.bom = json.value(u"bom"_s).toBool(choice.csv.bom);
    choice.csv.crlf = json.value(u"crlf"_s).toBool(choice.csv.crlf);
    choice.csv.guard = json.value(u"guard"_s).toBool(choice.csv.guard);
    // One that was chosen and is gone stays: its file belongs nowhere else.
    choice.folder = json.value(u"folder"_s).toString();
    if (choice.folder.isEmpty()) {
        const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        choice.folder = QDir(documents).exists() ? documents : QDir::homePath(); // a bare account has none
    }
    choice.fileName = json.value(u"fileName"_s).toString();
    return choice;
}

QString ExportChoice::path(const QDateTime &now) const
{
    const QString name = fileName.isEmpty()
                             ? u"tickets-%1.%2"_s.arg(now.toLocalTime().toString(u"yyyyMMdd-HHmmss"), suffixOf(format))
                             : fileName;
    return QDir(folder).filePath(name);
}

qint64 ExportChoice::tickets(const ExportOffer &offer) const
{
    switch (what) {
    case What::Selected:
        return offer.selected.order.size();
    case What::Listed:
        return offer.list.order.size();
    case What::Filter:
        return offer.filter ? offer.filter->atMost(offer.filterCount) : offer.filterCount;
    }
    return -1;
}

bool ExportChoice::isListed(const ExportOffer &offer) const
{
    return what != What::Filter && columns == Columns::Listed && !offer.hasOwnColumns;
}

qint64 ExportChoice::requests(const ExportOffer &offer) const
{
    const qint64 count = std::max<qint64>(0, tickets(offer));
    const qint64 extras = count * ((withActions ? 1 : 0) + (withAttachments ? 1 : 0));
    return extras + (isListed(offer) ? 0 : (count + TicketLoader::pageSize - 1) / TicketLoader::pageSize);
}

QString ExportChoice::problem(const ExportOffer &offer) const
{
    QString problem;
    if (columns == Columns::Own)
        (void)ownColumns(paths, problem);
    if (!zoneNamed(zone))
        problem = Words::tr("Time zone: UTC, local, or a name such as Europe/Berlin is expected.");
    if (what == What::Filter && !offer.filter)
        problem = Words::tr("This list has no filter: its tickets were got by their ids.");
    if (what == What::Selected && offer.selected.order.isEmpty())
        problem = Words::tr("No ticket is selected.");
    if (what == What::Listed && offer.list.order.isEmpty())
        problem = Words::tr("There is no ticket in the list.");
    return problem;
}

ExportRequest ExportChoice::request(const ExportOffer &offer, const QDateTime &now) const
{
    ExportRequest request;
    request.connection = offer.connection;
    request.ticketAddress = offer.ticketAddress;
    request.format = format;
    request.withActions = withActions;
    request.withAttachments = withAttachments;
    request.csv = csv;
    request.file = path(now);
    request.words = filterForFile;
    request.zone = zoneNamed(zone).value_or(QTimeZone::utc());
    switch (columns) {
    case Columns::Listed:
        request.columns = ExportRequest::Columns::Chosen;
        request.chosen = offer.columns;
        break;
    case Columns::Mapped:
        request.columns = ExportRequest::Columns::Mapped;
        break;
    case Columns::Raw:
        request.columns = ExportRequest::Columns::Raw;
        break;
    case Columns::Own: {
        QString none;
        request.columns = ExportRequest::Columns::Chosen;
        request.chosen = ownColumns(paths, none);
        break;
    }
    }
    if (what == What::Filter) {
        request.filter = offer.filter.value_or(TicketFilter());
        return request;
    }
    const bool selected = what == What::Selected;
    const ListedTickets &tickets = selected ? offer.selected : offer.list;
    QList<TicketId> ids;
    for (const qint32 place : tickets.order)
        ids.append(tickets.tickets.at(place).id);
    ExportRequest::Source source{offer.listWords, offer.inputs, offer.recordCount, offer.incomplete, offer.notes};
    if (selected)
        source = {Words::tr("%n ticket(s) selected in: %1", nullptr, static_cast<int>(ids.size())).arg(offer.words),
                  {{u"Ticket IDs"_s, TicketIds::toInput(ids)}},
                  -1,
                  {},
                  {}};
    request.source = source;
    if (isListed(offer))
        request.listed = tickets;
    else
        request.ids = ids;
    return request;
}
