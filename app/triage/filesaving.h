// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/attachmentdownload.h"

#include <QObject>
#include <QStringList>
#include <memory>

class HaloApi;

struct FileToSave
{
    Attachment file;
    QString path;
    bool replace = false; // somebody was asked and said yes; else what is at `path` stays
};

// Names for several files in one folder, safe and each another one.
[[nodiscard]] QList<FileToSave> filesIntoFolder(const QList<Attachment> &files, const QString &folder);
// Those whose place is taken.
[[nodiscard]] QStringList existingNames(const QList<FileToSave> &files);
// The same with a number at those whose place is taken.
[[nodiscard]] QList<FileToSave> besideExisting(QList<FileToSave> files);

struct SavedFile
{
    enum class State {
        Waiting,
        Loading,
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

// Fetches files and writes them, one after the other, each with a result of its own. A file is there whole or not at
// all.
class FileSaving : public QObject
{
    Q_OBJECT
public:
    explicit FileSaving(HaloApi &api, QObject *parent = nullptr);
    ~FileSaving() override;

    void start(const QList<FileToSave> &files); // while it runs: nothing happens
    void cancel();                              // what is saved stays; finished() comes from the event loop

    [[nodiscard]] bool isRunning() const { return m_running; }
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
    void end();

    HaloApi &m_api;
    QList<SavedFile> m_files;
    qsizetype m_at = -1;
    qint64 m_arrived = 0; // of the one under way
    bool m_running = false;
    std::unique_ptr<AttachmentDownload> m_download;
};

// "" = written. `replace` false: never over what is there.
[[nodiscard]] QString writeWhole(const QString &path, const QByteArray &bytes, bool replace);
