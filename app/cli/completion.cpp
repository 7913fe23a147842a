// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/completion.h"

#include "app/cli/network_argument.h"
#include "core/base/foreign_text.h"
#include "core/cost/cost_report.h"
#include "core/network/block_type.h"
#include "core/network/presets.h"
#include "core/report/number_text.h"
#include "core/runs/run_summary.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace bitops {

namespace {

enum class Meaning { Plain, Network, Run, Data, Folder, File, Measurements, Sweep, Layer, KeptLayer };

struct Named
{
    std::string_view name;
    Meaning meaning;
};

/// What positionals and options stand for that are no choice of a few words. First come those of one command.
constexpr std::array<Named, 15> meanings{{
    {"train run", Meaning::Folder},
    {"NETWORK", Meaning::Network},
    {"RUN", Meaning::Run},
    {"SOURCE", Meaning::Run},
    {"run", Meaning::Run},
    {"resume", Meaning::Run},
    {"from", Meaning::Run},
    {"data", Meaning::Data},
    {"output", Meaning::File},
    {"csv", Meaning::File},
    {"front", Meaning::File},
    {"sensitivity", Meaning::Measurements},
    {"FILE", Meaning::Sweep},
    {"explain", Meaning::Layer},
    {"keep", Meaning::KeptLayer},
}};

Meaning meaningOf(const CLI::App& command, const CLI::Option& option)
{
    const std::string name = option.get_single_name();
    const std::string full = command.get_name() + " " + name;
    const auto* const found = std::ranges::find_if(
        meanings, [&](const Named& known) { return known.name == name || known.name == full; });
    return found == meanings.end() ? Meaning::Plain : found->meaning;
}

/// "adam", "adamw", "sgd" of "TEXT:{adam,adamw,sgd}".
std::vector<std::string> choicesOf(const CLI::Option& option)
{
    const std::string type = option.get_type_name();
    const std::size_t start = type.find('{');
    const std::size_t end = type.find('}');
    return start == std::string::npos || end == std::string::npos
               ? std::vector<std::string>()
               : CLI::detail::split(type.substr(start + 1, end - start - 1), ',');
}

bool takesValue(const CLI::Option& option)
{
    return option.get_items_expected_max() > 0;
}

class Completer
{
public:
    Completer(const CLI::App& app, std::vector<std::string> words)
        : m_command(&app)
        , m_words(std::move(words))
        , m_current(m_words.back())
    {
        m_words.pop_back();
    }

    std::string text()
    {
        const CLI::Option* const awaiting = readWords();
        const std::size_t equals = m_current.starts_with("--") ? m_current.find('=') : std::string::npos;
        if (awaiting != nullptr) {
            offerValues(*awaiting);
        } else if (equals != std::string::npos) {
            offerJoined(m_current.substr(0, equals));
        } else if (m_current.starts_with('-')) {
            offerOptions();
        } else {
            offerSubcommands();
            offerPositional();
        }
        return m_text;
    }

private:
    /// Finds the command and its arguments. Gives the option whose value is being written, if one is.
    const CLI::Option* readWords()
    {
        const CLI::Option* awaiting = nullptr;
        for (const std::string& word : m_words) {
            if (awaiting != nullptr) {
                awaiting = nullptr;
            } else if (word.starts_with('-')) {
                const CLI::Option* const option = findOption(word);
                awaiting = option != nullptr && takesValue(*option) ? option : nullptr;
            } else if (const CLI::App* const command = findSubcommand(word)) {
                m_command = command;
            } else {
                m_arguments.push_back(word);
            }
        }
        return awaiting;
    }

    [[nodiscard]] const CLI::Option* findOption(const std::string& word) const
    {
        const std::vector<const CLI::Option*> options = m_command->get_options();
        const auto found = std::ranges::find_if(
            options, [&](const CLI::Option* option) { return option->check_name(word); });
        return found == options.end() ? nullptr : *found;
    }

    [[nodiscard]] const CLI::App* findSubcommand(const std::string& name) const
    {
        const auto found =
            m_command->get_subcommands([&](const CLI::App* app) { return app->get_name() == name; });
        return found.empty() || !m_arguments.empty() ? nullptr : found.front();
    }

    void offer(const std::string& word, const std::string& meaning)
    {
        if (word.starts_with(m_current) && isPrintable(word)) {
            m_text += word + '\t' + meaning.substr(0, meaning.find('\n')) + '\n';
        }
    }

    /// A line of the answer must be one.
    static bool isPrintable(const std::string& word) { return printable(word) == word; }

    void offerFiles(const std::string& endings = {}) { m_text += "\tfiles" + endings + '\n'; }
    void offerFolders() { m_text += "\tfolders\n"; }

    void offerOptions()
    {
        for (const CLI::Option* option : m_command->get_options()) {
            for (const std::string& name : option->get_lnames()) {
                offer("--" + name, option->get_description());
            }
        }
    }

    void offerSubcommands()
    {
        if (!m_arguments.empty()) {
            return;
        }
        for (const CLI::App* command : m_command->get_subcommands([](const CLI::App*) { return true; })) {
            offer(command->get_name(), command->get_description());
        }
    }

    void offerPositional()
    {
        std::size_t place = 0;
        for (const CLI::Option* option : m_command->get_options()) {
            if (!option->get_positional()) {
                continue;
            }
            if (place == m_arguments.size() || option->get_items_expected_max() > 1) {
                offerValues(*option);
                return;
            }
            ++place;
        }
    }

    /// Of "--option=": none but words, as the shells would look for files of that name.
    void offerJoined(const std::string& name)
    {
        if (const CLI::Option* const option = findOption(name)) {
            for (const std::string& choice : choicesOf(*option)) {
                offer(name + '=' + choice, {});
            }
        }
    }

    void offerValues(const CLI::Option& option)
    {
        for (const std::string& choice : choicesOf(option)) {
            offer(choice, {});
        }
        switch (meaningOf(*m_command, option)) {
        case Meaning::Plain:
            break;
        case Meaning::Network:
            offerPresets();
            offerFiles(" bitops onnx py ipynb txt");
            break;
        case Meaning::Run:
            offerRuns();
            offerFolders();
            break;
        case Meaning::Data:
            offer("shapes", "Drawn by the program");
            offerFolders();
            break;
        case Meaning::Folder:
            offerFolders();
            break;
        case Meaning::File:
            offerFiles();
            break;
        case Meaning::Measurements:
            offerFiles(" csv");
            break;
        case Meaning::Sweep:
            offerFiles(" json");
            break;
        case Meaning::Layer:
            offerLayers([](const Layer& layer) {
                return (layer.block ? std::to_string(*layer.block) + '.' : "") + std::string(layer.name);
            });
            break;
        case Meaning::KeptLayer:
            offerLayers([](const Layer& layer) { return pathOf(layer) + '='; });
            break;
        }
    }

    void offerPresets()
    {
        for (const Preset& preset : presets()) {
            offer("preset:" + preset.name, describe(preset));
        }
    }

    void offerRuns()
    {
        for (const RunSummary& run : listRuns(defaultRunsFolder()).runs) {
            offer(run.name(),
                  std::string(nameOf(run.state())) + ", " + designSummary(run.description().network));
        }
    }

    /// Of the network in the words, or of the command's own.
    template <typename NameOf> void offerLayers(const NameOf& nameOfLayer)
    {
        const Result<Design> design =
            designFrom({m_arguments.empty() ? "preset:notebook" : m_arguments.front()});
        if (!design) {
            return;
        }
        const CostReport report = computeCosts(*design, {CountingRule::WeightBits, true});
        for (const LayerCost& cost : report.layers) {
            const Network* const blocks = design->blocks();
            const std::string type =
                blocks != nullptr && cost.layer.block
                    ? std::string(infoOf(blocks->blocks.at(*cost.layer.block).type).name) + ", "
                    : "";
            offer(nameOfLayer(cost.layer), type + groupedText(cost.macs) + " MACs");
        }
    }

    const CLI::App* m_command;
    std::vector<std::string> m_words;
    std::string m_current;
    std::vector<std::string> m_arguments = {};
    std::string m_text = {};
};

} // namespace

std::string completionsOf(const CLI::App& app, const std::vector<std::string>& words)
{
    return Completer(app, words.empty() ? std::vector<std::string>{""} : words).text();
}

} // namespace bitops
