// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/ticketdocument.h"

// Nothing in a ticket becomes markup of the document.
class MarkdownDocument final : public DocumentWriter
{
public:
    using DocumentWriter::DocumentWriter;

    [[nodiscard]] bool begin() override;
    [[nodiscard]] bool add(const TicketDocument &document) override;
    [[nodiscard]] bool end(const ReportManifest &manifest) override;
};
