// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/exports/exporter_actions.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QAction;
class QMenu;

namespace bitops {

class BackgroundExport;
class CurvesPanel;
class NetworkDocument;
class RunComparison;
class RunLibrary;
class RunListPanel;
class RunSelection;
class RunsPanel;

/// Runs as files: tables of them and of their curves as CSV, the report of one as HTML, and its weights. What
/// cannot be exported is off, with the reason as its tool tip. Bit operations are counted as the document's.
class RunExports : public QObject
{
    Q_OBJECT

public:
    /// What it exports; not owned.
    struct Sources
    {
        NetworkDocument* document;
        RunLibrary* library;
        RunsPanel* panel;
        RunListPanel* list;
        const RunSelection* selection;
        const RunComparison* comparison; ///< The curves that are on the screen.
        const CurvesPanel* curves;
    };

    /// Reports are written by `reading`.
    RunExports(const Sources& sources, BackgroundExport* reading, const ExportContext& context);

    [[nodiscard]] QMenu* menu() const { return m_menu; }

private:
    /// A kind of file of a run's best weights.
    struct WeightFile
    {
        QString ending; ///< Of the proposed name: "-weights.pt".
        const FileType& type;
        Result<std::string> (*content)(const ListedRun& run);
    };
    struct Entry
    {
        QAction* action;
        std::function<QString()> obstacle; ///< Why it is off; empty if it is on.
    };

    void addTables(const ExportContext& context);
    void addReports();
    void addWeights();
    void add(QAction* action, std::function<QString()> obstacle);
    void exportReport(const Exporter<RunSource>& exporter);
    void exportWeights(const WeightFile& file);
    void update();
    [[nodiscard]] std::vector<ListedRunPtr> runsOf(ExportPart part) const;
    [[nodiscard]] QString obstacleToRuns(ExportPart part) const;
    [[nodiscard]] QString obstacleToReport() const;
    [[nodiscard]] QString obstacleToWeights() const;

    Sources m_sources;
    QMenu* m_menu;
    BackgroundExport* m_reading;
    std::vector<Entry> m_entries;
};

} // namespace bitops
