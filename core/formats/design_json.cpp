// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/design_json.h"

#include "core/base/checksum.h"
#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/base/json_text.h"
#include "core/base/mapped_file.h"
#include "core/base/text_file.h"
#include "core/base/translator.h"
#include "core/formats/network_json.h"
#include "core/formats/onnx/loaded_model.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace bitops {

namespace {

constexpr int hexadecimal = 16; ///< Also the digits of a sum.

std::optional<std::uint64_t> checksumFromText(std::string_view text)
{
    std::uint64_t checksum = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), checksum, hexadecimal);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    return isWhole && text.size() == hexadecimal ? std::optional(checksum) : std::nullopt;
}

/// From the folder, if the model lies in it or below; else from the root.
std::string pathFrom(const std::filesystem::path& model, const std::filesystem::path& folder)
{
    if (folder.empty()) {
        return model.string();
    }
    const std::filesystem::path near =
        model.lexically_relative(std::filesystem::absolute(folder).lexically_normal());
    return near.empty() || *near.begin() == ".." ? model.string() : near.string();
}

/// Of all layers, as they stand in the file: what is no UTF-8 is written out. Each has another one.
std::vector<std::string> layerNames(const ImportedNetwork& network)
{
    std::vector<std::string> names;
    std::unordered_set<std::string> known;
    for (std::size_t i = 0; i < network.layers->count(); ++i) {
        std::string name = printable(network.graph.pathOf(network.graph.node(network.layers->node(i))));
        while (!known.insert(name).second) {
            name += "#";
        }
        names.push_back(std::move(name));
    }
    return names;
}

nlohmann::ordered_json changedLayers(const ImportedNetwork& network)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    const std::vector<std::string> names = layerNames(network);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const LayerBits bits = network.layers->bitsOf(network.graph, i);
        const LayerBits& inFile = network.layers->bitsInFile(i);
        if (bits == inFile) {
            continue;
        }
        nlohmann::ordered_json layer{{"layer", names[i]}};
        if (bits.weights != inFile.weights) {
            layer["weight_bits"] = bits.weights;
        }
        if (bits.activations != inFile.activations) {
            layer["activation_bits"] = bits.activations;
        }
        list.push_back(std::move(layer));
    }
    return list;
}

nlohmann::ordered_json importedToJson(const ImportedNetwork& network, const std::filesystem::path& folder)
{
    nlohmann::ordered_json model{{"file", pathFrom(network.file.path, folder)},
                                 {"checksum", checksumText(network.file.checksum.value_or(0))}};
    if (!network.file.sizes.empty()) {
        model["input"] = network.file.sizes;
    }
    return {{"format", networkFormat},
            {"version", importedVersion},
            {"name", network.name},
            {"model", std::move(model)},
            {"layers", changedLayers(network)}};
}

/// The model as a design refers to it.
struct ModelReference
{
    std::string file;
    std::uint64_t checksum = 0;
    std::vector<std::int64_t> sizes = {};
};

Result<ModelReference> modelFromJson(const nlohmann::json& json)
{
    JsonReader reader(json, "model");
    ModelReference model{.file = reader.string("file")};
    const std::string sum = reader.string("checksum");
    const std::optional<std::uint64_t> checksum = checksumFromText(sum);
    if (!checksum && !reader.hasFailed()) {
        reader.fail(Translator::tr("\"%1\" is \"%2\", which is no sum of %3 hexadecimal digits",
                                   reader.pathOf("checksum"), excerpt(sum), std::int64_t{hexadecimal}));
    }
    model.checksum = checksum.value_or(0);
    if (reader.optionalChild("input") != nullptr) {
        model.sizes = reader.integers("input");
    }
    if (const auto error = reader.finish()) {
        return *error;
    }
    return model;
}

Result<ImportedNetwork> readModel(const ModelReference& model, const std::filesystem::path& folder,
                                  const std::vector<std::int64_t>& sizes, ModelSum sum)
{
    const std::filesystem::path path = folder / model.file;
    if (!isThere(path)) {
        return Error{Translator::tr("its model %1 is not there any more", pathText(path))};
    }
    Result<MappedFile> file = MappedFile::open(path);
    Result<onnx::LoadedModel> loaded =
        file ? onnx::loadModel(*std::move(file), path, sizes.empty() ? model.sizes : sizes)
             : Result<onnx::LoadedModel>(file.error());
    if (!loaded) {
        std::string reason = loaded.error().message;
        reason.erase(reason.find_last_not_of('.') + 1);
        return Error{Translator::tr("its model %1: %2", pathText(path), reason)};
    }
    ImportedNetwork network = std::move(loaded->imported.network);
    const Result<std::uint64_t> checksum =
        sum == ModelSum::Compared ? fileChecksum(path) : Result<std::uint64_t>(model.checksum);
    if (!checksum) {
        return checksum.error();
    }
    network.file.checksum = *checksum;
    network.file.isChanged = *checksum != model.checksum;
    return network;
}

/// Bits that a layer need not have, of those that it may.
void readBits(JsonReader& reader, const char* key, int& bits)
{
    bits = reader.smallInteger(key, bits);
    if (!isBitWidth(bits) && !reader.hasFailed()) {
        reader.fail(Translator::tr("\"%1\" is %2, but must be 1 to 16 or 32", reader.pathOf(key),
                                   std::int64_t{bits}));
    }
}

std::string missingLayer(const ModelFile& file, const std::string& name)
{
    return file.isChanged
               ? Translator::tr("its model %1 has changed, and has no layer \"%2\" any more",
                                pathText(file.path), excerpt(name))
               : Translator::tr("its model %1 has no layer \"%2\"", pathText(file.path), excerpt(name));
}

Status applyLayers(ImportedNetwork& network, const nlohmann::json& list)
{
    if (!list.is_array()) {
        return Error{Translator::tr("\"layers\" is not a list")};
    }
    std::unordered_map<std::string, std::size_t> layers;
    const std::vector<std::string> names = layerNames(network);
    for (std::size_t i = 0; i < names.size(); ++i) {
        layers.emplace(names[i], i);
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        JsonReader reader(list[i], "layers[" + std::to_string(i) + "]");
        const std::string name = reader.string("layer");
        const auto layer = layers.find(name);
        if (layer == layers.end() && !reader.hasFailed()) {
            return Error{missingLayer(network.file, name)};
        }
        LayerBits bits =
            layer == layers.end() ? LayerBits() : network.layers->bitsOf(network.graph, layer->second);
        readBits(reader, "weight_bits", bits.weights);
        readBits(reader, "activation_bits", bits.activations);
        if (const auto error = reader.finish()) {
            return *error;
        }
        network.layers->setBits(network.graph, layer->second, bits);
    }
    return success();
}

Result<Design> importedFromJson(const nlohmann::json& json, const std::filesystem::path& folder,
                                const std::vector<std::int64_t>& sizes, ModelSum sum)
{
    JsonReader reader(json, "");
    reader.checkFormat(networkFormat, importedVersion);
    const std::string name = reader.string("name", "");
    reader.optionalChild(budgetKey);
    const nlohmann::json& modelJson = reader.child("model");
    const nlohmann::json& layers = reader.child("layers");
    if (const auto error = reader.finish()) {
        return *error;
    }
    const Result<ModelReference> model = modelFromJson(modelJson);
    if (!model) {
        return model.error();
    }
    Result<ImportedNetwork> network = readModel(*model, folder, sizes, sum);
    if (!network) {
        return network.error();
    }
    network->name = name;
    const Status applied = applyLayers(*network, layers);
    return applied ? Result<Design>(Design(*std::move(network))) : applied.error();
}

nlohmann::ordered_json budgetToJson(const DesignBudget& budget)
{
    return {{"of", budgetKindNames.at(static_cast<std::size_t>(budget.kind))}, {"percent", budget.percent}};
}

Result<DesignBudget> budgetFromJson(const nlohmann::json& json)
{
    JsonReader reader(json, budgetKey);
    const std::string name = reader.string("of");
    const auto kind = std::find(budgetKindNames.begin(), budgetKindNames.end(), name);
    DesignBudget budget{.percent = reader.number("percent")};
    if (kind != budgetKindNames.end()) {
        budget.kind = static_cast<BudgetKind>(kind - budgetKindNames.begin());
    } else if (!reader.hasFailed()) {
        reader.fail(Translator::tr("\"%1\" is \"%2\", but must be bitops, weights or both",
                                   reader.pathOf("of"), excerpt(name)));
    }
    if (!(budget.percent > 0 && budget.percent <= DesignBudget::mostPercent) && !reader.hasFailed()) {
        reader.fail(Translator::tr("\"%1\" must be above 0 and at most %2", reader.pathOf("percent"),
                                   static_cast<std::int64_t>(DesignBudget::mostPercent)));
    }
    if (const auto error = reader.finish()) {
        return *error;
    }
    return budget;
}

/// Gives a design the budget that stands beside it.
Result<Design> withBudget(Result<Design> design, const nlohmann::json& json)
{
    const auto own = design && json.is_object() ? json.find(budgetKey) : json.end();
    if (own == json.end()) {
        return design;
    }
    const Result<DesignBudget> budget = budgetFromJson(*own);
    if (!budget) {
        return budget.error();
    }
    design->setBudget(*budget);
    return design;
}

} // namespace

nlohmann::ordered_json designToJson(const Design& design, const std::filesystem::path& folder)
{
    nlohmann::ordered_json json = design.blocks() != nullptr ? networkToJson(*design.blocks())
                                                             : importedToJson(*design.imported(), folder);
    if (design.budget()) {
        json[budgetKey] = budgetToJson(*design.budget());
    }
    return json;
}

Result<Design> designFromJson(const nlohmann::json& json, const std::filesystem::path& folder,
                              const std::vector<std::int64_t>& sizes, ModelSum sum)
{
    if (isImportedJson(json)) {
        return withBudget(importedFromJson(json, folder, sizes, sum), json);
    }
    Result<Network> network = networkFromJson(json);
    return network ? withBudget(Design(*std::move(network)), json) : network.error();
}

std::string designToText(const Design& design, const std::filesystem::path& folder)
{
    return jsonToText(designToJson(design, folder));
}

Result<Design> designFromText(std::string_view text, const std::filesystem::path& folder,
                              const std::vector<std::int64_t>& sizes, ModelSum sum)
{
    const Result<nlohmann::json> json = parseJson(text);
    return json ? designFromJson(*json, folder, sizes, sum) : json.error();
}

} // namespace bitops
