// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/data/data_folder.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace bitops {

struct LabelledPicture
{
    std::filesystem::path path;
    std::int64_t label = 0;
};

/// The pictures of a data set, not read yet.
struct PictureLists
{
    std::vector<std::string> classes =
        {}; ///< Their names as they can be shown, in the order of their labels.
    std::vector<LabelledPicture> training = {};
    std::vector<LabelledPicture> validation = {};
    std::optional<std::vector<LabelledPicture>> test = {};
    std::vector<std::string> remarks = {};

    [[nodiscard]] std::uint64_t count() const
    {
        return training.size() + validation.size() + (test ? test->size() : 0);
    }
};

/// Lists the pictures in the folders of each part, one folder for each class; labels in the order of the
/// names' bytes. What is a picture is told by its name (see picture_format.h). Leftovers (see leftovers.h)
/// are passed over; all else that is no picture is left aside and told in `remarks`: other files, pipes and
/// devices, links to folders within a class folder, folders without any picture. Folders within a class
/// folder belong to it. A part for validation or test that has no folders, but pictures, is left aside, too:
/// nobody knows their classes.
///
/// None once `mayGoOn`, which is asked again and again, says no. Errors name the folder and what is wrong
/// with it: a class folder that is empty or has only pictures that are not read, parts within a class, a
/// class that is not trained.
Result<std::optional<PictureLists>> listPictures(const DataFolder& data,
                                                 const std::function<bool()>& mayGoOn);

} // namespace bitops
