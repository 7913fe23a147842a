// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/design_file.h"

#include "core/base/checksum.h"
#include "core/base/lack_of_memory.h"
#include "core/formats/design_json.h"
#include "core/formats/network_file.h"
#include "core/formats/onnx/onnx_file.h"

#include <string>
#include <utility>

namespace bitops {

namespace {

Result<Design> readDesign(const std::filesystem::path& path, const std::vector<std::int64_t>& sizes)
{
    if (isOnnxFile(path)) {
        Result<ImportedNetwork> network = loadOnnx(path, sizes);
        return network ? Result<Design>(Design(*std::move(network))) : network.error();
    }
    const Result<std::string> text = readNetworkText(path);
    if (!text) {
        return text.error();
    }
    if (!isJsonFile(*text, path)) {
        Result<Network> network = networkFromFile(*text, path);
        return network ? Result<Design>(Design(*std::move(network))) : network.error();
    }
    Result<Design> design = designFromText(*text, path.parent_path(), sizes);
    return design ? std::move(design) : Result<Design>(noNetworkError(path, design.error()));
}

} // namespace

Result<Design> loadDesign(const std::filesystem::path& path, const std::vector<std::int64_t>& sizes)
{
    return readWithinMemory(path, [&] { return readDesign(path, sizes); });
}

Result<Design> loadDesignToKeep(const std::filesystem::path& path, const std::vector<std::int64_t>& sizes)
{
    Result<Design> design = loadDesign(path, sizes);
    ImportedNetwork* const network = design ? design->imported() : nullptr;
    if (network == nullptr || network->file.checksum) {
        return design;
    }
    const Result<std::uint64_t> checksum = fileChecksum(network->file.path);
    if (!checksum) {
        return checksum.error();
    }
    network->file.checksum = *checksum;
    return design;
}

} // namespace bitops
