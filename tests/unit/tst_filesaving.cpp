// SPDX-License-Identifier: Apache-2.0
#include "triage/filesaving.h"

#include "halo/haloapi.h"
#include "support/netrequests.h"
#include "support/testclock.h"
#include "support/wireserver.h"

#include <QDir>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QThreadPool>
#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using Act = WireServer::Behaviour::Act;
using State = SavedFile::State;

namespace {

Attachment file(qint64 id, const QString &name, qint64 bytes = -1)
{
    Attachment file;
    file.id = id;
    file.filename = name;
    file.bytes = bytes;
    return file;
}

WireServer::Behaviour raw(const QByteArray &bytes)
{
    return WireServer::Behaviour::answer(
        200, bytes, {{"Content-Type", "application/octet-stream"}, {"Content-Disposition", "attachment"}});
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

// Writes when it is let to.
struct Disk
{
    QSemaphore answers;
    std::atomic_int asked = 0;
    std::atomic<QThread *> thread = nullptr;
    bool heedsStop = true;

    [[nodiscard]] FileWriter writer()
    {
        return [this](const FileToSave &file, const QByteArray &bytes, const std::atomic_bool &stop) {
            thread = QThread::currentThread();
            ++asked;
            answers.acquire();
            const std::atomic_bool never = false;
            return writeWhole(file, bytes, heedsStop ? stop : never);
        };
    }
};

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

} // namespace

class TestFileSaving : public QObject
{
    Q_OBJECT

private:
    struct Bench
    {
        QTemporaryDir home;
        WireServer server;
        TestClock clock;
        RequestQueue queue{queueSettings(), clock};
        HaloApi api{queue, server.url(QString())};
        FileSaving saving{api};
        QSignalSpy finished{&saving, &FileSaving::finished};

        Bench()
        {
            queue.setAuthorization({[] { return QByteArray("t"); },
                                    [](const QByteArray &, std::function<void(std::optional<Error>)> report) {
                                        report(Error{Error::Kind::SignIn, 401, {}, {}, false});
                                    },
                                    [] { return false; }});
            server.setScript([](const WireServer::Arrival &arrival, int) {
                return raw("bytes of " + arrival.target.mid(arrival.target.lastIndexOf('/') + 1));
            });
        }
        [[nodiscard]] QString path(const QString &name) const { return home.filePath(name); }
        [[nodiscard]] QStringList there() const
        {
            return QDir(home.path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
        }
        bool ended()
        {
            return QTest::qWaitFor([this] {
                clock.advance(500);
                return finished.count() > 0;
            });
        }
        [[nodiscard]] State state(qsizetype i) const { return saving.files().at(i).state; }
    };

private Q_SLOTS:
    void severalIntoAFolder()
    {
        Bench bench;
        const QList<Attachment> files{file(1, u"a.txt"_s, 10), file(2, u"../a.txt"_s), file(3, u"A.TXT"_s, 10),
                                      file(4, {})};
        bench.saving.start(filesIntoFolder(files, bench.home.path()));
        QVERIFY(bench.saving.isRunning());
        QCOMPARE(bench.server.count(), 0); // never inside the call
        QVERIFY(bench.ended());
        QCOMPARE(bench.finished.count(), 1);
        QVERIFY(!bench.saving.isRunning());
        QCOMPARE(bench.there(), (QStringList{u"A (2).TXT"_s, u"_a.txt"_s, u"a.txt"_s, u"attachment-4"_s}));
        QCOMPARE(read(bench.path(u"a.txt"_s)), "bytes of 1");
        QCOMPARE(read(bench.path(u"A (2).TXT"_s)), "bytes of 3");
        QCOMPARE(bench.saving.ended(), 4);
        QCOMPARE(bench.saving.received(), 40);
        QCOMPARE(bench.saving.total(), 40);
        for (const SavedFile &saved : bench.saving.files())
            QVERIFY(saved.state == State::Saved && !saved.hasOtherSize());
    }

    void otherSizeIsSaid()
    {
        Bench bench;
        bench.saving.start(filesIntoFolder({file(1, u"a.txt"_s, 11)}, bench.home.path()));
        QVERIFY(bench.ended());
        QCOMPARE(bench.state(0), State::Saved);
        QVERIFY(bench.saving.files().first().hasOtherSize());
        QCOMPARE(bench.saving.files().first().bytes, 10);
    }

    void nothingIsReplacedUnasked()
    {
        Bench bench;
        write(bench.path(u"a.txt"_s), "mine");
        QVERIFY(QFile::link(u"nowhere"_s, bench.path(u"b.txt"_s))); // writing would go through it
        const QList<FileToSave> wanted =
            filesIntoFolder({file(1, u"a.txt"_s), file(2, u"b.txt"_s), file(3, u"c.txt"_s)}, bench.home.path());
        QCOMPARE(existingNames(wanted), (QStringList{u"a.txt"_s, u"b.txt"_s}));
        bench.saving.start(wanted);
        QVERIFY(bench.ended());
        QCOMPARE(bench.state(0), State::NotWritten);
        QVERIFY(bench.saving.files()[0].problem.contains(u"left as it is"_s));
        QCOMPARE(bench.state(1), State::NotWritten);
        QCOMPARE(bench.state(2), State::Saved);
        QCOMPARE(read(bench.path(u"a.txt"_s)), "mine");
        QVERIFY(!QFile::exists(bench.path(u"nowhere"_s)));
    }

    void replacedWhereAllowed()
    {
        Bench bench;
        write(bench.path(u"a.txt"_s), "mine");
        QList<FileToSave> wanted = filesIntoFolder({file(1, u"a.txt"_s)}, bench.home.path());
        wanted.first().replace = true;
        bench.saving.start(wanted);
        QVERIFY(bench.ended());
        QCOMPARE(read(bench.path(u"a.txt"_s)), "bytes of 1");
        QCOMPARE(bench.there(), QStringList{u"a.txt"_s});
    }

    void besideWhatIsThere()
    {
        Bench bench;
        for (const QString &name : {u"a.txt"_s, u"a (2).txt"_s})
            write(bench.path(name), "mine");
        // The second one would take the name that the first one moves to.
        const QList<FileToSave> wanted =
            besideExisting(filesIntoFolder({file(1, u"a.txt"_s), file(2, u"a (3).txt"_s)}, bench.home.path()));
        QCOMPARE(wanted[0].path, bench.path(u"a (4).txt"_s));
        QCOMPARE(wanted[1].path, bench.path(u"a (3).txt"_s));
        QVERIFY(existingNames(wanted).isEmpty());
        bench.saving.start(wanted);
        QVERIFY(bench.ended());
        QCOMPARE(bench.there().size(), 4);
        QCOMPARE(read(bench.path(u"a.txt"_s)), "mine");
    }

    void eachHasAResultOfItsOwn()
    {
        Bench bench;
        bench.server.setScript([](const WireServer::Arrival &arrival, int) {
            if (arrival.target.endsWith("/2"))
                return WireServer::Behaviour::answer(404, "\"Not here.\"");
            if (arrival.target.endsWith("/3")) {
                WireServer::Behaviour cut = raw(QByteArray(5000, 'x'));
                cut.act = Act::CutBody;
                return cut;
            }
            return raw("x");
        });
        bench.saving.start(
            filesIntoFolder({file(1, u"1"_s), file(2, u"2"_s), file(3, u"3"_s), file(4, u"4"_s)}, bench.home.path()));
        QVERIFY(bench.ended());
        QCOMPARE(bench.state(0), State::Saved);
        QCOMPARE(bench.state(1), State::Failed);
        QCOMPARE(bench.saving.files()[1].error.message, u"Not here."_s);
        QCOMPARE(bench.state(2), State::Failed);
        QCOMPARE(bench.saving.files()[2].error.kind, Error::Kind::Cut);
        QCOMPARE(bench.state(3), State::Saved);
        QCOMPARE(bench.there(), (QStringList{u"1"_s, u"4"_s})); // nothing half-written
    }

    void cancelKeepsWhatIsSaved()
    {
        Bench bench;
        bench.server.setScript([](const WireServer::Arrival &arrival, int) {
            if (!arrival.target.endsWith("/2"))
                return raw("x");
            WireServer::Behaviour stall = raw(QByteArray(5000, 'x'));
            stall.act = Act::Stall;
            return stall;
        });
        bench.saving.start(filesIntoFolder({file(1, u"1"_s), file(2, u"2"_s), file(3, u"3"_s)}, bench.home.path()));
        QTRY_COMPARE(bench.server.count(), 2);
        bench.saving.cancel();
        QCOMPARE(bench.finished.count(), 0); // never inside the call
        QVERIFY(bench.ended());
        QCOMPARE(bench.finished.count(), 1);
        QCOMPARE(bench.state(0), State::Saved);
        QCOMPARE(bench.state(1), State::Cancelled);
        QCOMPARE(bench.state(2), State::Cancelled);
        QCOMPARE(bench.there(), QStringList{u"1"_s});
        QTRY_COMPARE(bench.queue.inFlight(), 0);

        // And it can be used again.
        bench.finished.clear();
        bench.saving.start(filesIntoFolder({file(4, u"4"_s)}, bench.home.path()));
        QVERIFY(bench.ended());
        QCOMPARE(bench.there(), (QStringList{u"1"_s, u"4"_s}));
    }

    void cancelledBeforeItBegan()
    {
        Bench bench;
        bench.saving.start(filesIntoFolder({file(1, u"1"_s)}, bench.home.path()));
        bench.saving.cancel();
        QVERIFY(bench.ended());
        QCOMPARE(bench.finished.count(), 1);
        QCOMPARE(bench.state(0), State::Cancelled);
        QCOMPARE(bench.server.count(), 0);
    }

    void folderIsGone()
    {
        Bench bench;
        const QString folder = bench.path(u"gone"_s);
        bench.saving.start(filesIntoFolder({file(1, u"1"_s), file(2, u"2"_s)}, folder));
        QVERIFY(bench.ended());
        for (const SavedFile &saved : bench.saving.files()) {
            QCOMPARE(saved.state, State::NotWritten);
            QVERIFY(!saved.problem.isEmpty());
        }
        QVERIFY(!QFile::exists(folder));
    }

    void folderIsAFile()
    {
        Bench bench;
        write(bench.path(u"f"_s), "mine");
        const std::atomic_bool stop = false;
        QVERIFY(!writeWhole({{}, bench.path(u"f/a.txt"_s), true}, "x", stop).value().isEmpty());
        QCOMPARE(read(bench.path(u"f"_s)), "mine");
    }

    // The window's thread never waits for a disk, and what is written while somebody cancels is told as what became of
    // it.
    void slowDisk_data()
    {
        QTest::addColumn<bool>("stoppedInTime");
        QTest::newRow("stopped in time") << true;
        QTest::newRow("written all the same") << false;
    }
    void slowDisk()
    {
        QFETCH(bool, stoppedInTime);
        Bench bench;
        Disk disk;
        disk.heedsStop = stoppedInTime;
        bench.saving.setWriter(disk.writer());
        bench.saving.start(filesIntoFolder({file(1, u"1"_s), file(2, u"2"_s)}, bench.home.path()));
        QTRY_COMPARE(bench.saving.files().first().state, State::Writing);
        QTRY_VERIFY(disk.asked > 0);
        QVERIFY(disk.thread != QThread::currentThread());
        QVERIFY(!bench.saving.isStopping());
        bench.saving.cancel();
        bench.saving.cancel(); // once more changes nothing
        QVERIFY(bench.saving.isRunning() && bench.saving.isStopping());
        QCOMPARE(bench.state(0), State::Writing); // nobody knows yet
        QCOMPARE(bench.state(1), State::Cancelled);
        QCoreApplication::processEvents();
        QCOMPARE(bench.finished.count(), 0);
        disk.answers.release();
        QVERIFY(bench.ended());
        QCOMPARE(bench.finished.count(), 1);
        QVERIFY(!bench.saving.isRunning());
        QCOMPARE(bench.state(0), stoppedInTime ? State::Cancelled : State::Saved);
        QCOMPARE(bench.there(), stoppedInTime ? QStringList() : QStringList{u"1"_s});
        QCOMPARE(bench.server.count(), 1);
    }

    void diesWhileItWrites()
    {
        Bench bench;
        Disk disk;
        {
            FileSaving saving(bench.api);
            saving.setWriter(disk.writer());
            saving.start(filesIntoFolder({file(1, u"1"_s)}, bench.home.path()));
            QTRY_VERIFY(disk.asked > 0);
        }
        disk.answers.release();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::sendPostedEvents();
        QVERIFY(bench.there().isEmpty()); // it was told to stop
    }

    // More disks that hang than there are threads do not keep others from working.
    void hangingDisksLeaveThreads()
    {
        Bench bench;
        Disk disk;
        std::vector<std::unique_ptr<FileSaving>> hanging;
        const int count = QThreadPool::globalInstance()->maxThreadCount() + 1;
        for (int i = 1; i <= count; ++i) {
            hanging.push_back(std::make_unique<FileSaving>(bench.api));
            hanging.back()->setWriter(disk.writer());
            hanging.back()->start(filesIntoFolder({file(i, QString::number(i))}, bench.home.path()));
        }
        QTRY_COMPARE(disk.asked.load(), count);
        bench.saving.start(filesIntoFolder({file(99, u"free"_s)}, bench.home.path()));
        QVERIFY(bench.ended());
        QCOMPARE(bench.there(), QStringList{u"free"_s});
        hanging.clear();
        disk.answers.release(count);
        QThreadPool::globalInstance()->waitForDone();
    }

    void namesTakenByConsent()
    {
        Bench bench;
        write(bench.path(u"a.txt"_s), "mine");
        QList<FileToSave> wanted = filesIntoFolder({file(1, u"a.txt"_s)}, bench.home.path());
        QCOMPARE(existingNames(wanted), QStringList{u"a.txt"_s});
        wanted.first().replace = true; // somebody said yes, and is not asked once more
        QVERIFY(existingNames(wanted).isEmpty());
        QCOMPARE(besideExisting(wanted).first().path, wanted.first().path);
    }

    // A limit on the size of a file is what a full disk looks like to the program that writes.
    void diskIsFull()
    {
        Bench bench;
        write(bench.path(u"old.bin"_s), "old");
        bench.server.setAnswer(raw(QByteArray(200'000, 'x')));
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = before;
        small.rlim_cur = 64 * 1024;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        QList<FileToSave> wanted = filesIntoFolder({file(1, u"new.bin"_s), file(2, u"old.bin"_s)}, bench.home.path());
        wanted.last().replace = true;
        bench.saving.start(wanted);
        const bool ended = bench.ended();
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(ended);
        QCOMPARE(bench.state(0), State::NotWritten);
        QCOMPARE(bench.state(1), State::NotWritten);
        QVERIFY(!bench.saving.files()[0].problem.isEmpty());
        QCOMPARE(bench.there(), QStringList{u"old.bin"_s});
        QCOMPARE(read(bench.path(u"old.bin"_s)), "old");
    }
};

QTEST_GUILESS_MAIN(TestFileSaving)
#include "tst_filesaving.moc"
