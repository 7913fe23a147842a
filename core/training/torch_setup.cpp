// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/torch_setup.h"

#include <torch/torch.h>

#include <dlfcn.h>
#include <malloc.h>

#include <algorithm>

namespace bitops {

namespace {

/// Every step allocates and frees the same few megabytes per layer. Given back to the system each time, they
/// would have to be mapped and zeroed anew.
void keepFreedMemory()
{
    constexpr int threshold = 1 << 30;
    ::mallopt(M_MMAP_THRESHOLD, threshold);
    ::mallopt(M_TRIM_THRESHOLD, threshold);
}

/// Matrix products go to the system's BLAS. OpenBLAS has threads of its own, as many as the machine has
/// processors, and how it divides its work is its own affair: with one, neither results nor load depend on
/// the machine's number of processors. Other libraries do not have the function.
void keepBlasToOneThread()
{
    using SetThreads = void (*)(int);
    void* const symbol = ::dlsym(RTLD_DEFAULT, "openblas_set_num_threads");
    if (const auto setThreads = reinterpret_cast<SetThreads>(symbol)) {
        setThreads(1);
    }
}

} // namespace

Status setUpTorch(const TrainingConfiguration& configuration)
{
    if (configuration.device == Device::Cuda && !torch::cuda::is_available()) {
        return Error{"Could not train on the device cuda: this LibTorch, or this machine, has none."};
    }
    keepFreedMemory();
    keepBlasToOneThread();
    // Processors take a slow path for numbers below 1e-38, where gradients fade out. The threads that
    // LibTorch makes take this over from the one that makes them.
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
