// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/cifar_data.h"

#include "core/base/foreign_file.h"
#include "core/base/foreign_text.h"
#include "core/base/text_file.h"
#include "core/data/data_files.h"
#include "core/data/image_fitter.h"
#include "core/data/memory.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <sstream>
#include <string>
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
    return Error{"Could not read " + std::string(format.title) + " from " + pathText(path) + ": " + reason +
                 "."};
}

/// A file of records that has been looked at.
struct RecordFile
{
    ForeignFile file;
    std::uint64_t records = 0;
};

Result<RecordFile> openRecords(const Format& format, const std::filesystem::path& path)
{
    Result<ForeignFile> file = ForeignFile::open(path);
    if (!file) {
        return file.error();
    }
    const std::uint64_t size = file->size();
    if (size == 0 || size % format.recordBytes() != 0) {
        return failure(format, path,
                       "its size of " + std::to_string(size) + " bytes is not a multiple of " +
                           std::to_string(format.recordBytes()));
    }
    return RecordFile{*std::move(file), size / format.recordBytes()};
}

/// The next record; a file that has become shorter meanwhile is an error.
Status readRecord(const Format& format, ForeignFile& file, std::vector<char>& record)
{
    std::size_t there = 0;
    while (there < record.size()) {
        const Result<std::size_t> count = file.read(std::span(record).subspan(there));
        if (!count) {
            return count.error();
        }
        if (*count == 0) {
            return failure(format, file.path(), "it has become shorter while it was read");
        }
        there += *count;
    }
    return success();
}

/// Whether it was to go on.
Result<bool> appendFile(const Format& format, RecordFile& opened, ImageSet& images,
                        const std::function<bool()>& mayGoOn)
{
    constexpr std::uint64_t recordsBetweenQuestions = 64;
    ImageFitter fitter(imageShape, images.shape);
    std::vector<char> record(format.recordBytes());
    for (std::uint64_t i = 0; i < opened.records; ++i) {
        if (i % recordsBetweenQuestions == 0 && !mayGoOn()) {
            return false;
        }
        if (const Status status = readRecord(format, opened.file, record); !status) {
            return status.error();
        }
        const auto* const bytes = reinterpret_cast<const std::uint8_t*>(record.data());
        const std::size_t label = bytes[format.labelBytes - 1];
        if (label >= format.classes) {
            return failure(format, opened.file.path(),
                           "image " + std::to_string(i + 1) + " has the label " + std::to_string(label) +
                               ", but labels are 0 to " + std::to_string(format.classes - 1));
        }
        appendFitted(fitter, bytes + format.labelBytes, static_cast<std::int64_t>(label), images);
    }
    return true;
}

/// The names that stand in the folder, if they are as many as the classes; else those that are known.
std::vector<std::string> classNames(const Format& format, const std::filesystem::path& folder)
{
    constexpr std::uint64_t mostNamesBytes = 1U << 20U;
    std::vector<std::string> names;
    if (const Result<std::string> text = readTextFile(folder / format.namesFile, mostNamesBytes)) {
        std::istringstream lines(*text);
        for (std::string line; std::getline(lines, line);) {
            line.erase(line.find_last_not_of(" \t\r") + 1);
            if (!line.empty()) {
                names.push_back(excerpt(line));
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

std::string listedNames(const Paths& paths)
{
    std::vector<std::string> names;
    for (const std::filesystem::path& path : paths) {
        names.push_back(nameText(path));
    }
    return listed(names);
}

/// Files that look as if they belonged to the data.
void tellOthers(const std::filesystem::path& folder, const Paths& trainingFiles, const char* testFile,
                std::vector<std::string>& remarks)
{
    Result<Paths> others = entriesOf(folder);
    if (!others) {
        return;
    }
    std::erase_if(*others, [&](const std::filesystem::path& path) {
        return path.extension() != ".bin" || path.filename() == testFile ||
               std::find(trainingFiles.begin(), trainingFiles.end(), path) != trainingFiles.end();
    });
    if (!others->empty()) {
        remarks.push_back("Left aside: " + listedNames(*others) + ".");
    }
}

/// Whether it was to go on.
Result<bool> loadPart(const Format& format, const Paths& paths, ImageSet& images,
                      const std::function<bool()>& mayGoOn)
{
    std::vector<RecordFile> files;
    std::uint64_t count = 0;
    for (const std::filesystem::path& path : paths) {
        Result<RecordFile> file = openRecords(format, path);
        if (!file) {
            return file.error();
        }
        count += file->records;
        files.push_back(*std::move(file));
    }
    if (const Status memory = checkMemory(count, images.shape); !memory) {
        return failure(format, paths.front().parent_path(), memory.error().message);
    }
    images.pixels.reserve(count * images.bytesPerImage());
    for (RecordFile& file : files) {
        const Result<bool> isRead = appendFile(format, file, images, mayGoOn);
        if (!isRead || !*isRead) {
            return isRead;
        }
    }
    return true;
}

Result<std::optional<DataSet>> load(const Format& format, const std::filesystem::path& folder,
                                    const Paths& trainingFiles, const char* testFile, const Shape& shape,
                                    const std::function<bool()>& mayGoOn)
{
    DataSet set{.training = {shape, {}, {}},
                .validation = {shape, {}, {}},
                .kind = format.kind,
                .classes = classNames(format, folder),
                .trainingPart = listedNames(trainingFiles),
                .validationPart = testFile};
    for (const bool isTraining : {true, false}) {
        const Result<bool> isRead = loadPart(format, isTraining ? trainingFiles : Paths{folder / testFile},
                                             isTraining ? set.training : set.validation, mayGoOn);
        if (!isRead) {
            return isRead.error();
        }
        if (!*isRead) {
            return std::optional<DataSet>();
        }
    }
    tellOthers(folder, trainingFiles, testFile, set.remarks);
    return std::optional<DataSet>(std::move(set));
}

/// The number in data_batch_<number>.bin, as a number is written; none of any other name.
std::optional<std::uint64_t> batchNumber(std::string_view name)
{
    constexpr std::string_view before = "data_batch_";
    constexpr std::string_view behind = ".bin";
    if (!name.starts_with(before) || !name.ends_with(behind) ||
        name.size() <= before.size() + behind.size()) {
        return std::nullopt;
    }
    name.remove_prefix(before.size());
    name.remove_suffix(behind.size());
    std::uint64_t number = 0;
    const auto [end, code] = std::from_chars(name.begin(), name.end(), number);
    const bool isNumber = code == std::errc() && end == name.end() && std::to_string(number) == name;
    return isNumber ? std::optional(number) : std::nullopt;
}

/// CIFAR-10 has five; who has others made them.
void tellMissing(const Paths& trainingFiles, std::vector<std::string>& remarks)
{
    constexpr std::uint64_t asPublished = 5;
    constexpr std::uint64_t mostLookedAt = 1000;
    std::set<std::uint64_t> numbers;
    for (const std::filesystem::path& path : trainingFiles) {
        numbers.insert(batchNumber(path.filename().string()).value_or(0));
    }
    std::vector<std::string> missing;
    for (std::uint64_t i = 1; i <= std::clamp(*numbers.rbegin(), asPublished, mostLookedAt); ++i) {
        if (!numbers.contains(i)) {
            missing.push_back("data_batch_" + std::to_string(i) + ".bin");
        }
    }
    if (!missing.empty()) {
        remarks.push_back("Missing: " + listed(missing) + ".");
    }
}

} // namespace

bool isCifar10File(const std::string& name)
{
    return name == "test_batch.bin" || batchNumber(name).has_value();
}

bool isCifar100File(const std::string& name)
{
    return name == "train.bin" || name == "test.bin";
}

Result<std::optional<DataSet>> loadCifar10(const std::filesystem::path& folder, const Shape& shape,
                                           const std::function<bool()>& mayGoOn)
{
    Result<Paths> files = entriesOf(folder);
    if (!files) {
        return failure(cifar10, folder, files.error().message);
    }
    std::erase_if(*files, [](const std::filesystem::path& path) {
        return !batchNumber(path.filename().string()) || isFolder(path);
    });
    if (files->empty()) {
        return failure(cifar10, folder, "there is no data_batch_*.bin");
    }
    Result<std::optional<DataSet>> set = load(cifar10, folder, *files, "test_batch.bin", shape, mayGoOn);
    if (set && set->has_value()) {
        tellMissing(*files, (*set)->remarks);
    }
    return set;
}

Result<std::optional<DataSet>> loadCifar100(const std::filesystem::path& folder, const Shape& shape,
                                            const std::function<bool()>& mayGoOn)
{
    return load(cifar100, folder, {folder / "train.bin"}, "test.bin", shape, mayGoOn);
}

} // namespace bitops
