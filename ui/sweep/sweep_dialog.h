// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep/slurm_job.h"
#include "core/sweep/sweep_file.h"

#include <QDialog>

#include <cstddef>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace bitops {

class PlannedRunsModel;
class RunLibrary;
class SlurmFields;
class SweepCluster;
class SweepPreview;
class SweepRunner;
class VariedRows;

/// Many trainings at once: what varies from a design and a recipe, which runs that makes, what they cost and
/// how long they take. Accepted, they are to be trained. The sweep can be saved as a file, and one opened in
/// its place.
class SweepDialog : public QDialog
{
    Q_OBJECT

public:
    /// What trains sweeps: this machine, or a cluster.
    struct Trainers
    {
        const SweepRunner* runner;
        const SweepCluster* cluster;
    };

    /// Begins with the sweep. Library and trainers must outlive it.
    SweepDialog(const SweepFile& sweep, const RunLibrary* library, const Trainers& trainers,
                QWidget* parent = nullptr);

    /// As it stands there. The error is one sentence.
    [[nodiscard]] Result<SweepFile> sweep() const;
    /// Whether a cluster is to train it.
    [[nodiscard]] bool isForCluster() const;
    void chooseCluster();
    /// What is asked of the cluster. Precondition: accepted.
    [[nodiscard]] SlurmRequest request() const;
    /// Runs at a time; 0: as many as the processor has cores for their threads, or as the cluster gives.
    [[nodiscard]] std::size_t atOnce() const;
    /// Puts the sweep of a file in the place of this one, or says why it cannot.
    void openFile(const QString& filePath);

    /// Of what a cluster is to train, the script is shown before.
    void accept() override;

private:
    QWidget* createHead();
    QWidget* createButtons();
    void setSweep(const SweepFile& sweep);
    void update();
    void addPlace(QFormLayout* form);
    void showPlace();
    void showPreview();
    void chooseFile();
    void save();
    [[nodiscard]] QString baseText() const;
    [[nodiscard]] QString summaryText() const;
    [[nodiscard]] QString costsText() const;
    [[nodiscard]] QString timeText() const;
    [[nodiscard]] bool isTrainerBusy() const;
    /// Why it cannot be started now; empty if it can.
    [[nodiscard]] QString obstacle() const;

    SweepFile m_sweep; ///< As it was begun with or opened: name and what is crossed are edited beside it.
    const RunLibrary* m_library;
    Trainers m_trainers;
    SweepPreview* m_preview;
    PlannedRunsModel* m_runs;
    QLineEdit* m_name;
    QLabel* m_base;
    VariedRows* m_varied;
    QComboBox* m_place;
    SlurmFields* m_slurm;
    QSpinBox* m_atOnce;
    QLabel* m_summary;
    QPushButton* m_start = nullptr;
};

} // namespace bitops
