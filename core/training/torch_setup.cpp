// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/torch_setup.h"

#include <torch/torch.h>

#include <dlfcn.h>
#include <malloc.h>
#include <sched.h>

#include <algorithm>
#include <array>
#include <new>
#include <string_view>
#include <thread>

namespace bitops {

namespace {

/// Every step allocates and frees the same few megabytes per layer. Given back to the system each time, they
/// would have to be mapped and zeroed anew: so none are mapped by themselves, and threads take theirs from
/// the one heap that is never trimmed, not from small ones of their own that are.
void keepFreedMemory()
{
    constexpr int never = 1 << 30;
    ::mallopt(M_MMAP_MAX, 0);
    ::mallopt(M_TRIM_THRESHOLD, never);
    ::mallopt(M_ARENA_MAX, 1);
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

/// Those that this process may use.
int processors()
{
    cpu_set_t set;
    const bool isKnown = ::sched_getaffinity(0, sizeof set, &set) == 0;
    return isKnown ? CPU_COUNT(&set) : static_cast<int>(std::max(std::thread::hardware_concurrency(), 1U));
}

} // namespace

std::string keepThreadsUseful(int& threads)
{
    constexpr int mostOnOne = 4;
    const int available = processors();
    const int most = mostOnOne * available;
    if (threads <= most) {
        return {};
    }
    const std::string sentence =
        "Training with " + std::to_string(most) + " threads instead of " + std::to_string(threads) +
        ": this machine has " + std::to_string(available) + (available == 1 ? " processor" : " processors") +
        " for it. Other numbers of threads give the same results but for the last bits.";
    threads = most;
    return sentence;
}

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

bool isOutOfMemory(const std::exception& exception)
{
    if (dynamic_cast<const std::bad_alloc*>(&exception) != nullptr) {
        return true;
    }
    // LibTorch, its CUDA part and oneDNN each have their own words, and no class that all versions have.
    constexpr std::array<std::string_view, 4> words{"allocate memory", "not enough memory", "out of memory",
                                                    "could not create a memory"};
    const std::string_view what = exception.what();
    return std::any_of(words.begin(), words.end(),
                       [what](std::string_view text) { return what.find(text) != std::string_view::npos; });
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
