#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the notebook's quantize_weights makes of some weights, to the last bit.

  make_golden.py FILE            writes the file
  make_golden.py --check FILE    compares with the file; 1 if anything differs, 77 if there is no PyTorch

Floats are stored as the whole number that their 32 bits make. Needs Debian's python3-torch.
"""
import json
import sys

try:
    import torch
    from torch import nn
except ImportError:
    print("PyTorch is not installed: nothing was compared.")
    sys.exit(77)


def quantize_weights(weights, num_bits):
    """The notebook's own."""
    qmin = -2 ** (num_bits - 1)
    qmax = 2 ** (num_bits - 1) - 1
    scale = weights.abs().max() / qmax
    quantized = torch.round(weights / scale).clamp(qmin, qmax) * scale
    return quantized


def quantize_channels(weights, num_bits):
    """The same for each output channel by itself."""
    return torch.stack([quantize_weights(channel, num_bits) for channel in weights])


def bits_of(tensor):
    return tensor.contiguous().view(torch.int32).flatten().tolist()


def weights_to_quantize():
    torch.manual_seed(2026)
    yield "depthwise", nn.Conv2d(8, 8, 3, groups=8, bias=False).weight.detach()
    yield "pointwise", nn.Conv2d(6, 9, 1, bias=False).weight.detach()
    yield "linear", nn.Linear(13, 5).weight.detach()
    yield "normal", torch.randn(4, 3, 3, 3)
    yield "wide range", torch.randn(4, 8) * torch.tensor([[1e-6], [1e-2], [1.0], [1e4]])
    yield "halves", torch.arange(-7, 8, dtype=torch.float32).reshape(3, 5) / 2
    yield "ties at every width", torch.tensor([[1.0, 0.5, -0.5, 1.5 / 7, -2.5 / 7, 0.5 / 127, 0.0, -1.0]])


def cases():
    for name, weights in weights_to_quantize():
        for bits in (2, 3, 4, 5, 6, 7, 8, 12, 16):
            yield {
                "name": f"{name}, {bits} bits",
                "bits": bits,
                "shape": list(weights.shape),
                "weights": bits_of(weights),
                "per_tensor": bits_of(quantize_weights(weights, bits)),
                "per_channel": bits_of(quantize_channels(weights, bits)),
            }


def initial_weights():
    """The first weights of the notebook's first block, made in its order, after a seed."""
    torch.manual_seed(7)
    depthwise = nn.Conv2d(3, 3, kernel_size=3, stride=1, padding=1, groups=3, bias=False)
    pointwise = nn.Conv2d(3, 32, kernel_size=1, stride=1, padding=0, bias=False)
    return {
        "seed": 7,
        "blocks.0.depthwise.weight": bits_of(depthwise.weight.detach()),
        "blocks.0.pointwise.weight": bits_of(pointwise.weight.detach()),
    }


def main():
    text = json.dumps({"initial_weights": initial_weights(), "cases": list(cases())}).replace('{"name"', '\n{"name"') + "\n"
    path = sys.argv[-1]
    if sys.argv[1] != "--check":
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return 0
    with open(path, encoding="utf-8") as file:
        same = file.read() == text
    print("The same." if same else f"{path} is not what PyTorch {torch.__version__} gives.")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
