// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/class_folders.h"
#include "core/data/image_set.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace bitops {

/// Reads pictures, brings them to a shape (see ImageFitter), and remembers those that cannot be read.
class PictureLoader
{
public:
    PictureLoader(std::filesystem::path folder, const Shape& shape, int threads,
                  const std::function<bool()>& mayGoOn)
        : m_folder(std::move(folder))
        , m_shape(shape)
        , m_threads(threads)
        , m_mayGoOn(mayGoOn)
    {
    }

    /// None if it may not go on. With broken pictures, the images are of no use.
    std::optional<ImageSet> load(const std::vector<LabelledPicture>& pictures);

    /// What is wrong with the pictures so far, in one sentence: the first ten, and how many there are.
    [[nodiscard]] Status status() const;

private:
    void loadOne(const std::filesystem::path& path, std::uint64_t number, std::uint8_t* target,
                 const std::stop_token& stop);
    void remember(std::uint64_t number, const std::filesystem::path& path, const std::string& reason);

    std::filesystem::path m_folder;
    Shape m_shape;
    int m_threads;
    const std::function<bool()>& m_mayGoOn;
    std::uint64_t m_pictures = 0; ///< Looked at so far.

    mutable std::mutex m_mutex;
    std::map<std::uint64_t, std::string> m_firstTroubles; ///< Of the first broken ones in their order.
    std::uint64_t m_broken = 0;
};

} // namespace bitops
