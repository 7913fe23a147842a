// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/runs/run_tab.h"
#include "ui/sweep/sweep_table_model.h"

#include <QWidget>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <set>

class QBoxLayout;
class QAction;
class QComboBox;
class QStackedWidget;

namespace bitops {

class EmptyState;
class FigureTable;
class ParallelPlot;
class RunSelection;
class RunSweeps;
class RunsModel;
class SegmentSwitch;
class SweepCluster;
class SweepControls;
class SweepRunner;
struct ListedSweep;

/// The tab "Sweep": the runs of one sweep in a table with a column for each thing that varies, or their means
/// over seeds, beside their parallel coordinates, which filter the table.
class SweepPanel : public QWidget, public RunTab
{
    Q_OBJECT

public:
    /// None of them is owned.
    struct Sources
    {
        RunSweeps* sweeps;
        RunsModel* runs; ///< Counts bit operations.
        RunSelection* selection;
        SweepRunner* runner;
        SweepCluster* cluster;
        QAction* sweepAction; ///< Offered where there is no sweep.
    };

    explicit SweepPanel(const Sources& sources, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* page() override { return this; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool offersTraining() const override { return false; }
    void addPlots(PlotExports* exports) override;
    [[nodiscard]] QList<QAction*> makeExports(BackgroundExport* reading,
                                              const ExportContext& context) override;
    void restore(const QSettings& settings) override;
    void keep(SettingsFile::Values& values) const override;

    [[nodiscard]] ParallelPlot* plot() const { return m_plot; }
    [[nodiscard]] const SweepTablePtr& table() const { return m_table; }

Q_SIGNALS:
    /// The sweep in this folder, which was submitted to a cluster once, is to go on.
    void goOnWanted(const std::filesystem::path& folder);

protected:
    void showEvent(QShowEvent* event) override;

private:
    class Rows;

    void createHead(QBoxLayout* layout);
    QWidget* createBody();
    void fillSweeps();
    void showSweep();
    void readSoon();
    void read();
    const SweepTablePtr& readTable();
    void filter();
    void tellSelection();
    void followSelection();
    void selectRows(const std::set<std::size_t>& runs);
    void followRunner();
    [[nodiscard]] std::shared_ptr<const ListedSweep> current() const;

    Sources m_sources;
    std::filesystem::path m_chosen;   ///< The folder of the sweep that is shown.
    std::filesystem::path m_followed; ///< Of the sweep that this window began last.
    std::filesystem::path m_awaited;  ///< Of one that was submitted: to be shown once its runs are listed.
    SweepTablePtr m_table;
    bool m_isOutdated = true; ///< Nothing is read while nobody sees it.
    bool m_isTelling = false;
    QComboBox* m_choice;
    SweepControls* m_controls;
    SegmentSwitch* m_kind;
    SweepTableModel* m_model;
    Rows* m_rows;
    FigureTable* m_list;
    ParallelPlot* m_plot;
    EmptyState* m_hint;
    QWidget* m_head;
    QWidget* m_body;
    QStackedWidget* m_pages;
};

} // namespace bitops
