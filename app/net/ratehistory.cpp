// SPDX-License-Identifier: Apache-2.0
#include "net/ratehistory.h"

#include <QCryptographicHash>
#include <QDir>

namespace {

constexpr qint64 dayMs = 86'400'000;
const QLatin1String suffix(".sent");

QString fileName(const QString &name, qint64 day)
{
    return QStringLiteral("%1-%2%3").arg(name).arg(day).arg(suffix);
}

} // namespace

RateHistory::RateHistory(const QString &folder, const QString &key)
    : m_folder(folder),
      m_name(QString::fromLatin1(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(20)))
{
    QDir().mkpath(folder);
}

bool RateHistory::add(qint64 at)
{
    turnTo(at / dayMs);
    const QByteArray line = QByteArray::number(at) + '\n';
    if (!m_today.file.isOpen() || m_today.file.write(line) != line.size())
        return false;
    if (m_today.file.size() != m_today.read + line.size())
        return true;
    m_today.read += line.size(); // nobody else wrote, so nothing needs to be read back
    return false;
}

QList<qint64> RateHistory::news(qint64 now)
{
    turnTo(now / dayMs);
    QList<qint64> news;
    readNew(m_yesterday, news);
    readNew(m_today, news);
    return news;
}

void RateHistory::turnTo(qint64 day)
{
    if (m_today.number == day)
        return;
    const qint64 readOfToday = m_yesterday.number == day ? m_yesterday.read : 0; // the clock was set back over midnight
    open(m_yesterday, day - 1, QIODevice::ReadOnly, m_today.number == day - 1 ? m_today.read : 0);
    open(m_today, day, QIODevice::ReadWrite | QIODevice::Append, readOfToday);
    removeOld();
}

void RateHistory::open(Day &day, qint64 number, QIODevice::OpenMode mode, qint64 alreadyRead)
{
    day.file.close();
    day.number = number;
    day.read = alreadyRead;
    day.file.setFileName(QDir(m_folder).filePath(fileName(m_name, number)));
    // Unbuffered: others write to it as well. One that is not there or not ours is simply not read.
    day.file.open(mode | QIODevice::Unbuffered);
}

void RateHistory::readNew(Day &day, QList<qint64> &news)
{
    if (!day.file.isOpen() || day.file.size() <= day.read || !day.file.seek(day.read))
        return;
    const QByteArray text = day.file.readAll();
    // Another program may be in the middle of its line, which is then read the next time.
    const qsizetype whole = text.lastIndexOf('\n') + 1;
    day.read += whole;
    for (qsizetype from = 0; from < whole;) {
        const qsizetype to = text.indexOf('\n', from);
        bool ok = false;
        const qint64 at = QByteArray::fromRawData(text.constData() + from, to - from).toLongLong(&ok);
        if (ok)
            news.append(at);
        from = to + 1;
    }
}

// Of any key: connections come and go, and nobody else looks after these files.
void RateHistory::removeOld() const
{
    const QDir folder(m_folder);
    for (const QString &file : folder.entryList({QLatin1Char('*') + suffix}, QDir::Files)) {
        const QString day = file.section(QLatin1Char('-'), -1).chopped(suffix.size());
        if (day.toLongLong() < m_yesterday.number)
            QFile::remove(folder.filePath(file));
    }
}
