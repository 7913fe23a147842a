// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/loaded_model.h"
#include "core/training/trained_network.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bitops {

/// The weights of an ONNX file.
class TrainedModel final : public TrainedNetwork
{
public:
    TrainedModel(JobKind kind, Place place)
        : TrainedNetwork(kind, std::move(place))
    {
    }

    [[nodiscard]] int inputBits() const override;
    [[nodiscard]] int epoch() const override { return 1; }
    [[nodiscard]] nlohmann::ordered_json description() const override;

private:
    std::optional<JobEnding> load(TrainingConfiguration& training) override;
    [[nodiscard]] std::vector<std::string> brokenRules() const override;
    [[nodiscard]] NetworkEnds ends() const override;
    Result<std::unique_ptr<Learner>> makeLearner() override;
    [[nodiscard]] Result<PixelScale> makeScale() const override;
    [[nodiscard]] std::string name() const override;

    std::shared_ptr<onnx::LoadedModel> m_model;
};

} // namespace bitops
