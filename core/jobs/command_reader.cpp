// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/command_reader.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <iostream>
#include <system_error>

namespace bitops {

namespace {

// Signals reach any thread, those of LibTorch and of its BLAS included, so they cannot be blocked and waited
// for. The handler does the one thing that it may: it writes to a pipe that the reading thread polls.
constexpr char stopByte = 's';
constexpr char quitByte = 'q';
std::array<int, 2> wakePipe{-1, -1};

void wake(char byte)
{
    const int keptError = errno;
    [[maybe_unused]] const ssize_t written = ::write(wakePipe[1], &byte, 1);
    errno = keptError;
}

void onStopSignal(int)
{
    wake(stopByte);
}

constexpr std::array<int, 3> stopSignals{SIGTERM, SIGINT, SIGHUP};

/// nohup ignores SIGHUP, and a shell's & SIGINT, for the programs that they start: these are to go on.
bool isToBeIgnored(int signal)
{
    struct sigaction inherited = {};
    return signal != SIGTERM && ::sigaction(signal, nullptr, &inherited) == 0 &&
           inherited.sa_handler == SIG_IGN;
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

} // namespace

CommandReader::CommandReader(int input, RunControl& control)
    : m_input(input)
    , m_control(control)
{
    if (::pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        throw std::system_error(errno, std::generic_category(), "Could not make a pipe for commands");
    }
    for (const int signal : stopSignals) {
        if (!isToBeIgnored(signal)) {
            handle(signal, onStopSignal);
        }
    }
    m_thread = std::thread([this] { listen(); });
}

CommandReader::~CommandReader()
{
    wake(quitByte);
    m_thread.join();
    // From here on the run is over, and a signal has nothing left to stop.
    for (const int signal : stopSignals) {
        handle(signal, SIG_IGN);
    }
    ::close(wakePipe[0]);
    ::close(wakePipe[1]);
}

void CommandReader::listen()
{
    while (true) {
        std::array<pollfd, 2> waiting{{{wakePipe[0], POLLIN, 0}, {m_input, POLLIN, 0}}};
        if (::poll(waiting.data(), waiting.size(), -1) < 0) {
            continue; // A signal: its byte is in the pipe now.
        }
        if (waiting[0].revents != 0) {
            char byte = 0;
            if (::read(wakePipe[0], &byte, 1) == 1 && byte == quitByte) {
                return;
            }
            m_control.request(Command::Stop);
        }
        if (waiting[1].revents != 0) {
            readInput();
        }
    }
}

void CommandReader::readInput()
{
    std::array<char, 4096> buffer;
    const ssize_t size = ::read(m_input, buffer.data(), buffer.size());
    if (size < 0 && (errno == EINTR || errno == EAGAIN)) {
        return;
    }
    if (size <= 0) {
        m_control.request(Command::Stop);
        m_input = -1; // poll() passes over negative ones.
        return;
    }
    m_lines.append({buffer.data(), static_cast<std::size_t>(size)});
    while (const auto line = m_lines.takeLine()) {
        obey(*line);
    }
}

void CommandReader::obey(std::string_view line)
{
    if (const Result<Command> command = commandFromLine(line)) {
        m_control.request(*command);
    } else {
        std::cerr << "bitops-trainer: " << command.error().message << '\n';
    }
}

} // namespace bitops
