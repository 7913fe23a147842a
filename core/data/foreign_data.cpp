// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/foreign_data.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace bitops {

namespace {

/// A form of data that is told by files that are there together.
struct ForeignForm
{
    const char* title;
    std::array<std::string_view, 3> files; ///< All of these that are not empty.
    const char* remedy;
};

constexpr const char* cifarRemedy = "the binary version from https://www.cs.toronto.edu/~kriz/cifar.html is";
constexpr const char* mnistRemedy = "the original files, train-images-idx3-ubyte.gz and so on, are";

/// The one table of such forms.
constexpr std::array foreignForms{
    ForeignForm{"CIFAR-10 for Python (pickled)", {"data_batch_1", "", ""}, cifarRemedy},
    ForeignForm{"CIFAR-10 for Python (pickled)", {"test_batch", "batches.meta", ""}, cifarRemedy},
    ForeignForm{"CIFAR-100 for Python (pickled)", {"train", "test", "meta"}, cifarRemedy},
    ForeignForm{"CIFAR-10 for Matlab", {"data_batch_1.mat", "", ""}, cifarRemedy},
    ForeignForm{"CIFAR-100 for Matlab", {"train.mat", "test.mat", "meta.mat"}, cifarRemedy},
    ForeignForm{
        "SVHN for Matlab", {"train_32x32.mat", "", ""}, "folders of pictures, one for each class, are"},
    ForeignForm{"MNIST for NumPy", {"mnist.npz", "", ""}, mnistRemedy},
};

constexpr std::array archiveEndings{".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".7z", ".rar"};

} // namespace

std::optional<std::string> foreignData(const Paths& entries)
{
    const auto isThere = [&entries](std::string_view name) {
        return name.empty() || std::any_of(entries.begin(), entries.end(), [name](const auto& entry) {
                   return entry.filename().native() == name && isRegularFile(entry);
               });
    };
    for (const ForeignForm& form : foreignForms) {
        if (std::all_of(form.files.begin(), form.files.end(), isThere)) {
            return std::string(form.title) + ", which is not read; " + form.remedy;
        }
    }
    return std::nullopt;
}

std::optional<std::string> archiveAmong(const Paths& entries)
{
    for (const std::filesystem::path& entry : entries) {
        const std::string name = inSmallLetters(entry.filename().string());
        if (std::any_of(archiveEndings.begin(), archiveEndings.end(),
                        [&name](const char* ending) { return name.ends_with(ending); })) {
            return nameText(entry);
        }
    }
    return std::nullopt;
}

} // namespace bitops
