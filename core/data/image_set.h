// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/network.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

/// Labelled images in memory, 8 bits a value.
struct ImageSet
{
    Shape shape;                      ///< Of each image.
    std::vector<std::uint8_t> pixels; ///< Image after image; in each, plane after plane, row after row.
    std::vector<std::int64_t> labels; ///< From 0, one for each image.

    [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(labels.size()); }
    [[nodiscard]] std::size_t bytesPerImage() const
    {
        return static_cast<std::size_t>(shape.channels * shape.height * shape.width);
    }

    bool operator==(const ImageSet&) const = default;
};

/// What a run learns from, and what it is judged by.
struct DataSet
{
    ImageSet training;
    ImageSet validation;
    /// What is looked at once, at the end of a run, where validation images are split from the training
    /// images or the data have both.
    std::optional<ImageSet> test = {};
    std::string kind = {};                 ///< "shapes", "cifar-10", …: see README.md.
    std::vector<std::string> classes = {}; ///< Names, in the order of their labels.

    // What a folder was taken for, for people; all of it printable.
    std::string folder = {};         ///< Where the data are: the folder that was named, or one below it.
    std::string trainingPart = {};   ///< The folder or file in it that holds them; empty: `folder` itself.
    std::string validationPart = {}; ///< Empty: they are split from the training images.
    std::string testPart = {};
    std::vector<std::string> remarks = {}; ///< Sentences: what was left aside or is missing.
};

} // namespace bitops
