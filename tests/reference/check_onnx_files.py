#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes the ONNX files that `bitops convert` writes, and compares with the trainer's outputs.

check_onnx_files.py BITOPS PROGRAM   where `PROGRAM onnx FOLDER` writes run folders with outputs.tensors

ONNX's own checker sees each file, and its shape inference the shapes that the files say. Quantizers are computed
as QONNX's and ONNX's specifications say. Needs Debian's python3-onnx and python3-torch; else exits with 77.
"""

import json
import pathlib
import random
import subprocess
import sys
import tempfile

from tensor_files import read_tensors, torch
from torch.nn import functional as F

try:
    import onnx
    from onnx import numpy_helper, shape_inference
except ImportError:
    print("There is no python3-onnx.")
    sys.exit(77)

LIMIT = 1e-4  # of the largest output
QONNX = "qonnx.custom_op.general"


def quant(x, scale, zero, bits, signed, narrow, rounding_mode):
    assert rounding_mode == b"ROUND" and bits.dim() == 0 and (bits > 1 or not signed)
    half = 2 ** (bits.item() - 1)
    lowest = (-half + narrow) if signed else 0
    highest = half - 1 if signed else 2 * half - 1
    return (torch.round(torch.clamp(x / scale + zero, lowest, highest)) - zero) * scale


def bipolar_quant(x, scale):
    assert (scale == 1).all(), "QONNX counts other scales as float"
    return torch.where(x >= 0, 1.0, -1.0) * scale


def along(axis, values, x):
    """A value for each size of that axis, to be combined with x."""
    return values if values.dim() == 0 else values.reshape([-1 if i == axis else 1 for i in range(x.dim())])


def quantize_linear(x, scale, zero, axis):
    limits = torch.iinfo(zero.dtype)
    levels = torch.round(x / along(axis, scale, x)) + along(axis, zero, x)
    return levels.clamp(limits.min, limits.max).to(zero.dtype)


def dequantize_linear(x, scale, zero, axis):
    return (x.float() - along(axis, zero, x).float()) * along(axis, scale, x)


def conv(x, w, kernel_shape, strides, pads, dilations, group):
    assert kernel_shape == list(w.shape[2:]) and pads[:2] == pads[2:]
    return F.conv2d(x, w, None, strides, pads[:2], dilations, group)


def max_pool(x, kernel_shape, strides, pads, dilations):
    assert pads[:2] == pads[2:]
    return F.max_pool2d(x, kernel_shape, strides, pads[:2], dilations)


def batch_norm(x, scale, shift, mean, variance, epsilon):
    return F.batch_norm(x, mean, variance, scale, shift, eps=epsilon)


OPERATORS = {
    ("", "Add"): torch.add,
    ("", "BatchNormalization"): batch_norm,
    ("", "Clip"): torch.clamp,
    ("", "Conv"): conv,
    ("", "DequantizeLinear"): dequantize_linear,
    ("", "Flatten"): torch.flatten,
    ("", "Gemm"): lambda x, w, b=None, transB=0: F.linear(x, w if transB else w.T, b),
    ("", "GlobalAveragePool"): lambda x: x.mean((2, 3), keepdim=True),
    ("", "MaxPool"): max_pool,
    ("", "Mul"): torch.mul,
    ("", "QuantizeLinear"): quantize_linear,
    ("", "Relu"): torch.relu,
    (QONNX, "BipolarQuant"): bipolar_quant,
    (QONNX, "Quant"): quant,
}


def evaluate(model, images):
    """The output of a model for any number of images, and the number of values that each quantizer takes."""
    tensors = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in model.graph.initializer}
    tensors[model.graph.input[0].name] = images
    for node in model.graph.node:
        attributes = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
        if node.op_type == "Flatten":
            attributes = {"start_dim": attributes["axis"]}
        inputs = [tensors[name] for name in node.input]
        tensors[node.output[0]] = OPERATORS[node.domain, node.op_type](*inputs, **attributes)
        if node.op_type == "Quant":
            scales = inputs[1].numel()
            assert len(tensors[node.output[0]].unique()) <= scales * 2 ** inputs[3].item(), node.name
    return tensors[model.graph.output[0].name]


def dims(info):
    return [d.dim_value for d in info.type.tensor_type.shape.dim]


def check_form(path):
    """What any reader asks for."""
    model = onnx.load(path)
    onnx.checker.check_model(model, full_check=all(i.domain != QONNX for i in model.opset_import))
    assert model.ir_version == 8 and model.producer_name == "BitOps Explorer"
    said = {info.name: dims(info) for info in [*model.graph.value_info, *model.graph.output]}
    assert said.keys() == {name for node in model.graph.node for name in node.output}
    bare = onnx.ModelProto()
    bare.CopyFrom(model)
    del bare.graph.value_info[:]
    for node in bare.graph.node:
        if node.domain == QONNX:  # Its shape is that of its first input.
            del node.input[1:], node.attribute[:]
            node.op_type, node.domain = "Identity", ""
    for info in shape_inference.infer_shapes(bare, strict_mode=True).graph.value_info:
        assert dims(info) == said[info.name], (path, info.name, dims(info), said[info.name])
    return model


def convert(bitops, *arguments):
    subprocess.run([bitops, "convert", *map(str, arguments)], check=True, stderr=subprocess.DEVNULL)


def compare(what, found, wanted):
    assert found.shape == wanted.shape and wanted.isfinite().all(), what
    difference = (found - wanted).abs().max().item() / max(1.0, wanted.abs().max().item())
    assert difference <= LIMIT, f"{what} differs by {difference}"
    return difference


def check_run(bitops, folder):
    """Whether the outputs say anything of the images, which they need not where bits are few all the way."""
    tensors, metadata = read_tensors(folder / "outputs.tensors")
    found = []
    for form in ["qonnx"] + ["qcdq"] * (metadata["qcdq"] == "yes"):
        path = folder / f"{form}.onnx"
        convert(bitops, "--run", folder, "-o", path, "--form", form)
        outputs = evaluate(check_form(path), tensors["images"])
        found.append(f"{form} {compare(f'{folder.name} as {form}', outputs, tensors['eval']):.1e}")
    print(f"{folder.name}: {', '.join(found)}")
    return bool((tensors["eval"][1:] != tensors["eval"][0]).any())


def random_design(seed):
    """A stack of blocks of all types, with bits of all kinds."""
    choose = random.Random(seed)
    layers = {"separable": 2, "conv": 1, "conv_pool": 1}

    def width():
        return choose.choice([1, 2, 3, 4, 5, 6, 8, 12, 16, 32])

    blocks = []
    for _ in range(choose.randint(1, 5)):
        kind = choose.choice(["separable", "conv", "inverted_residual", "basic_residual", "conv_pool"])
        block = {"type": kind, "out_channels": choose.choice([3, 4, 8]), "stride": choose.randint(1, 2),
                 "kernel": choose.choice([1, 3, 5]), "activation_bits": width(), "weight_bits": width()}
        if kind == "inverted_residual":
            block["expansion"] = choose.randint(1, 3)
        elif kind in layers and choose.random() < 0.5:
            block["weight_bits"] = [width() for _ in range(layers[kind])]
        blocks.append(block)
    image = {"channels": choose.choice([1, 3]), "height": choose.randint(64, 70), "width": 64, "bits": width()}
    return {"format": "bitops-network", "version": 1, "name": f"random{seed}", "input": image, "blocks": blocks,
            "classes": choose.randint(2, 5), "classifier_bits": width()}


def check_random_designs(bitops, folder):
    forms = {"qonnx": 0, "qcdq": 0}
    for seed in range(40):
        design = folder / "random.bitops"
        design.write_text(json.dumps(random_design(seed)))
        for form in forms:
            path = folder / "random.onnx"
            done = subprocess.run([bitops, "convert", design, "-o", path, "--form", form], check=False,
                                  stderr=subprocess.PIPE, text=True)
            # Other runtimes have no quantizers of 1 bit or of more than 8.
            assert done.returncode == 0 or form == "qcdq", (seed, done.stderr)
            if done.returncode == 0:
                check_form(path)
                forms[form] += 1
    assert forms["qonnx"] == 40 and forms["qcdq"] > 0, forms


def main():
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([sys.argv[2], "onnx", name], check=True)
        folders = sorted(folder.iterdir())
        assert len(folders) > 30, folders
        assert sum(not check_run(sys.argv[1], run) for run in folders) <= 4
        presets = subprocess.run([sys.argv[1], "presets"], check=True, stdout=subprocess.PIPE, text=True).stdout
        for preset in (line.split()[0] for line in presets.splitlines() if line.startswith("preset:")):
            path = folder / "preset.onnx"
            convert(sys.argv[1], preset, "-o", path)
            check_form(path)
        check_random_designs(sys.argv[1], folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
