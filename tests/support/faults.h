// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace bitops::test {

/// Which calls that change or read files are to fail, and how. See fault_plan.cpp for the calls.
struct Fault
{
    std::string call = "any";
    int error = 0;          ///< A value of errno.
    bool isShort = false;   ///< Instead: a write or read takes half of what it is given.
    long number = 0;        ///< The first that fails, counted from 0.
    bool isAlone = false;   ///< Only this one; else all from it on.
    std::string under = {}; ///< Only calls on files whose paths begin like this; empty: on all.
};

/// As long as one lives, all changes of files below a folder are taken into a file (change_record.h), which
/// lies elsewhere. Needs the same, and no fault at the same time.
class RecordedChanges
{
public:
    RecordedChanges(const std::string& under, const std::string& file);
    RecordedChanges(const RecordedChanges&) = delete;
    RecordedChanges& operator=(const RecordedChanges&) = delete;
    ~RecordedChanges();
};

/// As long as one lives, calls of this process fail as asked for. Needs the test to be linked with
/// bitops-faults. One at a time.
class InjectedFault
{
public:
    explicit InjectedFault(const Fault& fault);
    InjectedFault(const InjectedFault&) = delete;
    InjectedFault& operator=(const InjectedFault&) = delete;
    ~InjectedFault();

    /// How many calls have failed.
    [[nodiscard]] long count() const;
};

} // namespace bitops::test
