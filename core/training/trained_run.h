// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/training/checkpoint.h"
#include "core/training/trained_design.h"
#include "core/training/trained_network.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bitops {

/// The best weights of a run. Data are fed to them as the run feeds its own.
class TrainedRun final : public TrainedNetwork
{
public:
    TrainedRun(JobKind kind, Place place)
        : TrainedNetwork(kind, std::move(place))
    {
    }

    [[nodiscard]] const Checkpoint& checkpoint() const { return *m_checkpoint; }
    [[nodiscard]] int inputBits() const override { return inputBitsOf(m_checkpoint->network, m_model); }
    [[nodiscard]] int epoch() const override { return m_checkpoint->position.bestEpoch; }
    [[nodiscard]] nlohmann::ordered_json description() const override;

private:
    std::optional<JobEnding> load(TrainingConfiguration& training) override;
    [[nodiscard]] std::vector<std::string> brokenRules() const override;
    [[nodiscard]] NetworkEnds ends() const override { return endsOf(m_checkpoint->network, m_model); }
    Result<std::unique_ptr<Learner>> makeLearner() override;
    [[nodiscard]] Result<PixelScale> makeScale() const override;
    /// On other data than the checkpoint's although they are where the run has its own.
    [[nodiscard]] std::string noticeOfOtherData() const override;
    [[nodiscard]] std::string name() const override { return "the run in " + place().run; }

    std::optional<Checkpoint> m_checkpoint;
    std::shared_ptr<onnx::LoadedModel> m_model; ///< Null of a stack of blocks.
};

} // namespace bitops
