// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/remoteimages.h"

#include <QHash>
#include <QImage>

// Pictures of other hosts, loaded on request and decoded in another thread.
class RemotePictures : public QObject
{
    Q_OBJECT
public:
    explicit RemotePictures(HaloApi &api, QObject *parent = nullptr);

    void load(const QStringList &addresses) { m_loader.load(addresses); } // each one once, until clear()
    void clear();
    [[nodiscard]] const QHash<QString, QImage> &images() const { return m_images; } // by their address
    [[nodiscard]] int underWay() const { return m_loader.underWay() + m_decoding; }
    [[nodiscard]] int failed() const { return m_loader.failed() + m_undecodable; }

Q_SIGNALS:
    void changed();

private:
    void decode(const QString &address, const QByteArray &bytes);

    RemoteImages m_loader;
    QHash<QString, QImage> m_images;
    qint64 m_pixels = 0; // of all of them together
    int m_decoding = 0;
    int m_undecodable = 0;
    quint64 m_turn = 0; // counts clear(): what was decoded for before is dropped
};
