// SPDX-License-Identifier: Apache-2.0
#pragma once

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
    explicit OneShotBody(QByteArray body, QObject *parent = nullptr) : QIODevice(parent), m_body(std::move(body))
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
    [[nodiscard]] bool atEnd() const override { return m_position >= m_body.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_body.size() - m_position + QIODevice::bytesAvailable();
    }

Q_SIGNALS:
    void handedOut(); // a part of it went to Qt's network thread

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_shut || atEnd())
            return -1;
        const qint64 count = std::min(size, qint64(m_body.size()) - m_position);
        std::memcpy(data, m_body.constData() + m_position, size_t(count));
        m_position += count;
        Q_EMIT handedOut();
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_position = 0;
    bool m_shut = false;
};
