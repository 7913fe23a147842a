// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_comparison.h"

#include "core/jobs/steps_per_epoch.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/runs/run_library.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace bitops {

namespace {

std::optional<RunColor> givenColor(const ComparedRun& compared)
{
    return compared.run == nullptr ? std::nullopt : compared.run->notes.color;
}

} // namespace

QString ComparedRun::name() const
{
    return shownText(run == nullptr ? folder.filename().string() : run->name());
}

const std::vector<EpochEvent>& ComparedRun::epochs() const
{
    static const std::vector<EpochEvent> none;
    return run == nullptr || !run->summary ? none : run->summary->record().epochs();
}

std::int64_t ComparedRun::stepsPerEpoch() const
{
    return run == nullptr || !run->summary
               ? 1
               : bitops::stepsPerEpoch(run->summary->record(), run->summary->description().training);
}

std::optional<int> ComparedRun::plannedEpochs() const
{
    return run == nullptr || !run->summary ? std::nullopt : std::optional(run->summary->epochsPlanned());
}

std::int64_t stepsPerEpoch(const RunRecord& record, const TrainingConfiguration& configuration)
{
    if (record.progress() && record.progress()->steps > 0) {
        return record.progress()->steps;
    }
    const std::int64_t images = record.started() ? record.started()->trainingImages : 0;
    const std::int64_t batch = std::max(configuration.batchSize, 1);
    return std::max<std::int64_t>(stepsPerEpoch(std::max<std::int64_t>(images, 0), batch), 1);
}

RunComparison::RunComparison(const RunLibrary* library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{
    connect(library, &RunLibrary::changed, this, &RunComparison::update);
}

void RunComparison::setRuns(const std::vector<std::filesystem::path>& folders)
{
    if (folders != m_folders) {
        m_folders = folders;
        update();
    }
}

QString RunComparison::name() const
{
    return m_runs.size() == 1 ? m_runs.front().name() : tr("runs");
}

bool RunComparison::haveEpochs() const
{
    return std::any_of(m_runs.begin(), m_runs.end(),
                       [](const ComparedRun& compared) { return !compared.epochs().empty(); });
}

std::vector<ListedRunPtr> RunComparison::listedRuns() const
{
    std::vector<ListedRunPtr> runs;
    for (const ComparedRun& compared : m_runs) {
        if (compared.run != nullptr) {
            runs.push_back(compared.run);
        }
    }
    return runs;
}

const ComparedRun* RunComparison::find(const std::filesystem::path& folder) const
{
    const auto found = m_places.find(folder.native());
    return found == m_places.end() ? nullptr : &m_runs[found->second];
}

void RunComparison::update()
{
    std::vector<ComparedRun> runs;
    for (std::size_t i = 0; i < std::min(m_folders.size(), mostRuns); ++i) {
        runs.push_back({m_folders[i], m_library->find(m_folders[i]), {}});
    }
    chooseColors(runs);
    chooseMarks(runs);
    const bool isOtherCount = std::exchange(m_told, m_folders.size()) != m_folders.size();
    if (runs == m_runs && !isOtherCount) {
        return;
    }
    m_runs = std::move(runs);
    m_places.clear();
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        m_places.emplace(m_runs[i].folder.native(), i);
    }
    Q_EMIT changed();
}

/// What was given to a run counts first, then what it had, unless another was given that; then the colour
/// that the fewest have.
void RunComparison::chooseColors(std::vector<ComparedRun>& runs) const
{
    std::array<int, runColors.size()> uses{};
    std::array<bool, runColors.size()> isGiven{};
    const auto take = [&](ComparedRun& compared, RunColor color) {
        compared.look.color = color;
        ++uses.at(static_cast<std::size_t>(color));
    };
    for (ComparedRun& compared : runs) {
        if (const auto color = givenColor(compared)) {
            take(compared, *color);
            isGiven.at(static_cast<std::size_t>(*color)) = true;
        }
    }
    std::vector<ComparedRun*> open;
    for (ComparedRun& compared : runs) {
        const ComparedRun* const before = find(compared.folder);
        if (givenColor(compared)) {
            continue;
        }
        if (before != nullptr && !givenColor(*before) &&
            !isGiven.at(static_cast<std::size_t>(before->look.color))) {
            take(compared, before->look.color);
        } else {
            open.push_back(&compared);
        }
    }
    for (ComparedRun* compared : open) {
        take(*compared, static_cast<RunColor>(std::min_element(uses.begin(), uses.end()) - uses.begin()));
    }
}

/// Each colour has a mark of its own, and runs of the same colour have different ones.
void RunComparison::chooseMarks(std::vector<ComparedRun>& runs) const
{
    std::array<std::array<bool, runMarks>, runColors.size()> isTaken{};
    const auto take = [&](ComparedRun& compared, int mark) {
        compared.look.mark = mark;
        isTaken.at(static_cast<std::size_t>(compared.look.color)).at(static_cast<std::size_t>(mark)) = true;
    };
    std::vector<ComparedRun*> open;
    for (ComparedRun& compared : runs) {
        const ComparedRun* const before = find(compared.folder);
        const bool keeps = before != nullptr && before->look.color == compared.look.color &&
                           !isTaken.at(static_cast<std::size_t>(compared.look.color))
                                .at(static_cast<std::size_t>(before->look.mark));
        if (keeps) {
            take(compared, before->look.mark);
        } else {
            open.push_back(&compared);
        }
    }
    for (ComparedRun* compared : open) {
        const auto color = static_cast<std::size_t>(compared->look.color);
        const int own = ownMark(compared->look.color);
        int mark = own;
        for (int i = 1; i < runMarks && isTaken.at(color).at(static_cast<std::size_t>(mark)); ++i) {
            mark = (own + i) % runMarks;
        }
        take(*compared, mark);
    }
}

} // namespace bitops
