// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/class_folders.h"

#include "core/base/foreign_text.h"
#include "core/data/data_files.h"
#include "core/data/left_aside.h"
#include "core/data/leftovers.h"
#include "core/data/part_names.h"
#include "core/data/picture_format.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

namespace bitops {

namespace {

Error failure(const std::filesystem::path& path, const std::string& reason)
{
    return Error{"Could not read pictures from " + pathText(path) + ": " + reason + "."};
}

/// What a class folder holds.
struct FolderContent
{
    Paths pictures = {};
    Paths otherFiles = {};
    std::int64_t links = 0;        ///< To folders.
    std::int64_t others = 0;       ///< Pipes, devices, sockets, links that lead nowhere.
    std::set<DataPart> parts = {}; ///< Named by its own folders, with pictures in them.

    [[nodiscard]] bool isEmpty() const
    {
        return pictures.empty() && otherFiles.empty() && links == 0 && others == 0;
    }
    /// Has it pictures, though none that is read?
    [[nodiscard]] bool hasUnreadPictures() const
    {
        return std::any_of(otherFiles.begin(), otherFiles.end(),
                           [](const std::filesystem::path& path) { return formatOfName(path) != nullptr; });
    }
};

class PictureLister
{
public:
    PictureLister(const DataFolder& data, const std::function<bool()>& mayGoOn)
        : m_data(data)
        , m_mayGoOn(mayGoOn)
    {
    }

    Result<std::optional<PictureLists>> list()
    {
        Status status = listPart(m_data.training, m_lists.training);
        if (status && m_data.validation) {
            status = listHeldOut(*m_data.validation, m_lists.validation);
        }
        if (status && m_data.test) {
            std::vector<LabelledPicture> test;
            status = listHeldOut(*m_data.test, test);
            if (!test.empty()) {
                m_lists.test = std::move(test);
            }
        }
        if (m_isStopped) {
            return std::optional<PictureLists>();
        }
        if (!status) {
            return status.error();
        }
        if (!m_leftAside.isEmpty()) {
            m_lists.remarks.push_back(m_leftAside.sentence());
        }
        return std::optional(std::move(m_lists));
    }

private:
    bool isStopped()
    {
        m_isStopped = m_isStopped || !m_mayGoOn();
        return m_isStopped;
    }

    /// "train/dog" of a part, "dog" where there are none.
    [[nodiscard]] std::string placeOf(const std::filesystem::path& path) const
    {
        return excerpt(path.lexically_relative(m_data.folder).string());
    }

    Status listHeldOut(const std::filesystem::path& part, std::vector<LabelledPicture>& found)
    {
        const Result<Paths> folders = foldersIn(part);
        if (folders && folders->empty()) { // What cannot be read is told of below.
            m_lists.remarks.push_back("Left aside: " + placeOf(part) +
                                      ", because it has no folders, one for each class.");
            return success();
        }
        return listPart(part, found);
    }

    Status listPart(const std::filesystem::path& part, std::vector<LabelledPicture>& found)
    {
        const Result<Paths> entries = entriesOf(part);
        if (!entries) {
            return failure(part, entries.error().message);
        }
        const bool isFirst = m_names.empty();
        for (const std::filesystem::path& entry : *entries) {
            if (isStopped()) {
                break;
            }
            const Result<EntryKind> kind = kindOf(entry);
            if (!kind) {
                return failure(entry, kind.error().message);
            }
            if (*kind != EntryKind::Folder) {
                tellOutside(part, entry);
            } else if (!leadsToItsOwnParent(entry)) {
                if (const Status status = listClass(entry, isFirst, found); !status) {
                    return status;
                }
            }
        }
        return found.empty() && !m_isStopped ? failure(part, "there are no class folders with pictures")
                                             : success();
    }

    /// A picture beside the class folders; other files there are none of the data.
    void tellOutside(const std::filesystem::path& part, const std::filesystem::path& file)
    {
        if (formatOfName(file) != nullptr) {
            m_leftAside.add("", "outside of class folders" +
                                    (part == m_data.folder ? std::string() : " in " + placeOf(part)));
        }
    }

    Status listClass(const std::filesystem::path& folder, bool isFirst, std::vector<LabelledPicture>& found)
    {
        Result<FolderContent> content = contentOf(folder);
        if (!content) {
            return content.error();
        }
        if (m_isStopped) {
            return success();
        }
        if (content->pictures.empty()) {
            return judgeWithoutPictures(folder, *content);
        }
        if (content->parts.size() > 1) {
            return failure(folder,
                           "this class has parts of its own, such as one to train on and one to test; "
                           "parts are to stand outside, with the class folders in them");
        }
        const std::string name = folder.filename().string();
        if (isFirst) {
            m_names.push_back(name);
            m_lists.classes.push_back(printable(name));
        }
        const auto place = std::find(m_names.begin(), m_names.end(), name);
        if (place == m_names.end()) {
            return failure(folder, "there is no such class among the training images");
        }
        for (std::filesystem::path& path : content->pictures) {
            found.push_back({std::move(path), place - m_names.begin()});
        }
        tellOthers(folder, *content);
        return success();
    }

    Status judgeWithoutPictures(const std::filesystem::path& folder, const FolderContent& content)
    {
        if (!content.isEmpty() && !content.hasUnreadPictures()) {
            m_leftAside.add("", "folder without pictures (" + placeOf(folder) + ")");
            return success();
        }
        LeftAside there;
        for (const std::filesystem::path& path : content.otherFiles) {
            there.addFile("", path);
        }
        return failure(folder, "this class has no " + readableFormats() +
                                   (there.isEmpty() ? "" : ", but " + there.list()));
    }

    void tellOthers(const std::filesystem::path& folder, const FolderContent& content)
    {
        for (const std::filesystem::path& path : content.otherFiles) {
            m_leftAside.addFile(placeOf(folder), path);
        }
        for (std::int64_t i = 0; i < content.links; ++i) {
            m_leftAside.add(placeOf(folder), "links to folders");
        }
        for (std::int64_t i = 0; i < content.others; ++i) {
            m_leftAside.add(placeOf(folder), "that are no regular files");
        }
    }

    /// Links to folders are not followed below a class folder: they may lead round in a circle.
    Result<FolderContent> contentOf(const std::filesystem::path& folder)
    {
        FolderContent content;
        std::error_code code;
        std::optional<DataPart> part; // Which one the folder at the top is named like.
        for (std::filesystem::recursive_directory_iterator entry(folder, code), end;
             !code && entry != end && !isStopped(); entry.increment(code)) {
            const std::filesystem::path& path = entry->path();
            part = entry.depth() == 0 ? std::nullopt : part;
            if (isLeftover(path)) {
                entry.disable_recursion_pending();
                continue;
            }
            const Result<EntryKind> kind = kindOf(path);
            if (!kind) {
                return failure(path, kind.error().message);
            }
            if (*kind == EntryKind::Folder) {
                part = entry.depth() == 0 ? partNamed(path) : part;
                std::error_code ignored;
                content.links += std::filesystem::is_symlink(path, ignored) ? 1 : 0;
            } else if (*kind == EntryKind::Other) {
                ++content.others;
            } else if (const PictureFormat* const format = formatOfName(path);
                       format == nullptr || format->decode == nullptr) {
                content.otherFiles.push_back(path);
            } else {
                content.pictures.push_back(path);
                if (part) {
                    content.parts.insert(*part);
                }
            }
        }
        if (code) {
            return failure(folder, code.message());
        }
        std::sort(content.pictures.begin(), content.pictures.end());
        return content;
    }

    const DataFolder& m_data;
    const std::function<bool()>& m_mayGoOn;
    bool m_isStopped = false;
    std::vector<std::string> m_names; ///< Of the classes' folders, byte for byte.
    LeftAside m_leftAside;
    PictureLists m_lists;
};

} // namespace

Result<std::optional<PictureLists>> listPictures(const DataFolder& data, const std::function<bool()>& mayGoOn)
{
    return PictureLister(data, mayGoOn).list();
}

} // namespace bitops
