// SPDX-License-Identifier: Apache-2.0
#include "triage/remoteimages.h"

#include "halo/serveraddress.h"

namespace {

constexpr qsizetype mostBytes = 8 * 1024 * 1024;
constexpr int mostAtOnce = 2;
constexpr qint64 mostMs = 10'000; // of one, from sent to the last byte

} // namespace

RemoteImages::RemoteImages(HaloApi &api, QObject *parent) : QObject(parent), m_api(api) {}

void RemoteImages::load(const QStringList &addresses)
{
    bool refused = false;
    for (const QString &address : addresses) {
        if (m_asked.contains(address))
            continue;
        m_asked.insert(address);
        const QUrl url(address);
        // Else a mail could make this computer ask its own services for something.
        if (!isLoopback(url) ? url.scheme() != u"https" : !isLoopback(m_api.web())) {
            ++m_failed;
            refused = true;
        } else {
            m_waiting.append(address);
        }
    }
    next();
    // Only if it is news: who hears it asks for what is missing once more.
    if (refused && underWay() == 0)
        Q_EMIT finished();
}

// A few at a time: slow hosts must not take the places that requests to the server need.
void RemoteImages::next()
{
    while (!m_waiting.isEmpty() && m_underWay.size() < mostAtOnce) {
        const QString address = m_waiting.takeFirst();
        Request request;
        request.url = QUrl(address);
        request.foreign = true;
        request.authorized = false;
        request.priority = Priority::Detail;
        request.wholeMs = mostMs;
        request.secretQuery = true; // whose mail was opened, by whom
        request.purpose = tr("Picture from %1").arg(request.url.host());
        const auto take = [this, address, turn = m_turn](const Result<Answer> &answer) {
            if (turn != m_turn)
                return; // of another ticket
            if (answer.ok() && answer.value().body.size() <= mostBytes)
                Q_EMIT loaded(address, answer.value().body);
            else
                ++m_failed;
            end(address);
        };
        m_underWay.insert(address, m_api.fetch(std::move(request), this, take));
    }
}

void RemoteImages::end(const QString &address)
{
    m_underWay.remove(address);
    next();
    if (underWay() == 0)
        Q_EMIT finished();
}

void RemoteImages::clear()
{
    ++m_turn;
    m_waiting.clear();
    const QHash<QString, RequestId> underWay = std::exchange(m_underWay, {});
    for (const RequestId id : underWay)
        m_api.cancel(id);
    m_asked.clear();
    m_failed = 0;
}
