// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/validation.h"

#include "core/network/presets.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace bitops;

using Change = std::function<void(Network&)>;

namespace {

QByteArrayList sentences(const Network& network)
{
    QByteArrayList list;
    for (const Problem& problem : validate(network)) {
        list.append(QByteArray::fromStdString(describe(problem)));
    }
    return list;
}

/// One row for each value of a field, with the sentence that it must bring; none where it is allowed.
template <typename Set>
void addRows(const char* field, Set set, const char* rule, std::initializer_list<int> good,
             std::initializer_list<int> bad, const char* where)
{
    for (const int value : good) {
        QTest::addRow("%s %d", field, value)
            << Change([set, value](Network& n) { set(n, value); }) << QByteArray();
    }
    for (const int value : bad) {
        const QByteArray sentence = QByteArray(where) + ": " + field + " is " + QByteArray::number(value) +
                                    ", but must be " + rule + ".";
        QTest::addRow("%s %d", field, value)
            << Change([set, value](Network& n) { set(n, value); }) << sentence;
    }
}

constexpr auto bitsRule = "1 to 16, or 32 for float";

} // namespace

class TestValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryLimit_data();
    void keepsEveryLimit();
    void acceptsTheNotebooksNetwork();
    void reportsAllProblems();
    void reportsBothOfTwoWrongBits();
    void wantsOneBitWidthOrOneForEachLayer();
    void knowsTheLayersOfEveryBlockType_data();
    void knowsTheLayersOfEveryBlockType();
    void allowsAnyLayersWhereTheChannelsAreNotKnown();
    void limitsTheExpansionOfInvertedResiduals_data();
    void limitsTheExpansionOfInvertedResiduals();
    void ignoresTheExpansionOfOtherBlocks();
    void limitsTheNumberOfBlocks_data();
    void limitsTheNumberOfBlocks();
    void goesOnAfterABrokenBlock();
    void marksBlockAndField();
    void survivesExtremeValues();
};

void TestValidation::keepsEveryLimit_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("sentence");

    const auto input = [](auto member) {
        return [member](Network& n, int value) { n.input.shape.*member = value; };
    };
    const auto block = [](auto member) {
        return [member](Network& n, int value) { n.blocks[1].*member = value; };
    };
    addRows("input channels", input(&Shape::channels), "1 to 65536", {1, 65'536}, {0, -1, 65'537}, "Network");
    addRows("input height", input(&Shape::height), "1 to 4096", {1, 4'096}, {0, 4'097}, "Network");
    addRows("input width", input(&Shape::width), "1 to 4096", {1, 4'096}, {0, 4'097}, "Network");
    addRows(
        "input bits", [](Network& n, int value) { n.input.bits = value; }, bitsRule, {1, 16, 32},
        {0, -8, 17, 31, 33}, "Network");
    addRows(
        "number of classes", [](Network& n, int value) { n.classes = value; }, "2 to 100000", {2, 100'000},
        {1, 100'001}, "Network");
    addRows(
        "classifier bits", [](Network& n, int value) { n.classifierBits = value; }, bitsRule, {1, 16, 32},
        {0, 17}, "Network");
    addRows("out channels", block(&Block::outChannels), "1 to 65536", {1, 65'536}, {0, 65'537}, "Block 1");
    addRows("stride", block(&Block::stride), "1 to 8", {1, 8}, {0, -2, 9}, "Block 1");
    addRows("kernel", block(&Block::kernel), "1 to 15", {1, 3, 13, 15}, {0, -1, 16, 17}, "Block 1");
    addRows("kernel", block(&Block::kernel), "odd", {}, {2, 14}, "Block 1");
    addRows("weight bits", block(&Block::weightBits), bitsRule, {1, 16, 32}, {0, -4, 17, 64}, "Block 1");
    addRows("activation bits", block(&Block::activationBits), bitsRule, {1, 16, 32}, {0, 17}, "Block 1");
}

void TestValidation::keepsEveryLimit()
{
    QFETCH(Change, change);
    QFETCH(QByteArray, sentence);
    Network network = notebookNetwork();
    change(network);

    QCOMPARE(sentences(network), sentence.isEmpty() ? QByteArrayList() : QByteArrayList({sentence}));
}

void TestValidation::acceptsTheNotebooksNetwork()
{
    QCOMPARE(sentences(notebookNetwork()), QByteArrayList());
}

void TestValidation::reportsAllProblems()
{
    Network network = notebookNetwork();
    network.input.shape.height = 0;
    network.classes = 1;
    network.blocks[0].stride = 9;
    network.blocks[0].outChannels = 0;
    network.blocks[4].kernel = 4;

    QCOMPARE(sentences(network), QByteArrayList({
                                     "Network: input height is 0, but must be 1 to 4096.",
                                     "Network: number of classes is 1, but must be 2 to 100000.",
                                     "Block 0: out channels is 0, but must be 1 to 65536.",
                                     "Block 0: stride is 9, but must be 1 to 8.",
                                     "Block 4: kernel is 4, but must be odd.",
                                 }));
}

void TestValidation::reportsBothOfTwoWrongBits()
{
    Network network = notebookNetwork();
    network.blocks[0].weightBits = WeightBits(std::vector{0, 17});
    QCOMPARE(sentences(network), QByteArrayList({
                                     "Block 0: weight bits is 0, but must be 1 to 16, or 32 for float.",
                                     "Block 0: weight bits is 17, but must be 1 to 16, or 32 for float.",
                                 }));
}

void TestValidation::wantsOneBitWidthOrOneForEachLayer()
{
    Network network = notebookNetwork();
    network.blocks[0].weightBits = WeightBits(std::vector{8, 4});
    QCOMPARE(sentences(network), QByteArrayList());

    network.blocks[0].weightBits = WeightBits(std::vector{8, 4, 2});
    QCOMPARE(
        sentences(network),
        QByteArrayList({"Block 0: weight bits has 3 values, but must have one, or 2 (one for each layer)."}));
}

void TestValidation::knowsTheLayersOfEveryBlockType_data()
{
    QTest::addColumn<Block>("block");
    QTest::addColumn<int>("layers");

    QTest::newRow("separable") << Block{} << 2;
    QTest::newRow("conv") << Block{.type = BlockType::Conv} << 1;
    QTest::newRow("inverted residual") << Block{.type = BlockType::InvertedResidual} << 3;
    QTest::newRow("basic residual") << Block{.type = BlockType::BasicResidual, .outChannels = 3} << 2;
    QTest::newRow("of other channels") << Block{.type = BlockType::BasicResidual, .outChannels = 4} << 3;
    QTest::newRow("of another size") << Block{.type = BlockType::BasicResidual, .outChannels = 3, .stride = 2}
                                     << 3;
    QTest::newRow("pool") << Block{.type = BlockType::ConvPool} << 1;
    QTest::newRow("without expansion") << Block{.type = BlockType::InvertedResidual, .expansion = 1} << 2;
}

void TestValidation::knowsTheLayersOfEveryBlockType()
{
    QFETCH(Block, block);
    QFETCH(int, layers);
    for (int count = 1; count <= 4; ++count) {
        block.weightBits = WeightBits(std::vector(static_cast<std::size_t>(count), 4));
        const bool isGood = count == 1 || count == layers;
        const QByteArray others =
            layers == 1 ? QByteArray() : ", or " + QByteArray::number(layers) + " (one for each layer)";
        const QByteArrayList expected{"Block 0: weight bits has " + QByteArray::number(count) +
                                      " values, but must have one" + others + "."};
        QCOMPARE(sentences({.blocks = {block}}), isGood ? QByteArrayList() : expected);
    }
}

void TestValidation::allowsAnyLayersWhereTheChannelsAreNotKnown()
{
    Network network{.blocks = {{}, {}, {}}};
    for (const int layers : {2, 3, 4}) {
        network.blocks[2] = {.type = BlockType::BasicResidual,
                             .weightBits = WeightBits(std::vector(static_cast<std::size_t>(layers), 4))};
        network.blocks[1].stride = 1;
        QCOMPARE(validate(network).empty(), layers == 2);
        network.blocks[1].stride = 9;
        QCOMPARE(validate(network).size(), layers == 4 ? 2U : 1U);
    }
}

void TestValidation::limitsTheExpansionOfInvertedResiduals_data()
{
    QTest::addColumn<qint64>("channels");
    QTest::addColumn<qint64>("expansion");
    QTest::addColumn<QByteArray>("sentence");

    QTest::newRow("least") << qint64{3} << qint64{1} << QByteArray();
    QTest::newRow("most") << qint64{3} << qint64{64} << QByteArray();
    QTest::newRow("none") << qint64{3} << qint64{0}
                          << QByteArray("Block 0: expansion is 0, but must be 1 to 64.");
    QTest::newRow("too much") << qint64{3} << qint64{65}
                              << QByteArray("Block 0: expansion is 65, but must be 1 to 64.");
    QTest::newRow("most within") << qint64{16'384} << qint64{4} << QByteArray();
    QTest::newRow("too many within")
        << qint64{16'385} << qint64{4}
        << QByteArray("Block 0: number of expanded channels is 65540, but must be 1 to 65536.");
}

void TestValidation::limitsTheExpansionOfInvertedResiduals()
{
    QFETCH(qint64, channels);
    QFETCH(qint64, expansion);
    QFETCH(QByteArray, sentence);
    const Network network{.input = {.shape = {channels, 8, 8}},
                          .blocks = {{.type = BlockType::InvertedResidual, .expansion = expansion}}};
    QCOMPARE(sentences(network), sentence.isEmpty() ? QByteArrayList() : QByteArrayList({sentence}));
}

void TestValidation::ignoresTheExpansionOfOtherBlocks()
{
    for (const BlockType type : {BlockType::Separable, BlockType::Conv}) {
        QCOMPARE(sentences({.blocks = {{.type = type, .expansion = -1}}}), QByteArrayList());
    }
}

void TestValidation::limitsTheNumberOfBlocks_data()
{
    QTest::addColumn<int>("blocks");
    QTest::addColumn<bool>("isGood");

    QTest::newRow("none") << 0 << false;
    QTest::newRow("one") << 1 << true;
    QTest::newRow("most") << 1'000 << true;
    QTest::newRow("too many") << 1'001 << false;
}

void TestValidation::limitsTheNumberOfBlocks()
{
    QFETCH(int, blocks);
    QFETCH(bool, isGood);
    Network network = notebookNetwork();
    network.blocks.assign(static_cast<std::size_t>(blocks), Block{});

    const QByteArrayList expected{"Network: number of blocks is " + QByteArray::number(blocks) +
                                  ", but must be 1 to 1000."};
    QCOMPARE(sentences(network), isGood ? QByteArrayList() : expected);
}

void TestValidation::goesOnAfterABrokenBlock()
{
    Network network = notebookNetwork();
    network.blocks[1].stride = 0;
    network.blocks[3].stride = 0;
    QCOMPARE(validate(network).size(), 2U);
}

void TestValidation::marksBlockAndField()
{
    Network network = notebookNetwork();
    network.blocks[3].stride = 9;
    const Problem expected{Problem::Kind::OutOfRange, Field::Stride, 3, 9, limits::stride};
    QCOMPARE(validate(network), std::vector<Problem>{expected});
}

void TestValidation::survivesExtremeValues()
{
    using Range = std::numeric_limits<std::int64_t>;
    for (const std::int64_t value : {Range::min(), Range::max()}) {
        Network network = notebookNetwork();
        network.input.shape = {value, value, value};
        network.blocks[0].outChannels = network.blocks[0].stride = network.blocks[0].kernel = value;
        QCOMPARE(validate(network).size(), 6U);
    }
}

BITOPS_TEST(TestValidation, NoApplication)
#include "tst_validation.moc"
