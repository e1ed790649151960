// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QSystemTrayIcon;
class QWidget;

// Tells the person something while the window may be out of sight: through the tray where there is one, else by making
// the window ask for attention in the task bar.
class DesktopNotice
{
public:
    explicit DesktopNotice(QWidget &window) : m_window(window) {}

    void tell(const QString &title, const QString &text, bool failure);

private:
    QWidget &m_window;
    QSystemTrayIcon *m_tray = nullptr; // made for the first notice; child of the window
};
