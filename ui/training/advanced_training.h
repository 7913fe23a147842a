// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/training_configuration.h"

#include <QString>
#include <QWidget>

#include <string_view>
#include <utility>
#include <vector>

namespace bitops {

class RecipeEditor;

/// What of a training few people change: the rest of the recipe, of the data, and of what few bits need.
class AdvancedTraining : public QWidget
{
    Q_OBJECT

public:
    explicit AdvancedTraining(QWidget* parent = nullptr);

    /// Takes what somebody has edited into a configuration.
    void fill(TrainingConfiguration& configuration) const;
    void setConfiguration(const TrainingConfiguration& configuration);

    /// Only what has a meaning in this configuration can be edited: only SGD has a momentum.
    void enableFor(const TrainingConfiguration& configuration);

    /// What differs from the usual, as "Weight decay 0.05 · Augmentation flip"; empty if nothing does.
    [[nodiscard]] QString summary() const;

    /// Of the field with this key; null if it is not here.
    [[nodiscard]] RecipeEditor* editorOf(std::string_view key) const;

Q_SIGNALS:
    void changed();

private:
    /// Each with what it shows at first.
    std::vector<std::pair<RecipeEditor*, QString>> m_editors;
};

} // namespace bitops
