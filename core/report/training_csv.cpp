// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/training_csv.h"

namespace bitops {

void addEpochHeader(CsvWriter& csv)
{
    for (const char* name : {"epoch", "train_loss", "train_accuracy", "val_loss", "val_accuracy", "seconds",
                             "images_per_second", "learning_rate"}) {
        csv.add(name);
    }
}

void addEpoch(CsvWriter& csv, const EpochEvent& epoch)
{
    csv.add(epoch.epoch).add(epoch.trainLoss).add(epoch.trainAccuracy).add(epoch.valLoss);
    csv.add(epoch.valAccuracy).add(epoch.seconds).add(epoch.imagesPerSecond).add(epoch.learningRate);
}

std::string epochsToCsv(const std::vector<EpochEvent>& epochs)
{
    CsvWriter csv;
    addEpochHeader(csv);
    csv.endRow();
    for (const EpochEvent& epoch : epochs) {
        addEpoch(csv, epoch);
        csv.endRow();
    }
    return csv.text();
}

} // namespace bitops
