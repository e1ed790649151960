// SPDX-License-Identifier: Apache-2.0
// KeychainSecrets against a real secret service, and against every way it can be missing. Each case starts a bus and a
// keyring daemon of its own, in a home of its own, and asks through a child process: this same program called with
// "--child", because the backend looks for the service only once in a process.
#include "store/secrets.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <cstdio>

namespace {

const char Password[] = "pw1"; // of the keyring; one of zero bytes does not unlock

void print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

// Ends as soon as the key was without a secret for many reads on end: more than the steps of a write and of a removal,
// which go on meanwhile.
void lookOften(KeychainSecrets &secrets, const QString &key, QObject *context, int empty, int looks = 0)
{
    if (empty == 60 || looks == 600) {
        print(empty == 60 ? QStringLiteral("gone") : QStringLiteral("still there"));
        return QCoreApplication::exit();
    }
    secrets.read(key, context, [&secrets, key, context, empty, looks](const Result<QString> &read) {
        lookOften(secrets, key, context, read && read.value().isEmpty() ? empty + 1 : 0, looks + 1);
    });
}

// Again and again until it is kept, as a person presses Retry.
void writeUntilKept(KeychainSecrets &secrets, const QString &key, const QString &secret, QObject *context,
                    const std::function<void()> &kept)
{
    secrets.write(key, secret, context, [=, &secrets](const Result<bool> &written) {
        if (written)
            return kept();
        print(QStringLiteral("again"));
        writeUntilKept(secrets, key, secret, context, kept);
    });
}

// "--child TIMEOUT read KEY | write KEY SECRET | remove KEY"
int child(const QStringList &arguments)
{
    KeychainSecrets secrets(arguments.value(2).toInt());
    KeychainSecrets patient;
    const QString verb = arguments.value(3);
    const QString key = arguments.value(4);
    QObject context;
    const auto fail = [](const Error &e) { print(QStringLiteral("error %1 %2").arg(int(e.kind)).arg(e.message)); };
    const auto yes = [&](const Result<bool> &r) {
        if (r)
            print(QStringLiteral("ok"));
        else
            fail(r.error());
        QCoreApplication::exit();
    };
    if (verb == QLatin1String("read")) {
        secrets.read(key, &context, [&](const Result<QString> &r) {
            if (r)
                print(QStringLiteral("ok [%1]").arg(r.value()));
            else
                fail(r.error());
            QCoreApplication::exit();
        });
    } else if (verb == QLatin1String("write")) {
        secrets.write(key, arguments.value(5), &context, yes);
    } else if (verb == QLatin1String("remove")) {
        secrets.remove(key, &context, yes);
    } else if (verb == QLatin1String("interrupt")) { // as a removal that ended after its first step
        secrets.write(key, KeychainSecrets::RemovedMark, &context, yes);
    } else if (verb == QLatin1String("late")) { // a write that lands after its time limit; looked at for a while
        secrets.write(key, arguments.value(5), &context, [&](const Result<bool> &r) {
            if (r)
                print(QStringLiteral("ok"));
            else
                fail(r.error());
            lookOften(patient, key, &context, 0);
        });
    } else if (verb == QLatin1String("retry")) {
        writeUntilKept(secrets, key, arguments.value(5), &context, [&] { lookOften(patient, key, &context, 0); });
    } else if (verb == QLatin1String("drop")) { // the asker dies before the answer
        auto *asker = new QObject;
        secrets.read(key, asker, [&](const Result<QString> &) { print(QStringLiteral("called back")); });
        delete asker;
        secrets.read(key, &context, [&](const Result<QString> &) {
            print(QStringLiteral("ok"));
            QCoreApplication::exit();
        });
    }
    return QCoreApplication::exec();
}

// A session of its own: home, bus, keyring daemon.
class PrivateSession
{
public:
    PrivateSession() : m_environment(QProcessEnvironment::systemEnvironment())
    {
        for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL",
                                 "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION"})
            m_environment.remove(QLatin1String(name));
        for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            m_environment.insert(QLatin1String(name), m_home.path());
    }
    ~PrivateSession()
    {
        stopDaemon();
        m_bus.kill();
        m_bus.waitForFinished();
    }

    // The bus can start no service by itself: what is not started here is not there.
    bool startBus()
    {
        QFile config(m_home.filePath(QStringLiteral("bus.conf")));
        if (!config.open(QIODevice::WriteOnly))
            return false;
        config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context=\"default\">"
                     "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
                     "<allow own=\"*\"/></policy></busconfig>");
        config.close();
        m_bus.setProcessEnvironment(m_environment);
        m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                                                    QStringLiteral("--config-file=") + config.fileName()});
        while (m_bus.state() != QProcess::NotRunning && !m_bus.canReadLine() && m_bus.waitForReadyRead(10'000)) {
        }
        m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QString::fromUtf8(m_bus.readLine().trimmed()));
        return m_bus.state() == QProcess::Running;
    }

    bool startDaemon(bool unlock)
    {
        QStringList arguments{QStringLiteral("--foreground"), QStringLiteral("--components=secrets")};
        if (unlock)
            arguments << QStringLiteral("--unlock");
        m_daemon.setProcessEnvironment(m_environment);
        m_daemon.start(QStringLiteral("gnome-keyring-daemon"), arguments);
        if (!m_daemon.waitForStarted())
            return false;
        if (unlock) {
            m_daemon.write(Password);
            m_daemon.waitForBytesWritten();
        }
        m_daemon.closeWriteChannel();
        for (int i = 0; i < 200; ++i) {
            QProcess ask;
            ask.setProcessEnvironment(m_environment);
            ask.start(QStringLiteral("dbus-send"),
                      {QStringLiteral("--print-reply"), QStringLiteral("--dest=org.freedesktop.DBus"),
                       QStringLiteral("/"), QStringLiteral("org.freedesktop.DBus.GetNameOwner"),
                       QStringLiteral("string:org.freedesktop.secrets")});
            if (ask.waitForFinished() && ask.exitCode() == 0)
                return true;
        }
        return false;
    }
    void stopDaemon()
    {
        if (m_daemon.state() == QProcess::NotRunning)
            return;
        signalDaemon(SIGCONT);
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    void signalDaemon(int signal) { ::kill(pid_t(m_daemon.processId()), signal); }

    QString ask(const QStringList &arguments, int timeoutMs = 15'000)
    {
        const auto process = start(arguments, timeoutMs);
        process->waitForFinished(60'000);
        return QString::fromUtf8(process->readAllStandardOutput()).trimmed();
    }
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments, int timeoutMs) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->start(QCoreApplication::applicationFilePath(),
                       QStringList{QStringLiteral("--child"), QString::number(timeoutMs)} + arguments);
        return process;
    }

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    QProcess m_bus;
    QProcess m_daemon;
};

QString errorStart(Error::Kind kind)
{
    return QStringLiteral("error %1 ").arg(int(kind));
}

} // namespace

class tst_Keychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void writesReadsRemoves();
    void interruptedRemovalLeavesNoSecret();
    void outlivesTheDaemon();
    void noBus();
    void busWithoutService();
    void lockedIsNeverTakenForDone();
    void hungServiceTimesOut();
    void lateWriteIsRemoved();
    void lateWriteLeavesTheRetryAlone();
    void deadAskerIsNotCalled();
    void sessionOnly();
};

void tst_Keychain::initTestCase()
{
    for (const char *tool : {"dbus-daemon", "dbus-send", "gnome-keyring-daemon"}) {
        if (!QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
            continue;
        QVERIFY2(qEnvironmentVariableIsEmpty("SUNDOG_TESTS_STRICT"), tool);
        QSKIP("dbus and gnome-keyring are not installed");
    }
}

void tst_Keychain::writesReadsRemoves()
{
    PrivateSession session;
    QVERIFY(session.startBus());
    QVERIFY(session.startDaemon(true));
    const QString secret = QStringLiteral("a-b “ü” 6f1a ");
    QCOMPARE(session.ask({QStringLiteral("read"), QStringLiteral("k")}), QStringLiteral("ok []"));
    QCOMPARE(session.ask({QStringLiteral("write"), QStringLiteral("k"), secret}), QStringLiteral("ok"));
    QCOMPARE(session.ask({QStringLiteral("write"), QStringLiteral("other"), QStringLiteral("2")}),
             QStringLiteral("ok"));
    QCOMPARE(session.ask({QStringLiteral("read"), QStringLiteral("k")}), QStringLiteral("ok [%1]").arg(secret));
    QCOMPARE(session.ask({QStringLiteral("remove"), QStringLiteral("k")}), QStringLiteral("ok"));
    QCOMPARE(session.ask({QStringLiteral("read"), QStringLiteral("k")}), QStringLiteral("ok []"));
    QCOMPARE(session.ask({QStringLiteral("read"), QStringLiteral("other")}), QStringLiteral("ok [2]"));
    QCOMPARE(session.ask({QStringLiteral("remove"), QStringLiteral("never there")}), QStringLiteral("ok"));
}

void tst_Keychain::interruptedRemovalLeavesNoSecret()
{
    PrivateSession session;
    QVERIFY(session.startBus());
    QVERIFY(session.startDaemon(true));
    const QString key = QStringLiteral("k");
    QCOMPARE(session.ask({QStringLiteral("write"), key, QStringLiteral("s3cret")}), QStringLiteral("ok"));
    QCOMPARE(session.ask({QStringLiteral("interrupt"), key}), QStringLiteral("ok"));
    QCOMPARE(session.ask({QStringLiteral("read"), key}), QStringLiteral("ok []"));
    QCOMPARE(session.ask({QStringLiteral("remove"), key}), QStringLiteral("ok"));
    QCOMPARE(session.ask({QStringLiteral("write"), key, QStringLiteral("removed")}), QStringLiteral("ok"));
    QCOMPARE(session.ask({QStringLiteral("read"), key}), QStringLiteral("ok [removed]")); // a secret like any other
}

void tst_Keychain::outlivesTheDaemon()
{
    PrivateSession session;
    QVERIFY(session.startBus());
    QVERIFY(session.startDaemon(true));
    QCOMPARE(session.ask({QStringLiteral("write"), QStringLiteral("k"), QStringLiteral("s3cret")}),
             QStringLiteral("ok"));
    session.stopDaemon();
    QVERIFY(session.startDaemon(true));
    QCOMPARE(session.ask({QStringLiteral("read"), QStringLiteral("k")}), QStringLiteral("ok [s3cret]"));
}

void tst_Keychain::noBus()
{
    PrivateSession session;
    const QString kind = errorStart(Error::Kind::Offline);
    for (const auto &verb : {QStringLiteral("read"), QStringLiteral("write"), QStringLiteral("remove")}) {
        const QString said = session.ask({verb, QStringLiteral("k"), QStringLiteral("s3cret")});
        QVERIFY2(said.startsWith(kind), qPrintable(said));
        QVERIFY2(!said.contains(QLatin1String("s3cret")), qPrintable(said));
    }
}

void tst_Keychain::busWithoutService()
{
    PrivateSession session;
    QVERIFY(session.startBus());
    const QString kind = errorStart(Error::Kind::Offline);
    for (const auto &verb : {QStringLiteral("read"), QStringLiteral("write"), QStringLiteral("remove")}) {
        const QString said = session.ask({verb, QStringLiteral("k"), QStringLiteral("s3cret")});
        QVERIFY2(said.startsWith(kind), qPrintable(said));
    }
}

void tst_Keychain::lockedIsNeverTakenForDone()
{
    PrivateSession session;
    QVERIFY(session.startBus());
    QVERIFY(session.startDaemon(true));
    QCOMPARE(session.ask({QStringLiteral("write"), QStringLiteral("k"), QStringLiteral("s3cret")}),
             QStringLiteral("ok"));
    session.stopDaemon();
    QVERIFY(session.startDaemon(false));
    const QString kind = errorStart(Error::Kind::Refused);
    QString said = session.ask({QStringLiteral("write"), QStringLiteral("k"), QStringLiteral("new")});
    QVERIFY2(said.startsWith(kind), qPrintable(said));
    said = session.ask({QStringLiteral("remove"), QStringLiteral("k")});
    QVERIFY2(said.startsWith(kind), qPrintable(said));
    // It does not say that it is locked: the callers word "" as "not found, or the keychain is locked".
    QCOMPARE(session.ask({QStringLiteral("read"), QStringLiteral("k")}), QStringLiteral("ok []"));

    session.stopDaemon();
    QVERIFY(session.startDaemon(true));
    QCOMPARE(session.ask({QStringLiteral("read"), QStringLiteral("k")}), QStringLiteral("ok [s3cret]"));
}

void tst_Keychain::hungServiceTimesOut()
{
    PrivateSession session;
    QVERIFY(session.startBus());
    QVERIFY(session.startDaemon(true));
    session.signalDaemon(SIGSTOP);
    const QString kind = errorStart(Error::Kind::Timeout);
    for (const auto &verb : {QStringLiteral("read"), QStringLiteral("write"), QStringLiteral("remove")}) {
        QElapsedTimer timer;
        timer.start();
        const QString said = session.ask({verb, QStringLiteral("k"), QStringLiteral("s3cret")}, 400);
        QVERIFY2(said.startsWith(kind), qPrintable(said));
        QVERIFY(timer.elapsed() < 15'000);
    }
    session.signalDaemon(SIGCONT);
    QVERIFY(session.ask({QStringLiteral("read"), QStringLiteral("k")}).startsWith(QLatin1String("ok")));
}

void tst_Keychain::lateWriteIsRemoved()
{
    PrivateSession session;
    QVERIFY(session.startBus());
    QVERIFY(session.startDaemon(true));
    const QString key = QStringLiteral("k");
    session.signalDaemon(SIGSTOP);
    const auto child = session.start({QStringLiteral("late"), key, QStringLiteral("s3cret")}, 400);
    QVERIFY(child->waitForReadyRead(15'000));
    const QByteArray said = child->readLine();
    QVERIFY2(said.startsWith(errorStart(Error::Kind::Timeout).toUtf8()), said.constData());
    session.signalDaemon(SIGCONT);
    QVERIFY(child->waitForFinished(60'000));
    QCOMPARE(child->readAllStandardOutput().trimmed(), QByteArray("gone"));
    QCOMPARE(session.ask({QStringLiteral("read"), key}), QStringLiteral("ok []"));
}

void tst_Keychain::lateWriteLeavesTheRetryAlone()
{
    PrivateSession session;
    QVERIFY(session.startBus());
    QVERIFY(session.startDaemon(true));
    const QString key = QStringLiteral("k");
    session.signalDaemon(SIGSTOP);
    const auto child = session.start({QStringLiteral("retry"), key, QStringLiteral("s3cret")}, 400);
    QVERIFY(child->waitForReadyRead(15'000));
    QVERIFY(child->readLine().startsWith("again"));
    session.signalDaemon(SIGCONT);
    QVERIFY(child->waitForFinished(60'000));
    QVERIFY(child->readAllStandardOutput().trimmed().endsWith("still there"));
    QCOMPARE(session.ask({QStringLiteral("read"), key}), QStringLiteral("ok [s3cret]"));
}

void tst_Keychain::deadAskerIsNotCalled()
{
    PrivateSession session;
    QVERIFY(session.startBus());
    QVERIFY(session.startDaemon(true));
    QCOMPARE(session.ask({QStringLiteral("drop"), QStringLiteral("k")}), QStringLiteral("ok"));
}

void tst_Keychain::sessionOnly()
{
    SessionSecrets secrets;
    QObject context;
    QString got;
    bool inside = true;
    int calls = 0;
    const auto count = [&](const Result<bool> &r) {
        QVERIFY(!inside);
        QVERIFY(r.ok());
        ++calls;
    };
    secrets.write(QStringLiteral("k"), QStringLiteral("s3cret"), &context, count);
    secrets.read(QStringLiteral("k"), &context, [&](const Result<QString> &r) { got = r.value(); });
    inside = false;
    QTRY_COMPARE(got, QStringLiteral("s3cret"));
    {
        QObject dead;
        secrets.read(QStringLiteral("k"), &dead, [&](const Result<QString> &) { QFAIL("called after death"); });
    }
    secrets.remove(QStringLiteral("k"), &context, count);
    QTRY_COMPARE(calls, 2);
    secrets.read(QStringLiteral("k"), &context, [&](const Result<QString> &r) { got = r.value(); });
    QTRY_COMPARE(got, QString());
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == QLatin1String("--child"))
        return child(application.arguments());
    tst_Keychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychain.moc"
