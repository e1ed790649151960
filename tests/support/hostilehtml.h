// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

// What a mail may hold that does something to the person who reads it.
struct HostileHtml
{
    const char *name;
    QByteArray html; // as filledIn() makes it whole
};

// Asks a server or the disk for something: HTTP and HOST stand for a server's address, FOLDER for a folder that has
// image.png and style.css, both in a colour that nothing else has.
[[nodiscard]] const QList<HostileHtml> &wouldLoad();
// Has the word "Readable" in it, out of a reader's sight.
[[nodiscard]] const QList<HostileHtml> &wouldHide();

[[nodiscard]] QByteArray filledIn(QByteArray html, quint16 port, const QString &folder);
