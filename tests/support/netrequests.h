// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/requestqueue.h"

// What tests of the net room send and get.
inline QueueSettings queueSettings()
{
    QueueSettings settings;
    settings.userAgent = "Sundog/test";
    return settings;
}

inline Request netRequest(Verb verb, const QUrl &url, Priority priority = Priority::Click)
{
    Request request;
    request.verb = verb;
    request.url = url;
    request.priority = priority;
    if (verb == Verb::Post)
        request.body = R"([{"ticket_id":1,"note_html":"once"}])";
    return request;
}

// Every result that came, in order.
struct Answers
{
    QList<Result<Answer>> all;

    [[nodiscard]] qsizetype count() const { return all.size(); }
    [[nodiscard]] const Result<Answer> &first() const { return all.first(); }
    // Of the first one; of another kind than any test expects if it is none.
    [[nodiscard]] Error error() const
    {
        if (!all.first().ok())
            return all.first().error();
        Error none;
        none.kind = Error::Kind(-1);
        return none;
    }
    [[nodiscard]] RequestQueue::Callback take()
    {
        return [this](Result<Answer> result) { all.append(std::move(result)); };
    }
};
