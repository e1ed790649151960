// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/types.h"
#include "report/report.h"

#include <QObject>
#include <QQueue>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>

// A row on its way into a report. No list = it was not asked for, or it could not be read.
struct ReportRecord
{
    QJsonObject record;
    std::optional<ActionList> actions = {};
    std::optional<AttachmentList> files = {};
};

// The rows of a list as they were at one moment.
struct ListedTickets
{
    QList<Ticket> tickets;
    QList<qint32> order; // places in `tickets`: those that are meant, in the order shown
    qint64 at = 0;       // when the server had them like this, ms since the epoch UTC; 0 = not known
};

// A report and its file, made outside the window's thread, one step after the other. Each callback comes once, from the
// event loop, in the thread of this; "" = good, else why not, and then nothing more is to be called but discard(). None
// comes after discard(), nor when this is gone; what was in the file's place stays then, and nobody waits for the disk.
class ReportWriting : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const QString &problem)>;

    explicit ReportWriting(const QString &path, QObject *parent = nullptr);
    ~ReportWriting() override;

    void open(Done done);
    void begin(ReportFormat format, const ReportHead &head, Done done);
    void add(const QList<ReportRecord> &rows, Done done);
    void add(const ListedTickets &tickets, Done done);
    // The manifest comes back with what the file itself says in it.
    void end(const ReportManifest &manifest,
             std::function<void(const QString &problem, const ReportManifest &manifest)> done);
    // False: the file is just taking its place, it is too late, and the end is told.
    bool discard();

    [[nodiscard]] qint64 rows() const; // written by now; 0 after its end or discard()

private:
    struct Work; // the report and its file, shared with the thread that works on them
    using Step = std::function<QString(Work &work)>;

    void letGo();
    void enqueue(Step step, Done done);
    void next();

    std::shared_ptr<Work> m_work;
    QThreadPool *m_thread; // of one: what a PDF is drawn with belongs to its thread. It may outlive this.
    QQueue<std::pair<Step, Done>> m_steps;
    bool m_working = false;
};
