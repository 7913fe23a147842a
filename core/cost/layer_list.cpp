// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cost/layer_list.h"

#include "core/cost/cost_counter.h"

namespace bitops {

namespace {

std::string outOfRange(std::string_view what, std::int64_t value, Limits range)
{
    return std::string(what) + " is " + std::to_string(value) + ", but must be " +
           std::to_string(range.least) + " to " + std::to_string(range.most);
}

/// The first number that is out of its limits; empty if there is none.
std::string complaintAboutSizes(const Layer& layer)
{
    struct Size
    {
        std::string_view what;
        std::int64_t value;
        Limits range;
    };
    for (const Size& size : {
             Size{"input channels", layer.input.channels, limits::channels},
             Size{"input height", layer.input.height, limits::inputSide},
             Size{"input width", layer.input.width, limits::inputSide},
             Size{"output channels", layer.output.channels,
                  layer.kind == LayerKind::Classifier ? limits::classes : limits::channels},
             Size{"kernel", layer.kernel, limits::kernel},
             Size{"stride", layer.stride, limits::stride},
             Size{"padding", layer.padding, {0, limits::kernel.most}},
             Size{"groups", layer.groups, limits::channels},
         }) {
        if (!size.range.contain(size.value)) {
            return outOfRange(size.what, size.value, size.range);
        }
    }
    return {};
}

std::string complaintAboutOutput(const Layer& layer)
{
    const std::int64_t height = outputSize(layer.input.height, layer.kernel, layer.stride, layer.padding);
    const std::int64_t width = outputSize(layer.input.width, layer.kernel, layer.stride, layer.padding);
    if (height < 1 || width < 1) {
        return "its kernel does not fit its input";
    }
    if (height != layer.output.height || width != layer.output.width) {
        return "its output is " + std::to_string(layer.output.height) + "x" +
               std::to_string(layer.output.width) + ", but " + std::to_string(height) + "x" +
               std::to_string(width) + " follows from its input";
    }
    return {};
}

std::string complaintAbout(const Layer& layer)
{
    if (std::string sizes = complaintAboutSizes(layer); !sizes.empty()) {
        return sizes;
    }
    if (layer.input.channels % layer.groups != 0 || layer.output.channels % layer.groups != 0) {
        return "its " + std::to_string(layer.groups) + " groups do not divide its channels";
    }
    for (const int bits : {layer.weightBits, layer.inputBits, layer.outputBits}) {
        if (!isBitWidth(bits)) {
            return "a bit-width is " + std::to_string(bits) + ", but must be 1 to 16, or 32 for float";
        }
    }
    constexpr std::int64_t mostHeldBits = std::int64_t{1} << 60;
    if (layer.heldBits < 0 || layer.heldBits > mostHeldBits) {
        return outOfRange("the size of what is held", layer.heldBits, {0, mostHeldBits});
    }
    return complaintAboutOutput(layer);
}

} // namespace

Result<CostReport> computeCosts(const LayerList& list, CostOptions options)
{
    CostCounter counter(options, list.name, list.input);
    for (const NamedLayer& named : list.layers) {
        std::string complaint = complaintAbout(named.layer);
        if (complaint.empty() && !counter.addLayer(named.layer, named.name)) {
            complaint = "its cost is too large to be counted in 64 bits";
        }
        if (!complaint.empty()) {
            return Error{"Could not count layer " + named.name + ": " + complaint + "."};
        }
    }
    return counter.take();
}

} // namespace bitops
