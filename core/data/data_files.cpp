// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_files.h"

#include <algorithm>
#include <system_error>

namespace bitops {

Result<std::vector<std::filesystem::path>> entriesOf(const std::filesystem::path& folder)
{
    std::error_code code;
    std::filesystem::directory_iterator entries(folder, code);
    std::vector<std::filesystem::path> paths;
    for (; !code && entries != std::filesystem::directory_iterator(); entries.increment(code)) {
        if (!entries->path().filename().string().starts_with('.')) {
            paths.push_back(entries->path());
        }
    }
    if (code) {
        return Error{code.message()};
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::vector<std::string> numberedClasses(std::size_t count)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i) {
        names.push_back(std::to_string(i));
    }
    return names;
}

} // namespace bitops
