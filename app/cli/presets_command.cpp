// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/cost/cost_report.h"
#include "core/network/presets.h"
#include "core/report/number_text.h"

#include <CLI/CLI.hpp>

#include <string>

namespace bitops {

namespace {

int printPresets()
{
    std::string text;
    for (const Preset& preset : presets()) {
        const CostReport report = computeCosts(preset.network, {});
        text += "preset:" + std::string(preset.name) + "  " + std::to_string(preset.network.blocks.size()) +
                " blocks  " + groupedText(report.total.bitops) + " BitOps (" +
                std::string(infoOf(report.options.rule).name) + ")\n    " + describe(preset) + "\n";
    }
    return printResult(text);
}

} // namespace

void addPresetsCommand(CLI::App& app, Action& chosen)
{
    CLI::App* const command = app.add_subcommand("presets", "Lists the networks that come with the program");
    command->callback([&chosen] { chosen = printPresets; });
}

} // namespace bitops
