// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/ticketfilter.h"
#include "triage/lookuplist.h"

#include <QHash>
#include <QWidget>

class Clock;
class Desk;
class EmptyPlace;
class LookupPanel;
class QListWidget;
class QStackedWidget;

// The tab Look-ups: what the open tenant is set up with. A list is asked for when it is first looked at. Keys while the
// focus is in it: / or Ctrl+F find, F5 refreshes, Enter shows the tickets of what is selected.
class LookupsPage : public QWidget
{
    Q_OBJECT
public:
    explicit LookupsPage(Clock &clock, QWidget *parent = nullptr);
    ~LookupsPage() override;

    // nullptr = no connection is open. What was shown of another desk goes at once; to be called before a desk goes.
    void setDesk(Desk *desk);
    void shown(); // it is looked at: loads what was not loaded, and takes the focus
    void refresh();
    void focusFind();

Q_SIGNALS:
    void ticketsRequested(const TicketFilter &filter);
    void told(const QString &what); // for the status bar

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] LookupKind kind() const; // chosen on the left
    LookupPanel *panel();                  // of that kind, made now if there is none; nullptr = no desk
    void showKind();

    Clock &m_clock;
    Desk *m_desk = nullptr;
    QListWidget *m_kinds;
    QStackedWidget *m_places;
    EmptyPlace *m_empty;
    QHash<LookupKind, LookupPanel *> m_panels;
};
