// SPDX-License-Identifier: Apache-2.0
#include "log/requestdetail.h"

#include "log/messageview.h"
#include "model/requestlist.h"
#include "net/loggedbody.h"
#include "net/requestlog.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString headText(const QString &firstLine, const HeaderList &headers)
{
    QStringList lines;
    if (!firstLine.isEmpty())
        lines << firstLine;
    for (const auto &[name, value] : headers)
        lines << QString::fromLatin1(name) + u": "_s + QString::fromUtf8(value);
    return lines.join(u'\n');
}

} // namespace

RequestDetail::RequestDetail(QWidget *parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)), m_message(new QLabel(m_pages)), m_tabs(new QTabWidget(m_pages)),
      m_request(new MessageView(u"request"_s, m_tabs)), m_answer(new MessageView(u"answer"_s, m_tabs))
{
    setObjectName(u"requestDetail"_s);
    setAccessibleName(tr("Request"));
    m_message->setObjectName(u"requestDetailMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setText(tr("Select a request to read it here. J and K move through the list."));
    m_tabs->setObjectName(u"requestTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_request, tr("Request"));
    m_tabs->addTab(m_answer, tr("Answer"));
    setFocusProxy(m_tabs);
    // In a low window it is the texts that scroll, not the table that goes.
    m_tabs->setMinimumHeight(fontMetrics().height() * 7);
    m_pages->addWidget(m_message);
    m_pages->addWidget(m_tabs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 8);
    layout->addWidget(m_pages);
}

void RequestDetail::showRequest(const std::optional<LoggedRequest> &redacted)
{
    m_pages->setCurrentIndex(redacted ? 1 : 0);
    if (!redacted)
        return;
    const LoggedRequest &request = *redacted;
    m_request->showMessage(headText(QString::fromLatin1(request.verb + ' ' + request.url.toEncoded()),
                                    request.requestHeaders),
                           requestBody(request));
    const QString statusLine = request.status > 0 ? u"HTTP/1.1 %1"_s.arg(request.status) : QString();
    m_answer->showMessage(headText(statusLine, request.answerHeaders), answerBody(request));
    using State = RequestList::State;
    switch (RequestList::state(request)) {
    case State::UnderWay:
        m_answer->setNotice(NoticeLine::Tone::Waiting, tr("Under way: no answer yet."));
        break;
    case State::Cancelled:
        m_answer->setNotice(NoticeLine::Tone::Quiet, tr("Cancelled: nobody waited for the answer any more."));
        break;
    case State::NoAnswer:
        m_answer->setNotice(NoticeLine::Tone::Failure, tr("No answer: %1").arg(request.problem));
        break;
    case State::Waits:
        m_answer->setNotice(NoticeLine::Tone::Waiting, tr("The server's request limit was reached, so it did nothing. "
                                                          "A repeat is a request of its own in this list."));
        break;
    case State::Done:
    case State::Failed:
        m_answer->setNotice(NoticeLine::Tone::Quiet, {});
        break;
    }
}
