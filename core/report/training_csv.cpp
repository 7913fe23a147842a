// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/training_csv.h"

#include "core/report/csv_writer.h"

namespace bitops {

std::string epochsToCsv(const std::vector<EpochEvent>& epochs)
{
    CsvWriter csv;
    for (const char* name : {"epoch", "train_loss", "train_accuracy", "val_loss", "val_accuracy", "seconds",
                             "images_per_second", "learning_rate"}) {
        csv.add(name);
    }
    csv.endRow();
    for (const EpochEvent& epoch : epochs) {
        csv.add(epoch.epoch).add(epoch.trainLoss).add(epoch.trainAccuracy).add(epoch.valLoss);
        csv.add(epoch.valAccuracy).add(epoch.seconds).add(epoch.imagesPerSecond).add(epoch.learningRate);
        csv.endRow();
    }
    return csv.text();
}

} // namespace bitops
