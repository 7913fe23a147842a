// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/shapes_data.h"

#include "core/network/validation.h"
#include "core/training/random.h"
#include "core/training/shape_painter.h"

namespace bitops {

namespace {

constexpr std::int64_t trainingImages = 10000;
constexpr std::int64_t validationImages = 1000;
constexpr std::uint64_t dataSeed = 2026;

constexpr Limits sides{8, 256};

/// Images `first` and on; each is a function of its number.
ImageSet draw(const Shape& shape, std::int64_t first, std::int64_t count)
{
    ImageSet images{shape, {}, {}};
    images.pixels.reserve(static_cast<std::size_t>(count) * images.bytesPerImage());
    ShapePainter painter(shape);
    for (std::int64_t i = first; i < first + count; ++i) {
        const std::int64_t label = i % shapeKinds;
        Random random(dataSeed, static_cast<std::uint64_t>(i));
        painter.paint(static_cast<ShapeKind>(label), random);
        painter.appendTo(images.pixels);
        images.labels.push_back(label);
    }
    return images;
}

} // namespace

bool canDrawShapes(const Shape& shape)
{
    return (shape.channels == 1 || shape.channels == 3) && sides.contain(shape.height) &&
           sides.contain(shape.width);
}

DataSet drawShapes(const Shape& shape)
{
    return {draw(shape, 0, trainingImages), draw(shape, trainingImages, validationImages)};
}

} // namespace bitops
