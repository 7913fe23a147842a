// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/imported_network.h"
#include "core/runs/evaluation.h"
#include "core/runs/run_scan.h"
#include "core/runs/temporary_job.h"
#include "ui/base/background_job.h"
#include "ui/training/job_process.h"

#include <QDialog>
#include <QString>
#include <QTemporaryDir>

#include <optional>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabBar;

namespace bitops {

class ClassesModel;

/// Evaluates the best weights of a run, or those of a model, on data of choice, and shows what comes of it.
/// Leaves the window usable; one evaluation at a time, which ends with the dialog.
class EvaluationDialog : public QDialog
{
    Q_OBJECT

public:
    /// Precondition: the run could be read. `trainer` is the program's path.
    EvaluationDialog(const ListedRun& run, const QString& trainer, QWidget* parent);
    /// Of a model at whatever bits, with the data of the recipe, normalised and on as many threads as that
    /// says.
    EvaluationDialog(const ImportedNetwork& model, const TrainingConfiguration& recipe,
                     const QString& trainer, QWidget* parent);

    /// Has the data of this folder evaluated next.
    void setDataFolder(const QString& folder);

public Q_SLOTS:
    /// Stops an evaluation, and closes when its trainer is gone.
    void reject() override;

private:
    /// What is evaluated.
    struct Subject
    {
        QString name;
        EvaluationDescription description; ///< With its own data.
        QString ownData;                   ///< "The run's own: CIFAR-10"
        QString remark;                    ///< What is measured, before it is.
        /// A model at other bits than its file has, which are written into a file for the trainer.
        std::optional<ImportedNetwork> changed = {};
    };
    static Subject subjectOf(const ListedRun& run);
    static Subject subjectOf(const ImportedNetwork& model, const TrainingConfiguration& recipe);

    EvaluationDialog(Subject subject, const QString& trainer, QWidget* parent);

    void createData();
    void createResult();
    void createLayout();
    void chooseFolder();
    [[nodiscard]] std::string chosenData() const;
    void startOrStop();
    void start();
    void startTrainer(EvaluationDescription description);
    /// Writes the model at its changed bits, and goes on with that file.
    void writeModel(EvaluationDescription description);
    [[nodiscard]] bool isRunning() const { return m_job.isRunning() || m_writing.isGoingOn(); }
    void takeEvent(const Event& event);
    void takeEnd();
    void showState();
    void showFigures();
    void showClasses();
    [[nodiscard]] QString stateText() const;

    Subject m_subject;
    std::optional<QTemporaryDir> m_models; ///< With what was written of the model.
    std::optional<TemporaryJob> m_folder;  ///< Outlives the trainer that works in it.
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
    BackgroundJob m_writing; ///< Last: waits for what is written when it goes.
};

} // namespace bitops
