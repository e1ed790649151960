// SPDX-License-Identifier: Apache-2.0
#pragma once

class QCommandLineParser;
class QCoreApplication;

namespace commandline {

// `sundog export`: tickets into a file, with a manifest beside it.
[[nodiscard]] int exportTickets(QCoreApplication &application, QCommandLineParser &parser);

} // namespace commandline
