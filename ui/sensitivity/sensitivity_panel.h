// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/training_configuration.h"
#include "ui/base/bit_strip.h"
#include "ui/runs/run_tab.h"

#include <QWidget>

#include <functional>
#include <optional>

class QBoxLayout;
class QComboBox;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace bitops {

class CurrentSensitivity;
class DesignSelection;
class ElidedLabel;
class EmptyState;
class MeasureSettings;
class NetworkDocument;
class NetworkPlot;
class SegmentSwitch;
class SensitivityJob;
class SensitivityPlot;

/// The tab "Sensitivity": what each layer of the design loses at other bits, measured from the weights of a
/// run or of the model that it is of, and the measurement itself.
class SensitivityPanel : public QWidget, public RunTab
{
    Q_OBJECT

public:
    struct Sources
    {
        NetworkDocument* document;
        DesignSelection* selection;
        NetworkPlot* network; ///< Has the x axis.
        CurrentSensitivity* current;
        SensitivityJob* job;
        std::function<TrainingConfiguration()> recipe; ///< With whose data a model is measured.
    };

    /// Owns none of them.
    explicit SensitivityPanel(const Sources& sources, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* page() override { return this; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool offersTraining() const override { return false; }
    void addPlots(PlotExports* exports) override;
    [[nodiscard]] QList<QAction*> makeExports(BackgroundExport* reading,
                                              const ExportContext& context) override;
    void restore(const QSettings& settings) override;
    void keep(SettingsFile::Values& values) const override;

    /// What is offered where no trained run fits.
    void setTrainAction(QAction* action);
    /// Weight bits that are previewed; none: no proposal.
    void setProposal(std::optional<BlockBits> proposal);

    [[nodiscard]] SensitivityPlot* plot() const { return m_plot; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void createHead(QBoxLayout* layout);
    void createFoot(QBoxLayout* layout);
    void createMeasuring();
    void measure();
    void fillSources();
    [[nodiscard]] QString nameOfBase() const;
    void showCurrent();
    void showState();
    void showHint();
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString measuringText() const;
    [[nodiscard]] QString measuredText() const;
    [[nodiscard]] QString obstacle() const;

    Sources m_sources;
    QComboBox* m_weights; ///< Whose are measured.
    ElidedLabel* m_state;
    QString m_failure; ///< Why the last measurement could not be begun.
    MeasureSettings* m_settings;
    QAction* m_measure;
    QPushButton* m_measureButton;
    QProgressBar* m_progress;
    QToolButton* m_pause;
    QToolButton* m_stop;
    QComboBox* m_part;
    SegmentSwitch* m_order;
    SensitivityPlot* m_plot;
    QWidget* m_head;
    EmptyState* m_noRun;
    EmptyState* m_notMeasured;
    QWidget* m_measured;
    QStackedWidget* m_pages;
};

} // namespace bitops
