// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/haloapi.h"

#include <QSet>

// Pictures on other hosts that a note names, once a person asked for them. They are asked for without the token, and
// only over https: from this computer itself (http://localhost …) only for a tenant that runs on it too.
class RemoteImages : public QObject
{
    Q_OBJECT
public:
    explicit RemoteImages(HaloApi &api, QObject *parent = nullptr);

    void load(const QStringList &addresses); // each one once, until clear()
    void clear();                            // those under way are cancelled
    [[nodiscard]] int underWay() const { return static_cast<int>(m_underWay.size() + m_waiting.size()); }
    [[nodiscard]] int failed() const { return m_failed; }

Q_SIGNALS:
    void loaded(const QString &address, const QByteArray &bytes);
    void finished(); // nothing is under way any more

private:
    void next();
    void end(const QString &address);

    HaloApi &m_api;
    QStringList m_waiting;
    QHash<QString, RequestId> m_underWay;
    QSet<QString> m_asked;
    int m_failed = 0;
    quint64 m_turn = 0; // counts clear(): what was asked for before is dropped
};
