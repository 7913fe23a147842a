// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/cifar10_data.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace bitops {

namespace {

constexpr Shape imageShape{3, 32, 32};
constexpr std::size_t imageBytes = std::size_t{3} * 32 * 32;
constexpr std::size_t recordBytes = 1 + imageBytes;
constexpr int classes = 10;

Error failure(const std::filesystem::path& path, const std::string& reason)
{
    return Error{"Could not read CIFAR-10 from " + path.string() + ": " + reason + "."};
}

bool isTrainingFile(const std::filesystem::path& path)
{
    return path.extension() == ".bin" && path.stem().string().starts_with("data_batch_");
}

Result<std::vector<std::filesystem::path>> findTrainingFiles(const std::filesystem::path& folder)
{
    std::error_code code;
    std::filesystem::directory_iterator entries(folder, code);
    std::vector<std::filesystem::path> files;
    for (; !code && entries != std::filesystem::directory_iterator(); entries.increment(code)) {
        if (isTrainingFile(entries->path())) {
            files.push_back(entries->path());
        }
    }
    if (code) {
        return failure(folder, code.message());
    }
    if (files.empty()) {
        return failure(folder, "there is no data_batch_*.bin");
    }
    std::sort(files.begin(), files.end());
    return files;
}

Result<std::vector<char>> readRecords(const std::filesystem::path& path)
{
    std::error_code code;
    const std::uintmax_t size = std::filesystem::file_size(path, code);
    if (code) {
        return failure(path, code.message());
    }
    if (size == 0 || size % recordBytes != 0) {
        return failure(path, "its size of " + std::to_string(size) + " bytes is not a multiple of " +
                                 std::to_string(recordBytes));
    }
    std::vector<char> records(size);
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return failure(path, std::strerror(errno)); // NOLINT(concurrency-mt-unsafe)
    }
    if (!file.read(records.data(), static_cast<std::streamsize>(size))) {
        return failure(path, "only " + std::to_string(file.gcount()) + " of its " + std::to_string(size) +
                                 " bytes came");
    }
    return records;
}

Status appendFile(const std::filesystem::path& path, ImageSet& images)
{
    const Result<std::vector<char>> records = readRecords(path);
    if (!records) {
        return records.error();
    }
    const std::size_t count = records->size() / recordBytes;
    images.pixels.reserve(images.pixels.size() + count * imageBytes);
    for (std::size_t i = 0; i < count; ++i) {
        const char* const record = records->data() + i * recordBytes;
        const int label = static_cast<unsigned char>(record[0]);
        if (label >= classes) {
            return failure(path, "image " + std::to_string(i + 1) + " has the label " +
                                     std::to_string(label) + ", but labels are 0 to 9");
        }
        images.labels.push_back(label);
        images.pixels.insert(images.pixels.end(), record + 1, record + recordBytes);
    }
    return success();
}

} // namespace

Result<std::optional<DataSet>> loadCifar10(const std::filesystem::path& folder,
                                           const std::function<bool()>& mayGoOn)
{
    const auto trainingFiles = findTrainingFiles(folder);
    if (!trainingFiles) {
        return trainingFiles.error();
    }
    DataSet set{{imageShape, {}, {}}, {imageShape, {}, {}}};
    for (const std::filesystem::path& path : *trainingFiles) {
        if (!mayGoOn()) {
            return std::optional<DataSet>();
        }
        if (const Status status = appendFile(path, set.training); !status) {
            return status.error();
        }
    }
    if (const Status status = appendFile(folder / "test_batch.bin", set.validation); !status) {
        return status.error();
    }
    return std::optional<DataSet>(std::move(set));
}

} // namespace bitops
