// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/onnx/loaded_model.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"
#include "core/formats/network_file.h"
#include "core/formats/onnx/graph_import.h"
#include "core/formats/onnx/parser.h"

#include <algorithm>
#include <utility>

namespace bitops::onnx {

namespace {

constexpr std::int64_t oldestOperators = 6;
constexpr std::int64_t newestOperators = 25;

Status checkOperators(const Model& model)
{
    // A file that imports none uses those of others alone.
    const bool isKnown = model.operatorSet == 0 ||
                         (model.operatorSet >= oldestOperators && model.operatorSet <= newestOperators);
    return isKnown ? success()
                   : Status(Error{
                         Translator::tr("it uses version %1 of ONNX's operators, and %2 to %3 can be read",
                                        model.operatorSet, oldestOperators, newestOperators)});
}

} // namespace

std::optional<std::string_view> LoadedModel::metadata(std::string_view name) const
{
    const auto found = std::find_if(model.metadata.begin(), model.metadata.end(),
                                    [name](const auto& entry) { return entry.first == name; });
    return found == model.metadata.end() ? std::nullopt : std::optional(found->second);
}

Result<LoadedModel> loadModel(MappedFile file, const std::filesystem::path& path,
                              const std::vector<std::int64_t>& given)
{
    Result<Model> model = parseModel(file);
    if (!model) {
        return model.error();
    }
    if (const Status known = checkOperators(*model); !known) {
        return known.error();
    }
    const Result<InputSizes> sizes = InputSizes::of(*model, given);
    if (!sizes) {
        return sizes.error();
    }
    StoredValues stored(path);
    Result<Inferred> inferred = infer(*model, *sizes, stored);
    if (!inferred) {
        return inferred.error();
    }
    Result<ImportedGraph> imported = importGraph(*inferred);
    if (!imported) {
        return imported.error();
    }
    imported->network.name = pathText(path.stem());
    imported->network.file = {.path = std::filesystem::absolute(path).lexically_normal(), .sizes = given};
    return LoadedModel{std::move(file), *std::move(model), std::move(stored), *std::move(inferred),
                       *std::move(imported)};
}

Result<LoadedModel> loadModel(const std::filesystem::path& path, const std::vector<std::int64_t>& sizes)
{
    Result<MappedFile> file = MappedFile::open(path);
    if (!file) {
        return file.error();
    }
    Result<LoadedModel> loaded = loadModel(*std::move(file), path, sizes);
    return loaded ? std::move(loaded) : Result<LoadedModel>(noNetworkError(path, loaded.error()));
}

} // namespace bitops::onnx
