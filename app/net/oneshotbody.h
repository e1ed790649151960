// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/bodystream.h"

#include <QIODevice>
#include <algorithm>
#include <cstring>

// The body of a write, readable once. QNetworkAccessManager re-sends a POST by itself when the server closes before
// answering (measured: 2 arrivals over HTTP, 4 over TLS). It can only do so if it can rewind the body: a sequential
// device that refuses reset() makes every write go out exactly once, an empty one does the same for DELETE.
class OneShotBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit OneShotBody(const QByteArray &body, QObject *parent = nullptr)
        : OneShotBody(body.size(), readerOf(body), parent)
    {
    }
    OneShotBody(qint64 size, BodyStream::Reader reader, QObject *parent = nullptr)
        : QIODevice(parent), m_size(size), m_reader(std::move(reader))
    {
        // Unbuffered: QIODevice must not read ahead, or taken() would say more than Qt has asked for.
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    // Whether any byte was handed out. Qt reads in our thread, so "no" proves that the server has no body to act on.
    [[nodiscard]] bool taken() const { return m_position > 0; }
    // Nothing is handed out any more, even if Qt's network thread asks late.
    void shut() { m_shut = true; }

    [[nodiscard]] bool isSequential() const override { return true; }
    bool reset() override { return false; }
    [[nodiscard]] bool atEnd() const override { return m_position >= m_size; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_size - m_position + QIODevice::bytesAvailable(); }

Q_SIGNALS:
    void handedOut(qint64 position); // a part of it, up to there, went to Qt's network thread
    void broken();                   // it ended too early

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_shut || atEnd())
            return -1;
        const qint64 count = m_reader(data, std::min(size, m_size - m_position));
        if (count <= 0) {
            m_shut = true;
            Q_EMIT broken();
            return -1;
        }
        m_position += count;
        Q_EMIT handedOut(m_position);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    static BodyStream::Reader readerOf(const QByteArray &body)
    {
        return [body, position = qint64(0)](char *data, qint64 most) mutable {
            std::memcpy(data, body.constData() + position, size_t(most)); // `most` is never more than is left
            position += most;
            return most;
        };
    }

    qint64 m_size;
    BodyStream::Reader m_reader;
    qint64 m_position = 0;
    bool m_shut = false;
};
