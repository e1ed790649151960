// SPDX-License-Identifier: Apache-2.0
// The third part of TicketReports: into files, in a thread of its own.
#include "triage/ticketreports.h"

#include "halo/inbackground.h"
#include "halo/ticketids.h"
#include "triage/desk.h"
#include "triage/reportfile.h"
#include "triage/safefilename.h"

#include <QDir>
#include <QFileInfo>
#include <utility>

using State = ReportedTicket::State;

namespace {

DocumentFormat documentFormat(TicketReportInputs::Format format)
{
    switch (format) {
    case TicketReportInputs::Format::Pdf:
        return DocumentFormat::Pdf;
    case TicketReportInputs::Format::Html:
        return DocumentFormat::Html;
    case TicketReportInputs::Format::Markdown:
        return DocumentFormat::Markdown;
    }
    return DocumentFormat::Pdf;
}

// What is there stays, and so does a manifest whose file has gone.
bool isTaken(const QString &path)
{
    const auto isThere = [](const QString &each) { return QFileInfo::exists(each) || QFileInfo(each).isSymLink(); };
    return isThere(path) || isThere(ReportFile::manifestPathOf(path));
}

QString freePath(const QString &folder, const QString &name)
{
    const QDir place(folder);
    QString path = place.filePath(name);
    for (int number = 2; isTaken(path); ++number)
        path = place.filePath(numberedFileName(name, number));
    return path;
}

// Again, under the next name that is free, where the name was taken while the file was made.
template <class Make> auto untilItHasAName(const Make &make)
{
    auto written = make();
    while (written.nameTaken)
        written = make();
    return written;
}

QString idsInWords(const QList<TicketId> &ids)
{
    QStringList words;
    for (const TicketId id : ids)
        words.append(QString::number(number(id)));
    return words.join(QStringLiteral(", "));
}

} // namespace

struct TicketReports::Shelf
{
    std::unique_ptr<ReportFile> file;
    std::unique_ptr<DocumentWriter> writer;

    // "" = it is open.
    [[nodiscard]] QString open(const QString &path, DocumentFormat format, const QString &zone, int count,
                               const std::shared_ptr<std::atomic_bool> &stop)
    {
        file = std::make_unique<ReportFile>(path, stop);
        if (const QString problem = file->begin(); !problem.isEmpty())
            return problem;
        writer = makeDocumentWriter(format, *file, zone, count, file->folder());
        return writer->begin() ? QString() : writer->problem();
    }
    [[nodiscard]] Written close(const ReportManifest &manifest, const QList<TicketId> &tickets)
    {
        if (!writer->end(manifest))
            return {writer->problem(), {}};
        Written written = finish(*file, manifest, tickets);
        clear();
        return written;
    }
    [[nodiscard]] static Written finish(ReportFile &file, const ReportManifest &manifest,
                                        const QList<TicketId> &tickets)
    {
        // The name was free when the file was begun, and what has come there since would be replaced. A reserved name
        // would stay as an empty file when the program is killed.
        if (isTaken(file.path())) {
            file.discard();
            return {TicketReports::tr("“%1” has come there meanwhile. It was left as it is.")
                        .arg(QFileInfo(file.path()).fileName()),
                    {},
                    true};
        }
        const QString problem = file.finish(manifest);
        return {problem, {file.path(), tickets, file.written(), file.sha256(), manifest.complete()}};
    }
    void clear()
    {
        writer.reset();
        if (file)
            file->discard();
        file.reset();
    }
};

TicketReports::TicketReports(Desk &desk, Clock &clock, const QJsonObject &inputs, QObject *parent)
    : QObject(parent), m_desk(desk), m_clock(clock), m_inputs(inputs), m_wanted(TicketReportInputs::read(inputs)),
      m_asking(std::make_unique<QObject>()), m_stop(std::make_shared<std::atomic_bool>(false)),
      m_shelf(std::make_shared<Shelf>()), m_thread(backgroundThread())
{
    for (const TicketId id : m_wanted.tickets)
        m_tickets.append({id, State::Waiting, {}});
}

TicketReports::~TicketReports()
{
    *m_stop = true;
    // What is not finished leaves no file when it goes. That is for the other thread: neither the disk nor a ticket
    // with thousands of actions keeps the window waiting.
    letGo(m_thread, std::move(m_shelf));
}

void TicketReports::writeReady()
{
    if (m_writing || m_ended)
        return;
    if (m_parts.isEmpty())
        return m_files.isEmpty() && !m_together.isEmpty() && !m_stopped ? closeFile() : end();
    const Part &part = m_parts.constFirst();
    if (part.asked && part.missing == 0)
        write(part);
}

QString TicketReports::fileName() const
{
    const qint64 first =
        number(m_together.isEmpty() ? m_tickets.at(m_parts.constFirst().place).id : m_together.first());
    const QString suffix = suffixOf(documentFormat(m_wanted.format));
    if (m_together.size() < 2)
        return QStringLiteral("ticket-%1.%2").arg(first).arg(suffix);
    return QStringLiteral("tickets-%1-and-%2-more.%3").arg(first).arg(m_together.size() - 1).arg(suffix);
}

void TicketReports::write(const Part &part)
{
    m_writing = true;
    const QList<TicketId> tickets{m_tickets.at(part.place).id};
    const auto taken = [this, place = part.place](const Written &written) { takeWritten(place, written); };
    const auto place = [folder = m_wanted.folder, name = fileName()] { return freePath(folder, name); };
    if (m_wanted.byHalo)
        return inBackground(
            *m_thread, this,
            [pdf = part.pdf, tickets, place, stop = m_stop, manifest = manifest(tickets)] {
                return untilItHasAName([&] {
                    ReportFile file(place(), stop);
                    if (const QString problem = file.begin(); !problem.isEmpty())
                        return Written{problem, {}};
                    if (file.write(pdf) != pdf.size())
                        return Written{file.errorString(), {}};
                    return Shelf::finish(file, manifest, tickets);
                });
            },
            taken);
    const bool together = m_wanted.oneFile;
    const int count = together ? static_cast<int>(m_together.size()) : 1;
    inBackground(
        *m_thread, this,
        [shelf = m_shelf, part, tickets, place, together, count, options = m_options,
         format = documentFormat(m_wanted.format), stop = m_stop,
         manifest = together ? ReportManifest() : manifest(tickets)] {
            return untilItHasAName([&] {
                Written written;
                if (!shelf->file)
                    written.problem = shelf->open(place(), format, options.zone.name(), count, stop);
                if (written.problem.isEmpty() &&
                    !shelf->writer->add(ticketDocument(part.record, part.actions ? &*part.actions : nullptr,
                                                       part.files ? &*part.files : nullptr, options)))
                    written.problem = shelf->writer->problem();
                if (written.problem.isEmpty() && !together)
                    written = shelf->close(manifest, tickets);
                if (!written.problem.isEmpty())
                    shelf->clear();
                return written;
            });
        },
        taken);
}

void TicketReports::takeWritten(int place, const Written &written)
{
    m_writing = false;
    if (m_stopped && m_wanted.oneFile)
        return end(); // there is no file, and that was said
    if (!written.problem.isEmpty()) {
        if (m_stopped) {
            failUnwritten(place, State::NotSent, tr("Stopped before it was written."));
            return end();
        }
        const QString words = notWritten(written.problem);
        failUnwritten(place, State::Failed, words);
        return stop(words);
    }
    m_tickets[place].state = State::Done;
    if (!m_wanted.oneFile)
        m_files.append(written.file);
    m_parts.removeIf([place](const Part &part) { return part.place == place; });
    Q_EMIT progressed();
    m_stopped ? end() : next();
}

void TicketReports::closeFile()
{
    m_writing = true;
    inBackground(
        *m_thread, this,
        [shelf = m_shelf, manifest = manifest(m_together), tickets = m_together] {
            Written written = shelf->close(manifest, tickets);
            shelf->clear();
            return written;
        },
        [this](const Written &written) { takeClosed(written); });
}

void TicketReports::takeClosed(const Written &written)
{
    m_writing = false;
    if (written.problem.isEmpty()) {
        m_files.append(written.file);
        return end();
    }
    const QString words = m_stopped ? tr("Stopped before it was written.") : notWritten(written.problem);
    for (int place = 0; place < m_tickets.size(); ++place) {
        if (m_tickets.at(place).state == State::Done)
            fail(place, m_stopped ? State::NotSent : State::Failed, words);
    }
    end();
}

QString TicketReports::notWritten(const QString &problem) const
{
    return tr("It could not be written into “%1”: %2").arg(m_wanted.folder, problem);
}

ReportManifest TicketReports::manifest(const QList<TicketId> &tickets) const
{
    ReportManifest manifest;
    manifest.format = suffixOf(documentFormat(m_wanted.format));
    const QList<TicketId> asked = m_wanted.oneFile ? m_wanted.tickets : tickets;
    manifest.filter = tr("The tickets %1").arg(idsInWords(asked));
    manifest.inputs = m_inputs;
    manifest.inputs.remove(QStringLiteral("Folder")); // of this computer; the file is where it is
    manifest.inputs.insert(QStringLiteral("Ticket IDs"), TicketIds::toInput(asked));
    manifest.connection = m_connection;
    manifest.server = m_desk.access().web.toString();
    manifest.agent = m_agent;
    manifest.at = m_at;
    if (!m_wanted.byHalo) // else nobody here knows it
        manifest.timeZone = m_options.zone.name();
    manifest.loaded = tickets.size();
    for (const ReportedTicket &ticket : m_tickets) {
        for (const ReportedTicket::Failure &failure : ticket.failures) {
            if (asked.contains(ticket.id))
                manifest.failed.append({number(ticket.id), failure.words});
        }
    }
    if (m_wanted.byHalo) {
        manifest.notes.append(tr("Made by HaloPSA. What is in it was not checked."));
    } else {
        manifest.notes.append(m_wanted.privateNotes ? tr("Private notes are in it.")
                                                    : tr("Private notes were left out."));
        manifest.notes.append(tr("Actions are without those of the system."));
    }
    manifest.requests = m_desk.requestsSent() - m_sentBefore;
    return manifest;
}

void TicketReports::end()
{
    if (std::exchange(m_ended, true))
        return;
    inBackground(
        *m_thread, this,
        [shelf = m_shelf] {
            shelf->clear();
            return true;
        },
        [this](bool) { Q_EMIT finished(); });
}
