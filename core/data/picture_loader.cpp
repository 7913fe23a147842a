// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/picture_loader.h"

#include "core/base/foreign_text.h"
#include "core/data/image_fitter.h"
#include "core/data/parallel.h"
#include "core/data/picture_file.h"

namespace bitops {

namespace {

constexpr std::size_t mostTroubles = 10;

} // namespace

std::optional<ImageSet> PictureLoader::load(const std::vector<LabelledPicture>& pictures)
{
    ImageSet images{m_shape, {}, {}};
    images.pixels.resize(pictures.size() * images.bytesPerImage());
    for (const LabelledPicture& picture : pictures) {
        images.labels.push_back(picture.label);
    }
    const auto loadSome = [&](std::int64_t begin, std::int64_t end, const std::stop_token& stop) {
        for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
            loadOne(pictures[i].path, m_pictures + i, images.pixels.data() + i * images.bytesPerImage(),
                    stop);
        }
    };
    const bool isDone = inParallel(images.count(), /*piece=*/1, m_threads, m_mayGoOn, loadSome);
    m_pictures += pictures.size();
    return isDone ? std::optional(std::move(images)) : std::nullopt;
}

void PictureLoader::loadOne(const std::filesystem::path& path, std::uint64_t number, std::uint8_t* target,
                            const std::stop_token& stop)
{
    const Result<Picture> picture = readPicture(path, stop);
    if (!picture) {
        remember(number, path, picture.error().message);
        return;
    }
    ImageFitter(picture->shape, m_shape).fit(picture->pixels.data(), target, stop);
}

void PictureLoader::remember(std::uint64_t number, const std::filesystem::path& path,
                             const std::string& reason)
{
    constexpr std::size_t longestName = 200;
    const std::string name = excerpt(path.lexically_relative(m_folder).string(), longestName);
    const std::lock_guard lock(m_mutex);
    ++m_broken;
    m_firstTroubles.emplace(number, name + ": " + reason);
    if (m_firstTroubles.size() > mostTroubles) {
        m_firstTroubles.erase(std::prev(m_firstTroubles.end()));
    }
}

Status PictureLoader::status() const
{
    const std::lock_guard lock(m_mutex);
    if (m_broken == 0) {
        return success();
    }
    std::string message = m_broken == 1
                              ? "Could not read the picture "
                              : "Could not read " + std::to_string(m_broken) + " of the " +
                                    std::to_string(m_pictures) + " pictures in " + pathText(m_folder) + ": ";
    for (const auto& [number, trouble] : m_firstTroubles) {
        message += (number == m_firstTroubles.begin()->first ? "" : "; ") + trouble;
    }
    if (m_broken > m_firstTroubles.size()) {
        message += "; and " + std::to_string(m_broken - m_firstTroubles.size()) + " more";
    }
    return Error{message + "."};
}

} // namespace bitops
