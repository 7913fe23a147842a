# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads what `bitops runs weights` writes into a class as the notebook's, or into that which
`bitops convert --run RUN --pytorch` writes, and compares outputs.

check_run_weights.py BITOPS PROGRAM   where `PROGRAM runs FOLDER` writes run folders with outputs.tensors
"""

import collections
import pathlib
import subprocess
import sys
import tempfile

from tensor_files import compare, load_file, read_tensors, torch
from torch import nn
from torch.nn import functional as F

CONFIG = [(32, 1, 8), (64, 2, 4), (128, 2, 2), (128, 1, 4), (256, 2, 8)]


def quantize(layer, bits):
    """As the notebook does: the layer's weights are overwritten. None leaves them alone."""
    if bits is not None:
        most = 2 ** (bits - 1) - 1
        scale = layer.weight.data.abs().max() / most
        layer.weight.data = torch.round(layer.weight.data / scale).clamp(-most - 1, most) * scale


class Block(nn.Module):
    def __init__(self, in_channels, out_channels, stride, bits):
        super().__init__()
        self.bits = bits
        self.depthwise = nn.Conv2d(in_channels, in_channels, 3, stride, 1, groups=in_channels, bias=False)
        self.pointwise = nn.Conv2d(in_channels, out_channels, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(in_channels)
        self.bn2 = nn.BatchNorm2d(out_channels)

    def forward(self, x):
        quantize(self.depthwise, self.bits)
        x = F.relu6(self.bn1(self.depthwise(x)))
        quantize(self.pointwise, self.bits)
        return F.relu6(self.bn2(self.pointwise(x)))


class QuantizedMobileNet(nn.Module):
    """The names of the notebook's class."""

    def __init__(self, is_quantized):
        super().__init__()
        channels = [3] + [width for width, _, _ in CONFIG]
        self.blocks = nn.ModuleList(
            Block(before, width, stride, bits if is_quantized else None)
            for before, (width, stride, bits) in zip(channels, CONFIG)
        )
        self.classifier = nn.Linear(channels[-1], 10)

    def forward(self, x):
        for block in self.blocks:
            x = block(x)
        return self.classifier(torch.flatten(F.adaptive_avg_pool2d(x, 1), 1))


def weights(bitops, folder, *options):
    """The state dictionary, and what was said on standard error."""
    path = folder / "weights.pt"
    done = subprocess.run(
        [bitops, "runs", "weights", str(folder), "-o", str(path), *options],
        check=True, stderr=subprocess.PIPE, text=True,
    )
    state = torch.load(path)
    assert type(state) is collections.OrderedDict
    safe = torch.load(path, weights_only=True)
    assert list(state) == list(safe) and all(torch.equal(state[name], safe[name]) for name in state)
    return state, done.stderr


def check(bitops, folder):
    tensors, _ = read_tensors(folder / "outputs.tensors")
    is_on_grid = folder.name in ("ste", "notebook")
    trained, remark = weights(bitops, folder)
    assert bool(remark) != is_on_grid, remark
    model = QuantizedMobileNet(is_quantized=True).eval()
    model.load_state_dict(trained, strict=True)
    if is_on_grid:
        compare(f"{folder.name}: the output of the notebook's class", model(tensors["images"]), tensors["eval"])

    quantized, remark = weights(bitops, folder, "--quantized")
    assert not remark, remark
    model = QuantizedMobileNet(is_quantized=False).eval()
    model.load_state_dict(quantized, strict=True)
    compare(f"{folder.name}: the output with quantized weights", model(tensors["images"]), tensors["eval"])
    assert len(quantized["blocks.2.pointwise.weight"][0].unique()) <= 4
    print(f"{folder.name}: the same")


def check_class(bitops, folder):
    """Of a run with few-bit sums, which runs of before do not round."""
    tensors, metadata = read_tensors(folder / "outputs.tensors")
    state, remark = weights(bitops, folder)
    is_earlier = folder.name.endswith("-before")
    assert ("convert --run" in remark) == is_earlier, remark
    assert ("pool_range" in state) != is_earlier
    assert "blocks.1.range" in state
    path = folder / "network.py"
    subprocess.run([bitops, "convert", "--run", str(folder), "--pytorch", "-o", str(path)], check=True)
    model = getattr(load_file(path), metadata["class"])().eval()
    model.load_state_dict(state, strict=True)
    compare(f"{folder.name}: the output of the run's class", model(tensors["images"]), tensors["eval"])
    print(f"{folder.name}: the same")


def main():
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as name:
        subprocess.run([sys.argv[2], "runs", name], check=True)
        folders = sorted(pathlib.Path(name).iterdir())
        assert len(folders) == 7, folders
        for folder in folders:
            (check_class if folder.name.startswith("sums") else check)(sys.argv[1], folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
