// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/training_csv.h"

#include <algorithm>

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

std::string epochsToCsv(const std::vector<EpochEvent>& epochs, const CsvDialect& dialect)
{
    CsvWriter csv(dialect);
    addEpochHeader(csv);
    csv.endRow();
    for (const EpochEvent& epoch : epochs) {
        addEpoch(csv, epoch);
        csv.endRow();
    }
    return csv.text();
}

std::string classesToCsv(const ClassesEvent& classes, const std::vector<std::string>& names,
                         const CsvDialect& dialect)
{
    CsvWriter csv(dialect);
    for (const char* name : {"part", "epoch", "class", "name", "images", "correct", "accuracy"}) {
        csv.add(name);
    }
    for (std::size_t i = 0; i < classes.confusion.size(); ++i) {
        csv.add("taken_for_" + std::to_string(i));
    }
    csv.endRow();
    for (std::size_t i = 0; i < std::min(classes.images.size(), classes.correct.size()); ++i) {
        csv.add(classes.part).add(classes.epoch).add(static_cast<std::int64_t>(i));
        csv.add(i < names.size() ? names[i] : std::string());
        csv.add(classes.images[i]).add(classes.correct[i]);
        if (classes.images[i] > 0) {
            csv.add(static_cast<double>(classes.correct[i]) / static_cast<double>(classes.images[i]));
        } else {
            csv.add(std::string());
        }
        if (i < classes.confusion.size()) {
            for (const std::int64_t count : classes.confusion[i]) {
                csv.add(count);
            }
        }
        csv.endRow();
    }
    return csv.text();
}

std::string confusionToCsv(const ClassesEvent& classes, const std::vector<std::string>& names,
                           const CsvDialect& dialect)
{
    const auto nameOf = [&names](std::size_t label) {
        return label < names.size() ? names[label] : std::to_string(label);
    };
    CsvWriter csv(dialect);
    csv.add("part").add("epoch").add("class");
    for (std::size_t answer = 0; answer < classes.confusion.size(); ++answer) {
        csv.add(nameOf(answer));
    }
    csv.endRow();
    for (std::size_t label = 0; label < classes.confusion.size(); ++label) {
        csv.add(classes.part).add(classes.epoch).add(nameOf(label));
        for (const std::int64_t count : classes.confusion[label]) {
            csv.add(count);
        }
        csv.endRow();
    }
    return csv.text();
}

} // namespace bitops
