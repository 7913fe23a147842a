// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/cifar_data.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/parts.h"
#include "tests/fuzz/scratch_folder.h"

#include <algorithm>

namespace bitops::fuzz {

namespace {

constexpr Shape shape{3, 32, 32};
constexpr std::size_t imageBytes = 3 * 32 * 32;

using Loaded = Result<std::optional<DataSet>>;

/// In their own shape, images stay byte for byte.
void requireSame(const ImageSet& images, std::string_view file, std::size_t labelBytes, std::size_t classes)
{
    require(images.pixels.size() == images.labels.size() * imageBytes, "images have all of their pixels");
    require(file.size() == images.labels.size() * (labelBytes + imageBytes), "no image is lost");
    for (std::size_t i = 0; i < images.labels.size(); ++i) {
        const std::string_view record = file.substr(i * (labelBytes + imageBytes));
        require(images.labels[i] == static_cast<unsigned char>(record[labelBytes - 1]),
                "labels are those of the file");
        require(static_cast<std::size_t>(images.labels[i]) < classes, "each label is of a class");
        const bool isEqual =
            std::equal(images.pixels.begin() + static_cast<std::ptrdiff_t>(i * imageBytes),
                       images.pixels.begin() + static_cast<std::ptrdiff_t>((i + 1) * imageBytes),
                       reinterpret_cast<const std::uint8_t*>(record.data()) + labelBytes);
        require(isEqual, "pixels are those of the file");
    }
}

void requireSame(const Loaded& loaded, const std::vector<std::string>& files, std::size_t labelBytes,
                 std::size_t classes)
{
    if (!isRead(loaded)) {
        return;
    }
    require(loaded->has_value(), "nobody has stopped it");
    requireSame((*loaded)->training, files[0], labelBytes, classes);
    requireSame((*loaded)->validation, files[1], labelBytes, classes);
    require((*loaded)->classes.size() == classes, "classes have names");
    for (const std::string& name : (*loaded)->classes) {
        requireSentence(name);
    }
}

/// Training images, images to validate on, and the names of the classes, in both of CIFAR's formats.
void tryCifar(std::string_view input)
{
    static const ScratchFolder folder;
    const std::vector<std::string> files = partsOf(input, 3);
    const auto mayGoOn = [] { return true; };
    folder.write("data_batch_1.bin", files[0]);
    folder.write("test_batch.bin", files[1]);
    folder.write("batches.meta.txt", files[2]);
    requireSame(loadCifar10(folder.path(), shape, mayGoOn), files, 1, 10);
    folder.write("train.bin", files[0]);
    folder.write("test.bin", files[1]);
    folder.write("fine_label_names.txt", files[2]);
    requireSame(loadCifar100(folder.path(), shape, mayGoOn), files, 2, 100);
}

/// Whole records of one of the formats.
void mendLengths(std::string& input)
{
    std::vector<std::string> files = partsOf(input, 3);
    const std::size_t record = imageBytes + 1 + input.size() % 2;
    for (std::size_t i = 0; i < 2; ++i) {
        files[i].resize((std::min(files[i].size(), 2 * record) / record + 1) * record, '\1');
    }
    input = joined(files);
}

std::vector<std::string> seeds()
{
    std::string names;
    for (char letter = 'a'; letter < 'k'; ++letter) {
        names += std::string(3, letter) + "\n";
    }
    const std::string one(imageBytes + 1, '\x05');
    const std::string fine(2 * (imageBytes + 2), '\x09');
    return {joined({one + one, one, names}), joined({fine, fine, names})};
}

} // namespace

const Target target{.tryInput = tryCifar, .seeds = seeds, .mend = mendLengths};

} // namespace bitops::fuzz
