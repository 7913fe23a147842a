# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the PyTorch classes that `bitops convert --pytorch` writes with the trainer's networks.

check_pytorch_file.py PROGRAM   where `PROGRAM networks FOLDER` writes files NAME.py and NAME.tensors
"""

import json
import pathlib
import subprocess
import sys
import tempfile

from tensor_files import compare, load_file, read_tensors, torch


def part(tensors, prefix):
    return {name[len(prefix) :]: value for name, value in tensors.items() if name.startswith(prefix)}


def count_values(path, file, model, input_bits):
    """What is counted with b bits takes at most 2^b values, whenever a layer computes."""

    def check(what, values, bits):
        count = len(values.unique())
        assert bits == 32 or count <= 2**bits, f"{path.stem}: {what} takes {count} values, but has {bits} bits"

    def hook(name):
        def count(layer, inputs):
            check(f"the input of {name}", inputs[0], input_bits[name])
            check(f"the weight of {name}", file.quantize_weight(layer.weight, layer.bits), layer.bits)

        return count

    for name, layer in model.named_modules():
        if name in input_bits:
            layer.register_forward_pre_hook(hook(name))


def check(path):
    tensors, metadata = read_tensors(path.with_suffix(".tensors"))
    torch.manual_seed(1)
    file = load_file(path)
    model = getattr(file, metadata["class"])()
    model.load_state_dict(part(tensors, "before."), strict=True)
    images = tensors["images"]
    count_values(path, file, model, json.loads(metadata["input_bits"]))

    model.train()
    scores = model(images)
    compare(f"{path.stem}: the output in training", scores, tensors["train"])
    scores.pow(2).mean().backward()
    gradients = dict(model.named_parameters())
    assert gradients.keys() == part(tensors, "gradient.").keys()
    for name, gradient in part(tensors, "gradient.").items():
        compare(f"{path.stem}: the gradient of {name}", gradients[name].grad, gradient)
    for name, value in part(tensors, "after.").items():
        compare(f"{path.stem}: {name} after training", model.state_dict()[name], value)
    model.eval()
    compare(f"{path.stem}: the output", model(images), tensors["eval"])
    print(f"{path.stem}: the same, {len(gradients)} parameters")


def main():
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([sys.argv[1], "networks", name], check=True)
        paths = sorted(folder.glob("*.py"))
        assert len(paths) == 8, paths
        for path in paths:
            check(path)
        subprocess.run([sys.executable, str(paths[0])], check=True, stdout=subprocess.DEVNULL)
    return 0


if __name__ == "__main__":
    sys.exit(main())
