// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "detail/ticketfacts.h"

#include <QString>
#include <QWidget>

class FlowText;
class QLabel;
class StateWord;

// What stands above the tabs: number, summary, where it comes from, how it stands.
class TicketHead : public QWidget
{
    Q_OBJECT
public:
    explicit TicketHead(QWidget *parent = nullptr);

    void setTicket(qint64 id, const QString &summary, const QString &place, const QString &state);
    void setFlags(bool deleted, bool onHold);
    void setSla(const SlaLeft &sla);
    void setLoading(bool loading);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    QLabel *m_id;
    StateWord *m_deleted;
    StateWord *m_onHold;
    StateWord *m_sla;
    SlaLeft m_left;
    QLabel *m_loading;
    FlowText *m_summary;
    FlowText *m_place;
    FlowText *m_state;
};
