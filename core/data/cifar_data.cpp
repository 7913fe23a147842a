// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/cifar_data.h"

#include "core/data/data_files.h"
#include "core/data/image_fitter.h"
#include "core/network/text_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace bitops {

namespace {

constexpr Shape imageShape{3, 32, 32};
constexpr std::size_t imageBytes = std::size_t{3} * 32 * 32;

/// What tells the two formats apart.
struct Format
{
    const char* kind;
    const char* title;
    std::size_t labelBytes; ///< The last of them is the label.
    std::size_t classes;
    const char* namesFile;

    [[nodiscard]] std::size_t recordBytes() const { return labelBytes + imageBytes; }
};

constexpr Format cifar10{"cifar-10", "CIFAR-10", 1, 10, "batches.meta.txt"};
constexpr Format cifar100{"cifar-100", "CIFAR-100", 2, 100, "fine_label_names.txt"};

constexpr std::array cifar10Names{"airplane", "automobile", "bird",  "cat",  "deer",
                                  "dog",      "frog",       "horse", "ship", "truck"};

Error failure(const Format& format, const std::filesystem::path& path, const std::string& reason)
{
    return Error{"Could not read " + std::string(format.title) + " from " + path.string() + ": " + reason +
                 "."};
}

Result<std::vector<char>> readRecords(const Format& format, const std::filesystem::path& path)
{
    std::error_code code;
    const std::uintmax_t size = std::filesystem::file_size(path, code);
    if (code) {
        return failure(format, path, code.message());
    }
    if (size == 0 || size % format.recordBytes() != 0) {
        return failure(format, path,
                       "its size of " + std::to_string(size) + " bytes is not a multiple of " +
                           std::to_string(format.recordBytes()));
    }
    std::vector<char> records(size);
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return failure(format, path, std::generic_category().message(errno));
    }
    if (!file.read(records.data(), static_cast<std::streamsize>(size))) {
        return failure(format, path,
                       "only " + std::to_string(file.gcount()) + " of its " + std::to_string(size) +
                           " bytes came");
    }
    return records;
}

Status appendFile(const Format& format, const std::filesystem::path& path, ImageSet& images)
{
    const Result<std::vector<char>> records = readRecords(format, path);
    if (!records) {
        return records.error();
    }
    const std::size_t count = records->size() / format.recordBytes();
    images.pixels.reserve(images.pixels.size() + count * images.bytesPerImage());
    ImageFitter fitter(imageShape, images.shape);
    for (std::size_t i = 0; i < count; ++i) {
        const auto* const record =
            reinterpret_cast<const std::uint8_t*>(records->data()) + i * format.recordBytes();
        const std::size_t label = record[format.labelBytes - 1];
        if (label >= format.classes) {
            return failure(format, path,
                           "image " + std::to_string(i + 1) + " has the label " + std::to_string(label) +
                               ", but labels are 0 to " + std::to_string(format.classes - 1));
        }
        appendFitted(fitter, record + format.labelBytes, static_cast<std::int64_t>(label), images);
    }
    return success();
}

/// The names that stand in the folder, if they are as many as the classes; else those that are known.
std::vector<std::string> classNames(const Format& format, const std::filesystem::path& folder)
{
    std::vector<std::string> names;
    if (const Result<std::string> text = readTextFile(folder / format.namesFile)) {
        std::istringstream lines(*text);
        for (std::string line; std::getline(lines, line);) {
            line.erase(line.find_last_not_of(" \t\r") + 1);
            if (!line.empty()) {
                names.push_back(line);
            }
        }
    }
    if (names.size() == format.classes) {
        return names;
    }
    return format.classes == cifar10Names.size()
               ? std::vector<std::string>(cifar10Names.begin(), cifar10Names.end())
               : numberedClasses(format.classes);
}

Result<std::optional<DataSet>> load(const Format& format, const std::filesystem::path& folder,
                                    const std::vector<std::filesystem::path>& trainingFiles,
                                    const char* testFile, const Shape& shape,
                                    const std::function<bool()>& mayGoOn)
{
    DataSet set{.training = {shape, {}, {}},
                .validation = {shape, {}, {}},
                .kind = format.kind,
                .classes = classNames(format, folder)};
    for (const std::filesystem::path& path : trainingFiles) {
        if (!mayGoOn()) {
            return std::optional<DataSet>();
        }
        if (const Status status = appendFile(format, path, set.training); !status) {
            return status.error();
        }
    }
    if (!mayGoOn()) {
        return std::optional<DataSet>();
    }
    if (const Status status = appendFile(format, folder / testFile, set.validation); !status) {
        return status.error();
    }
    return std::optional<DataSet>(std::move(set));
}

bool isTrainingFile(const std::filesystem::path& path)
{
    return path.extension() == ".bin" && path.stem().string().starts_with("data_batch_");
}

} // namespace

Result<std::optional<DataSet>> loadCifar10(const std::filesystem::path& folder, const Shape& shape,
                                           const std::function<bool()>& mayGoOn)
{
    Result<std::vector<std::filesystem::path>> files = entriesOf(folder);
    if (!files) {
        return failure(cifar10, folder, files.error().message);
    }
    std::erase_if(*files, [](const std::filesystem::path& path) { return !isTrainingFile(path); });
    if (files->empty()) {
        return failure(cifar10, folder, "there is no data_batch_*.bin");
    }
    return load(cifar10, folder, *files, "test_batch.bin", shape, mayGoOn);
}

Result<std::optional<DataSet>> loadCifar100(const std::filesystem::path& folder, const Shape& shape,
                                            const std::function<bool()>& mayGoOn)
{
    return load(cifar100, folder, {folder / "train.bin"}, "test.bin", shape, mayGoOn);
}

} // namespace bitops
