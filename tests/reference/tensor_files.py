# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests that compare with PyTorch share. Without PyTorch they end with 77: skipped."""

import importlib.util
import json
import struct
import sys

try:
    import torch
except ImportError:
    print("This test needs PyTorch for Python.")
    sys.exit(77)

TYPES = {"F32": torch.float32, "I64": torch.int64, "U8": torch.uint8}


def read_tensors(path):
    """Tensors and metadata of a safetensors file."""
    data = path.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + length])
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        values = torch.frombuffer(bytearray(data[8 + length + begin : 8 + length + end]), dtype=TYPES[entry["dtype"]])
        tensors[name] = values.reshape(entry["shape"])
    return tensors, metadata


def load_file(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def compare(what, found, wanted):
    assert found.shape == wanted.shape, f"{what} has the shape {tuple(found.shape)} instead of {tuple(wanted.shape)}"
    assert wanted.isfinite().all(), f"{what} is not finite"
    difference = (found - wanted).abs().max().item()
    limit = 1e-5 * max(1.0, wanted.abs().max().item())
    assert difference <= limit, f"{what} differs by {difference}"
