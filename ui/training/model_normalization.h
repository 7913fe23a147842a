// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/training_configuration.h"
#include "core/runs/model_source.h"
#include "ui/base/background_job.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <optional>

namespace bitops {

class NetworkDocument;
class TrainingPanel;

/// How images are normalised for a model that was opened: as its file says, where it does, from when it is
/// opened until somebody chooses otherwise. Tells so in the set-up. What was set before comes back with
/// another design.
class ModelNormalization : public QObject
{
    Q_OBJECT

public:
    /// Reads the file beside the window's thread.
    ModelNormalization(const NetworkDocument* document, TrainingPanel* setUp, QObject* parent);

    /// The set-up without what comes from the model's file: for the next start, which may be with another
    /// design.
    [[nodiscard]] TrainingConfiguration kept() const;

private:
    void followDesign();
    void take(const std::filesystem::path& file, const std::optional<ModelScale>& scale);
    void useOwn();
    /// With the numbers from before in place of the model's.
    [[nodiscard]] TrainingConfiguration withoutOwn(TrainingConfiguration configuration) const;
    void updateHint();

    const NetworkDocument* m_document;
    TrainingPanel* m_setUp;
    std::filesystem::path m_file;    ///< Of the model; empty: none.
    std::optional<ModelScale> m_own; ///< What it says.
    ModelScale m_before;             ///< What was set when it was opened.
    BackgroundJob m_reading; ///< Last: waits for what is read when it goes, and the rest is still there then.
};

/// "mean 0.491 0.482 0.447, deviation 0.247 0.243 0.262"
QString scaleText(const ModelScale& scale);

/// How a recipe normalises images: such numbers, or the name of what is chosen.
QString normalizationText(const TrainingConfiguration& recipe);

} // namespace bitops
