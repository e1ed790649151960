// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace practice {

// SplitMix64: the same numbers on every platform and standard library, which std's distributions do not promise.
class Random
{
public:
    explicit Random(quint64 seed, quint64 salt = 0, quint64 pepper = 0)
        : m_state(seed * 0x9E3779B97F4A7C15ULL + salt * 0xD1B54A32D192ED03ULL + pepper * 0x8CB92BA72F3D8DD7ULL + 1)
    {
    }

    quint64 next()
    {
        quint64 z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    int below(int n) { return n <= 1 ? 0 : int(next() % quint64(n)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }
    double fraction() { return double(next() >> 11) / 9007199254740992.0; } // [0, 1)

    template <typename List> const auto &pick(const List &list)
    {
        return list[decltype(std::size(list))(below(int(std::size(list))))];
    }

private:
    quint64 m_state;
};

} // namespace practice
