// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "ui/design/layer_lines.h"

#include <QTest>

using namespace bitops;
using namespace std::string_literals;

namespace {

/// A line each: "  name" for a layer, "  name (3)" for a group of three.
QByteArray textOf(const std::vector<LayerLine>& lines)
{
    std::string text;
    for (const LayerLine& line : lines) {
        text += std::string(2 * static_cast<std::size_t>(line.depth), ' ') + line.name +
                (line.isGroup ? " (" + std::to_string(line.count) + ")" : "") + "\n";
    }
    return QByteArray::fromStdString(text);
}

} // namespace

class TestLayerLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neighboursOfAScopeAreAGroup()
    {
        QCOMPARE(textOf(layerLines({"conv1", "fire2/squeeze", "fire2/left", "fire2/right", "conv10"})),
                 QByteArray("conv1\nfire2 (3)\n  squeeze\n  left\n  right\nconv10\n"));
    }

    void groupsStandInGroups()
    {
        QCOMPARE(
            textOf(layerLines({"/conv1/Conv", "/layer1/layer1.0/conv1/Conv", "/layer1/layer1.0/conv2/Conv",
                               "/layer1/layer1.1/conv1/Conv", "/layer1/layer1.1/conv2/Conv", "/fc/Gemm"})),
            QByteArray("conv1/Conv\nlayer1 (4)\n  layer1.0 (2)\n    conv1/Conv\n    conv2/Conv\n"
                       "  layer1.1 (2)\n    conv1/Conv\n    conv2/Conv\nfc/Gemm\n"));
    }

    void aScopeOfOneLayerIsNoGroup()
    {
        QCOMPARE(textOf(layerLines({"a/one", "b/two"})), QByteArray("a/one\nb/two\n"));
    }

    void whatAllHaveIsLeftOut()
    {
        QCOMPARE(textOf(layerLines({"gpu_0/conv1", "gpu_0/conv2"})), QByteArray("conv1\nconv2\n"));
        QCOMPARE(textOf(layerLines({"net/a/x", "net/a/y", "net/b"})), QByteArray("a (2)\n  x\n  y\nb\n"));
    }

    /// A scope within a scope that nothing else is in is one group.
    void scopesWithNothingBetweenThemAreOneGroup()
    {
        QCOMPARE(textOf(layerLines({"in", "a/b/x", "a/b/y"})), QByteArray("in\na/b (2)\n  x\n  y\n"));
    }

    void namesWithoutScopesStayAsTheyAre()
    {
        QCOMPARE(textOf(layerLines({"r193", "layer1.0.conv1", "", "//"})),
                 QByteArray("r193\nlayer1.0.conv1\n\n//\n"));
        QVERIFY(layerLines({}).empty());
    }

    void everyLayerHasOneLineInItsOrder()
    {
        const std::vector<std::string> paths{"a/x", "b/x", "a/y", "a/z", "c", "a/b/q", "a/b/r", "a/s"};
        std::size_t next = 0;
        for (const LayerLine& line : layerLines(paths)) {
            QCOMPARE(line.first, next);
            next += line.isGroup ? 0 : 1;
        }
        QCOMPARE(next, paths.size());
    }
};

BITOPS_TEST(TestLayerLines, NoApplication)
#include "tst_layer_lines.moc"
