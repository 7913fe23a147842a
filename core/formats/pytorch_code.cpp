// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/pytorch_code.h"

namespace bitops::pytorch {

const std::string_view heading = R"py("""The mixed-precision network "@NAME@" for PyTorch.

It takes images of @SIZE@ (channels × height × width). Each layer's weights are
quantized to its bits in the forward pass; the gradient goes straight through to
the float weights, so that it can be trained like any other module. 32 bits are
float. Written by BitOps Explorer; its trainer uses the same names for
parameters and buffers.
"""

import torch
from torch import nn
from torch.nn import functional as F

FLOAT = 32
INPUT_BITS = @INPUT_BITS@  # of the pixels


def images_from_bytes(pixels, mean=0.5, deviation=0.5):
    """What the network takes, from bytes of N × channels × height × width."""
    values = pixels.float() / 255
    if INPUT_BITS < 8:
        steps = 2**INPUT_BITS - 1
        values = torch.round(values * steps) / steps
    return (values - mean) / deviation
)py";

const std::string_view weightQuantizer = R"py(

class StraightThrough(torch.autograd.Function):
    """Gives on the quantized values; the gradient passes to the values unchanged."""

    @staticmethod
    def forward(context, values, quantized):
        return quantized.view_as(quantized)

    @staticmethod
    def backward(context, gradient):
        return gradient, None


def quantize_weight(weight, bits):
    """A symmetric grid that reaches to the largest weight; one bit is sign · mean."""
    if bits == FLOAT:
        return weight
    with torch.no_grad():
        if bits == 1:
            magnitude = weight.abs().mean()
            quantized = torch.where(weight < 0, -magnitude, magnitude)
        else:
            most = 2 ** (bits - 1) - 1
            scale = weight.abs().max() / most
            quantized = torch.round(weight / scale).clamp(-most - 1, most) * scale
            quantized = torch.where(scale == 0, torch.zeros_like(weight), quantized)
    return StraightThrough.apply(weight, quantized)
)py";

const std::string_view noActivationQuantizer = R"py(

def activate(values, bits):
    assert bits == FLOAT, "this file has no quantizer of activations"
    return F.relu6(values)
)py";

const std::string_view activationQuantizer = R"py(

def activate(values, bits):
    """ReLU6, rounded to 2^bits - 1 steps of [0, 6]."""
    values = F.relu6(values)
    if bits == FLOAT:
        return values
    with torch.no_grad():
        step = 6 / (2**bits - 1)
        quantized = torch.round(values / step) * step
    return StraightThrough.apply(values, quantized)
)py";

const std::string_view trackedQuantizers = R"py(

def track_range(limit, values, bits):
    """Follows the range of values from batch to batch; the first one's as it is."""
    with torch.no_grad():
        magnitudes = values.abs()
        of_batch = magnitudes.mean() if bits == 1 else magnitudes.max()
        limit.copy_(torch.where(limit == 0, of_batch, limit.lerp(of_batch, 0.1)))


def round_to_steps(values, limit, steps):
    step = limit / steps
    quantized = torch.round(values / step) * step
    return torch.where(step == 0, torch.zeros_like(quantized), quantized)


def quantize_signed(values, limit, bits):
    """A symmetric grid of ±limit; no gradient outside. One bit is ±limit itself."""
    clamped = torch.min(torch.max(values, -limit), limit)
    with torch.no_grad():
        if bits == 1:
            quantized = torch.where(clamped < 0, -limit, limit)
        else:
            quantized = round_to_steps(clamped, limit, 2 ** (bits - 1) - 1)
    return StraightThrough.apply(clamped, quantized)


def quantize_unsigned(values, limit, bits):
    """A grid from 0 to the limit for values that are not negative; no gradient beyond."""
    clamped = torch.min(values, limit)
    with torch.no_grad():
        quantized = round_to_steps(clamped, limit, 2**bits - 1)
    return StraightThrough.apply(clamped, quantized)


def quantize_tracked(module, name, values, bits, quantize=quantize_signed):
    """On a grid whose limit, a buffer of the module, follows the values in training."""
    if bits == FLOAT:
        return values
    limit = getattr(module, name)
    if module.training:
        track_range(limit, values, bits)
    return quantize(values, limit.clone(), bits)  # it may move on before the gradient is asked for
)py";

const std::string_view quantizedLayers = R"py(

class QuantizedConv2d(nn.Conv2d):
    def __init__(self, in_channels, out_channels, kernel=1, stride=1, groups=1, *, bits):
        super().__init__(in_channels, out_channels, kernel, stride, (kernel - 1) // 2, groups=groups, bias=False)
        self.bits = bits

    def forward(self, values):
        weight = quantize_weight(self.weight, self.bits)
        return F.conv2d(values, weight, None, self.stride, self.padding, groups=self.groups)


class QuantizedLinear(nn.Linear):
    def __init__(self, in_features, out_features, *, bits):
        super().__init__(in_features, out_features)
        self.bits = bits

    def forward(self, values):
        return F.linear(values, quantize_weight(self.weight, self.bits), self.bias)
)py";

const std::string_view network = R"py(

class @CLASS@(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.Sequential(
@BLOCKS@        )
@POOL_RANGE@        self.classifier = QuantizedLinear(@CHANNELS@, @CLASSES@, bits=@CLASSIFIER_BITS@)

    def forward(self, images):
        features = F.adaptive_avg_pool2d(self.blocks(images), 1)
@POOL@        return self.classifier(torch.flatten(features, start_dim=1))


if __name__ == "__main__":
    model = @CLASS@()
    scores = model(images_from_bytes(torch.randint(256, (2, @SHAPE@), dtype=torch.uint8)))
    print(sum(parameter.numel() for parameter in model.parameters()), "parameters")
    print("scores:", tuple(scores.shape))
)py";

} // namespace bitops::pytorch
