// SPDX-License-Identifier: Apache-2.0
#include "halo/attachmentupload.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMimeDatabase>
#include <algorithm>
#include <cstring>
#include <memory>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AttachmentUpload)
};

constexpr qint64 piece = 48 * 1024; // a multiple of 3: base64 of it needs no padding

// Hands out head, file as base64, tail. A file that grew or shrank meanwhile ends it.
class Encoder
{
public:
    Encoder(const QString &path, qint64 size, const QByteArray &head, const QByteArray &tail)
        : m_file(std::make_shared<QFile>(path)), m_left(size), m_ready(head), m_tail(tail)
    {
        if (!m_file->open(QIODevice::ReadOnly) || m_file->size() != size)
            m_broken = true;
    }

    qint64 operator()(char *data, qint64 most)
    {
        if (m_at == m_ready.size() && !refill())
            return -1;
        const qint64 count = std::min(most, qint64(m_ready.size()) - m_at);
        std::memcpy(data, m_ready.constData() + m_at, size_t(count));
        m_at += count;
        return count;
    }

private:
    bool refill()
    {
        m_at = 0;
        m_ready.clear();
        if (m_broken)
            return false;
        if (m_left > 0) {
            const QByteArray bytes = m_file->read(std::min(piece, m_left));
            if (bytes.size() != std::min(piece, m_left)) // never less of a file on disk
                return false;
            m_left -= bytes.size();
            m_ready = bytes.toBase64();
        } else {
            m_ready = std::exchange(m_tail, {});
        }
        return !m_ready.isEmpty();
    }

    std::shared_ptr<QFile> m_file; // the reader is copied about
    qint64 m_left;
    QByteArray m_ready;
    qint64 m_at = 0;
    QByteArray m_tail;
    bool m_broken = false;
};

Error unreadable(const QString &file, const QString &why)
{
    Error error;
    error.kind = Error::Kind::Malformed;
    error.message = Words::tr("The file %1 cannot be read: %2").arg(file, why);
    return error;
}

} // namespace

Result<BodyStream> attachmentUpload(const QJsonObject &object, const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return unreadable(path, info.exists() ? Words::tr("it is not a file") : Words::tr("it is not there"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());

    // The data goes last, so that all before it is known.
    QByteArray head = QJsonDocument(object).toJson(QJsonDocument::Compact);
    head.chop(1);
    head.prepend('[');
    head += object.isEmpty() ? "" : ",";
    head += "\"data_base64\":\"data:" + QMimeDatabase().mimeTypeForFile(info).name().toUtf8() + ";base64,";
    const QByteArray tail = "\"}]";
    const qint64 size = file.size();

    BodyStream stream;
    stream.bytes = head.size() + (size + 2) / 3 * 4 + tail.size();
    stream.open = [path, size, head, tail] { return BodyStream::Reader(Encoder(path, size, head, tail)); };
    return stream;
}
