// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/exports/exporter_actions.h"

#include <QList>
#include <QObject>
#include <QString>

#include <cstddef>
#include <functional>
#include <set>
#include <vector>

class QAction;
class QMenu;
class QMainWindow;

namespace bitops {

class DesignSelection;
class NetworkDocument;
class NetworkPlot;
class PlotExports;
class RunTabs;
class SettingsActions;
class TrainingSession;

/// The menu "Export": an entry for each exporter of core/report/exporters.h that the window offers.
class ExportActions : public QObject
{
    Q_OBJECT

public:
    ExportActions(NetworkDocument* document, const DesignSelection* selection, TrainingSession* session,
                  const SettingsActions* settings, QMainWindow* window);

    [[nodiscard]] QMenu* menu() const { return m_menu; }
    /// Plots have a menu of their own in it.
    [[nodiscard]] PlotExports* plots() const { return m_plots; }
    /// The picture of the network, and what the tabs about runs have.
    void add(NetworkPlot* network, RunTabs* runs);

    Status exportLayers(const QString& filePath) const;
    Status exportTraining(const QString& filePath) const;

private:
    /// An entry of the menu that is on while there is what it exports.
    struct Switch
    {
        QAction* action;
        std::function<bool()> isThere;
    };

    void addExports();
    QList<QAction*> add(const std::vector<ExportAction>& exports,
                        const std::function<bool(ExportPart)>& isThere);
    [[nodiscard]] ExportContext context() const;
    [[nodiscard]] QString designName() const;
    [[nodiscard]] std::set<std::size_t> selectedBlocks() const;
    void update();

    NetworkDocument* m_document;
    const DesignSelection* m_selection;
    TrainingSession* m_session;
    const SettingsActions* m_settings;
    QMainWindow* m_window;
    QMenu* m_menu;
    PlotExports* m_plots;
    std::vector<Switch> m_switches;
    QList<QAction*> m_ofBlocks;         ///< What is written of stacks of blocks alone.
    QList<QAction*> m_ofModels;         ///< What is written of imported networks alone.
    QAction* m_firstOfDesign = nullptr; ///< Behind what is exported of runs.
    CostReport m_written;               ///< What exporters refer to.
};

} // namespace bitops
