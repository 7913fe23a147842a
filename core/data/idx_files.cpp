// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/idx_files.h"

#include "core/base/foreign_text.h"
#include "core/data/data_files.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

namespace bitops {

namespace {

struct Found
{
    IdxName name;
    std::filesystem::path path;
};

bool removeEnding(std::string_view& text, std::string_view ending)
{
    const bool isThere = text.ends_with(ending);
    text.remove_suffix(isThere ? ending.size() : 0);
    return isThere;
}

std::vector<Found> filesIn(const Paths& entries)
{
    std::vector<Found> files;
    for (const std::filesystem::path& entry : entries) {
        const auto name = idxFileNamed(entry.filename().string());
        if (name && !isFolder(entry)) {
            files.push_back({*name, entry});
        }
    }
    return files;
}

/// Leaves the files of one data set, and says in `remarks` which ones are left aside for it.
Status chooseOne(const std::filesystem::path& folder, std::vector<Found>& files,
                 std::vector<std::string>& remarks)
{
    std::set<std::string> prefixes;
    for (const Found& file : files) {
        prefixes.insert(file.name.prefix);
    }
    if (prefixes.size() < 2) {
        return success();
    }
    const bool hasPlain = prefixes.erase("") > 0;
    std::vector<std::string> names;
    for (const std::string& prefix : prefixes) {
        names.push_back(excerpt(prefix) + "train-images-idx3-ubyte");
    }
    if (!hasPlain) {
        return idxError(folder, "it holds several data sets, each of which needs a folder of its own: " +
                                    listed(names));
    }
    remarks.push_back("Left aside, because train-images-idx3-ubyte is there, too: " + listed(names) + ".");
    std::erase_if(files, [](const Found& file) { return !file.name.prefix.empty(); });
    return success();
}

Result<std::filesystem::path> requireFile(const std::filesystem::path& folder,
                                          const std::vector<Found>& files, bool isTraining, bool isImages)
{
    const auto rank = [](const Found& file) {
        // A hyphen before "idx" goes before a dot, as in the original names.
        return std::tuple(file.name.isPacked, file.name.part == "test",
                          file.path.filename().string().find(".idx") != std::string::npos);
    };
    const Found* best = nullptr;
    for (const Found& file : files) {
        const bool isWanted = file.name.isTraining() == isTraining && file.name.isImages == isImages;
        if (isWanted && (best == nullptr || rank(file) < rank(*best))) {
            best = &file;
        }
    }
    if (best != nullptr) {
        return best->path;
    }
    const std::string name = files.front().name.prefix + (isTraining ? "train" : "t10k") +
                             (isImages ? "-images-idx3-ubyte" : "-labels-idx1-ubyte");
    return idxError(folder / name, "there is no such file, plain or .gz");
}

} // namespace

std::optional<IdxName> idxFileNamed(std::string_view name)
{
    IdxName idx;
    idx.isPacked = removeEnding(name, ".gz");
    if (!removeEnding(name, "-ubyte")) {
        return std::nullopt;
    }
    idx.isImages = removeEnding(name, "idx3");
    if (!idx.isImages && !removeEnding(name, "idx1")) {
        return std::nullopt;
    }
    if (!removeEnding(name, "-") && !removeEnding(name, ".")) {
        return std::nullopt;
    }
    if (!removeEnding(name, idx.isImages ? "-images" : "-labels")) {
        return std::nullopt;
    }
    for (const std::string_view part : {"train", "t10k", "test"}) {
        if (removeEnding(name, part)) {
            idx.part = part;
            idx.prefix = name;
            return idx;
        }
    }
    return std::nullopt;
}

Result<IdxFiles> findIdxFiles(const std::filesystem::path& folder)
{
    const Result<Paths> entries = entriesOf(folder);
    std::vector<Found> files = entries ? filesIn(*entries) : std::vector<Found>();
    if (files.empty()) {
        return idxError(folder, entries ? "there are no such files in it" : entries.error().message);
    }
    IdxFiles found;
    if (const Status status = chooseOne(folder, files, found.remarks); !status) {
        return status.error();
    }
    for (const bool isTraining : {true, false}) {
        IdxFiles::Part& part = isTraining ? found.training : found.validation;
        for (const bool isImages : {true, false}) {
            const auto path = requireFile(folder, files, isTraining, isImages);
            if (!path) {
                return path.error();
            }
            (isImages ? part.images : part.labels) = *path;
        }
    }
    return found;
}

Error idxError(const std::filesystem::path& path, const std::string& reason)
{
    return Error{"Could not read " + pathText(path) + " as IDX: " + reason + "."};
}

} // namespace bitops
