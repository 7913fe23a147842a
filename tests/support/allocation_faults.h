// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace bitops::test {

/// As long as one lives, memory is refused to this process. Needs the test to be linked with
/// bitops-allocation-faults. One at a time.
class RefusedMemory
{
public:
    /// The request of this number, counted from 0 over all threads, is refused, and unless it `isAlone` all
    /// that follow, too.
    explicit RefusedMemory(long number, bool isAlone);
    RefusedMemory(const RefusedMemory&) = delete;
    RefusedMemory& operator=(const RefusedMemory&) = delete;
    ~RefusedMemory();

    /// How many requests there have been.
    [[nodiscard]] static long requests();
    /// How many of them were refused.
    [[nodiscard]] static long refused();
};

} // namespace bitops::test
