// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/network_json.h"

#include "core/base/json_reader.h"
#include "core/base/json_text.h"
#include "core/base/translator.h"
#include "core/network/block_type.h"

namespace bitops {

namespace {

constexpr int stackVersion = 1;

nlohmann::ordered_json blockToJson(const Block& block)
{
    const BlockTypeInfo& type = infoOf(block.type);
    nlohmann::ordered_json json{{"type", type.name}};
    for (const BlockParameter& parameter : type.parameters) {
        json[parameter.key] = block.*parameter.value;
    }
    if (block.weightBits.isUniform()) {
        json["weight_bits"] = block.weightBits.ofLayer(0);
    } else {
        json["weight_bits"] = block.weightBits.values();
    }
    json["activation_bits"] = block.activationBits;
    return json;
}

BlockType readBlockType(JsonReader& reader)
{
    const std::string name = reader.string("type", infoOf(Block{}.type).name);
    const std::optional<BlockType> type = findBlockType(name);
    if (!type) {
        reader.fail(Translator::tr("\"%1\" is \"%2\", which is not a block type of this version",
                                   reader.pathOf("type"), name));
    }
    return type.value_or(Block{}.type);
}

WeightBits readWeightBits(JsonReader& reader)
{
    const nlohmann::json* json = reader.optionalChild("weight_bits");
    if (json == nullptr || !json->is_array()) {
        return reader.smallInteger("weight_bits");
    }
    std::vector<int> perLayer = reader.smallIntegers("weight_bits");
    if (perLayer.empty()) {
        reader.fail(Translator::tr("\"%1\" is empty", reader.pathOf("weight_bits")));
        return floatBits;
    }
    return WeightBits(std::move(perLayer));
}

Result<Block> blockFromJson(const nlohmann::json& json, const std::string& path)
{
    JsonReader reader(json, path);
    Block block;
    block.type = readBlockType(reader);
    for (const BlockParameter& parameter : infoOf(block.type).parameters) {
        std::int64_t& value = block.*parameter.value;
        value = parameter.isRequired ? reader.integer(parameter.key) : reader.integer(parameter.key, value);
    }
    block.weightBits = readWeightBits(reader);
    block.activationBits = reader.smallInteger("activation_bits", block.activationBits);
    if (const auto error = reader.finish()) {
        return *error;
    }
    return block;
}

Result<Input> inputFromJson(const nlohmann::json& json)
{
    JsonReader reader(json, "input");
    Input input;
    input.shape.channels = reader.integer("channels");
    input.shape.height = reader.integer("height");
    input.shape.width = reader.integer("width");
    input.bits = reader.smallInteger("bits", input.bits);
    if (const auto error = reader.finish()) {
        return *error;
    }
    return input;
}

} // namespace

nlohmann::ordered_json networkToJson(const Network& network)
{
    nlohmann::ordered_json blocks = nlohmann::ordered_json::array();
    for (const Block& block : network.blocks) {
        blocks.push_back(blockToJson(block));
    }
    const Shape& shape = network.input.shape;
    return {{"format", networkFormat},
            {"version", stackVersion},
            {"name", network.name},
            {"input",
             {{"channels", shape.channels},
              {"height", shape.height},
              {"width", shape.width},
              {"bits", network.input.bits}}},
            {"blocks", std::move(blocks)},
            {"classes", network.classes},
            {"classifier_bits", network.classifierBits}};
}

bool isImportedJson(const nlohmann::json& json)
{
    const auto version = json.is_object() ? json.find("version") : json.end();
    return version != json.end() && wholeNumber(*version, importedVersion, importedVersion).has_value();
}

Result<Network> networkFromJson(const nlohmann::json& json)
{
    if (isImportedJson(json)) {
        return Error{
            Translator::tr("it is a design of an ONNX model, which can be counted and checked, but not be "
                           "used here yet")};
    }
    JsonReader reader(json, "");
    reader.checkFormat(networkFormat, importedVersion); // The newest of both.
    if (reader.hasFailed()) {
        return *reader.finish();
    }
    Network network;
    network.name = reader.string("name", "");
    network.classes = reader.integer("classes", network.classes);
    network.classifierBits = reader.smallInteger("classifier_bits", network.classifierBits);
    reader.optionalChild(budgetKey);
    const nlohmann::json& inputJson = reader.child("input");
    const nlohmann::json& blocksJson = reader.child("blocks");
    if (const auto error = reader.finish()) {
        return *error;
    }
    Result<Input> input = inputFromJson(inputJson);
    if (!input) {
        return input.error();
    }
    network.input = *input;
    if (!blocksJson.is_array()) {
        return Error{Translator::tr("\"blocks\" is not a list")};
    }
    for (std::size_t i = 0; i < blocksJson.size(); ++i) {
        Result<Block> block = blockFromJson(blocksJson[i], "blocks[" + std::to_string(i) + "]");
        if (!block) {
            return block.error();
        }
        network.blocks.push_back(*std::move(block));
    }
    return network;
}

std::string networkToText(const Network& network)
{
    return jsonToText(networkToJson(network));
}

Result<Network> networkFromText(std::string_view text)
{
    const Result<nlohmann::json> json = parseJson(text);
    return json ? networkFromJson(*json) : json.error();
}

} // namespace bitops
