// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output.h"

#include "core/base/foreign_text.h"
#include "core/base/text_file.h"
#include "core/jobs/events.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace bitops {

namespace {

/// For a person's eyes, a few lines at most: whatever a sentence quotes, no more of it than this reaches a
/// terminal.
constexpr std::size_t mostCharactersOfSentence = 2'000;
constexpr std::size_t mostProblems = 100;

} // namespace

bool writeOutput(std::string_view text)
{
    return writeWhole(STDOUT_FILENO, text);
}

int printResult(std::string_view text)
{
    if (writeOutput(text) || errno == EPIPE) {
        return exit_code::done;
    }
    const std::error_code code(errno, std::generic_category());
    return refuse(Error{"Could not write to standard output: " + code.message() + "."});
}

int deliver(std::string_view text, const std::string& path)
{
    if (path.empty()) {
        return printResult(text);
    }
    const Status status = writeTextFile(path, text);
    return status ? exit_code::done : refuse(status.error());
}

Status checkOutput(const std::string& path)
{
    return path.empty() ? success() : checkWritable(path);
}

void printError(std::string_view sentence)
{
    writeWhole(STDERR_FILENO, excerpt(sentence, mostCharactersOfSentence) + "\n");
}

std::string noticeText(const std::string& file, const Notice& notice)
{
    return pathText(file) + ": " + describe(notice) + ".";
}

std::string changeText(const std::string& file, const Design& design)
{
    const std::string change = design.imported() == nullptr ? "" : changeOf(design.imported()->file);
    return change.empty() ? change : pathText(file) + ": " + change + ".";
}

void printNotices(const std::string& file, const std::vector<Notice>& notices)
{
    for (std::size_t i = 0; i < std::min(notices.size(), mostProblems); ++i) {
        printError(noticeText(file, notices[i]));
    }
    if (notices.size() > mostProblems) {
        printError("There are " + std::to_string(notices.size() - mostProblems) +
                   " more such nodes; bitops check names them all.");
    }
}

int refuse(const Error& error)
{
    printError(error.message);
    return exit_code::wrongInput;
}

int refuse(const std::vector<Problem>& problems)
{
    for (std::size_t i = 0; i < std::min(problems.size(), mostProblems); ++i) {
        printError(describe(problems[i]));
    }
    if (problems.size() > mostProblems) {
        printError("There are " + std::to_string(problems.size() - mostProblems) +
                   " more problems; bitops check prints them all.");
    }
    return exit_code::wrongInput;
}

} // namespace bitops
