// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/htmlpage.h"
#include "report/ticketdocument.h"

#include <QSet>

// One page that needs nothing beside it: on top how whole it is and, of several tickets, a list of them, then a part
// for each, which begins a page on paper. What is on top is known at the end only, so the parts wait in a file of their
// own.
class HtmlDocument final : public DocumentWriter
{
public:
    using DocumentWriter::DocumentWriter;

    [[nodiscard]] bool begin() override;
    [[nodiscard]] bool add(const TicketDocument &document) override;
    [[nodiscard]] bool end(const ReportManifest &manifest) override;

private:
    htmlpage::Waiting m_parts;
    QSet<QString> m_anchors;
    QString m_contents; // a line for each ticket
    QString m_heading;  // of the last one
};
