#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes the bits of ONNX models with `bitops convert`, and computes what was written.

check_edited_models.py BITOPS MODELS   where MODELS is a folder of models, such as tests/onnx

ONNX's own checker sees each file. Models of MODELS must cost what their designs cost. Random models, whose weights
come in all ways that exporters have, must compute what is expected: at 16 bits nearly what floats give, at 1 bit what
the signs of their weights times the mean of their magnitudes give, with the scale behind the layer.
Needs Debian's python3-onnx and python3-torch; else exits with 77.
"""

import json
import pathlib
import random
import subprocess
import sys
import tempfile

from check_onnx_files import OPERATORS, QONNX, dims, evaluate, onnx, torch
from onnx import TensorProto, helper

OPERATORS |= {
    ("", "Conv"): lambda x, w, b=None, **settings: torch.nn.functional.conv2d(x, w, b, padding=settings["pads"][:2]),
    ("", "Identity"): lambda x: x,
    ("", "MatMul"): torch.matmul,
    ("", "Transpose"): lambda x, perm: x.permute(perm),
    (QONNX, "IntQuant"): OPERATORS[QONNX, "Quant"],
}


def checksum(data):
    """64-bit FNV-1a."""
    total = 0xCBF29CE484222325
    for byte in data:
        total = ((total ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return f"{total:016x}"


def costs(bitops, path, *options):
    done = subprocess.run([bitops, "cost", path, "--counting", "product", "--with-classifier", "--format", "json",
                           *options], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return json.loads(done.stdout)


def edited(bitops, path, changes, sizes, *options):
    """The file of a model at other bits, and what they cost; no file, but the reason, where that is refused."""
    model = {"file": str(path), "checksum": checksum(path.read_bytes())}
    design = {"format": "bitops-network", "version": 2, "name": "edited",
              "model": model | ({"input": sizes} if sizes else {}), "layers": changes}
    file = path.with_suffix(".bitops")
    file.write_text(json.dumps(design))
    out = path.with_name("edited.onnx")
    done = subprocess.run([bitops, "convert", file, "-o", out, *options], check=False, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True)
    return (out if done.returncode == 0 else None), costs(bitops, file), done.stderr


def check_model(path):
    model = onnx.load(path)
    if model.ir_version <= onnx.IR_VERSION:
        onnx.checker.check_model(model)
    names = [name for node in model.graph.node for name in node.output if name]
    names += [tensor.name for tensor in model.graph.initializer]
    assert len(names) == len(set(names)), path
    is_open = any(size.dim_param for one in model.graph.input for size in one.type.tensor_type.shape.dim)
    imported = {one.domain for one in model.opset_import}
    assert all(node.domain in imported | {"ai.onnx"} for node in model.graph.node), path
    for node in model.graph.node:
        if node.domain == QONNX and node.op_type == "BipolarQuant":
            continue
        if node.name.endswith("_bits") and node.op_type == "Quant" and not is_open:
            assert any(info.name == node.output[0] for info in model.graph.value_info), (path, node.name)
    return model


def check_exported(bitops, path, folder):
    """A model of somebody else at bits of all kinds: costs stay those of the design, or it is said which node."""
    own = folder / path.name
    own.write_bytes(path.read_bytes())
    for beside in path.parent.glob("*.bin"):
        (folder / beside.name).write_bytes(beside.read_bytes())
    sizes = [3, 64, 64] if "symbolic" in path.name else []
    options = ["--input", "x".join(map(str, sizes))] if sizes else []
    layers = costs(bitops, own, *options)["layers"]
    refused = []
    for bits in (1, 2, 4, 5, 8, 32):
        for key in ("weight_bits", "activation_bits"):
            changes = [{"layer": layer["layer"], key: bits} for layer in layers
                       if layer["weights"] > 0 or key == "activation_bits"]
            out, expected, reason = edited(bitops, own, changes, sizes)
            if out is None:
                refused.append(f"{key} {bits}")
                assert "node '" in reason and reason.count("\n") == 1, reason
                continue
            if expected["layers"] != layers:  # Else it stays as it is, and old exporters leave things out.
                check_model(out)
            found = costs(bitops, out, *options)
            assert found["total"]["bitops"] == expected["total"]["bitops"], (path.name, key, bits)
    print(f"{path.name}: refused {', '.join(refused) or 'nothing'}")
    return len(refused)


class RandomModel:
    """Some layers one behind the other, as an exporter might write them, and what their weights are as floats."""

    def __init__(self, seed):
        self.choose = random.Random(seed)
        torch.manual_seed(seed)
        self.nodes, self.initializers, self.layers = [], [], []
        self.channels, self.tensor = 3, "image"
        for index in range(self.choose.randint(2, 4)):
            self.add_convolution(f"conv{index}")
        self.add_product()
        graph = helper.make_graph(
            self.nodes, "random", [helper.make_tensor_value_info("image", TensorProto.FLOAT, [1, 3, 9, 9])],
            [helper.make_tensor_value_info(self.tensor, TensorProto.FLOAT, [1, 5])], self.initializers)
        self.model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13),
                                                             helper.make_opsetid(QONNX, 1)])
        self.model.ir_version = 8

    def store(self, name, values, kind=TensorProto.FLOAT):
        self.initializers.append(helper.make_tensor(name, kind, list(values.shape), values.flatten().tolist()))
        return name

    def node(self, operation, inputs, output, domain="", **attributes):
        self.nodes.append(helper.make_node(operation, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def quantizer(self, source, output, scale, bits, signed):
        inputs = [source] + [self.store(f"{output}.{what}", torch.tensor(value))
                             for what, value in (("scale", scale), ("zero", 0.0), ("bits", float(bits)))]
        operation = self.choose.choice(["Quant", "IntQuant"])
        return self.node(operation, inputs, output, QONNX, signed=signed, narrow=0, rounding_mode="ROUND")

    def weights(self, name, values, turned):
        """In one of the ways of exporters. Gives the tensor's name, and what it is as floats."""
        way = self.choose.choice(["stored", "quant", "turned", "quant, turned", "bytes", "product"])
        if way == "bytes":
            scales = values.flatten(1).abs().amax(1) / 127
            levels = torch.round(values / scales.reshape([-1] + [1] * (values.dim() - 1)))
            inputs = [self.store(f"{name}.levels", levels.int(), TensorProto.INT8),
                      self.store(f"{name}.scales", scales),
                      self.store(f"{name}.zeros", torch.zeros(len(scales), dtype=torch.int32), TensorProto.INT8)]
            values = levels * scales.reshape([-1] + [1] * (values.dim() - 1))
            made = self.node("DequantizeLinear", inputs, name, axis=0)
        elif way == "product":
            half = self.store(f"{name}.half", torch.tensor(0.5))
            made = self.node("Mul", [self.store(f"{name}.doubled", 2 * values), half], name)
        else:
            order = list(range(values.dim()))[::-1] if "turned" in way else None
            stored = values.permute(order) if order else values
            made = self.store(f"{name}.stored", stored)
            if "quant" in way:
                made = self.quantizer(made, f"{name}.quant", 0.05, self.choose.choice([3, 8]), 1)
            if order:
                made = self.node("Transpose", [made], name, perm=order)
        if turned:
            made = self.node("Transpose", [made], f"{name}.turned", perm=[1, 0])
        return made, values

    def add_convolution(self, name):
        outputs = self.choose.choice([4, 6])
        values = torch.randn(outputs, self.channels, 3, 3) / 5
        weights, values = self.weights(f"{name}.weight", values, False)
        inputs = [self.tensor, weights]
        bias = torch.randn(outputs) if self.choose.random() < 0.5 else None
        if bias is not None:
            inputs.append(self.store(f"{name}.bias", bias))
        self.layers.append({"name": name, "weights": values, "bias": bias, "reads": self.reach()})
        self.node("Conv", inputs, name, kernel_shape=[3, 3], strides=[1, 1], pads=[1, 1, 1, 1], dilations=[1, 1],
                  group=1)
        self.channels = outputs
        self.tensor = self.node("Relu", [name], f"{name}.relu")
        way = self.choose.choice(["float", "quant", "quant, pool"])
        self.range = None
        if "quant" in way:
            self.range = 63 * 0.1
            self.tensor = self.quantizer(self.tensor, f"{name}.rounded", 0.1, 6, 0)
        if "pool" in way:
            self.tensor = self.node("MaxPool", [self.tensor], f"{name}.pool", kernel_shape=[2, 2], strides=[1, 1],
                                    pads=[0, 0, 0, 0], dilations=[1, 1])
        self.layers[-1] |= {"pools": "pool" in way, "gives": self.range}

    def reach(self):
        """How far the grid reaches that the next layer reads; none for floats."""
        return getattr(self, "range", None)

    def add_product(self):
        self.tensor = self.node("GlobalAveragePool", [self.tensor], "mean")
        self.tensor = self.node("Flatten", [self.tensor], "flat", axis=1)
        values = torch.randn(5, self.channels)
        weights, values = self.weights("product.weight", values, True)
        self.layers.append({"name": "product", "weights": values, "bias": None, "reads": None})
        self.tensor = self.node("MatMul", [self.tensor, weights], "product")

    def expected(self, images, bits):
        """With activations as the file has them, and weights of float or of signs."""
        x = images
        for layer in self.layers:
            weights = layer["weights"]
            if bits[layer["name"]] == 1:
                weights = torch.where(weights >= 0, 1.0, -1.0) * weights.abs().mean()
            if layer["name"] == "product":
                return x.mean((2, 3)) @ weights.T
            x = torch.relu(torch.nn.functional.conv2d(x, weights, layer["bias"], padding=1))
            if layer["gives"] is not None:
                x = x.clamp(0, layer["gives"])
            if layer["gives"] is not None and layer is self.layers[-2]:  # A mean ends the grid, which stays.
                x = torch.round(x / 0.1) * 0.1
            if layer["pools"]:
                x = torch.nn.functional.max_pool2d(x, 2, 1)
        raise AssertionError


def check_random(bitops, seed, folder):
    made = RandomModel(seed)
    path = folder / "random.onnx"
    onnx.save(made.model, path)
    choose = random.Random(seed)
    bits = {layer["name"]: choose.choice([1, 16, 32]) for layer in made.layers}
    changes = [{"layer": name, "weight_bits": width} for name, width in bits.items()]
    for layer, change in zip(made.layers, changes):
        if layer["reads"] is not None:
            change["activation_bits"] = 16
    out, expected_costs, reason = edited(bitops, path, changes, [])
    assert out is not None, (seed, reason)
    model = check_model(out)
    assert costs(bitops, out)["total"]["bitops"] == expected_costs["total"]["bitops"], seed
    images = torch.randn(4, 3, 9, 9)
    expected = made.expected(images, bits)
    difference = (evaluate(model, images) - expected).abs().max().item() / max(1, expected.abs().max().item())
    assert difference < 2e-3, (seed, difference, bits)
    said = {info.name: dims(info) for info in model.graph.value_info}
    for node in model.graph.node:
        if node.domain == QONNX and node.output[0] in said:
            assert said[node.output[0]], (seed, node.name)
    return difference


def main():
    torch.set_num_threads(1)
    bitops, models = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        most = max(check_random(bitops, seed, folder) for seed in range(60))
        print(f"random models differ by {most:.1e} at most")
        refused = sum(check_exported(bitops, path, folder) for path in sorted(models.glob("*.onnx")))
        # Operators of whole numbers have the bits of their types, and a sum ends a grid.
        assert refused <= 14, refused
    return 0


if __name__ == "__main__":
    sys.exit(main())
