// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <span>

namespace practice {

// What a service desk is written to about. In every text {u} is the user's first name, {h} a computer, {n} a number,
// {c} the client, {s} the site, {f} a file or share.
struct Topic
{
    int type; // ticket type id
    int team;
    const char16_t *category;
    const char16_t *summaries[3];
    const char16_t *body;
    const char16_t *finding; // what an agent notes about it
    const char16_t *language = u"en";
};

[[nodiscard]] std::span<const Topic> topics();
[[nodiscard]] std::span<const Topic> localTopics(); // written in the client's language

[[nodiscard]] std::span<const char16_t *const> agentNotes();
[[nodiscard]] std::span<const char16_t *const> agentReplies();
[[nodiscard]] std::span<const char16_t *const> userReplies();

struct Words
{
    QString user;
    QString host;
    QString number;
    QString client;
    QString site;
    QString file;
};
[[nodiscard]] QString fill(const char16_t *text, const Words &words);

} // namespace practice
