// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/directory.h"
#include "practice/ticket.h"

namespace practice {

struct Topic;
struct Words;

// The readable part of a generated ticket, made again from the seed whenever it is asked for.
class Story
{
public:
    Story(const Directory &directory, quint64 seed) : m_directory(directory), m_seed(seed) {}

    [[nodiscard]] QString summary(const Ticket &ticket) const;
    [[nodiscard]] QString details(const Ticket &ticket) const; // plain text, but some carry HTML, as on real tenants
    [[nodiscard]] QString detailsHtml(const Ticket &ticket) const;
    [[nodiscard]] QList<Action> actions(const Ticket &ticket) const;
    [[nodiscard]] QList<Attachment> attachments(const Ticket &ticket) const;

    static constexpr int attachmentsPerTicket = 10; // attachment id = ticket id × this + 1, 2, 3 …

private:
    [[nodiscard]] const Topic &topicOf(const Ticket &ticket) const;
    [[nodiscard]] Words wordsFor(const Ticket &ticket) const;
    [[nodiscard]] QString htmlOf(const QString &text, const Ticket &ticket, int number) const;

    const Directory &m_directory;
    quint64 m_seed;
};

} // namespace practice
