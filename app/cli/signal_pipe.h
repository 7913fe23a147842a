// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

namespace bitops {

/// Turns SIGINT, SIGTERM, SIGHUP and SIGCHLD into bytes that poll() can wait for, as long as it lives,
/// except for the first three where they were ignored: they stay so. There can be one at a time.
class SignalPipe
{
public:
    /// Throws std::system_error if the system has no pipe to give.
    SignalPipe();
    ~SignalPipe();

    SignalPipe(const SignalPipe&) = delete;
    SignalPipe& operator=(const SignalPipe&) = delete;

    /// Readable when a signal has come.
    [[nodiscard]] int file() const;
    /// The next signal that has come; none if there is none left.
    std::optional<int> take();
};

} // namespace bitops
