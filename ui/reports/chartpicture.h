// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/anychart.h"

#include <QFont>
#include <QImage>

// Charts as a picture that says by itself what it shows, when it was counted and what is missing. It is always dark on
// white: it leaves for mails and documents. Plain values: it can be painted in any thread.
struct ChartPicture
{
    QString title;
    QStringList facts;  // lines: the connection, the filter in words, when it was counted
    QStringList losses; // lines: what of the list is missing
    QList<AnyChart> charts;
    QFont font; // the window's
};

[[nodiscard]] QByteArray asSvg(const ChartPicture &picture); // text as text
[[nodiscard]] QImage asImage(const ChartPicture &picture);   // two dots for each of the SVG's

// By the name's end, SVG or else PNG; whole or not at all. Returns why not; "" = it is written.
[[nodiscard]] QString savePicture(const QString &path, const ChartPicture &picture);
