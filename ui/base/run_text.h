// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_record.h"

#include <QString>

#include <string>

namespace bitops {

// Sentences on a run in the language of the window.

/// "The training was completed: 10 epochs in 42 s." What a trainer said of its failure stays as it was said.
QString outcomeText(const Outcome& outcome);

/// What quantizerName() gives, in words: "lsq per channel" as "lsq je Kanal".
QString quantizerText(const std::string& quantizer);

/// The recipe of a run, a name and a value a line.
QString configurationText(const ConfigurationEvent& event);

} // namespace bitops
