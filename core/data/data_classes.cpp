// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_classes.h"

#include "core/data/class_folders.h"
#include "core/data/data_folder.h"
#include "core/data/gzip_reader.h"
#include "core/data/idx_files.h"
#include "core/jobs/training_configuration.h"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace bitops {

namespace {

constexpr std::int64_t shapesClasses = 10;
constexpr std::int64_t cifar10Classes = 10;
constexpr std::int64_t cifar100Classes = 100;

/// Labels are counted from 0, or from 1 where none is 0, as EMNIST's letters are.
std::optional<std::int64_t> classesOfIdx(const std::filesystem::path& folder)
{
    constexpr std::size_t headerBytes = 8;
    constexpr std::size_t mostLabels = 10'000'000;
    const Result<IdxFiles> files = findIdxFiles(folder);
    Result<GzipReader> reader = files ? GzipReader::open(files->training.labels) : files.error();
    if (!reader || !reader->read(headerBytes)) {
        return std::nullopt;
    }
    const Result<std::vector<std::uint8_t>> labels = reader->read(mostLabels);
    if (!labels || labels->empty()) {
        return std::nullopt;
    }
    const auto [least, most] = std::minmax_element(labels->begin(), labels->end());
    return *least == 0 ? *most + 1 : *most;
}

std::optional<std::int64_t> classesOfPictures(const DataFolder& folder, const std::function<bool()>& mayGoOn)
{
    const Result<std::optional<PictureLists>> lists = listPictures(folder, mayGoOn);
    return lists && *lists ? std::optional(static_cast<std::int64_t>((*lists)->classes.size()))
                           : std::nullopt;
}

} // namespace

std::optional<std::int64_t> classesOfData(const std::string& data, const std::function<bool()>& mayGoOn)
{
    if (data == shapesData) {
        return shapesClasses;
    }
    const Result<std::optional<DataFolder>> found = findData(data, mayGoOn);
    if (!found || !*found) {
        return std::nullopt;
    }
    const DataFolder& folder = **found;
    switch (folder.kind) {
    case DataKind::Cifar10:
        return cifar10Classes;
    case DataKind::Cifar100:
        return cifar100Classes;
    case DataKind::Idx:
        return classesOfIdx(folder.folder);
    case DataKind::Pictures:
        break;
    }
    return classesOfPictures(folder, mayGoOn);
}

} // namespace bitops
