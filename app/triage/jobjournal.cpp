// SPDX-License-Identifier: Apache-2.0
#include "triage/jobjournal.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QMutex>
#include <QPointer>
#include <QThreadPool>
#include <QUuid>
#include <unistd.h>
#include <utility>

namespace {

const QString suffix = QStringLiteral(".jsonl");

QByteArray lineOf(const QJsonObject &line)
{
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

bool writeSynced(QFile &file, const QByteArray &bytes)
{
    // Half a line is a damaged tail, and what would follow it on the same line would be lost with it.
    const qint64 before = file.size();
    const bool written = file.write(bytes) == bytes.size() && ::fsync(file.handle()) == 0;
    if (!written) {
        file.resize(before);
        file.seek(before);
    }
    return written;
}

// The name of a new file is not on disk before its folder is.
void syncFolder(const QString &folder)
{
    QFile directory(folder);
    if (directory.open(QIODevice::ReadOnly))
        ::fsync(directory.handle());
}

std::unique_ptr<QLockFile> lockOf(const QString &file)
{
    auto lock = std::make_unique<QLockFile>(file + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // however old, it holds as long as its program lives
    return lock;
}

// Only what ended with nothing open may go: the rest somebody still has to look at.
bool isSettled(const QString &file)
{
    const auto recorded = JobJournal::read(file);
    return !recorded || (!recorded->lines.isEmpty() &&
                         recorded->lines.last().value(QLatin1String("event")).toString() == QLatin1String("settled"));
}

} // namespace

// Shared with the thread that writes. One thread, so the lines are written in the order in which they were appended;
// all that wait are synced together.
struct JobJournal::Writer
{
    struct Line
    {
        QByteArray bytes;
        QPointer<QObject> context;
        std::function<void(bool)> durable;
    };

    QMutex mutex;
    QList<Line> waiting;
    bool scheduled = false;
    // These are touched by the writing thread alone once there is one.
    QFile file;
    std::unique_ptr<QLockFile> lock;
    bool isNew = false;   // the file is to be made
    bool isMade = false;  // it has been, by us
    QString problem = {}; // why nothing can be written
    QThreadPool pool;     // of one thread

    QString make(const QByteArray &head)
    {
        const QString path = file.fileName();
        const QString folder = QFileInfo(path).path();
        if (!QDir().mkpath(folder))
            return tr("The folder %1 cannot be made.").arg(folder);
        QStringList old = files(folder);
        for (qsizetype i = 0; i < old.size() && old.size() >= kept;) {
            if (!isHeld(old.at(i)) && isSettled(old.at(i)) && QFile::remove(old.at(i)))
                old.removeAt(i);
            else
                ++i;
        }
        lock = lockOf(path);
        if (!lock->tryLock(0))
            return tr("The file %1 cannot be locked.").arg(path);
        isMade = file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered);
        if (!isMade || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || !writeSynced(file, head))
            return tr("The file %1 cannot be written: %2").arg(path, file.errorString());
        syncFolder(folder);
        return {};
    }

    void write()
    {
        QList<Line> lines;
        {
            const QMutexLocker lock(&mutex);
            lines = std::exchange(waiting, {});
            scheduled = false;
        }
        if (std::exchange(isNew, false)) {
            problem = make(lines.first().bytes);
            tell(lines.takeFirst(), problem.isEmpty());
        }
        QByteArray bytes;
        for (const Line &line : std::as_const(lines))
            bytes += line.bytes;
        const bool good = problem.isEmpty() && (bytes.isEmpty() || writeSynced(file, bytes));
        for (Line &line : lines)
            tell(std::move(line), good);
    }

    static void tell(Line line, bool good)
    {
        if (!line.durable)
            return;
        // By way of the application: the context may be going in this very moment.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [context = std::move(line.context), durable = std::move(line.durable), good] {
                if (context)
                    durable(good);
            },
            Qt::QueuedConnection);
    }
};

JobJournal::JobJournal(const QString &file) : m_writer(std::make_shared<Writer>())
{
    m_writer->file.setFileName(file);
    m_writer->pool.setMaxThreadCount(1);
}

JobJournal::~JobJournal()
{
    m_writer->pool.waitForDone();
    const bool broken = m_writer->isMade && !m_writer->problem.isEmpty(); // without its first line it is none
    if (m_remove || broken)
        m_writer->file.remove();
}

std::unique_ptr<JobJournal> JobJournal::create(const QString &folder, const QJsonObject &job, QObject *context,
                                               std::function<void(const QString &)> made)
{
    const QString name = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz-")) +
                         QUuid::createUuid().toString(QUuid::WithoutBraces).left(8) + suffix;
    std::unique_ptr<JobJournal> journal(new JobJournal(QDir(folder).filePath(name)));
    journal->m_writer->isNew = true;
    std::function<void(bool)> durable;
    if (made) {
        // It is not touched by the writing thread any more once this is called.
        durable = [writer = std::weak_ptr(journal->m_writer), made = std::move(made)](bool) {
            if (const auto alive = writer.lock())
                made(alive->problem);
        };
    }
    journal->append(job, context, std::move(durable));
    return journal;
}

std::unique_ptr<JobJournal> JobJournal::resume(const QString &path, QString *problem)
{
    auto lock = lockOf(path);
    if (!QFile::exists(path) || !lock->tryLock(0)) {
        *problem = tr("Another Sundog has this job, or it is gone.");
        return nullptr;
    }
    std::unique_ptr<JobJournal> journal(new JobJournal(path));
    journal->m_writer->lock = std::move(lock);
    QFile &file = journal->m_writer->file;
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        *problem = tr("The file %1 cannot be written: %2").arg(path, file.errorString());
        return nullptr;
    }
    // A line that was cut must not swallow the next one.
    bool whole = file.size() == 0;
    if (!whole) {
        file.seek(file.size() - 1);
        whole = file.read(1) == "\n";
    }
    file.seek(file.size());
    if (!whole)
        writeSynced(file, "\n");
    return journal;
}

void JobJournal::append(const QJsonObject &line, QObject *context, std::function<void(bool)> durable)
{
    const QMutexLocker lock(&m_writer->mutex);
    m_writer->waiting.append({lineOf(line), context, std::move(durable)});
    if (!std::exchange(m_writer->scheduled, true))
        m_writer->pool.start([writer = m_writer.get()] { writer->write(); });
}

void JobJournal::remove()
{
    m_remove = true;
}

std::optional<JobJournal::Recorded> JobJournal::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    Recorded recorded;
    recorded.file = path;
    while (!file.atEnd()) {
        const QByteArray bytes = file.readLine().trimmed();
        if (bytes.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        if (!document.isObject())
            recorded.damaged = true;
        else if (recorded.job.isEmpty())
            recorded.job = document.object();
        else
            recorded.lines.append(document.object());
    }
    // Without its first line it cannot be told what the others are about.
    return recorded.job.contains(QLatin1String("command")) ? std::optional(recorded) : std::nullopt;
}

QStringList JobJournal::files(const QString &folder)
{
    QStringList paths;
    const QDir directory(folder);
    const QStringList names = directory.entryList({u'*' + suffix}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        paths.append(directory.filePath(name));
    return paths;
}

bool JobJournal::isHeld(const QString &file)
{
    auto lock = lockOf(file);
    return !lock->tryLock(0);
}
