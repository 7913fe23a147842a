// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMainWindow>
#include <QSize>

#include <filesystem>
#include <memory>

class QDockWidget;
class QTabWidget;

namespace bitops {

class AppearanceSwitch;
class Autosave;
class Baseline;
class BaselineActions;
class BitProposals;
class BlockLocks;
class BlocksPanel;
class CurvesPanel;
class DataActions;
class DesignPreview;
class DesignSelection;
class ExplanationPanel;
class CurrentSensitivity;
class ExportActions;
class FileActions;
class HelpActions;
class MainToolBar;
class ModelNormalization;
class NetworkDocument;
class NetworkPlot;
class ProposalActions;
class ProposalPanel;
class QueueFile;
class QueueRunner;
class RunLibrary;
class RunTabs;
class SectionColumn;
class SensitivityJob;
class SensitivityPanel;
class SettingsActions;
class StatusLine;
class SweepActions;
class SweepPanel;
class SweepCluster;
class SweepRunner;
class TrainingActions;
class TrainingPanel;
class TrainingSession;

/// The window: composes document, panels and training, and remembers how it was left.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Of the first window, where the screen has room for it, and of the tour's picture.
    static constexpr QSize usualSize{1480, 920};
    /// In which all can still be reached.
    static constexpr QSize leastSize{940, 500};

    /// What the window works with, so that tests and the tour can choose their own.
    struct Environment
    {
        QString trainer;                  ///< Path of the trainer's program.
        std::filesystem::path runsFolder; ///< Where run folders are made.
        bool remembersState = true;       ///< Whether sizes, docks and the set-up are read and kept.
        QString unsavedFolder = {};       ///< Where unsaved designs and queues are kept; empty: nowhere.
    };

    explicit MainWindow(const Environment& environment);
    ~MainWindow() override;

    [[nodiscard]] NetworkDocument* document() const { return m_document; }
    [[nodiscard]] Baseline* baseline() const { return m_baseline; }
    [[nodiscard]] DesignPreview* preview() const { return m_preview; }
    [[nodiscard]] BitProposals* proposals() const { return m_proposals; }
    [[nodiscard]] DesignSelection* selection() const { return m_selection; }
    [[nodiscard]] TrainingSession* session() const { return m_session; }
    [[nodiscard]] QueueRunner* queue() const { return m_queue; }
    [[nodiscard]] BlocksPanel* blocksPanel() const { return m_blocks; }
    [[nodiscard]] NetworkPlot* networkPlot() const { return m_networkPlot; }
    [[nodiscard]] CurvesPanel* curvesPanel() const;
    [[nodiscard]] TrainingPanel* trainingPanel() const { return m_setUp; }
    [[nodiscard]] RunTabs* runs() const { return m_runs; }
    [[nodiscard]] SensitivityJob* sensitivityJob() const { return m_sensitivityJob; }
    [[nodiscard]] CurrentSensitivity* sensitivity() const { return m_sensitivity; }
    [[nodiscard]] SensitivityPanel* sensitivityPanel() const { return m_sensitivityPanel; }
    [[nodiscard]] SweepRunner* sweepRunner() const { return m_sweepRunner; }
    [[nodiscard]] SweepCluster* sweepCluster() const { return m_sweepCluster; }
    [[nodiscard]] SweepPanel* sweepPanel() const { return m_sweepPanel; }
    [[nodiscard]] ExportActions* exports() const { return m_exports; }
    [[nodiscard]] FileActions* files() const { return m_files; }
    [[nodiscard]] TrainingActions* trainingActions() const { return m_trainingActions; }

    /// Opens the file, or says in a dialog why not.
    bool openFile(const QString& filePath);
    /// Opens what was open when the last window was closed; the status bar says why, if it cannot.
    void restoreSession();
    /// Offers the designs that windows which did not end well have left unsaved.
    void offerLeftovers();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void createCentralWidget();
    void createDocks();
    QDockWidget* addPanel(Qt::DockWidgetArea area, const QString& name, const QString& title, QWidget* panel);
    void linkProposals(ProposalPanel* panel);
    void createSweepTab(QTabWidget* tabs);
    void shareLeftColumn();
    void shareWidth();
    [[nodiscard]] bool isMiddleSqueezed() const;
    void createMenus();
    [[nodiscard]] bool isAtWork() const;
    /// Asks whether to stop what is trained or measured. True: there is nothing, or it is to be stopped.
    bool maybeStop();
    void closeAfterWork();
    void shareCores();
    void restoreMemory();
    /// False: it is told why.
    bool keepMemory() const;

    bool m_remembersState;
    bool m_closesAfterWork = false; ///< When the trainers that are being stopped are gone.
    bool m_hasOwnWidths = false;    ///< Whether somebody has chosen how wide the sides are.
    NetworkDocument* m_document;
    std::unique_ptr<Autosave> m_autosave; ///< Goes before the document that it watches.
    Baseline* m_baseline;
    DesignPreview* m_preview;
    BlockLocks* m_locks;
    BitProposals* m_proposals;
    DesignSelection* m_selection;
    RunLibrary* m_library;
    TrainingSession* m_session;
    QueueRunner* m_queue;
    QueueFile* m_queueFile;
    SweepRunner* m_sweepRunner;
    SweepCluster* m_sweepCluster;
    SensitivityJob* m_sensitivityJob;
    CurrentSensitivity* m_sensitivity;
    AppearanceSwitch* m_appearance;
    BlocksPanel* m_blocks;
    ExplanationPanel* m_explanation;
    TrainingPanel* m_setUp;
    FileActions* m_files;
    BaselineActions* m_baselineActions;
    TrainingActions* m_trainingActions;
    SweepActions* m_sweepActions;
    ProposalActions* m_proposalActions;
    SettingsActions* m_settings;
    ExportActions* m_exports;
    DataActions* m_dataActions;
    ModelNormalization* m_normalization;
    HelpActions* m_help;
    QAction* m_undo;
    QAction* m_redo;
    NetworkPlot* m_networkPlot = nullptr;
    RunTabs* m_runs = nullptr;
    SensitivityPanel* m_sensitivityPanel = nullptr;
    SweepPanel* m_sweepPanel = nullptr;
    StatusLine* m_status = nullptr;
    SectionColumn* m_inspector = nullptr;
    QMenu* m_panelsMenu = nullptr;
    MainToolBar* m_toolBar = nullptr;
};

} // namespace bitops
