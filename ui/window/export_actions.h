// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/report/csv_writer.h"
#include "ui/exports/export_text.h"

#include <QObject>
#include <QString>

#include <functional>
#include <string>

class QAction;
class QMenu;
class QMainWindow;

namespace bitops {

class CurvesPanel;
class DesignSelection;
class NetworkDocument;
class NetworkPlot;
class PlotExports;
class RunTabs;
class SettingsActions;
class TrainingSession;

/// Results as files: CSV for spreadsheets, Markdown for papers, Python to train the design elsewhere.
class ExportActions : public QObject
{
    Q_OBJECT

public:
    ExportActions(NetworkDocument* document, const DesignSelection* selection, TrainingSession* session,
                  const SettingsActions* settings, QMainWindow* window);

    [[nodiscard]] QMenu* menu() const { return m_menu; }
    /// Plots have a menu of their own in it.
    [[nodiscard]] PlotExports* plots() const { return m_plots; }
    void addPlots(NetworkPlot* network, CurvesPanel* curves, const RunTabs* runs);
    /// So have runs; how the shown one tells classes stands beside its epochs.
    void addRuns(RunTabs* runs, CurvesPanel* curves);

    Status exportLayers(const QString& filePath) const;
    Status exportTraining(const QString& filePath) const;

private:
    /// An entry of the menu that asks for a file and writes what `content` gives. `subject` is what a file
    /// name ends with: "layers"; empty for one that is named after the design alone.
    QAction* addExport(const QString& name, const QString& text, TextFormat format, const QString& subject,
                       const std::function<std::string()>& content);
    [[nodiscard]] QString designName() const;
    [[nodiscard]] CsvDialect csv() const;
    [[nodiscard]] std::string layersAsCsv() const;
    [[nodiscard]] std::string selectedLayersAsCsv() const;
    [[nodiscard]] std::string trainingAsCsv() const;
    void update();

    NetworkDocument* m_document;
    const DesignSelection* m_selection;
    TrainingSession* m_session;
    const SettingsActions* m_settings;
    QMainWindow* m_window;
    QMenu* m_menu;
    PlotExports* m_plots;
    QList<QAction*> m_costs; ///< What needs a design that can be costed.
    QAction* m_selectedLayers;
    QAction* m_training;
    QAction* m_pyTorch; ///< Needs a design without problems.
};

} // namespace bitops
