// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// What the name of a file of an IDX data set says: "emnist-letters-train-images-idx3-ubyte.gz".
struct IdxName
{
    std::string prefix; ///< "emnist-letters-"; of MNIST empty.
    std::string part;   ///< "train"; "t10k" or "test".
    bool isImages = false;
    bool isPacked = false; ///< .gz

    [[nodiscard]] bool isTraining() const { return part == "train"; }
};
std::optional<IdxName> idxFileNamed(std::string_view name);

/// The files of such a data set.
struct IdxFiles
{
    struct Part
    {
        std::filesystem::path images;
        std::filesystem::path labels;
    };

    Part training;
    Part validation;
    std::vector<std::string> remarks; ///< Sentences about what else was there.
};

/// Of one data set in a folder. Plain files go before packed ones, t10k before test, and a data set without
/// prefix before others. The error names what is missing, or the data sets of which one is to be chosen.
Result<IdxFiles> findIdxFiles(const std::filesystem::path& folder);

/// "Could not read x as IDX: reason."
Error idxError(const std::filesystem::path& path, const std::string& reason);

} // namespace bitops
