// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/idx_data.h"

#include "core/data/data_files.h"
#include "core/data/gzip_reader.h"
#include "core/data/image_fitter.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace bitops {

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::uint32_t imagesMagic = 0x803; // Bytes in three dimensions.
constexpr std::uint32_t labelsMagic = 0x801;
constexpr std::int64_t longestSide = 16'384;

struct KnownSet
{
    const char* kind;
    std::array<std::uint8_t, 10> firstLabels; ///< Of the training images.
    std::array<const char*, 10> names;
};
constexpr std::array knownSets{
    KnownSet{"mnist", {5, 0, 4, 1, 9, 2, 1, 3, 1, 4}, {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}},
    KnownSet{"fashion-mnist",
             {9, 0, 0, 3, 0, 2, 7, 2, 5, 5},
             {"T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag",
              "ankle boot"}},
};

Error failure(const std::filesystem::path& path, const std::string& reason)
{
    return Error{"Could not read " + path.string() + " as IDX: " + reason + "."};
}

/// A file's content behind its header.
struct Idx
{
    std::array<std::int64_t, 3> sizes{1, 1, 1};
    Bytes values;
};

std::int64_t wordAt(const Bytes& bytes, std::size_t place)
{
    return std::int64_t{bytes[place]} << 24U | std::int64_t{bytes[place + 1]} << 16U |
           std::int64_t{bytes[place + 2]} << 8U | std::int64_t{bytes[place + 3]};
}

/// The sizes that the header gives; it has 4 bytes for each dimension behind 4 of magic.
Result<Idx> readHeader(const std::filesystem::path& path, GzipReader& reader, std::size_t dimensions)
{
    const Result<Bytes> header = reader.read(4 + 4 * dimensions);
    if (!header) {
        return failure(path, header.error().message);
    }
    if (header->size() < 4 + 4 * dimensions) {
        return failure(path, header->empty() ? "it is empty" : "it is cut short within its header");
    }
    const std::uint32_t wanted = dimensions == 1 ? labelsMagic : imagesMagic;
    const std::int64_t magic = wordAt(*header, 0);
    if (magic != wanted) {
        return failure(path, "it begins with the number " + std::to_string(magic) + ", but " +
                                 (dimensions == 1 ? "labels" : "images") + " begin with " +
                                 std::to_string(wanted));
    }
    Idx idx;
    for (std::size_t i = 0; i < dimensions; ++i) {
        idx.sizes[i] = wordAt(*header, 4 + 4 * i);
    }
    if (idx.sizes[0] == 0) {
        return failure(path, "it has no " + std::string(dimensions == 1 ? "labels" : "images"));
    }
    if (std::max(idx.sizes[1], idx.sizes[2]) > longestSide || idx.sizes[1] == 0 || idx.sizes[2] == 0) {
        return failure(path, "its images are " + std::to_string(idx.sizes[1]) + "×" +
                                 std::to_string(idx.sizes[2]) + " pixels, but sides are 1 to " +
                                 std::to_string(longestSide));
    }
    return idx;
}

Result<Idx> readIdx(const std::filesystem::path& path, std::size_t dimensions)
{
    Result<GzipReader> reader = GzipReader::open(path);
    if (!reader) {
        return failure(path, reader.error().message);
    }
    Result<Idx> idx = readHeader(path, *reader, dimensions);
    if (!idx) {
        return idx;
    }
    // At most 2^32 · 2^14 · 2^14, which 64 bits hold.
    const std::int64_t promised = idx->sizes[0] * idx->sizes[1] * idx->sizes[2];
    Result<Bytes> values = reader->read(static_cast<std::size_t>(promised) + 1);
    if (!values) {
        return failure(path, values.error().message);
    }
    const auto there = static_cast<std::int64_t>(values->size());
    if (there != promised) {
        return failure(path, "its header promises " + std::to_string(promised) + " bytes, but there are " +
                                 (there > promised ? "more" : "only " + std::to_string(there)));
    }
    idx->values = *std::move(values);
    return idx;
}

struct Part
{
    Idx images;
    Bytes labels;
    std::filesystem::path labelsPath;
};

Result<std::filesystem::path> requireFile(const std::filesystem::path& folder, const std::string& name)
{
    const auto path = findIdxFile(folder, name.c_str());
    return path ? Result<std::filesystem::path>(*path)
                : failure(folder / name, "there is no such file, plain or .gz");
}

Result<Part> readPart(const std::filesystem::path& folder, const std::string& name)
{
    const auto imagesPath = requireFile(folder, name + "-images");
    const auto labelsPath = imagesPath ? requireFile(folder, name + "-labels") : imagesPath;
    if (!labelsPath) {
        return labelsPath.error();
    }
    Result<Idx> images = readIdx(*imagesPath, 3);
    Result<Idx> labels = images ? readIdx(*labelsPath, 1) : images;
    if (!labels) {
        return labels.error();
    }
    if (labels->sizes[0] != images->sizes[0]) {
        return failure(*labelsPath, "it has " + std::to_string(labels->sizes[0]) + " labels for " +
                                        std::to_string(images->sizes[0]) + " images");
    }
    return Part{*std::move(images), std::move(labels->values), *labelsPath};
}

Status checkLabels(const Part& part, std::size_t classes)
{
    for (std::size_t i = 0; i < part.labels.size(); ++i) {
        if (part.labels[i] >= classes) {
            return failure(part.labelsPath, "image " + std::to_string(i + 1) + " has the label " +
                                                std::to_string(part.labels[i]) + ", but labels are 0 to " +
                                                std::to_string(classes - 1));
        }
    }
    return success();
}

ImageSet fitted(const Part& part, const Shape& shape)
{
    ImageSet images{shape, {}, {}};
    const auto [count, height, width] = part.images.sizes;
    images.pixels.reserve(static_cast<std::size_t>(count) * images.bytesPerImage());
    ImageFitter fitter({1, height, width}, shape);
    for (std::int64_t i = 0; i < count; ++i) {
        appendFitted(fitter, part.images.values.data() + i * height * width,
                     part.labels[static_cast<std::size_t>(i)], images);
    }
    return images;
}

const KnownSet* recognise(const Bytes& labels)
{
    for (const KnownSet& known : knownSets) {
        if (labels.size() >= known.firstLabels.size() &&
            std::equal(known.firstLabels.begin(), known.firstLabels.end(), labels.begin())) {
            return &known;
        }
    }
    return nullptr;
}

} // namespace

std::optional<std::filesystem::path> findIdxFile(const std::filesystem::path& folder, const char* name)
{
    const std::string suffix = std::string(name).ends_with("images") ? "idx3-ubyte" : "idx1-ubyte";
    std::error_code code;
    for (const char* const ending : {"", ".gz"}) {
        for (const char* const mark : {"-", "."}) {
            std::filesystem::path path = folder / (name + (mark + suffix) + ending);
            if (std::filesystem::exists(path, code)) {
                return path;
            }
        }
    }
    return std::nullopt;
}

Result<std::optional<DataSet>> loadIdx(const std::filesystem::path& folder, const Shape& shape,
                                       std::int64_t classes, const std::function<bool()>& mayGoOn)
{
    DataSet set{.training = {},
                .validation = {},
                .kind = "idx",
                .classes = numberedClasses(static_cast<std::size_t>(classes))};
    for (ImageSet* const images : {&set.training, &set.validation}) {
        if (!mayGoOn()) {
            return std::optional<DataSet>();
        }
        const bool isTraining = images == &set.training;
        const Result<Part> part = readPart(folder, isTraining ? "train" : "t10k");
        if (!part) {
            return part.error();
        }
        const KnownSet* const known = isTraining ? recognise(part->labels) : nullptr;
        if (known != nullptr) {
            set.kind = known->kind;
            set.classes = {known->names.begin(), known->names.end()};
        }
        if (const Status status = checkLabels(*part, set.classes.size()); !status) {
            return status.error();
        }
        *images = fitted(*part, shape);
    }
    return std::optional<DataSet>(std::move(set));
}

} // namespace bitops
