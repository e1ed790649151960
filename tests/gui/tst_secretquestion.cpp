// SPDX-License-Identifier: Apache-2.0
#include "connection/secretquestion.h"
#include "store/connectionsecret.h"
#include "store/secrets.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <memory>
#include <optional>

namespace {

// A keychain that answers when it is told to.
class SlowKeychain final : public SecretStore
{
public:
    void read(const QString &, QObject *, std::function<void(Result<QString>)> callback) override
    {
        reading = std::move(callback);
    }
    void write(const QString &, const QString &, QObject *, std::function<void(Result<bool>)> callback) override
    {
        writing = std::move(callback);
    }
    void remove(const QString &, QObject *, std::function<void(Result<bool>)> callback) override
    {
        removing = std::move(callback);
    }

    std::function<void(Result<QString>)> reading;
    std::function<void(Result<bool>)> writing;
    std::function<void(Result<bool>)> removing;
};

Error silent()
{
    return {.kind = Error::Kind::Timeout, .status = 0, .message = QStringLiteral("It is silent."), .body = {}};
}

} // namespace

class tst_SecretQuestion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsInTheKeychain();
    void noKeychainNoTick();
    void writeThatFails();
    void sessionOnlyRemovesTheOlder();
    void olderThatMayRemainIsSaid();
    void keepsAStoredProxyPassword();
    void proxyPasswordIsAskedForToo();

private:
    void ask(const Result<QString> &found, const QString &proxyUser = {})
    {
        Connection contoso;
        contoso.proxyUser = proxyUser;
        contoso.id = QStringLiteral("id");
        contoso.name = QStringLiteral("Contoso");
        m_keychain = SlowKeychain();
        m_session = std::make_unique<SessionSecrets>();
        auto *question = new SecretQuestion(contoso, found, m_keychain, *m_session);
        m_question.reset(question);
        question->setAttribute(Qt::WA_DeleteOnClose, false);
        m_answered = std::make_unique<QSignalSpy>(question, &SecretQuestion::answered);
        question->open();
        QVERIFY(QTest::qWaitForWindowActive(question));
        QTest::keyClicks(question->findChild<QLineEdit *>(QStringLiteral("clientSecret")), QStringLiteral("new"));
    }
    QAbstractButton *button(const char *name) { return m_question->findChild<QAbstractButton *>(QLatin1String(name)); }
    void press(const char *name) { QTest::mouseClick(button(name), Qt::LeftButton, {}, QPoint(8, 8)); }
    QString text(const char *name) { return m_question->findChild<QLabel *>(QLatin1String(name))->text(); }
    QString sessionSecret()
    {
        std::optional<QString> found;
        m_session->read(QStringLiteral("id"), this, [&](const Result<QString> &read) { found = read.value(); });
        [&] { QTRY_VERIFY(found); }();
        return found.value_or(QString());
    }

    SlowKeychain m_keychain;
    std::unique_ptr<SessionSecrets> m_session;
    std::unique_ptr<SecretQuestion> m_question;
    std::unique_ptr<QSignalSpy> m_answered;
};

void tst_SecretQuestion::keepsInTheKeychain()
{
    ask(QString());
    QVERIFY(button("keep")->isChecked());
    QCOMPARE(text("keepNoteText"), QString());
    press("connect");
    QVERIFY(m_keychain.writing);
    QVERIFY(m_answered->isEmpty()); // not before it is proven
    m_keychain.writing(true);
    QCOMPARE(m_answered->size(), 1);
    QVERIFY(!m_question->isVisible());
}

void tst_SecretQuestion::noKeychainNoTick()
{
    ask(silent());
    QCOMPARE(text("reason"), silent().message);
    QVERIFY(!button("keep")->isChecked());
    QVERIFY(text("keepNoteText").contains(QLatin1String("next start uses an older one")));
    press("connect");
    QTRY_COMPARE(m_answered->size(), 1);
    QVERIFY(!m_keychain.writing && !m_keychain.removing); // it would only be waited for
    QCOMPARE(sessionSecret(), QStringLiteral("new"));

    ask(silent());
    press("retryKeychain");
    m_keychain.reading(QString()); // it answers now
    QVERIFY(button("keep")->isChecked());
    press("keep");
    press("retryKeychain");
    m_keychain.reading(QString());
    QVERIFY(!button("keep")->isChecked()); // as it was chosen
}

void tst_SecretQuestion::writeThatFails()
{
    ask(QString());
    press("connect");
    m_keychain.writing(silent());
    QVERIFY(m_answered->isEmpty() && m_question->isVisible());
    QVERIFY(text("reason").contains(silent().message));
    QVERIFY(!button("keep")->isChecked());
    press("connect");
    QTRY_COMPARE(m_answered->size(), 1);
    QCOMPARE(sessionSecret(), QStringLiteral("new"));
}

void tst_SecretQuestion::sessionOnlyRemovesTheOlder()
{
    ask(QString());
    press("keep");
    QVERIFY(text("keepNoteText").contains(QLatin1String("an older one is removed")));
    press("connect");
    QVERIFY(m_keychain.removing);
    QVERIFY(m_answered->isEmpty());
    m_keychain.removing(true);
    QTRY_COMPARE(m_answered->size(), 1);
    QVERIFY(!m_keychain.writing);
    QCOMPARE(sessionSecret(), QStringLiteral("new"));
}

void tst_SecretQuestion::olderThatMayRemainIsSaid()
{
    ask(QString());
    press("keep");
    press("connect");
    m_keychain.removing(silent());
    QVERIFY(m_answered->isEmpty() && m_question->isVisible());
    QVERIFY2(text("reason").contains(QLatin1String("may still hold an older Client Secret")),
             qPrintable(text("reason")));
    QVERIFY(text("reason").contains(silent().message));
    press("connect");
    QTRY_COMPARE(m_answered->size(), 1);
    QCOMPARE(sessionSecret(), QStringLiteral("new"));
}

// Locked when the connection was opened, unlocked before this was answered.
void tst_SecretQuestion::keepsAStoredProxyPassword()
{
    ask(QString(), QStringLiteral("user"));
    press("connect");
    QVERIFY(m_keychain.reading && !m_keychain.writing);
    m_keychain.reading(ConnectionSecret{QStringLiteral("old"), QStringLiteral("pr0xy")}.stored());
    QVERIFY(m_keychain.writing);
    m_keychain.writing(true);
    QCOMPARE(m_answered->size(), 1);
    const ConnectionSecret both{QStringLiteral("new"), QStringLiteral("pr0xy")};
    QVERIFY(ConnectionSecret::read(m_answered->constFirst().constFirst().toString()) == both);

    ask(QString(), QStringLiteral("user"));
    press("keep");
    press("connect");
    m_keychain.reading(silent()); // nothing to keep: it goes on without
    QVERIFY(m_keychain.removing);
    m_keychain.removing(true);
    QTRY_COMPARE(m_answered->size(), 1);
    QCOMPARE(sessionSecret(), QStringLiteral("new"));
}

// Without a keychain both are gone at each start.
void tst_SecretQuestion::proxyPasswordIsAskedForToo()
{
    const auto field = [this] { return m_question->findChild<QLineEdit *>(QStringLiteral("proxyPassword")); };
    ask(silent());
    QVERIFY(!field());
    ask(silent(), QStringLiteral("user"));
    QVERIFY(field() && field()->isVisible());
    QCOMPARE(field()->echoMode(), QLineEdit::Password);
    QTest::keyClicks(field(), QStringLiteral("pr0xy"));
    press("connect");
    QTRY_COMPARE(m_answered->size(), 1);
    QVERIFY(!m_keychain.reading && !m_keychain.writing);
    const ConnectionSecret both{QStringLiteral("new"), QStringLiteral("pr0xy")};
    QVERIFY(ConnectionSecret::read(sessionSecret()) == both);
}

QTEST_MAIN(tst_SecretQuestion)
#include "tst_secretquestion.moc"
