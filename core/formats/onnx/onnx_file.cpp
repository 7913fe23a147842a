// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/onnx_file.h"

#include "core/base/foreign_text.h"
#include "core/base/mapped_file.h"
#include "core/base/translator.h"
#include "core/formats/network_file.h"
#include "core/formats/onnx/graph_import.h"
#include "core/formats/onnx/inference.h"
#include "core/formats/onnx/parser.h"

#include <algorithm>

namespace bitops {

namespace {

constexpr std::int64_t oldestOperators = 6;
constexpr std::int64_t newestOperators = 25;

Status checkOperators(const onnx::Model& model)
{
    // A file that imports none uses those of others alone.
    const bool isKnown = model.operatorSet == 0 ||
                         (model.operatorSet >= oldestOperators && model.operatorSet <= newestOperators);
    return isKnown ? success()
                   : Status(Error{
                         Translator::tr("it uses version %1 of ONNX's operators, and %2 to %3 can be read",
                                        model.operatorSet, oldestOperators, newestOperators)});
}

Result<ImportedNetwork> importFrom(const MappedFile& file, const std::filesystem::path& path,
                                   const std::vector<std::int64_t>& given)
{
    const Result<onnx::Model> model = onnx::parseModel(file);
    if (!model) {
        return model.error();
    }
    if (const Status known = checkOperators(*model); !known) {
        return known.error();
    }
    const Result<onnx::InputSizes> sizes = onnx::InputSizes::of(*model, given);
    if (!sizes) {
        return sizes.error();
    }
    onnx::StoredValues stored(path);
    const Result<onnx::Inferred> inferred = onnx::infer(*model, *sizes, stored);
    return inferred ? onnx::importGraph(*inferred) : inferred.error();
}

} // namespace

Result<ImportedNetwork> loadOnnx(const std::filesystem::path& path, const std::vector<std::int64_t>& sizes)
{
    const Result<MappedFile> file = MappedFile::open(path);
    if (!file) {
        return file.error();
    }
    Result<ImportedNetwork> network = importFrom(*file, path, sizes);
    if (!network) {
        return noNetworkError(path, network.error());
    }
    network->name = pathText(path.stem());
    network->file = {.path = std::filesystem::absolute(path).lexically_normal(), .sizes = sizes};
    return network;
}

bool ModelInput::isOpen() const
{
    return std::any_of(sides.begin(), sides.end(), [](const InputSide& side) { return !side.size; });
}

Result<ModelInput> modelInputOf(const std::filesystem::path& path)
{
    const Result<MappedFile> file = MappedFile::open(path);
    if (!file) {
        return file.error();
    }
    const Result<onnx::Model> model = onnx::parseModel(*file);
    if (!model) {
        return noNetworkError(path, model.error());
    }
    ModelInput input;
    const onnx::ValueInfo* const image = onnx::sizedInput(*model);
    if (image == nullptr || !image->dims) {
        return input;
    }
    input.name = std::string(image->name);
    for (std::size_t i = 1; i < image->dims->size(); ++i) {
        const onnx::Dimension& side = (*image->dims)[i];
        input.sides.push_back({onnx::knownSize(side), std::string(side.symbol)});
    }
    if (onnx::saysChannelsLast(*model, image->name) && !input.sides.empty()) {
        std::rotate(input.sides.begin(), input.sides.end() - 1, input.sides.end());
    }
    return input;
}

Error onlyCounted(const std::filesystem::path& path)
{
    return Error{
        Translator::tr("Could not use %1: an ONNX model can be counted and checked, but not be changed, "
                       "trained, measured, evaluated or converted yet.",
                       pathText(path))};
}

} // namespace bitops
