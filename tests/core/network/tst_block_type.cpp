// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/block_type.h"

#include "core/network/block_lowering.h"
#include "core/network/lowering.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace bitops;

class TestBlockType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFoundByItsName_data() { addTypes(); }
    void isFoundByItsName()
    {
        QFETCH(const BlockTypeInfo*, info);
        QCOMPARE(&infoOf(info->type), info);
        QCOMPARE(findBlockType(info->name), std::optional(info->type));
    }

    void namesOfFilesStay()
    {
        QCOMPARE(infoOf(BlockType::Separable).name, std::string_view("separable"));
        QCOMPARE(infoOf(BlockType::Conv).name, std::string_view("conv"));
        QCOMPARE(infoOf(BlockType::InvertedResidual).name, std::string_view("inverted_residual"));
        QCOMPARE(infoOf(BlockType::BasicResidual).name, std::string_view("basic_residual"));
        QCOMPARE(infoOf(BlockType::ConvPool).name, std::string_view("conv_pool"));
        QVERIFY(!findBlockType("residual"));
        QVERIFY(!findBlockType(""));
    }

    void noTwoAreCalledTheSame()
    {
        std::set<std::string> files, classes, titles, shortTitles, reportTitles;
        for (const BlockTypeInfo* const info : blockTypeTable()) {
            files.emplace(info->name);
            classes.emplace(info->pythonClass);
            titles.insert(Translator::tr(info->title));
            shortTitles.insert(Translator::tr(info->shortTitle));
            reportTitles.insert(Translator::tr(info->reportTitle));
        }
        for (const auto& names : {files, classes, titles, shortTitles, reportTitles}) {
            QCOMPARE(names.size(), blockTypeTable().size());
            QVERIFY(!names.contains(""));
        }
    }

    void hasParametersInTheOrderOfTheirColumns_data() { addTypes(); }
    void hasParametersInTheOrderOfTheirColumns()
    {
        QFETCH(const BlockTypeInfo*, info);
        QVERIFY(!info->parameters.empty());
        auto own = info->parameters.begin();
        for (const BlockParameter& parameter : blockParameters()) {
            const bool isNext = own != info->parameters.end() && own->field == parameter.field;
            QCOMPARE(info->has(parameter), isNext);
            own += isNext ? 1 : 0;
        }
        QVERIFY(own == info->parameters.end());
    }

    void parametersAreWhatABlockBeginsWith_data() { addTypes(); }
    void parametersAreWhatABlockBeginsWith()
    {
        QFETCH(const BlockTypeInfo*, info);
        const Network network{.blocks = {{.type = info->type}}};
        QCOMPARE(validate(network), std::vector<Problem>());
        for (const BlockParameter& parameter : info->parameters) {
            for (const std::int64_t wrong : {parameter.limits.least - 1, parameter.limits.most + 1}) {
                Network changed = network;
                changed.blocks[0].*parameter.value = wrong;
                const Problem problem{Problem::Kind::OutOfRange, parameter.field, 0, wrong, parameter.limits};
                QCOMPARE(validate(changed), std::vector{problem});
            }
        }
    }

    void layersAreThoseOfTheGraph_data() { addTypes(); }
    void layersAreThoseOfTheGraph()
    {
        QFETCH(const BlockTypeInfo*, info);
        for (const std::int64_t inputChannels : {8, 12}) {
            for (const std::int64_t stride : {1, 2}) {
                for (const std::int64_t expansion : {1, 2}) {
                    const Block block{
                        .type = info->type, .outChannels = 8, .stride = stride, .expansion = expansion};
                    const Graph graph = graphOf({.input = {{inputChannels, 9, 9}, 8}, .blocks = {block}});
                    std::vector<std::string_view> names;
                    for (const Node& node : graph.nodesOf(graph.groups().front())) {
                        if (hasWeights(node.operation)) {
                            names.push_back(node.name);
                        }
                    }
                    QVERIFY(std::ranges::equal(layersOf(block, inputChannels), names, {}, &BlockLayer::name));
                }
            }
        }
    }

    void layersHaveTextsAndStandInTheListOfAll_data() { addTypes(); }
    void layersHaveTextsAndStandInTheListOfAll()
    {
        QFETCH(const BlockTypeInfo*, info);
        std::set<double> tones;
        for (const BlockLayer& layer : layersOf({.type = info->type, .stride = 2}, 3)) {
            QCOMPARE(std::ranges::count(blockLayers(), layer.name, &BlockLayer::name), 1);
            QVERIFY(!layer.title.isEmpty());
            QVERIFY2(tones.insert(layer.lightness).second, layer.name.data());
        }
    }

    void hasTextsForEachParameter()
    {
        std::set<std::string> keys;
        for (const BlockParameter& parameter : blockParameters()) {
            keys.insert(parameter.key);
            QVERIFY(!parameter.symbol.isEmpty() && !parameter.meaning.isEmpty());
            QVERIFY(!parameter.editText.isEmpty() && parameter.step > 0);
        }
        QCOMPARE(keys.size(), blockParameters().size());
    }

    void hasAPythonClassOfItsName_data() { addTypes(); }
    void hasAPythonClassOfItsName()
    {
        QFETCH(const BlockTypeInfo*, info);
        const std::string heading = "\n\nclass " + std::string(info->pythonClass) + "(nn.Module):\n";
        QVERIFY(info->pythonCode.starts_with(heading));
    }

    void noTwoLookTheSame()
    {
        std::set<std::tuple<BlockOutline::Corners, double, double>> outlines;
        for (const BlockTypeInfo* const info : blockTypeTable()) {
            outlines.emplace(info->outline.corners, info->outline.width, info->outline.height);
        }
        QCOMPARE(outlines.size(), blockTypeTable().size());
    }

private:
    static void addTypes()
    {
        QTest::addColumn<const BlockTypeInfo*>("info");
        for (const BlockTypeInfo* const info : blockTypeTable()) {
            QTest::newRow(info->name.data()) << info;
        }
    }
};

BITOPS_TEST(TestBlockType, NoApplication)
#include "tst_block_type.moc"
