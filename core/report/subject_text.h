// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/text_table.h"
#include "core/runs/model_source.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

/// The first row of what is told of a run, or of a model's file: what it is called.
inline std::vector<TextTable::Row> headOf(const std::string& run, const std::optional<ModelSource>& model)
{
    const std::filesystem::path path = model ? model->file : run;
    return {{model ? "Model" : "Run", path.filename().string()}};
}

} // namespace bitops
