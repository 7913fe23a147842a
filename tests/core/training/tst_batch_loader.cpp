// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/batch_loader.h"

#include "small_training.h"

#include <QTest>

#include <stdexcept>

using namespace bitops;

namespace {

std::vector<std::int64_t> labelsOf(BatchLoader& loader)
{
    std::vector<std::int64_t> labels;
    while (const std::optional<Batch> batch = loader.next()) {
        for (std::int64_t i = 0; i < batch->labels.size(0); ++i) {
            labels.push_back(batch->labels[i].item<std::int64_t>());
        }
    }
    return labels;
}

/// `count` images of 2×2 pixels in two channels; image i has the label i.
ImageSet numbered(std::int64_t count)
{
    ImageSet images{{2, 2, 2}, {}, naturalOrder(count)};
    for (std::int64_t i = 0; i < count * 8; ++i) {
        images.pixels.push_back(static_cast<std::uint8_t>(i));
    }
    return images;
}

} // namespace

class TestBatchLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesImagesInTheirOrder();
    void beginsWhereItIsToldTo();
    void putsPixelsAtTheirPlaces();
    void handsOnWhatGoesWrong();
    void canBeLeftEarly();
};

void TestBatchLoader::givesImagesInTheirOrder()
{
    const ImageSet images = numbered(20);
    const std::vector<std::int64_t> order = trainingOrder(20, 1, 1);
    BatchLoader loader(images, BatchPlan(20, 3), order, pixelValues(8), 0);
    QCOMPARE(labelsOf(loader), order);
    QVERIFY(!loader.next().has_value());
}

void TestBatchLoader::beginsWhereItIsToldTo()
{
    const ImageSet images = numbered(8);
    BatchLoader loader(images, BatchPlan(8, 3), naturalOrder(8), pixelValues(8), 1);
    QCOMPARE(labelsOf(loader), std::vector<std::int64_t>({3, 4, 5, 6, 7}));
}

void TestBatchLoader::putsPixelsAtTheirPlaces()
{
    const ImageSet images = numbered(3);
    BatchLoader loader(images, BatchPlan(3, 3), {2, 0, 1}, pixelValues(8), 0);
    const Batch batch = loader.next().value();
    QVERIFY(batch.images.sizes() == torch::IntArrayRef({3, 2, 2, 2}));
    const torch::Tensor expected =
        (torch::tensor({16, 17, 18, 19, 20, 21, 22, 23}).to(torch::kFloat32) / 255 - 0.5) / 0.5;
    QVERIFY(torch::equal(batch.images[0].flatten(), expected));
}

void TestBatchLoader::handsOnWhatGoesWrong()
{
    const ImageSet images = numbered(4);
    BatchLoader loader(images, BatchPlan(4, 2), {0, 1, 2, 99}, pixelValues(8), 0);
    QVERIFY(loader.next().has_value());
    QVERIFY_THROWS_EXCEPTION(std::out_of_range, (void)loader.next());
}

void TestBatchLoader::canBeLeftEarly()
{
    const ImageSet images = numbered(100);
    BatchLoader loader(images, BatchPlan(100, 2), naturalOrder(100), pixelValues(8), 0);
    QVERIFY(loader.next().has_value()); // And its thread ends, though 49 batches are left.
}

QTEST_APPLESS_MAIN(TestBatchLoader)
#include "tst_batch_loader.moc"
