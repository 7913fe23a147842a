// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/network_argument.h"
#include "app/cli/output.h"
#include "core/cost/cost_report.h"
#include "core/formats/onnx/trainable.h"
#include "core/jobs/events.h"
#include "core/runs/trainability.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace bitops {

namespace {

/// Why it cannot be trained, though it can be counted; empty if it can.
std::string trainingAdvice(const ImportedNetwork& network)
{
    const Result<onnx::LoadedModel> model = onnx::loadModel(network.file.path, network.file.sizes);
    const std::string obstacle =
        model ? onnx::obstacleToTraining(*model, network.graph) : model.error().message;
    return obstacle.empty() ? obstacle : "It cannot be trained: " + obstacle + ".";
}

/// What is to be said of a network that is fine.
std::string adviceFor(const Design& design)
{
    std::string advice = design.imported() == nullptr ? "" : trainingAdvice(*design.imported());
    advice = advice.empty() ? batchSizeAdvice(design) : advice;
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
