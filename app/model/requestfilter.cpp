// SPDX-License-Identifier: Apache-2.0
#include "model/requestlist.h"

#include "net/loggedbody.h"
#include "net/requestlog.h"

#include <algorithm>

namespace {

// The token request, and the question where to send it: they are what goes out without a token. A file of a ticket
// does as well, but is neither a form nor called authinfo.
bool isSignIn(const LoggedRequest &request)
{
    if (!headerValue(request.requestHeaders, "Authorization").isEmpty())
        return false;
    return headerValue(request.requestHeaders, "Content-Type").startsWith("application/x-www-form-urlencoded") ||
           request.url.path().endsWith(QLatin1String("/authinfo"), Qt::CaseInsensitive);
}

bool isOfKind(const LoggedRequest &request, RequestFilter::Kind kind)
{
    switch (kind) {
    case RequestFilter::Kind::All:
        return true;
    case RequestFilter::Kind::Failed:
        return RequestList::state(request) > RequestList::State::Cancelled;
    case RequestFilter::Kind::SignIn:
        return isSignIn(request);
    case RequestFilter::Kind::Writes:
        return request.verb != "GET" && !isSignIn(request);
    }
    return true;
}

} // namespace

RequestFilter::RequestFilter(RequestList &list, QObject *parent) : QSortFilterProxyModel(parent), m_list(list)
{
    setSortRole(RequestList::RawRole);
    setSortLocaleAware(true);
    setSourceModel(&list);
}

void RequestFilter::setText(const QString &text)
{
    const QStringList words = text.simplified().toLower().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateRowsFilter();
}

void RequestFilter::setKind(Kind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    invalidateRowsFilter();
}

quint64 RequestFilter::number(const QModelIndex &index) const
{
    return m_list.number(mapToSource(index).row());
}

QList<quint64> RequestFilter::numbers() const
{
    QList<quint64> all;
    all.reserve(rowCount());
    for (int row = 0; row < rowCount(); ++row)
        all.append(number(index(row, 0)));
    std::sort(all.begin(), all.end());
    return all;
}

bool RequestFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const LoggedRequest *request = m_list.request(row);
    if (!request || !isOfKind(*request, m_kind))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = QStringList{request->purpose,
                                     QString::fromLatin1(request->verb),
                                     request->url.toDisplayString(QUrl::RemoveScheme | QUrl::PrettyDecoded),
                                     RequestList::statusWords(*request),
                                     request->problem}
                             .join(u'\n')
                             .toLower();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return text.contains(word); });
}
