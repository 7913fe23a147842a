// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/child_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

namespace bitops {

namespace {

void closeFile(int& file)
{
    if (file >= 0) {
        ::close(std::exchange(file, -1));
    }
}

/// A pair of joined descriptors, closed at the end unless they were taken out.
struct Pipe
{
    Pipe() { isOpen = ::pipe2(ends.data(), O_CLOEXEC) == 0; }
    ~Pipe()
    {
        closeFile(ends[0]);
        closeFile(ends[1]);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    [[nodiscard]] int readEnd() const { return ends[0]; }
    [[nodiscard]] int writeEnd() const { return ends[1]; }
    /// The end becomes the caller's, and no read or write of it waits.
    int takeEnd(std::size_t which)
    {
        ::fcntl(ends[which], F_SETFL, O_NONBLOCK);
        return std::exchange(ends[which], -1);
    }

    std::array<int, 2> ends{-1, -1};
    bool isOpen = false;
};

/// What posix_spawn is to do between fork and exec.
struct SpawnPlan
{
    SpawnPlan()
    {
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawnattr_init(&attributes);
        sigset_t defaults;
        ::sigemptyset(&defaults);
        ::sigaddset(&defaults, SIGPIPE); // We ignore it; that must not be inherited.
        ::posix_spawnattr_setsigdefault(&attributes, &defaults);
        ::posix_spawnattr_setpgroup(&attributes, 0);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    }
    ~SpawnPlan()
    {
        ::posix_spawn_file_actions_destroy(&actions);
        ::posix_spawnattr_destroy(&attributes);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    void redirect(int from, int to) { ::posix_spawn_file_actions_adddup2(&actions, from, to); }

    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
};

std::string reasonOf(int number)
{
    return std::error_code(number, std::generic_category()).message();
}

} // namespace

Result<ChildProcess> ChildProcess::start(const std::string& program,
                                         const std::vector<std::string>& arguments)
{
    Pipe input;
    Pipe output;
    Pipe errors;
    if (!input.isOpen || !output.isOpen || !errors.isOpen) {
        return Error{reasonOf(errno)};
    }
    SpawnPlan plan;
    plan.redirect(input.readEnd(), STDIN_FILENO);
    plan.redirect(output.writeEnd(), STDOUT_FILENO);
    plan.redirect(errors.writeEnd(), STDERR_FILENO);

    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (std::string& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);

    ChildProcess child;
    const int failure = ::posix_spawnp(&child.m_id, program.c_str(), &plan.actions, &plan.attributes,
                                       pointers.data(), environ);
    if (failure != 0) {
        child.m_id = -1;
        return Error{reasonOf(failure)};
    }
    child.m_input = input.takeEnd(1);
    child.m_output = output.takeEnd(0);
    child.m_errors = errors.takeEnd(0);
    return child;
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : m_id(std::exchange(other.m_id, -1))
    , m_input(std::exchange(other.m_input, -1))
    , m_output(std::exchange(other.m_output, -1))
    , m_errors(std::exchange(other.m_errors, -1))
    , m_exitStatus(other.m_exitStatus)
{
}

ChildProcess::~ChildProcess()
{
    closeFile(m_input);
    closeFile(m_output);
    closeFile(m_errors);
    if (m_id > 0 && !m_exitStatus) {
        signal(SIGKILL);
        ::waitpid(m_id, nullptr, 0);
    }
}

void ChildProcess::write(std::string_view text) const
{
    [[maybe_unused]] const ssize_t written = ::write(m_input, text.data(), text.size());
}

std::string ChildProcess::read(Stream stream)
{
    int& file = stream == Stream::Output ? m_output : m_errors;
    std::array<char, 65'536> buffer;
    const ssize_t size = ::read(file, buffer.data(), buffer.size());
    if (size > 0) {
        return {buffer.data(), static_cast<std::size_t>(size)};
    }
    if (size == 0 || (errno != EAGAIN && errno != EINTR)) {
        closeFile(file);
    }
    return {};
}

void ChildProcess::signal(int number) const
{
    // Once it has been waited for, its number may be another's.
    if (m_id > 0 && !m_exitStatus) {
        ::kill(m_id, number);
    }
}

bool ChildProcess::hasEnded()
{
    takeStatus(WNOHANG);
    return m_exitStatus.has_value();
}

void ChildProcess::waitForEnd()
{
    while (!m_exitStatus) {
        takeStatus(0);
    }
}

void ChildProcess::takeStatus(int options)
{
    int status = 0;
    if (!m_exitStatus && ::waitpid(m_id, &status, options) == m_id) {
        m_exitStatus =
            WIFSIGNALED(status) ? ExitStatus{true, WTERMSIG(status)} : ExitStatus{false, WEXITSTATUS(status)};
    }
}

} // namespace bitops
