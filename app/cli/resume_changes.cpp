// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/resume_changes.h"

#include "core/base/foreign_text.h"

#include <string>

namespace bitops {

namespace {

Error cannotGoOn(const std::filesystem::path& folder, const std::string& reason)
{
    return Error{"Could not go on with the run in " + pathText(folder) + ": " + reason + "."};
}

int epochsDone(const RunRecord& record)
{
    return record.epochs().empty() ? 0 : record.epochs().back().epoch;
}

std::string epochsText(int epochs)
{
    return epochs == 1 ? "1 epoch is" : std::to_string(epochs) + " epochs are";
}

/// Whether the run ended because nothing got better, and would end again.
bool isOutOfPatience(const RunRecord& record, const TrainingConfiguration& training)
{
    const EpochEvent* const best = record.bestEpoch();
    return training.patience > 0 && best != nullptr && epochsDone(record) - best->epoch >= training.patience;
}

Status checkSomethingIsLeft(const std::filesystem::path& folder, const TrainingConfiguration& stored,
                            const TrainingConfiguration& changed, const RunRecord& record)
{
    const int done = epochsDone(record);
    const bool isCompleted = record.outcome() && std::holds_alternative<CompletedEvent>(*record.outcome());
    if (changed.epochs != stored.epochs && changed.epochs <= done) {
        return cannotGoOn(folder, epochsText(done) + " trained already, and --epochs must be more");
    }
    if (isCompleted && changed.epochs <= done) {
        return cannotGoOn(folder, "it is completed already, with " + std::to_string(done) +
                                      (done == 1 ? " epoch" : " epochs") +
                                      "; --epochs with a higher number goes on with it");
    }
    if (isCompleted && isOutOfPatience(record, changed)) {
        return cannotGoOn(folder,
                          "it is completed already, because validation got no better for " +
                              std::to_string(changed.patience) +
                              " epochs; --patience with a higher number, or with 0 for never, goes on "
                              "with it");
    }
    return success();
}

} // namespace

const RecipeField* findChangeableField(std::string_view option)
{
    for (const RecipeField& field : recipeFields()) {
        if (field.onResume == OnResume::Option && field.option == option) {
            return &field;
        }
    }
    return nullptr;
}

Result<RunDescription> changedForResume(const std::filesystem::path& folder, const RunDescription& stored,
                                        const TrainingConfiguration& given,
                                        const std::vector<const RecipeField*>& asked, const RunRecord& record)
{
    RunDescription changed = stored;
    for (const RecipeField* const field : asked) {
        copyValue(*field, given, changed.training);
    }
    const Status status = checkSomethingIsLeft(folder, stored.training, changed.training, record);
    return status ? Result<RunDescription>(std::move(changed)) : status.error();
}

} // namespace bitops
