// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"
#include "halo/inbackground.h"
#include "language.h"
#include "mainwindow.h"
#include "net/clock.h"
#include "net/requestlog.h"
#include "paths.h"
#include "store/connections.h"
#include "store/drafts.h"
#include "store/permissionruns.h"
#include "store/secrets.h"
#include "store/viewstate.h"
#include "widgets/appearance.h"
#include "widgets/icon.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QSettings>
#include <cstdio>
#include <memory>

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

// Fonts and painting take a QGuiApplication, which complains where nobody is logged in, and that would stand in every
// mail of a schedule.
void saySome(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (!text.startsWith(u"QStandardPaths: XDG_RUNTIME_DIR not set"))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, text)));
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
    PermissionRuns permissionRuns(paths::permissionsFolder());
    const Result<int> loaded = connections.load();

    MainWindow window({clock, connections, keychain, sessionSecrets, views, drafts, permissionRuns, settings, log});
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
        // Of what may write a PDF: fonts are Qt Gui's. Without a display, also where there is one.
        const bool paints = arguments.constFirst() == u"export" || arguments.constFirst() == u"run";
        if (paints)
            qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(saySome);
        const std::unique_ptr<QCoreApplication> made(paints ? new QGuiApplication(argc, argv)
                                                            : new QCoreApplication(argc, argv));
        QCoreApplication &application = *made;
        const QSettings settings(paths::settingsFile(), QSettings::IniFormat);
        language::install(application, settings.value(QStringLiteral("language")).toString());
        const int status = commandline::run(application, arguments);
        waitForBackground();
        return status;
    }
    QApplication application(argc, argv);
    const int status = openWindow(application);
    waitForBackground();
    return status;
}
