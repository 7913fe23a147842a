// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/followed_trainer.h"
#include "app/cli/signal_pipe.h"

#include <filesystem>
#include <string>

namespace bitops {

/// Has a trainer do the job of a folder, and passes on the user's wish to stop: the first SIGINT, SIGTERM or
/// SIGHUP (or the loss of whoever listens) asks the trainer to stop, the next terminates it, and one more
/// kills it. A trainer that hangs is pressed as if there had been a signal, whenever patience ends.
class JobRun
{
public:
    /// The listener must outlive it.
    JobRun(std::string trainer, std::filesystem::path folder, JobKind kind, JobListener& listener,
           Patience patience = {})
        : m_trainer(std::move(trainer))
        , m_folder(std::move(folder))
        , m_kind(kind)
        , m_listener(listener)
        , m_patience(patience)
    {
    }

    /// Returns when the trainer is gone. Gives the exit code.
    int run();
    /// Why the job failed without having said so, one sentence; empty if it told how it ended.
    [[nodiscard]] const std::string& failure() const { return m_failure; }

private:
    void follow(FollowedTrainer& trainer);
    void takeSignals(FollowedTrainer& trainer);

    std::string m_trainer;
    std::filesystem::path m_folder;
    JobKind m_kind;
    JobListener& m_listener;
    Patience m_patience;
    SignalPipe m_signals;
    bool m_isInterrupted = false;
    std::string m_failure;
};

} // namespace bitops
