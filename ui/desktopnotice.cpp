// SPDX-License-Identifier: Apache-2.0
#include "desktopnotice.h"

#include "widgets/icon.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QTimer>
#include <QWidget>

namespace {

constexpr int shownMs = 10'000;

} // namespace

void DesktopNotice::tell(const QString &title, const QString &text, bool failure)
{
    QApplication::alert(&m_window);
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(applicationIcon(), &m_window);
        m_tray->setToolTip(QStringLiteral("Sundog"));
        m_hide = new QTimer(m_tray);
        m_hide->setSingleShot(true);
        m_hide->setInterval(shownMs);
        QObject::connect(m_hide, &QTimer::timeout, m_tray, &QSystemTrayIcon::hide);
        QObject::connect(m_tray, &QSystemTrayIcon::activated, &m_window, [this] { bringBack(); });
        QObject::connect(m_tray, &QSystemTrayIcon::messageClicked, &m_window, [this] { bringBack(); });
    }
    m_tray->show();
    m_tray->showMessage(title, text, failure ? QSystemTrayIcon::Critical : QSystemTrayIcon::Information, shownMs);
    if (failure)
        m_hide->stop();
    else
        m_hide->start();
}

void DesktopNotice::withdraw()
{
    if (m_tray)
        m_tray->hide();
}

void DesktopNotice::bringBack()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized); // show() leaves it minimised
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    withdraw();
}
