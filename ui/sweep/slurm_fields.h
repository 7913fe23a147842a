// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep/slurm_job.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace bitops {

/// What is asked of a cluster for each task: partition, time, account and processors.
class SlurmFields : public QWidget
{
    Q_OBJECT

public:
    explicit SlurmFields(QWidget* parent = nullptr);

    /// Without the trainer and the tasks at once. `threads` are those of a run, which has as many processors
    /// where no other number is chosen.
    [[nodiscard]] SlurmRequest request(int threads) const;
    /// What is wrong, one sentence; empty if nothing is.
    [[nodiscard]] QString problem() const;

    /// What was asked for the last time.
    void restore();
    void keep() const;

Q_SIGNALS:
    void changed();

private:
    QLineEdit* addWord(QGridLayout* layout, int row, int column, const QString& name, const QString& text,
                       const QString& remark);

    QLineEdit* m_partition;
    QLineEdit* m_time;
    QLineEdit* m_account;
    QSpinBox* m_cpus;
};

} // namespace bitops
