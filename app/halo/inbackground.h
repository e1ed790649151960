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
template <class Work, class Done> void inBackground(QObject *context, Work work, Done done)
{
    QThreadPool::globalInstance()->start(
        [alive = QPointer<QObject>(context), work = std::move(work), done = std::move(done)]() mutable {
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
