// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/tickettable.h"
#include "triage/ticketloader.h"

#include <QJsonObject>
#include <QWidget>
#include <optional>

class Clock;
class Desk;
class ElidedLabel;
class EmptyPlace;
class FilterBar;
class LoadNotice;
class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class TicketView;

// The queue of tickets: filters, what they say in words, how whole the list is, and the list. Nothing is asked of the
// server before refresh() or load(); restore() is to come before.
class TicketBrowser : public QWidget
{
    Q_OBJECT
public:
    TicketBrowser(Desk &desk, Clock &clock, QWidget *parent = nullptr);
    ~TicketBrowser() override;

    // Loads what the filter asks for; the rows there are go when the first new ones come.
    void load(const TicketFilter &filter);
    [[nodiscard]] const TicketFilter &filter() const { return m_filter; }

    [[nodiscard]] const TicketTable &table() const { return m_table; }
    [[nodiscard]] TicketView &view() { return *m_view; }
    // How whole the rows are that are there, and when the server had them like this.
    [[nodiscard]] const LoadReport &listReport() const;
    [[nodiscard]] qint64 listReadAt() const; // 0 = they are still coming
    // What they were asked for by, as it was resolved: until the first rows of another filter come, not filter().
    [[nodiscard]] const TicketFilter &listFilter() const { return m_listFilter; }
    [[nodiscard]] const Ticket *ticket(TicketId id) const { return m_table.ticket(id); } // null = not loaded
    void takeSaved(const QJsonObject &record) { m_table.takeSaved(record); }
    void setResult(TicketId id, std::optional<JobItem::Result> result) { m_table.setResult(id, result); }
    [[nodiscard]] std::optional<TicketId> currentTicket() const;
    [[nodiscard]] QList<TicketId> selectedTickets() const; // hidden by the find text or not; in the order shown

    // How whole the list is; another place than the browser that shows the same rows says it with these, and at
    // listChanged() again.
    void giveReport(LoadNotice &notice) const;
    // Why nothing is loaded, and what to do. True: it says what became of the load.
    bool explainNone(EmptyPlace &place);

    [[nodiscard]] QJsonObject state() const;
    void restore(const QJsonObject &state);

    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    void refresh(); // the same filter again; selection, scroll and find text stay
    void cancel();
    void loadAll();
    void retry();
    void showRaw(); // the answer that could not be used
    void focusFind();
    void focusFilters();
    void focusTable();

Q_SIGNALS:
    void currentTicketChanged(std::optional<TicketId> id);
    void selectionCountChanged(int count, int hidden); // `hidden` of them by the find text
    void previewRequested();                           // Space: the detail of the current ticket is to be looked at
    void listChanged();                                // a load went on or ended
    void message(const QString &text);                 // for the status bar, e.g. "3 rows copied"

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; // Esc in the list: one step back

private:
    void build();
    void fitBars();
    void takeRows(const QList<Ticket> &tickets);
    void takeEnd();
    void showProgress();
    void showWords();
    void showCount();
    void showPlace();
    void find(const QString &text);
    void askForOwnFields();

    Desk &m_desk;
    Clock &m_clock;
    TicketTable m_table;
    TicketFilter m_filter;

    bool m_asked = false;      // anything was asked for
    bool m_readAll = false;    // the whole list was asked for, so a refresh asks for it as well
    bool m_clearFirst = false; // the rows there are belong to another filter and go when the first new ones come
    bool m_refreshing = false; // rows are collected, those there are stay until all is here
    std::optional<TicketId> m_keepCurrent; // of the rows before: selected again if it is among the new ones
    QList<Ticket> m_incoming;
    int m_batches = 0;
    LoadReport m_shown; // of the rows on the screen
    TicketFilter m_listFilter;
    qint64 m_shownAt = 0;

    QBoxLayout *m_top;   // one line where there is room, else two: words, and what acts on the rows
    QBoxLayout *m_tools; // find, count, columns
    FilterBar *m_filterBar;
    ElidedLabel *m_words;
    QPushButton *m_reset;
    QPushButton *m_filters; // opens the filter bar where there is no room for it
    QLineEdit *m_find;
    QLabel *m_count;
    LoadNotice *m_notice;
    QStackedWidget *m_places;
    TicketView *m_view;
    EmptyPlace *m_empty;
};
