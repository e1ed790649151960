// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/action.h"
#include "halo/attachment.h"
#include "halo/ticketaddress.h"
#include "report/manifest.h"
#include "report/reportcolumn.h"
#include "report/reportoutput.h"
#include "report/zonedtime.h"

#include <memory>

// A ticket as a person reads it, all of it plain, well-formed text: what a report of one ticket says, in any format.
struct TicketDocument
{
    using Facts = QList<std::pair<QString, QString>>; // label, value; none is empty

    struct Entry
    {
        QString when; // in the zone that the head of the file names; never empty, and says so where there is none
        QString who;  // never empty either
        QString outcome;
        QString newStatus; // "" = it was not changed
        bool isPrivate = false;
        QString mail;       // "to a@b, copy to c@d: subject"; "" = none was sent
        QString text;       // several lines
        QString hours = {}; // "1.5 h" of time taken; "" = none
        bool audienceUnknown = false;

        // "PRIVATE", "PUBLIC" or that nobody knows, translated: for people. Programs look for visibilityWord().
        [[nodiscard]] QString visibility() const;
    };
    struct File
    {
        QString name;
        QString size; // "14 KB"; "" = not said
        QString who;
        QString when;
    };

    TicketId id{};
    QString title; // the summary
    QUrl link;     // empty = there is none
    Facts facts;
    QString details; // several lines
    Facts customFields;
    QList<Entry> timeline; // oldest first
    QList<File> files;
    // Sentences, translated: private notes are in it or were left out and how many, what could not be read.
    QStringList notes;

    [[nodiscard]] QString heading() const; // "#1042 Printer on fire"
};

struct DocumentOptions
{
    bool privateNotes = true; // else actions that are or may be hidden from the user are left out, and that is said
    ZonedTime zone{QTimeZone::utc()};
    TicketAddress address;
    ReportNames names; // each may be empty
};

// The whole record (GET /Tickets/N?includedetails=true). Null = could not be read, and the document says so.
[[nodiscard]] TicketDocument ticketDocument(const QJsonObject &record, const ActionList *actions,
                                            const AttachmentList *files, const DocumentOptions &options);

// What the name of its field says of a text. HaloPSA puts HTML into fields that are plain text by name, and it is found
// there as well.
enum class TextKind { Plain, Html };
// HTML of a mail or a note as text, as far as `text` is HTML: line breaks and lists stay, pictures become their names,
// nothing is fetched. Bounded, whatever it is given; what is cut says so.
[[nodiscard]] QString documentText(const QString &text, TextKind kind = TextKind::Plain);

enum class DocumentFormat { Html, Pdf, Markdown };
inline constexpr DocumentFormat allDocumentFormats[] = {DocumentFormat::Html, DocumentFormat::Pdf,
                                                        DocumentFormat::Markdown};
[[nodiscard]] QString suffixOf(DocumentFormat format);

// Writes reports of tickets into one file, one after the other. The manifest stands at the end, with what is not in it;
// "Private notes" stands at each ticket.
class DocumentWriter : public ReportOutput
{
public:
    // `zone` is that of all times in the documents, `count` how many tickets will come, for the head.
    // `temporaryFolder` has room for the whole file; "" = the system's, which is often in memory.
    DocumentWriter(QIODevice &device, QString zone, int count, QString temporaryFolder = {})
        : ReportOutput(device), m_zone(std::move(zone)), m_count(count), m_temporaryFolder(std::move(temporaryFolder))
    {
    }

    [[nodiscard]] virtual bool begin() = 0;
    [[nodiscard]] virtual bool add(const TicketDocument &document) = 0;
    [[nodiscard]] virtual bool end(const ReportManifest &manifest) = 0;

protected:
    [[nodiscard]] const QString &zone() const { return m_zone; }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] const QString &temporaryFolder() const { return m_temporaryFolder; }

private:
    const QString m_zone;
    const int m_count;
    const QString m_temporaryFolder;
};

// The device outlives it. PDF needs a QGuiApplication; any thread will do.
[[nodiscard]] std::unique_ptr<DocumentWriter> makeDocumentWriter(DocumentFormat format, QIODevice &device,
                                                                 const QString &zone, int count,
                                                                 const QString &temporaryFolder = {});
