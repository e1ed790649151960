// SPDX-License-Identifier: Apache-2.0
#include "store/safename.h"

#include <QCryptographicHash>

QString safeName(const QString &name)
{
    bool plain = !name.isEmpty() && name.size() <= 100;
    for (const QChar c : name)
        plain = plain && c.unicode() < 128 && (c.isLower() || c.isDigit() || c == u'-');
    return plain ? name
                 : QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex());
}
