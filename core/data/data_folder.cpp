// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_folder.h"

#include "core/base/foreign_text.h"
#include "core/data/cifar_data.h"
#include "core/data/data_files.h"
#include "core/data/foreign_data.h"
#include "core/data/idx_files.h"
#include "core/data/leftovers.h"
#include "core/data/part_names.h"
#include "core/data/picture_format.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace bitops {

namespace {

constexpr int mostFoldersDeep = 3;

bool isPicture(const std::filesystem::path& path)
{
    return formatOfName(path) != nullptr && isRegularFile(path);
}

std::vector<std::string> namesOf(const Paths& paths)
{
    std::vector<std::string> names;
    for (const std::filesystem::path& path : paths) {
        names.push_back(nameText(path));
    }
    return names;
}

/// Data sets that are told by the names of their files.
std::optional<DataKind> kindOfFiles(const Paths& entries)
{
    const auto any = [&entries](const auto& isIts) {
        return std::any_of(entries.begin(), entries.end(), [&isIts](const std::filesystem::path& entry) {
            return isIts(entry.filename().string()) && !isFolder(entry);
        });
    };
    if (any(isCifar10File)) {
        return DataKind::Cifar10;
    }
    if (any(isCifar100File)) {
        return DataKind::Cifar100;
    }
    return any([](const std::string& name) { return idxFileNamed(name).has_value(); })
               ? std::optional(DataKind::Idx)
               : std::nullopt;
}

/// The folders that are named like each part, in the order of DataPart.
std::array<Paths, 3> partsAmong(const Paths& folders)
{
    std::array<Paths, 3> parts;
    for (const std::filesystem::path& folder : folders) {
        if (const auto part = partNamed(folder)) {
            parts[static_cast<std::size_t>(*part)].push_back(folder);
        }
    }
    return parts;
}

Error unreadable(const std::filesystem::path& folder, const Error& reason)
{
    return Error{isFolder(folder) ? "it cannot be read (" + reason.message + ")"
                                  : std::string("it is no folder")};
}

class DataFinder
{
public:
    explicit DataFinder(const std::function<bool()>& mayGoOn)
        : m_mayGoOn(mayGoOn)
    {
    }

    /// Nothing: there is nothing, or it may not go on.
    using Finding = Result<std::optional<DataFolder>>;

    Finding find(const std::filesystem::path& folder, int depth = 0)
    {
        if (isStopped()) {
            return std::optional<DataFolder>();
        }
        const Result<Paths> entries = entriesOf(folder);
        if (!entries) {
            return unreadable(folder, entries.error());
        }
        if (const auto kind = kindOfFiles(*entries)) {
            return std::optional(DataFolder{.kind = *kind, .folder = folder});
        }
        if (const auto reason = foreignData(*entries)) {
            return Error{"it is " + *reason};
        }
        const Result<Paths> folders = foldersIn(folder);
        if (!folders) {
            return unreadable(folder, folders.error());
        }
        Finding parts = findParts(folder, *folders);
        return !parts || parts->has_value() ? parts : findClasses(folder, *folders, depth);
    }

    [[nodiscard]] bool wasStopped() const { return m_isStopped; }

private:
    bool isStopped()
    {
        m_isStopped = m_isStopped || !m_mayGoOn();
        return m_isStopped;
    }

    static Finding findParts(const std::filesystem::path& folder, const Paths& folders)
    {
        const std::array<Paths, 3> parts = partsAmong(folders);
        const auto& [training, validation, test] = parts;
        const auto hasFolders = [](const std::filesystem::path& part) {
            const Result<Paths> below = foldersIn(part);
            // What cannot be read is taken for a part, and refused when it is listed.
            return !below || !below->empty();
        };
        if (std::any_of(training.begin(), training.end(), hasFolders)) {
            return takeParts(folder, folders, parts);
        }
        const auto kinds =
            std::count_if(parts.begin(), parts.end(), [](const Paths& part) { return !part.empty(); });
        const bool isAlone = kinds == 1 && folders.size() == 1 && hasFolders(folders.front());
        if (kinds < 2 && !isAlone) {
            return std::optional<DataFolder>(); // A class may be named like a part.
        }
        if (!training.empty()) {
            return Error{"its part " + nameText(training.front()) + " has no folders, one for each class"};
        }
        Paths others = validation;
        others.insert(others.end(), test.begin(), test.end());
        return Error{"it has " + listed(namesOf(others)) +
                     ", but no part to train on, which is a folder named train or training"};
    }

    static Finding takeParts(const std::filesystem::path& folder, const Paths& folders,
                             const std::array<Paths, 3>& parts)
    {
        for (const Paths& part : parts) {
            if (part.size() > 1) {
                return Error{"it has " + listed(namesOf(part)) + ", which are names of the same part"};
            }
        }
        const auto& [training, validation, test] = parts;
        DataFolder found{.folder = folder, .training = training.front()};
        // Where there is only one of the two, it validates.
        if (!validation.empty()) {
            found.validation = validation.front();
        }
        if (!test.empty()) {
            (found.validation ? found.test : found.validation) = test.front();
        }
        Paths others = folders;
        std::erase_if(others, [](const std::filesystem::path& path) { return partNamed(path).has_value(); });
        if (!others.empty()) {
            found.remarks.push_back("Left aside, because they are no parts as " + nameText(training.front()) +
                                    " is: " + listed(namesOf(others)) + ".");
        }
        return std::optional(found);
    }

    Finding findClasses(const std::filesystem::path& folder, const Paths& folders, int depth)
    {
        const std::optional here(DataFolder{.folder = folder, .training = folder});
        const auto direct = std::count_if(folders.begin(), folders.end(),
                                          [this](const auto& path) { return hasPicture(path); });
        if (direct >= 2) {
            return here;
        }
        std::vector<DataFolder> found;
        std::vector<Error> errors;
        if (depth < mostFoldersDeep) {
            lookInto(folders, depth, found, errors);
        }
        std::vector<DataFolder> certain = found; // Folders of pictures alone may be classes of this one.
        std::erase_if(certain, [](const DataFolder& data) {
            return data.kind == DataKind::Pictures && !data.hasParts();
        });
        if (certain.size() > 1) {
            return severalOf(folder, certain);
        }
        if (certain.size() == 1) {
            for (const Error& error : errors) {
                certain.front().remarks.push_back("Left aside: " + error.message + ".");
            }
            return std::optional(certain.front());
        }
        const auto withPictures = std::count_if(folders.begin(), folders.end(),
                                                [this](const auto& path) { return hasPictureBelow(path); });
        if (withPictures == 1 && found.size() == 1) {
            return std::optional(found.front());
        }
        if (withPictures >= 2) {
            return here;
        }
        if (!errors.empty()) {
            return errors.front();
        }
        return depth == 0 && withPictures == 1 ? here : std::nullopt;
    }

    void lookInto(const Paths& folders, int depth, std::vector<DataFolder>& found, std::vector<Error>& errors)
    {
        for (const std::filesystem::path& path : folders) {
            const Finding finding = find(path, depth + 1);
            if (!finding) {
                errors.push_back(
                    {"its folder " + nameText(path) + " cannot be used: " + finding.error().message});
            } else if (finding->has_value()) {
                found.push_back(**finding);
            }
        }
    }

    static Error severalOf(const std::filesystem::path& folder, const std::vector<DataFolder>& found)
    {
        std::vector<std::string> names;
        for (const DataFolder& data : found) {
            names.push_back(excerpt(data.folder.lexically_relative(folder).string()));
        }
        return Error{"it holds several data sets, of which one is to be chosen: " + listed(names)};
    }

    /// In the folder itself.
    bool hasPicture(const std::filesystem::path& folder)
    {
        std::error_code code;
        for (std::filesystem::directory_iterator entry(folder, code), end;
             !code && entry != end && !isStopped(); entry.increment(code)) {
            if (!isLeftover(entry->path()) && isPicture(entry->path())) {
                return true;
            }
        }
        return false;
    }

    bool hasPictureBelow(const std::filesystem::path& folder)
    {
        std::error_code code;
        for (std::filesystem::recursive_directory_iterator entry(folder, code), end;
             !code && entry != end && !isStopped(); entry.increment(code)) {
            if (isLeftover(entry->path())) {
                entry.disable_recursion_pending();
            } else if (isPicture(entry->path())) {
                return true;
            }
        }
        return false;
    }

    const std::function<bool()>& m_mayGoOn;
    bool m_isStopped = false;
};

/// What there is instead of what was looked for.
Error nothingIn(const std::filesystem::path& folder)
{
    const Result<Paths> entries = entriesOf(folder);
    if (!entries) {
        return unreadable(folder, entries.error());
    }
    const auto pictures = std::count_if(entries->begin(), entries->end(), isPicture);
    if (pictures > 0) {
        return Error{"it holds " + std::to_string(pictures) +
                     " pictures, but these belong into folders, one for each class"};
    }
    if (const auto archive = archiveAmong(*entries)) {
        return Error{"it holds " + *archive + ", which is to be unpacked first"};
    }
    return Error{"none of what was looked for is in it: data_batch_1.bin and test_batch.bin (CIFAR-10), "
                 "train.bin and test.bin (CIFAR-100), train-images-idx3-ubyte or its .gz (MNIST, "
                 "Fashion-MNIST, EMNIST), folders of " +
                 readableFormats() +
                 " pictures, one for each class, or such folders in train and val or test"};
}

} // namespace

Result<std::optional<DataFolder>> findData(const std::filesystem::path& folder,
                                           const std::function<bool()>& mayGoOn)
{
    DataFinder finder(mayGoOn);
    Result<std::optional<DataFolder>> found = finder.find(folder);
    if (finder.wasStopped()) {
        return std::optional<DataFolder>();
    }
    return !found || found->has_value() ? found : nothingIn(folder);
}

} // namespace bitops
