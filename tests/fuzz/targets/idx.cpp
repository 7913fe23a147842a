// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/idx_data.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/parts.h"
#include "tests/fuzz/scratch_folder.h"
#include "tests/support/gzipped.h"

#include <array>

namespace bitops::fuzz {

namespace {

using test::gzipped;
using test::isGzip;

constexpr Shape shape{1, 8, 8};
constexpr std::int64_t classes = 10;
constexpr std::array names{"train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte",
                           "t10k-labels-idx1-ubyte"};

using Loaded = Result<std::optional<DataSet>>;

Loaded load(const std::filesystem::path& folder)
{
    return loadIdx(folder, shape, classes, [] { return true; });
}

void requireSound(const ImageSet& images)
{
    require(images.count() > 0, "a part has images");
    require(images.pixels.size() == images.labels.size() * images.bytesPerImage(),
            "images have all of their pixels");
    for (const std::int64_t label : images.labels) {
        require(label >= 0 && label < classes, "each label is of a class");
    }
}

/// The four files of a data set.
void tryIdx(std::string_view input)
{
    static const ScratchFolder plain;
    static const ScratchFolder packed;
    const std::vector<std::string> files = partsOf(input, names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        plain.write(names.at(i), files[i]);
    }
    const Loaded loaded = load(plain.path());
    if (!isRead(loaded)) {
        return;
    }
    require(loaded->has_value(), "nobody has stopped it");
    const DataSet& data = **loaded;
    requireSound(data.training);
    requireSound(data.validation);
    require(data.classes.size() == static_cast<std::size_t>(classes), "classes have names");

    for (std::size_t i = 0; i < names.size(); ++i) {
        packed.write(std::string(names.at(i)) + ".gz", isGzip(files[i]) ? files[i] : gzipped(files[i]));
    }
    const Loaded again = load(packed.path());
    require(again && again->has_value() && (*again)->training == data.training &&
                (*again)->validation == data.validation,
            "what is packed is the same");
}

std::string header(unsigned char dimensions, const std::vector<unsigned char>& sizes)
{
    std::string bytes{'\0', '\0', '\x08', static_cast<char>(dimensions)};
    for (const unsigned char size : sizes) {
        bytes += {'\0', '\0', '\0', static_cast<char>(size)};
    }
    return bytes;
}

std::vector<std::string> seeds()
{
    const std::string images = header(3, {2, 4, 3}) + std::string(24, '\x55');
    const std::string labels = header(1, {2}) + std::string("\x01\x0A", 2);
    const std::string zeros = header(1, {2}) + std::string("\0\x09", 2);
    const std::string mnist = header(1, {10}) + std::string("\5\0\4\1\x09\2\1\3\1\4", 10);
    return {joined({images, labels, images, labels}),
            joined({images, zeros, gzipped(images), gzipped(zeros)}),
            joined({header(3, {10, 1, 1}) + "0123456789", mnist, images, zeros})};
}

} // namespace

const Target target{.tryInput = tryIdx, .seeds = seeds};

} // namespace bitops::fuzz
