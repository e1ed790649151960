// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/timeline.h"
#include "triage/ticketdetails.h"

#include <QWidget>

class Clock;
class Desk;
class NoticeLine;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class ReadFailure;
class RemotePictures;
class TimelineList;

// The actions of one ticket: asked for when they are looked at and the selection rests, filtered and ordered here.
class TimelineView : public QWidget
{
    Q_OBJECT
public:
    TimelineView(Desk &desk, Clock &clock, QWidget *parent = nullptr);
    ~TimelineView() override;

    // What is known of it shows at once; nothing is asked for before rest().
    void showTicket(const std::optional<TicketVersion> &version);
    void reread(); // of the same ticket: now, or when the view is looked at
    void rest();   // it stays for a while: what is missing may be asked for, now or when the view is looked at
    void tick();   // time has gone on

    [[nodiscard]] QJsonObject state() const; // filter and order
    void restore(const QJsonObject &state);

Q_SIGNALS:
    void linkHovered(const QString &address);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void ask();
    void read(bool withSystem);
    void retry();
    void take(); // what is known now
    void show(); // it, through the filter
    void sayPlace(const QString &text);
    void sayImages();

    Desk &m_desk;
    Clock &m_clock;
    std::optional<TicketVersion> m_version;
    std::optional<TicketId> m_shownOf; // whose entries are on the screen
    QList<TimelineEntry> m_entries;
    bool m_rested = false;
    bool m_failed = false;
    bool m_offline = false; // it failed because the server could not be reached
    bool m_imagesWanted = false;
    bool m_imagesSeen = false; // said once for a ticket: coming and going it would move the cards it depends on
    bool m_shownOldestFirst = false;
    quint64 m_request = 0;
    quint64 m_turn = 0; // counts tickets: an answer for an earlier one is not shown

    QComboBox *m_which;
    QCheckBox *m_system;
    QComboBox *m_order;
    QLineEdit *m_find;
    NoticeLine *m_notice; // not all of them are here
    NoticeLine *m_images; // of other hosts, and whether to load them
    ReadFailure *m_failure;
    QStackedWidget *m_places;
    QLabel *m_message;
    TimelineList *m_list;
    RemotePictures *m_pictures;
};
