// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/tuples.h"
#include "core/formats/python_file.h"
#include "core/network/presets.h"
#include "tests/fuzz/checks.h"

namespace bitops::fuzz {

namespace {

void tryTuples(std::string_view text)
{
    const Result<std::vector<Block>> blocks = blocksFromTuples(text);
    if (!isRead(blocks)) {
        const std::string& message = blocks.error().message;
        require(message.starts_with("line "), "an error has a place: " + message);
        return;
    }
    require(!blocks->empty(), "a list has rows");
    const Result<std::string> written = blocksToTuples(*blocks);
    require(written.hasValue() == obstacleToTuples(*blocks).empty(), "an obstacle is the only reason");
    if (!isRead(written)) {
        return;
    }
    const Network network{.name = std::string(text.substr(0, 20)), .blocks = *blocks};
    for (const std::string& again : {*written, *networkToTupleFile(network)}) {
        const Result<std::vector<Block>> read = blocksFromTuples(again);
        require(read && *read == *blocks, "what is written and read again is equal:\n" + again);
    }
}

std::vector<std::string> seeds()
{
    return {
        "[(32, 1, 8), (64, 2, 4)]",
        *networkToTupleFile(notebookNetwork()),
        "b = [\n  [1, 16, 1, 1],\n  [6, 24, 2, 2]]  # t, c, n, s\n",
        ">>> b = [\n...     (np.int64(32), 2, 8.0),\n... ]\n>>> b\n",
        "In [3]: b = [\n   ...:     [32, 1, 8],\n   ...: ]\nOut[4]: \n[dict(out=32, stride=1, bits=8),]\n",
        "import numpy as np\nb = np.array([[32, 1, 8]], dtype=np.int64)\n",
        "B = namedtuple('B', 'out stride bits')\nb = [B(32, 1, bits=8), B(out=64, stride=2, bits=4)]\n",
        "@dataclass\nclass B:\n    out: int\n    stride: int = 1\n    bits: int = 8\nb = [B(32, 1, 8)]\n",
        "f(x, {'blocks': [\n    {'out': 32, 'stride': 1, 'bits': 8},\n]}, None)\nprint(1)\n",
        "def f():\n    '''text [(1, 2, 3)]'''\n    x = \"\"\"a\"\"\"\n%matplotlib inline\nb = (0x20, 1_0, "
        "1e1),\n",
        "torch.tensor([[32., 1., 8.]]) # [(1, 1, 1)]\n"};
}

} // namespace

const Target target{.tryInput = tryTuples, .seeds = seeds};

} // namespace bitops::fuzz
