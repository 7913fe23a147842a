// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/network_argument.h"
#include "app/cli/output.h"
#include "core/cost/cost_report.h"
#include "core/network/text_file.h"
#include "core/report/cost_csv.h"
#include "core/report/cost_json.h"
#include "core/report/cost_table.h"
#include "core/runs/events.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace bitops {

namespace {

struct CostArguments
{
    std::string network = "preset:notebook";
    std::string input;
    std::string counting{countingRules().front().name};
    bool withClassifier = false;
    std::string format = "table";
    std::string output;
};

std::string complainAboutInputSize(const std::string& text)
{
    return inputSizeFromText(text) ? "" : "\"" + text + "\" is no input size such as 3x32x32 or 32x32";
}

std::vector<std::string> ruleNames()
{
    std::vector<std::string> names;
    for (const CountingRuleInfo& rule : countingRules()) {
        names.emplace_back(rule.name);
    }
    return names;
}

void setInput(Network& network, const InputSize& size)
{
    Shape& shape = network.input.shape;
    shape = {size.channels.value_or(shape.channels), size.height, size.width};
}

std::string reportText(const CostReport& report, const std::string& format)
{
    if (format == "csv") {
        return costsToCsv(report);
    }
    return format == "json" ? costsToJson(report).dump(2) + "\n" : costsToTable(report);
}

int printCosts(const CostArguments& arguments)
{
    Result<Network> network = networkFromArgument(arguments.network);
    if (!network) {
        return refuse(network.error());
    }
    if (const auto size = inputSizeFromText(arguments.input)) {
        setInput(*network, *size);
    }
    const CostOptions options{findCountingRule(arguments.counting).value(), arguments.withClassifier};
    const CostReport report = computeCosts(*network, options);
    if (!report.isComplete()) {
        return refuse(report.problems);
    }
    const std::string text = reportText(report, arguments.format);
    if (arguments.output.empty()) {
        return printResult(text);
    }
    const Status status = writeTextFile(arguments.output, text);
    return status ? exit_code::done : refuse(status.error());
}

} // namespace

void addCostCommand(CLI::App& app, Action& chosen)
{
    CLI::App* const command = app.add_subcommand("cost", "Prints what each layer of a network costs");
    const auto arguments = std::make_shared<CostArguments>();
    command->add_option("NETWORK", arguments->network, networkHelp)->capture_default_str();
    command
        ->add_option("--input", arguments->input, "Size of the image instead of the network's: CxHxW or HxW")
        ->check(CLI::Validator(complainAboutInputSize, "SIZE"));
    command->add_option("--counting", arguments->counting, "How bit operations are counted")
        ->check(CLI::IsMember(ruleNames()))
        ->capture_default_str();
    command->add_flag("--with-classifier", arguments->withClassifier,
                      "Count the classifier in the totals, too");
    command->add_option("--format", arguments->format, "What to print")
        ->check(CLI::IsMember({"table", "csv", "json"}))
        ->capture_default_str();
    command->add_option("-o,--output", arguments->output, "Write to this file instead");
    command->callback([arguments, &chosen] { chosen = [arguments] { return printCosts(*arguments); }; });
}

} // namespace bitops
