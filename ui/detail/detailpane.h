// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "detail/ticketfacts.h"
#include "net/result.h"
#include "triage/ticketdetails.h"

#include <QWidget>
#include <optional>

class Clock;
class Desk;
class DropVeil;
class FactList;
class FieldsView;
class FilesView;
class JsonView;
class QBoxLayout;
class QLabel;
class QStackedWidget;
class QTabWidget;
class ReadFailure;
class SafeHtmlView;
class TicketHead;
class TimelineView;

// The ticket that is selected. Its row shows at once; the whole record is fetched only when the selection rests, so
// that holding J costs no request a row.
class DetailPane : public QWidget
{
    Q_OBJECT
public:
    static constexpr qint64 restMs = 250;

    DetailPane(Desk &desk, Clock &clock, QWidget *parent = nullptr);
    ~DetailPane() override;

    // The row as the list has it; again whenever it has changed. No value: nothing is selected.
    void showTicket(const std::optional<Ticket> &ticket);
    void showCount(int selected, int hidden = 0); // for more than one, `hidden` of them by the find text
    // The one that will probably be looked at next: read ahead when this one has been looked at for a while.
    void setNext(const std::optional<Ticket> &ticket);

    void reread();                           // record, timeline and files; what is there stays until the new is here
    [[nodiscard]] bool isSaving() const;     // files, which ends if this is destroyed
    [[nodiscard]] QJsonObject state() const; // the tab in front, filter and order of the timeline
    void restore(const QJsonObject &state);

Q_SIGNALS:
    void linkHovered(const QString &address);                    // for the status bar; "" = none
    void columnWanted(const QString &name, const QString &path); // of the ticket list
    void filesDropped(TicketId ticket, const QStringList &paths);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] bool takesFiles(const QDropEvent &event) const;
    void say(const QString &message);
    void forget(); // the request under way and the one to come
    void waitForRest();
    void fetch();
    void rested();
    void readAhead();
    void take(const QJsonObject &record);
    void fail(const Error &error);
    void setLoading(bool loading);
    void refresh();
    void refreshRecord();
    void tick();
    void placeHead();

    Desk &m_desk;
    Clock &m_clock;
    std::optional<Ticket> m_row;
    ShownTicket m_view;
    std::optional<TicketVersion> m_next;
    quint64 m_request = 0;
    bool m_offline = false; // the record failed because the server could not be reached
    quint64 m_turn = 0;     // counts selections: an answer for an earlier one is not shown

    QStackedWidget *m_pages;
    QBoxLayout *m_whole;    // head, failure, tabs
    QBoxLayout *m_scrolled; // what the first tab scrolls
    QLabel *m_message;
    TicketHead *m_head;
    ReadFailure *m_failure;
    QTabWidget *m_tabs;
    FactList *m_facts;
    FactList *m_customFields;
    SafeHtmlView *m_details;
    TimelineView *m_timeline;
    FilesView *m_files;
    FieldsView *m_fields;
    JsonView *m_raw;
    DropVeil *m_veil;
};
