// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/part_names.h"

#include "core/data/data_files.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace bitops {

namespace {

struct PartName
{
    std::string_view name; ///< In small letters.
    DataPart part;
};

/// The one table of names.
constexpr std::array partNames{
    PartName{"train", DataPart::Training},
    PartName{"training", DataPart::Training},
    PartName{"train_set", DataPart::Training},
    PartName{"training_set", DataPart::Training},
    PartName{"val", DataPart::Validation},
    PartName{"valid", DataPart::Validation},
    PartName{"validation", DataPart::Validation},
    PartName{"val_set", DataPart::Validation},
    PartName{"validation_set", DataPart::Validation},
    PartName{"test", DataPart::Test},
    PartName{"testing", DataPart::Test},
    PartName{"test_set", DataPart::Test},
};

} // namespace

std::optional<DataPart> partNamed(const std::filesystem::path& folder)
{
    const std::string name = inSmallLetters(folder.filename().string());
    const auto known = std::find_if(partNames.begin(), partNames.end(),
                                    [&name](const PartName& entry) { return entry.name == name; });
    return known == partNames.end() ? std::nullopt : std::optional(known->part);
}

} // namespace bitops
