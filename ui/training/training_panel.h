// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/training_configuration.h"
#include "ui/base/section_body.h"

#include <functional>
#include <string_view>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QToolButton;

namespace bitops {

class AdvancedTraining;
class FieldHint;
class RecipeEditor;
struct RecipeField;

/// The set-up: how the next run is to be trained. The simple choices, and the rest folded away.
class TrainingPanel : public SectionBody
{
    Q_OBJECT

public:
    explicit TrainingPanel(QWidget* parent = nullptr);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString title() const override;
    /// "CIFAR-10 · ste · 40 epochs"
    [[nodiscard]] QString summary() const override;

    /// The one that was set, but for the fields that somebody has edited since, and for those flags that have
    /// lost their meaning by it. Always of the newest arithmetic, which nobody chooses.
    [[nodiscard]] TrainingConfiguration configuration() const;
    void setConfiguration(const TrainingConfiguration& configuration);
    /// Offers the folder's data beside the built-in one, unless a folder is chosen already; sets the threads,
    /// 0 for as many as the machine has cores. An empty folder offers none.
    void setDefaults(const QString& dataFolder, int threads);
    /// Chooses the data in a folder.
    void useData(const QString& folder);
    /// Says below the batch size why the design cannot be trained with it; an empty text says nothing.
    void showBatchSizeProblem(const QString& sentence);
    /// Says below the data why they do not fit the design, with a button to change the design; an empty
    /// sentence says nothing.
    void showDataHint(const QString& sentence, const QString& change);

    /// The row below the data for what a model's file says of the normalisation.
    [[nodiscard]] FieldHint* normalizationHint() const { return m_normalizationHint; }

    /// The folder of the run whose weights the training begins with; empty: none.
    [[nodiscard]] QString startFolder() const;
    void setStartFolder(const QString& folder);
    /// What such a run is called where it stands in a sentence; an empty name: as its folder.
    void setStartNames(std::function<QString(const QString& folder)> nameOf);

Q_SIGNALS:
    void configurationChanged();
    /// The user wants to choose a run to begin with.
    void startWanted();
    /// The user has no data yet, and wants some.
    void dataWanted();
    /// The button of the hint at the data was pressed.
    void designChangeWanted();

private:
    void addDataRows(QFormLayout* form);
    void addRows(QFormLayout* form, const RecipeField& field);
    [[nodiscard]] RecipeEditor& editorOf(std::string_view key) const;
    void createAdvanced(QFormLayout* form);
    void showAdvanced(bool isUnfolded);
    /// Enables what has a meaning, and says what is folded away.
    void updateFields();
    QWidget* createDataRow();
    void offerDataFolder(const QString& folder);
    void setDataFolder(const QString& folder);
    static QString dataFolderHelp();
    void chooseDataFolder();

    TrainingConfiguration m_given; ///< What was set last.
    QComboBox* m_data;
    FieldHint* m_dataHint;
    FieldHint* m_normalizationHint;
    QLabel* m_batchSizeProblem;
    std::vector<RecipeEditor*> m_editors; ///< Of what is not under "Advanced", but the data.
    QToolButton* m_unfold;
    QLabel* m_summary; ///< What is set under "Advanced", while that is folded away.
    AdvancedTraining* m_advanced;
};

} // namespace bitops
