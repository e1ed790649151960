// SPDX-License-Identifier: Apache-2.0
#include "triage/remoteimages.h"

#include "halo/serveraddress.h"

namespace {

constexpr qsizetype mostBytes = 8 * 1024 * 1024;

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
            continue;
        }
        Request request;
        request.url = url;
        request.authorized = false;
        request.priority = Priority::Detail;
        request.secretQuery = true; // whose mail was opened, by whom
        request.purpose = tr("Picture from %1").arg(url.host());
        m_underWay.insert(address, 0);
        const RequestId id = m_api.fetch(std::move(request), this, [this, address](const Result<Answer> &answer) {
            if (answer.ok() && answer.value().body.size() <= mostBytes)
                Q_EMIT loaded(address, answer.value().body);
            else
                ++m_failed;
            end(address);
        });
        m_underWay.insert(address, id);
    }
    // Only if it is news: who hears it asks for what is missing once more.
    if (refused && m_underWay.isEmpty())
        Q_EMIT finished();
}

void RemoteImages::end(const QString &address)
{
    if (m_underWay.remove(address) > 0 && m_underWay.isEmpty())
        Q_EMIT finished();
}

void RemoteImages::clear()
{
    const QHash<QString, RequestId> underWay = std::exchange(m_underWay, {});
    for (const RequestId id : underWay)
        m_api.cancel(id);
    m_asked.clear();
    m_failed = 0;
}
