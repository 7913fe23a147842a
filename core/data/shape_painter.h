// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/data/random.h"
#include "core/network/network.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bitops {

/// The classes of the `shapes` data, in the order of their labels.
enum class ShapeKind { Disk, Ring, Square, Frame, Triangle, Cross, Star, HalfDisk, Bar, Crescent };
inline constexpr int shapeKinds = 10;
inline constexpr std::array<std::string_view, shapeKinds> shapeNames{
    "disk", "ring", "square", "frame", "triangle", "cross", "star", "half disk", "bar", "crescent"};

/// Whether a point belongs to the shape in its upright form, which fits the circle of radius 1 around 0.
bool isInside(ShapeKind kind, double x, double y);

using Colour = std::array<double, 3>; ///< Red, green, blue from 0 to 1.

/// Paints one picture after the other, each anew over the whole canvas.
class ShapePainter
{
public:
    /// Precondition: canDrawShapes(shape).
    explicit ShapePainter(const Shape& shape);

    /// A picture that is decided by the random numbers; the label decides only the shape.
    void paint(ShapeKind kind, Random& random);
    /// Writes the picture: plane after plane, row after row. One channel is the mean of the colours.
    /// `pixels` has room for channels × height × width values.
    void writeTo(std::uint8_t* pixels) const;

private:
    void paintGround(const Colour& colour, Random& random);
    void paintScraps(Random& random);
    void paintShape(ShapeKind kind, const Colour& colour, Random& random);
    void addNoise(Random& random);
    /// Lays the colour over a pixel; `cover` from 0 to 1.
    void blend(std::size_t x, std::size_t y, const Colour& colour, double cover);

    Shape m_shape;
    std::size_t m_width;
    std::size_t m_height;
    double m_side; ///< The shorter one, in pixels.
    std::vector<Colour> m_canvas;
};

} // namespace bitops
