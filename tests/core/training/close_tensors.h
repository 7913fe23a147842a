// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <torch/torch.h>

namespace bitops::test {

inline torch::Tensor asDouble(const torch::Tensor& tensor)
{
    return tensor.detach().to(torch::kFloat64);
}

inline bool isClose(const torch::Tensor& ours, const torch::Tensor& theirs, double tolerance)
{
    return torch::allclose(asDouble(ours), asDouble(theirs), tolerance, tolerance);
}

inline bool sameBits(const torch::Tensor& a, const torch::Tensor& b)
{
    return torch::equal(a.contiguous().view(torch::kInt32), b.contiguous().view(torch::kInt32));
}

} // namespace bitops::test
