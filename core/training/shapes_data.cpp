// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/shapes_data.h"

#include "core/network/validation.h"
#include "core/training/random.h"
#include "core/training/shape_painter.h"

#include <algorithm>
#include <future>
#include <utility>
#include <vector>

namespace bitops {

namespace {

constexpr std::int64_t trainingImages = 10000;
constexpr std::int64_t validationImages = 1000;
constexpr std::uint64_t dataSeed = 2026;

constexpr Limits sides{8, 256};

/// What a thread draws between two questions whether to go on.
constexpr std::int64_t imagesOfTurn = 16;

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

void drawTurn(Part& part, std::int64_t begin)
{
    ImageSet& images = part.images;
    ShapePainter painter(images.shape);
    const std::int64_t end = std::min(begin + imagesOfTurn, images.count());
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
    for (std::int64_t begin = 0; begin < part.images.count(); begin += threads * imagesOfTurn) {
        if (!mayGoOn()) {
            return false;
        }
        std::vector<std::future<void>> helpers;
        for (int i = 1; i < threads; ++i) {
            const std::int64_t turn = begin + i * imagesOfTurn;
            helpers.push_back(std::async(std::launch::async, [&part, turn] { drawTurn(part, turn); }));
        }
        drawTurn(part, begin);
        for (std::future<void>& helper : helpers) {
            helper.get(); // Throws what went wrong there.
        }
    }
    return true;
}

} // namespace

bool canDrawShapes(const Shape& shape)
{
    return (shape.channels == 1 || shape.channels == 3) && sides.contain(shape.height) &&
           sides.contain(shape.width);
}

std::optional<DataSet> drawShapes(const Shape& shape, int threads, const std::function<bool()>& mayGoOn)
{
    Part training = emptyPart(shape, 0, trainingImages);
    Part validation = emptyPart(shape, trainingImages, validationImages);
    if (!draw(training, threads, mayGoOn) || !draw(validation, threads, mayGoOn)) {
        return std::nullopt;
    }
    return DataSet{std::move(training.images), std::move(validation.images)};
}

} // namespace bitops
