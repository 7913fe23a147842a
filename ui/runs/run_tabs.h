// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/settings_file.h"

#include <QObject>

#include <vector>

class QAction;
class QMenu;
class QSettings;
class QTabWidget;

namespace bitops {

class ClassesPanel;
class CurrentRun;
class CurvesPanel;
struct ExportContext;
class NetworkDocument;
class PlotExports;
class RunComparison;
class RunLibrary;
class RunsPanel;
class RunTab;
class TradeoffPanel;
class WeightsPanel;

/// What the window shows of the library's runs, each a tab.
class RunTabs : public QObject
{
    Q_OBJECT

public:
    /// Shows the curves of the runs that are selected, and of the published one as long as it is live, or
    /// where none is selected. Bit operations are counted as the document's. If it `remembers`, what is set
    /// in the tabs lasts longer than the window.
    RunTabs(RunLibrary* library, NetworkDocument* document, bool remembers, QTabWidget* tabs);

    /// Makes their plots exportable.
    void addPlots(PlotExports* exports) const;
    /// Puts what they write into the menu: before `before`, and what is of several runs into a menu of its
    /// own.
    void addExports(QMenu* menu, QAction* before, const ExportContext& context);

    /// How they were left, and how they are.
    void restore(const QSettings& settings);
    void keep(SettingsFile::Values& values) const;

    [[nodiscard]] CurvesPanel* curves() const { return m_curves; }
    [[nodiscard]] RunsPanel* panel() const { return m_panel; }
    /// The runs whose curves are shown.
    [[nodiscard]] const RunComparison* comparison() const { return m_comparison; }
    [[nodiscard]] TradeoffPanel* tradeoff() const { return m_tradeoff; }
    /// What the tabs about a single run show.
    [[nodiscard]] CurrentRun* currentRun() const { return m_current; }
    [[nodiscard]] WeightsPanel* weights() const { return m_weights; }
    [[nodiscard]] ClassesPanel* classes() const { return m_classes; }
    [[nodiscard]] RunLibrary* library() const { return m_library; }

private:
    void compare();

    RunLibrary* m_library;
    NetworkDocument* m_document;
    RunComparison* m_comparison;
    CurrentRun* m_current;
    CurvesPanel* m_curves;
    RunsPanel* m_panel;
    TradeoffPanel* m_tradeoff;
    WeightsPanel* m_weights;
    ClassesPanel* m_classes;
    std::vector<RunTab*> m_tabs; ///< From left to right.
};

} // namespace bitops
