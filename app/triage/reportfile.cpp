// SPDX-License-Identifier: Apache-2.0
#include "triage/reportfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

ReportFile::ReportFile(const QString &path, std::shared_ptr<const std::atomic_bool> stop)
    : m_path(path), m_stop(std::move(stop)), m_file(path)
{
}

QString ReportFile::begin()
{
    const QFileInfo info(m_path);
    // A QSaveFile would put a file in the place of a device, /dev/full for one.
    if (info.exists() && !info.isFile())
        return tr("This is no file.");
    if (!info.dir().exists())
        return tr("There is no such folder.");
    if (!m_file.open(QIODevice::WriteOnly))
        return m_file.errorString();
    QIODevice::open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    return {};
}

QString ReportFile::folder() const
{
    return QFileInfo(m_path).absolutePath();
}

qint64 ReportFile::writeData(const char *data, qint64 size)
{
    if (isStopped()) {
        setErrorString(tr("Stopped."));
        return -1;
    }
    const qint64 done = m_file.write(data, size);
    if (done != size) {
        setErrorString(m_file.errorString());
        return -1;
    }
    m_hash.addData(QByteArrayView(data, size));
    m_bytes += size;
    return size;
}

QString ReportFile::finish(const ReportManifest &manifest)
{
    // Both are written before one of them takes its place, so that what can go wrong has gone wrong by then.
    QSaveFile beside(manifestPathOf(m_path));
    const QByteArray text =
        QJsonDocument(manifest.toJson(QFileInfo(m_path).fileName(), m_bytes, m_hash.result())).toJson();
    if (!m_file.flush()) {
        const QString problem = m_file.errorString();
        discard();
        return problem;
    }
    if (!beside.open(QIODevice::WriteOnly) || beside.write(text) != text.size() || !beside.flush()) {
        const QString problem = beside.errorString();
        beside.cancelWriting();
        discard();
        return tr("The manifest could not be written: %1").arg(problem);
    }
    if (isStopped()) {
        beside.cancelWriting();
        discard();
        return tr("Stopped.");
    }
    // One of another file is worse than none, whatever happens between the two. Its own it gets back if it stays.
    const QString old = manifestPathOf(m_path) + u'~';
    QFile::remove(old);
    const bool hadOne = QFile::rename(manifestPathOf(m_path), old);
    m_inPlace = m_file.commit();
    if (!m_inPlace) {
        const QString problem = m_file.errorString();
        beside.cancelWriting();
        if (hadOne)
            QFile::rename(old, manifestPathOf(m_path));
        return problem;
    }
    QFile::remove(old);
    return beside.commit() ? QString() : tr("The file is written, but not its manifest: %1").arg(beside.errorString());
}

void ReportFile::discard()
{
    m_file.cancelWriting();
}
