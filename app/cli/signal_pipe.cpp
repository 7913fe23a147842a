// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/signal_pipe.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace bitops {

namespace {

constexpr std::array handledSignals{SIGINT, SIGTERM, SIGHUP, SIGCHLD};
std::array<int, 2> wakePipe{-1, -1};
std::array<struct sigaction, handledSignals.size()> oldActions;

void onSignal(int signal)
{
    const int keptError = errno;
    const auto byte = static_cast<unsigned char>(signal);
    [[maybe_unused]] const ssize_t written = ::write(wakePipe[1], &byte, 1);
    errno = keptError;
}

/// Gives the action that was in force before.
struct sigaction handle(int signal)
{
    struct sigaction old = {};
    ::sigaction(signal, nullptr, &old);
    // Who starts us with a wish ignored (nohup, a shell's `&`) wants it to stay so. That a child has ended is
    // no wish, but what we wait for.
    if (old.sa_handler == SIG_IGN && signal != SIGCHLD) {
        return old;
    }
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART | SA_NOCLDSTOP;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
    return old;
}

} // namespace

SignalPipe::SignalPipe()
{
    if (::pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        throw std::system_error(errno, std::generic_category(), "no pipe for signals");
    }
    for (std::size_t i = 0; i < handledSignals.size(); ++i) {
        oldActions[i] = handle(handledSignals[i]);
    }
}

SignalPipe::~SignalPipe()
{
    for (std::size_t i = 0; i < handledSignals.size(); ++i) {
        ::sigaction(handledSignals[i], &oldActions[i], nullptr);
    }
    ::close(wakePipe[0]);
    ::close(wakePipe[1]);
}

int SignalPipe::file() const
{
    return wakePipe[0];
}

std::optional<int> SignalPipe::take()
{
    unsigned char signal = 0;
    return ::read(wakePipe[0], &signal, 1) == 1 ? std::optional<int>(signal) : std::nullopt;
}

} // namespace bitops
