// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_start.h"

#include "core/jobs/recipe_fields.h"

#include <utility>

namespace bitops {

namespace {

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

Result<ReadyRun> prepareRun(const SweepPlan& plan, std::size_t index, const SweepTask& task,
                            const std::string& program)
{
    const PlannedRun& planned = plan.runs[index];
    ReadyRun ready{.folder = plan.folderOf(planned)};
    if (task.task == RunTask::Make) {
        Result<FolderClaim> made = createRunAt(ready.folder, plan.descriptionOf(planned, program));
        if (!made) {
            return made.error();
        }
        ready.claim.emplace(*std::move(made));
        return ready;
    }
    if (task.isChanged) {
        if (const Status changed = takeChanges(ready.folder, planned.training); !changed) {
            return changed.error();
        }
    }
    const Result<RunRecord> record = loadRunRecord(ready.folder, RunDetail::Epochs);
    if (!record) {
        return record.error();
    }
    ready.before = record->beforeResuming();
    return ready;
}

} // namespace bitops
