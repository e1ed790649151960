// SPDX-License-Identifier: Apache-2.0
#include "triage/reportwriting.h"

#include "halo/inbackground.h"
#include "halo/ticketrows.h"
#include "triage/reportfile.h"

struct ReportWriting::Work
{
    explicit Work(const QString &path) : file(path, stopped) {}

    enum class State { Running, Finishing, Stopped };
    std::atomic<State> state = State::Running; // leaves Running once: either the file takes its place, or it does not
    const std::shared_ptr<std::atomic_bool> stopped = std::make_shared<std::atomic_bool>(false);
    ReportFile file;
    std::unique_ptr<Report> report; // goes before the file it writes to
    std::atomic<qint64> rows = 0;

    bool leaveRunning(State to)
    {
        State expected = State::Running;
        return state.compare_exchange_strong(expected, to);
    }

    template <class Rows, class Add> QString addEach(const Rows &all, Add add)
    {
        for (const auto &row : all) {
            if (*stopped)
                break;
            if (!add(row))
                return report->problem();
            ++rows;
        }
        return {};
    }
};

ReportWriting::ReportWriting(const QString &path, QObject *parent)
    : QObject(parent), m_work(std::make_shared<Work>(path)), m_thread(backgroundThread())
{
}

ReportWriting::~ReportWriting()
{
    if (!discard())
        letGo();
}

qint64 ReportWriting::rows() const
{
    return m_work ? m_work->rows.load() : 0;
}

void ReportWriting::open(Done done)
{
    enqueue([](Work &work) { return work.file.begin(); }, std::move(done));
}

void ReportWriting::begin(ReportFormat format, const ReportHead &head, Done done)
{
    enqueue(
        [format, given = head](Work &work) {
            ReportHead head = given;
            head.temporaryFolder = work.file.folder();
            head.stopped = [stopped = work.stopped] { return stopped->load(); };
            work.report = std::make_unique<Report>(format, std::move(head), work.file);
            return work.report->begin() ? QString() : work.report->problem();
        },
        std::move(done));
}

void ReportWriting::add(const QList<ReportRecord> &rows, Done done)
{
    enqueue(
        [rows](Work &work) {
            return work.addEach(rows, [&work](const ReportRecord &row) {
                return work.report->add(row.record, row.actions ? &*row.actions : nullptr,
                                        row.files ? &*row.files : nullptr);
            });
        },
        std::move(done));
}

void ReportWriting::add(const ListedTickets &tickets, Done done)
{
    enqueue(
        [tickets](Work &work) {
            return work.addEach(tickets.order,
                                [&](qint32 place) { return work.report->add(ticketRow(tickets.tickets.at(place))); });
        },
        std::move(done));
}

void ReportWriting::end(const ReportManifest &manifest,
                        std::function<void(const QString &problem, const ReportManifest &manifest)> done)
{
    const auto filled = std::make_shared<ReportManifest>(manifest);
    enqueue(
        [filled](Work &work) {
            if (!work.report->end(*filled))
                return work.report->problem();
            if (!work.leaveRunning(Work::State::Finishing))
                return QString();
            const QString problem = work.file.finish(*filled);
            if (!work.file.isInPlace())
                return problem;
            if (!problem.isEmpty())
                filled->incomplete.append(problem); // of the manifest
            return QString();
        },
        [this, filled, done = std::move(done)](const QString &problem) {
            if (problem.isEmpty())
                letGo(); // of what the format had beside the file, however long this lives
            done(problem, *filled);
        });
}

bool ReportWriting::discard()
{
    if (!m_work)
        return true;
    if (!m_work->leaveRunning(Work::State::Stopped) && m_working)
        return false;
    *m_work->stopped = true;
    letGo();
    return true;
}

void ReportWriting::letGo()
{
    m_steps.clear();
    // What was not finished leaves no file when it goes. That is for the other thread: the disk may take its time.
    ::letGo(m_thread, std::exchange(m_work, {}));
}

void ReportWriting::enqueue(Step step, Done done)
{
    m_steps.enqueue({std::move(step), std::move(done)});
    if (!m_working)
        next();
}

void ReportWriting::next()
{
    if (m_steps.isEmpty())
        return;
    m_working = true;
    const auto [step, done] = m_steps.dequeue();
    inBackground(
        *m_thread, this, [work = m_work, step = step] { return step(*work); },
        [this, done = done](const QString &problem) {
            if (!m_work)
                return;
            m_working = false;
            done(problem);
            if (!m_working)
                next();
        });
}
