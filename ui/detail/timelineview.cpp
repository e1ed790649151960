// SPDX-License-Identifier: Apache-2.0
#include "detail/timelineview.h"

#include "detail/actioncard.h"
#include "detail/readfailure.h"
#include "detail/remotepictures.h"
#include "detail/timelinelist.h"
#include "net/clock.h"
#include "triage/desk.h"
#include "widgets/flowlayout.h"
#include "widgets/noticeline.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

TimelineView::TimelineView(Desk &desk, Clock &clock, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_clock(clock), m_which(new QComboBox(this)),
      m_system(new QCheckBox(tr("System"), this)), m_order(new QComboBox(this)), m_find(new QLineEdit(this)),
      m_notice(new NoticeLine(u"timelineNotice"_s, this)), m_images(new NoticeLine(u"timelineImages"_s, this)),
      m_failure(new ReadFailure(this)), m_places(new QStackedWidget(this)), m_message(new QLabel(this)),
      m_list(new TimelineList(this)), m_pictures(new RemotePictures(desk.api(), this))
{
    build();
    m_list->setStatusName([this](const Action &action) {
        const QString known =
            action.newStatus.isEmpty() ? m_desk.lookups().name(Lookup::Statuses, action.newStatusId) : action.newStatus;
        return known.isEmpty() ? tr("#%1 (unknown)").arg(action.newStatusId) : known;
    });
    connect(m_which, &QComboBox::currentIndexChanged, this, &TimelineView::show);
    connect(m_order, &QComboBox::currentIndexChanged, this, &TimelineView::show);
    connect(m_find, &QLineEdit::textChanged, this, &TimelineView::show);
    connect(m_system, &QCheckBox::toggled, this, [this] {
        take();
        ask();
    });
    connect(m_failure, &ReadFailure::retry, this, &TimelineView::retry);
    connect(&m_desk, &Desk::regained, this, [this] {
        if (m_offline)
            retry();
    });
    connect(&m_desk.lookups(), &Lookups::changed, m_list, &TimelineList::refreshCards);
    connect(m_list, &TimelineList::linkHovered, this, &TimelineView::linkHovered);
    connect(m_list, &TimelineList::copyRequested, this, [](const TimelineEntry &entry, bool markdown) {
        QGuiApplication::clipboard()->setText(markdown ? actionMarkdown(entry) : actionText(entry));
    });
    connect(m_list, &TimelineList::laidOut, this, &TimelineView::sayImages);
    connect(m_pictures, &RemotePictures::changed, this, [this] {
        m_list->setRemoteImages(m_pictures->images());
        sayImages();
    });
    showTicket(std::nullopt);
}

TimelineView::~TimelineView() = default;

void TimelineView::build()
{
    setObjectName(u"timelineView"_s);
    m_which->setObjectName(u"timelineWhich"_s);
    m_which->setAccessibleName(tr("Which actions"));
    using Show = TimelineFilter::Show;
    m_which->addItem(tr("All"), static_cast<int>(Show::All));
    m_which->addItem(tr("Agents"), static_cast<int>(Show::Agents));
    m_which->addItem(tr("Conversation"), static_cast<int>(Show::Conversation));
    m_which->addItem(tr("With attachment"), static_cast<int>(Show::WithAttachment));
    m_which->setItemData(1, tr("What agents wrote"), Qt::ToolTipRole);
    m_which->setItemData(2, tr("What the user sees as well"), Qt::ToolTipRole);
    m_system->setObjectName(u"timelineSystem"_s);
    m_system->setToolTip(tr("Actions of HaloPSA itself, e.g. a change by a rule. Costs one more request."));
    m_order->setObjectName(u"timelineOrder"_s);
    m_order->setAccessibleName(tr("Order"));
    m_order->addItem(tr("Newest first"));
    m_order->addItem(tr("Oldest first"));
    m_find->setObjectName(u"timelineFind"_s);
    m_find->setAccessibleName(tr("Find in the timeline"));
    m_find->setPlaceholderText(tr("Find in the timeline"));
    m_find->setClearButtonEnabled(true);
    m_find->setMinimumWidth(18 * fontMetrics().averageCharWidth());
    m_message->setObjectName(u"timelineMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_list->setObjectName(u"timelineList"_s);
    m_list->setAccessibleName(tr("Timeline"));
    m_failure->setObjectName(u"timelineFailure"_s);
    m_failure->hide();
    connect(m_images->addButton(u"loadImages"_s, tr("Load remote images")), &QPushButton::clicked, this, [this] {
        m_imagesWanted = true;
        sayImages();
    });

    auto *bar = new FlowLayout(nullptr, 8);
    bar->addWidget(m_which);
    bar->addWidget(m_order);
    bar->addWidget(m_system);
    bar->addWidget(m_find);
    m_places->addWidget(m_message);
    m_places->addWidget(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addLayout(bar);
    column->addWidget(m_notice);
    column->addWidget(m_images);
    column->addWidget(m_failure);
    column->addWidget(m_places, 1);
    setFocusProxy(m_list);
}

void TimelineView::showTicket(const std::optional<TicketVersion> &version)
{
    if (version == m_version && version)
        return;
    ++m_turn;
    m_rested = false;
    if (m_request != 0)
        m_desk.details().cancel(std::exchange(m_request, 0));
    m_failed = m_offline = false;
    m_failure->hide();
    const bool same = version && m_version && version->id == m_version->id;
    m_version = version;
    if (!same) {
        m_imagesWanted = false;
        m_imagesSeen = false;
        m_pictures->clear();
        m_list->setRemoteImages({});
    }
    take();
}

void TimelineView::reread()
{
    ++m_turn;
    if (m_request != 0)
        m_desk.details().cancel(std::exchange(m_request, 0));
    m_rested = true;
    if (isVisible())
        retry();
}

void TimelineView::rest()
{
    m_rested = true;
    if (isVisible())
        ask();
}

void TimelineView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_rested)
        ask();
}

void TimelineView::retry()
{
    m_failed = m_offline = false;
    m_failure->hide();
    take();
    ask();
}

// For what is missing, one list after the other: without the system's actions, and with them if they are wanted.
void TimelineView::ask()
{
    if (!m_version || !m_rested || m_request != 0 || m_failed)
        return;
    if (!m_desk.details().areActionsCurrent(*m_version, false))
        read(false);
    else if (m_system->isChecked() && !m_desk.details().areActionsCurrent(*m_version, true))
        read(true);
}

void TimelineView::read(bool withSystem)
{
    m_request = m_desk.details().readActions(
        *m_version, withSystem, this, [this, turn = m_turn](const Result<TicketDetails::Known<ActionList>> &result) {
            if (turn != m_turn)
                return;
            m_request = 0;
            if (!result.ok()) {
                if (result.error().cancelled())
                    return;
                m_failed = true;
                m_offline = result.error().kind == Error::Kind::Offline;
                m_failure->say(result.error(), m_desk.adviceContext(AdviceContext::Attempt::ReadTicket));
                m_failure->show();
                m_desk.reachability().failed(result.error());
            }
            take();
            ask();
        });
    take();
}

void TimelineView::take()
{
    const auto people = m_version ? m_desk.details().actions(*m_version, false) : nullptr;
    const auto all = people && m_system->isChecked() ? m_desk.details().actions(*m_version, true) : nullptr;
    m_notice->show(NoticeLine::Tone::Quiet, {});
    if (!m_version) {
        m_shownOf.reset();
        m_entries.clear();
        m_list->setEntries({}, false);
        return sayPlace(tr("No ticket is selected."));
    }
    if (!people) {
        // A ticket that has changed keeps the timeline it had until the new one is here.
        if (m_shownOf == m_version->id && !m_entries.isEmpty())
            return;
        m_shownOf.reset();
        m_entries.clear();
        m_list->setEntries({}, false);
        return sayPlace(m_failed ? tr("The timeline could not be read.") : tr("Loading…"));
    }
    m_entries = timelineOf(*people, all.get());
    const ActionList &counted = all ? *all : *people;
    if (!counted.isWhole()) {
        m_notice->show(NoticeLine::Tone::Failure,
                       counted.unreadable > 0 ? tr("%n action(s) came without a readable id and are missing here.",
                                                   nullptr, counted.unreadable)
                                              : tr("%1 of %2 actions: the server sent no more.")
                                                    .arg(counted.actions.size())
                                                    .arg(counted.recordCount));
    } else if (m_system->isChecked() && !all) {
        m_notice->show(NoticeLine::Tone::Quiet,
                       m_failed ? tr("The system's actions could not be read.") : tr("Loading the system's actions…"));
    } else if (all && all->actions.size() == people->actions.size()) {
        m_notice->show(NoticeLine::Tone::Quiet, tr("The server names no system actions for this ticket."));
    }
    show();
}

void TimelineView::show()
{
    if (m_entries.isEmpty() && m_shownOf != (m_version ? std::optional(m_version->id) : std::nullopt)) {
        if (!m_version || !m_desk.details().actions(*m_version, false))
            return; // there is a message in its place
    }
    TimelineFilter filter;
    filter.show = static_cast<TimelineFilter::Show>(m_which->currentData().toInt());
    filter.oldestFirst = m_order->currentIndex() == 1;
    filter.text = m_find->text();
    QList<TimelineEntry> shown;
    for (const int place : shownEntries(m_entries, filter))
        shown.append(m_entries[place]);
    const bool same = m_version && m_shownOf == m_version->id && filter.oldestFirst == m_shownOldestFirst;
    if (m_version)
        m_shownOf = m_version->id;
    m_shownOldestFirst = filter.oldestFirst;
    const bool none = shown.isEmpty();
    m_list->setNow(m_clock.now());
    if (none && !m_entries.isEmpty())
        sayPlace(tr("None of the %n action(s) matches.", nullptr, static_cast<int>(m_entries.size())));
    else if (none)
        sayPlace(m_system->isChecked() ? tr("No actions.") : tr("No actions, other than perhaps the system's own."));
    else
        m_places->setCurrentWidget(m_list);
    m_list->setEntries(std::move(shown), same);
}

void TimelineView::sayPlace(const QString &text)
{
    m_message->setText(text);
    m_places->setCurrentWidget(m_message);
    m_images->show(NoticeLine::Tone::Quiet, {});
}

// Asked for once, for this ticket: then each card that comes into sight gets its pictures.
void TimelineView::sayImages()
{
    const QStringList missing = m_places->currentWidget() == m_list ? m_list->missingImages() : QStringList();
    m_imagesSeen = m_imagesSeen || !missing.isEmpty();
    if (m_imagesWanted) {
        if (!missing.isEmpty())
            m_pictures->load(missing);
        const int failed = m_pictures->failed();
        m_images->findChild<QPushButton *>(u"loadImages"_s)->hide();
        return m_images->show(NoticeLine::Tone::Quiet,
                              m_pictures->underWay() > 0 ? tr("Loading %n image(s)…", nullptr, m_pictures->underWay())
                              : failed > 0               ? tr("%n image(s) could not be loaded.", nullptr, failed)
                                                         : QString());
    }
    m_images->findChild<QPushButton *>(u"loadImages"_s)->show();
    m_images->show(NoticeLine::Tone::Quiet,
                   !m_imagesSeen ? QString()
                                 : tr("Images on other hosts are not loaded: loading tells their senders that the "
                                      "mail was read."));
}

void TimelineView::tick()
{
    m_list->setNow(m_clock.now());
    m_list->refreshCards();
}

QJsonObject TimelineView::state() const
{
    return {{u"which"_s, m_which->currentIndex()},
            {u"oldestFirst"_s, m_order->currentIndex() == 1},
            {u"system"_s, m_system->isChecked()}};
}

void TimelineView::restore(const QJsonObject &state)
{
    m_which->setCurrentIndex(std::clamp(state.value(u"which"_s).toInt(), 0, m_which->count() - 1));
    m_order->setCurrentIndex(state.value(u"oldestFirst"_s).toBool() ? 1 : 0);
    m_system->setChecked(state.value(u"system"_s).toBool());
}
