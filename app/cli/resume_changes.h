// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/recipe_fields.h"
#include "core/runs/run_folder.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace bitops {

/// A field that may be another one when a run goes on, by its option: how long it is trained, and where and
/// how its data are read, but nothing that its weights hang on. Null if the option says something else.
const RecipeField* findChangeableField(std::string_view option);

/// The run as it is to go on. `record` is what is known of it. Refused where there is nothing left to train:
/// the error says which option would help.
Result<RunDescription> changedForResume(const std::filesystem::path& folder, const RunDescription& stored,
                                        const TrainingConfiguration& given,
                                        const std::vector<const RecipeField*>& asked,
                                        const RunRecord& record);

} // namespace bitops
