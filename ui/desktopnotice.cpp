// SPDX-License-Identifier: Apache-2.0
#include "desktopnotice.h"

#include "widgets/icon.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QWidget>

void DesktopNotice::tell(const QString &title, const QString &text, bool failure)
{
    QApplication::alert(&m_window);
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(applicationIcon(), &m_window);
        m_tray->setToolTip(QStringLiteral("Sundog"));
        const auto show = [window = &m_window] {
            window->show();
            window->raise();
            window->activateWindow();
        };
        QObject::connect(m_tray, &QSystemTrayIcon::activated, &m_window, show);
        QObject::connect(m_tray, &QSystemTrayIcon::messageClicked, &m_window, show);
    }
    m_tray->show();
    m_tray->showMessage(title, text, failure ? QSystemTrayIcon::Critical : QSystemTrayIcon::Information);
}
