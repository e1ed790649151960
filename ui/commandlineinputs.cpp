// SPDX-License-Identifier: Apache-2.0
#include "commandlineinputs.h"

#include <QCoreApplication>
#include <QFile>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

QString commandline::readInputs(const QString &argument, QList<Problem> &found)
{
    if (argument == u'-') {
        QFile in;
        if (in.open(stdin, QIODevice::ReadOnly))
            return QString::fromUtf8(in.readAll());
        found.append({QStringLiteral("--inputs"), Words::tr("standard input could not be read")});
        return {};
    }
    if (!argument.startsWith(u'@'))
        return argument;
    QFile file(argument.mid(1));
    if (file.open(QIODevice::ReadOnly))
        return QString::fromUtf8(file.readAll());
    found.append({QStringLiteral("--inputs"), Words::tr("the file %1 could not be read").arg(file.fileName())});
    return {};
}
