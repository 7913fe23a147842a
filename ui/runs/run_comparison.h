// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_scan.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace bitops {

class RunLibrary;

/// How a run is told from the others that it stands with: no two have both in common, unless a person gave
/// one colour to more of them than there are marks.
struct RunLook
{
    RunColor color = RunColor::Blue;
    int mark = 0; ///< From 0 to below runMarks: see ui/runs/run_marks.h.

    bool operator==(const RunLook&) const = default;
};

inline constexpr int runMarks = 8;

/// The mark of a colour that only one run has.
constexpr int ownMark(RunColor color)
{
    return static_cast<int>(color) % runMarks;
}

/// A run among those that are looked at together.
struct ComparedRun
{
    std::filesystem::path folder;
    ListedRunPtr run; ///< Null as long as the library does not have it.
    RunLook look;

    bool operator==(const ComparedRun&) const = default;

    [[nodiscard]] QString name() const;
    /// Empty if they cannot be read.
    [[nodiscard]] const std::vector<EpochEvent>& epochs() const;
    [[nodiscard]] std::int64_t stepsPerEpoch() const;
    /// None if that cannot be read.
    [[nodiscard]] std::optional<int> plannedEpochs() const;
};

/// Optimizer steps of an epoch: as told, else as follows from images and batch; 1 if neither is known.
std::int64_t stepsPerEpoch(const RunRecord& record, const TrainingConfiguration& configuration);

/// The runs that are looked at together, each with its look: in the colour that was given to it, or else in
/// one that it keeps as long as it is among them. Of very many, only the first ones: more curves could
/// neither be told apart nor drawn at once. Follows the library.
class RunComparison : public QObject
{
    Q_OBJECT

public:
    explicit RunComparison(const RunLibrary* library, QObject* parent = nullptr);

    static constexpr std::size_t mostRuns = 30;

    void setRuns(const std::vector<std::filesystem::path>& folders);
    /// How many were given.
    [[nodiscard]] std::size_t wanted() const { return m_folders.size(); }
    /// In the order in which they were given.
    [[nodiscard]] const std::vector<ComparedRun>& runs() const { return m_runs; }
    /// Of a single one, else "runs".
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool haveEpochs() const;
    /// Those that the library has.
    [[nodiscard]] std::vector<ListedRunPtr> listedRuns() const;
    /// Null if it is not among them.
    [[nodiscard]] const ComparedRun* find(const std::filesystem::path& folder) const;

Q_SIGNALS:
    void changed();

private:
    void update();
    void chooseColors(std::vector<ComparedRun>& runs) const;
    void chooseMarks(std::vector<ComparedRun>& runs) const;

    const RunLibrary* m_library;
    std::vector<std::filesystem::path> m_folders;
    std::size_t m_told = 0; ///< How many there were when it was told of them.
    std::vector<ComparedRun> m_runs;
    std::unordered_map<std::string, std::size_t> m_places; ///< Of folders in the list.
};

} // namespace bitops
