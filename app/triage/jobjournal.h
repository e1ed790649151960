// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <functional>
#include <memory>
#include <optional>

class QFile;
class QLockFile;

// What a job is about to do and what became of it, on disk before and after each send, one JSON object a line. It is
// written and synced in a thread of its own: a slow disk holds up what is sent, never the window. Locked while the job
// lives, so that no other program takes it for one that was interrupted.
class JobJournal : public QObject
{
    Q_OBJECT
public:
    static constexpr int kept = 50; // files a folder; the oldest that are settled go first

    // Makes a file whose first line is `job`. `made` comes as append()'s `durable`: "" when the line is on disk, else
    // why it cannot be, and then nothing else is written either.
    [[nodiscard]] static std::unique_ptr<JobJournal> create(const QString &folder, const QJsonObject &job,
                                                            QObject *context = nullptr,
                                                            std::function<void(const QString &problem)> made = {});
    // Goes on with one that was interrupted. Null: another program holds it, or it is gone.
    [[nodiscard]] static std::unique_ptr<JobJournal> resume(const QString &file, QString *problem);
    ~JobJournal() override; // what was appended is written before

    // `durable` comes once, from the event loop, when the line is on disk (true) or cannot be (false); not after
    // `context` died.
    void append(const QJsonObject &line, QObject *context = nullptr, std::function<void(bool)> durable = {});
    void remove(); // at the end of its life

    struct Recorded
    {
        QString file;
        QJsonObject job;          // the first line
        QList<QJsonObject> lines; // the others; a damaged tail is left out
        bool damaged = false;     // there was one
    };
    [[nodiscard]] static std::optional<Recorded> read(const QString &file); // nothing: not even a first line
    [[nodiscard]] static QStringList files(const QString &folder);          // oldest first
    [[nodiscard]] static bool isHeld(const QString &file);                  // by a program that is alive

private:
    struct Writer;
    explicit JobJournal(const QString &file);

    std::shared_ptr<Writer> m_writer;
    bool m_remove = false;
};
