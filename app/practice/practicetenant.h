// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <memory>

namespace practice {

// What the practice tenant received, in order of arrival: tests look at the wire here, not only at the screen.
struct ReceivedRequest
{
    QByteArray method;
    QByteArray path;  // as sent, without the query, e.g. "/api/Tickets"
    QByteArray query; // as sent, still percent-encoded
    QByteArray body;  // decoded from chunks
    QByteArray authorization;
    QByteArray userAgent;
    QByteArray contentType;
    qint64 arrivedMs = 0; // ms since the epoch, when the last byte of the request was read
    int status = 0;       // what was answered; 0 = nothing was answered (reset, never answering)
    quint16 port = 0;     // the listener it came in by: url()'s, or the other host's
};

// What a fault is about; no group is longer than a menu on a low screen.
enum class FaultGroup { Lists, Answers, Writes, RequestLimit, Refusals, SignIn, Line };

// A fault or oddity that can be switched on by name while the tenant runs. A name can be aimed: "reset:POST/Actions",
// "status-429*1", "lookup-failed:Team"; faults.h has the whole form, faulttable.cpp the names.
struct FaultInfo
{
    FaultGroup group = FaultGroup::Lists;
    QString name;            // e.g. "ids-as-strings"
    QString text;            // one plain sentence, translated
    bool takesValue = false; // only works as NAME:VALUE; the sentence has an example
};

// The role of the agent behind the practice application. It decides what a token issued from now on may do.
enum class Role { Admin, Agent, ReadOnly, EndUser };

struct Options
{
    quint16 port = 0; // 0 = any free port; always on 127.0.0.1
    int tickets = 1200;
    quint32 seed = 1;
    Role role = Role::Agent;
    int limitRequests = 500;
    int limitSeconds = 300;
    QStringList faults;
    QByteArray certificatePem; // both set: the tenant speaks TLS
    QByteArray privateKeyPem;
};

// HaloPSA's API on loopback, served from a thread of its own. It shares no code or type with the client, so that a
// mistake in one cannot hide in the other. Every method may be called from the owner's thread at any time.
class PracticeTenant : public QObject
{
    Q_OBJECT
public:
    explicit PracticeTenant(Options options, QObject *parent = nullptr);
    ~PracticeTenant() override; // stops the thread and closes every connection

    [[nodiscard]] bool start(); // false: errorString() says why (the port is taken, the certificate is unreadable)
    [[nodiscard]] QString errorString() const;

    [[nodiscard]] QUrl url() const;              // "http://127.0.0.1:PORT", without /api
    [[nodiscard]] quint16 elsewherePort() const; // of the "other host" of sign-in, redirects and file links
    [[nodiscard]] QString tenant() const;
    [[nodiscard]] QString clientId() const;
    [[nodiscard]] QString clientSecret() const;

    [[nodiscard]] static QList<FaultInfo> faults();
    bool setFault(const QString &name, bool on); // false: no such fault
    [[nodiscard]] QStringList activeFaults() const;
    void setRole(Role role);
    void setLimit(int requests, int seconds);

    [[nodiscard]] QList<ReceivedRequest> requests() const;
    void clearRequests();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace practice
