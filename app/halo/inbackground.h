// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <utility>

// Does `work` in another thread and hands what it returns to `done` in this one, from the event loop; not at all if
// `context` died meanwhile. For what would hold the window up, e.g. decoding a large picture. Called in the
// application's thread.
// `pool`: the application's child, or one that its owner waits for.
template <class Work, class Done> void inBackground(QThreadPool &pool, QObject *context, Work work, Done done)
{
    pool.start([alive = QPointer<QObject>(context), work = std::move(work), done = std::move(done)]() mutable {
        // By way of the application, which waits for these threads: the context may be going in this very moment.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [alive = std::move(alive), result = work(), done = std::move(done)]() mutable {
                if (alive)
                    done(std::move(result));
            },
            Qt::QueuedConnection);
    });
}

template <class Work, class Done> void inBackground(QObject *context, Work work, Done done)
{
    inBackground(*QThreadPool::globalInstance(), context, std::move(work), std::move(done));
}

// Work that only ends what it holds: in it, and not after it, when somebody may be waiting for the thread.
template <class Held> auto ending(Held held)
{
    return [held = std::move(held)]() mutable {
        const Held gone = std::move(held);
        return true;
    };
}

// What is large goes in another thread: to take 100,000 tickets apart would hold the window up.
template <class Held> void letGo(Held held)
{
    inBackground(QCoreApplication::instance(), ending(std::move(held)), [](bool) {});
}

// One thread for work that has to stay in one, as `pool` above. It is the application's child, so that nobody has to
// wait for it.
[[nodiscard]] inline QThreadPool *backgroundThread()
{
    auto *thread = new QThreadPool(QCoreApplication::instance());
    thread->setMaxThreadCount(1);
    thread->setExpiryTimeout(-1); // for ever
    return thread;
}

// The last that is heard of it: what is held goes in that thread, behind what is being done there, and the thread then.
template <class Held> void letGo(QThreadPool *thread, Held held)
{
    inBackground(*thread, QCoreApplication::instance(), ending(std::move(held)),
                 [thread](bool) { thread->deleteLater(); });
}

// Before the application goes, and what is drawn with in other threads with it: its end waits for threads, but too late
// for that.
inline void waitForBackground()
{
    const QList<QThreadPool *> pools = QCoreApplication::instance()->findChildren<QThreadPool *>();
    for (QThreadPool *pool : pools)
        pool->waitForDone();
    QThreadPool::globalInstance()->waitForDone();
}
