// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

enum class DataKind { Cifar10, Cifar100, Idx, Pictures };

/// What a folder was found to be.
struct DataFolder
{
    DataKind kind = DataKind::Pictures;
    std::filesystem::path folder; ///< Where it is: the folder that was asked about, or one below it.
    /// Of pictures: where the class folders of each part stand. For training it is `folder` itself where
    /// there are no parts.
    std::filesystem::path training = {};
    std::optional<std::filesystem::path> validation = {};
    std::optional<std::filesystem::path> test = {};
    std::vector<std::string> remarks = {}; ///< Sentences about what else was there.

    [[nodiscard]] bool hasParts() const { return training != folder; }
};

/// What is in a folder, by the names of what it holds, looked for up to three folders deep: the folder of
/// that an archive was unpacked into, or one that another program keeps its data sets in. None once
/// `mayGoOn`, which is asked again and again, says no. The error is a reason alone: nothing of what is known
/// is there, several data sets are, one that is known and not read, or parts without one for training.
Result<std::optional<DataFolder>> findData(const std::filesystem::path& folder,
                                           const std::function<bool()>& mayGoOn);

} // namespace bitops
