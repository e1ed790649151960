// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/ticketexport.h"

#include <QJsonObject>

// What the list in front has to offer for an export.
struct ExportOffer
{
    ListedTickets list;                 // as it is shown
    ListedTickets selected;             // in the order shown
    QList<ReportColumn> columns;        // as it shows them
    bool hasOwnColumns = false;         // of the person's own: its rows know them as text only
    std::optional<TicketFilter> filter; // nothing = they were got by their ids
    QString words;                      // what is in the list: the filter
    QString listWords;                  // what is shown of it: the filter, the find text
    QJsonObject inputs;                 // the same as ReportManifest::inputs
    qint64 recordCount = -1;            // the server's count of it, -1 = not known
    qint64 filterCount = -1;            // of what `filter` asks for, the same
    QStringList notes;                  // for the manifest
    QStringList incomplete;             // why not all of the filter is in the list, sentences; empty = it is
    QString connection;                 // its name
    QString ticketAddress;
};

// What a person has chosen to export, to be used again on whatever the list holds then.
struct ExportChoice
{
    enum class What { Selected, Listed, Filter };
    enum class Columns { Listed, Mapped, Raw, Own };

    What what = What::Listed;
    ReportFormat format = ReportFormat::Csv;
    Columns columns = Columns::Listed;
    QString paths; // of Own
    bool withActions = false;
    bool withAttachments = false;
    QString zone; // as zoneNamed()
    CsvDialect csv;
    QString folder;
    QString fileName; // "" = one with the time in it

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ExportChoice fromJson(const QJsonObject &json); // what cannot be read is as usual

    [[nodiscard]] QString path(const QDateTime &now) const;
    [[nodiscard]] qint64 tickets(const ExportOffer &offer) const;  // -1 = not known
    [[nodiscard]] qint64 requests(const ExportOffer &offer) const; // of as many tickets as are known
    [[nodiscard]] QString problem(const ExportOffer &offer) const; // translated; "" = it can be run
    [[nodiscard]] ExportRequest request(const ExportOffer &offer, const QDateTime &now) const; // has no problem

private:
    // The list knows the columns it shows itself; what else there is has to be asked for.
    [[nodiscard]] bool isListed(const ExportOffer &offer) const;
};

[[nodiscard]] QString titleOf(ReportFormat format); // "Excel workbook (XLSX)"
