// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/requestlog.h"
#include "net/requestqueue.h"
#include "net/transfererror.h"

#include <QPointer>
#include <QSslError>

class OneShotBody;
class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;
class QSslConfiguration;

// One HTTP exchange: sends one request once, watches the deadlines and says what came of it. It repeats nothing and
// knows nothing of limits or tokens.
class Transfer : public QObject
{
    Q_OBJECT
public:
    struct Outcome
    {
        int status = 0; // of a whole answer, or of one of 300 and more whose body was cut; else 0
        QByteArray body;
        HeaderList headers;
        qint64 wireBytes = 0;       // of the body as it came, perhaps packed
        std::optional<Error> error; // none: 2xx, whole
    };

    // `token`: empty = no Authorization header.
    Transfer(QNetworkAccessManager &network, const QSslConfiguration &tls, const Request &request,
             const QByteArray &token, const QueueSettings &settings, Clock &clock, QObject *parent);
    ~Transfer() override;

    [[nodiscard]] const Outcome &outcome() const { return m_outcome; } // after finished()
    [[nodiscard]] HeaderList requestHeaders() const;                   // those that we set

Q_SIGNALS:
    // QNetworkAccessManager sent a read once more by itself, since the connection ended before the answer began. The
    // server counts that as a request.
    void sentAgain();
    void finished(); // once, never inside the constructor

private:
    [[nodiscard]] QNetworkRequest networkRequest(const QSslConfiguration &tls, const QByteArray &token) const;
    void onSent();
    void onGetSent();
    void watch();
    struct Due
    {
        qint64 at = 0; // in Clock::steady()
        Deadline deadline{};
        qint64 ms = 0; // as it was set
    };
    [[nodiscard]] Due due() const; // what would end it next
    void onAnswerBegun();
    void onReadyRead();
    void onReplyFinished();
    [[nodiscard]] QByteArray packing() const; // Content-Encoding in lower case; empty = the body is as it is
    [[nodiscard]] std::optional<Error> unpack();
    void fail(Error reason);
    void finish();
    [[nodiscard]] bool mayHaveActed(Error::Kind kind) const;

    const Request m_request;
    const QueueSettings &m_settings;
    Clock &m_clock;
    QPointer<QNetworkReply> m_reply;
    OneShotBody *m_body = nullptr; // of a write; child of the reply
    QList<QSslError> m_tlsErrors;
    Outcome m_outcome;
    // All in Clock::steady().
    const qint64 m_created;
    qint64 m_firstSent = 0; // when the request began to go out
    qint64 m_lastSent = 0;  // when a part of it last went out
    qint64 m_lastHeard = 0; // when a part of the answer last came
    bool m_sent = false;
    bool m_begun = false; // the header of the answer is here
    bool m_done = false;
};
