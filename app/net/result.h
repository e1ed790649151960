// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <type_traits>
#include <utility>
#include <variant>

// Why a call did not bring what was asked for. `kind` decides what the program does, `message` is for a person.
struct Error
{
    enum class Kind {
        Cancelled,    // our own side asked for it; never shown
        Offline,      // no address, no route, connection refused: the server saw nothing
        Proxy,        // the proxy on the way wants a sign-in that it did not get: the server saw nothing
        Tls,          // the certificate or the handshake was refused: the server saw no request
        Timeout,      // one of our own deadlines passed
        Cut,          // the connection ended before the answer was whole
        Moved,        // 3xx: the address moved, nothing was followed
        Refused,      // an HTTP status of 400 or more; `status` and `body` are set
        Throttled,    // 429 until the cap was reached
        SignIn,       // no token was to be had; `status` and `body` say how
        TokenRefused, // a token that had just been issued was refused as well
        Malformed,    // 2xx, but the body is not what was asked for
        TooLarge,     // the body passed the cap
    };

    Kind kind = Kind::Cancelled;
    int status = 0;            // HTTP status, 0 = none came
    QString message;           // plain text: the server's own words if it had any, else what happened; never a URL
    QByteArray body;           // raw answer, for "show the raw answer"
    bool mayHaveActed = false; // the request may have reached the server: a write is then of unknown outcome

    [[nodiscard]] bool cancelled() const { return kind == Kind::Cancelled; }
};

// A value or an Error. `QT_NO_EXCEPTIONS`-style: ask ok() first; value() on an error is a bug and asserts.
template <class T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_data(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_data(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_data.index() == 0; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const T &value() const { return std::get<0>(m_data); }
    [[nodiscard]] T &value() { return std::get<0>(m_data); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_data); }

private:
    std::variant<T, Error> m_data;
};
