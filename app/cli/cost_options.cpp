// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cost_options.h"

#include <CLI/CLI.hpp>

namespace bitops {

std::vector<std::string> countingRuleNames()
{
    std::vector<std::string> names;
    for (const CountingRuleInfo& rule : countingRules()) {
        names.emplace_back(rule.name);
    }
    return names;
}

void addWithClassifier(CLI::App& command, bool& isCounted)
{
    command.add_flag("--with-classifier", isCounted, "Count the classifier in the totals, too");
}

void addCostOptions(CLI::App& command, CostOptions& options)
{
    command
        .add_option_function<std::string>(
            "--counting", [&options](const std::string& name) { options.rule = *findCountingRule(name); },
            "How bit operations are counted")
        ->check(CLI::IsMember(countingRuleNames()))
        ->default_str(std::string(infoOf(options.rule).name));
    addWithClassifier(command, options.withClassifier);
}

} // namespace bitops
