// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/training_configuration.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace bitops {

/// How the next run is to be trained.
class TrainingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TrainingPanel(QWidget* parent = nullptr);

    [[nodiscard]] TrainingConfiguration configuration() const;
    void setConfiguration(const TrainingConfiguration& configuration);

    /// The wheel scrolls the panel; it changes only the field that has the focus.
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void configurationChanged();

private:
    template <typename Widget>
    Widget* addRow(QFormLayout* form, const QString& name, const QString& text, Widget* widget);
    void fillChoices();
    QWidget* createDataRow();
    void setDataFolder(const QString& folder);
    void chooseDataFolder();

    QComboBox* m_data;
    QComboBox* m_quantizer;
    QCheckBox* m_perChannel;
    QSpinBox* m_epochs;
    QSpinBox* m_batchSize;
    QDoubleSpinBox* m_learningRate;
    QComboBox* m_optimizer;
    QComboBox* m_schedule;
    QSpinBox* m_seed;
    QSpinBox* m_threads;
};

} // namespace bitops
