// SPDX-License-Identifier: Apache-2.0
#include "detail/filesview.h"

#include "detail/filepreview.h"
#include "detail/fileview.h"
#include "detail/readfailure.h"
#include "detail/savingstrip.h"
#include "model/attachmenttable.h"
#include "net/clock.h"
#include "triage/desk.h"
#include "widgets/noticeline.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype cachedLists = 20;
constexpr qsizetype cachedPreviewKB = 32 * 1024;
constexpr qint64 tickMs = 30'000;

// What is not in the list, in words. "" = all is there.
QString missingWords(const AttachmentList &list)
{
    QStringList parts;
    if (list.unreadable > 0)
        parts += FilesView::tr("%n file(s) came without an id and cannot be read.", nullptr, list.unreadable);
    if (list.others > 0)
        parts +=
            FilesView::tr("The server also sent %n file(s) of other tickets; they are left out.", nullptr, list.others);
    const auto came = list.files.size() + list.unreadable + list.others;
    if (list.recordCount > came)
        parts += FilesView::tr("The server counts %1 files and sent %2.").arg(list.recordCount).arg(came);
    return parts.join(u' ');
}

} // namespace

FilesView::FilesView(Desk &desk, Clock &clock, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_clock(clock), m_cache(cachedLists), m_previews(cachedPreviewKB)
{
    build();
    connect(m_failure, &ReadFailure::retry, this, &FilesView::fetch);
    connect(&m_desk, &Desk::regained, this, [this] {
        if (!m_offline)
            return;
        m_current = false;
        if (isVisible())
            fetch();
    });
    showTicket(std::nullopt, 0);
    tick();
}

FilesView::~FilesView() = default;

void FilesView::showTicket(std::optional<TicketId> id, qint64 lastUpdate)
{
    if (id && m_ticket == id && m_lastUpdate == lastUpdate)
        return;
    const bool same = id && m_ticket == id;
    forget();
    m_ticket = id;
    m_lastUpdate = lastUpdate;
    m_current = false;
    m_offline = false;
    m_failure->hide();
    if (!same) { // a changed ticket keeps its old list until the new one is here
        forgetPreview();
        m_table->setFiles({}, m_clock.now());
        m_notice->show(NoticeLine::Tone::Failure, {});
        setCount(std::nullopt);
        say(id ? tr("Loading…") : tr("Select a ticket to see its files."));
    }
    updateButtons();
    if (!id)
        return;
    // A ticket that does not say when it was changed may have other files by now.
    const AttachmentList *known = lastUpdate != 0 ? m_cache.object({number(*id), lastUpdate}) : nullptr;
    if (known) {
        m_current = true;
        take(*known);
    } else if (isVisible()) {
        fetchWhenRested();
    }
}

void FilesView::reread()
{
    if (!m_ticket)
        return;
    forget();
    m_cache.remove({number(*m_ticket), m_lastUpdate});
    m_current = false;
    if (isVisible())
        fetch();
}

void FilesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_ticket && !m_current)
        fetchWhenRested();
    m_table->setNow(m_clock.now());
    if (m_unseen)
        onChosen();
}

void FilesView::forget()
{
    ++m_turn;
    if (m_request != 0)
        m_desk.api().cancel(m_request);
    m_request = 0;
}

void FilesView::fetchWhenRested()
{
    m_current = true;
    m_clock.after(restMs, this, [this, turn = m_turn] {
        if (turn != m_turn)
            return;
        if (isVisible())
            fetch();
        else
            m_current = false; // hidden meanwhile: when it is seen again
    });
}

void FilesView::fetch()
{
    if (!m_ticket)
        return;
    forget();
    m_current = true;
    m_offline = false;
    m_failure->hide();
    if (m_table->files().isEmpty())
        say(tr("Loading…"));
    const Key key(number(*m_ticket), m_lastUpdate);
    m_request = m_desk.api().attachments(*m_ticket, Priority::Detail, this,
                                         [this, key, turn = m_turn](const Result<AttachmentList> &result) {
                                             if (result.ok())
                                                 m_cache.insert(key, new AttachmentList(result.value()));
                                             if (turn != m_turn)
                                                 return;
                                             m_request = 0;
                                             if (result.ok())
                                                 take(result.value());
                                             else
                                                 fail(result.error());
                                         });
}

void FilesView::take(const AttachmentList &list)
{
    const QList<Attachment> chosen = m_view->chosen();
    m_table->setFiles(list.files, m_clock.now());
    m_view->choose(chosen); // what is still there
    const QString missing = missingWords(list);
    m_notice->show(NoticeLine::Tone::Failure, missing);
    setCount(int(list.files.size()));
    if (list.files.isEmpty())
        say(missing.isEmpty() ? tr("No files.") : tr("No files to show."));
    else
        m_pages->setCurrentIndex(1);
    onChosen();
}

void FilesView::fail(const Error &error)
{
    if (error.cancelled()) { // asked again when it is next seen
        m_current = false;
        return say(tr("Not loaded."));
    }
    m_failure->say(error, m_desk.adviceContext(AdviceContext::Attempt::ReadFiles));
    m_offline = error.kind == Error::Kind::Offline;
    m_desk.reachability().failed(error);
    if (m_table->files().isEmpty()) {
        setCount(std::nullopt);
        say(tr("Not loaded."));
    } else {
        m_notice->show(NoticeLine::Tone::Failure, tr("The files below are those of the last time they could be read."));
    }
}

void FilesView::setCount(std::optional<int> count)
{
    if (m_count == count)
        return;
    m_count = count;
    Q_EMIT countChanged();
}

void FilesView::say(const QString &message)
{
    m_message->setText(message);
    m_pages->setCurrentIndex(0);
}

void FilesView::tick()
{
    m_clock.after(tickMs, this, [this] {
        if (isVisible())
            m_table->setNow(m_clock.now());
        tick();
    });
}
