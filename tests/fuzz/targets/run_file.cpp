// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "core/runs/evaluation.h"
#include "core/runs/run_folder.h"
#include "core/runs/sensitivity.h"
#include "tests/fuzz/changes.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/scratch_folder.h"

namespace bitops::fuzz {

namespace {

template <typename Description> void requireKept(const Result<Description>& description, const auto& read)
{
    if (isRead(description)) {
        requireReadAgain(
            *description, [](const Description& value) { return descriptionToText(value); }, read);
    }
}

/// The run.json of jobs of all kinds.
void tryRunFile(std::string_view text)
{
    static const ScratchFolder folder; // Without the model that a run may name.
    const auto read = [](std::string_view run) { return descriptionFromText(run, folder.path()); };
    const Result<RunDescription> run = read(text);
    if (isRead(run)) {
        requireReadAgain(
            *run, [](const RunDescription& value) { return descriptionToText(value, folder.path()); }, read);
    }
    requireKept(evaluationFromText(text), evaluationFromText);
    requireKept(sensitivityFromText(text), sensitivityFromText);
    if (run) {
        for (const std::string& broken : validate(run->training)) {
            requireSentence(broken);
        }
    }
}

std::vector<std::string> seeds()
{
    const std::string created = "2026-11-23T15:27:13Z";
    const ModelSource model{.file = "model.onnx",
                            .input = {3, 32, 32},
                            .normalization = Normalization::DataSet,
                            .mean = {0.5, 0.25, 0.125},
                            .deviation = {0.5, 0.5, 0.5}};
    return {descriptionToText(RunDescription{notebookNetwork(), {}, "0.1.0", created}),
            descriptionToText(RunDescription{*findPreset("mobilenetv2-0.5"),
                                             {.quantizer = Quantizer::Lsq, .perChannel = true, .epochs = 300},
                                             "0.1.0",
                                             created}),
            descriptionToText(EvaluationDescription{"run", "shapes", 2, "0.1.0", created, {}}),
            descriptionToText(EvaluationDescription{"", "data", 4, "0.1.0", created, model}),
            descriptionToText(SensitivityDescription{"run", "shapes", 2, {}, "0.1.0", created, {}}),
            descriptionToText(
                SensitivityDescription{"",
                                       "data",
                                       1,
                                       {.bits = {1, 16}, .parts = MeasuredParts::Both, .allBut = true},
                                       "0",
                                       created,
                                       model})};
}

} // namespace

const Target target{.tryInput = tryRunFile, .seeds = seeds, .change = changeJson};

} // namespace bitops::fuzz
