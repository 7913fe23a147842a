// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/runs_csv.h"

#include "core/cost/cost_report.h"
#include "core/report/csv_writer.h"
#include "core/report/training_csv.h"

namespace bitops {

namespace {

void addRun(CsvWriter& csv, const RunSummary& run, const CostReport& costs)
{
    const RunDescription& description = run.description();
    const TrainingConfiguration& training = description.training;
    csv.add(run.name()).add(nameOf(run.state())).add(description.network.name);
    csv.add(designSummary(description.network)).add(infoOf(costs.options.rule).name);
    if (costs.isComplete()) {
        csv.add(costs.total.bitops).add(costs.total.macs);
    } else {
        csv.add("").add("");
    }
    csv.add(training.data).add(nameOf(training.quantizer)).add(training.perChannel ? "yes" : "no");
    csv.add(nameOf(training.optimizer)).add(training.batchSize).add(training.seed).add(run.epochsPlanned());
}

} // namespace

std::string runsToCsv(const std::vector<RunSummary>& runs)
{
    CsvWriter csv;
    for (const char* name : {"run", "state", "network", "design", "counting", "bitops", "macs", "data",
                             "quantizer", "per_channel", "optimizer", "batch_size", "seed", "epochs"}) {
        csv.add(name);
    }
    addEpochHeader(csv);
    csv.endRow();
    for (const RunSummary& run : runs) {
        const CostReport costs = computeCosts(run.description().network, {});
        for (const EpochEvent& epoch : run.record().epochs()) {
            addRun(csv, run, costs);
            addEpoch(csv, epoch);
            csv.endRow();
        }
    }
    return csv.text();
}

} // namespace bitops
