// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/sensitivity_file.h"
#include "tests/fuzz/checks.h"

#include <cmath>

namespace bitops::fuzz {

namespace {

void tryTable(std::string_view text)
{
    const Result<SensitivityTable> table = sensitivityFromCsv(text);
    if (!isRead(table)) {
        return;
    }
    require(table->asItIs().has_value(), "the network as it is was measured");
    for (const std::string& layer : table->layers()) {
        for (const LayerPart part : {LayerPart::Weights, LayerPart::Activations}) {
            for (const int bits : table->bitsOf(layer, part)) {
                const SensitivityMeasurement* const measured = table->find(layer, part, bits);
                require(measured != nullptr && measured->layer == layer && measured->bits == bits,
                        "what was measured is found");
                require(bits >= 1 && bits <= 16, "bits are 1 to 16");
                require(std::isfinite(measured->loss) && std::isfinite(measured->lossIncrease) &&
                            std::isfinite(measured->klDivergence),
                        "figures are finite");
            }
        }
    }
}

std::vector<std::string> seeds()
{
    const std::string header =
        "layer,of,bits,loss,loss_increase,accuracy,accuracy_drop,kl_divergence,sqnr_db\n";
    return {header + "-,-,,1.5,0,0.75,0,0,\nclassifier,weights,4,1.75,0.25,0.5,0.25,0.1,12.5\n",
            header + "-,-,,1,0,1,0,0,\nblocks.0.conv,activations,16,1,0,1,0,0,\n\"a,\"\"b\"\"\",weights,1,2,"
                     "1,0,1,1,-3\n",
            "\xEF\xBB\xBFlayer;of;bits;loss;loss_increase;accuracy;accuracy_drop;kl_divergence;sqnr_db\r\n"
            "-;-;;1,5;0;0,5;0;0;\r\n'=x;weights;2;2,5;1;0,25;0,25;1e-3;3,5\r\n"};
}

} // namespace

const Target target{.tryInput = tryTable, .seeds = seeds};

} // namespace bitops::fuzz
