// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "detail/ticketfacts.h"
#include "net/result.h"

#include <QCache>
#include <QWidget>
#include <optional>

class Clock;
class Desk;
class FactList;
class JsonView;
class QBoxLayout;
class QLabel;
class QStackedWidget;
class QTabWidget;
class ReadFailure;
class SafeHtmlView;
class TicketHead;

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

Q_SIGNALS:
    void linkHovered(const QString &address); // for the status bar; "" = none

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    using Key = std::pair<qint64, qint64>; // id, last update

    void say(const QString &message);
    void forget(); // the request under way and the one to come
    void fetchWhenRested();
    void fetch();
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
    QCache<Key, QJsonObject> m_cache;
    quint64 m_request = 0;
    bool m_offline = false; // the record failed because the server could not be reached
    quint64 m_turn = 0; // counts selections: an answer for an earlier one is not shown

    QStackedWidget *m_pages;
    QBoxLayout *m_whole;    // head, failure, tabs
    QBoxLayout *m_scrolled; // what the first tab scrolls
    QLabel *m_message;
    TicketHead *m_head;
    ReadFailure *m_failure;
    QTabWidget *m_tabs;
    FactList *m_facts;
    SafeHtmlView *m_details;
    JsonView *m_raw;
};
