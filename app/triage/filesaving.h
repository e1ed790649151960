// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/attachmentdownload.h"

#include <QObject>
#include <QStringList>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>

class HaloApi;

struct FileToSave
{
    Attachment file;
    QString path;
    bool replace = false; // somebody was asked and said yes; else what is at `path` stays
};

// Names for several files in one folder, safe and each another one.
[[nodiscard]] QList<FileToSave> filesIntoFolder(const QList<Attachment> &files, const QString &folder);
// Those whose place is taken, of files that may not replace what is there.
[[nodiscard]] QStringList existingNames(const QList<FileToSave> &files);
// The same with a number at those.
[[nodiscard]] QList<FileToSave> besideExisting(QList<FileToSave> files);

struct SavedFile
{
    enum class State {
        Waiting,
        Loading,
        Writing, // it came
        Saved,
        Failed,     // it did not come: `error`
        NotWritten, // it came and could not be written: `problem`
        Cancelled,
    };

    FileToSave wanted;
    State state = State::Waiting;
    qint64 bytes = 0; // written
    Error error;
    bool elsewhere = false; // the error is another host's, see AttachmentDownload
    QString problem;

    // As many bytes came as the list had promised, or it had not said.
    [[nodiscard]] bool hasOtherSize() const
    {
        return state == State::Saved && wanted.file.bytes >= 0 && bytes != wanted.file.bytes;
    }
};

// Writes a file whole or not at all, in a thread of its own. "" = written, a text = why not; nothing = it was stopped.
using FileWriter = std::function<std::optional<QString>(const FileToSave &file, const QByteArray &bytes,
                                                        const std::atomic_bool &stop)>;
[[nodiscard]] std::optional<QString> writeWhole(const FileToSave &file, const QByteArray &bytes,
                                                const std::atomic_bool &stop);

// Fetches files and writes them, one after the other, each with a result of its own. A file is there whole or not at
// all. Destroyed while it writes, it leaves nothing half-written.
class FileSaving : public QObject
{
    Q_OBJECT
public:
    explicit FileSaving(HaloApi &api, QObject *parent = nullptr);
    ~FileSaving() override;

    void start(const QList<FileToSave> &files); // while it runs: nothing happens
    // What is saved stays; finished() comes from the event loop. A file that is being written ends as what became of
    // it, which is known only when the disk has answered.
    void cancel();
    void setWriter(FileWriter writer); // another than writeWhole

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool isStopping() const { return m_running && m_stopped; } // cancelled, and waits for the disk
    [[nodiscard]] const QList<SavedFile> &files() const { return m_files; }
    [[nodiscard]] int ended() const; // files with a result
    // Bytes, of files whose size is known beforehand or by now.
    [[nodiscard]] qint64 received() const;
    [[nodiscard]] qint64 total() const;

Q_SIGNALS:
    void progressed();
    void finished();

private:
    void next();
    void take(const Result<FileContent> &result);
    void write(const QByteArray &bytes);
    void written(const std::optional<QString> &problem, qint64 bytes);
    void end();

    HaloApi &m_api;
    QList<SavedFile> m_files;
    qsizetype m_at = -1;
    qint64 m_arrived = 0; // of the one under way
    bool m_running = false;
    bool m_stopped = false;
    std::unique_ptr<AttachmentDownload> m_download;
    FileWriter m_writer;
    std::shared_ptr<std::atomic_bool> m_stop; // the writing under way, which may outlive this
};
