// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/runs/run_tab.h"
#include "ui/runs/tradeoff.h"
#include "ui/runs/tradeoff_prediction.h"

#include <QTimer>
#include <QWidget>

#include <filesystem>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QStackedWidget;

namespace bitops {

class EmptyState;
class RunsModel;
class TradeoffPlot;

/// Accuracy against bit operations, of the runs of one data set at a time, or their means over seeds; where
/// there are none, what to do to have some.
class TradeoffPanel : public QWidget, public RunTab
{
    Q_OBJECT

public:
    /// Counts as the model does.
    explicit TradeoffPanel(RunsModel* model, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* page() override { return this; }
    [[nodiscard]] QString title() const override;
    void addPlots(PlotExports* exports) override;
    void restore(const QSettings& settings) override;
    void keep(SettingsFile::Values& values) const override;

    [[nodiscard]] TradeoffPlot* plot() const { return m_plot; }
    /// All runs of the point that a run is: it alone, or those that it is the mean of.
    [[nodiscard]] std::vector<std::filesystem::path> runsWith(const std::filesystem::path& run) const;

    /// What is predicted beside the runs of the data that were measured on; none for nothing.
    void setPrediction(std::optional<TradeoffPrediction> prediction);
    /// The budget of the prediction alone.
    void setBudget(double share);

    /// Rings around them; the data set of the first is shown, if it is another one than last time.
    void setSelected(const std::vector<std::filesystem::path>& folders);

private:
    void readModelSoon();
    void readModel();
    void fillGroups();
    void showGroup();
    void showGroupOf(const std::filesystem::path& folder);
    void createControls();

    RunsModel* m_model;
    std::vector<TradeoffGroup> m_groups;
    std::optional<TradeoffPrediction> m_prediction;
    std::vector<std::filesystem::path> m_selected;
    QTimer m_soon; ///< Several changes of the model are shown at once.
    QComboBox* m_data;
    QCheckBox* m_means;
    QCheckBox* m_logarithmic;
    EmptyState* m_hint;
    TradeoffPlot* m_plot;
    QStackedWidget* m_pages;
};

} // namespace bitops
