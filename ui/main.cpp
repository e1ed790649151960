// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"
#include "language.h"
#include "mainwindow.h"
#include "net/clock.h"
#include "net/requestlog.h"
#include "paths.h"
#include "store/connections.h"
#include "store/drafts.h"
#include "store/secrets.h"
#include "store/viewstate.h"
#include "widgets/appearance.h"
#include "widgets/icon.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QSettings>
#include <cstdio>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Main)
};

void name()
{
    QCoreApplication::setApplicationName(QStringLiteral("Sundog"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SUNDOG_VERSION));
}

int openWindow(QApplication &application)
{
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Sundog"));
    QGuiApplication::setDesktopFileName(QStringLiteral("sundog"));
    QGuiApplication::setWindowIcon(applicationIcon());

    QSettings settings(paths::settingsFile(), QSettings::IniFormat);
    language::install(application, settings.value(QStringLiteral("language")).toString());
    appearance::installStyle();
    appearance::apply(appearance::fromText(settings.value(QStringLiteral("appearance")).toString()));

    QCommandLineParser parser;
    const QCommandLineOption practice(QStringLiteral("practice"), Words::tr("Opens the practice tenant."));
    const QCommandLineOption connection(QStringLiteral("connection"), Words::tr("Opens the connection of this name."),
                                        QStringLiteral("name"));
    parser.addOptions({practice, connection});
    parser.addHelpOption();
    parser.process(application);

    SystemClock clock;
    Connections connections(paths::connectionsFile());
    KeychainSecrets keychain;
    SessionSecrets sessionSecrets;
    RequestLog log;
    ViewState views(paths::viewsFolder());
    Drafts drafts(paths::draftsFolder());
    const Result<int> loaded = connections.load();

    MainWindow window({clock, connections, keychain, sessionSecrets, views, drafts, settings, log});
    window.show();
    const auto warn = [&window](const QString &text) {
        auto *box = new QMessageBox(QMessageBox::Warning, Words::tr("Sundog"), text, QMessageBox::Ok, &window);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText);
        box->open();
    };
    if (!loaded.ok())
        warn(loaded.error().message);
    if (parser.isSet(practice)) {
        window.openPractice();
    } else if (parser.isSet(connection)) {
        if (!window.openNamed(parser.value(connection)))
            warn(Words::tr("There is no active connection called %1.").arg(parser.value(connection)));
    } else {
        window.openLast();
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    name();
    // A QApplication ends the program where there is no display, and the command line must work there.
    if (commandline::wanted(arguments)) {
        QCoreApplication application(argc, argv);
        const QSettings settings(paths::settingsFile(), QSettings::IniFormat);
        language::install(application, settings.value(QStringLiteral("language")).toString());
        return commandline::run(application, arguments);
    }
    QApplication application(argc, argv);
    return openWindow(application);
}
