// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/network_argument.h"
#include "app/cli/output.h"
#include "core/base/foreign_text.h"
#include "core/formats/network_file.h"
#include "core/network/imported_grids.h"
#include "core/network/validation.h"
#include "core/report/design_onnx.h"
#include "core/report/exporters.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_summary.h"
#include "core/runs/trainability.h"
#include "core/weights/run_weights.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bitops {

namespace {

/// Of the exporter of models.
constexpr std::string_view perChannelOption = "per-channel";

struct ConvertArguments
{
    NetworkArgument network;
    std::string run;
    std::string form;
    std::string output;
    bool isPerChannel = false;
    const Exporter<DesignSource>* chosen = nullptr; ///< By an option of its own, such as --pytorch.
};

/// What is converted, and its trained weights, if it has any that are wanted.
struct Source
{
    Network network;
    Arithmetic arithmetic = newestArithmetic;
    std::optional<RunWeights> weights = {};
    std::optional<DesignBudget> budget = {};
};

/// Of a stack of blocks, at the bits of NETWORK if that is given.
Result<Source> sourceOf(RunWeights weights, const ConvertArguments& arguments)
{
    Result<Network> network = arguments.network.network.empty() ? Result<Network>(*weights.network.blocks())
                                                                : networkFrom(arguments.network);
    if (!network) {
        return network.error();
    }
    const Arithmetic arithmetic = weights.training.arithmetic;
    return Source{*std::move(network), arithmetic, std::move(weights)};
}

/// ".py"
std::string endingOf(const Exporter<DesignSource>& exporter)
{
    return "." + std::string(exporter.type.ending);
}

/// Those that are chosen by the ending of the file alone, the one for standard output first: of each ending
/// the first form.
std::vector<const Exporter<DesignSource>*> exportersByEnding()
{
    std::vector<const Exporter<DesignSource>*> found;
    for (const Exporter<DesignSource>& exporter : exporters<DesignSource>()) {
        const bool isFurtherForm = std::any_of(found.begin(), found.end(), [&exporter](const auto* other) {
            return &other->type == &exporter.type;
        });
        if (exporter.option.empty() && !isFurtherForm) {
            found.push_back(&exporter);
        }
    }
    return found;
}

/// All forms that can be chosen.
std::vector<std::string> forms()
{
    std::vector<std::string> names;
    for (const Exporter<DesignSource>& exporter : exporters<DesignSource>()) {
        if (!exporter.form.empty()) {
            names.emplace_back(exporter.form);
        }
    }
    return names;
}

/// ".bitops, .py or .onnx"
std::string endingChoices()
{
    const std::vector<const Exporter<DesignSource>*> known = exportersByEnding();
    std::string text;
    for (std::size_t i = 0; i < known.size(); ++i) {
        text += (i == 0 ? "" : i + 1 < known.size() ? ", " : " or ") + endingOf(*known[i]);
    }
    return text;
}

/// "The file: .bitops is JSON, .py a list of tuples, …; JSON to standard output if none"
std::string outputHelp()
{
    const std::vector<const Exporter<DesignSource>*> known = exportersByEnding();
    std::string text = "The file: ";
    for (std::size_t i = 0; i < known.size(); ++i) {
        text += (i == 0 ? "" : ", ") + endingOf(*known[i]) + (i == 0 ? " is " : " ") + known[i]->contents;
    }
    return text + "; " + known.front()->contents + " to standard output if none";
}

/// The exporter of the form that was asked for.
const Exporter<DesignSource>& exporterOfForm(const ConvertArguments& arguments)
{
    const std::span<const Exporter<DesignSource>> all = exporters<DesignSource>();
    const auto found = std::find_if(all.begin(), all.end(), [&arguments](const auto& exporter) {
        return exporter.form == arguments.form;
    });
    if (arguments.chosen != nullptr || !hasEnding(arguments.output, endingOf(*found))) {
        throw CLI::ValidationError("--form", "goes with a file that ends in " + endingOf(*found));
    }
    return *found;
}

/// By the ending of the file, where no option has chosen one.
const Exporter<DesignSource>& exporterFor(const ConvertArguments& arguments)
{
    if (!arguments.form.empty()) {
        return exporterOfForm(arguments);
    }
    if (const Exporter<DesignSource>* const chosen = arguments.chosen) {
        if (!arguments.output.empty() && !hasEnding(arguments.output, endingOf(*chosen))) {
            throw CLI::ValidationError("--" + std::string(chosen->option),
                                       std::string("writes ") + chosen->contents +
                                           ", so the file must end in " + endingOf(*chosen));
        }
        return *chosen;
    }
    const std::vector<const Exporter<DesignSource>*> known = exportersByEnding();
    if (arguments.output.empty()) {
        return *known.front();
    }
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto* exporter) {
        return hasEnding(arguments.output, endingOf(*exporter));
    });
    if (found == known.end()) {
        throw CLI::ValidationError("--output", "the file must end in " + endingChoices());
    }
    return **found;
}

/// "Could not write a.py as a list of tuples: reason; --pytorch writes a PyTorch class of any network."
template <typename Source>
int refuse(const Error& reason, const ConvertArguments& arguments, const Exporter<Source>& exporter)
{
    const std::string alternative(exporter.alternative);
    const bool isSentence = alternative.empty() && reason.message.ends_with('.');
    return refuse(Error{"Could not write " + pathText(arguments.output) + " as " + exporter.contents + ": " +
                        reason.message + (alternative.empty() ? "" : "; " + alternative) +
                        (isSentence ? "" : ".")});
}

/// The model's own file at other bits, or with trained weights: whatever else it holds stays in it.
int convertImported(const ImportedNetwork& network, const RunWeights* weights, const std::string& source,
                    const ConvertArguments& arguments, const Exporter<DesignSource>& exporter)
{
    const auto& all = exporters<ImportedSource>();
    const auto own = std::find_if(all.begin(), all.end(), [&](const Exporter<ImportedSource>& known) {
        return known.form == exporter.form && (known.option == perChannelOption) == arguments.isPerChannel;
    });
    if (own == all.end()) {
        return refuse(
            Error{"Could not convert " + pathText(source) + ": an ONNX model is written to an .onnx file."});
    }
    const Result<std::string> bytes = own->write({network, weights}, {});
    return bytes ? deliver(*bytes, arguments.output) : refuse(bytes.error(), arguments, *own);
}

int convertBlocks(const Source& source, const ConvertArguments& arguments,
                  const Exporter<DesignSource>& exporter)
{
    if (arguments.isPerChannel) {
        return refuse(Error{"Could not write " + pathText(arguments.output) +
                            " with a scale for each channel: --per-channel goes with an ONNX model; a stack "
                            "of blocks has the scales that its run was trained with."});
    }
    if (!exporter.takesProblems) {
        if (const std::vector<Problem> problems = validate(source.network); !problems.empty()) {
            return refuse(problems);
        }
    }
    const RunWeights* const weights = source.weights ? &*source.weights : nullptr;
    const Result<std::string> text =
        exporter.write({source.network, source.arithmetic, weights, source.budget}, {});
    if (!text) {
        return refuse(text.error(), arguments, exporter);
    }
    if (weights != nullptr && hasUnroundedSums(*weights)) {
        printError("This run was begun before sums behind skip connections and the averages before the "
                   "classifier were rounded to their bits: the file computes as it does, and leaves them at "
                   "32 bits.");
    }
    return deliver(*text, arguments.output);
}

/// What a run has trained of a model, at the bits of NETWORK if that is given.
Result<ImportedNetwork> importedOf(const RunWeights& weights, const std::filesystem::path& run,
                                   const ConvertArguments& arguments)
{
    ImportedNetwork network = *weights.network.imported();
    if (arguments.network.network.empty()) {
        return network;
    }
    const Result<Design> design = designFrom(arguments.network);
    if (!design) {
        return design.error();
    }
    const ImportedNetwork* const wanted = design->imported();
    std::string misfit = wanted == nullptr ? "that is no ONNX model" : weightsMisfit(*design, network);
    if (misfit.empty() && !areAlikeButForBits(network, *wanted)) {
        misfit = "it has trained a model of another structure";
    }
    if (!misfit.empty()) {
        return Error{"Could not convert the run in " + pathText(run) + " at the bits of " +
                     pathText(arguments.network.network) + ": " + misfit + "."};
    }
    for (std::size_t i = 0; i < network.layers->count(); ++i) {
        network.layers->setBits(network.graph, i, wanted->layers->bitsOf(wanted->graph, i));
    }
    return network;
}

int convertWeights(const std::filesystem::path& folder, const ConvertArguments& arguments,
                   const Exporter<DesignSource>& exporter)
{
    Result<RunWeights> weights = weightsOfRun(folder);
    if (!weights) {
        return refuse(weights.error());
    }
    if (weights->network.imported() == nullptr) {
        const Result<Source> source = sourceOf(*std::move(weights), arguments);
        return source ? convertBlocks(*source, arguments, exporter) : refuse(source.error());
    }
    const Result<ImportedNetwork> network = importedOf(*weights, folder, arguments);
    return network ? convertImported(*network, &*weights, arguments.run, arguments, exporter)
                   : refuse(network.error());
}

int convertRun(const ConvertArguments& arguments, const Exporter<DesignSource>& exporter)
{
    const Result<std::filesystem::path> folder = findRun(arguments.run, defaultRunsFolder());
    if (!folder) {
        return refuse(folder.error());
    }
    if (exporter.takesWeights) {
        return convertWeights(*folder, arguments, exporter);
    }
    const Result<RunDescription> description = loadRunDescription(*folder);
    if (!description) {
        return refuse(description.error());
    }
    const ImportedNetwork* const imported = description->network.imported();
    return imported == nullptr
               ? convertBlocks({*description->network.blocks(), description->training.arithmetic}, arguments,
                               exporter)
               : convertImported(*imported, nullptr, arguments.run, arguments, exporter);
}

int convert(const ConvertArguments& arguments, const Exporter<DesignSource>& exporter)
{
    if (const Status place = checkOutput(arguments.output); !place) {
        return refuse(place.error());
    }
    if (!arguments.run.empty()) {
        return convertRun(arguments, exporter);
    }
    const Result<Design> design = designFrom(arguments.network);
    if (!design) {
        return refuse(design.error());
    }
    if (const ImportedNetwork* const imported = design->imported()) {
        return convertImported(*imported, nullptr, arguments.network.network, arguments, exporter);
    }
    return convertBlocks({.network = *design->blocks(), .budget = design->budget()}, arguments, exporter);
}

/// What goes together hangs on what is written.
void checkTogether(const ConvertArguments& arguments, const Exporter<DesignSource>& exporter)
{
    const NetworkArgument& network = arguments.network;
    if (network.network.empty() && arguments.run.empty()) {
        throw CLI::RequiredError("NETWORK");
    }
    const bool hasChanges = !network.input.empty() || network.classes;
    if (!arguments.run.empty() && network.network.empty() && hasChanges) {
        throw CLI::ExcludesError("--run", "--input and --classes without NETWORK");
    }
    if (!arguments.run.empty() && !network.network.empty() && !exporter.takesWeights) {
        throw CLI::ExcludesError("--run", "NETWORK where no weights are written");
    }
}

} // namespace

void addConvertCommand(CLI::App& app, Action& chosen)
{
    CLI::App* const command = app.add_subcommand("convert", "Writes a network in another form");
    const auto arguments = std::make_shared<ConvertArguments>();
    addNetwork(*command, arguments->network);
    command->add_option("--run", arguments->run,
                        "The network of this run; with --pytorch, the class computes as the run does; to "
                        ".onnx with the run's best weights, at the bits of NETWORK if that is given, too; of "
                        "a run that has trained an ONNX model, that model with the weights");
    command->add_option("-o,--output", arguments->output, outputHelp());
    command
        ->add_option("--form", arguments->form,
                     "How .onnx says what is rounded: qonnx for FINN, hls4ml and QONNX's tools (if none is "
                     "chosen), qcdq for other runtimes, with 2 to 8 bits")
        ->check(CLI::IsMember(forms()));
    for (const Exporter<DesignSource>& exporter : exporters<DesignSource>()) {
        if (!exporter.option.empty()) {
            command->add_flag_callback(
                "--" + std::string(exporter.option),
                [arguments, &exporter] { arguments->chosen = &exporter; }, exporter.help);
        }
    }
    command->add_flag("--" + std::string(perChannelOption), arguments->isPerChannel,
                      findExporter<ImportedSource>(perChannelOption)->help);
    command->callback([arguments, &chosen] {
        const Exporter<DesignSource>& exporter = exporterFor(*arguments);
        checkTogether(*arguments, exporter);
        chosen = [arguments, &exporter] { return convert(*arguments, exporter); };
    });
}

} // namespace bitops
