// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_summary.h"

#include "core/base/named_value.h"
#include "core/base/text_file.h"
#include "core/base/translator.h"
#include "core/runs/run_activity.h"
#include "core/runs/sweep_folder.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace bitops {

namespace {

/// How the names of quantizers with a scale for each channel end.
constexpr std::string_view perChannel = " per channel";

constexpr std::array stateNames{
    NamedValue<RunState>{RunState::NotStarted, "not started"},
    NamedValue<RunState>{RunState::Running, "running"},
    NamedValue<RunState>{RunState::Paused, "paused"},
    NamedValue<RunState>{RunState::Completed, "completed"},
    NamedValue<RunState>{RunState::Stopped, "stopped"},
    NamedValue<RunState>{RunState::Diverged, "diverged"},
    NamedValue<RunState>{RunState::Failed, "failed"},
    NamedValue<RunState>{RunState::Interrupted, "interrupted"},
};

RunState stateOf(const Outcome& outcome)
{
    if (std::holds_alternative<CompletedEvent>(outcome)) {
        return RunState::Completed;
    }
    if (std::holds_alternative<StoppedEvent>(outcome)) {
        return RunState::Stopped;
    }
    return std::holds_alternative<DivergedEvent>(outcome) ? RunState::Diverged : RunState::Failed;
}

RunState stateOf(const std::filesystem::path& folder, const RunRecord& record, bool isAtWork)
{
    if (record.outcome()) {
        return stateOf(*record.outcome());
    }
    if (isAtWork) {
        return record.isPaused() ? RunState::Paused : RunState::Running;
    }
    // Where the file system does not answer, a run that has begun is not said to be none.
    const bool hasBegun = !record.epochs().empty() || isThere(folder / run_file::events);
    return hasBegun ? RunState::Interrupted : RunState::NotStarted;
}

/// Or may have: a run that a broken disk hides would be missing from a list without a word.
bool hasFileOfRun(const std::filesystem::path& folder)
{
    return std::any_of(std::begin(run_file::all), std::end(run_file::all),
                       [&](const char* file) { return isThere(folder / file); });
}

/// Adds those in `parent`, and, if asked to, those in the folders of sweeps, of which one that cannot be
/// listed has none.
std::error_code addRunFolders(const std::filesystem::path& parent, bool withSweeps,
                              std::vector<std::filesystem::path>& folders)
{
    std::error_code code;
    std::filesystem::directory_iterator entries(parent, code);
    for (; !code && entries != std::filesystem::directory_iterator(); entries.increment(code)) {
        std::error_code ignored;
        if (!entries->is_directory(ignored)) {
            continue;
        }
        if (hasFileOfRun(entries->path())) {
            folders.push_back(entries->path());
        } else if (withSweeps && std::filesystem::exists(entries->path() / sweepRecordFile, ignored)) {
            addRunFolders(entries->path(), false, folders);
        }
    }
    return code;
}

std::string bitsText(const WeightBits& bits)
{
    return bits == WeightBits(floatBits) ? "float" : bits.toText();
}

/// Of blocks that have the same bits.
std::string uniformBlocks(std::size_t blocks, const WeightBits& bits)
{
    if (bits == WeightBits(floatBits)) {
        return blocks == 1 ? Translator::tr("1 block of float")
                           : Translator::tr("%1 blocks of float", blocks);
    }
    if (bits == WeightBits(1)) {
        return blocks == 1 ? Translator::tr("1 block of 1 bit")
                           : Translator::tr("%1 blocks of 1 bit", blocks);
    }
    return blocks == 1 ? Translator::tr("1 block of %1 bits", bits.toText())
                       : Translator::tr("%1 blocks of %2 bits", blocks, bits.toText());
}

/// The same of layers.
std::string uniformLayers(std::size_t layers, const WeightBits& bits)
{
    if (bits == WeightBits(floatBits)) {
        return layers == 1 ? Translator::tr("1 layer of float")
                           : Translator::tr("%1 layers of float", layers);
    }
    if (bits == WeightBits(1)) {
        return layers == 1 ? Translator::tr("1 layer of 1 bit")
                           : Translator::tr("%1 layers of 1 bit", layers);
    }
    return layers == 1 ? Translator::tr("1 layer of %1 bits", bits.toText())
                       : Translator::tr("%1 layers of %2 bits", layers, bits.toText());
}

/// "8, 4, float"
std::string listText(const std::vector<WeightBits>& bits)
{
    std::string list;
    for (const WeightBits& one : bits) {
        list += (list.empty() ? "" : ", ") + bitsText(one);
    }
    return list;
}

/// The least and the most of all.
std::pair<int, int> rangeOf(const std::vector<WeightBits>& bits)
{
    std::vector<int> all;
    for (const WeightBits& one : bits) {
        all.insert(all.end(), one.values().begin(), one.values().end());
    }
    const auto [least, most] = std::minmax_element(all.begin(), all.end());
    return {*least, *most};
}

bool quantizesNoBlock(const Network& network)
{
    return network.classifierBits == floatBits &&
           std::all_of(network.blocks.begin(), network.blocks.end(), [](const Block& block) {
               const std::vector<int>& bits = block.weightBits.values();
               return block.activationBits == floatBits &&
                      std::all_of(bits.begin(), bits.end(), [](int width) { return width == floatBits; });
           });
}

/// Pixels have few bits before anything is rounded.
bool quantizesNoLayer(const Graph& graph)
{
    const bool areWeightsFloat =
        std::all_of(graph.nodes().begin(), graph.nodes().end(), [](const Node& node) {
            return !hasWeights(node.operation) || node.weightBits == floatBits;
        });
    return areWeightsFloat &&
           std::all_of(graph.tensors().begin(), graph.tensors().end(), [](const Tensor& tensor) {
               return tensor.producer == noNode || tensor.bits == floatBits;
           });
}

} // namespace

std::string_view nameOf(RunState state)
{
    for (const NamedValue<RunState>& known : stateNames) {
        if (known.value == state) {
            return known.name;
        }
    }
    return {};
}

std::vector<WeightBits> bitsOfParts(const Design& design)
{
    std::vector<WeightBits> bits;
    if (const Network* const network = design.blocks()) {
        for (const Block& block : network->blocks) {
            bits.push_back(block.weightBits);
        }
        return bits;
    }
    for (const Node& node : design.imported()->graph.nodes()) {
        if (hasWeights(node.operation)) {
            bits.emplace_back(node.weightBits);
        }
    }
    return bits;
}

bool areUniform(const std::vector<WeightBits>& bits)
{
    return std::all_of(bits.begin(), bits.end(),
                       [&bits](const WeightBits& one) { return one == bits.front(); });
}

std::string designSummary(const Design& design)
{
    constexpr std::size_t mostInOneLine = 8;
    const bool areBlocks = design.blocks() != nullptr;
    const std::vector<WeightBits> bits = bitsOfParts(design);
    const std::size_t count = bits.size();
    if (bits.empty()) {
        return areBlocks ? Translator::tr("no blocks") : Translator::tr("no layers");
    }
    if (areUniform(bits)) {
        return areBlocks ? uniformBlocks(count, bits.front()) : uniformLayers(count, bits.front());
    }
    if (count <= mostInOneLine) {
        return areBlocks ? Translator::tr("%1 blocks of %2 bits", count, listText(bits))
                         : Translator::tr("%1 layers of %2 bits", count, listText(bits));
    }
    const auto [least, most] = rangeOf(bits);
    return areBlocks ? Translator::tr("%1 blocks of %2 to %3 bits", count, least, most)
                     : Translator::tr("%1 layers of %2 to %3 bits", count, least, most);
}

bool quantizesNothing(const Design& design)
{
    return design.blocks() != nullptr ? quantizesNoBlock(*design.blocks())
                                      : quantizesNoLayer(design.imported()->graph);
}

std::string quantizerName(const RunDescription& description)
{
    if (quantizesNothing(description.network)) {
        return "float";
    }
    const TrainingConfiguration& training = description.training;
    return std::string(nameOf(training.quantizer)) + std::string(training.perChannel ? perChannel : "");
}

std::string describeQuantizer(const std::string& name)
{
    return name.ends_with(perChannel)
               ? Translator::tr("%1 per channel", name.substr(0, name.size() - perChannel.size()))
               : name;
}

std::string dataName(const TrainingConfiguration& training)
{
    std::filesystem::path path = training.data;
    path = path.has_filename() ? path : path.parent_path();
    return path.filename().string();
}

RunSummary::RunSummary(std::filesystem::path folder, RunDescription description, RunRecord record,
                       RunState state)
    : m_folder(std::move(folder))
    , m_description(std::move(description))
    , m_record(std::move(record))
    , m_state(state)
{
}

RunSummary RunSummary::of(const std::filesystem::path& folder, RunDescription description, RunRecord record,
                          bool isAtWork)
{
    const RunState state = stateOf(folder, record, isAtWork);
    return {folder, std::move(description), std::move(record), state};
}

Result<RunSummary> RunSummary::load(const std::filesystem::path& folder, RunDetail detail,
                                    const std::stop_token& stop)
{
    Result<RunDescription> description = loadRunDescription(folder);
    if (!description) {
        return description.error();
    }
    Result<RunRecord> record = loadRunRecord(folder, detail, stop);
    if (!record) {
        return record.error();
    }
    const bool isTrained = !record->outcome() && isAtWork(trainerSign(folder), *record);
    return of(folder, *std::move(description), *std::move(record), isTrained);
}

std::string RunSummary::name() const
{
    const std::filesystem::path& path = m_folder;
    return path.has_filename() ? path.filename().string() : path.parent_path().filename().string();
}

bool RunSummary::isResumable() const
{
    switch (m_state) {
    case RunState::NotStarted:
    case RunState::Stopped:
    case RunState::Failed:
    case RunState::Interrupted:
        return true;
    case RunState::Running:
    case RunState::Paused:
    case RunState::Completed:
    case RunState::Diverged:
        return false;
    }
    return false;
}

int RunSummary::epochsDone() const
{
    return m_record.epochs().empty() ? 0 : m_record.epochs().back().epoch;
}

Result<std::vector<std::filesystem::path>> runFoldersIn(const std::filesystem::path& parent)
{
    std::vector<std::filesystem::path> folders;
    if (const std::error_code code = addRunFolders(parent, true, folders);
        code && code != std::errc::no_such_file_or_directory) {
        return Error{Translator::tr("Could not list the runs in %1: %2.", parent.string(), code.message())};
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

RunList listRuns(const std::filesystem::path& parent)
{
    RunList list;
    const Result<std::vector<std::filesystem::path>> folders = runFoldersIn(parent);
    if (!folders) {
        list.errors.push_back(folders.error());
        return list;
    }
    for (const std::filesystem::path& folder : *folders) {
        Result<RunSummary> summary = RunSummary::load(folder, RunDetail::List);
        if (summary) {
            list.runs.push_back(*std::move(summary));
        } else {
            list.errors.push_back(summary.error());
        }
    }
    return list;
}

Result<std::filesystem::path> findRun(const std::string& run, const std::filesystem::path& parent)
{
    std::error_code code;
    if (!run.empty()) {
        for (const std::filesystem::path& folder : {std::filesystem::path(run), parent / run}) {
            if (std::filesystem::is_directory(folder, code) && hasFileOfRun(folder)) {
                return folder;
            }
        }
    }
    return Error{Translator::tr(
        "Could not find the run \"%1\": it is neither the folder of a run nor the name of one in %2.", run,
        parent.string())};
}

} // namespace bitops
