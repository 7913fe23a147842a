// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/allocate_options.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/allocation/allocation_front.h"
#include "core/allocation/allocation_problem.h"
#include "core/allocation/sensitivity_file.h"
#include "core/base/checksum.h"
#include "core/base/foreign_text.h"
#include "core/base/text_file.h"
#include "core/formats/design_json.h"
#include "core/formats/network_file.h"
#include "core/report/allocation_text.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

namespace bitops {

namespace {

constexpr std::int64_t bitsOfByte = 8;

Status checkPlaces(const AllocateArguments& arguments)
{
    if (!arguments.output.empty() && !hasEnding(arguments.output, ".bitops")) {
        return Error{"Could not write " + pathText(arguments.output) +
                     ": a design is written to a .bitops file."};
    }
    if (Status place = checkOutput(arguments.output); !place) {
        return place;
    }
    return checkOutput(arguments.front);
}

/// With the layers that --keep names by their full names.
Result<AllocationRequest> requestOf(const AllocateArguments& arguments, const CostReport& costs)
{
    AllocationRequest request{.counting = arguments.counting,
                              .bits = arguments.bits,
                              .perBlock = arguments.perBlock,
                              .withActivations = arguments.withActivations};
    for (const auto& [name, bits] : arguments.kept) {
        const std::optional<std::size_t> layer = costs.findLayer(name);
        if (!layer) {
            return Error{"Could not keep the layer \"" + excerpt(name) +
                         "\": the design has none of this name."};
        }
        request.bitsOfLayers[costs.pathOf(*layer)] = {bits};
    }
    return request;
}

AllocationBudget budgetOf(const AllocateArguments& arguments, const AllocationProblem& problem)
{
    AllocationBudget budget{arguments.budget.bitops, {}};
    if (arguments.budget.share) {
        budget.bitops = partOf(problem.bitopsAtEightBits(), *arguments.budget.share);
    }
    if (arguments.weightBytes) {
        constexpr std::int64_t most = noBudget / bitsOfByte;
        budget.weightBits = std::min(*arguments.weightBytes, most) * bitsOfByte;
    }
    return budget;
}

/// The text of a `.bitops` file of the design with the bits that were chosen.
Result<std::string> textOf(const Design& design, const Allocation& allocation,
                           const std::filesystem::path& folder)
{
    Design chosen = withAllocation(design, allocation);
    if (ImportedNetwork* const network = chosen.imported()) {
        const Result<std::uint64_t> checksum = fileChecksum(network->file.path);
        if (!checksum) {
            return checksum.error();
        }
        network->file.checksum = *checksum;
    }
    return designToText(chosen, folder);
}

Status writeFiles(const AllocateArguments& arguments, const Design& design, const AllocationProblem& problem,
                  const AllocationBudget& budget, const Allocation& allocation)
{
    if (!arguments.output.empty()) {
        const std::filesystem::path path = std::filesystem::absolute(arguments.output).lexically_normal();
        const Result<std::string> text = textOf(design, allocation, path.parent_path());
        if (!text) {
            return text.error();
        }
        if (Status written = writeTextFile(arguments.output, *text); !written) {
            return written;
        }
    }
    if (arguments.front.empty()) {
        return success();
    }
    return writeTextFile(arguments.front,
                         frontToCsv(allocationFront(problem, budget.weightBits), arguments.withActivations));
}

int allocate(const AllocateArguments& arguments)
{
    if (const Status places = checkPlaces(arguments); !places) {
        return refuse(places.error());
    }
    const Result<Design> design = designFrom(arguments.network);
    if (!design) {
        return refuse(design.error());
    }
    const CostReport costs = computeCosts(*design, arguments.counting);
    if (!costs.isComplete()) {
        return refuse(costs.problems);
    }
    const Result<SensitivityTable> table = loadSensitivity(arguments.sensitivity);
    if (!table) {
        return refuse(table.error());
    }
    const Result<AllocationRequest> request = requestOf(arguments, costs);
    if (!request) {
        return refuse(request.error());
    }
    const Result<AllocationProblem> problem = AllocationProblem::make(*design, *table, *request);
    if (!problem) {
        return refuse(problem.error());
    }
    const AllocationBudget budget = budgetOf(arguments, *problem);
    const Result<Allocation> allocation = problem->solve(budget);
    if (!allocation) {
        return refuse(allocation.error());
    }
    if (const Status written = writeFiles(arguments, *design, *problem, budget, *allocation); !written) {
        return refuse(written.error());
    }
    const AllocationSource source{*allocation,
                                  arguments.counting,
                                  budget,
                                  problem->bitopsAtEightBits(),
                                  table->asItIs()->accuracy,
                                  arguments.withActivations};
    return printResult(arguments.isJson ? allocationToJson(source) : allocationToText(source));
}

} // namespace

void addAllocateCommand(CLI::App& app, Action& chosen)
{
    CLI::App* const command = app.add_subcommand(
        "allocate", "Chooses the bits of each layer that are predicted to lose least within a budget");
    const auto arguments = std::make_shared<AllocateArguments>();
    addAllocateOptions(*command, *arguments);
    command->callback([arguments, &chosen] {
        checkBudgets(*arguments);
        chosen = [arguments] { return allocate(*arguments); };
    });
}

} // namespace bitops
