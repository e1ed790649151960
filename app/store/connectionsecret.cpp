// SPDX-License-Identifier: Apache-2.0
#include "store/connectionsecret.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace {

const QString clientKey = QStringLiteral("clientSecret");
const QString passwordKey = QStringLiteral("proxyPassword");

} // namespace

QString ConnectionSecret::stored() const
{
    // Also a client secret that itself looks like our object is written into one: read() gives back what was meant.
    if (proxyPassword.isEmpty() && read(client) == *this)
        return client;
    const QJsonObject both{{clientKey, client}, {passwordKey, proxyPassword}};
    return QString::fromUtf8(QJsonDocument(both).toJson(QJsonDocument::Compact));
}

ConnectionSecret ConnectionSecret::read(const QString &stored)
{
    const QJsonObject both = QJsonDocument::fromJson(stored.toUtf8()).object();
    const QJsonValue client = both.value(clientKey);
    const QJsonValue password = both.value(passwordKey);
    if (both.size() == 2 && client.isString() && password.isString())
        return {client.toString(), password.toString()};
    return {stored, {}};
}
