// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mainwindow.h"
#include "net/clock.h"
#include "net/requestlog.h"
#include "store/connections.h"
#include "store/secrets.h"
#include "store/drafts.h"
#include "store/permissionruns.h"
#include "store/viewstate.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

// The window as main() builds it, in a home of its own; it can be closed and opened again, as a person would. The
// secrets of its keychain live in memory; tst_keychainfirstrun hands in a real one.
class WindowFixture
{
public:
    explicit WindowFixture(std::unique_ptr<SecretStore> keychain = std::make_unique<SessionSecrets>(),
                           Clock *clock = nullptr)
        : m_clock(clock ? *clock : m_systemClock), m_keychain(std::move(keychain))
    {
    }

    MainWindow &open()
    {
        m_connections = std::make_unique<Connections>(path("connections.json"));
        if (!m_connections->load().ok())
            qFatal("the connections cannot be read");
        m_sessionSecrets = std::make_unique<SessionSecrets>();
        m_views = std::make_unique<ViewState>(path("views"));
        m_drafts = std::make_unique<Drafts>(path("drafts"));
        m_permissionRuns = std::make_unique<PermissionRuns>(path("permissions"));
        m_settings = std::make_unique<QSettings>(path("settings.ini"), QSettings::IniFormat);
        m_window = std::make_unique<MainWindow>(
            Services{m_clock, *m_connections, *m_keychain, *m_sessionSecrets, *m_views, *m_drafts, *m_permissionRuns, *m_settings, m_log});
        m_window->resize(1280, 800);
        m_window->show();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            qFatal("the window does not become active");
        return *m_window;
    }

    void close() { m_window.reset(); }

    [[nodiscard]] QString folder() const { return m_home.path(); }
    [[nodiscard]] Connections &connections() { return *m_connections; }
    [[nodiscard]] RequestLog &log() { return m_log; }
    [[nodiscard]] PermissionRuns &permissionRuns() { return *m_permissionRuns; }
    [[nodiscard]] SecretStore &keychain() { return *m_keychain; }

private:
    [[nodiscard]] QString path(const char *name) const { return m_home.filePath(QLatin1String(name)); }

    QTemporaryDir m_home;
    SystemClock m_systemClock;
    RequestLog m_log;
    Clock &m_clock;
    std::unique_ptr<SecretStore> m_keychain;
    std::unique_ptr<SecretStore> m_sessionSecrets;
    std::unique_ptr<Connections> m_connections;
    std::unique_ptr<ViewState> m_views;
    std::unique_ptr<Drafts> m_drafts;
    std::unique_ptr<PermissionRuns> m_permissionRuns;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};
