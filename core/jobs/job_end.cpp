// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/job_end.h"

#include "core/base/translator.h"
#include "core/jobs/exit_codes.h"

#include <csignal>
#include <cstring>

namespace bitops {

namespace {

std::string signalText(int signal)
{
    const char* const description = ::sigdescr_np(signal);
    return description == nullptr ? Translator::tr("signal %1", signal)
                                  : Translator::tr("signal %1 (%2)", signal, description);
}

/// Without a full stop.
std::string deathText(ExitStatus status, JobKind kind)
{
    switch (kind) {
    case JobKind::Training:
        return status.crashed
                   ? Translator::tr("The trainer was ended by %1 before the training's end",
                                    signalText(status.code))
                   : Translator::tr(
                         "The trainer ended with exit code %1 without saying how the training ended",
                         status.code);
    case JobKind::Evaluation:
        return status.crashed
                   ? Translator::tr("The trainer was ended by %1 before the evaluation's end",
                                    signalText(status.code))
                   : Translator::tr(
                         "The trainer ended with exit code %1 without saying how the evaluation ended",
                         status.code);
    case JobKind::Sensitivity:
        break;
    }
    return status.crashed
               ? Translator::tr("The trainer was ended by %1 before the measurement's end",
                                signalText(status.code))
               : Translator::tr(
                     "The trainer ended with exit code %1 without saying how the measurement ended",
                     status.code);
}

std::string lackOfMemory(JobKind kind)
{
    return kind == JobKind::Training
               ? Translator::tr(
                     "Usually this is done by a system that is out of memory: a smaller batch size needs "
                     "less.")
               : Translator::tr("Usually this is done by a system that is out of memory.");
}

int exitCodeOfFailure(const JobEnd& end)
{
    // The exit code of a process that has not said why it failed does not say that the input was wrong.
    const bool isInputWrong = end.last && !end.status.crashed && end.status.code == exit_code::wrongInput;
    return isInputWrong ? exit_code::wrongInput : exit_code::trainingFailed;
}

} // namespace

int exitCodeOf(const JobEnd& end, bool isInterrupted)
{
    if (end.last && std::holds_alternative<CompletedEvent>(*end.last)) {
        return exit_code::done;
    }
    if (end.last && std::holds_alternative<StoppedEvent>(*end.last)) {
        return exit_code::interrupted;
    }
    if (end.last && std::holds_alternative<DivergedEvent>(*end.last)) {
        return exit_code::trainingFailed;
    }
    return isInterrupted ? exit_code::interrupted : exitCodeOfFailure(end);
}

std::string describeDeath(const JobEnd& end, JobKind kind)
{
    const bool isKilled = end.status.crashed && end.status.code == SIGKILL;
    std::string message = deathText(end.status, kind);
    if (!end.lastWords.empty()) {
        message = Translator::tr("%1; the last that it wrote was: %2", message, end.lastWords);
    }
    message += message.ends_with('.') ? "" : ".";
    // Nobody else sends it, as a rule: who ends a trainer by it tells that instead.
    return isKilled ? message + " " + lackOfMemory(kind) : message;
}

} // namespace bitops
