// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/training_configuration.h"

#include <QString>
#include <QWidget>

#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace bitops {

class NumberSpinBox;

/// What of a training few people change: the rest of the recipe, of the data, and of what few bits need.
class AdvancedTraining : public QWidget
{
    Q_OBJECT

public:
    explicit AdvancedTraining(QWidget* parent = nullptr);

    /// Takes the fields into a configuration, whose optimizer is chosen already.
    void fill(TrainingConfiguration& configuration) const;
    void setConfiguration(const TrainingConfiguration& configuration);

    /// Only SGD has a momentum that can be chosen.
    void setOptimizer(Optimizer optimizer);

    /// What differs from the usual, as "Weight decay 0.05 · Augmentation flip"; empty if nothing does.
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void changed();

private:
    void createDataFields(QFormLayout* form);
    void createRecipeFields(QFormLayout* form);
    void createLowBitFields(QFormLayout* form);
    void createProcessFields(QFormLayout* form);
    QWidget* createStartRow();
    void chooseRun();
    void connectFields();

    QComboBox* m_augmentation;
    QComboBox* m_normalization;
    NumberSpinBox* m_validation;
    QDoubleSpinBox* m_momentum;
    QCheckBox* m_nesterov;
    QDoubleSpinBox* m_weightDecay;
    QDoubleSpinBox* m_warmup;
    QDoubleSpinBox* m_labelSmoothing;
    QDoubleSpinBox* m_clipNorm;
    QSpinBox* m_patience;
    QLineEdit* m_startFrom;
    QComboBox* m_startCheckpoint;
    QComboBox* m_reestimation;
    QCheckBox* m_layerStatistics;
    QDoubleSpinBox* m_checkpointSeconds;
    QComboBox* m_device;
    std::vector<std::pair<QWidget*, QString>> m_usual; ///< What fields show at first.
};

} // namespace bitops
