// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/allocate_options.h"

#include "app/cli/bit_list.h"
#include "app/cli/cost_options.h"
#include "app/cli/number_options.h"
#include "app/cli/training_options.h"
#include "core/base/foreign_text.h"

#include <CLI/CLI.hpp>

#include <cmath>
#include <limits>

namespace bitops {

namespace {

constexpr int mostKeptBits = 16;

std::optional<int> bitWidthFromText(std::string_view text)
{
    const Result<std::int64_t> number = wholeNumberFromText(text);
    const bool isBits = number && ((*number >= 1 && *number <= mostKeptBits) || *number == floatBits);
    return isBits ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

[[noreturn]] void refuseText(const char* option, const std::string& text, const std::string& expected)
{
    throw CLI::ValidationError(option, "\"" + excerpt(text) + "\" is " + expected);
}

void addBudgets(CLI::App& command, AllocateArguments& arguments)
{
    command
        .add_option_function<std::string>(
            "--budget",
            [&arguments](const std::string& text) {
                const std::optional<BudgetArgument> budget = budgetFromText(text);
                if (!budget) {
                    refuseText("--budget", text, "no number of BitOps, nor a share such as 60%");
                }
                arguments.budget = *budget;
            },
            "The most BitOps: a number, or a share such as 60% of the same design with 8 bits throughout")
        ->type_name("N|SHARE%");
    addNumber(command, "--weight-bytes", arguments.weightBytes,
              "The most bytes of weights; both budgets are kept if both are given");
}

/// Of "blocks.0.conv=8" and the like.
std::map<std::string, int> keptFromTexts(const std::vector<std::string>& texts)
{
    std::map<std::string, int> kept;
    for (const std::string& text : texts) {
        const std::size_t equals = text.rfind('=');
        const std::optional<int> bits = equals == std::string::npos
                                            ? std::nullopt
                                            : bitWidthFromText(std::string_view(text).substr(equals + 1));
        if (!bits || equals == 0) {
            refuseText("--keep", text, "no layer and its bits, such as blocks.0.conv=8");
        }
        kept[text.substr(0, equals)] = *bits;
    }
    return kept;
}

void addChoices(CLI::App& command, AllocateArguments& arguments)
{
    addBitList(command, "--bits", arguments.bits,
               "What to choose from, such as 2,4,8; default: all that were measured");
    command
        .add_option_function<std::vector<std::string>>(
            "--keep",
            [&arguments](const std::vector<std::string>& texts) { arguments.kept = keptFromTexts(texts); },
            "Keep the weights of a layer at these bits, 1 to 16 or 32 for float; may be given several times")
        ->type_name("LAYER=BITS")
        ->expected(1)
        ->take_all();
    command.add_flag(
        "--per-block", arguments.perBlock,
        "The same bits for the weights of all layers of a block, but for those that are kept; of an "
        "ONNX model, of those under a skip connection");
    command
        .add_option_function<std::string>(
            "--of", [&arguments](const std::string& of) { arguments.withActivations = of == "both"; },
            "What is chosen: weights, with activations as they are, or both; activations have the same bits "
            "within a block")
        ->check(CLI::IsMember({"weights", "both"}))
        ->default_str("weights");
}

} // namespace

std::optional<BudgetArgument> budgetFromText(std::string_view text)
{
    if (text.ends_with('%')) {
        const Result<double> percent = realNumberFromText(text.substr(0, text.size() - 1));
        const bool isShare = percent && *percent >= 0;
        return isShare ? std::optional(BudgetArgument{{}, *percent / 100}) : std::nullopt;
    }
    const Result<std::int64_t> number = wholeNumberFromText(text);
    return number && *number >= 0 ? std::optional(BudgetArgument{*number, {}}) : std::nullopt;
}

std::int64_t partOf(std::int64_t count, double share)
{
    const long double part = static_cast<long double>(count) * static_cast<long double>(share);
    constexpr auto most = static_cast<long double>(std::numeric_limits<std::int64_t>::max());
    // 0.6 is a little less than six tenths: a tenth of what is whole stays whole.
    const long double nearest = std::round(part);
    return part >= most ? std::numeric_limits<std::int64_t>::max()
                        : static_cast<std::int64_t>(
                              std::abs(part - nearest) < part * 1e-15L ? nearest : std::floor(part));
}

void addAllocateOptions(CLI::App& command, AllocateArguments& arguments)
{
    addNetwork(command, arguments.network).network->required();
    addPath(command, "--sensitivity", arguments.sensitivity, "What bitops sensitivity has measured, as CSV")
        ->required();
    addBudgets(command, arguments);
    addCostOptions(command, arguments.counting);
    addChoices(command, arguments);
    addPath(command, "-o,--output", arguments.output,
            "Write the design with these bits to this .bitops file, too");
    addPath(command, "--front", arguments.front,
            "Write the best choices for 500 budgets, from the least to the largest, to this CSV file, too");
    command.add_flag("--json", arguments.isJson, "Print the choice as JSON");
}

void checkBudgets(const AllocateArguments& arguments)
{
    if (!arguments.budget.bitops && !arguments.budget.share && !arguments.weightBytes) {
        throw CLI::RequiredError("--budget or --weight-bytes");
    }
    if (arguments.weightBytes && *arguments.weightBytes < 0) {
        throw CLI::ValidationError("--weight-bytes",
                                   "\"" + std::to_string(*arguments.weightBytes) + "\" is below 0");
    }
}

} // namespace bitops
