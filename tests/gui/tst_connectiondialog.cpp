// SPDX-License-Identifier: Apache-2.0
#include "connection/connectiondialog.h"
#include "net/clock.h"
#include "net/requestlog.h"
#include "practice/practicetenant.h"
#include "support/testcertificates.h"
#include "support/tunnelproxy.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSslKey>
#include <QTemporaryDir>
#include <QtTest>

namespace {

// A keychain that can be made to refuse, or to keep its answer to a write back.
class TestKeychain final : public SecretStore
{
public:
    void read(const QString &key, QObject *context, std::function<void(Result<QString>)> callback) override
    {
        readFrom.append(key);
        if (absent)
            QMetaObject::invokeMethod(
                context, [callback = std::move(callback)] { callback(error()); }, Qt::QueuedConnection);
        else
            m_inner.read(key, context, std::move(callback));
    }
    void write(const QString &key, const QString &secret, QObject *context,
               std::function<void(Result<bool>)> callback) override
    {
        ++writes;
        writtenTo.append(key);
        if (holds)
            held = std::move(callback);
        else if (refuses)
            refuse(context, std::move(callback));
        else
            m_inner.write(key, secret, context, std::move(callback));
    }
    void remove(const QString &key, QObject *context, std::function<void(Result<bool>)> callback) override
    {
        if (refuses && !removes)
            refuse(context, std::move(callback));
        else
            m_inner.remove(key, context, std::move(callback));
    }
    [[nodiscard]] static Error error()
    {
        Error e;
        e.kind = Error::Kind::Offline;
        e.message = QStringLiteral("No keychain <b>answered</b>.");
        return e;
    }

    bool absent = false; // nothing answers a read
    bool refuses = false;
    bool removes = false; // even when it refuses to write
    bool holds = false;
    int writes = 0;
    QStringList writtenTo;
    QStringList readFrom;
    std::function<void(Result<bool>)> held;

private:
    static void refuse(QObject *context, std::function<void(Result<bool>)> callback)
    {
        QMetaObject::invokeMethod(
            context, [callback = std::move(callback)] { callback(error()); }, Qt::QueuedConnection);
    }

    SessionSecrets m_inner;
};

QString secretIn(SecretStore &store, const QString &key)
{
    QObject context;
    std::optional<QString> found;
    store.read(key, &context, [&](const Result<QString> &r) { found = r.value(); });
    [&] { QTRY_VERIFY(found); }();
    return found.value_or(QString());
}

} // namespace

class tst_ConnectionDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void everyFieldHasItsName();
    void problemsStandAtTheirFields();
    void serverIsShownAsItWillBeUsed();
    void saysWhereTheSecretIsKept();
    void pasteFillsTheFields();
    void savesTheProfileWithoutTheSecret();
    void nameMustBeUnique();
    void keychainRefuses();
    void editKeepsTheStoredSecret();
    void editReplacesTheSecret();
    void copyTakesTheSecretAlong();
    void closingAsksOnlyWhenSomethingWasTyped();
    void waitsForTheKeychainBeforeItCloses();
    void sessionSecretReplacesTheStoredOne();
    void oldSecretThatMayRemainIsSaid();
    void testSucceeds();
    void testFails_data();
    void testFails();
    void missingScopeIsAWarning();
    void testTakesThePlaceOfWhatWasSaidBefore();
    void testCanBeCancelled();
    void testUsesTheStoredSecret();
    void storedSecretIsGone();
    void ticketAddressIsChecked();
    void networkIsFoldedAway();
    void networkProblemsOpenIt_data();
    void networkProblemsOpenIt();
    void caFileIsChosen();
    void ownCertificatesAndProxy();
    void wrongProxyPasswordIsSaid();
    void secretsChangeOneByOne();
    void proxyPasswordGoesWithItsUser();
    void nothingTypedNeedsNoKeychain();
    void copyTakesTheProxyPasswordAlong();
    void storedProxyPasswordIsGone();

private:
    void open(const std::optional<Connection> &edit = {});
    template <class T> T *find(const char *name)
    {
        T *widget = m_dialog->findChild<T *>(QLatin1String(name));
        Q_ASSERT(widget);
        return widget;
    }
    void type(const char *field, const QString &text)
    {
        auto *edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void mnemonicsDiffer();
    void press(const char *name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    QString note(const char *field)
    {
        auto *label = find<QLabel>((QByteArray(field) + "NoteText").constData());
        return label->isVisible() ? label->text() : QString();
    }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    QString state(int step)
    {
        return find<QWidget>(qPrintable(QStringLiteral("step%1").arg(step)))
            ->findChild<QLabel *>(QStringLiteral("state"))
            ->text();
    }
    Connection contoso()
    {
        Connection c;
        c.name = QStringLiteral("Contoso");
        c.server = QStringLiteral("https://contoso.halopsa.com");
        c.clientId = QStringLiteral("x");
        return m_connections->save(c).value();
    }
    void keep(const QString &id, const QString &secret)
    {
        QObject context;
        m_keychain->write(id, secret, &context, [](const Result<bool> &) {});
    }
    void typeContoso()
    {
        type("connectionName", QStringLiteral("Contoso"));
        type("serverUrl", QStringLiteral("contoso.halopsa.com/api/"));
        type("tenant", QStringLiteral("contoso"));
        type("clientId", QStringLiteral("6f1a3a55-1111-4222-8333-aaaaaaaaaaaa"));
        type("clientSecret", QStringLiteral("very-s3cret"));
    }
    void typePractice(const practice::PracticeTenant &tenant)
    {
        type("serverUrl", tenant.url().toString());
        type("tenant", tenant.tenant());
        type("clientId", tenant.clientId());
        type("clientSecret", tenant.clientSecret());
    }
    // Contoso behind a proxy with a sign-in.
    Connection contosoBehindProxy()
    {
        Connection c = contoso();
        c.proxy = Connection::Proxy::Own;
        c.proxyHost = QStringLiteral("proxy.contoso.com");
        c.proxyUser = QStringLiteral("user");
        return m_connections->save(c).value();
    }
    void saveNow()
    {
        QSignalSpy saved(m_dialog.get(), &ConnectionDialog::saved);
        press("save");
        QTRY_COMPARE(saved.size(), 1);
    }
    ConnectionSecret stored(const QString &id) { return ConnectionSecret::read(secretIn(*m_keychain, id)); }
    void choose(Connection::Proxy proxy)
    {
        auto *box = find<QComboBox>("proxy");
        box->setCurrentIndex(box->findData(int(proxy)));
    }
    [[nodiscard]] practice::Options overTls() const
    {
        practice::Options options;
        options.certificatePem = m_certificates.server().localCertificate().toPem();
        options.privateKeyPem = m_certificates.server().privateKey().toPem();
        return options;
    }
    void typeNetwork(const TunnelProxy &proxy, const QString &password)
    {
        QTest::mouseClick(find<QAbstractButton>("network"), Qt::LeftButton);
        type("caFile", m_certificates.authorityFile());
        choose(Connection::Proxy::Own);
        type("proxyHost", QStringLiteral("127.0.0.1"));
        find<QSpinBox>("proxyPort")->setValue(proxy.serverPort());
        type("proxyUser", QStringLiteral("user"));
        type("proxyPassword", password);
    }
    [[nodiscard]] QByteArray file() const
    {
        QFile f(m_folder->filePath(QStringLiteral("connections.json")));
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connections> m_connections;
    std::unique_ptr<TestKeychain> m_keychain;
    std::unique_ptr<SessionSecrets> m_session;
    TestCertificates m_certificates;
    SystemClock m_clock;
    RequestLog m_log;
    std::unique_ptr<ConnectionDialog> m_dialog;
};

void tst_ConnectionDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_connections = std::make_unique<Connections>(m_folder->filePath(QStringLiteral("connections.json")));
    m_keychain = std::make_unique<TestKeychain>();
    m_session = std::make_unique<SessionSecrets>();
}

void tst_ConnectionDialog::cleanup()
{
    m_dialog.reset();
}

void tst_ConnectionDialog::open(const std::optional<Connection> &edit)
{
    m_dialog = std::make_unique<ConnectionDialog>(*m_connections, *m_keychain, *m_session, m_clock, m_log, edit);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void tst_ConnectionDialog::everyFieldHasItsName()
{
    open();
    int labelled = 0;
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    for (QLabel *label : labels) {
        if (!label->buddy())
            continue;
        ++labelled;
        QString plain = label->text();
        plain.remove(u'&').remove(QStringLiteral(" *"));
        const QString field = label->buddy()->objectName();
        const bool isId = field.endsWith(QLatin1String("Outcome")) || field.endsWith(QLatin1String("Status"));
        if (!isId && !field.startsWith(QLatin1String("proxy")) && field != u"ticketAddress") // letters are used up
            QVERIFY2(label->text().contains(u'&'), qPrintable(plain));
        if (label->buddy()->objectName() != QLatin1String("colour"))
            QVERIFY2(label->buddy()->accessibleName().startsWith(plain), qPrintable(plain));
    }
    QCOMPARE(labelled, 22);
    mnemonicsDiffer();
}

// Also with the questions the dialog asks at its foot.
void tst_ConnectionDialog::mnemonicsDiffer()
{
    QSet<QChar> mnemonics;
    const QList<QWidget *> widgets = m_dialog->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        QString caption;
        if (auto *button = qobject_cast<QAbstractButton *>(widget))
            caption = button->text();
        else if (auto *label = qobject_cast<QLabel *>(widget); label && label->buddy())
            caption = label->text();
        const auto at = caption.indexOf(u'&');
        if (at < 0)
            continue;
        QVERIFY2(!mnemonics.contains(caption.at(at + 1).toLower()), qPrintable(caption));
        mnemonics.insert(caption.at(at + 1).toLower());
    }
}

void tst_ConnectionDialog::problemsStandAtTheirFields()
{
    open();
    press("save");
    QVERIFY(note("connectionName").contains(QLatin1String("Connection Name is missing")));
    QVERIFY(note("serverUrl").contains(QLatin1String("Server URL is missing")));
    QVERIFY(note("clientId").contains(QLatin1String("Client ID is missing")));
    QVERIFY(note("clientSecret").contains(QLatin1String("Client Secret is missing")));
    QVERIFY(find<QLineEdit>("connectionName")->hasFocus());
    QVERIFY(find<QLineEdit>("connectionName")->accessibleDescription().contains(QLatin1String("is missing")));
    QVERIFY(m_dialog->isVisible());
    QVERIFY(file().isEmpty());

    type("clientId", QStringLiteral("a b"));
    QVERIFY(!note("clientId").contains(QLatin1String("missing")));
    QTest::keyClick(find<QLineEdit>("clientId"), Qt::Key_Tab);
    QVERIFY(note("clientId").contains(QLatin1String("no spaces")));
    type("tenant", QStringLiteral("two words"));
    QTest::keyClick(find<QLineEdit>("tenant"), Qt::Key_Tab);
    QVERIFY(note("tenant").contains(QLatin1String("one word")));

    find<QComboBox>("scopes")->setEditText(QString());
    press("testConnection"); // a test needs no name
    QVERIFY(note("scopes").contains(QLatin1String("refuses every request")));
    QVERIFY(find<QLineEdit>("serverUrl")->hasFocus());
}

void tst_ConnectionDialog::serverIsShownAsItWillBeUsed()
{
    open();
    type("serverUrl", QStringLiteral("contoso.halopsa.com/api/"));
    QCOMPARE(note("serverUrl"), QStringLiteral("Will be used as https://contoso.halopsa.com"));
    type("serverUrl", QStringLiteral("http://contoso.halopsa.com"));
    QVERIFY(note("serverUrl").contains(QLatin1String("https://")));
    QVERIFY(!note("serverUrl").startsWith(QLatin1String("Will be used")));
}

void tst_ConnectionDialog::saysWhereTheSecretIsKept()
{
    open();
    QVERIFY(note("clientSecret").startsWith(QLatin1String("Kept in the keychain")));
    m_dialog.reset();
    m_keychain->absent = true;
    open();
    QTRY_VERIFY2(note("clientSecret").startsWith(QLatin1String("No keychain answers")),
                 qPrintable(note("clientSecret")));
}

void tst_ConnectionDialog::pasteFillsTheFields()
{
    open();
    const QString id = QStringLiteral("6f1a3a55-1111-4222-8333-aaaaaaaaaaaa");
    QGuiApplication::clipboard()->setText(
        QStringLiteral("https://contoso.halopsa.com/auth\n%1\nhttps://contoso.halopsa.com/"
                       "api\n%1-%1\nsome!thing\n")
            .arg(id));
    auto *tenant = find<QLineEdit>("tenant");
    tenant->setFocus();
    QTest::keyClick(tenant, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(find<QLineEdit>("serverUrl")->text(), QStringLiteral("https://contoso.halopsa.com/api"));
    QCOMPARE(note("serverUrl"), QStringLiteral("Will be used as https://contoso.halopsa.com"));
    QCOMPARE(find<QLineEdit>("clientId")->text(), id);
    QCOMPARE(find<QLineEdit>("clientSecret")->text(), QStringLiteral("%1-%1").arg(id));
    QVERIFY(tenant->text().isEmpty());
    const QString said = text("noticeText");
    QVERIFY2(said.startsWith(QLatin1String("Filled in from the paste: ")), qPrintable(said));
    QVERIFY2(said.contains(QLatin1String("Server URL")) && said.contains(QLatin1String("Client Secret")),
             qPrintable(said));
    QVERIFY2(said.contains(QLatin1String(" 5.")), qPrintable(said)); // the line that was left out
    QVERIFY(!said.contains(id));
}

void tst_ConnectionDialog::savesTheProfileWithoutTheSecret()
{
    open();
    typeContoso();
    find<QComboBox>("scopes")->setEditText(QStringLiteral("  all   all:teams "));
    find<QComboBox>("label")->setCurrentText(QStringLiteral("SANDBOX"));
    find<QSpinBox>("limitRequests")->setValue(300);
    QTest::mouseClick(find<QAbstractButton>("readOnly"), Qt::LeftButton, {}, QPoint(8, 8));
    QSignalSpy saved(m_dialog.get(), &ConnectionDialog::saved);
    press("save");
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(!m_dialog->isVisible());

    const auto stored = m_connections->byId(saved.constFirst().constFirst().toString());
    QVERIFY(stored);
    QCOMPARE(stored->name, QStringLiteral("Contoso"));
    QCOMPARE(stored->server, QStringLiteral("https://contoso.halopsa.com"));
    QCOMPARE(stored->tenant, QStringLiteral("contoso"));
    QCOMPARE(stored->scopes, QStringLiteral("all all:teams"));
    QCOMPARE(stored->limitRequests, 300);
    QCOMPARE(stored->label, Connection::Label::Sandbox);
    QVERIFY(stored->readOnly);
    QVERIFY(stored->active);
    QVERIFY(file().contains("contoso.halopsa.com"));
    QVERIFY(!file().contains("s3cret"));
    QCOMPARE(secretIn(*m_keychain, stored->id), QStringLiteral("very-s3cret"));
    QCOMPARE(secretIn(*m_session, stored->id), QString());
}

void tst_ConnectionDialog::nameMustBeUnique()
{
    Connection other;
    other.name = QStringLiteral("CONTOSO");
    QVERIFY(m_connections->save(other).ok());
    open();
    typeContoso();
    press("save");
    QVERIFY(note("connectionName").contains(QStringLiteral("“CONTOSO”")));
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_keychain->writes, 0);
}

void tst_ConnectionDialog::keychainRefuses()
{
    m_keychain->refuses = true;
    open();
    typeContoso();
    QSignalSpy saved(m_dialog.get(), &ConnectionDialog::saved);
    press("save");
    QTRY_VERIFY(text("noticeText").contains(QLatin1String("Keep it for this session only?")));
    QVERIFY(text("noticeText").contains(QLatin1String("No keychain <b>answered</b>.")));
    QCOMPARE(find<QLabel>("noticeText")->textFormat(), Qt::PlainText);
    mnemonicsDiffer();
    QCOMPARE(find<QLineEdit>("clientSecret")->text(), QStringLiteral("very-s3cret"));
    QVERIFY(m_connections->all().isEmpty());

    press("retryKeychain");
    QTRY_COMPARE(m_keychain->writes, 2);
    QCOMPARE(m_keychain->writtenTo.constLast(), m_keychain->writtenTo.constFirst()); // none is left under another id
    QTRY_VERIFY(m_dialog->findChild<QWidget *>(QStringLiteral("keepForSession")));
    type("connectionName", QStringLiteral("Contoso, renamed meanwhile"));
    press("keepForSession");
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(m_connections->all().constFirst().name, QStringLiteral("Contoso, renamed meanwhile"));
    const QString id = saved.constFirst().constFirst().toString();
    QCOMPARE(secretIn(*m_session, id), QStringLiteral("very-s3cret"));
    QCOMPARE(secretIn(*m_keychain, id), QString());
    QVERIFY(!file().contains("s3cret"));
    QVERIFY(!m_dialog->isVisible());
}

void tst_ConnectionDialog::editKeepsTheStoredSecret()
{
    open();
    typeContoso();
    press("save");
    QTRY_COMPARE(m_connections->all().size(), 1);
    Connection stored = m_connections->all().constFirst();

    open(stored);
    QVERIFY(find<QLineEdit>("clientSecret")->text().isEmpty());
    QVERIFY(find<QLineEdit>("clientSecret")->placeholderText().contains(QLatin1String("keep the stored one")));
    type("connectionName", QStringLiteral("Renamed"));
    press("save");
    QTRY_VERIFY(m_connections->byName(QStringLiteral("Renamed")));
    QCOMPARE(m_connections->all().size(), 1);
    QCOMPARE(m_keychain->writes, 1);
    QCOMPARE(secretIn(*m_keychain, stored.id), QStringLiteral("very-s3cret"));
}

void tst_ConnectionDialog::editReplacesTheSecret()
{
    const Connection stored = contoso();
    QObject context;
    m_session->write(stored.id, QStringLiteral("old"), &context, [](const Result<bool> &) {});
    open(stored);
    type("clientSecret", QStringLiteral("new"));
    QSignalSpy saved(m_dialog.get(), &ConnectionDialog::saved);
    press("save");
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(secretIn(*m_keychain, stored.id), QStringLiteral("new"));
    QCOMPARE(secretIn(*m_session, stored.id), QString()); // it would hide the new one
}

void tst_ConnectionDialog::copyTakesTheSecretAlong()
{
    open();
    typeContoso();
    press("save");
    QTRY_COMPARE(m_connections->all().size(), 1);
    const Connection original = m_connections->all().constFirst();
    Connection copy = original;
    copy.id.clear();
    copy.name = QStringLiteral("Contoso read");
    open(copy);
    m_dialog->useSecretOf(original);
    QSignalSpy saved(m_dialog.get(), &ConnectionDialog::saved);
    press("save");
    QTRY_COMPARE(saved.size(), 1);
    const QString id = saved.constFirst().constFirst().toString();
    QVERIFY(id != original.id);
    QCOMPARE(secretIn(*m_keychain, id), QStringLiteral("very-s3cret"));
}

void tst_ConnectionDialog::closingAsksOnlyWhenSomethingWasTyped()
{
    open();
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());

    open();
    type("connectionName", QStringLiteral("C"));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(text("noticeText").contains(QLatin1String("not saved")));
    mnemonicsDiffer();
    press("goOn");
    QVERIFY(!find<QWidget>("notice")->isVisible());
    QCOMPARE(find<QLineEdit>("connectionName")->text(), QStringLiteral("C"));
    press("cancel");
    press("discard");
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(m_connections->all().isEmpty());
}

void tst_ConnectionDialog::waitsForTheKeychainBeforeItCloses()
{
    m_keychain->holds = true;
    open();
    typeContoso();
    press("save");
    QTRY_VERIFY(m_keychain->held);
    QVERIFY(text("noticeText").contains(QLatin1String("waiting for the keychain")));
    for (const char *name : {"save", "cancel", "testConnection"})
        QVERIFY2(!find<QAbstractButton>(name)->isEnabled(), name);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY2(text("noticeText").contains(QLatin1String("once the keychain has answered")),
             qPrintable(text("noticeText")));
    QVERIFY(!m_dialog->findChild<QWidget *>(QStringLiteral("discard")));
    QVERIFY(!m_dialog->close()); // nor by the window's own button
    QVERIFY(m_dialog->isVisible());

    // The call ends by itself at the latest with its own timeout; then the way out is open again.
    m_keychain->held(TestKeychain::error());
    QVERIFY(m_dialog->findChild<QWidget *>(QStringLiteral("retryKeychain")));
    for (const char *name : {"save", "cancel", "testConnection"})
        QVERIFY2(find<QAbstractButton>(name)->isEnabled(), name);
    press("retryKeychain");
    QTRY_COMPARE(m_keychain->writes, 2);
    m_keychain->held(TestKeychain::error());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    press("discard");
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(m_connections->all().isEmpty());
}

void tst_ConnectionDialog::sessionSecretReplacesTheStoredOne()
{
    const Connection stored = contoso();
    keep(stored.id, QStringLiteral("old"));
    open(stored);
    m_keychain->refuses = true;
    m_keychain->removes = true;
    type("clientSecret", QStringLiteral("new"));
    QSignalSpy saved(m_dialog.get(), &ConnectionDialog::saved);
    press("save");
    QTRY_VERIFY(m_dialog->findChild<QWidget *>(QStringLiteral("keepForSession")));
    press("keepForSession");
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(secretIn(*m_session, stored.id), QStringLiteral("new"));
    QCOMPARE(secretIn(*m_keychain, stored.id), QString()); // the next start would use it
}

void tst_ConnectionDialog::oldSecretThatMayRemainIsSaid()
{
    const Connection stored = contoso();
    keep(stored.id, QStringLiteral("old"));
    open(stored);
    m_keychain->refuses = true;
    type("connectionName", QStringLiteral("Renamed"));
    type("clientSecret", QStringLiteral("new"));
    QSignalSpy saved(m_dialog.get(), &ConnectionDialog::saved);
    press("save");
    QTRY_VERIFY(m_dialog->findChild<QWidget *>(QStringLiteral("keepForSession")));
    press("keepForSession");
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(m_connections->byName(QStringLiteral("Renamed")));
    QVERIFY(m_dialog->isVisible());
    const QString said = text("noticeText");
    QVERIFY2(said.contains(QLatin1String("The keychain may still hold the old Client Secret")), qPrintable(said));
    QVERIFY2(said.contains(TestKeychain::error().message), qPrintable(said));
    mnemonicsDiffer();
    QVERIFY(!find<QAbstractButton>("save")->isEnabled()); // it is saved: there is only to read and to close
    QCOMPARE(find<QAbstractButton>("cancel")->text(), QStringLiteral("Close"));
    press("cancel");
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(saved.size(), 1);
}

void tst_ConnectionDialog::testSucceeds()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    open();
    typePractice(tenant);
    QCOMPARE(state(0), QStringLiteral("waiting"));
    press("testConnection");
    QTRY_COMPARE(text("checkResult"), QStringLiteral("Successful"));
    QCOMPARE(state(0), QStringLiteral("passed"));
    QCOMPARE(state(2), QStringLiteral("passed"));
    QCOMPARE(state(5), QStringLiteral("passed"));
    QVERIFY(!find<QWidget>("cancelTest")->isVisible());
    QList<QByteArray> paths;
    const auto requests = tenant.requests();
    for (const auto &request : requests)
        paths.append(request.path);
    QVERIFY(paths.contains("/auth/token"));
    QVERIFY(paths.contains("/api/Agent/me"));
    QVERIFY(paths.contains("/api/Tickets"));
    QVERIFY(m_connections->all().isEmpty()); // a test saves nothing
    QCOMPARE(m_keychain->writes, 0);

    type("tenant", QStringLiteral("other"));
    QVERIFY(find<QWidget>("checkOutdated")->isVisible());
}

void tst_ConnectionDialog::testFails_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("scopes");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("status");
    QTest::newRow("wrong secret") << QStringLiteral("wrong") << QStringLiteral("all") << QString() << 2
                                  << QStringLiteral("400");
    QTest::newRow("unknown scope") << QString() << QStringLiteral("all nonsense") << QString() << 2
                                   << QStringLiteral("400");
    QTest::newRow("forbidden") << QString() << QStringLiteral("all") << QStringLiteral("forbidden-empty:/Tickets") << 5
                               << QStringLiteral("403");
}

void tst_ConnectionDialog::testFails()
{
    QFETCH(QString, secret);
    QFETCH(QString, scopes);
    QFETCH(QString, fault);
    QFETCH(int, step);
    QFETCH(QString, status);
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    if (!fault.isEmpty())
        QVERIFY(tenant.setFault(fault, true));
    open();
    typePractice(tenant);
    if (!secret.isEmpty())
        type("clientSecret", secret);
    find<QComboBox>("scopes")->setEditText(scopes);
    press("testConnection");
    QTRY_COMPARE(text("checkResult"), QStringLiteral("Failed"));
    QCOMPARE(state(step), QStringLiteral("failed"));
    if (step < 5)
        QCOMPARE(state(5), QStringLiteral("skipped"));
    const QString detail = text("checkDetail");
    QVERIFY2(detail.contains(QLatin1String("Failure Indicator: Test Connection failed.")), qPrintable(detail));
    QVERIFY2(detail.contains(QStringLiteral("Status Code: %1").arg(status)), qPrintable(detail));
    QVERIFY2(detail.contains(QLatin1String("Message: ")), qPrintable(detail));
    // Nothing that was typed is lost, and it can be tried again.
    QCOMPARE(find<QLineEdit>("serverUrl")->text(), tenant.url().toString());
    QVERIFY(!find<QLineEdit>("clientSecret")->text().isEmpty());
    QVERIFY(find<QAbstractButton>("testConnection")->isEnabled());
    QVERIFY(!detail.contains(tenant.clientSecret()));

    // Enter in a field tests again; it does not save what has just failed.
    type("connectionName", QStringLiteral("Contoso"));
    QSignalSpy saved(m_dialog.get(), &ConnectionDialog::saved);
    tenant.clearRequests();
    QTest::keyClick(find<QLineEdit>("connectionName"), Qt::Key_Return);
    QTRY_VERIFY(!tenant.requests().isEmpty());
    QTRY_COMPARE(text("checkResult"), QStringLiteral("Failed"));
    QCOMPARE(m_keychain->writes, 0);
    QVERIFY(saved.isEmpty() && m_dialog->isVisible());

    if (fault.isEmpty()) {
        type("clientSecret", tenant.clientSecret());
        find<QComboBox>("scopes")->setEditText(QStringLiteral("all"));
        press("testConnection");
        QTRY_COMPARE(text("checkResult"), QStringLiteral("Successful"));
        QTest::keyClick(find<QLineEdit>("connectionName"), Qt::Key_Return);
        QTRY_COMPARE(saved.size(), 1);
    }
}

void tst_ConnectionDialog::missingScopeIsAWarning()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    QVERIFY(tenant.setFault(QStringLiteral("scopes-granted:all"), true));
    open();
    typePractice(tenant);
    find<QComboBox>("scopes")->setEditText(QStringLiteral("all all:teams"));
    press("testConnection");
    QTRY_COMPARE(text("checkResult"), QStringLiteral("Successful"));
    QCOMPARE(state(3), QStringLiteral("warning"));
    const auto *advice = find<QWidget>("step3")->findChild<QLabel *>(QStringLiteral("advice"));
    QVERIFY(advice->isVisible());
    QVERIFY2(advice->text().contains(QLatin1String("Likely cause: ")), qPrintable(advice->text()));
    QVERIFY2(advice->text().contains(QLatin1String("What to do: ")), qPrintable(advice->text()));
    QVERIFY(text("checkDetail").contains(QLatin1String("warning")));
}

void tst_ConnectionDialog::testTakesThePlaceOfWhatWasSaidBefore()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    m_keychain->refuses = true;
    open();
    type("connectionName", QStringLiteral("Contoso"));
    typePractice(tenant);
    press("save");
    QTRY_VERIFY(m_dialog->findChild<QWidget *>(QStringLiteral("keepForSession")));
    press("testConnection");
    QTRY_COMPARE(text("checkResult"), QStringLiteral("Successful"));
    QVERIFY(!find<QWidget>("notice")->isVisible());
}

void tst_ConnectionDialog::testCanBeCancelled()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    QVERIFY(tenant.setFault(QStringLiteral("never-answer"), true));
    open();
    typePractice(tenant);
    press("testConnection");
    QTRY_COMPARE(state(0), QStringLiteral("running"));
    QTRY_VERIFY(!tenant.requests().isEmpty());
    type("connectionName", QStringLiteral("typed meanwhile"));
    press("cancelTest");
    QTRY_COMPARE(text("checkResult"), QStringLiteral("Failed"));
    QVERIFY(text("checkDetail").contains(QLatin1String("cancelled")));
    QCOMPARE(find<QLineEdit>("connectionName")->text(), QStringLiteral("typed meanwhile"));
}

void tst_ConnectionDialog::testUsesTheStoredSecret()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    Connection stored;
    stored.name = QStringLiteral("Practice");
    stored.server = tenant.url().toString();
    stored.tenant = tenant.tenant();
    stored.clientId = tenant.clientId();
    stored = m_connections->save(stored).value();
    QObject context;
    m_keychain->write(stored.id, tenant.clientSecret(), &context, [](const Result<bool> &) {});
    open(stored);
    press("testConnection");
    QTRY_COMPARE(text("checkResult"), QStringLiteral("Successful"));
    QVERIFY(find<QLineEdit>("clientSecret")->text().isEmpty());
}

void tst_ConnectionDialog::storedSecretIsGone()
{
    open(contoso());
    press("testConnection");
    QTRY_VERIFY(note("clientSecret").contains(QLatin1String("or the keychain is locked")));
    QVERIFY(find<QAbstractButton>("testConnection")->isEnabled());
}

void tst_ConnectionDialog::ticketAddressIsChecked()
{
    open();
    QCOMPARE(find<QLineEdit>("ticketAddress")->text(), QStringLiteral("{web}/ticket?id={id}"));
    typeContoso();
    type("ticketAddress", QStringLiteral("{web}/ticket"));
    press("save");
    QVERIFY(note("ticketAddress").contains(QLatin1String("{id}")));
    QVERIFY(find<QLineEdit>("ticketAddress")->hasFocus());
    QVERIFY(m_connections->all().isEmpty());
    type("ticketAddress", QStringLiteral(" https://desk.contoso.com/t/{id} "));
    press("save");
    QTRY_COMPARE(m_connections->all().size(), 1);
    QCOMPARE(m_connections->all().constFirst().ticketAddress, QStringLiteral("https://desk.contoso.com/t/{id}"));

    open(m_connections->all().constFirst());
    QCOMPARE(find<QLineEdit>("ticketAddress")->text(), QStringLiteral("https://desk.contoso.com/t/{id}"));
    find<QLineEdit>("ticketAddress")->clear(); // the usual one again
    press("save");
    QTRY_COMPARE(m_connections->all().constFirst().ticketAddress, QString());
}

void tst_ConnectionDialog::networkIsFoldedAway()
{
    open();
    auto *fold = find<QAbstractButton>("network");
    auto *inFlight = find<QSpinBox>("inFlight");
    QVERIFY(!inFlight->isVisible());
    fold->setFocus();
    QTest::keyClick(fold, Qt::Key_Space);
    QVERIFY(inFlight->isVisible());
    QVERIFY(!find<QLineEdit>("proxyHost")->isVisible());
    // What was opened is seen, also at the end of a form that is scrolled.
    QTRY_VERIFY(!inFlight->visibleRegion().isEmpty());
    QTest::keyClick(fold, Qt::Key_Tab);
    QVERIFY(inFlight->hasFocus());
    choose(Connection::Proxy::Own);
    QVERIFY(find<QLineEdit>("proxyHost")->isVisible());
    QTest::keyClick(fold, Qt::Key_Space);
    QVERIFY(!find<QLineEdit>("proxyHost")->isVisible());

    Connection slow = contoso();
    slow.inFlight = 1;
    open(slow);
    QVERIFY(find<QSpinBox>("inFlight")->isVisible());
    QCOMPARE(find<QSpinBox>("inFlight")->value(), 1);
}

void tst_ConnectionDialog::networkProblemsOpenIt_data()
{
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *title, const char *caFile, const char *host, const char *password,
                        const char *field, const char *said) {
        QTest::newRow(title) << QString::fromUtf8(caFile) << QString::fromUtf8(host) << QString::fromUtf8(password)
                             << QByteArray(field) << QString::fromUtf8(said);
    };
    row("no file", "/nowhere/ca.pem", "proxy", "", "caFile", "There is no file /nowhere/ca.pem");
    row("a folder", "/", "proxy", "", "caFile", "is not a file");
    row("relative", "ca.pem", "proxy", "", "caFile", "whole path");
    row("no certificate", SOURCE_DIR "/CMakeLists.txt", "proxy", "", "caFile", "-----BEGIN CERTIFICATE-----");
    row("no host", "", "", "", "proxyHost", "Proxy host is missing");
    row("an address", "", "http://proxy", "", "proxyHost", "a name or an address alone");
    row("with its port", "", "proxy:8080", "", "proxyHost", "a field of its own");
    row("no user", "", "proxy", "pr0xy", "proxyUser", "Proxy user is missing");
}

void tst_ConnectionDialog::networkProblemsOpenIt()
{
    QFETCH(QString, caFile);
    QFETCH(QString, host);
    QFETCH(QString, password);
    QFETCH(QByteArray, field);
    const char *name = field.constData();
    QFETCH(QString, said);
    open();
    typeContoso();
    choose(Connection::Proxy::Own);
    find<QLineEdit>("caFile")->setText(caFile);
    find<QLineEdit>("proxyHost")->setText(host);
    find<QLineEdit>("proxyPassword")->setText(password);
    QVERIFY(!find<QLineEdit>("caFile")->isVisible());
    press("save");
    QVERIFY2(note(name).contains(said), qPrintable(note(name)));
    auto *edit = find<QLineEdit>(name);
    QVERIFY(edit->hasFocus());
    QTRY_VERIFY(!edit->visibleRegion().isEmpty());
    QCOMPARE(edit->accessibleDescription(), note(name));
    QVERIFY(m_connections->all().isEmpty());
    QTest::keyClicks(edit, QStringLiteral("x"));
    QVERIFY(!note(name).contains(said));
}

void tst_ConnectionDialog::caFileIsChosen()
{
    open();
    press("network");
    press("browseCaFile");
    auto *chooser = m_dialog->findChild<QFileDialog *>(QStringLiteral("chooseCaFile"));
    QVERIFY(chooser && chooser->isVisible());
    Q_EMIT chooser->fileSelected(m_certificates.authorityFile());
    chooser->close();
    QCOMPARE(find<QLineEdit>("caFile")->text(), m_certificates.authorityFile());
    QCOMPARE(note("caFile"), QStringLiteral("Certificates in PEM form that are trusted besides the system's"));
}

void tst_ConnectionDialog::ownCertificatesAndProxy()
{
    QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.problem()));
    TunnelProxy proxy("pr0xy pass");
    practice::PracticeTenant tenant(overTls());
    QVERIFY(tenant.start());
    open();
    type("connectionName", QStringLiteral("Behind a proxy"));
    typePractice(tenant);
    typeNetwork(proxy, QStringLiteral("pr0xy pass"));
    find<QSpinBox>("inFlight")->setValue(2);
    press("testConnection");
    QTRY_COMPARE(text("checkResult"), QStringLiteral("Successful"));
    QVERIFY(!proxy.asked.isEmpty());
    saveNow();
    const Connection saved = m_connections->all().constFirst();
    QCOMPARE(saved.inFlight, 2);
    QCOMPARE(saved.caFile, m_certificates.authorityFile());
    QCOMPARE(saved.proxyPort, int(proxy.serverPort()));
    QCOMPARE(saved.proxyUser, QStringLiteral("user"));
    QVERIFY(stored(saved.id) == (ConnectionSecret{tenant.clientSecret(), QStringLiteral("pr0xy pass")}));

    // As after a restart: what was written, and the keychain.
    m_dialog.reset();
    m_connections = std::make_unique<Connections>(m_folder->filePath(QStringLiteral("connections.json")));
    QVERIFY(m_connections->load().ok());
    open(m_connections->byId(saved.id));
    QVERIFY(find<QLineEdit>("proxyPassword")->isVisible());
    QVERIFY(find<QLineEdit>("proxyPassword")->text().isEmpty());
    QVERIFY(find<QLineEdit>("proxyPassword")->placeholderText().contains(QLatin1String("keep the stored one")));
    proxy.asked.clear();
    press("testConnection");
    QTRY_COMPARE(text("checkResult"), QStringLiteral("Successful"));
    QVERIFY(!proxy.asked.isEmpty());

    // No file has either of them, this one's folder or any other that Sundog writes to.
    int files = 0;
    for (const QString &folder : {m_folder->path(), QDir::homePath()}) {
        QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile written(each.next());
            ++files;
            QVERIFY(written.open(QIODevice::ReadOnly));
            const QByteArray bytes = written.readAll();
            QVERIFY2(!bytes.contains("pr0xy pass"), qPrintable(written.fileName()));
            QVERIFY2(!bytes.contains(tenant.clientSecret().toUtf8()), qPrintable(written.fileName()));
        }
    }
    QVERIFY(files > 0);
}

void tst_ConnectionDialog::wrongProxyPasswordIsSaid()
{
    TunnelProxy proxy("right");
    practice::PracticeTenant tenant(overTls());
    QVERIFY(tenant.start());
    open();
    typePractice(tenant);
    typeNetwork(proxy, QStringLiteral("wr0ng"));
    press("testConnection");
    QTRY_COMPARE(text("checkResult"), QStringLiteral("Failed"));
    QCOMPARE(state(0), QStringLiteral("failed"));
    const QString detail = text("checkDetail");
    QVERIFY2(detail.contains(QLatin1String("proxy")) && detail.contains(QLatin1String("sign-in")), qPrintable(detail));
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(!label->text().contains(QLatin1String("wr0ng")), qPrintable(label->text()));
    QVERIFY(tenant.requests().isEmpty());
}

void tst_ConnectionDialog::secretsChangeOneByOne()
{
    const Connection stored = contosoBehindProxy();
    keep(stored.id, ConnectionSecret{QStringLiteral("client"), QStringLiteral("proxy")}.stored());
    open(stored);
    type("clientSecret", QStringLiteral("client2"));
    saveNow();
    QVERIFY(this->stored(stored.id) == (ConnectionSecret{QStringLiteral("client2"), QStringLiteral("proxy")}));
    open(stored);
    type("proxyPassword", QStringLiteral("proxy2"));
    saveNow();
    QVERIFY(this->stored(stored.id) == (ConnectionSecret{QStringLiteral("client2"), QStringLiteral("proxy2")}));
}

void tst_ConnectionDialog::proxyPasswordGoesWithItsUser()
{
    const Connection before = contosoBehindProxy();
    const QString both = ConnectionSecret{QStringLiteral("client"), QStringLiteral("proxy")}.stored();
    keep(before.id, both);
    open(before);
    find<QLineEdit>("proxyUser")->clear();
    saveNow();
    QCOMPARE(secretIn(*m_keychain, before.id), QStringLiteral("client"));

    // A proxy that is no longer used has no user either.
    keep(before.id, both);
    QVERIFY(m_connections->save(before).ok());
    open(before);
    choose(Connection::Proxy::None);
    saveNow();
    QCOMPARE(secretIn(*m_keychain, before.id), QStringLiteral("client"));
    const Connection after = m_connections->byId(before.id).value();
    QVERIFY(after.proxyHost.isEmpty() && after.proxyUser.isEmpty());
    QCOMPARE(after.proxy, Connection::Proxy::None);
}

void tst_ConnectionDialog::nothingTypedNeedsNoKeychain()
{
    const Connection stored = contosoBehindProxy();
    open(stored);
    type("connectionName", QStringLiteral("Renamed"));
    find<QSpinBox>("inFlight")->setValue(3);
    saveNow();
    QCOMPARE(m_connections->byId(stored.id)->inFlight, 3);
    QCOMPARE(m_keychain->writes, 0);
    QVERIFY(!m_keychain->readFrom.contains(stored.id));
}

void tst_ConnectionDialog::copyTakesTheProxyPasswordAlong()
{
    const Connection original = contosoBehindProxy();
    const ConnectionSecret both{QStringLiteral("client"), QStringLiteral("proxy")};
    keep(original.id, both.stored());
    Connection copy = original;
    copy.id.clear();
    copy.name = QStringLiteral("Contoso read");
    open(copy);
    m_dialog->useSecretOf(original);
    QVERIFY(find<QLineEdit>("proxyPassword")->placeholderText().contains(QLatin1String("the stored one of")));
    saveNow();
    const auto saved = m_connections->byName(copy.name);
    QVERIFY(saved && saved->id != original.id);
    QVERIFY(stored(saved->id) == both);
    QVERIFY(stored(original.id) == both);
}

// Locked, or gone: a new client secret must not take the place of both in silence.
void tst_ConnectionDialog::storedProxyPasswordIsGone()
{
    const Connection stored = contosoBehindProxy();
    open(stored);
    type("clientSecret", QStringLiteral("new"));
    press("save");
    QTRY_VERIFY(note("proxyPassword").contains(QLatin1String("or the keychain is locked")));
    QVERIFY(find<QLineEdit>("proxyPassword")->hasFocus());
    QVERIFY(find<QAbstractButton>("save")->isEnabled());
    QCOMPARE(m_keychain->writes, 0);
    type("proxyPassword", QStringLiteral("again"));
    saveNow();
    QVERIFY(this->stored(stored.id) == (ConnectionSecret{QStringLiteral("new"), QStringLiteral("again")}));
}

QTEST_MAIN(tst_ConnectionDialog)
#include "tst_connectiondialog.moc"
