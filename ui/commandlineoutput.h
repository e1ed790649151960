// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QStringList>
#include <cstdio>

// What the program without a window says, and how it ends.
namespace commandline {

enum Exit { Successful = 0, BadUsage = 2, PartiallySuccessful = 3, Failed = 4, SignInFailed = 5 };

// Ends in one line end. That it could not be written is known to run() in the end.
inline void write(FILE *to, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), to);
    if (!text.endsWith('\n'))
        std::fputc('\n', to);
    std::fflush(to);
}

inline void say(const QString &text)
{
    write(stderr, text.toLocal8Bit());
}

// The exit status where nothing was done for what is wrong with the arguments.
inline int badUsage(const QStringList &problems)
{
    say(problems.join(u'\n'));
    return BadUsage;
}

// Ends the program where it is not known which tenant to talk to. `signIn`: only the secret is missing.
inline void endWithoutAccess(const QString &problem, bool signIn)
{
    say(problem);
    QCoreApplication::exit(signIn ? SignInFailed : BadUsage);
}

} // namespace commandline
