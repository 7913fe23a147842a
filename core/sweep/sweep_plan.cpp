// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_plan.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"
#include "core/sweep/run_names.h"
#include "core/sweep/sweep_designs.h"
#include "core/sweep/sweep_variables.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace bitops {

namespace {

Error cannotPlan(const std::string& sweep, const std::string& reason)
{
    return Error{Translator::tr("Could not begin the sweep \"%1\": %2.", excerpt(sweep), reason)};
}

/// Values by their keys, of one run.
using Combination = std::map<std::string, nlohmann::json>;

/// What varies: what is listed first, then what is crossed; a front is a variable of its own.
std::vector<std::string> keysOf(const SweepFile& sweep, bool hasFront)
{
    std::vector<std::string> keys;
    std::set<std::string> listed;
    for (const SweepCombination& combination : sweep.listed) {
        for (const auto& [key, value] : combination.values) {
            listed.insert(key);
        }
    }
    keys.assign(listed.begin(), listed.end());
    if (hasFront) {
        keys.emplace_back(frontKey);
    }
    for (const SweepVariable& variable : sweep.crossed) {
        keys.push_back(variable.key);
    }
    return keys;
}

/// Makes the runs one by one, the last of what varies changing fastest.
class Planner
{
public:
    Planner(const SweepFile& sweep, std::filesystem::path folder, SweepDesigns& designs,
            const SweepPlaces& places)
        : m_sweep(sweep)
        , m_designs(designs)
        , m_checks(places, sweep.base)
    {
        m_plan.name = sweep.name;
        m_plan.folder = std::move(folder);
        m_crossed = sweep.crossed;
        if (!designs.front().empty()) {
            m_crossed.insert(m_crossed.begin(), {std::string(frontKey), designs.front()});
        }
        m_plan.keys = keysOf(sweep, !designs.front().empty());
    }

    Result<SweepPlan> plan()
    {
        const std::size_t listed = std::max<std::size_t>(m_sweep.listed.size(), 1);
        std::size_t runs = listed;
        for (const SweepVariable& variable : m_crossed) {
            runs *= variable.values.size();
            if (runs > mostSweepRuns) {
                return cannotPlan(m_sweep.name, Translator::tr("it has more than %1 runs",
                                                               static_cast<std::int64_t>(mostSweepRuns)));
            }
        }
        m_plan.runs.reserve(runs);
        for (std::size_t i = 0; i < runs; ++i) {
            if (const Status added = addRun(i / (runs / listed), i % (runs / listed)); !added) {
                return cannotPlan(m_sweep.name, added.error().message);
            }
        }
        m_plan.designs = m_designs.take();
        return std::move(m_plan);
    }

private:
    /// Each of these errors is half a sentence.
    Status addRun(std::size_t listed, std::size_t crossed)
    {
        const SweepCombination* const combination =
            m_sweep.listed.empty() ? nullptr : &m_sweep.listed[listed];
        Combination values = combination == nullptr ? Combination() : combination->values;
        for (auto variable = m_crossed.rbegin(); variable != m_crossed.rend(); ++variable) {
            values[variable->key] = variable->values[crossed % variable->values.size()];
            crossed /= variable->values.size();
        }
        PlannedRun run{.training = m_sweep.training};
        Result<std::string> name = nameOf(combination, values);
        if (!name) {
            return name.error();
        }
        run.name = *std::move(name);
        const Status made = fill(run, values);
        if (!made) {
            return Error{
                Translator::tr("in the run \"%1\", %2", run.name, withoutFullStop(made.error().message))};
        }
        if (!m_names.insert(run.name).second) {
            return Error{Translator::tr("two of its runs would be called \"%1\"; \"names\" can say how they "
                                        "are called",
                                        run.name)};
        }
        m_plan.runs.push_back(std::move(run));
        return success();
    }

    Status fill(PlannedRun& run, const Combination& values)
    {
        for (const std::string& key : m_plan.keys) {
            const auto value = values.find(key);
            run.values.push_back(value == values.end() ? "" : sweepValueText(value->second));
            if (value == values.end() || key == frontKey || changesDesign(key)) {
                continue;
            }
            if (const Status set = setRecipeValue(key, value->second, run.training); !set) {
                return set;
            }
        }
        const Result<std::size_t> design = m_designs.find(values);
        if (!design) {
            return design.error();
        }
        run.design = *design;
        const bool isVaried = values.contains("normalization") || values.contains("mean");
        return m_checks.settle(run.training, *design, m_designs.at(*design).network,
                               m_sweep.isNormalized || isVaried);
    }

    /// Of a combination that has a name, what is listed is not told again.
    [[nodiscard]] Result<std::string> nameOf(const SweepCombination* combination,
                                             const Combination& values) const
    {
        const std::string given = combination == nullptr ? "" : combination->name;
        std::vector<std::string> keys = m_plan.keys;
        if (!given.empty() && m_sweep.names.empty()) {
            keys.erase(keys.begin(), keys.end() - static_cast<std::ptrdiff_t>(m_crossed.size()));
        }
        return runNameOf(m_sweep.names, given, keys, values);
    }

    static std::string withoutFullStop(std::string sentence)
    {
        sentence.resize(sentence.find_last_not_of('.') + 1);
        return sentence;
    }

    const SweepFile& m_sweep;
    SweepDesigns& m_designs;
    std::vector<SweepVariable> m_crossed;
    RunChecks m_checks;
    std::set<std::string> m_names;
    SweepPlan m_plan;
};

} // namespace

Result<SweepPlan> planSweep(const SweepFile& sweep, const SweepPlaces& places)
{
    Result<SweepDesigns> designs = SweepDesigns::load(sweep);
    if (!designs) {
        return designs.error();
    }
    std::filesystem::path folder =
        sweep.folder.empty() ? places.runs / runNamePart(sweep.name) : sweep.base / sweep.folder;
    folder = folder.lexically_normal();
    if (!folder.has_filename()) { // "runs/" or "..", which ends with a separator then.
        folder = folder.parent_path();
    }
    return Planner(sweep, std::move(folder), *designs, places).plan();
}

} // namespace bitops
