// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/onnx/loaded_model.h"
#include "core/formats/onnx/rounding_plan.h"

#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace bitops::onnx {

/// Which tensors of a model still lead to its outputs, or to where its file ends, once it is edited. The
/// model and the plan have to outlive it.
class LiveTensors
{
public:
    LiveTensors(const LoadedModel& model, const RoundingPlan& plan);

    [[nodiscard]] bool has(std::string_view name) const { return m_live.contains(name); }
    [[nodiscard]] bool hasOneOf(const std::vector<std::string_view>& names) const;

private:
    void follow(std::string_view name);

    const RoundingPlan& m_plan;
    std::map<std::string_view, const Node*> m_producers;
    std::set<std::string_view> m_live;
    std::vector<std::string_view> m_waiting;
};

/// The shapes of a model's tensors, by their names. The model has to outlive it.
class KnownShapes
{
public:
    explicit KnownShapes(const LoadedModel& model);

    /// None where it depends on sizes that the file leaves open.
    [[nodiscard]] std::optional<Dims> dimsOf(std::string_view name) const;

private:
    const std::vector<Facts>& m_facts;
    std::map<std::string_view, TensorId> m_tensors;
    bool m_areOpen = false;
};

} // namespace bitops::onnx
