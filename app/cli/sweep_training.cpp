// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sweep_training.h"

#include "app/cli/resume_changes.h"
#include "core/base/foreign_text.h"
#include "core/jobs/exit_codes.h"
#include "core/jobs/recipe_fields.h"
#include "core/sweep/sweep_lock.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <optional>
#include <utility>

namespace bitops {

namespace {

/// How often it is looked whether somebody has asked to cancel the sweep.
constexpr std::chrono::seconds lookInterval{1};

/// The run goes on with the epochs, threads and so on that the sweep has now.
Status takeChanges(const std::filesystem::path& folder, const TrainingConfiguration& training)
{
    Result<RunDescription> description = loadRunDescription(folder);
    if (!description) {
        return description.error();
    }
    for (const RecipeField& field : recipeFields()) {
        if (field.onResume == OnResume::Option) {
            copyValue(field, training, description->training);
        }
    }
    return replaceDescription(folder, *description);
}

} // namespace

/// A run that is trained.
class SweepTraining::Working : public JobListener
{
public:
    Working(const PlannedRun& planned, std::optional<FolderClaim> claim, RunRecord before, SweepView& view)
        : m_planned(planned)
        , m_claim(std::move(claim))
        , m_record(std::move(before))
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
    , m_atOnce(atOnce)
    , m_view(view)
    , m_patience(patience)
{
    m_counts.runs = tasks.size();
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        switch (tasks[i].task) {
        case RunTask::Make:
        case RunTask::GoOn:
            m_waiting.push_back(i);
            break;
        case RunTask::Leave:
            ++(tasks[i].state == RunState::Diverged ? m_counts.failed : m_counts.completed);
            break;
        case RunTask::Elsewhere:
            ++m_counts.elsewhere;
            break;
        }
    }
}

SweepTraining::~SweepTraining() = default;

int SweepTraining::run()
{
    m_view.showBegin(m_counts, m_atOnce);
    while (true) {
        startRuns();
        if (m_working.empty()) {
            break;
        }
        m_counts.working = m_working.size();
        m_view.showProgress(m_counts);
        waitForNews();
        takeSignals();
        takeNews();
        stopIfAsked();
    }
    m_counts.working = 0;
    m_view.showSummary(m_counts, m_isStopping);
    return exitCode();
}

void SweepTraining::startRuns()
{
    while (!m_isStopping && m_working.size() < m_atOnce && !m_waiting.empty()) {
        const std::size_t index = m_waiting.front();
        m_waiting.pop_front();
        Result<std::unique_ptr<Working>> working = start(index);
        if (working) {
            m_working.push_back(*std::move(working));
        } else {
            m_view.showMessage(printable(m_plan.runs[index].name) + ": " + working.error().message);
            ++m_counts.failed;
        }
    }
}

Result<std::unique_ptr<SweepTraining::Working>> SweepTraining::start(std::size_t index)
{
    const PlannedRun& planned = m_plan.runs[index];
    const std::filesystem::path folder = m_plan.folderOf(planned);
    std::optional<FolderClaim> claim;
    RunRecord before;
    if (m_tasks[index].task == RunTask::Make) {
        Result<FolderClaim> made = createRunAt(folder, m_plan.descriptionOf(planned, BITOPS_VERSION));
        if (!made) {
            return made.error();
        }
        claim.emplace(*std::move(made));
    } else {
        if (m_tasks[index].isChanged) {
            if (const Status changed = takeChanges(folder, planned.training); !changed) {
                return changed.error();
            }
        }
        const Result<RunRecord> record = loadRunRecord(folder, RunDetail::Epochs);
        if (!record) {
            return record.error();
        }
        before = record->beforeResuming();
    }
    auto working = std::make_unique<Working>(planned, std::move(claim), std::move(before), m_view);
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
        if (!m_isStopping) {
            m_view.showMessage("Stopping the sweep; another Ctrl-C ends its trainers at once.");
        }
        m_isStopping = true;
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
            count(*working);
            m_view.showEnd(working->planned(), working->record(), m_counts);
        }
    }
    std::erase_if(m_working, [](const std::unique_ptr<Working>& each) { return each->trainer().hasEnded(); });
}

void SweepTraining::stopIfAsked()
{
    if (m_isStopping) {
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
    m_isStopping = true;
    for (const std::unique_ptr<Working>& working : m_working) {
        working->trainer().stop();
    }
}

void SweepTraining::count(const Working& ended)
{
    const Outcome& outcome = *ended.record().outcome();
    if (std::holds_alternative<CompletedEvent>(outcome)) {
        ++m_counts.completed;
    } else if (std::holds_alternative<StoppedEvent>(outcome) || m_isStopping) {
        ++m_counts.stopped;
    } else {
        ++m_counts.failed;
    }
}

int SweepTraining::exitCode() const
{
    if (m_isStopping || m_counts.stopped > 0) {
        return exit_code::interrupted;
    }
    return m_counts.failed > 0 ? exit_code::trainingFailed : exit_code::done;
}

} // namespace bitops
