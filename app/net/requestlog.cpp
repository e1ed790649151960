// SPDX-License-Identifier: Apache-2.0
#include "net/requestlog.h"

#include "net/redaction.h"

#include <algorithm>
#include <utility>

namespace {

qint64 bodyBytes(const LoggedRequest &request)
{
    return request.requestBody.size() + request.answerBody.size();
}

void redactHeaders(HeaderList &headers)
{
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const auto &[name, value] = headers.at(i);
        // Most are as they were, and the list is shared with the answer: it is copied only if one is not.
        if (QByteArray shown = redaction::header(name, value); shown != value)
            headers[i].second = std::move(shown);
    }
}

// The beginning of a body, not ending in the middle of a known secret: half of one could not be found any more.
QByteArray beginning(const QByteArray &body, const QByteArrayList &secrets)
{
    if (body.size() <= RequestLog::bodyCap)
        return body;
    qsizetype end = RequestLog::bodyCap;
    for (const QByteArray &secret : secrets) {
        if (secret.isEmpty())
            continue;
        const qsizetype from = std::max<qsizetype>(0, RequestLog::bodyCap - secret.size() + 1);
        const qsizetype at = body.mid(from, 2 * secret.size()).indexOf(secret);
        if (at >= 0 && from + at < RequestLog::bodyCap)
            end = std::min(end, from + at);
    }
    return body.first(end);
}

LoggedRequest withoutSecrets(LoggedRequest request)
{
    const QByteArrayList secrets = std::exchange(request.secrets, {});
    request.requestBody = redaction::body(request.requestBody, secrets);
    request.answerBody = redaction::body(request.answerBody, secrets);
    for (HeaderList *headers : {&request.requestHeaders, &request.answerHeaders}) {
        for (auto &[name, value] : *headers)
            value = redaction::body(value, secrets);
    }
    return request;
}

} // namespace

RequestLog::RequestLog(QObject *parent) : QObject(parent) {}

quint64 RequestLog::begin(LoggedRequest request)
{
    if (size() >= requestsCap) {
        m_bodyBytes -= bodyBytes(m_requests.front());
        m_requests.pop_front();
        m_firstWithBody -= m_firstWithBody > 0 ? 1 : 0;
        Q_EMIT dropped();
    }
    request.number = ++m_last;
    request.url = redaction::url(request.url);
    redactHeaders(request.requestHeaders);
    if (request.requestBytes < request.requestBody.size())
        request.requestBytes = request.requestBody.size();
    request.requestBody = beginning(request.requestBody, request.secrets);
    m_bodyBytes += request.requestBody.size();
    m_requests.push_back(std::move(request));
    dropBodies();
    Q_EMIT begun();
    return m_last;
}

void RequestLog::end(quint64 number, const LoggedRequest &answer)
{
    if (m_requests.empty() || number < m_requests.front().number || number > m_requests.back().number)
        return;
    const size_t index = size_t(number - m_requests.front().number);
    LoggedRequest &request = m_requests[index];
    request.durationMs = answer.durationMs;
    request.status = answer.status;
    request.problem = answer.problem;
    request.cancelled = answer.cancelled;
    request.sentAgain = answer.sentAgain;
    request.answerHeaders = answer.answerHeaders;
    redactHeaders(request.answerHeaders);
    request.answerBytes = answer.answerBody.size();
    request.wireBytes = answer.wireBytes;
    if (!request.bodiesDropped) {
        request.answerBody = beginning(answer.answerBody, request.secrets);
        m_bodyBytes += request.answerBody.size();
        dropBodies();
    }
    Q_EMIT ended(qsizetype(index));
}

LoggedRequest RequestLog::redacted(qsizetype index) const
{
    return withoutSecrets(at(index));
}

LoggedRequests RequestLog::snapshot(const QList<qsizetype> &indexes) const
{
    LoggedRequests requests;
    requests.m_requests.reserve(indexes.size());
    for (const qsizetype index : indexes)
        requests.m_requests.append(at(index));
    return requests;
}

LoggedRequest LoggedRequests::redacted(qsizetype index) const
{
    return withoutSecrets(m_requests.at(index));
}

void RequestLog::clear()
{
    m_requests.clear();
    m_bodyBytes = 0;
    m_firstWithBody = 0;
    Q_EMIT cleared();
}

void RequestLog::dropBodies()
{
    for (; m_bodyBytes > bodiesCap && m_firstWithBody < m_requests.size(); ++m_firstWithBody) {
        LoggedRequest &oldest = m_requests[m_firstWithBody];
        m_bodyBytes -= bodyBytes(oldest);
        oldest.requestBody.clear();
        oldest.answerBody.clear();
        oldest.bodiesDropped = true;
    }
}
