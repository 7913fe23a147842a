// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_scan.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace bitops {

class RunLibrary;

/// A run among those that are looked at together.
struct ComparedRun
{
    ListedRunPtr run;

    bool operator==(const ComparedRun&) const = default;

    [[nodiscard]] const std::filesystem::path& folder() const { return run->folder; }
    [[nodiscard]] RunLook look() const { return run->look(); }
    [[nodiscard]] QString name() const;
    /// Empty if they cannot be read.
    [[nodiscard]] const std::vector<EpochEvent>& epochs() const;
    [[nodiscard]] std::int64_t stepsPerEpoch() const;
    /// None if that cannot be read.
    [[nodiscard]] std::optional<int> plannedEpochs() const;
};

/// Optimizer steps of an epoch: as told, else as follows from images and batch; 1 if neither is known.
std::int64_t stepsPerEpoch(const RunRecord& record, const TrainingConfiguration& configuration);

/// The runs of the library that are shown in plots. Each that begins while the window is open is, until
/// somebody hides it; of those that were there before, the ones that were shown the last time, or else the
/// newest. Of very many, only the first ones are drawn: more curves could neither be told apart nor drawn at
/// once.
class RunComparison : public QObject
{
    Q_OBJECT

public:
    explicit RunComparison(const RunLibrary* library, QObject* parent = nullptr);

    static constexpr std::size_t mostRuns = 30;
    /// Of the runs that nobody has decided on yet.
    static constexpr std::size_t newestRuns = 6;

    /// Shows these and no others, also where the library is yet to be read.
    void setRuns(const std::vector<std::filesystem::path>& folders);
    void setShown(const std::vector<std::filesystem::path>& folders, bool isShown);
    [[nodiscard]] bool isShown(const std::filesystem::path& folder) const;

    /// How many are shown.
    [[nodiscard]] std::size_t wanted() const { return m_wanted; }
    /// Those that are drawn: at work first, then the newest.
    [[nodiscard]] const std::vector<ComparedRun>& runs() const { return m_runs; }
    /// Of a single one, else "runs".
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool haveEpochs() const;
    [[nodiscard]] std::vector<ListedRunPtr> listedRuns() const;
    /// Null if it is not drawn.
    [[nodiscard]] const ComparedRun* find(const std::filesystem::path& folder) const;
    /// All that are shown, as far as the library knows them.
    [[nodiscard]] std::vector<std::filesystem::path> folders() const;

Q_SIGNALS:
    void changed();

private:
    void update();
    void markDecided(const std::vector<std::filesystem::path>& folders);
    void decide(const std::vector<ListedRunPtr>& runs);
    [[nodiscard]] std::vector<ListedRunPtr> known() const;

    const RunLibrary* m_library;
    std::set<std::filesystem::path> m_shown;   ///< Also such as the library does not have.
    std::unordered_set<std::string> m_decided; ///< Folders that were shown or hidden, by whomever.
    bool m_isChosen = false;                   ///< Whether somebody has chosen which are shown.
    bool m_isRead = false;                     ///< Whether the library was, the last time.
    std::size_t m_wanted = 0;
    std::vector<ComparedRun> m_runs;
    std::unordered_map<std::string, std::size_t> m_places; ///< Of folders in the list.
};

/// Whether a run is at work while the other is not, or else began later.
bool isNewer(const ListedRun& run, const ListedRun& other);

} // namespace bitops
