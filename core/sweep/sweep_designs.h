// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/sweep/front_designs.h"
#include "core/sweep/sweep_file.h"
#include "core/sweep/sweep_plan.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// What varies with a front: the BitOps of its points.
inline constexpr std::string_view frontKey = "front";

/// The designs of a sweep. Each is read, made and counted once, however many runs train it.
class SweepDesigns
{
public:
    /// Reads the front, if the sweep has one. The error is one sentence.
    static Result<SweepDesigns> load(const SweepFile& sweep);

    /// The values of frontKey; empty without a front.
    [[nodiscard]] std::vector<nlohmann::json> front() const;
    /// The design of a run in which these keys have these values. The error is half a sentence.
    Result<std::size_t> find(const std::map<std::string, nlohmann::json>& values);
    [[nodiscard]] const SweepDesign& at(std::size_t index) const { return m_designs[index]; }
    [[nodiscard]] std::vector<SweepDesign> take() { return std::move(m_designs); }

private:
    explicit SweepDesigns(const SweepFile& sweep)
        : m_sweep(sweep)
    {
    }

    [[nodiscard]] Result<Design> networkOf(const std::map<std::string, nlohmann::json>& values) const;
    [[nodiscard]] Result<Design> baseOf(const std::map<std::string, nlohmann::json>& values) const;

    const SweepFile& m_sweep;
    std::vector<FrontDesign> m_front;
    std::vector<SweepDesign> m_designs;
    std::map<std::string, std::size_t> m_known; ///< By the values that make a design.
};

} // namespace bitops
