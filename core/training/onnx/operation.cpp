// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/onnx/operation.h"

#include <algorithm>
#include <array>

namespace bitops::onnx {

namespace {

torch::Tensor channelsFirst(const torch::Tensor& values)
{
    return values.movedim(-1, 1);
}

torch::Tensor channelsLast(const torch::Tensor& values)
{
    return values.movedim(1, -1);
}

} // namespace

double Call::real(std::string_view attribute, double fallback) const
{
    const Attribute* const found = context.node.attribute(attribute);
    return found == nullptr || !found->real ? fallback : static_cast<double>(*found->real);
}

ElementType Call::type() const
{
    return model.facts[node.outputs[output]].type;
}

Compute findCompute(std::string_view operation)
{
    for (const auto table : {functions(), norms(), pools(), moves(), quantizers()}) {
        const auto found = std::find_if(table.begin(), table.end(), [operation](const NamedCompute& known) {
            return known.name == operation;
        });
        if (found != table.end()) {
            return found->compute;
        }
    }
    return nullptr;
}

torch::Tensor compute(Compute compute, const Call& call)
{
    if (!isChannelsLast(call.context.node)) {
        return compute(call);
    }
    std::vector<torch::Tensor> inputs(call.inputs.begin(), call.inputs.end());
    inputs.front() = channelsFirst(inputs.front());
    std::vector<std::int64_t> dims = call.dims;
    std::rotate(dims.begin() + 1, dims.end() - 1, dims.end());
    return channelsLast(compute(
        {call.model, call.node, call.context, inputs, call.output, std::move(dims), call.operatorSet}));
}

} // namespace bitops::onnx
