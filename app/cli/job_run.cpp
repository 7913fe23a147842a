// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/job_run.h"

#include "core/jobs/exit_codes.h"

#include <array>
#include <csignal>

namespace bitops {

int JobRun::run()
{
    Result<FollowedTrainer> trainer =
        FollowedTrainer::start(m_trainer, m_folder, m_kind, m_listener, m_patience);
    if (!trainer) {
        m_failure = trainer.error().message;
        return exit_code::trainingFailed;
    }
    follow(*trainer);
    m_failure = trainer->failure();
    return exitCodeOf(trainer->end(), m_isInterrupted);
}

void JobRun::follow(FollowedTrainer& trainer)
{
    while (!trainer.hasEnded()) {
        const auto [output, errors] = trainer.files();
        std::array<pollfd, 3> files{{{m_signals.file(), POLLIN, 0}, output, errors}};
        waitForFiles(files, trainer.deadline());
        takeSignals(trainer);
        trainer.takeNews();
        if (!m_listener.isHeard() && !trainer.hasEnded() && !trainer.isStopping()) {
            m_isInterrupted = true;
            trainer.stop();
        }
    }
}

void JobRun::takeSignals(FollowedTrainer& trainer)
{
    while (const std::optional<int> signal = m_signals.take()) {
        if (*signal != SIGCHLD) {
            if (!m_isInterrupted) {
                m_listener.showMessage("Stopping the " + std::string(nounOf(m_kind)) +
                                       "; another Ctrl-C ends it at once.");
            }
            m_isInterrupted = true;
            trainer.pressHarder();
        }
    }
}

} // namespace bitops
