// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/class_folders.h"

#include "core/data/data_files.h"
#include "core/data/image_fitter.h"
#include "core/data/parallel.h"
#include "core/data/picture_file.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace bitops {

namespace {

using Paths = std::vector<std::filesystem::path>;

Error failure(const std::filesystem::path& path, const std::string& reason)
{
    return Error{"Could not read pictures from " + path.string() + ": " + reason + "."};
}

bool isFolder(const std::filesystem::path& path)
{
    std::error_code code;
    return std::filesystem::is_directory(path, code);
}

Result<Paths> foldersIn(const std::filesystem::path& folder)
{
    Result<Paths> paths = entriesOf(folder);
    if (paths) {
        std::erase_if(*paths, [](const std::filesystem::path& path) { return !isFolder(path); });
    }
    return paths ? paths : failure(folder, paths.error().message);
}

/// Links to folders are not followed below a class folder: they may lead round in a circle.
std::filesystem::recursive_directory_iterator walk(const std::filesystem::path& folder, std::error_code& code)
{
    return std::filesystem::recursive_directory_iterator(folder, code);
}

Result<Paths> picturesIn(const std::filesystem::path& folder)
{
    std::error_code code;
    Paths pictures;
    for (auto entry = walk(folder, code); !code && entry != std::filesystem::recursive_directory_iterator();
         entry.increment(code)) {
        const bool isHidden = entry->path().filename().string().starts_with('.');
        if (isHidden) {
            entry.disable_recursion_pending();
        } else if (isPictureName(entry->path()) && !isFolder(entry->path())) {
            pictures.push_back(entry->path());
        }
    }
    if (code) {
        return failure(folder, code.message());
    }
    if (pictures.empty()) {
        return failure(folder, "this class has no PNG or JPEG");
    }
    std::sort(pictures.begin(), pictures.end());
    return pictures;
}

bool hasPicture(const std::filesystem::path& folder)
{
    std::error_code code;
    for (auto entry = walk(folder, code); !code && entry != std::filesystem::recursive_directory_iterator();
         entry.increment(code)) {
        if (isPictureName(entry->path())) {
            return true;
        }
    }
    return false;
}

struct Labelled
{
    std::filesystem::path path;
    std::int64_t label;
};

/// The pictures of a part. `classes` are those known already; a part that is the first one makes them.
Result<std::vector<Labelled>> findPictures(const std::filesystem::path& part,
                                           std::vector<std::string>& classes)
{
    const Result<Paths> folders = foldersIn(part);
    if (!folders) {
        return folders.error();
    }
    const bool isFirst = classes.empty();
    std::vector<Labelled> found;
    for (const std::filesystem::path& folder : *folders) {
        const std::string name = folder.filename().string();
        if (isFirst) {
            classes.push_back(name);
        }
        const auto place = std::find(classes.begin(), classes.end(), name);
        if (place == classes.end()) {
            return failure(folder, "there is no such class among the training images");
        }
        const Result<Paths> pictures = picturesIn(folder);
        if (!pictures) {
            return pictures.error();
        }
        for (const std::filesystem::path& path : *pictures) {
            found.push_back({path, place - classes.begin()});
        }
    }
    return found.empty() ? Result<std::vector<Labelled>>(failure(part, "there are no class folders"))
                         : std::move(found);
}

/// Decodes and fits pictures into their places, on several threads.
class PictureLoader
{
public:
    PictureLoader(const std::vector<Labelled>& pictures, const Shape& shape)
        : m_pictures(pictures)
        , m_images{shape, {}, {}}
        , m_errors(pictures.size())
    {
        m_images.pixels.resize(pictures.size() * m_images.bytesPerImage());
        for (const Labelled& picture : pictures) {
            m_images.labels.push_back(picture.label);
        }
    }

    Result<std::optional<ImageSet>> load(int threads, const std::function<bool()>& mayGoOn)
    {
        bool hasFailed = false;
        const auto goOn = [&] {
            hasFailed = std::any_of(m_errors.begin(), m_errors.end(), [](const auto& e) { return !!e; });
            return !hasFailed && mayGoOn();
        };
        const bool isDone = inParallel(m_images.count(), threads, goOn,
                                       [this](std::int64_t begin, std::int64_t end) { fit(begin, end); });
        // The first in their order, whichever thread met one first.
        for (const std::optional<Error>& error : m_errors) {
            if (error) {
                return *error;
            }
        }
        return isDone ? std::optional<ImageSet>(std::move(m_images)) : std::nullopt;
    }

private:
    void fit(std::int64_t begin, std::int64_t end)
    {
        for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
            const Result<Picture> picture = readPicture(m_pictures[i].path);
            if (!picture) {
                m_errors[i] = picture.error();
                return;
            }
            ImageFitter fitter(picture->shape, m_images.shape);
            fitter.fit(picture->pixels.data(), m_images.pixels.data() + i * m_images.bytesPerImage());
        }
    }

    const std::vector<Labelled>& m_pictures;
    ImageSet m_images;
    std::vector<std::optional<Error>> m_errors; ///< One for each picture, so that threads do not meet.
};

struct Parts
{
    std::filesystem::path training;
    std::optional<std::filesystem::path> validation;
    std::optional<std::filesystem::path> test;
};

Parts partsOf(const std::filesystem::path& folder)
{
    const Result<Paths> inTrain = foldersIn(folder / "train");
    if (!inTrain || inTrain->empty()) {
        return {folder, {}, {}};
    }
    Parts parts{folder / "train", {}, {}};
    for (const char* const name : {"val", "valid", "validation"}) {
        if (!parts.validation && isFolder(folder / name)) {
            parts.validation = folder / name;
        }
    }
    if (isFolder(folder / "test")) {
        (parts.validation ? parts.test : parts.validation) = folder / "test";
    }
    return parts;
}

} // namespace

bool hasClassFolders(const std::filesystem::path& folder)
{
    const Result<Paths> folders = foldersIn(folder);
    return folders && std::any_of(folders->begin(), folders->end(), hasPicture);
}

Result<std::optional<DataSet>> loadClassFolders(const std::filesystem::path& folder, const Shape& shape,
                                                int threads, const std::function<bool()>& mayGoOn)
{
    const Parts parts = partsOf(folder);
    DataSet set{.training = {shape, {}, {}}, .validation = {shape, {}, {}}, .kind = "folder"};
    const auto loadPart = [&](const std::filesystem::path& part) -> Result<std::optional<ImageSet>> {
        const Result<std::vector<Labelled>> pictures = findPictures(part, set.classes);
        return pictures ? PictureLoader(*pictures, shape).load(threads, mayGoOn)
                        : Result<std::optional<ImageSet>>(pictures.error());
    };
    for (const auto& part : {std::optional(parts.training), parts.validation, parts.test}) {
        if (!part) {
            continue;
        }
        Result<std::optional<ImageSet>> images = loadPart(*part);
        if (!images) {
            return images.error();
        }
        if (!images->has_value()) {
            return std::optional<DataSet>();
        }
        if (*part == parts.training) {
            set.training = std::move(**images);
        } else if (part == parts.validation) {
            set.validation = std::move(**images);
        } else {
            set.test = std::move(**images);
        }
    }
    return std::optional<DataSet>(std::move(set));
}

} // namespace bitops
