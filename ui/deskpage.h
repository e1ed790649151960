// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services.h"
#include "store/connection.h"
#include "triage/desk.h"

#include <QWidget>

class DeskNotice;
class DetailPane;
class QSplitter;
class TicketBrowser;

// One tenant in the window: its ticket list and, beside it, the detail of what is selected. What the person arranged is
// remembered per connection.
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
    [[nodiscard]] const Connection &connection() const { return m_connection; }
    void setConnection(const Connection &connection) { m_connection = connection; } // a name or a label changed

protected:
    void keyPressEvent(QKeyEvent *event) override; // Esc that nobody wanted: back to the list

private:
    void showCurrent();
    void saveState();

    Connection m_connection;
    ViewState &m_views;
    Desk m_desk;
    DeskNotice *m_notice = nullptr;
    QSplitter *m_splitter = nullptr;
    TicketBrowser *m_browser = nullptr;
    DetailPane *m_detail = nullptr;
};
