// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services.h"
#include "store/connection.h"
#include "triage/desk.h"

#include <QJsonObject>
#include <QPointer>
#include <QWidget>

class CommandActions;
class CommandForm;
class DeskNotice;
class DetailPane;
class ExportDialog;
class ExportStrip;
class FetchedTickets;
class GetTicketsDialog;
class JobsPanel;
class QAction;
class QSplitter;
class QTabWidget;
class TicketBrowser;
class TicketView;
class TicketWindow;
struct ExportOffer;

// One tenant in the window: its queue, one tab for each set of tickets that was got by id, and, beside them, the detail
// of what is selected in the tab in front. What the person arranged is remembered per connection.
class DeskPage : public QWidget
{
    Q_OBJECT
public:
    DeskPage(const Connection &connection, const TenantAccess &access, const Services &services,
             QWidget *parent = nullptr);
    ~DeskPage() override;

    [[nodiscard]] Desk &desk() { return m_desk; }
    [[nodiscard]] TicketBrowser &browser() { return *m_browser; }
    [[nodiscard]] DetailPane &detail() { return *m_detail; }
    [[nodiscard]] bool isPractice() const { return m_connection.id == practiceConnection; }
    [[nodiscard]] const Connection &connection() const { return m_connection; }
    void setConnection(const Connection &connection); // a name, a label or the Ticket address changed
    [[nodiscard]] bool canCloseTab() const;           // the queue stays

    [[nodiscard]] QStringList underWay(); // sentences: what ends if this is closed; empty = nothing does

    enum class DetailPlace { Right, Below };
    [[nodiscard]] DetailPlace detailPlace() const;
    void setDetailPlace(DetailPlace place);
    void showInQueue(const TicketFilter &filter);
    void showTickets(const QList<TicketId> &ids); // in the queue where it is there, else in a tab

    [[nodiscard]] const QList<QAction *> &commandActions() const;
    [[nodiscard]] QList<Ticket> chosenTickets() const;         // selected in the list in front, else the current one
    [[nodiscard]] CommandForm *form() const { return m_form; } // beside the list; nullptr = none is open
    [[nodiscard]] JobsPanel &jobsPanel() { return *m_jobsPanel; }

public Q_SLOTS:
    void getTickets();    // asks which
    void exportTickets(); // asks what of the list in front, and into which file
    void exportAgain();   // as the last time
    void openWindow();    // of the current ticket, beside the others there are
    void closeTab();      // the one in front
    void refresh();       // the tab in front
    void focusFront();
    void focusFind(); // of the queue, as of these only it has one
    void focusFilters();

Q_SIGNALS:
    void frontChanged();                               // another tab is in front
    void selectionCountChanged(int count, int hidden); // of the tab in front
    void message(const QString &text);                 // for the status bar
    void commandWanted(const QString &name);           // that has its form and results in the tab Commands
    void wanted();                                     // something was asked of it while it may not be in front

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // a middle click closes a tab
    void keyPressEvent(QKeyEvent *event) override;              // Esc that nobody wanted: back to the list

private:
    void buildTabs();
    void buildCommands();
    void giveCommands(TicketView &view);
    void updateBlocked();
    CommandForm &openForm(const Command &command);
    void fillForm();
    void closeForm();
    void assignToMe();
    void attach(TicketId ticket, const QStringList &paths);
    void send(const QJsonObject &inputs, bool stopOnFirst);
    void run(const Command &command, const QJsonObject &inputs, bool stopOnFirst);
    void takeEnd(const Job &job, CommandForm *form);
    void forgetDraftOf(const Job &job);
    void takeSaved(const QJsonObject &record);
    void showResult(TicketId ticket);
    void readAgain(const Job &job);
    void giveFormRoom();
    void addTab(const QList<TicketId> &ids, bool includeDetails, const QString &text);
    void closeTabAt(int index);
    void showFront();
    void connectColumns(TicketView &view);
    void showCurrent();
    [[nodiscard]] FetchedTickets *fetchedInFront() const; // nullptr = it is the queue
    [[nodiscard]] TicketView &viewInFront() const;
    [[nodiscard]] const Ticket *ticketInFront(TicketId id) const; // null = not loaded
    void giveAddress(TicketView &view) const;
    void updateWindows();
    [[nodiscard]] ExportOffer exportOffer();
    void saveState();

    Connection m_connection;
    QUrl m_web;
    ViewState &m_views;
    Drafts &m_drafts;
    Clock &m_clock;
    Desk m_desk;
    DeskNotice *m_notice = nullptr;
    QSplitter *m_splitter = nullptr;
    QTabWidget *m_lists = nullptr;
    TicketBrowser *m_browser = nullptr;
    DetailPane *m_detail = nullptr;
    QSplitter *m_side = nullptr; // the detail, and the form that is open
    CommandActions *m_actions = nullptr;
    CommandForm *m_form = nullptr;
    quint64 m_filled = 0;           // counts what its tickets were: a record for earlier ones is not shown
    const Job *m_formJob = nullptr; // the last one that was sent by it; to be compared only
    bool m_formWanted = false;      // it was asked for since
    JobsPanel *m_jobsPanel = nullptr;
    QList<QPointer<TicketWindow>> m_windows;
    GetTicketsDialog *m_getTickets = nullptr; // made when it is first asked for
    ExportStrip *m_exports = nullptr;
    ExportDialog *m_exportDialog = nullptr; // as above
    QJsonObject m_exportChoice;             // the last one; empty = there was none
};
