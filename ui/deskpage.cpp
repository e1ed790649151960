// SPDX-License-Identifier: Apache-2.0
#include "deskpage.h"

#include "browser/ticketbrowser.h"
#include "browser/ticketview.h"
#include "commandactions.h"
#include "commandform/commandform.h"
#include "desknotice.h"
#include "detail/detailpane.h"
#include "detail/ticketwindow.h"
#include "export/exportdialog.h"
#include "export/exportstrip.h"
#include "gettickets/fetchedtickets.h"
#include "gettickets/getticketsdialog.h"
#include "jobs/jobspanel.h"
#include "leavingquestion.h"
#include "store/viewstate.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QKeyEvent>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <utility>

namespace {

constexpr QLatin1String browserKey("browser");
constexpr QLatin1String detailKey("detail");
constexpr QLatin1String splitterKey("splitter");
constexpr QLatin1String belowKey("detailBelow");
constexpr QLatin1String healthKey("healthMinutes");
constexpr QLatin1String exportKey("export");

} // namespace

DeskPage::DeskPage(const Connection &connection, const TenantAccess &access, const Services &services, QWidget *parent)
    : QWidget(parent), m_connection(connection), m_web(access.web), m_views(services.views), m_drafts(services.drafts),
      m_clock(services.clock), m_desk(access, services.clock)
{
    m_notice = new DeskNotice(m_desk, services.clock, this);
    m_browser = new TicketBrowser(m_desk, services.clock, this);
    m_detail = new DetailPane(m_desk, services.clock, this);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(QStringLiteral("deskSplitter"));
    m_splitter->setChildrenCollapsible(false);
    buildTabs();
    buildCommands();
    m_exports = new ExportStrip(m_desk, m_clock, this);
    connect(m_exports, &ExportStrip::told, this, &DeskPage::message);
    m_splitter->addWidget(m_lists);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_exports);
    layout->addWidget(m_jobsPanel);

    connect(m_detail, &DetailPane::columnWanted, this,
            [this](const QString &name, const QString &path) { viewInFront().askForColumn(name, path); });
    connect(m_detail, &DetailPane::filesDropped, this, &DeskPage::attach);

    const QJsonObject state = m_views.load(m_connection.id);
    QList<int> sizes;
    const QJsonArray kept = state.value(splitterKey).toArray();
    for (const QJsonValue &size : kept)
        sizes.append(size.toInt());
    if (state.value(belowKey).toBool())
        setDetailPlace(DetailPlace::Below);
    m_splitter->setSizes(sizes.size() == 2 ? sizes : QList<int>{840, 420});
    m_browser->restore(state.value(browserKey).toObject());
    m_detail->restore(state.value(detailKey).toObject());
    m_exportChoice = state.value(exportKey).toObject();
    m_desk.health().setInterval(state.value(healthKey).toInt());
    m_desk.open();
    m_browser->refresh();
    if (const int interrupted = m_desk.jobs().takeUpInterrupted(); interrupted > 0)
        m_jobsPanel->askAboutInterrupted(interrupted);
}

DeskPage::~DeskPage()
{
    saveState();
    // The widgets hold references to the desk, which goes before a QWidget's children do.
    m_lists->disconnect(this);
    delete m_getTickets;
    delete m_exportDialog;
    delete m_exports; // what is being written ends there, and leaves no file
    for (const QPointer<TicketWindow> &window : std::as_const(m_windows))
        delete window;
    delete std::exchange(m_form, nullptr); // saves its draft
    delete m_jobsPanel;
    delete m_splitter;
    delete m_notice;
}

void DeskPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return focusFront();
    QWidget::keyPressEvent(event);
}

QStringList DeskPage::underWay()
{
    const bool saving = m_detail->isSaving() ||
                        std::any_of(m_windows.cbegin(), m_windows.cend(), [](const QPointer<TicketWindow> &window) {
                            return window && window->detail().isSaving();
                        });
    QStringList sentences;
    if (saving)
        sentences.append(savingEnds());
    int unsent = 0;
    bool journalled = false;
    for (int i = 0; i < m_desk.jobs().size(); ++i) {
        const Job &job = m_desk.jobs().at(i);
        journalled = journalled || (job.isRunning() && job.hasJournal());
        if (job.isRunning())
            unsent += job.count(JobItem::Result::Waiting) + job.count(JobItem::Result::Sending);
    }
    if (m_desk.jobs().isRunning())
        sentences.append(tr("A command is still running, %n ticket(s) are not done.", nullptr, unsent));
    if (m_desk.jobs().isRunning() && journalled)
        sentences.append(tr("They are asked about when this connection is opened again."));
    if (const int exports = m_exports->running(); exports > 0)
        sentences.append(
            tr("%n export(s) are being written; what is in the place of their files stays.", nullptr, exports));
    return sentences;
}

void DeskPage::showInQueue(const TicketFilter &filter)
{
    m_lists->setCurrentWidget(m_browser);
    m_browser->load(filter);
}

DeskPage::DetailPlace DeskPage::detailPlace() const
{
    return m_splitter->orientation() == Qt::Vertical ? DetailPlace::Below : DetailPlace::Right;
}

void DeskPage::setDetailPlace(DetailPlace place)
{
    if (place == detailPlace())
        return;
    m_splitter->setOrientation(place == DetailPlace::Below ? Qt::Vertical : Qt::Horizontal);
    m_side->setOrientation(place == DetailPlace::Below ? Qt::Horizontal : Qt::Vertical);
    const int room = place == DetailPlace::Below ? height() : width();
    m_splitter->setSizes(place == DetailPlace::Below ? QList<int>{room / 2, room / 2}
                                                     : QList<int>{room * 2 / 3, room / 3});
}

void DeskPage::openWindow()
{
    const std::optional<TicketId> id = viewInFront().currentTicket();
    const Ticket *ticket = id ? ticketInFront(*id) : nullptr;
    if (!ticket)
        return;
    m_windows.removeIf([](const QPointer<TicketWindow> &window) { return window.isNull(); });
    for (const QPointer<TicketWindow> &window : std::as_const(m_windows)) {
        if (window->id() == *id) { // one a ticket
            window->raise();
            window->activateWindow();
            return;
        }
    }
    auto *window = new TicketWindow(m_desk, m_clock, isPractice(), *ticket, this);
    connect(&window->detail(), &DetailPane::columnWanted, m_browser,
            [this](const QString &name, const QString &path) { m_browser->view().askForColumn(name, path); });
    connect(&window->detail(), &DetailPane::filesDropped, this, [this](TicketId id, const QStringList &paths) {
        Q_EMIT wanted(); // the form opens here
        this->window()->activateWindow();
        attach(id, paths);
    });
    m_windows.append(window);
    window->show();
}

// A refresh of a list may have brought newer rows; of older ones the window takes no notice.
void DeskPage::updateWindows()
{
    for (const QPointer<TicketWindow> &window : std::as_const(m_windows)) {
        if (!window)
            continue;
        if (const Ticket *ticket = m_browser->ticket(window->id()))
            window->showTicket(*ticket);
        for (int i = 0; i < m_lists->count(); ++i) {
            const auto *page = qobject_cast<FetchedTickets *>(m_lists->widget(i));
            if (const Ticket *ticket = page ? page->ticket(window->id()) : nullptr)
                window->showTicket(*ticket);
        }
    }
}

void DeskPage::saveState()
{
    QJsonArray sizes;
    const QList<int> current = m_splitter->sizes();
    for (const int size : current)
        sizes.append(size);
    m_views.save(m_connection.id, {{browserKey, m_browser->state()},
                                   {detailKey, m_detail->state()},
                                   {splitterKey, sizes},
                                   {belowKey, detailPlace() == DetailPlace::Below},
                                   {healthKey, m_desk.health().interval()},
                                   {exportKey, m_exportChoice}});
}
