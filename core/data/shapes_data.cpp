// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/shapes_data.h"

#include "core/data/parallel.h"
#include "core/data/random.h"
#include "core/data/shape_painter.h"
#include "core/network/validation.h"

#include <utility>

namespace bitops {

namespace {

constexpr std::uint64_t dataSeed = 2026;

constexpr Limits sides{8, 256};

/// One of the two parts of the data; `first` is the number of its first image. Each picture is a function of
/// its number.
struct Part
{
    std::int64_t first;
    ImageSet images;
};

Part emptyPart(const Shape& shape, std::int64_t first, std::int64_t count)
{
    Part part{first, {shape, {}, {}}};
    part.images.pixels.resize(static_cast<std::size_t>(count) * part.images.bytesPerImage());
    part.images.labels.resize(static_cast<std::size_t>(count));
    return part;
}

void drawImages(Part& part, std::int64_t begin, std::int64_t end)
{
    ImageSet& images = part.images;
    ShapePainter painter(images.shape);
    for (std::int64_t i = begin; i < end; ++i) {
        const std::int64_t number = part.first + i;
        const std::int64_t label = number % shapeKinds;
        Random random(dataSeed, static_cast<std::uint64_t>(number));
        painter.paint(static_cast<ShapeKind>(label), random);
        const auto place = static_cast<std::size_t>(i);
        painter.writeTo(images.pixels.data() + place * images.bytesPerImage());
        images.labels[place] = label;
    }
}

/// False if it was not to go on.
bool draw(Part& part, int threads, const std::function<bool()>& mayGoOn)
{
    constexpr std::int64_t piece = 16;
    return inParallel(part.images.count(), piece, threads, mayGoOn,
                      [&part](std::int64_t begin, std::int64_t end, const std::stop_token& /*stop*/) {
                          drawImages(part, begin, end);
                      });
}

} // namespace

bool canDrawShapes(const Shape& shape)
{
    return (shape.channels == 1 || shape.channels == 3) && sides.contain(shape.height) &&
           sides.contain(shape.width);
}

std::optional<DataSet> drawShapes(const Shape& shape, int threads, const std::function<bool()>& mayGoOn)
{
    Part training = emptyPart(shape, 0, shapesTrainingImages);
    Part validation = emptyPart(shape, shapesTrainingImages, shapesValidationImages);
    if (!draw(training, threads, mayGoOn) || !draw(validation, threads, mayGoOn)) {
        return std::nullopt;
    }
    return DataSet{.training = std::move(training.images),
                   .validation = std::move(validation.images),
                   .kind = "shapes",
                   .classes = {shapeNames.begin(), shapeNames.end()}};
}

} // namespace bitops
