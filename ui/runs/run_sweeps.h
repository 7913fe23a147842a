// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_scan.h"
#include "core/sweep/sweep_record.h"
#include "ui/base/background_job.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace bitops {

class RunLibrary;

/// A sweep of which the library has runs.
struct ListedSweep
{
    std::filesystem::path folder;
    /// Null as long as it was not read, or where it cannot be.
    std::shared_ptr<const SweepRecord> record;
    std::vector<ListedRunPtr> runs; ///< Those that are made, at least one, in the order of their names.
    ListedRunPtr newest;            ///< Of them: see isNewer().

    [[nodiscard]] QString name() const;
    /// What a run of it is called below its name: the values of what varies, such as "lsq · 0 · 4"; empty
    /// where they are not known, or where a person has given the run a name.
    [[nodiscard]] QString shortNameOf(const ListedRun& run) const;
    /// Runs that it comes to, made or not.
    [[nodiscard]] std::size_t planned() const;
    /// Those that have come to their end.
    [[nodiscard]] std::size_t done() const;
    [[nodiscard]] std::size_t working() const;
    /// How much of all epochs of all runs is done, 0 to 1.
    [[nodiscard]] double partDone() const;
    /// A share of 1; none before the first epoch.
    [[nodiscard]] std::optional<double> bestAccuracy() const;
};

/// Never changed: one that changes is another object.
using ListedSweepPtr = std::shared_ptr<const ListedSweep>;

/// The sweeps that the library's runs belong to, whoever trains them: a run belongs to that of the folder in
/// which its own lies. Their tables are read beside the window's thread.
class RunSweeps : public QObject
{
    Q_OBJECT

public:
    explicit RunSweeps(const RunLibrary* library, QObject* parent = nullptr);

    /// By their folders.
    [[nodiscard]] const std::vector<ListedSweepPtr>& sweeps() const { return m_sweeps; }
    /// Null if there is none.
    [[nodiscard]] ListedSweepPtr find(const std::filesystem::path& folder) const;
    /// That of a run; null if it belongs to none.
    [[nodiscard]] ListedSweepPtr of(const ListedRun& run) const;

Q_SIGNALS:
    /// A sweep, a run of one, or a table.
    void changed();
    /// A sweep came or went, or its table is another one.
    void tablesRead();

private:
    struct Table;
    /// By the folders of their sweeps.
    using Tables = std::map<std::filesystem::path, Table>;
    struct Table
    {
        FileStamp stamp; ///< Of the file, before it was read.
        std::shared_ptr<const SweepRecord> record;
    };

    void follow();
    void read();
    void take(Tables tables);
    using Found = std::map<std::filesystem::path, std::shared_ptr<ListedSweep>>;
    [[nodiscard]] ListedSweep& sweepAt(Found& found, const std::filesystem::path& folder) const;
    void group();

    const RunLibrary* m_library;
    std::vector<ListedSweepPtr> m_sweeps;
    std::unordered_map<const ListedRun*, ListedSweepPtr> m_ofRuns; ///< As the sweeps have them.
    Tables m_tables;
    bool m_readsAgain = false;
    BackgroundJob m_reading; ///< Last: waits for what is read when it goes.
};

} // namespace bitops
