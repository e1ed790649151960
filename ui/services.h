// SPDX-License-Identifier: Apache-2.0
#pragma once

class Clock;
class Connections;
class Drafts;
class PermissionRuns;
class QSettings;
class RequestLog;
class SecretStore;
class ViewState;

// What main() builds once and the window works with.
struct Services
{
    Clock &clock;
    Connections &connections;
    SecretStore &keychain;
    SecretStore &sessionSecrets;
    ViewState &views;
    Drafts &drafts;
    PermissionRuns &permissionRuns;
    QSettings &settings;
    RequestLog &log; // of all connections; outlives the window
};
