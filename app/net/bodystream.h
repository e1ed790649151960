// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <functional>

// A body that is made while it is sent, for what is too large to be held in memory.
struct BodyStream
{
    // Puts at most `most` bytes into `data`. -1 = no more can be had; before `bytes` are out, that ends the request.
    using Reader = std::function<qint64(char *data, qint64 most)>;

    qint64 bytes = 0;             // exactly
    std::function<Reader()> open; // from the beginning, for each attempt

    explicit operator bool() const { return open != nullptr; }
};
