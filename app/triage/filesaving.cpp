// SPDX-License-Identifier: Apache-2.0
#include "triage/filesaving.h"

#include "halo/haloapi.h"
#include "halo/inbackground.h"
#include "triage/safefilename.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>
#include <algorithm>

namespace {

// Also a link that leads nowhere: writing would go through it.
bool isTaken(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

bool isInTheWay(const FileToSave &file)
{
    return !file.replace && isTaken(file.path);
}

// A thread that waits for a disk leaves its place in the pool to another one: a disk that hangs must not keep pictures
// and timelines from being read.
class WaitsForDisk
{
public:
    WaitsForDisk() { QThreadPool::globalInstance()->releaseThread(); }
    ~WaitsForDisk() { QThreadPool::globalInstance()->reserveThread(); }
    Q_DISABLE_COPY_MOVE(WaitsForDisk)
};

QString firstFree(const QString &name, const std::function<bool(const QString &)> &isFree)
{
    QString free = name;
    for (int number = 2; !isFree(free); ++number)
        free = numberedFileName(name, number);
    return free;
}

} // namespace

QList<FileToSave> filesIntoFolder(const QList<Attachment> &files, const QString &folder)
{
    QSet<QString> used;
    QList<FileToSave> wanted;
    for (const Attachment &file : files) {
        const QString name = firstFree(safeFileName(file.filename, file.id), [&used](const QString &candidate) {
            return !used.contains(sameFileKey(candidate));
        });
        used.insert(sameFileKey(name));
        wanted.append({file, QDir(folder).filePath(name), false});
    }
    return wanted;
}

QStringList existingNames(const QList<FileToSave> &files)
{
    QStringList names;
    for (const FileToSave &file : files) {
        if (isInTheWay(file))
            names.append(QFileInfo(file.path).fileName());
    }
    return names;
}

QList<FileToSave> besideExisting(QList<FileToSave> files)
{
    QSet<QString> used;
    for (const FileToSave &file : std::as_const(files))
        used.insert(sameFileKey(file.path));
    for (FileToSave &file : files) {
        if (!isInTheWay(file))
            continue;
        const QDir folder = QFileInfo(file.path).dir();
        const QString name = firstFree(QFileInfo(file.path).fileName(), [&](const QString &candidate) {
            const QString path = folder.filePath(candidate);
            return !isTaken(path) && !used.contains(sameFileKey(path));
        });
        file.path = folder.filePath(name);
        used.insert(sameFileKey(file.path));
    }
    return files;
}

std::optional<QString> writeWhole(const FileToSave &wanted, const QByteArray &bytes, const std::atomic_bool &stop)
{
    constexpr qsizetype piece = 1024 * 1024; // between two looks at `stop`
    if (stop)
        return std::nullopt;
    if (isInTheWay(wanted))
        return FileSaving::tr("There is a file of this name now. It was left as it is.");
    QSaveFile file(wanted.path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    // A full disk shows here or at the end; a file that is not whole is not kept.
    bool good = true;
    for (qsizetype at = 0; good && !stop && at < bytes.size(); at += piece) {
        const qsizetype size = std::min(piece, bytes.size() - at);
        good = file.write(bytes.constData() + at, size) == size;
    }
    if (!good || (!stop && !file.flush())) {
        const QString problem = file.errorString();
        file.cancelWriting();
        return problem;
    }
    if (stop) {
        file.cancelWriting();
        return std::nullopt;
    }
    if (isInTheWay(wanted)) { // it came while we wrote
        file.cancelWriting();
        return FileSaving::tr("There is a file of this name now. It was left as it is.");
    }
    return file.commit() ? QString() : file.errorString();
}

FileSaving::FileSaving(HaloApi &api, QObject *parent) : QObject(parent), m_api(api), m_writer(writeWhole) {}

FileSaving::~FileSaving()
{
    if (m_stop)
        *m_stop = true;
}

void FileSaving::setWriter(FileWriter writer)
{
    m_writer = std::move(writer);
}

void FileSaving::start(const QList<FileToSave> &files)
{
    if (m_running)
        return;
    m_files.clear();
    for (const FileToSave &file : files) {
        SavedFile saved;
        saved.wanted = file;
        m_files.append(saved);
    }
    m_at = -1;
    m_running = true;
    m_stopped = false;
    QMetaObject::invokeMethod(this, &FileSaving::next, Qt::QueuedConnection);
}

void FileSaving::cancel()
{
    if (!m_running || m_stopped)
        return;
    m_stopped = true;
    m_download.reset();
    for (SavedFile &file : m_files) {
        if (file.state == SavedFile::State::Waiting || file.state == SavedFile::State::Loading)
            file.state = SavedFile::State::Cancelled;
    }
    if (m_stop) { // written() ends it
        *m_stop = true;
        Q_EMIT progressed();
        return;
    }
    QMetaObject::invokeMethod(this, &FileSaving::end, Qt::QueuedConnection);
}

int FileSaving::ended() const
{
    return int(std::count_if(m_files.cbegin(), m_files.cend(), [](const SavedFile &file) {
        return file.state != SavedFile::State::Waiting && file.state != SavedFile::State::Loading &&
               file.state != SavedFile::State::Writing;
    }));
}

qint64 FileSaving::received() const
{
    qint64 bytes = m_arrived;
    for (const SavedFile &file : m_files)
        bytes += file.bytes;
    return bytes;
}

qint64 FileSaving::total() const
{
    qint64 bytes = 0;
    for (const SavedFile &file : m_files)
        bytes += file.state == SavedFile::State::Saved ? file.bytes : std::max<qint64>(0, file.wanted.file.bytes);
    return bytes;
}

void FileSaving::next()
{
    if (m_stopped)
        return; // cancelled before it began: end() is on its way
    if (++m_at >= m_files.size())
        return end();
    SavedFile &file = m_files[m_at];
    file.state = SavedFile::State::Loading;
    m_arrived = 0;
    m_download = std::make_unique<AttachmentDownload>(m_api, file.wanted.file);
    connect(m_download.get(), &AttachmentDownload::progressed, this, [this](qint64 received) {
        m_arrived = received;
        Q_EMIT progressed();
    });
    // One click is one click; many files stand behind what somebody looks at.
    m_download->start(m_files.size() == 1 ? Priority::Click : Priority::Bulk,
                      [this](const Result<FileContent> &result) { take(result); });
    Q_EMIT progressed();
}

void FileSaving::take(const Result<FileContent> &result)
{
    SavedFile &file = m_files[m_at];
    file.elsewhere = m_download->isElsewhere();
    m_download.reset();
    if (result.ok()) {
        write(result.value().bytes);
        Q_EMIT progressed();
        return;
    }
    m_arrived = 0;
    file.error = result.error();
    file.state = file.error.cancelled() ? SavedFile::State::Cancelled : SavedFile::State::Failed;
    Q_EMIT progressed();
    next();
}

// Not here: a slow disk or a share on the network would hold up the window.
void FileSaving::write(const QByteArray &bytes)
{
    SavedFile &file = m_files[m_at];
    file.state = SavedFile::State::Writing;
    m_arrived = bytes.size();
    m_stop = std::make_shared<std::atomic_bool>(false);
    inBackground(
        this,
        [writer = m_writer, wanted = file.wanted, bytes, stop = m_stop] {
            const WaitsForDisk waits;
            return writer(wanted, bytes, *stop);
        },
        [this, size = bytes.size()](const std::optional<QString> &problem) { written(problem, size); });
}

void FileSaving::written(const std::optional<QString> &problem, qint64 bytes)
{
    SavedFile &file = m_files[m_at];
    m_stop.reset();
    m_arrived = 0;
    if (!problem) {
        file.state = SavedFile::State::Cancelled;
    } else if (problem->isEmpty()) {
        file.state = SavedFile::State::Saved;
        file.bytes = bytes;
    } else {
        file.state = SavedFile::State::NotWritten;
        file.problem = *problem;
    }
    if (m_stopped)
        return end();
    Q_EMIT progressed();
    next();
}

void FileSaving::end()
{
    if (!m_running)
        return;
    m_running = false;
    m_arrived = 0;
    Q_EMIT finished();
}
