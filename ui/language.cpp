// SPDX-License-Identifier: Apache-2.0
#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

QStringList language::available()
{
    return {QStringLiteral("en"), QStringLiteral("de")};
}

QString language::nativeName(const QString &code)
{
    return code == QLatin1String("de") ? QStringLiteral("Deutsch") : QStringLiteral("English");
}

void language::install(QCoreApplication &application, const QString &code)
{
    const QLocale wanted = code.isEmpty() ? QLocale::system() : QLocale(code);
    auto *own = new QTranslator(&application);
    // A language there is no file for gets English, all of it: half of Qt's buttons in another one would look broken.
    const bool known = own->load(wanted, QStringLiteral("sundog"), QStringLiteral("_"), QStringLiteral(":/i18n"));
    const QLocale locale = known ? wanted : QLocale(QLocale::English);
    if (known || own->load(QStringLiteral(":/i18n/sundog_en.qm")))
        QCoreApplication::installTranslator(own);
    // Names of days, lists and the order of letters follow the language; where the system's serves it stays, with its
    // own forms of dates and numbers.
    if (locale.language() != QLocale::system().language())
        QLocale::setDefault(locale);
    auto *qt = new QTranslator(&application);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}
