// SPDX-License-Identifier: Apache-2.0
#include "store/secrets.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace {

// Gives the texts of this file their context for translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(KeychainSecrets)
};

QString service()
{
    return QStringLiteral("Sundog");
}

Error keychainError(Error::Kind kind, const QString &message, bool mayHaveActed = false)
{
    return {.kind = kind, .status = 0, .message = message, .body = {}, .mayHaveActed = mayHaveActed};
}

Error timeoutError()
{
    return keychainError(Error::Kind::Timeout,
                         Text::tr("The keychain does not answer. It may be waiting for its own password "
                                  "window, or hang: look for that window, or start it anew, then retry."),
                         true);
}

// What qtkeychain says, as cause and cure. Its own words come from the service and are kept at the end.
Error jobError(QKeychain::Error code, const QString &said)
{
    const auto withWords = [&](const QString &text) {
        return said.trimmed().isEmpty() ? text : text + QStringLiteral(" (") + said.trimmed() + QStringLiteral(")");
    };
    switch (code) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return keychainError(Error::Kind::Refused,
                             withWords(Text::tr("The keychain is locked, or it refused. Unlock it, for "
                                                "example in “Passwords and Keys”, then retry.")));
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return keychainError(Error::Kind::Offline,
                         withWords(Text::tr("No keychain answered: there is no session bus, or no secret "
                                            "service on it. Start GNOME Keyring, KWallet or another "
                                            "secret service, then retry.")));
}

struct JobEnd
{
    bool timedOut = false;
    QKeychain::Error code = QKeychain::NoError;
    QString said;
    QString password; // of a read
};

// What to do about an answer that came when nobody waited for it any more.
struct Late
{
    QPointer<QObject> context = {};
    std::function<void()> answered = {};
};

// Runs one job. `done` comes once, from the event loop, and not if the context died. The job is never deleted from
// here, not even when it took too long: the backend holds a bare pointer to it until the service answers or the bus
// gives up, and only then may it go, which it does by itself; `late` says what to do then.
void run(QKeychain::Job *job, const QString &key, const QDeadlineTimer &deadline, QObject *context,
         std::function<void(JobEnd)> done, const Late &late = {})
{
    job->setKey(key);
    job->setAutoDelete(true);
    auto *waiting = new QTimer(context); // a child of the context: with it die both ways to call back
    waiting->setSingleShot(true);
    auto finish = [waiting, done = std::move(done)](const JobEnd &end) {
        waiting->stop();
        waiting->disconnect();
        waiting->deleteLater();
        done(end);
    };
    const QMetaObject::Connection finished =
        QObject::connect(job, &QKeychain::Job::finished, waiting, [finish](QKeychain::Job *ended) {
            JobEnd end{false, ended->error(), ended->errorString(), {}};
            if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(ended))
                end.password = read->textData();
            finish(end);
        });
    QObject::connect(waiting, &QTimer::timeout, waiting, [job, late, finish, finished] {
        QObject::disconnect(finished);
        if (late.context)
            QObject::connect(job, &QKeychain::Job::finished, late.context.data(), late.answered);
        finish({true, QKeychain::OtherError, {}, {}});
    });
    waiting->start(int(std::max<qint64>(0, deadline.remainingTime())));
    job->start();
}

void readJob(const QString &key, const QDeadlineTimer &deadline, QObject *context,
             std::function<void(Result<QString>)> callback, const Late &late = {})
{
    run(
        new QKeychain::ReadPasswordJob(service()), key, deadline, context,
        [callback = std::move(callback)](const JobEnd &end) {
            if (end.timedOut)
                callback(timeoutError());
            else if (end.code == QKeychain::EntryNotFound)
                callback(QString());
            else if (end.code != QKeychain::NoError)
                callback(jobError(end.code, end.said));
            else
                callback(end.password);
        },
        late);
}

void writeJob(const QString &key, const QString &secret, const QDeadlineTimer &deadline, QObject *context,
              std::function<void(Result<bool>)> callback, const Late &late = {})
{
    // An empty one could not be told from none when it is read back.
    Q_ASSERT(!secret.isEmpty());
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setTextData(secret);
    const auto written = [=, callback = std::move(callback)](const JobEnd &end) {
        if (end.timedOut)
            return callback(timeoutError());
        if (end.code != QKeychain::NoError)
            return callback(jobError(end.code, end.said));
        const auto readBack = [secret, callback](const Result<QString> &back) {
            if (!back)
                callback(back.error());
            else if (back.value() != secret)
                callback(keychainError(Error::Kind::Malformed,
                                       Text::tr("The keychain took the secret but does not give it back. "
                                                "It may have been locked meanwhile: unlock it, then "
                                                "retry."),
                                       true));
            else
                callback(true);
        };
        readJob(key, deadline, context, readBack, late);
    };
    run(job, key, deadline, context, written, late);
}

} // namespace

void KeychainSecrets::read(const QString &key, QObject *context, std::function<void(Result<QString>)> callback)
{
    readJob(key, QDeadlineTimer(m_timeoutMs), context, [callback = std::move(callback)](const Result<QString> &read) {
        callback(read && read.value() == RemovedMark ? Result<QString>(QString()) : read);
    });
}

void KeychainSecrets::write(const QString &key, const QString &secret, QObject *context,
                            std::function<void(Result<bool>)> callback)
{
    const quint64 write = m_newest[key] = ++m_calls;
    writeJob(key, secret, QDeadlineTimer(m_timeoutMs), context, std::move(callback),
             {&m_late, [=, this] { removeLate(key, secret, write); }});
}

// Looked at first, whatever the late answer says: after an error of the bus the service may yet act on what it was
// sent, or have left alone what was there before.
void KeychainSecrets::removeLate(const QString &key, const QString &secret, quint64 write)
{
    if (m_newest.value(key) != write)
        return;
    const auto found = [=, this](const Result<QString> &read) {
        if (read && read.value() == secret && m_newest.value(key) == write)
            remove(key, &m_late, [](const Result<bool> &) {});
    };
    readJob(key, QDeadlineTimer(m_timeoutMs), &m_late, found, {&m_late, [=, this] { removeLate(key, secret, write); }});
}

// A locked keychain says "done" to a delete and "not found" to a read, and keeps the secret: neither proves anything.
// Only a write fails then. So the secret is first written over, which proves the keychain open and already destroys the
// old value, and then deleted and looked for.
void KeychainSecrets::remove(const QString &key, QObject *context, std::function<void(Result<bool>)> callback)
{
    m_newest[key] = ++m_calls;
    const QDeadlineTimer deadline(m_timeoutMs);
    writeJob(key, RemovedMark, deadline, context, [=](const Result<bool> &written) {
        if (!written)
            return callback(written.error());
        run(new QKeychain::DeletePasswordJob(service()), key, deadline, context, [=](const JobEnd &end) {
            if (end.timedOut)
                return callback(timeoutError());
            if (end.code != QKeychain::NoError && end.code != QKeychain::EntryNotFound)
                return callback(jobError(end.code, end.said));
            readJob(key, deadline, context, [callback](const Result<QString> &back) {
                if (!back)
                    callback(back.error());
                else if (!back.value().isEmpty())
                    callback(keychainError(Error::Kind::Malformed,
                                           Text::tr("The keychain still has an entry after it was told "
                                                    "to remove it. Unlock it, then retry."),
                                           true));
                else
                    callback(true);
            });
        });
    });
}
