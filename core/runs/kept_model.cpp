// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/kept_model.h"

#include "core/base/checksum.h"
#include "core/base/folders.h"
#include "core/base/foreign_text.h"
#include "core/base/text_file.h"
#include "core/base/translator.h"
#include "core/formats/onnx/loaded_model.h"
#include "core/runs/run_folder.h"

#include <cstdint>
#include <string_view>
#include <system_error>
#include <utility>

namespace bitops {

namespace {

/// Errors that become a part of a sentence lose their full stop.
Error withoutFullStop(Error error)
{
    error.message.erase(error.message.find_last_not_of('.') + 1);
    return error;
}

Status write(const std::filesystem::path& path, std::string_view bytes)
{
    const std::error_code code = makeFolders(path.parent_path());
    return code ? Status(Error{code.message()}) : writeTextFile(path, bytes);
}

/// The model's own file last: with it, all is there.
Status copyModel(const onnx::LoadedModel& model, const std::filesystem::path& folder,
                 const std::filesystem::path& file)
{
    for (const auto& [location, beside] : model.stored.files()) {
        const std::filesystem::path inside = std::filesystem::path(location).lexically_normal();
        if (const Status status = write(folder / inside, beside.bytes()); !status) {
            return status;
        }
    }
    return write(file, model.file.bytes());
}

} // namespace

Result<Design> withKeptModel(Design design, const std::filesystem::path& runFolder)
{
    ImportedNetwork* const network = design.imported();
    if (network == nullptr) {
        return design;
    }
    const std::filesystem::path name = network->file.path.filename();
    if (!isUtf8(name.native())) {
        return Error{Translator::tr("the name of the model %1 is not UTF-8, so that run.json cannot hold it",
                                    pathText(name))};
    }
    const Result<onnx::LoadedModel> model = onnx::loadModel(network->file.path, network->file.sizes);
    if (!model) {
        return withoutFullStop(model.error());
    }
    const std::filesystem::path folder =
        std::filesystem::absolute(runFolder).lexically_normal() / run_file::modelFolder;
    network->file.path = folder / name;
    if (const Status copied = copyModel(*model, folder, network->file.path); !copied) {
        return withoutFullStop(copied.error());
    }
    network->file.checksum = checksumOf(model->file.bytes());
    network->file.isChanged = false;
    return design;
}

Status checkKeptModel(const Design& design)
{
    const ImportedNetwork* const network = design.imported();
    if (network == nullptr) {
        return success();
    }
    const Result<std::uint64_t> sum = fileChecksum(network->file.path);
    if (!sum) {
        return sum.error();
    }
    return *sum == network->file.checksum
               ? success()
               : Status(Error{Translator::tr(
                     "Could not use %1: it is not the model any more that the run was begun with.",
                     pathText(network->file.path))});
}

} // namespace bitops
