// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/imported_network.h"

#include "core/base/core_tr.h"

namespace bitops {

std::string reasonOf(const Notice& notice)
{
    switch (notice.kind) {
    case Notice::Kind::UnknownOperation:
        return Core::tr("has no rule: its cost is not in the totals");
    case Notice::Kind::UnknownShape:
        return Core::tr("is behind a shape that is not known: its cost is not in the totals");
    case Notice::Kind::ChangingWeights:
        return Core::tr("has weights that are no constants: its cost is not in the totals");
    case Notice::Kind::IndivisibleImages:
        return Core::tr("takes several images as one: its cost is not in the totals");
    case Notice::Kind::OpenBits:
        return Core::tr("has no single constant bit-width: it is taken as float");
    }
    return {};
}

std::string describe(const Notice& notice)
{
    return Core::tr("node '%1' (%2) %3", notice.node, notice.operation, reasonOf(notice));
}

} // namespace bitops
