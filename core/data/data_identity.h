// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/data/image_set.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace bitops {

/// By what a run knows its data again when it is resumed, wherever they lie then: what they are called, and
/// sums over what is learned from and judged by.
struct DataIdentity
{
    struct Part
    {
        std::int64_t images = 0;
        std::uint64_t sum = 0; ///< Over pixels and labels, in their order.

        bool operator==(const Part&) const = default;
    };

    std::string kind;
    std::vector<std::string> classes; ///< In the order of their labels.
    Part training = {};
    Part validation = {};
    Part test = {}; ///< No images: there is no test.

    bool operator==(const DataIdentity&) const = default;
};

DataIdentity identityOf(const DataSet& data);

/// What is not the same any more, as the end of a sentence: "its class 0 was "cat", and is "dog" now"; empty
/// if all is.
std::string differenceOf(const DataIdentity& then, const DataIdentity& now);

nlohmann::ordered_json identityToJson(const DataIdentity& identity);
Result<DataIdentity> identityFromJson(const nlohmann::json& json);

} // namespace bitops
