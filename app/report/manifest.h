// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>
#include <utility>

// What a report holds, and how far it can be relied upon. It stands in the file where the format has a place for it,
// and always beside it. There is no secret in it.
struct ReportManifest
{
    struct Failure
    {
        qint64 ticket = 0;
        QString why;
    };

    QString format;
    QString filter;     // in words
    QJsonObject inputs; // as D3's Fetch Event or Get Tickets takes it; its times are UTC
    QString connection; // "" = given in full on the command line
    QString server;
    QString agent; // "" = the server did not say
    QDateTime at;
    QString timeZone; // of the times in the file
    qint64 loaded = 0;
    qint64 recordCount = -1; // the server's own count; -1 = not known
    QStringList incomplete;  // why not all is here; empty = it is complete
    QList<Failure> failed;
    QList<std::pair<QString, QString>> columns; // title and JSON path; "" = the whole record
    QStringList absent;                         // titles of columns that no row has a field for
    QStringList notes;
    int requests = 0; // of the connection while the file was made, for whatever they were

    [[nodiscard]] bool complete() const { return incomplete.isEmpty() && failed.isEmpty(); }
    // Names are not translated.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] QJsonObject toJson(const QString &file, qint64 bytes, const QByteArray &sha256) const; // beside
    [[nodiscard]] QList<std::pair<QString, QString>> lines() const; // for a person, translated
};
