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

void onSignal(int signal)
{
    const int keptError = errno;
    const auto byte = static_cast<unsigned char>(signal);
    [[maybe_unused]] const ssize_t written = ::write(wakePipe[1], &byte, 1);
    errno = keptError;
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART | SA_NOCLDSTOP;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

} // namespace

SignalPipe::SignalPipe()
{
    if (::pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        throw std::system_error(errno, std::generic_category(), "no pipe for signals");
    }
    for (const int signal : handledSignals) {
        handle(signal, onSignal);
    }
}

SignalPipe::~SignalPipe()
{
    for (const int signal : handledSignals) {
        handle(signal, SIG_DFL);
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
