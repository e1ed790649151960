// SPDX-License-Identifier: Apache-2.0
#pragma once

class QCommandLineParser;
class QCoreApplication;

namespace commandline {

// `sundog permissions`: what a connection may do, levels 0 to 2, as a file on standard output.
[[nodiscard]] int checkPermissions(QCoreApplication &application, QCommandLineParser &parser);

} // namespace commandline
