// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QImage>
#include <QString>

struct HtmlLimits
{
    qsizetype input = 4 * 1024 * 1024;              // characters read; inline images are the bulk of what is long
    qsizetype output = 32 * 1024;                   // characters shown
    const QHash<QString, QImage> *remote = nullptr; // pictures that were loaded, by their address
};

// What of a server's HTML may be shown, built anew from an allow-list: no markup of the source is copied.
// - Tags that structure text; no scripts, styles, frames, forms, backgrounds. Unknown tags go, their text stays.
// - Bold, italics and underline are the only styling, so that nothing can be hidden and every palette is readable.
// - Links to http, https and mailto only. Images only as data: URIs of PNG, JPEG or GIF, decoded here in memory; of all
//   others a word says that they are not loaded.
// - What is nested too deep or laid out as too large a table loses its layout, not its text. What is too long is left
//   out, and `shortened` says so.
struct CleanHtml
{
    QString html;                  // links name their target encoded, images are called "inline:1" …
    QHash<QString, QImage> images; // by the name in `html`
    QStringList remote;            // https addresses of pictures that are not shown, each once; the first 50
    bool shortened = false;
};

[[nodiscard]] CleanHtml cleanedHtml(const QString &source, const HtmlLimits &limits = {});
