// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/imported_network.h"

#include "core/base/foreign_text.h"
#include "core/base/translator.h"

namespace bitops {

std::string reasonOf(const Notice& notice)
{
    switch (notice.kind) {
    case Notice::Kind::UnknownOperation:
        return Translator::tr("has no rule: its cost is not in the totals");
    case Notice::Kind::UnknownShape:
        return Translator::tr("is behind a shape that is not known: its cost is not in the totals");
    case Notice::Kind::ChangingWeights:
        return Translator::tr("has weights that are no constants: its cost is not in the totals");
    case Notice::Kind::IndivisibleImages:
        return Translator::tr("takes several images as one: its cost is not in the totals");
    case Notice::Kind::OpenBits:
        return Translator::tr("has no single constant bit-width: it is taken as float");
    }
    return {};
}

std::string describe(const Notice& notice)
{
    return Translator::tr("node '%1' (%2) %3", notice.node, notice.operation, reasonOf(notice));
}

std::string changeOf(const ModelFile& file)
{
    return file.isChanged
               ? Translator::tr("%1 has changed since the design was saved", pathText(file.path.filename()))
               : std::string();
}

} // namespace bitops
