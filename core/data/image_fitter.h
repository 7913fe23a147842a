// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/image_set.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace bitops {

/// Whether images can be brought to a network's input of this shape: 1 or 3 channels.
bool canFit(const Shape& input);

/// Brings images of one shape to that of a network's input. All in whole numbers, so the same everywhere.
///
/// Channels first: a grey image is put into all three channels; of a coloured one, grey is
/// (299·R + 587·G + 114·B + 500) div 1000 (luma of ITU-R BT.601, rounded).
///
/// Then size: stretched to height and width, each by itself, rows before columns, with a triangle as filter:
/// an image made larger is interpolated linearly between the centres of its pixels; in one made smaller the
/// triangle is as much wider, so that every pixel counts. Each pass rounds to the nearest value, halves up.
class ImageFitter
{
public:
    /// Preconditions: `from` has 1 or 3 channels, canFit(to), all sides 1 to 16,384.
    ImageFitter(const Shape& from, const Shape& to);

    /// Both plane after plane, row after row. `target` has room for an image of the shape `to`. Given up
    /// half-way when it is to stop.
    void fit(const std::uint8_t* source, std::uint8_t* target, const std::stop_token& stop = {});

private:
    /// What each place along a side is made of: weights of neighbours from `begin` on.
    struct Mix
    {
        std::int64_t begin = 0;
        std::int64_t total = 0;
        std::vector<std::int64_t> weights;
    };

    static std::vector<Mix> mixesOf(std::int64_t from, std::int64_t to);
    const std::uint8_t* withRightChannels(const std::uint8_t* source);
    void resizePlane(const std::uint8_t* source, std::uint8_t* target, const std::stop_token& stop);

    Shape m_from;
    Shape m_to;
    std::vector<Mix> m_columns; ///< One for each column of the target.
    std::vector<Mix> m_rows;
    std::vector<std::uint8_t> m_recoloured;
    std::vector<std::uint8_t> m_narrowed; ///< A plane with the target's width and the source's height.
};

/// Brings an image to the shape of `images`, and appends it.
void appendFitted(ImageFitter& fitter, const std::uint8_t* source, std::int64_t label, ImageSet& images);

} // namespace bitops
