// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/weights/stored_tensors.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/scratch_folder.h"
#include "tests/fuzz/tensor_files.h"

namespace bitops::fuzz {

namespace {

void tryTensors(std::string_view input)
{
    static const ScratchFolder folder;
    const Result<StoredTensors> read = readStoredTensors(folder.write("file", input));
    if (!isRead(read)) {
        return;
    }
    std::size_t bytes = 0;
    for (const auto& [name, tensor] : read->tensors) {
        bytes += tensor.bytes.size();
    }
    require(bytes < input.size(), "tensors take no more than the file");
    const std::string written = tensorFileBytes(read->metadata, viewsOf(read->tensors));
    const Result<StoredTensors> again = readStoredTensors(folder.write("again", written));
    require(again && again->metadata == read->metadata && again->tensors == read->tensors,
            "what is written and read again is equal");
    require(tensorFileBytes(again->metadata, viewsOf(again->tensors)) == written, "it is written equally");
}

std::vector<std::string> seeds()
{
    const std::string values(64, '\x3F');
    const auto view = [&values](std::size_t bytes) { return std::string_view(values).substr(0, bytes); };
    return {tensorFileBytes({}, {}),
            tensorFileBytes({{"format", "x"}, {"version", "1"}}, {{"a", {"F32", {2, 3}, view(24)}}}),
            tensorFileBytes({{"k", "v"}}, {{"a", {"I64", {}, view(8)}},
                                           {"b", {"U8", {5}, view(5)}},
                                           {"c", {"I16", {1, 2, 1}, view(4)}},
                                           {"d", {"F32", {0, 4}, view(0)}}})};
}

} // namespace

const Target target{
    .tryInput = tryTensors, .seeds = seeds, .change = changeTensorHeader, .mend = mendTensorFile};

} // namespace bitops::fuzz
