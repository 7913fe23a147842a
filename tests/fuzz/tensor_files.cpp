// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/tensor_files.h"

#include "tests/fuzz/changes.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace bitops::fuzz {

namespace {

constexpr std::size_t numberBytes = sizeof(std::uint64_t);

} // namespace

void changeTensorHeader(std::string& file, Random& random)
{
    std::uint64_t size = 0;
    if (file.size() < 2 * numberBytes) {
        return;
    }
    std::memcpy(&size, file.data(), numberBytes);
    size = std::min<std::uint64_t>(size, file.size() - 2 * numberBytes);
    std::string header = file.substr(numberBytes, size);
    changeJson(header, random);
    file.replace(numberBytes, size, header);
    size = header.size();
    std::memcpy(file.data(), &size, numberBytes);
}

void mendTensorFile(std::string& file)
{
    if (file.size() < 2 * numberBytes) {
        return;
    }
    const std::size_t summed = file.size() - numberBytes;
    const std::uint64_t sum = checksumOf(std::string_view(file).substr(0, summed));
    std::memcpy(file.data() + summed, &sum, numberBytes);
}

std::map<std::string, TensorView> viewsOf(const std::map<std::string, StoredTensor>& tensors)
{
    std::map<std::string, TensorView> views;
    for (const auto& [name, tensor] : tensors) {
        views.emplace(name, TensorView{tensor.type, tensor.shape, tensor.bytes});
    }
    return views;
}

} // namespace bitops::fuzz
