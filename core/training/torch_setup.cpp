// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/torch_setup.h"

#include <torch/torch.h>

#include <malloc.h>

#include <algorithm>

namespace bitops {

namespace {

/// Every step allocates and frees the same few megabytes per layer. Given back to the system each time, they
/// have to be mapped and zeroed anew, which shows in profiles as page faults.
void keepFreedMemory()
{
    constexpr int threshold = 1 << 30;
    ::mallopt(M_MMAP_THRESHOLD, threshold);
    ::mallopt(M_TRIM_THRESHOLD, threshold);
}

} // namespace

Status setUpTorch(const TrainingConfiguration& configuration)
{
    if (configuration.device == Device::Cuda && !torch::cuda::is_available()) {
        return Error{"Could not train on the device cuda: this LibTorch, or this machine, has none."};
    }
    keepFreedMemory();
    // Gradients that fade out below 1e-38 can make an epoch several times slower. The threads that LibTorch
    // makes take this over from the one that makes them.
    at::globalContext().setFlushDenormal(true);
    at::set_num_interop_threads(1);
    at::set_num_threads(configuration.threads);
    at::globalContext().setDeterministicCuDNN(true);
    at::globalContext().setBenchmarkCuDNN(false);
    return success();
}

std::string reasonOf(const std::exception& exception)
{
    const auto* const torchError = dynamic_cast<const c10::Error*>(&exception);
    std::string reason = torchError != nullptr ? torchError->what_without_backtrace() : exception.what();
    reason.resize(std::min(reason.find('\n'), reason.size()));
    if (!reason.ends_with('.')) {
        reason += '.';
    }
    return reason;
}

} // namespace bitops
