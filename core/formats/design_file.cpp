// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/design_file.h"

#include "core/formats/network_file.h"
#include "core/formats/onnx/onnx_file.h"

#include <utility>

namespace bitops {

Result<Design> loadDesign(const std::filesystem::path& path, const std::vector<std::int64_t>& sizes)
{
    if (isOnnxFile(path)) {
        Result<ImportedNetwork> network = loadOnnx(path, sizes);
        return network ? Result<Design>(Design(*std::move(network))) : network.error();
    }
    Result<Network> network = loadNetwork(path);
    return network ? Result<Design>(Design(*std::move(network))) : network.error();
}

} // namespace bitops
