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

int check(const NetworkArgument& argument)
{
    const Result<Network> network = networkFrom(argument);
    if (!network) {
        return refuse(network.error());
    }
    const CostReport report = computeCosts(*network, {});
    if (report.isComplete()) {
        const std::string advice = batchSizeAdvice(*network);
        return printResult("The network is fine.\n" + (advice.empty() ? advice : advice + "\n"));
    }
    std::string text;
    for (const Problem& problem : report.problems) {
        text += describe(problem) + "\n";
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
