// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/batch_loader.h"

#include "small_training.h"
#include "tests/support/test_main.h"

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

PixelValues plainValues()
{
    return pixelValues({{0.5, 0.5}, {0.5, 0.5}}, 8);
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
    void scalesEachChannelByItself();
    void augmentsByTheEpoch();
    void handsOnWhatGoesWrong();
    void canBeLeftEarly();
};

void TestBatchLoader::givesImagesInTheirOrder()
{
    const ImageSet images = numbered(20);
    const std::vector<std::int64_t> order = trainingOrder(20, 1, 1);
    BatchLoader loader(images, BatchPlan(20, 3), order, plainValues(), 0);
    QCOMPARE(labelsOf(loader), order);
    QVERIFY(!loader.next().has_value());
}

void TestBatchLoader::beginsWhereItIsToldTo()
{
    const ImageSet images = numbered(8);
    BatchLoader loader(images, BatchPlan(8, 3), naturalOrder(8), plainValues(), 1);
    QCOMPARE(labelsOf(loader), std::vector<std::int64_t>({3, 4, 5, 6, 7}));
}

void TestBatchLoader::putsPixelsAtTheirPlaces()
{
    const ImageSet images = numbered(3);
    BatchLoader loader(images, BatchPlan(3, 3), {2, 0, 1}, plainValues(), 0);
    const Batch batch = loader.next().value();
    QVERIFY(batch.images.sizes() == torch::IntArrayRef({3, 2, 2, 2}));
    const torch::Tensor expected =
        (torch::tensor({16, 17, 18, 19, 20, 21, 22, 23}).to(torch::kFloat32) / 255 - 0.5) / 0.5;
    QVERIFY(torch::equal(batch.images[0].flatten(), expected));
}

void TestBatchLoader::scalesEachChannelByItself()
{
    const ImageSet images = numbered(1);
    BatchLoader loader(images, BatchPlan(1, 1), {0}, pixelValues({{0, 0.5}, {1, 0.25}}, 8), 0);
    const Batch batch = loader.next().value();
    QCOMPARE(batch.images[0][0][1][1].item<float>(), 3 / 255.0F);
    QCOMPARE(batch.images[0][1][0][0].item<float>(), (4 / 255.0F - 0.5F) / 0.25F);
}

void TestBatchLoader::augmentsByTheEpoch()
{
    const ImageSet images = numbered(20);
    constexpr std::int64_t seed = 5;
    constexpr int epoch = 2;
    const std::vector<std::int64_t> order = trainingOrder(20, seed, epoch);
    BatchLoader loader(images, BatchPlan(20, 20), order, plainValues(), 0,
                       {Augmentation::CropFlip, seed, epoch});
    const Batch batch = loader.next().value();
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto image = static_cast<std::size_t>(order[i]);
        std::vector<std::uint8_t> expected(images.bytesPerImage());
        place(images.pixels.data() + image * images.bytesPerImage(), images.shape,
              placementOf(Augmentation::CropFlip, seed, epoch, image), expected.data());
        const torch::Tensor pixels = torch::tensor(std::vector<int>(expected.begin(), expected.end()));
        QVERIFY(torch::equal(batch.images[static_cast<std::int64_t>(i)].flatten(),
                             (pixels.to(torch::kFloat32) / 255 - 0.5) / 0.5));
    }
}

void TestBatchLoader::handsOnWhatGoesWrong()
{
    const ImageSet images = numbered(4);
    BatchLoader loader(images, BatchPlan(4, 2), {0, 1, 2, 99}, plainValues(), 0);
    QVERIFY(loader.next().has_value());
    QVERIFY_THROWS_EXCEPTION(std::out_of_range, (void)loader.next());
}

void TestBatchLoader::canBeLeftEarly()
{
    const ImageSet images = numbered(100);
    BatchLoader loader(images, BatchPlan(100, 2), naturalOrder(100), plainValues(), 0);
    QVERIFY(loader.next().has_value()); // And its thread ends, though 49 batches are left.
}

BITOPS_TEST(TestBatchLoader, NoApplication)
#include "tst_batch_loader.moc"
