// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/training_configuration.h"
#include "core/sweep/sweep_file.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QToolButton;

namespace bitops {

/// What a sweep varies: a row for each thing, with its values, and a button for one more.
class VariedRows : public QWidget
{
    Q_OBJECT

public:
    explicit VariedRows(QWidget* parent = nullptr);

    /// The recipe, whose values rows that are added begin with.
    void setTraining(const TrainingConfiguration& training) { m_training = training; }
    void setVariables(const std::vector<SweepVariable>& variables);
    /// As they are typed, by their keys. The error is a sentence about the first that is wrong.
    [[nodiscard]] Result<std::vector<SweepVariable>> variables() const;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        QComboBox* key;
        QLineEdit* values;
        QToolButton* remove;
    };

    void addRow(const std::string& key, const QString& values);
    void addNext();
    void removeRow(const QComboBox* key);
    void placeRows();
    void takeKey(const Row& row);
    [[nodiscard]] std::string keyOf(const Row& row) const;
    [[nodiscard]] bool isVaried(const std::string& key) const;

    TrainingConfiguration m_training;
    std::vector<Row> m_rows;
    QGridLayout* m_grid;
    QToolButton* m_add;
};

} // namespace bitops
