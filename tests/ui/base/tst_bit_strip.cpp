// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "ui/base/bit_strip.h"
#include "ui/base/colors.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace bitops;

namespace {

QImage paintedStrip(const BlockBits& bits, int width)
{
    QImage image(width, bitStripHeight, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintBitStrip(&painter, image.rect(), bits);
    return image;
}

QColor middleOf(const QImage& image, int x)
{
    return image.pixelColor(x, image.height() / 2);
}

} // namespace

class TestBitStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachBlockHasACellInTheColorOfItsBits()
    {
        const QImage strip = paintedStrip(blockBitsOf(notebookNetwork()), 50);
        const std::vector<int> bits{8, 4, 2, 4, 8};
        for (std::size_t i = 0; i < bits.size(); ++i) {
            QCOMPARE(middleOf(strip, static_cast<int>(10 * i) + 5), bitColor(bits[i]));
        }
    }

    void aBlockWhoseLayersDifferIsDivided()
    {
        Network network = notebookNetwork();
        network.blocks.resize(2);
        network.blocks[0].weightBits = WeightBits({8, 2});
        network.blocks[1].weightBits = floatBits;
        const QImage strip = paintedStrip(blockBitsOf(network), 40);
        QCOMPARE(middleOf(strip, 5), bitColor(8));
        QCOMPARE(middleOf(strip, 15), bitColor(2));
        QCOMPARE(middleOf(strip, 30), bitColor(floatBits));
    }

    void aThousandBlocksHaveRoom()
    {
        const QImage strip = paintedStrip(BlockBits(1'000, {4}), bitStripWidth(1'000));
        for (int x = 3; x < strip.width() - 3; ++x) {
            QCOMPARE(middleOf(strip, x), bitColor(4));
        }
        QCOMPARE(middleOf(paintedStrip({}, 20), 10), QColor(Qt::white));
    }
};

BITOPS_TEST(TestBitStrip, QApplication)
#include "tst_bit_strip.moc"
