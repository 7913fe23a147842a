// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/run_checks.h"

#include "core/base/translator.h"
#include "core/runs/run_folder.h"
#include "core/runs/trainability.h"
#include "core/sweep/sweep_variables.h"

#include <vector>

namespace bitops {

namespace {

/// Whether a design can begin with the weights of a run.
Status fits(const std::filesystem::path& start, const Network& network)
{
    const Result<RunDescription> source = loadRunDescription(start);
    if (!source) {
        return source.error();
    }
    const std::string misfit = weightsMisfit(network, source->network);
    return misfit.empty() ? success()
                          : Status(Error{Translator::tr("it cannot begin with the run in %1: %2",
                                                        start.string(), misfit)});
}

/// What was found for the key, once.
template <typename Key, typename Value, typename Find>
const Value& remembered(std::map<Key, Value>& known, const Key& key, const Find& find)
{
    const auto found = known.find(key);
    return found != known.end() ? found->second : known.emplace(key, find()).first->second;
}

} // namespace

Status RunChecks::settle(TrainingConfiguration& training, std::size_t design, const Network& network)
{
    settlePaths(training, m_base);
    const std::vector<std::string> broken = validate(training, network);
    if (!broken.empty()) {
        return Error{broken.front()};
    }
    if (m_places.data) {
        const Result<std::string>& data =
            remembered(m_data, training.data, [&] { return m_places.data(training.data); });
        if (!data) {
            return data.error();
        }
        training.data = *data;
    }
    const bool looksAtStart = m_places.start && !training.startFrom.empty();
    return looksAtStart ? settleStart(training.startFrom, design, network) : success();
}

Status RunChecks::settleStart(std::string& start, std::size_t design, const Network& network)
{
    const Result<std::string>& found = remembered(m_starts, start, [&] { return m_places.start(start); });
    if (!found) {
        return found.error();
    }
    start = *found;
    return remembered(m_fits, std::pair(start, design), [&] { return fits(start, network); });
}

} // namespace bitops
