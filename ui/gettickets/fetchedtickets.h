// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/tickettable.h"
#include "triage/ticketfetch.h"

#include <QWidget>
#include <optional>

class Clock;
class Desk;
class EmptyPlace;
class NoticeLine;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class TicketView;

// The tickets somebody asked for by their ids: those that came as a table, and above it how many did not, which, and
// why.
class FetchedTickets : public QWidget
{
    Q_OBJECT
public:
    FetchedTickets(Desk &desk, Clock &clock, QWidget *parent = nullptr);
    ~FetchedTickets() override;

    void fetch(const QList<TicketId> &ids, bool includeDetails);
    [[nodiscard]] QString title() const; // "Tickets 1042, 1041 …"

    [[nodiscard]] TicketView &view() { return *m_view; }
    [[nodiscard]] const Ticket *ticket(TicketId id) const { return m_table.ticket(id); } // null = it did not come
    void takeSaved(const QJsonObject &record) { m_table.takeSaved(record); }
    void setResult(TicketId id, std::optional<JobItem::Result> result) { m_table.setResult(id, result); }
    [[nodiscard]] const TicketFetch &fetched() const { return m_fetch; }
    [[nodiscard]] const TicketTable &table() const { return m_table; }
    [[nodiscard]] QString missingInWords() const; // a line for each reason; "" = all came

public Q_SLOTS:
    void refresh(); // all of them once more; what is there stays until its new record comes
    void cancel();
    void focusTable();

Q_SIGNALS:
    void listChanged();
    void finished(bool allHere);
    void message(const QString &text); // for the status bar

protected:
    void keyPressEvent(QKeyEvent *event) override; // Esc while it loads
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void takeRows();
    void takeEnd();
    void takeColumns();
    void keepRecord(const FetchedTicket &result);
    void showWords();
    void showPlace();
    void fitMissing();
    void selectFirst();
    [[nodiscard]] QString whyNot(const FetchedTicket &result) const;

    Desk &m_desk;
    TicketTable m_table;
    TicketFetch m_fetch;
    bool m_selected = false; // a row was selected unasked
    NoticeLine *m_words;
    QPushButton *m_cancel;
    QPushButton *m_retry;
    QPushButton *m_copy;
    QPlainTextEdit *m_missing;
    QStackedWidget *m_places;
    TicketView *m_view;
    EmptyPlace *m_empty;
};
