// SPDX-License-Identifier: Apache-2.0
#include "store/connections.h"
#include "store/connectionsecret.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>
#include <functional>
#include <memory>
#include <vector>

class tst_Connections : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder.reset(new QTemporaryDir); }
    void noFileIsNoConnections();
    void keepsEveryField();
    void oddNetworkFieldsAreReadAsDefaults_data();
    void oddNetworkFieldsAreReadAsDefaults();
    void reachesAs_data();
    void reachesAs();
    void secretAsItIsStored_data();
    void secretAsItIsStored();
    void namesAreUnique();
    void replacesById();
    void removes();
    void remembersTheLastUsed();
    void damagedFileIsKeptAside_data();
    void damagedFileIsKeptAside();
    void readsWhatCanBeRead();
    void neverWritesOverWhatItCannotRead();
    void failedWriteChangesNothing();
    void onlyTheOwnerReadsTheFile();
    void oneCopyOfADamagedFileIsEnough();
    void twoWindowsKeepEachOthersProfiles();
    void whatWasRemovedElsewhereStaysRemoved();
    void limitIsAllThatIsSet();
    void nameTakenElsewhereIsRefused();
    void lastUsedLosesNothing();
    void damagedMeanwhileLosesNothing();
    void lockedFileIsSaid();
    void writersAtOnceLoseNothing();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("sub/connections.json")); }
    [[nodiscard]] QStringList aside() const
    {
        return QDir(m_folder->filePath(QStringLiteral("sub"))).entryList({QStringLiteral("*.damaged-*")});
    }
    void put(const QByteArray &bytes) const
    {
        QDir().mkpath(m_folder->filePath(QStringLiteral("sub")));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] QByteArray bytes(const QString &file) const
    {
        QFile f(file);
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }
    static Connection contoso() { return named("Contoso"); }
    static Connection named(const char *name)
    {
        Connection c;
        c.name = QLatin1String(name);
        c.server = QStringLiteral("https://contoso.halopsa.com");
        return c;
    }
    [[nodiscard]] QStringList namesInFile() const
    {
        Connections connections(path());
        const auto loaded = connections.load();
        return loaded.ok() ? namesIn(connections) : QStringList{loaded.error().message};
    }
    static QStringList namesIn(const Connections &connections)
    {
        QStringList names;
        for (const Connection &connection : connections.all())
            names.append(connection.name);
        names.sort();
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Connections::noFileIsNoConnections()
{
    Connections connections(path());
    const auto loaded = connections.load();
    QVERIFY(loaded.ok());
    QCOMPARE(loaded.value(), 0);
}

void tst_Connections::keepsEveryField()
{
    Connection c = contoso();
    c.tenant = QStringLiteral("contoso");
    c.clientId = QStringLiteral("6f1a3a55-0000-4000-8000-000000000001");
    c.scopes = QStringLiteral("all all:teams");
    c.limitRequests = 300;
    c.limitSeconds = 60;
    c.label = Connection::Label::Sandbox;
    c.colour = QStringLiteral("#2060a0");
    c.description = QStringLiteral("Zürich → “test”\nsecond line");
    c.readOnly = true;
    c.active = false;
    c.inFlight = 2;
    c.caFile = QStringLiteral("/etc/ssl/contoso.pem");
    c.proxy = Connection::Proxy::Own;
    c.proxyHost = QStringLiteral("proxy.contoso.com");
    c.proxyPort = 3128;
    c.proxyUser = QStringLiteral("CONTOSO\\sundog");
    c.ticketAddress = QStringLiteral("{web}/tickets?id={id}");
    Connections connections(path());
    const auto saved = connections.save(c);
    QVERIFY(saved.ok());
    QVERIFY(!saved.value().id.isEmpty());

    Connections again(path());
    QCOMPARE(again.load().value(), 1);
    c.id = saved.value().id;
    QVERIFY(again.all().constFirst() == c);
    QVERIFY(again.byId(c.id) == c);
    QVERIFY(again.byName(QStringLiteral(" CONTOSO ")) == c);
    QVERIFY(!again.byId(QString()));
    QCOMPARE(QJsonDocument::fromJson(bytes(path())).object().value(QLatin1String("version")).toInt(), 1);
}

void tst_Connections::oddNetworkFieldsAreReadAsDefaults_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("inFlight");
    QTest::addColumn<int>("port");
    QTest::newRow("none") << QByteArray() << 6 << 8080; // a file from before they existed
    QTest::newRow("too low") << QByteArray(R"(,"inFlight":0,"proxyPort":0)") << 1 << 1;
    QTest::newRow("too high") << QByteArray(R"(,"inFlight":99,"proxyPort":99999)") << 6 << 65'535;
    QTest::newRow("other types") << QByteArray(R"(,"inFlight":"2","proxyPort":[],"caFile":1,"proxyHost":{})") << 6
                                 << 8080;
    QTest::newRow("unknown proxy") << QByteArray(R"(,"proxy":"socks")") << 6 << 8080;
}

void tst_Connections::oddNetworkFieldsAreReadAsDefaults()
{
    QFETCH(QByteArray, fields);
    QFETCH(int, inFlight);
    QFETCH(int, port);
    put(R"({"version":1,"connections":[{"id":"1","name":"A")" + fields + "}]}");
    Connections connections(path());
    QCOMPARE(connections.load().value(), 1);
    const Connection read = connections.all().constFirst();
    QCOMPARE(read.inFlight, inFlight);
    QCOMPARE(read.proxyPort, port);
    QCOMPARE(read.proxy, Connection::Proxy::System);
    QVERIFY(read.caFile.isEmpty() && read.proxyHost.isEmpty() && read.proxyUser.isEmpty());
    QVERIFY(read.ticketAddress.isEmpty());
}

void tst_Connections::reachesAs_data()
{
    QTest::addColumn<std::function<void(Connection &)>>("change");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, bool same, std::function<void(Connection &)> change) {
        QTest::newRow(name) << std::move(change) << same;
    };
    row("server", false, [](Connection &c) { c.server += u'x'; });
    row("tenant", false, [](Connection &c) { c.tenant += u'x'; });
    row("client id", false, [](Connection &c) { c.clientId += u'x'; });
    row("scopes", false, [](Connection &c) { c.scopes += u'x'; });
    row("limit, requests", false, [](Connection &c) { --c.limitRequests; });
    row("limit, seconds", false, [](Connection &c) { --c.limitSeconds; });
    row("in flight", false, [](Connection &c) { --c.inFlight; });
    row("CA file", false, [](Connection &c) { c.caFile += u'x'; });
    row("proxy", false, [](Connection &c) { c.proxy = Connection::Proxy::None; });
    row("proxy host", false, [](Connection &c) { c.proxyHost += u'x'; });
    row("proxy port", false, [](Connection &c) { ++c.proxyPort; });
    row("proxy user", false, [](Connection &c) { c.proxyUser += u'x'; });
    row("read-only", false, [](Connection &c) { c.readOnly = !c.readOnly; });
    row("outcome of notes", false, [](Connection &c) { ++c.noteOutcome; });
    row("outcome that resolves", false, [](Connection &c) { ++c.resolveOutcome; });
    row("status of the resolved", false, [](Connection &c) { ++c.resolveStatus; });
    row("status of the closed", false, [](Connection &c) { ++c.closedStatus; });
    row("nothing", true, [](Connection &) {});
    row("how it looks", true, [](Connection &c) {
        c.name += u'x';
        c.label = Connection::Label::Sandbox;
        c.colour = QStringLiteral("#2060a0");
        c.description += u'x';
        c.ticketAddress += u'x';
    });
}

void tst_Connections::reachesAs()
{
    QFETCH(std::function<void(Connection &)>, change);
    QFETCH(bool, same);
    const Connection before = contoso();
    Connection after = before;
    change(after);
    QCOMPARE(after.reachesAs(before), same);
    QCOMPARE(before.reachesAs(after), same);
}

void tst_Connections::secretAsItIsStored_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("proxyPassword");
    QTest::addColumn<bool>("plain");
    const QString json = ConnectionSecret{QStringLiteral("a"), QStringLiteral("b")}.stored();
    QTest::newRow("none") << QString() << QString() << true;
    QTest::newRow("no proxy password") << QStringLiteral("s3cret") << QString() << true;
    QTest::newRow("both") << QStringLiteral("s3cret") << QStringLiteral(" pr\"0xy → ß ") << false;
    QTest::newRow("JSON of somebody else") << QStringLiteral(R"({"client":"a"})") << QString() << true;
    QTest::newRow("looks like ours") << json << QString() << false;
    QTest::newRow("looks like ours, with a password") << json << QStringLiteral("p") << false;
}

void tst_Connections::secretAsItIsStored()
{
    QFETCH(QString, client);
    QFETCH(QString, proxyPassword);
    QFETCH(bool, plain);
    const ConnectionSecret secret{client, proxyPassword};
    QCOMPARE(secret.stored() == client, plain); // so that what was stored before, and secret-tool, go on working
    QVERIFY(!secret.stored().contains(u'\n'));
    QVERIFY(ConnectionSecret::read(secret.stored()) == secret);
}

void tst_Connections::namesAreUnique()
{
    Connections connections(path());
    QVERIFY(connections.save(contoso()).ok());
    Connection second = contoso();
    second.name = QStringLiteral("  cOnToSo ");
    const auto refused = connections.save(second);
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().message.contains(QStringLiteral("“Contoso”")), qPrintable(refused.error().message));
    second.name = QStringLiteral("  ");
    QVERIFY(!connections.save(second).ok());
    QCOMPARE(connections.all().size(), 1);
}

void tst_Connections::replacesById()
{
    Connections connections(path());
    QSignalSpy changed(&connections, &Connections::changed);
    Connection c = connections.save(contoso()).value();
    c.name = QStringLiteral("contoso"); // its own name in another spelling is no clash
    QVERIFY(connections.save(c).ok());
    QCOMPARE(connections.all().size(), 1);
    QCOMPARE(connections.all().constFirst().name, QStringLiteral("contoso"));
    QCOMPARE(changed.count(), 2);

    Connection chosen = contoso(); // the dialog makes the id first, because the secret is written under it
    chosen.name = QStringLiteral("Fabrikam");
    chosen.id = Connections::newId();
    QCOMPARE(connections.save(chosen).value().id, chosen.id);
    QCOMPARE(connections.all().size(), 2);
}

void tst_Connections::removes()
{
    Connections connections(path());
    const QString id = connections.save(contoso()).value().id;
    connections.setLastUsed(id);
    QSignalSpy changed(&connections, &Connections::changed);
    QVERIFY(connections.remove(id).value());
    QCOMPARE(changed.count(), 1);
    QVERIFY(connections.lastUsed().isEmpty());
    QVERIFY(!connections.remove(id).value());
    Connections again(path());
    QCOMPARE(again.load().value(), 0);
}

void tst_Connections::remembersTheLastUsed()
{
    Connections connections(path());
    const QString id = connections.save(contoso()).value().id;
    connections.setLastUsed(id);
    Connections again(path());
    QVERIFY(again.load().ok());
    QCOMPARE(again.lastUsed(), id);
}

void tst_Connections::damagedFileIsKeptAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("cut") << QByteArray(R"({"version":1,"connections":[{"id":"1","na)");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("no list") << QByteArray(R"({"version":1})");
    QTest::newRow("binary") << QByteArray("\0\1\2\xff", 4);
    QTest::newRow("newer") << QByteArray(R"({"version":2,"connections":[{"id":"1","name":"A"}]})");
    QTest::newRow("no name") << QByteArray(R"({"version":1,"connections":[{"id":"1"}]})");
}

void tst_Connections::damagedFileIsKeptAside()
{
    QFETCH(QByteArray, content);
    put(content);
    Connections connections(path());
    const auto loaded = connections.load();
    QVERIFY(!loaded.ok());
    QCOMPARE(aside().size(), 1);
    const QString kept = m_folder->filePath(QStringLiteral("sub/") + aside().constFirst());
    QVERIFY2(loaded.error().message.contains(QDir::toNativeSeparators(kept)), qPrintable(loaded.error().message));
    QCOMPARE(bytes(kept), content);

    QVERIFY(connections.save(contoso()).ok()); // the program goes on
    Connections again(path());
    QCOMPARE(again.load().value(), 1);
}

void tst_Connections::readsWhatCanBeRead()
{
    put(R"({"version":1,"lastUsed":"2","connections":[{"id":"1","name":"A","limitRequests":-4,"future":[1]},7,
            {"id":"2","name":"B","label":"practice"},{"id":"3","name":"b"},{"id":"1","name":"C"}]})");
    Connections connections(path());
    const auto loaded = connections.load();
    QVERIFY(!loaded.ok());
    QVERIFY2(loaded.error().message.contains(QLatin1String("3 profile")), qPrintable(loaded.error().message));
    QCOMPARE(connections.all().size(), 2);
    QCOMPARE(connections.all().constFirst().limitRequests, 1);
    QCOMPARE(connections.all().constLast().label, Connection::Label::Practice);
    QCOMPARE(connections.lastUsed(), QStringLiteral("2"));
}

void tst_Connections::neverWritesOverWhatItCannotRead()
{
    QVERIFY(QDir().mkpath(path())); // a folder where the file should be: cannot be opened, for root neither
    Connections connections(path());
    QVERIFY(!connections.load().ok());
    const auto refused = connections.save(contoso());
    QVERIFY(!refused.ok());
    QVERIFY(!refused.error().message.isEmpty());
    QVERIFY(connections.all().isEmpty());
}

void tst_Connections::failedWriteChangesNothing()
{
    QFile file(m_folder->filePath(QStringLiteral("plain")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Connections connections(m_folder->filePath(QStringLiteral("plain/connections.json")));
    QSignalSpy changed(&connections, &Connections::changed);
    QVERIFY(!connections.save(contoso()).ok());
    QVERIFY(connections.all().isEmpty());
    QCOMPARE(changed.count(), 0);
}

void tst_Connections::onlyTheOwnerReadsTheFile()
{
    Connections connections(path());
    QVERIFY(connections.save(contoso()).ok());
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(path()) & others));
}

void tst_Connections::oneCopyOfADamagedFileIsEnough()
{
    put("{");
    QString said;
    for (int run = 0; run < 3; ++run) {
        Connections connections(path());
        const auto loaded = connections.load();
        QVERIFY(!loaded.ok());
        if (run > 0)
            QCOMPARE(loaded.error().message, said);
        said = loaded.error().message;
        QCOMPARE(aside().size(), 1);
    }
    put("[");
    Connections connections(path());
    QVERIFY(!connections.load().ok());
    QCOMPARE(aside().size(), 2); // damaged in another way: that one is kept as well
    QVERIFY(connections.save(contoso()).ok());
    QCOMPARE(aside().size(), 2);
}

void tst_Connections::twoWindowsKeepEachOthersProfiles()
{
    Connections first(path());
    Connections second(path());
    QVERIFY(first.load().ok());
    QVERIFY(second.load().ok());
    Connection c = first.save(contoso()).value();
    QSignalSpy changed(&second, &Connections::changed);
    QVERIFY(second.save(named("Fabrikam")).ok());
    QCOMPARE(changed.count(), 1);
    const QStringList both{QStringLiteral("Contoso"), QStringLiteral("Fabrikam")};
    QCOMPARE(namesInFile(), both);
    QCOMPARE(namesIn(second), both);

    c.description = QStringLiteral("of the first window");
    QVERIFY(first.save(c).ok());
    QCOMPARE(namesIn(first), both);
    c.description = QStringLiteral("of the second window");
    QVERIFY(second.save(c).ok()); // whoever saves a profile wins
    QVERIFY(first.load().ok());
    QVERIFY(first.byId(c.id) == c);
}

void tst_Connections::whatWasRemovedElsewhereStaysRemoved()
{
    Connections first(path());
    const Connection c = first.save(contoso()).value();
    const Connection f = first.save(named("Fabrikam")).value();
    Connections second(path());
    QVERIFY(second.load().ok());
    QVERIFY(first.remove(c.id).value());

    QSignalSpy changed(&second, &Connections::changed);
    QVERIFY(second.save(named("Northwind")).ok());
    QCOMPARE(changed.count(), 1);
    const QStringList left{QStringLiteral("Fabrikam"), QStringLiteral("Northwind")};
    QCOMPARE(namesIn(second), left);
    QCOMPARE(namesInFile(), left);
    QVERIFY(!second.remove(c.id).value());

    QVERIFY(second.remove(f.id).value());
    QVERIFY(!first.remove(f.id).value());
    QCOMPARE(namesIn(first), QStringList{QStringLiteral("Northwind")}); // seen, though there was nothing to remove
    QVERIFY(first.save(c).ok());                                        // but what is saved is there again
    QCOMPARE(namesInFile(), QStringList({QStringLiteral("Contoso"), QStringLiteral("Northwind")}));
}

void tst_Connections::limitIsAllThatIsSet()
{
    Connections first(path());
    Connection c = first.save(contoso()).value();
    const Connection f = first.save(named("Fabrikam")).value();
    Connections second(path());
    QVERIFY(second.load().ok());
    c.description = QStringLiteral("of the second window");
    QVERIFY(second.save(c).ok());
    QVERIFY(second.remove(f.id).value());

    QVERIFY(first.setLimit(c.id, 120, 60).value());
    c.limitRequests = 120;
    c.limitSeconds = 60;
    QCOMPARE(first.all().size(), 1);
    QVERIFY(first.byId(c.id) == c);
    QVERIFY(!first.setLimit(f.id, 120, 60).value()); // and it is not there again
    QVERIFY(second.load().ok());
    QCOMPARE(second.all().size(), 1);
    QVERIFY(second.byId(c.id) == c);
}

void tst_Connections::nameTakenElsewhereIsRefused()
{
    Connections first(path());
    Connections second(path());
    QVERIFY(first.save(contoso()).ok());
    const auto refused = second.save(named("contoso"));
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().message.contains(QStringLiteral("“Contoso”")), qPrintable(refused.error().message));
    QVERIFY(second.byName(QStringLiteral("Contoso"))); // and now it can be seen
    QCOMPARE(namesInFile(), QStringList{QStringLiteral("Contoso")});
}

void tst_Connections::lastUsedLosesNothing()
{
    Connections first(path());
    const QString id = first.save(contoso()).value().id;
    Connections second(path());
    QVERIFY(second.load().ok());
    QVERIFY(first.save(named("Fabrikam")).ok());
    QSignalSpy changed(&second, &Connections::changed);
    second.setLastUsed(id);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(namesInFile(), QStringList({QStringLiteral("Contoso"), QStringLiteral("Fabrikam")}));

    first.setLastUsed(first.byName(QStringLiteral("Fabrikam"))->id);
    second.setLastUsed(id); // it did not change here, but it did elsewhere
    QVERIFY(first.load().ok());
    QCOMPARE(first.lastUsed(), id);
    QCOMPARE(changed.count(), 1);
}

void tst_Connections::damagedMeanwhileLosesNothing()
{
    Connections connections(path());
    QVERIFY(connections.save(contoso()).ok());
    put("{\"version\":1,");
    QVERIFY(connections.save(named("Fabrikam")).ok());
    QCOMPARE(aside().size(), 1);
    const QStringList both{QStringLiteral("Contoso"), QStringLiteral("Fabrikam")};
    QCOMPARE(namesInFile(), both);
    QVERIFY(QFile::remove(path()));
    QVERIFY(connections.save(named("Northwind")).ok());
    QCOMPARE(namesInFile(), both + QStringList{QStringLiteral("Northwind")});
}

void tst_Connections::lockedFileIsSaid()
{
    Connections connections(path());
    const QString id = connections.save(contoso()).value().id;
    QLockFile other(path() + QStringLiteral(".lock"));
    QVERIFY(other.tryLock(0));
    const auto refused = connections.save(named("Fabrikam"));
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().message.contains(QLatin1String("another Sundog")), qPrintable(refused.error().message));
    QVERIFY(!connections.remove(id).ok());
    QCOMPARE(namesIn(connections), QStringList{QStringLiteral("Contoso")});
    QCOMPARE(namesInFile(), QStringList{QStringLiteral("Contoso")}); // reading needs no lock
    other.unlock();
    QVERIFY(connections.save(named("Fabrikam")).ok());
}

void tst_Connections::writersAtOnceLoseNothing()
{
    constexpr int Each = 8;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int t = 0; t < 3; ++t) {
        threads.emplace_back(QThread::create([file = path(), t] {
            Connections connections(file);
            for (int i = 0; i < Each; ++i) {
                Connection c = contoso();
                c.id = Connections::newId();
                c.name = QStringLiteral("%1-%2").arg(t).arg(i);
                while (!connections.save(c).ok()) // the others may have been quicker for too long: said, not lost
                    QThread::yieldCurrentThread();
            }
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60'000));
    QCOMPARE(namesInFile().size(), 3 * Each);
    QVERIFY(aside().isEmpty());
}

QTEST_GUILESS_MAIN(tst_Connections)
#include "tst_connections.moc"
