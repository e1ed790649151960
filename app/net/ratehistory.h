// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QList>
#include <QString>

// When requests were sent with one API key, in files that every Sundog of this user adds to and reads: this window,
// another one, `sundog run` out of a schedule. The server counts all of them together and goes on counting while we
// restart, so the count must not begin anew.
//
// One line per request (ms since the epoch), one file per key and day (UTC), yesterday's is read as well: enough for
// any window up to a day. Added by one write at the end of the file, so that two programs need no lock.
class RateHistory
{
public:
    // `key`: the server and the Client ID; only a hash of it is in the name of the file.
    RateHistory(const QString &folder, const QString &key);

    // True: news() will bring it, because others added something at the same time. Else the caller counts it himself:
    // it stands in the file, or could not be written.
    [[nodiscard]] bool add(qint64 at);
    // What was added since the last call that the caller does not know yet; in no order.
    [[nodiscard]] QList<qint64> news(qint64 now);

private:
    struct Day
    {
        QFile file;
        qint64 number = -1; // days since the epoch
        qint64 read = 0; // bytes
    };

    void turnTo(qint64 day);
    void open(Day &day, qint64 number, QIODevice::OpenMode mode, qint64 alreadyRead);
    void readNew(Day &day, QList<qint64> &news);
    void removeOld() const;

    QString m_folder;
    QString m_name;
    Day m_today;
    Day m_yesterday;
};
