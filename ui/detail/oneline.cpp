// SPDX-License-Identifier: Apache-2.0
#include "detail/oneline.h"

#include <QGuiApplication>
#include <algorithm>

namespace {

constexpr QChar leftToRightMark(0x200e);
constexpr QChar rightToLeftMark(0x200f);
constexpr QChar firstStrongIsolate(0x2068);
constexpr QChar popDirectionalIsolate(0x2069);

bool hasRightToLeft(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
}

} // namespace

QString isolated(const QString &name)
{
    return hasRightToLeft(name) ? firstStrongIsolate + name + popDirectionalIsolate : name;
}

QString oneLineOf(const QStringList &parts, const QString &separator)
{
    QStringList line;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            line.append(isolated(part));
    }
    const QString text = line.join(separator);
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    return mirrored || hasRightToLeft(text) ? (mirrored ? rightToLeftMark : leftToRightMark) + text : text;
}
