// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>
#include <QObject>
#include <QUrl>
#include <deque>

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

// One request that went out, and what came back. A repeat is an entry of its own. Secrets are replaced.
struct LoggedRequest
{
    quint64 number = 0; // counted from 1
    QString purpose;
    QByteArray verb;
    QUrl url;
    int attempt = 1;   // of this request; 2 and more are repeats
    int sentAgain = 0; // times the network layer sent it once more by itself, as the connection ended too early
    qint64 sentAt = 0; // ms since the epoch
    qint64 waitMs = 0; // in the queue, before this attempt
    HeaderList requestHeaders;
    QByteArray requestBody; // its beginning, see RequestLog
    qint64 requestBytes = 0;
    QByteArrayList secrets; // that went along; never shown, wherever the server repeats them

    qint64 durationMs = -1; // -1 = under way
    int status = 0;         // 0 = no whole answer
    QString problem;        // why there is none; empty = there is one
    bool cancelled = false; // nobody waited for it any more and it was stopped; `problem` says so
    HeaderList answerHeaders;
    QByteArray answerBody;  // unpacked; its beginning, see RequestLog
    qint64 answerBytes = 0; // unpacked, all of it
    qint64 wireBytes = 0;   // as they came, perhaps packed
    bool bodiesDropped = false; // to keep the memory bounded

    [[nodiscard]] bool underWay() const { return durationMs < 0; }
};

// Entries of the log as they were at one moment, for any thread. The bodies are shared with the log, not copied.
class LoggedRequests
{
public:
    [[nodiscard]] qsizetype size() const { return m_requests.size(); }
    [[nodiscard]] LoggedRequest redacted(qsizetype index) const;

private:
    friend class RequestLog;

    QList<LoggedRequest> m_requests;
};

// Every request of every connection since the program began, sign-ins included, in memory only and bounded: the first
// 256 KiB of a body, 32 MiB of bodies (the oldest lose theirs first), 5,000 requests (the oldest go first).
class RequestLog : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 bodyCap = 256 * 1024;
    static constexpr qint64 bodiesCap = 32 * 1024 * 1024;
    static constexpr qsizetype requestsCap = 5000;

    explicit RequestLog(QObject *parent = nullptr);

    // For RequestQueue. Returns the number.
    quint64 begin(LoggedRequest request);
    // Copies all from `durationMs` on; nothing happens if the request was dropped or cleared meanwhile.
    void end(quint64 number, const LoggedRequest &answer);

    [[nodiscard]] qsizetype size() const { return qsizetype(m_requests.size()); }
    // Oldest first. Bodies as they came: shown or saved is only what redacted() gives.
    [[nodiscard]] const LoggedRequest &at(qsizetype index) const { return m_requests.at(size_t(index)); }
    [[nodiscard]] LoggedRequest redacted(qsizetype index) const;
    [[nodiscard]] LoggedRequests snapshot(const QList<qsizetype> &indexes) const;
    void clear();

Q_SIGNALS:
    void begun();              // one more at the end
    void ended(qsizetype index);
    void dropped();            // the first one
    void cleared();

private:
    void dropBodies();

    std::deque<LoggedRequest> m_requests;
    quint64 m_last = 0;
    qint64 m_bodyBytes = 0;
    size_t m_firstWithBody = 0; // none before it has one
};
