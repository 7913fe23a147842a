// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_sweeps.h"

#include "core/runs/sweep_folder.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace bitops {

namespace {

std::string_view parentOf(const ListedRun& run)
{
    const std::string_view folder = run.folder.native();
    return folder.substr(0, folder.rfind('/'));
}

bool isAtItsEnd(const ListedRun& run)
{
    return run.summary &&
           (run.summary->state() == RunState::Completed || run.summary->state() == RunState::Diverged);
}

template <typename Is> std::size_t countOf(const std::vector<ListedRunPtr>& runs, Is is)
{
    return static_cast<std::size_t>(
        std::count_if(runs.begin(), runs.end(), [&is](const ListedRunPtr& run) { return is(*run); }));
}

} // namespace

QString ListedSweep::name() const
{
    return toQString(record == nullptr ? folder.filename().string() : record->name);
}

QString ListedSweep::shortNameOf(const ListedRun& run) const
{
    constexpr std::size_t fewestKeys = 2; // Of one, a value alone would say too little.
    if (record == nullptr || record->keys.size() < fewestKeys || !run.notes.name.empty()) {
        return {};
    }
    const std::string folderName = run.folder.filename().string();
    const auto recorded =
        std::find_if(record->runs.begin(), record->runs.end(),
                     [&folderName](const RecordedRun& known) { return known.name == folderName; });
    if (recorded == record->runs.end()) {
        return {};
    }
    QStringList values;
    for (const std::string& value : recorded->values) {
        values += value.empty() ? QStringLiteral("–") : shownText(value);
    }
    return values.join(QStringLiteral(" · "));
}

std::size_t ListedSweep::planned() const
{
    return record == nullptr ? runs.size() : std::max(record->runs.size(), runs.size());
}

std::size_t ListedSweep::done() const
{
    return countOf(runs, isAtItsEnd);
}

std::size_t ListedSweep::working() const
{
    return countOf(runs, [](const ListedRun& run) { return run.isGoingOn(); });
}

double ListedSweep::partDone() const
{
    double runsDone = 0;
    for (const ListedRunPtr& run : runs) {
        if (isAtItsEnd(*run)) {
            runsDone += 1;
        } else if (run->summary && run->summary->epochsPlanned() > 0) {
            runsDone += std::min(1.0, static_cast<double>(run->summary->epochsDone()) /
                                          run->summary->epochsPlanned());
        }
    }
    return runsDone / static_cast<double>(planned());
}

std::optional<double> ListedSweep::bestAccuracy() const
{
    std::optional<double> best;
    for (const ListedRunPtr& run : runs) {
        if (run->summary && run->summary->bestEpoch() != nullptr) {
            best = std::max(best.value_or(0), run->summary->bestEpoch()->valAccuracy);
        }
    }
    return best;
}

RunSweeps::RunSweeps(const RunLibrary* library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{
    connect(library, &RunLibrary::changed, this, &RunSweeps::follow);
    follow();
}

ListedSweepPtr RunSweeps::find(const std::filesystem::path& folder) const
{
    const auto found = std::lower_bound(
        m_sweeps.begin(), m_sweeps.end(), folder,
        [](const ListedSweepPtr& sweep, const std::filesystem::path& path) { return sweep->folder < path; });
    return found == m_sweeps.end() || (*found)->folder != folder ? nullptr : *found;
}

ListedSweepPtr RunSweeps::of(const ListedRun& run) const
{
    if (m_sweeps.empty()) {
        return nullptr;
    }
    const auto known = m_ofRuns.find(&run); // Else it has changed since.
    return known != m_ofRuns.end() ? known->second : find(run.folder.parent_path());
}

void RunSweeps::follow()
{
    group();
    if (!m_sweeps.empty()) {
        read();
    }
}

ListedSweep& RunSweeps::sweepAt(Found& found, const std::filesystem::path& folder) const
{
    std::shared_ptr<ListedSweep>& sweep = found[folder];
    if (sweep == nullptr) {
        sweep = std::make_shared<ListedSweep>();
        sweep->folder = folder;
        const auto table = m_tables.find(folder);
        sweep->record = table == m_tables.end() ? nullptr : table->second.record;
    }
    return *sweep;
}

void RunSweeps::group()
{
    Found found;
    ListedSweep* sweep = nullptr; // That of the run before: the runs of one stand together.
    for (const ListedRunPtr& run : m_library->runs()) {
        if (m_library->isInFolder(*run)) {
            continue; // It stands alone.
        }
        if (sweep == nullptr || parentOf(*run) != sweep->folder.native()) {
            sweep = &sweepAt(found, run->folder.parent_path());
        }
        sweep->runs.push_back(run);
        if (sweep->newest == nullptr || isNewer(*run, *sweep->newest)) {
            sweep->newest = run;
        }
    }
    const bool wereNone = m_sweeps.empty() && found.empty();
    m_sweeps.clear();
    m_ofRuns.clear();
    m_ofRuns.reserve(m_library->runs().size());
    for (auto& [folder, made] : found) {
        for (const ListedRunPtr& run : made->runs) {
            m_ofRuns.emplace(run.get(), made);
        }
        m_sweeps.push_back(std::move(made));
    }
    if (!wereNone) {
        Q_EMIT changed();
    }
}

void RunSweeps::read()
{
    if (m_reading.isGoingOn()) {
        m_readsAgain = true;
        return;
    }
    std::vector<std::filesystem::path> folders;
    for (const ListedSweepPtr& sweep : m_sweeps) {
        folders.push_back(sweep->folder);
    }
    m_reading.start([this, folders, known = m_tables](const std::stop_token& stop) -> BackgroundJob::Finish {
        auto tables = std::make_shared<Tables>();
        for (const std::filesystem::path& folder : folders) {
            if (stop.stop_requested()) {
                break;
            }
            const FileStamp stamp = fileStampOf(folder / sweepRecordFile);
            const auto before = known.find(folder);
            if (before != known.end() && before->second.stamp == stamp) {
                tables->insert(*before);
                continue;
            }
            Result<SweepRecord> record = loadSweepRecord(folder);
            tables->insert(
                {folder,
                 {stamp, record ? std::make_shared<const SweepRecord>(*std::move(record)) : nullptr}});
        }
        return [this, tables] { take(std::move(*tables)); };
    });
}

void RunSweeps::take(Tables tables)
{
    const bool isSame =
        std::equal(tables.begin(), tables.end(), m_tables.begin(), m_tables.end(),
                   [](const auto& first, const auto& second) {
                       return first.first == second.first && first.second.record == second.second.record;
                   });
    m_tables = std::move(tables);
    if (!isSame) {
        group();
        Q_EMIT tablesRead();
    }
    if (std::exchange(m_readsAgain, false)) {
        read();
    }
}

} // namespace bitops
