// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/evaluation.h"
#include "core/runs/run_scan.h"
#include "core/runs/temporary_job.h"
#include "ui/training/job_process.h"

#include <QDialog>
#include <QString>

#include <optional>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabBar;

namespace bitops {

class ClassesModel;

/// Evaluates the best weights of a run on data of choice, and shows what comes of it. Leaves the window
/// usable; one evaluation at a time, which ends with the dialog.
class EvaluationDialog : public QDialog
{
    Q_OBJECT

public:
    /// Precondition: the run could be read. `trainer` is the program's path.
    EvaluationDialog(const ListedRun& run, const QString& trainer, QWidget* parent);

    /// Has the data of this folder evaluated next.
    void setDataFolder(const QString& folder);

public Q_SLOTS:
    /// Stops an evaluation, and closes when its trainer is gone.
    void reject() override;

private:
    void createData();
    void createResult();
    void createLayout();
    void chooseFolder();
    [[nodiscard]] std::string chosenData() const;
    void startOrStop();
    void start();
    void takeEvent(const Event& event);
    void takeEnd();
    void showState();
    void showFigures();
    void showClasses();
    [[nodiscard]] QString stateText() const;

    EvaluationDescription m_description;
    QString m_ownDataName;
    std::optional<TemporaryJob> m_folder; ///< Outlives the trainer that works in it.
    JobProcess m_job;
    EvaluationRecord m_record;
    std::optional<EvaluatingEvent> m_progress;
    QString m_notices;
    QString m_problem; ///< Why no trainer was started.
    bool m_isClosing = false;
    ClassesModel* m_classesModel;
    QComboBox* m_data;
    QPushButton* m_start;
    QProgressBar* m_bar;
    QLabel* m_state;
    QLabel* m_figures;
    QTabBar* m_parts;
    QWidget* m_result;
};

} // namespace bitops
