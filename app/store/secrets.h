// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/result.h"

#include <QHash>
#include <QLatin1String>
#include <QObject>
#include <functional>

// Where client secrets live: the OS keychain, or memory for this session only. Never a file. Callbacks come once, from
// the event loop, and not after `context` died. Keys are Connection::id.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    // "" = there is none, or the keychain is locked and does not say so: the two cannot be told apart.
    virtual void read(const QString &key, QObject *context, std::function<void(Result<QString>)> callback) = 0;
    // true once the secret was read back as written: a write alone is not proof. After an Error of kind Timeout it is
    // not kept either: should it still land, it is removed, unless something newer was asked for the key by then.
    virtual void write(const QString &key, const QString &secret, QObject *context,
                       std::function<void(Result<bool>)> callback) = 0;
    // true once it is proven gone; an Error if it may still be there.
    virtual void remove(const QString &key, QObject *context, std::function<void(Result<bool>)> callback) = 0;
};

class SessionSecrets final : public SecretStore
{
public:
    void read(const QString &key, QObject *context, std::function<void(Result<QString>)> callback) override;
    void write(const QString &key, const QString &secret, QObject *context,
               std::function<void(Result<bool>)> callback) override;
    void remove(const QString &key, QObject *context, std::function<void(Result<bool>)> callback) override;

private:
    QHash<QString, QString> m_secrets;
};

// The OS keychain, service "Sundog", through qtkeychain. Every call has an own time limit: a hung service never
// answers.
class KeychainSecrets final : public SecretStore
{
public:
    // What remove() writes over a secret before it deletes it. Found by read(), it is what an interrupted removal left:
    // no secret. Nobody's secret looks like this.
    static constexpr QLatin1String RemovedMark{"<sundog: removed secret, 8c1d5e0a-97f4-4c36-b0a2-5d2f6e4b7310>"};

    explicit KeychainSecrets(int timeoutMs = 20'000) : m_timeoutMs(timeoutMs) {}

    void read(const QString &key, QObject *context, std::function<void(Result<QString>)> callback) override;
    void write(const QString &key, const QString &secret, QObject *context,
               std::function<void(Result<bool>)> callback) override;
    void remove(const QString &key, QObject *context, std::function<void(Result<bool>)> callback) override;

private:
    void removeLate(const QString &key, const QString &secret, quint64 write);

    int m_timeoutMs;
    quint64 m_calls = 0;
    QHash<QString, quint64> m_newest; // by key: its last write or removal
    QObject m_late;                   // the context of what is done after the asker has had its answer
};
