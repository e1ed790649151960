// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/permissions.h"

#include <QByteArray>

enum class PermissionFormat { Html, Csv, Markdown, Json };

// Runs as a matrix for a file, with what makes them worth something: when, of which connection, agent, roles, scopes
// and how strongly each cell is proven. Times in UTC. CSV: UTF-8 with a mark, one row for each cell, with every
// sentence; HTML: one page that loads nothing. Nothing in it is markup or a formula that came from the server.
[[nodiscard]] QByteArray exportPermissions(const QList<PermissionRun> &runs, PermissionFormat format);
[[nodiscard]] QString suffixOf(PermissionFormat format); // "html", "csv", "md", "json"
