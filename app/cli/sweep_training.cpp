// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sweep_training.h"

#include "core/base/foreign_text.h"
#include "core/jobs/exit_codes.h"
#include "core/sweep/sweep_lock.h"
#include "core/sweep/sweep_start.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <optional>
#include <utility>

namespace bitops {

namespace {

/// How often it is looked whether somebody has asked to cancel the sweep.
constexpr std::chrono::seconds lookInterval{1};

} // namespace

/// A run that is trained.
class SweepTraining::Working : public JobListener
{
public:
    Working(const PlannedRun& planned, ReadyRun ready, SweepView& view)
        : m_planned(planned)
        , m_claim(std::move(ready.claim))
        , m_record(std::move(ready.before))
        , m_view(view)
    {
    }

    Status start(const std::string& trainer, const std::filesystem::path& folder, Patience patience)
    {
        Result<FollowedTrainer> started =
            FollowedTrainer::start(trainer, folder, JobKind::Training, *this, patience);
        if (!started) {
            return started.error();
        }
        m_trainer.emplace(*std::move(started));
        return success();
    }

    [[nodiscard]] const PlannedRun& planned() const { return m_planned; }
    [[nodiscard]] FollowedTrainer& trainer() { return *m_trainer; }
    [[nodiscard]] const RunRecord& record() const { return m_record; }
    /// Its trainer is gone: the record gets an outcome if it has none.
    void conclude()
    {
        if (!m_trainer->failure().empty()) {
            m_record.fail(m_trainer->failure());
        }
    }

private:
    void takeEvent(const std::string&, const Event& event) override
    {
        static_cast<void>(m_record.apply(event)); // What it would refuse does not come here.
        if (const auto* notice = std::get_if<NoticeEvent>(&event)) {
            showMessage(notice->message);
        }
    }
    void showMessage(const std::string& message) override
    {
        m_view.showMessage(printable(m_planned.name) + ": " + message);
    }
    [[nodiscard]] bool isHeard() const override { return !m_view.isOutputLost(); }

    const PlannedRun& m_planned;
    std::optional<FolderClaim> m_claim;
    RunRecord m_record;
    SweepView& m_view;
    std::optional<FollowedTrainer> m_trainer;
};

SweepTraining::SweepTraining(const SweepPlan& plan, const std::vector<SweepTask>& tasks, std::string trainer,
                             std::size_t atOnce, SweepView& view, Patience patience)
    : m_plan(plan)
    , m_tasks(tasks)
    , m_trainer(std::move(trainer))
    , m_schedule(tasks, atOnce)
    , m_view(view)
    , m_patience(patience)
{
}

SweepTraining::~SweepTraining() = default;

int SweepTraining::run()
{
    m_view.showBegin(m_schedule.counts(), m_schedule.atOnce());
    while (true) {
        startRuns();
        if (m_schedule.isDone()) {
            break;
        }
        m_view.showProgress(m_schedule.counts());
        waitForNews();
        takeSignals();
        takeNews();
        stopIfAsked();
    }
    m_view.showSummary(m_schedule.counts(), m_schedule.isStopping());
    return exitCode();
}

void SweepTraining::startRuns()
{
    while (const std::optional<std::size_t> index = m_schedule.next()) {
        Result<std::unique_ptr<Working>> working = start(*index);
        if (working) {
            m_working.push_back(*std::move(working));
        } else {
            m_view.showMessage(printable(m_plan.runs[*index].name) + ": " + working.error().message);
            m_schedule.takeFailedStart();
        }
    }
}

Result<std::unique_ptr<SweepTraining::Working>> SweepTraining::start(std::size_t index)
{
    Result<ReadyRun> ready = prepareRun(m_plan, index, m_tasks[index], BITOPS_VERSION);
    if (!ready) {
        return ready.error();
    }
    const std::filesystem::path folder = ready->folder;
    auto working = std::make_unique<Working>(m_plan.runs[index], *std::move(ready), m_view);
    const Status started = working->start(m_trainer, folder, m_patience);
    return started ? Result<std::unique_ptr<Working>>(std::move(working)) : started.error();
}

void SweepTraining::waitForNews()
{
    std::vector<pollfd> files{{m_signals.file(), POLLIN, 0}};
    std::optional<JobFollower::Time> until = std::chrono::steady_clock::now() + lookInterval;
    for (const std::unique_ptr<Working>& working : m_working) {
        const std::array<pollfd, 2> ofOne = working->trainer().files();
        files.insert(files.end(), ofOne.begin(), ofOne.end());
        if (const auto deadline = working->trainer().deadline()) {
            until = std::min(*until, *deadline);
        }
    }
    waitForFiles(files, until);
}

void SweepTraining::takeSignals()
{
    while (const std::optional<int> signal = m_signals.take()) {
        if (*signal == SIGCHLD) {
            continue;
        }
        if (!m_schedule.isStopping()) {
            m_view.showMessage("Stopping the sweep; another Ctrl-C ends its trainers at once.");
        }
        m_schedule.stop();
        for (const std::unique_ptr<Working>& working : m_working) {
            working->trainer().pressHarder();
        }
    }
}

void SweepTraining::takeNews()
{
    for (const std::unique_ptr<Working>& working : m_working) {
        working->trainer().takeNews();
        if (working->trainer().hasEnded()) {
            working->conclude();
            m_schedule.takeEnd(*working->record().outcome());
            m_view.showEnd(working->planned(), working->record(), m_schedule.counts());
        }
    }
    std::erase_if(m_working, [](const std::unique_ptr<Working>& each) { return each->trainer().hasEnded(); });
}

void SweepTraining::stopIfAsked()
{
    if (m_schedule.isStopping()) {
        return;
    }
    if (isAskedToCancel(m_plan.folder)) {
        m_view.showMessage("Stopping the sweep: it was cancelled.");
        stopAll();
    } else if (m_view.isOutputLost()) {
        stopAll();
    }
}

void SweepTraining::stopAll()
{
    m_schedule.stop();
    for (const std::unique_ptr<Working>& working : m_working) {
        working->trainer().stop();
    }
}

int SweepTraining::exitCode() const
{
    const SweepCounts& counts = m_schedule.counts();
    if (m_schedule.isStopping() || counts.stopped > 0) {
        return exit_code::interrupted;
    }
    return counts.failed > 0 ? exit_code::trainingFailed : exit_code::done;
}

} // namespace bitops
