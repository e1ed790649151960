// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/manifest.h"
#include "report/reportoutput.h"
#include "report/ticketsummary.h"

#include <QTemporaryFile>

// What our pages of HTML have in common. A page needs nothing beside it and runs nothing: its policy forbids all but
// its own style. It is light or dark as the reader's system is, and on paper always light.
namespace htmlpage {

// Plain text as it may stand between tags and in quoted attributes. What no page may have in it becomes U+FFFD.
[[nodiscard]] QString text(const QString &plain);
[[nodiscard]] QString link(const QString &address, const QString &plain); // only the words where there is no address

enum class Paper { Upright, Wide };
[[nodiscard]] QString begin(const QString &title, Paper paper = Paper::Upright); // up to the body, and into it
[[nodiscard]] QString end();
// COMPLETE, or NOT COMPLETE and why, for all to see.
[[nodiscard]] QString state(const ReportManifest &manifest);
// For a person as a list of definitions, for programs as JSON in the element "manifest".
[[nodiscard]] QString manifest(const ReportManifest &manifest);
// How many of `total` each bar is, also as text and for those who hear the page.
[[nodiscard]] QString chart(const QString &title, const QList<SummaryBar> &bars, qint64 total);

// What comes below the parts that are known at the end only, waiting for them. The file has no name, so nothing is left
// of it when the program is killed.
class Waiting final : public ReportOutput
{
public:
    Waiting() : ReportOutput(m_file) {}

    [[nodiscard]] bool open(const QString &folder); // "" = the system's
    using ReportOutput::write;
    // Gives it out in blocks and is empty then; what `take` returns false for ends it.
    [[nodiscard]] bool giveTo(const std::function<bool(const QByteArray &)> &take);

private:
    QTemporaryFile m_file;
};

} // namespace htmlpage
