// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_comparison.h"

#include "core/jobs/steps_per_epoch.h"
#include "ui/base/plain_text.h"
#include "ui/runs/run_library.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace bitops {

QString ComparedRun::name() const
{
    return shownText(run->name());
}

const std::vector<EpochEvent>& ComparedRun::epochs() const
{
    static const std::vector<EpochEvent> none;
    return run->summary ? run->summary->record().epochs() : none;
}

std::int64_t ComparedRun::stepsPerEpoch() const
{
    return run->summary ? bitops::stepsPerEpoch(run->summary->record(), run->summary->description().training)
                        : 1;
}

std::optional<int> ComparedRun::plannedEpochs() const
{
    return run->summary ? std::optional(run->summary->epochsPlanned()) : std::nullopt;
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

bool isNewer(const ListedRun& run, const ListedRun& other)
{
    if (run.isGoingOn() != other.isGoingOn()) {
        return run.isGoingOn();
    }
    static const std::string none;
    const auto created = [](const ListedRun& listed) -> const std::string& {
        return listed.summary ? listed.summary->description().created : none;
    };
    const int order = created(run).compare(created(other));
    return order != 0 ? order > 0 : run.folder.native() > other.folder.native();
}

RunComparison::RunComparison(const RunLibrary* library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{
    connect(library, &RunLibrary::changed, this, &RunComparison::update);
}

void RunComparison::setRuns(const std::vector<std::filesystem::path>& folders)
{
    m_isChosen = true;
    m_shown = {folders.begin(), folders.end()};
    markDecided(folders);
    for (const ListedRunPtr& run : known()) {
        m_decided.insert(run->folder.native());
    }
    update();
}

void RunComparison::setShown(const std::vector<std::filesystem::path>& folders, bool isShown)
{
    markDecided(folders);
    for (const std::filesystem::path& folder : folders) {
        isShown ? static_cast<void>(m_shown.insert(folder)) : static_cast<void>(m_shown.erase(folder));
    }
    update();
}

void RunComparison::markDecided(const std::vector<std::filesystem::path>& folders)
{
    for (const std::filesystem::path& folder : folders) {
        m_decided.insert(folder.native());
    }
}

bool RunComparison::isShown(const std::filesystem::path& folder) const
{
    return m_shown.contains(folder);
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
        runs.push_back(compared.run);
    }
    return runs;
}

const ComparedRun* RunComparison::find(const std::filesystem::path& folder) const
{
    const auto found = m_places.find(folder.native());
    return found == m_places.end() ? nullptr : &m_runs[found->second];
}

std::vector<std::filesystem::path> RunComparison::folders() const
{
    return {m_shown.begin(), m_shown.end()};
}

/// The newest first; also one that is trained elsewhere than in the library's folder.
std::vector<ListedRunPtr> RunComparison::known() const
{
    std::vector<ListedRunPtr> runs = m_library->runs();
    const ListedRunPtr& published = m_library->published();
    if (published != nullptr && std::find(runs.begin(), runs.end(), published) == runs.end()) {
        runs.push_back(published);
    }
    std::stable_sort(runs.begin(), runs.end(),
                     [](const ListedRunPtr& a, const ListedRunPtr& b) { return isNewer(*a, *b); });
    return runs;
}

/// On those that nobody has decided on.
void RunComparison::decide(const std::vector<ListedRunPtr>& runs)
{
    const bool wasRead = std::exchange(m_isRead, m_library->isRead());
    std::size_t newest = 0;
    for (const ListedRunPtr& run : runs) {
        const bool begins = run == m_library->published() || wasRead;
        const bool isOpen = !m_decided.contains(run->folder.native());
        if (isOpen && (begins || (m_isRead && !m_isChosen && newest < newestRuns))) {
            m_shown.insert(run->folder);
        }
        if (isOpen && (begins || m_isRead)) {
            m_decided.insert(run->folder.native());
        }
        ++newest;
    }
}

void RunComparison::update()
{
    const std::vector<ListedRunPtr> all = known();
    decide(all);
    std::vector<ComparedRun> runs;
    std::size_t wanted = 0;
    for (const ListedRunPtr& run : all) {
        if (isShown(run->folder) && ++wanted <= mostRuns) {
            runs.push_back({run});
        }
    }
    if (std::exchange(m_wanted, wanted) == wanted && runs == m_runs) {
        return;
    }
    m_runs = std::move(runs);
    m_places.clear();
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        m_places.emplace(m_runs[i].folder().native(), i);
    }
    Q_EMIT changed();
}

} // namespace bitops
