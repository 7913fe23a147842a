// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/cost_options.h"
#include "app/cli/network_argument.h"
#include "app/cli/output.h"
#include "core/base/foreign_text.h"
#include "core/cost/cost_report.h"
#include "core/report/explanation_text.h"
#include "core/report/exporters.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace bitops {

namespace {

/// The `--counting` that puts all rules side by side.
constexpr std::string_view allRules = "all";

struct CostArguments
{
    NetworkArgument network{"preset:notebook"};
    std::string counting{countingRules().front().name};
    bool withClassifier = false;
    std::string format{exporters<CostSource>().front().option};
    std::string explain;
    std::string output;
};

std::vector<std::string> ruleNames()
{
    std::vector<std::string> names = countingRuleNames();
    names.emplace_back(allRules);
    return names;
}

/// The names of the report's layers, as --explain takes them.
std::string layerChoices(const CostReport& report)
{
    constexpr std::size_t most = 12;
    std::string names;
    for (std::size_t i = 0; i < report.layers.size() && i < most; ++i) {
        const Layer& layer = report.layers[i].layer;
        names += (i == 0 ? "" : ", ") + (layer.block ? std::to_string(*layer.block) + "." : "");
        names += excerpt(layer.name);
    }
    return names + (report.layers.size() > most ? ", … " + excerpt(report.layers.back().layer.name) : "");
}

/// One report, or one for each rule.
std::vector<CostReport> computeReports(const Design& design, const CostArguments& arguments)
{
    if (arguments.counting == allRules) {
        return computeAllCosts(design, arguments.withClassifier);
    }
    return {computeCosts(design, {findCountingRule(arguments.counting).value(), arguments.withClassifier})};
}

Result<std::string> explanationText(const std::vector<CostReport>& reports, const std::string& path)
{
    const std::optional<std::size_t> layer = reports.front().findLayer(path);
    if (!layer) {
        return Error{"Could not explain the layer \"" + excerpt(path) + "\": there is " +
                     layerChoices(reports.front()) + "."};
    }
    std::string text;
    for (const CostReport& report : reports) {
        text += (text.empty() ? "" : "\n\n") + explanationToText(report, *layer);
    }
    return text;
}

Result<std::string> resultText(const std::vector<CostReport>& reports, const CostArguments& arguments)
{
    if (!arguments.explain.empty()) {
        return explanationText(reports, arguments.explain);
    }
    return arguments.counting == allRules
               ? findExporter<RuleSource>(arguments.format)->write({reports}, {})
               : findExporter<CostSource>(arguments.format)->write({reports.front()}, {});
}

int printCosts(const CostArguments& arguments)
{
    if (const Status place = checkOutput(arguments.output); !place) {
        return refuse(place.error());
    }
    const Result<Design> design = designFrom(arguments.network);
    if (!design) {
        return refuse(design.error());
    }
    const std::vector<CostReport> reports = computeReports(*design, arguments);
    for (const CostReport& report : reports) {
        if (!report.isComplete()) {
            return refuse(report.problems);
        }
    }
    if (const std::string change = changeText(arguments.network.network, *design); !change.empty()) {
        printError(change);
    }
    printNotices(arguments.network.network, reports.front().notices);
    const Result<std::string> text = resultText(reports, arguments);
    return text ? deliver(*text, arguments.output) : refuse(text.error());
}

} // namespace

void addCostCommand(CLI::App& app, Action& chosen)
{
    CLI::App* const command = app.add_subcommand("cost", "Prints what each layer of a network costs");
    const auto arguments = std::make_shared<CostArguments>();
    addNetwork(*command, arguments->network).network->capture_default_str();
    command
        ->add_option("--counting", arguments->counting,
                     "How bit operations are counted; all puts the rules side by side")
        ->check(CLI::IsMember(ruleNames()))
        ->capture_default_str();
    addWithClassifier(*command, arguments->withClassifier);
    CLI::Option* const format = command->add_option("--format", arguments->format, "What to print");
    format->check(CLI::IsMember(exporterOptions<CostSource>()))->capture_default_str();
    command
        ->add_option("--explain", arguments->explain,
                     "Explain how the count of one layer comes about, such as 1.depthwise or classifier")
        ->type_name("BLOCK.LAYER")
        ->excludes(format); // An explanation is plain text.
    command->add_option("-o,--output", arguments->output, "Write to this file instead");
    command->callback([arguments, &chosen] { chosen = [arguments] { return printCosts(*arguments); }; });
}

} // namespace bitops
