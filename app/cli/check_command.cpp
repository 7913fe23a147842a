// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/network_argument.h"
#include "app/cli/output.h"
#include "core/cost/cost_report.h"
#include "core/jobs/events.h"
#include "core/runs/trainability.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace bitops {

namespace {

/// What is to be said of a network that is fine.
std::string adviceFor(const Design& design)
{
    const std::string advice = design.blocks() == nullptr ? "" : batchSizeAdvice(*design.blocks());
    return "The network is fine.\n" + (advice.empty() ? advice : advice + "\n");
}

int check(const NetworkArgument& argument)
{
    const Result<Design> design = designFrom(argument);
    if (!design) {
        return refuse(design.error());
    }
    const CostReport report = computeCosts(*design, {});
    const std::string change = changeText(argument.network, *design);
    if (report.isComplete() && report.notices.empty() && change.empty()) {
        return printResult(adviceFor(*design));
    }
    std::string text = change.empty() ? change : change + "\n";
    for (const Problem& problem : report.problems) {
        text += describe(problem) + "\n";
    }
    for (const Notice& notice : report.notices) {
        text += noticeText(argument.network, notice) + "\n";
    }
    printResult(text);
    return exit_code::wrongInput;
}

} // namespace

void addCheckCommand(CLI::App& app, Action& chosen)
{
    CLI::App* const command = app.add_subcommand("check", "Prints every problem of a network on a line");
    const auto network = std::make_shared<NetworkArgument>();
    addNetwork(*command, *network).network->required();
    command->callback([network, &chosen] { chosen = [network] { return check(*network); }; });
}

} // namespace bitops
