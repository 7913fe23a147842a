// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_variables.h"

#include "core/base/json_reader.h"
#include "core/base/translator.h"
#include "core/jobs/recipe_fields.h"
#include "core/network/imported_grids.h"
#include "core/network/presets.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>
#include <variant>

namespace bitops {

namespace {

bool isClassifier(const Graph& graph, const Node& node)
{
    return node.operation == Operation::FullyConnected && &node == &graph.nodes().back();
}

/// Of all layers of a model that have weights, but for the classifier; or of that alone.
void setModelWeights(ImportedNetwork& network, int bits, bool ofClassifier)
{
    for (std::size_t i = 0; i < network.layers->count(); ++i) {
        const Node& node = network.graph.node(network.layers->node(i));
        if (hasWeights(node.operation) && isClassifier(network.graph, node) == ofClassifier) {
            LayerBits own = network.layers->bitsOf(network.graph, i);
            own.weights = bits;
            network.layers->setBits(network.graph, i, own);
        }
    }
}

void setModelActivations(ImportedNetwork& network, int bits)
{
    for (std::size_t i = 0; i < network.layers->count(); ++i) {
        if (gridOfInput(network, i)) {
            LayerBits own = network.layers->bitsOf(network.graph, i);
            own.activations = bits;
            network.layers->setBits(network.graph, i, own);
        }
    }
}

struct BitsKey
{
    std::string_view key;
    void (*set)(Network& network, int bits);
    void (*setOfModel)(ImportedNetwork& network, int bits);
};

constexpr std::array bitsKeys{
    BitsKey{"weight_bits",
            [](Network& network, int bits) { network = withUniformBits(std::move(network), bits); },
            [](ImportedNetwork& network, int bits) { setModelWeights(network, bits, false); }},
    BitsKey{"activation_bits",
            [](Network& network, int bits) {
                for (Block& block : network.blocks) {
                    block.activationBits = bits;
                }
            },
            &setModelActivations},
    BitsKey{"classifier_bits", [](Network& network, int bits) { network.classifierBits = bits; },
            [](ImportedNetwork& network, int bits) { setModelWeights(network, bits, true); }},
};

const BitsKey* findBits(std::string_view key)
{
    const auto* const found = std::find_if(bitsKeys.begin(), bitsKeys.end(),
                                           [key](const BitsKey& known) { return known.key == key; });
    return found == bitsKeys.end() ? nullptr : found;
}

/// The text with its last part alone where it is a path.
std::string lastPart(const std::string& text)
{
    const std::size_t slash = text.find_last_not_of('/');
    const std::string path = text.substr(0, slash == std::string::npos ? 0 : slash + 1);
    return path.substr(path.find_last_of('/') + 1); // npos + 1 is 0
}

} // namespace

bool isSweepKey(std::string_view key)
{
    const RecipeField* const field = findRecipeField(key);
    return changesDesign(key) || (field != nullptr && !std::holds_alternative<VersionValue>(field->value));
}

bool changesDesign(std::string_view key)
{
    return key == designKey || findBits(key) != nullptr;
}

Status setBits(const std::string& key, const nlohmann::json& value, Design& design)
{
    const nlohmann::json object{{key, value}};
    JsonReader reader(object, "");
    const int bits = reader.smallInteger(key.c_str());
    if (const auto error = reader.finish()) {
        return *error;
    }
    if (Network* const network = design.blocks()) {
        findBits(key)->set(*network, bits);
        return success();
    }
    if (!isBitWidth(bits)) {
        return Error{Translator::tr("\"%1\" is %2, but bits are 1 to 16, or 32", key, bits)};
    }
    findBits(key)->setOfModel(*design.imported(), bits);
    return success();
}

Status setRecipeValue(const std::string& key, const nlohmann::json& value, TrainingConfiguration& training)
{
    const nlohmann::json object{{key, value}};
    JsonReader reader(object, "");
    readValue(*findRecipeField(key), reader, training);
    const auto error = reader.finish();
    return error ? Status(*error) : success();
}

void settlePaths(TrainingConfiguration& training, const std::filesystem::path& base)
{
    if (training.data != shapesData) {
        training.data = (base / training.data).lexically_normal().string();
    }
    std::error_code code;
    const std::filesystem::path start = (base / training.startFrom).lexically_normal();
    if (!training.startFrom.empty() && std::filesystem::exists(start, code)) {
        training.startFrom = start.string();
    }
}

std::string sweepValueText(const nlohmann::json& value)
{
    return value.is_string() ? lastPart(value.get<std::string>()) : value.dump();
}

} // namespace bitops
