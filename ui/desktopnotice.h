// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QSystemTrayIcon;
class QTimer;
class QWidget;

// Tells the person something while the window may be out of sight: through the tray where there is one, else by making
// the window ask for attention in the task bar. The icon in the tray is gone once it was clicked or all is well again.
class DesktopNotice
{
public:
    explicit DesktopNotice(QWidget &window) : m_window(window) {}

    void tell(const QString &title, const QString &text, bool failure);
    void withdraw();
    void bringBack(); // the window, for what was told

private:
    QWidget &m_window;
    QSystemTrayIcon *m_tray = nullptr; // made for the first notice; child of the window
    QTimer *m_hide = nullptr;          // child of the tray: good news is read, and then nothing is left to tell
};
