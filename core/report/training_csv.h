// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/events.h"
#include "core/report/csv_writer.h"

#include <string>
#include <vector>

namespace bitops {

/// A training's epochs as CSV: a header row, then a row for each epoch. Accuracies are shares of 1.
std::string epochsToCsv(const std::vector<EpochEvent>& epochs, const CsvDialect& dialect = {});

/// The columns of an epoch, to be put into a row of more.
void addEpochHeader(CsvWriter& csv);
void addEpoch(CsvWriter& csv, const EpochEvent& epoch);

/// How the images of each class are told: a row for each class with its number, its name (empty where there
/// is none), its images, how many of them were told right, the share of these (blank without images), and,
/// for up to 256 classes, how many were taken for each class. `part` and `epoch` say of which images and
/// when.
std::string classesToCsv(const ClassesEvent& classes, const std::vector<std::string>& names,
                         const CsvDialect& dialect = {});

/// The confusion matrix alone, as it is read: a row for each class and a column for each answer, both under
/// the classes' names (their numbers where there are none), how many images of the class were taken for what.
/// `part` and `epoch` say of which images and when. A header alone where there is no matrix.
std::string confusionToCsv(const ClassesEvent& classes, const std::vector<std::string>& names,
                           const CsvDialect& dialect = {});

} // namespace bitops
