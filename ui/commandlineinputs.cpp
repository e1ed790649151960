// SPDX-License-Identifier: Apache-2.0
#include "commandlineinputs.h"

#include <QCommandLineParser>
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

QList<Problem> commandline::misuses(const QCommandLineParser &parser, qsizetype words, const QStringList &repeatable)
{
    QList<Problem> found;
    const QStringList surplus = parser.positionalArguments().mid(words);
    if (!surplus.isEmpty())
        found.append({surplus.join(u' '), Words::tr("not expected here")});
    QStringList names = parser.optionNames(); // as often as each is given
    const QStringList given = names;
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        if (given.count(name) > 1 && !repeatable.contains(name))
            found.append({QStringLiteral("--") + name, Words::tr("is given more than once")});
    }
    return found;
}

QStringList commandline::texts(const QList<Problem> &problems)
{
    QStringList all;
    for (const Problem &problem : problems)
        all.append(problem.text());
    return all;
}
