// SPDX-License-Identifier: Apache-2.0
#include "widgets/localfiles.h"

#include <QMimeData>
#include <QUrl>

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}
