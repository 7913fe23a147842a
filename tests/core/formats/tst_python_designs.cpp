// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "core/formats/block_row.h"
#include "core/formats/network_file.h"
#include "core/formats/network_json.h"
#include "core/formats/tuples.h"
#include "tests/support/test_main.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

using namespace bitops;

namespace {

std::vector<Block> twoBlocks()
{
    return {{.outChannels = 32, .stride = 1, .weightBits = 8},
            {.outChannels = 64, .stride = 2, .weightBits = 4}};
}

Block residual(std::int64_t expansion, std::int64_t outChannels, std::int64_t stride)
{
    return {.type = BlockType::InvertedResidual,
            .outChannels = outChannels,
            .stride = stride,
            .expansion = expansion,
            .weightBits = 8};
}

using Json = nlohmann::json;

Json codeCell(const Json& source)
{
    return {
        {"cell_type", "code"}, {"metadata", Json::object()}, {"outputs", Json::array()}, {"source", source}};
}

Json markdownCell()
{
    return {{"cell_type", "markdown"}, {"source", {"# x\n", "x = [(1, 1, 1)]"}}};
}

/// Of format 4.
std::string notebook(std::vector<Json> cells)
{
    return Json{{"cells", std::move(cells)}, {"metadata", Json::object()}, {"nbformat", 4}}.dump();
}

/// JSON that is written with single quotes.
std::string json(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

} // namespace

/// Designs as people have them in Python: out of notebooks, interpreters and the code of others.
class TestPythonDesigns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheTwoBlocks_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const char* text) { QTest::newRow(name) << QByteArray(text); };

        row("underscores and other bases", "b = [(3_2, 0b1, 0x8), (0x4_0, 0o2, 4)]");
        row("whole floats", "b = [(32., 1, 8.0), (6.4e1, 2.0, 4)]");
        row("zeros", "b = [(32, 0_1e0, 8), (+64, - -2, 4)]");

        row("NumPy's numbers", "b = [(np.int64(32), np.int64(1), np.int64(8)), (np.int64(64), 2, 4)]");
        row("other types",
            "b = [(int(32), numpy.uint8(1), float(8.0)), (np.float32(64), int64(2), np.int_(4))]");
        row("an array", "b = np.array([[32, 1, 8], [64, 2, 4]])");
        row("an array of floats", "b = np.array([[32., 1., 8.], [64., 2., 4.]])");
        row("an array's type", "b = np.array([[32, 1, 8], [64, 2, 4]], dtype=np.int32)  # of four bytes");
        row("a type in quotes", "b = np.asarray([[32, 1, 8], [64, 2, 4]], 'float64',)");
        row("a printed array", "Out[4]: \narray([[32,  1,  8],\n       [64,  2,  4]])");
        row("a tensor", "b = torch.tensor([[32, 1, 8], [64, 2, 4]], device='cpu', dtype=torch.long)");
        row("printed tensors", "Out[4]: [tensor([32,  1,  8]), tensor([64,  2,  4], dtype=torch.int32)]");
        row("a list of a list", "b = list(((32, 1, 8), (64, 2, 4)))");
        row("arrays of arrays", "b = np.array([np.array([np.int8(32), 1, 8]), np.array((64, 2, 4))])");

        row("dict()",
            "b = [\n    dict(out_channels=32, stride=1, bits=8),\n    dict(bits=4, stride=2, out=64),\n]");
        row("a dict", "b = [{'out_channels': 32, 'stride': 1, 'weight_bits': 8},"
                      " {\"channels\": 64, \"s\": 2, \"bits\": 4,}]");
        row("a named tuple", "Block = namedtuple(\"Block\", \"out stride bits\")\n"
                             "b = [Block(32, 1, 8), Block(64, 2, 4)]");
        row("a named tuple's fields in another order",
            "import collections\nB = collections.namedtuple('B', ['bits', 'out', 'stride'])\n"
            "b = [B(8, 32, 1), B(4, stride=2, out=64)]");
        row("a named tuple under another name", "B = namedtuple('Block', 'out stride bits')\n"
                                                "b = [B(32, 1, 8), Block(64, bits=4, stride=2)]");
        row("a class of NamedTuple",
            "class Block(typing.NamedTuple):\n    '''One row.'''\n    out: int  # channels\n"
            "    stride: int = 1\n    bits: int = 8\n\n    def cost(self):\n        other: int = 3\n\n"
            "b = [Block(32, 1, 8), Block(64, bits=4, stride=2)]");
        row("a data class",
            "@dataclass(frozen=True)\nclass Block:\n\n    out: int\n    stride: int\n    bits: int\n"
            "b = [Block(32, 1, 8), Block(64, 2, 4)]");

        row("a default", "def make(cfg=[(32, 1, 8), (64, 2, 4)]):\n    return cfg\n");
        row("a value in a dict", "cfg = {\n    'input': 32,\n    'blocks': [(32, 1, 8), (64, 2, 4)],\n}");
        row("an argument with a name", "net = Net(3, blocks=np.array([[32, 1, 8], [64, 2, 4]]), classes=10)");
        row("an attribute in a class", "class Net:\n    blocks = [(32, 1, 8), (64, 2, 4)]\n");

        row("lists of something else before",
            "betas = [(0.9, 0.999)]\nsizes = ((32, 32), (16, 16))\nmean = [[0.5, 0.5, 0.5]]\n"
            "configs = [{'lr': 0.1}]\nempty = []\nlayers = nn.Sequential([a(3), b(4)])\n"
            "blocks = [(32, 1, 8), (64, 2, 4)]");
        row("lines of an old Mac", "# blocks\rb = [(32, 1, 8), # first\r(64, 2, 4)]\r");

        row("doctest", ">>> blocks = [(32, 1, 8), (64, 2, 4)]");
        row("doctest with lines",
            ">>> blocks = [\n...     (32, 1, 8),\n...     (64, 2, 4),\n... ]\n>>> len(blocks)\n2\n");
        row("what doctest printed", ">>> blocks\n[(32, 1, 8), (64, 2, 4)]\n>>> len(blocks)\n2\n");
        row("IPython", "In [3]: blocks = [\n   ...:     (32, 1, 8),\n   ...:     (64, 2, 4),\n   ...: ]\n\n"
                       "In [4]: len(blocks)\nOut[4]: 2\n");
        row("IPython without numbers", "In [ ]: 1\n\nIn []: blocks = [(32, 1, 8),\n  ...: (64, 2, 4)]\n");
        row("what was printed before a prompt", "[(32, 1, 8), (64, 2, 4)]\n>>> ");
        row("what IPython printed", "Out[4]: [(32, 1, 8), (64, 2, 4)]");
        row("what IPython printed below",
            "In [4]: blocks\nOut[4]: \n[(32, 1, 8),\n (64, 2, 4)]\n\nIn [5]: \n");
        row("banner and unclosed brackets", "Python 3.11.2 (main)\nIt's free, type 'help'\n"
                                            ">>> f(((\n  File x\nSyntaxError: '(' was never closed\n"
                                            ">>> s = '''\n>>> b = [(32, 1, 8), (64, 2, 4)]\n");
        row("IPython's commands", "%matplotlib inline\n!pip install torch=[(1,1,1)]\n?x = [(1, 1, 1)]\n"
                                  "b = [(32, 1, 8), (64, 2, 4)]\n%timeit b = [(1, 1, 1)]");
        row("three dots of Python", "x = [\n...\n]\n...\nb = [(32, 1, 8), (64, 2, 4)]");
        row("a docstring with a prompt",
            "def f():\n    '''\n    >>> x = [(1, 1, 1)]\n    '''\nb = [(32, 1, 8), (64, 2, 4)]");
    }

    void readsTheTwoBlocks()
    {
        QFETCH(QByteArray, text);
        const auto read = blocksFromTuples(text.toStdString());
        QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
        QCOMPARE(*read, twoBlocks());
        QVERIFY(looksLikeTuples(text.toStdString()));
    }

    void refusesWhatIsNotCertain_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, const char* text, const char* message) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(message);
        };
        const char* const oneOf =
            "expected one of out_channels, stride, weight_bits, kernel, activation_bits, "
            "expansion, repeats, found ";
        const auto named = [oneOf](const char* place, const char* name) {
            return QByteArray(place) + ": " + oneOf + "\"" + name + "\"";
        };
        row("leading zeros", "b = [(032, 1, 8)]", "line 1, column 7: expected a whole number, found \"032\"");
        row("underscores", "b = [(3__2, 1, 8)]", "line 1, column 7: expected a whole number, found \"3__2\"");
        row("a last underscore", "b = [(32_, 1, 8)]",
            "line 1, column 7: expected a whole number, found \"32_\"");
        row("an imaginary number", "b = [(32j, 1, 8)]",
            "line 1, column 7: expected a whole number, found \"32j\"");
        row("too large a float", "b = [(1e300, 1, 8)]",
            "line 1, column 7: expected a smaller number, found \"1e300\"");
        row("no float at all", "b = [(1e999, 1, 8)]",
            "line 1, column 7: expected a smaller number, found \"1e999\"");
        row("a tiny float", "b = ([1, 8, 1e-999], [1, 8, 1])",
            "line 1, column 13: expected a whole number, found \"1e-999\"");
        row("text", "b = [('32', 1, 8)]", "line 1, column 7: expected a whole number, found \"'32'\"");

        row("another array", "b = np.zeros([[32, 1, 8]])",
            "line 1, column 5: expected a list of tuples such as [(32, 1, 8), (64, 2, 4)], found "
            "\"np.zeros\"");
        row("an array that is changed", "b = np.array([[32, 1, 8]]).T",
            "line 1, column 27: expected nothing more after the list, found \".\"");
        row("an array of another module", "b = my.array([[32, 1, 8]])",
            "line 1, column 5: expected a list of tuples such as [(32, 1, 8), (64, 2, 4)], found "
            "\"my.array\"");
        row("truths", "b = np.array([[32, 1, 8]], dtype=bool)",
            "line 1, column 34: expected a type of numbers, found \"bool\"");
        row("too small a type", "b = np.array([[256, 1, 8]], dtype=np.uint8)",
            "line 1, column 35: expected a type that holds 256, found \"np.uint8\"");
        row("too small a number", "b = [(np.int8(128), 1, 8)]",
            "line 1, column 7: expected a type that holds 128, found \"np.int8\"");
        row("a sign without a type", "b = torch.tensor([[8, -1, 8]], dtype=torch.uint8)",
            "line 1, column 38: expected a type that holds -1, found \"torch.uint8\"");
        row("another argument", "b = np.array([[32, 1, 8]], order='F')",
            "line 1, column 28: expected dtype, found \"order\"");
        row("calls without end", "b = list(list(list(list(list([(32, 1, 8)])))))",
            "line 1, column 25: expected fewer calls within one another, found \"list\"");

        QTest::newRow("an unknown name")
            << QByteArray("b = [\n    dict(out_channels=32, stride=1, bits=8, groups=4),\n]")
            << named("line 2, column 45", "groups");
        QTest::newRow("an unknown field")
            << QByteArray("B = namedtuple('B', 'inp out stride bits')\nb = [B(3, 32, 1, 8)]")
            << named("line 2, column 8", "inp");
        row("too many numbers", "B = namedtuple('B', 'out stride bits')\nb = [B(32, 1, 8, 4)]",
            "line 2, column 18: expected a name before the number, found \"4\"");
        row("a number twice", "b = [dict(out=32, channels=32, stride=1, bits=8)]",
            "line 1, column 19: expected each number once, found \"channels\"");
        row("long words", ("b = [(" + std::string(100, 'x') + ", 1, 8)]").c_str(),
            ("line 1, column 7: expected a whole number, found \"" + std::string(39, 'x') + "…\"").c_str());
        row("no bits", "b = [{'out': 32, 'stride': 1}]",
            "line 1, column 6: expected a block with weight_bits, found one without");
        row("repeats of nothing", "b = [dict(out=32, stride=1, bits=8, n=2)]",
            "line 1, column 6: expected a block with expansion, found one without");
        row("modules", "self.blocks = nn.ModuleList([\n    SeparableBlock(3, 32, stride=1, bits=8),\n])",
            "line 1, column 15: expected a list of tuples such as [(32, 1, 8), (64, 2, 4)], found "
            "\"nn.ModuleList\"");
        row("what is defined elsewhere", "b = [Block(32, 1, 8)]",
            "line 1, column 6: expected a tuple (out channels, stride, bits), or a named tuple or data class "
            "that "
            "is defined in the same text, found \"Block\"");
        row("a class that is no record",
            "class Block(nn.Module):\n    out: int\n    stride: int\n    bits: int\n"
            "b = [Block(32, 1, 8)]",
            "line 5, column 6: expected a tuple (out channels, stride, bits), or a named tuple or data class "
            "that "
            "is defined in the same text, found \"Block\"");

        row("one of two that are not assigned", "f(x=[(1, 1, 1)], y=[(2, 2, 2)])",
            "line 1, column 5: expected one list of tuples, or one that is assigned to a name, found another "
            "at "
            "line 1, column 20");
        row("a default that is changed", "f(x=[(1, 1, 1)] * 2)",
            "line 1, column 17: expected nothing more after the list, found \"*\"");
        row("the first that is assigned, though a later one could be read",
            "a = [(1, 1, x)]\nb = [(1, 1, 1)]", "line 1, column 13: expected a whole number, found \"x\"");
        row("a comprehension", "b = [(32, 1, 8) for _ in range(3)]",
            "line 1, column 17: expected a comma or ], found \"for\"");
        row("in a session", ">>> x = 1\n>>> b = [\n...     (32, 1, eight),\n... ]",
            "line 3, column 17: expected a whole number, found \"eight\"");
        row("not closed at the next prompt", ">>> b = [(32, 1, 8),\n>>> c = 1",
            "line 2, column 1: expected a tuple (out channels, stride, bits), found the end");
    }

    void refusesWhatIsNotCertain()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        const auto read = blocksFromTuples(text.toStdString());
        QVERIFY(!read.hasValue());
        QCOMPARE(QByteArray::fromStdString(read.error().message), message);
    }

    /// Sandler et al., "MobileNetV2", CVPR 2018, table 2: t, c, n, s; only the first of n strides.
    void rowsOfFourAreMobileNetV2s()
    {
        const std::vector<Block> expected{residual(1, 16, 1), residual(6, 24, 2), residual(6, 24, 1),
                                          residual(6, 40, 2), residual(6, 40, 1), residual(6, 40, 1)};
        for (const char* text :
             {"# t, c, n, s\nsetting = [\n    [1, 16, 1, 1],\n    [6, 24, 2, 2],\n    [6, 40, 3, 2],\n]\n",
              "[(1, 16, 1, 1), (6, 24, 2, 2), (6, 40, 3, 2)]",
              "s = torch.tensor([[1, 16, 1, 1], [6, 24, 2, 2], [6, 40, 3, 2]])",
              "s = [dict(t=1, c=16, s=1), dict(t=6, c=24, n=2, s=2),"
              " dict(expand_ratio=6, out=40, repeats=3, stride=2, bits=8, kernel_size=3)]"}) {
            const auto read = blocksFromTuples(text);
            QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
            QCOMPARE(*read, expected);
        }
    }

    void repeatsHaveLimits()
    {
        QCOMPARE(blocksFromTuples("[(6, 24, 0, 2)]").error().message,
                 std::string("line 1, column 10: expected one repeat or more, found \"0\""));
        QCOMPARE(blocksFromTuples("[(6, 24, 10000, 2)]")->size(), BlockRow::mostBlocks);
        for (const char* text :
             {"[(6, 24, 10000, 2), (6, 24, 1, 2)]", "[(6, 24, 1, 1), (6, 24, 9223372036854775807, 2)]"}) {
            const std::string message = blocksFromTuples(text).error().message;
            QVERIFY2(
                QByteArray::fromStdString(message).endsWith(": expected at most 10000 blocks, found more"),
                message.c_str());
        }
        std::string many = "[";
        for (std::size_t i = 0; i <= BlockRow::mostBlocks; ++i) {
            many += "(8, 1, 8),";
        }
        QVERIFY(!blocksFromTuples(many + "]"));
    }

    void kernelsAndActivationsHaveNames()
    {
        const auto read = blocksFromTuples(
            "b = [dict(out_channels=8, stride=1, weight_bits=3, kernel=5, activation_bits=6)]");
        QVERIFY(read.hasValue());
        QCOMPARE(*read,
                 (std::vector<Block>{{.outChannels = 8, .kernel = 5, .weightBits = 3, .activationBits = 6}}));
    }

    void readsNotebooks_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const std::string& text) {
            QTest::newRow(name) << QByteArray::fromStdString(text);
        };
        const Json blocks = codeCell("b = [(32, 1, 8), (64, 2, 4)]");
        row("a cell", notebook({blocks}));
        row("lines",
            notebook({codeCell({"b = [\n", "    (32, 1, 8),\n", "    (64, 2, 4),\n", "]\n", "len(b)"})}));
        row("Markdown and raw cells before",
            notebook({markdownCell(), {{"cell_type", "raw"}, {"source", "y = [(1, 1, 1)]"}}, blocks}));
        row("keys in another order",
            json("{'nbformat': 4, 'cells': [{'source': 'b = [(32, 1, 8), (64, 2, 4)]', "
                 "'outputs': [{'source': ['[(1, 1, 1)]'], 'n': [1.5, true, null]}], 'cell_type': 'code'}]}"));
        row("the first of two", notebook({blocks, codeCell("b = [(1, 1, 1)]")}));
        row("unclosed brackets and quotes before", notebook({codeCell("f((('''"), blocks}));
        row("commands", notebook({codeCell({"%%time\n", "%matplotlib inline\n", "!ls (((\n",
                                            "b = [(32, 1, 8), (64, 2, 4)]"})}));
        row("another language's cell", notebook({codeCell("%%bash\nx=[(1,1,1)]"), blocks}));
        row("the record of another cell", notebook({codeCell("B = namedtuple('B', 'out stride bits')"),
                                                    codeCell("b = [B(32, 1, 8), B(64, 2, 4)]")}));
        row("the language", json("{'metadata': {'kernelspec': {'language': 'python'}, 'language_info': "
                                 "{'name': 'python'}}, 'cells': [") +
                                blocks.dump() + "]}");
        row("format 3",
            json("{'metadata': {'name': 'x'}, 'nbformat': 3, 'nbformat_minor': 0, 'worksheets': [{'cells': ["
                 "{'cell_type': 'markdown', 'source': ['x = [(1, 1, 1)]']}, {'cell_type': 'code', 'input': "
                 "['b = [(32, 1, 8),\\n', '(64, 2, 4)]'], 'language': 'python', 'outputs': []}]}]}"));
    }

    void readsNotebooks()
    {
        QFETCH(QByteArray, text);
        const auto read = blocksFromNotebook(text.toStdString());
        QVERIFY2(read.hasValue(), read ? "" : read.error().message.c_str());
        QCOMPARE(*read, twoBlocks());
    }

    void namesCellsOfNotebooks_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, const std::string& text, const char* message) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(message);
        };
        const Json other = codeCell("x = 1");
        row("in a cell", notebook({markdownCell(), other, codeCell({"b = [\n", "  (32, 1, x)]"})}),
            "cell 3, line 2, column 11: expected a whole number, found \"x\"");
        row("not closed in its cell", notebook({codeCell("b = [(32, 1, 8),"), codeCell("(64, 2, 4)]")}),
            "cell 1, line 2, column 1: expected a tuple (out channels, stride, bits), found the end");
        row("no list", notebook({markdownCell(), other}),
            "cell 2, line 1, column 1: expected a list of tuples such as [(32, 1, 8), (64, 2, 4)], or Python "
            "code that assigns one to a name, found none");
        row("only Markdown", notebook({markdownCell()}),
            "line 1, column 1: expected a list of tuples such as [(32, 1, 8), (64, 2, 4)], found the end");
        row("a NUL in a cell", notebook({codeCell(std::string("x\0 = [(1, 1, 1)]", 16))}),
            "cell 1, line 1, column 2: expected text, found a NUL byte");
        row("a NUL behind", "{\"cells\": []}" + std::string("\0{}", 3),
            "line 1, column 14: expected text, found a NUL byte");
        row("two sources", json("{'cells': [{'cell_type': 'code', 'source': 'a', 'source': 'b'}]}"),
            "cell 1 has two sources");
        row("a number for a source", notebook({codeCell(3)}), "the source of cell 1 is no text");
        row("a number in a source", notebook({codeCell({"x", 3})}), "the source of cell 1 is no text");
        row("another language", json("{'cells': [], 'metadata': {'language_info': {'name': 'julia'}}}"),
            "its code is not Python");
        row("a newer format", json("{'cells': [], 'nbformat': 5}"),
            "its nbformat is 5, and this program reads 3 and 4");
        row("other JSON", json("{'blocks': [[32, 1, 8]]}"), "it has no cells");
        row("a list", "[(32, 1, 8)]", "it is not valid JSON: parse error at line 1, column 2: ");
        row("cut off", json("{'cells': [{'source': 'b = ["),
            "it is not valid JSON: parse error at line 1, column 29: ");
    }

    void namesCellsOfNotebooks()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        const auto read = blocksFromNotebook(text.toStdString());
        QVERIFY(!read.hasValue());
        const QByteArray found = QByteArray::fromStdString(read.error().message);
        QVERIFY2(message.endsWith(": ") ? found.startsWith(message) : found == message, found.constData());
    }

    /// However deep and long they are: brackets, calls and blanks must take neither the stack nor the memory,
    /// nor a time that grows with the square of the size.
    void takesLargeTextsInItsStride_data()
    {
        QTest::addColumn<QByteArray>("piece");
        for (const char* piece : {"[",
                                  "b=[",
                                  "(",
                                  "{",
                                  "b=[(",
                                  "list(",
                                  "x=list(list(",
                                  "=[[",
                                  "x=[B(",
                                  "b = [(32,1,8)\n",
                                  "'",
                                  "'''",
                                  "\\\n",
                                  "#",
                                  ">>> ",
                                  ">>> x=[\n",
                                  "In [1]:\n",
                                  "class A(NamedTuple):\n a:int\n",
                                  "class A:0;",
                                  "@dataclass\nclass A:\n",
                                  "B=namedtuple('B','a b')\n",
                                  "f(x=[(1,1,1)],",
                                  "x=1_",
                                  "9",
                                  "{'a':[",
                                  "\xE2\x88\x9E",
                                  "b=[(1,2)]\n",
                                  "b=[{'a':1}]\n",
                                  "\r",
                                  "=\n",
                                  "a=:",
                                  " "}) {
            QTest::newRow(QByteArray(piece).toPercentEncoding().constData()) << QByteArray(piece);
        }
    }

    void takesLargeTextsInItsStride()
    {
        QFETCH(QByteArray, piece);
        const QByteArray text = piece.repeated(200'000 / static_cast<int>(piece.size()));
        QVERIFY(!blocksFromTuples({text.constData(), static_cast<std::size_t>(text.size())}));
        const QByteArray behind = "x = 1\n" + text;
        QVERIFY(!blocksFromTuples({behind.constData(), static_cast<std::size_t>(behind.size())}));
    }

    void takesDeepNotebooksInItsStride()
    {
        const std::string deep = "{\"cells\": " + std::string(1'000'000, '[');
        QVERIFY(!blocksFromNotebook(deep));
        std::string objects;
        for (int i = 0; i < 100'000; ++i) {
            objects += "{\"cells\":";
        }
        QVERIFY(!blocksFromNotebook(objects));
    }

    void opensFilesByTheirEndings_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        const QByteArray list("b = [(32, 1, 8), (64, 2, 4)]\n");
        const QByteArray cells =
            QByteArray::fromStdString(notebook({codeCell("b = [(32, 1, 8), (64, 2, 4)]")}));
        const QByteArray json =
            QByteArray::fromStdString(networkToText({.name = "net", .blocks = twoBlocks()}));
        QTest::newRow("Python") << QStringLiteral("net.py") << list;
        QTest::newRow("a notebook") << QStringLiteral("net.ipynb") << cells;
        QTest::newRow("in capitals") << QStringLiteral("net.IPYNB") << cells;
        QTest::newRow("text") << QStringLiteral("net.txt") << list;
        QTest::newRow("text of JSON") << QStringLiteral("net.txt") << "\xEF\xBB\xBF\n" + json;
        QTest::newRow("JSON") << QStringLiteral("net.json") << json;
    }

    void opensFilesByTheirEndings()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        file.close();
        const Result<Network> network = loadNetwork(file.fileName().toStdString());
        QVERIFY2(network.hasValue(), network ? "" : network.error().message.c_str());
        QCOMPARE(*network, (Network{.name = "net", .blocks = twoBlocks()}));
    }

    /// Other programs, and the JSON of this one, know texts of UTF-8 only.
    void namesNetworksAfterFilesOfAnyName()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "caf\xE9.py";
        QVERIFY(writeTextFile(path, "b = [(32, 1, 8)]\n").hasValue());
        const Result<Network> network = loadNetwork(path);
        QVERIFY(network.hasValue());
        QCOMPARE(network->name, std::string("caf\\xe9"));
        QCOMPARE(*networkFromText(networkToText(*network)), *network);
    }

    void refusesCodeThatNobodyWrote()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "a.py";
        QVERIFY(writeTextFile(path, std::string((4U << 20U) + 1, '[')).hasValue());
        const Result<Network> network = loadNetwork(path);
        QVERIFY(!network.hasValue());
        QVERIFY2(network.error().message.find("4 MiB") != std::string::npos, network.error().message.c_str());
    }
};

BITOPS_TEST(TestPythonDesigns, NoApplication)
#include "tst_python_designs.moc"
