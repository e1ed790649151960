// SPDX-License-Identifier: Apache-2.0
#include "store/secrets.h"

#include <QMetaObject>

namespace {

// Later, from the event loop, and not if the context died: the contract of every SecretStore.
template <class T> void deliver(QObject *context, std::function<void(Result<T>)> callback, Result<T> result)
{
    QMetaObject::invokeMethod(
        context, [callback = std::move(callback), result = std::move(result)] { callback(result); },
        Qt::QueuedConnection);
}

} // namespace

void SessionSecrets::read(const QString &key, QObject *context, std::function<void(Result<QString>)> callback)
{
    deliver<QString>(context, std::move(callback), m_secrets.value(key));
}

void SessionSecrets::write(const QString &key, const QString &secret, QObject *context,
                           std::function<void(Result<bool>)> callback)
{
    m_secrets.insert(key, secret);
    deliver<bool>(context, std::move(callback), true);
}

void SessionSecrets::remove(const QString &key, QObject *context, std::function<void(Result<bool>)> callback)
{
    m_secrets.remove(key);
    deliver<bool>(context, std::move(callback), true);
}
