// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/network_json.h"
#include "core/formats/python_file.h"
#include "core/formats/tuples.h"
#include "core/network/validation.h"
#include "tests/core/random_network.h"
#include "tests/support/test_main.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>
#include <QTest>

#include <array>

using namespace bitops;

namespace {

constexpr std::uint32_t networks = 2'000;

/// As a file holds it: only inverted residuals have an expansion.
Network withoutIdleExpansions(Network network)
{
    for (Block& block : network.blocks) {
        block.expansion = block.type == BlockType::InvertedResidual ? block.expansion : defaultExpansion;
    }
    return network;
}

/// The blocks with nothing left that tuples cannot express.
Network asTuplesKnowIt(Network network)
{
    for (Block& block : network.blocks) {
        block = Block{.outChannels = block.outChannels,
                      .stride = block.stride,
                      .weightBits = block.weightBits.ofLayer(0)};
    }
    return network;
}

/// The blocks as somebody's code may have them, in one of several ways.
std::string asCode(const std::vector<Block>& blocks, std::uint32_t way)
{
    constexpr std::array before{"b = [\n",
                                ">>> b = [\n",
                                "In [3]: b = [\n",
                                "Out[4]: \n[",
                                "b = np.array([\n",
                                "B = namedtuple('B', 'out stride bits')\nb = [\n",
                                "@dataclass\nclass B:\n    out: int\n    stride: int\n    bits: int\nb = [\n",
                                "f(x, {'blocks': [\n",
                                "b = torch.tensor([\n"};
    constexpr std::array rows{"    (%1, %2, %3),\n",
                              "...     (np.int64(%1), %2, %3.0),\n",
                              "   ...:     [%1, %2, %3],\n",
                              "dict(out=%1, stride=%2, bits=%3),\n ",
                              "    [%1, %2, %3],\n",
                              "    B(%1, %2, bits=%3),\n",
                              "    B(out=%1, stride=%2, bits=%3),\n",
                              "    {'out': %1, 'stride': %2, 'bits': %3},\n",
                              "    [%1., %2., %3.],\n"};
    constexpr std::array behind{
        "]\n", "... ]\n>>> b\n",        "   ...: ]\n", "]\n\nIn [5]: \n", "], dtype=np.int64)\n", "]\n",
        "]\n", "]}, None)\nprint(1)\n", "])\n"};
    static_assert(before.size() == rows.size() && rows.size() == behind.size());
    way %= before.size();
    QString text = QString::fromLatin1(before.at(way));
    for (const Block& block : blocks) {
        text += QString::fromLatin1(rows.at(way))
                    .arg(block.outChannels)
                    .arg(block.stride)
                    .arg(block.weightBits.ofLayer(0));
    }
    return text.toStdString() + behind.at(way);
}

/// A notebook with the code in its last cell.
std::string asNotebook(const std::string& code)
{
    return nlohmann::json{{"cells",
                           {{{"cell_type", "markdown"}, {"source", {"# Blocks"}}},
                            {{"cell_type", "code"}, {"source", "%matplotlib inline\nimport torch"}},
                            {{"cell_type", "code"}, {"source", code}, {"outputs", {1, {2.5, "x"}}}}}},
                          {"nbformat", 4}}
        .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// The text with a few bytes removed, doubled or replaced by what stands in such texts.
std::string damaged(std::string text, RandomNetwork& random)
{
    constexpr std::string_view bytes = "[](){}, 0123456789+-.#='\"\\\n\rx:\x1E_%!>@\xE2\x88\x9E";
    for (std::int64_t i = random.between(1, 4); i > 0 && !text.empty(); --i) {
        const auto at =
            static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(text.size()) - 1));
        const auto length = static_cast<std::size_t>(random.between(1, 12));
        const char byte = bytes.at(
            static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(bytes.size()) - 1)));
        switch (random.between(0, 3)) {
        case 0:
            text.erase(at, length);
            break;
        case 1:
            text.insert(at, text.substr(at, length));
            break;
        case 2:
            text.resize(at);
            break;
        default:
            text[at] = byte;
        }
    }
    return text;
}

} // namespace

/// What holds for the texts of every network, tried on thousands of random ones.
class TestTextProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonKeepsEveryNetwork()
    {
        for (std::uint32_t seed = 0; seed < networks; ++seed) {
            RandomNetwork random(seed);
            const Network network = withoutIdleExpansions(seed % 2 == 0 ? random.sound() : random.wild());
            const Result<Network> read = networkFromText(networkToText(network));
            QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
            QCOMPARE(*read, network);
            QCOMPARE(validate(*read), validate(network));
        }
    }

    void tuplesKeepEveryBlockOrRefuseIt()
    {
        int kept = 0;
        for (std::uint32_t seed = 0; seed < networks; ++seed) {
            const Network network = RandomNetwork(seed).wild();
            const Result<std::string> text = blocksToTuples(network.blocks);
            const bool isExpressible = asTuplesKnowIt(network).blocks == network.blocks;
            QCOMPARE(text.hasValue(), isExpressible);
            kept += isExpressible ? 1 : 0;

            const Network plain = asTuplesKnowIt(network);
            const auto read = blocksFromTuples(*blocksToTuples(plain.blocks));
            QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
            QCOMPARE(*read, plain.blocks);
            const auto fromFile = blocksFromTuples(*networkToTupleFile(plain));
            QVERIFY2(fromFile.hasValue(), fromFile ? "" : fromFile.error().message.c_str());
            QCOMPARE(*fromFile, plain.blocks);
        }
        QVERIFY(kept < static_cast<int>(networks));
    }

    void damagedTuplesAreReadOrRefusedAtAPlace()
    {
        static const QRegularExpression place(QStringLiteral("^line [1-9]\\d*, column [1-9]\\d*: expected "));
        int refused = 0;
        for (std::uint32_t seed = 0; seed < networks; ++seed) {
            RandomNetwork random(seed);
            const Network network = asTuplesKnowIt(random.sound());
            const std::string text = damaged(*networkToTupleFile(network), random);
            const auto read = blocksFromTuples(text);
            if (!read) {
                ++refused;
                QVERIFY2(place.match(QString::fromStdString(read.error().message)).hasMatch(), text.c_str());
            }
        }
        QVERIFY2(refused > 200, qPrintable(QString::number(refused)));
    }

    void codeIsReadInEveryWay()
    {
        for (std::uint32_t seed = 0; seed < networks; ++seed) {
            const std::vector<Block> blocks = asTuplesKnowIt(RandomNetwork(seed).sound()).blocks;
            const std::string code = asCode(blocks, seed);
            const auto read = blocksFromTuples(code);
            QVERIFY2(read.hasValue(), read ? "" : (read.error().message + "\n" + code).c_str());
            QCOMPARE(*read, blocks);
            const auto fromNotebook = blocksFromNotebook(asNotebook(code));
            QVERIFY2(fromNotebook.hasValue(), fromNotebook ? "" : fromNotebook.error().message.c_str());
            QCOMPARE(*fromNotebook, blocks);
        }
    }

    void damagedCodeIsReadOrRefusedAtAPlace()
    {
        static const QRegularExpression place(
            QStringLiteral("^(cell \\d+, )?line [1-9]\\d*, column [1-9]\\d*: expected .*, found "),
            QRegularExpression::DotMatchesEverythingOption);
        int refused = 0;
        const auto isReadOrRefused = [&refused](const Result<std::vector<Block>>& read) {
            refused += read ? 0 : 1;
            return read || place.match(QString::fromStdString(read.error().message)).hasMatch();
        };
        for (std::uint32_t seed = 0; seed < networks; ++seed) {
            RandomNetwork random(seed);
            const std::vector<Block> blocks = asTuplesKnowIt(random.sound()).blocks;
            const std::string code = damaged(asCode(blocks, seed), random);
            QVERIFY2(isReadOrRefused(blocksFromTuples(code)), code.c_str());
            QVERIFY2(isReadOrRefused(blocksFromNotebook(asNotebook(code))), code.c_str());
            const auto read = blocksFromNotebook(damaged(asNotebook(code), random));
            QVERIFY(read.hasValue() || !read.error().message.empty());
        }
        QVERIFY2(refused > 200, qPrintable(QString::number(refused)));
    }

    void damagedJsonIsReadOrRefused()
    {
        int refused = 0;
        for (std::uint32_t seed = 0; seed < networks; ++seed) {
            RandomNetwork random(seed);
            const Result<Network> read = networkFromText(damaged(networkToText(random.sound()), random));
            refused += read ? 0 : 1;
            QVERIFY(read.hasValue() || !read.error().message.empty());
            if (read) {
                QCOMPARE(*networkFromText(networkToText(*read)), *read);
            }
        }
        QVERIFY2(refused > 200, qPrintable(QString::number(refused)));
    }

    void everySoundNetworkHasAPyTorchClass()
    {
        for (std::uint32_t seed = 0; seed < networks; ++seed) {
            const Network network = RandomNetwork(seed).sound();
            const QByteArray code = QByteArray::fromStdString(networkToPyTorchFile(network));
            QVERIFY(code.contains("\nclass Random(nn.Module):\n"));
            QCOMPARE(code.count(", weight_bits=("), static_cast<qsizetype>(network.blocks.size()));
            QCOMPARE(code.count('@'), code.count("@staticmethod"));
        }
    }
};

BITOPS_TEST(TestTextProperties, NoApplication)
#include "tst_text_properties.moc"
