#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the command line count ONNX models, and counts them again from the shapes that ONNX itself infers.

check_onnx_costs.py BITOPS

The models are random, and written in the forms of every operator set from 6 to 25: what was an attribute once
is an input later. ONNX's own checker and shape inference see those that it knows; newer ones must cost the same.
Needs Debian's python3-onnx; exits with 77, which skips the test, where there is none.
"""
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import onnx
    from onnx import TensorProto, helper, shape_inference
except ImportError:
    print("There is no python3-onnx.")
    sys.exit(77)

NEWEST_KNOWN = onnx.defs.onnx_opset_version()
IMAGE = [1, 3, 23, 17]


class Writer:
    """A model that grows by one operator after the other, in the forms of an operator set."""

    def __init__(self, operators):
        self.operators = operators
        self.nodes, self.initializers, self.count = [], [], 0

    def name(self, what):
        self.count += 1
        return f"{what}{self.count}"

    def constant(self, values, kind=TensorProto.INT64, dims=None):
        name = self.name("constant")
        dims = [len(values)] if dims is None else dims
        self.initializers.append(helper.make_tensor(name, kind, dims, values))
        return name

    def weights(self, *dims):
        name = self.name("weights")
        count = 1
        for size in dims:
            count *= size
        self.initializers.append(helper.make_tensor(name, TensorProto.FLOAT, dims, bytes(4 * count), raw=True))
        return name

    def node(self, operation, inputs, outputs=1, **attributes):
        names = [self.name(operation.lower()) for _ in range(outputs)]
        self.nodes.append(helper.make_node(operation, inputs, names, name=names[0], **attributes))
        return names[0]

    def moved(self, operation, since, inputs, attributes, **others):
        """What was an attribute becomes an input, in the order given."""
        if self.operators < since:
            return self.node(operation, inputs, **attributes, **others)
        return self.node(operation, inputs + [self.constant(list(v)) for v in attributes.values()], **others)

    def model(self, result, sides=("n", "c", "h", "w")):
        graph = helper.make_graph(
            self.nodes, "random", [helper.make_tensor_value_info("image", TensorProto.FLOAT, IMAGE)],
            [helper.make_tensor_value_info(result, TensorProto.FLOAT, sides)], self.initializers)
        if self.operators < 9:  # Initializers had to be inputs.
            graph.input.extend(helper.make_tensor_value_info(t.name, t.data_type, t.dims) for t in self.initializers)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", min(self.operators, NEWEST_KNOWN))])
        model.ir_version = 3 if self.operators < 9 else 8
        model.opset_import[0].version = self.operators
        return model


def convolution(writer, choose, x, shape):
    channels, height, width = shape[1:]
    groups = choose.choice([g for g in (1, 2, 3, channels) if channels % g == 0])
    out = groups * choose.randint(1, 6)
    kernel = [choose.randint(1, min(4, height)), choose.randint(1, min(5, width))]
    attributes = {"group": groups, "strides": [choose.randint(1, 2), choose.randint(1, 3)]}
    if choose.random() < 0.7:
        attributes["kernel_shape"] = kernel
    if choose.random() < 0.3:
        attributes["auto_pad"] = choose.choice(["SAME_UPPER", "SAME_LOWER", "VALID"])
    else:
        attributes["pads"] = [choose.randint(0, 2) for _ in range(4)]
    inputs = [x, writer.weights(out, channels // groups, *kernel)]
    if choose.random() < 0.5:
        inputs.append(writer.weights(out))
    return writer.node("Conv", inputs, **attributes)


def transposed(writer, choose, x, shape):
    groups = choose.choice([g for g in (1, 2) if shape[1] % g == 0])
    strides = [choose.randint(1, 2), choose.randint(1, 2)]
    inputs = [x, writer.weights(shape[1], choose.randint(1, 4), 3, 2)]
    return writer.node("ConvTranspose", inputs, group=groups, strides=strides, kernel_shape=[3, 2],
                       pads=[choose.randint(0, 1) for _ in range(4)],
                       output_padding=[choose.randint(0, strides[0] - 1), choose.randint(0, strides[1] - 1)])


def pool(writer, choose, x, shape):
    attributes = {"kernel_shape": [min(2, shape[2]), min(3, shape[3])], "strides": [choose.randint(1, 2), 2]}
    return writer.node(choose.choice(["MaxPool", "AveragePool"]), [x], **attributes)


def clip(writer, choose, x, shape):
    if writer.operators < 11:
        return writer.node("Clip", [x], min=0.0, max=6.0)
    bounds = [writer.constant([v], TensorProto.FLOAT, []) for v in (0.0, 6.0)]
    return writer.node("Clip", [x, *bounds])


def pad(writer, choose, x, shape):
    pads = [0, 0, choose.randint(0, 2), choose.randint(0, 2), 0, 0, choose.randint(0, 2), choose.randint(0, 2)]
    return writer.moved("Pad", 11, [x], {"pads": pads})


def cut(writer, choose, x, shape):
    axes = [2, 3]
    if writer.operators < 10:
        return writer.node("Slice", [x], axes=axes, starts=[0, -shape[3]], ends=[shape[2], 9999])
    return writer.node("Slice", [x, *map(writer.constant, ([0, -shape[3]], [9999, 9999], axes, [2, 1]))][:4])


def squeeze(writer, choose, x, shape):
    five = writer.moved("Unsqueeze", 13, [x], {"axes": [2]})
    return writer.moved("Squeeze", 13, [five], {"axes": [2]})


def turn(writer, choose, x, shape):
    return writer.node("Transpose", [x], perm=[0, 1, 3, 2])


def double(writer, choose, x, shape):
    return writer.node("Concat", [x, x], axis=1)


def residual(writer, choose, x, shape):
    return writer.node("Add", [writer.node("Relu", [x]), x])


def enlarge(writer, choose, x, shape):
    if shape[2] * shape[3] > 400:
        return x
    scales = writer.constant([1.0, 1.0, 2.0, 2.0], TensorProto.FLOAT)
    if writer.operators < 7:
        return writer.node("Upsample", [x], height_scale=2.0, width_scale=2.0)
    if writer.operators < 9:
        return writer.node("Upsample", [x], scales=[1.0, 1.0, 2.0, 2.0])
    if writer.operators == 9:
        return writer.node("Upsample", [x, scales])
    if writer.operators == 10:
        return writer.node("Resize", [x, scales])
    return writer.node("Resize", [x, writer.constant([], TensorProto.FLOAT), scales])


def split(writer, choose, x, shape):
    if shape[1] < 2:
        return x
    return writer.moved("Split", 13, [x], {"split": [1, shape[1] - 1]}, outputs=2, axis=1)


STEPS = [convolution, convolution, convolution, transposed, pool, clip, pad, cut, squeeze, turn, double, residual,
         enlarge, split]


def shape_of(writer, result):
    """By ONNX's own inference."""
    if result == "image":
        return IMAGE
    return shapes_of(writer.model(result))[result]


def shapes_of(model):
    inferred = shape_inference.infer_shapes(model)
    shapes = {"image": IMAGE}
    for info in [*inferred.graph.value_info, *inferred.graph.output]:
        shapes[info.name] = [d.dim_value for d in info.type.tensor_type.shape.dim]
    return shapes


def random_model(seed, operators, shapes_at):
    """The same network for each operator set: only its forms differ. `shapes_at` are those before each step."""
    choose = random.Random(seed)
    writer, x = Writer(operators), "image"
    for step in range(9):
        if len(shapes_at) <= step:
            shapes_at.append(shape_of(writer, x))
        operation = choose.choice(STEPS)
        x = operation(writer, choose, x, shapes_at[step])
    if len(shapes_at) <= 9:
        shapes_at.append(shape_of(writer, x))
    mean = writer.moved("ReduceMean", 18, [x], {"axes": [2, 3]}, keepdims=0)
    result = writer.node("Gemm", [mean, writer.weights(10, shapes_at[9][1]), writer.weights(10)], transB=1)
    return writer.model(result, ("n", "classes"))


def counted(model):
    """{node: multiplications}, from the shapes that ONNX infers."""
    shapes = shapes_of(model)
    weights = {t.name: list(t.dims) for t in model.graph.initializer}
    costs = {}
    for node in model.graph.node:
        if node.op_type not in ("Conv", "ConvTranspose", "Gemm"):
            continue
        of_weights = weights[node.input[1]]
        pixels = shapes.get(node.output[0] if node.op_type == "Conv" else node.input[0], [0] * 4)
        macs = 1
        for size in of_weights + (pixels[2:] if node.op_type != "Gemm" else []):
            macs *= size
        costs[node.name] = macs
    return costs


def counted_by(program, model, file):
    file.write_bytes(model.SerializeToString())
    result = subprocess.run([program, "cost", file, "--counting", "product", "--with-classifier", "--format", "json"],
                            capture_output=True, text=True, check=False)
    if result.returncode != 0:
        sys.exit(f"{result.stderr}\n{helper.printable_graph(model.graph)}")
    report = json.loads(result.stdout)
    if report["incomplete"]:
        sys.exit(f"{report['incomplete']}\n{helper.printable_graph(model.graph)}")
    return {layer["layer"]: layer["macs"] for layer in report["layers"]}


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model.onnx"
        for seed in range(12):
            shapes_at = []
            expected = counted(random_model(seed, 13, shapes_at))
            for operators in range(6, 26):
                model = random_model(seed, operators, shapes_at)
                if operators <= NEWEST_KNOWN:
                    onnx.checker.check_model(model)
                    again = counted(model)
                    if all(again.values()):  # It does not know every form of old.
                        expected = again
                found = counted_by(program, model, file)
                if list(found.values()) != list(expected.values()):
                    sys.exit(f"seed {seed}, operator set {operators}: {found}, but ONNX has {expected}\n"
                             f"{helper.printable_graph(model.graph)}")


if __name__ == "__main__":
    main()
