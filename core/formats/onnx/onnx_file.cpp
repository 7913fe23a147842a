// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/onnx_file.h"

#include "core/base/foreign_text.h"
#include "core/base/mapped_file.h"
#include "core/base/translator.h"
#include "core/formats/onnx/graph_import.h"
#include "core/formats/onnx/inference.h"
#include "core/formats/onnx/parser.h"

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
        return Error{
            Translator::tr("Could not open %1 as a network: %2.", pathText(path), network.error().message)};
    }
    network->name = pathText(path.stem());
    return network;
}

Error onlyCounted(const std::filesystem::path& path)
{
    return Error{
        Translator::tr("Could not use %1: an ONNX model can be counted and checked, but not be changed, "
                       "trained, measured, evaluated or converted yet.",
                       pathText(path))};
}

} // namespace bitops
