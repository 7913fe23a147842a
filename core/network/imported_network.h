// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/graph/graph.h"

#include <string>
#include <vector>

namespace bitops {

/// What could not be counted in an imported network, or not as it is: told wherever its costs are.
struct Notice
{
    enum class Kind {
        UnknownOperation,  ///< There is no rule for it.
        UnknownShape,      ///< It is behind one whose result has an unknown shape.
        ChangingWeights,   ///< Its weights are no constants of the file.
        IndivisibleImages, ///< It works on several images as one.
        OpenBits,          ///< A quantizer whose bits are no constant of the file.
    };

    Kind kind = Kind::UnknownOperation;
    std::string node;      ///< "norm1"
    std::string operation; ///< "com.example::FancyNorm"

    bool operator==(const Notice&) const = default;
};

/// "node 'norm1' (com.example::FancyNorm) has no rule: its cost is not in the totals"
std::string describe(const Notice& notice);

/// Why, without the node: "has no rule: its cost is not in the totals".
std::string reasonOf(const Notice& notice);

/// A network out of somebody else's file: its bits can be changed, its structure cannot.
struct ImportedNetwork
{
    std::string name;
    Graph graph; ///< Fed with its first tensors, those without a producer; of one image.
    std::vector<Notice> notices;
};

} // namespace bitops
