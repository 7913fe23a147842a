// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/runs_csv.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QAction;
class QMainWindow;
class QMenu;

namespace bitops {

class BackgroundExport;
class NetworkDocument;
class RunLibrary;
class RunsPanel;
struct Settings;

/// Runs as files: tables of them and of their curves as CSV, and the report of one as HTML. What cannot be
/// exported is off, with the reason as its tool tip. Bit operations are counted as the document's.
class RunExports : public QObject
{
    Q_OBJECT

public:
    /// The curves that are on the screen.
    struct Curves
    {
        std::function<std::vector<ListedRunPtr>()> runs;
        std::function<bool()> haveEpochs;
        /// What is seen of them.
        std::function<CurveRange()> range;
    };

    /// Reports are written by `reading`.
    RunExports(NetworkDocument* document, RunLibrary* library, RunsPanel* panel, Curves curves,
               BackgroundExport* reading, const Settings* settings, QMainWindow* window);

    [[nodiscard]] QMenu* menu() const { return m_menu; }

private:
    QAction* addExport(const char* name, const QString& text, const QString& fileName,
                       const std::function<std::string()>& content);
    [[nodiscard]] CsvDialect csv() const;
    void exportReport();
    void update();
    /// The run, if exactly one is selected.
    [[nodiscard]] ListedRunPtr selectedRun() const;

    NetworkDocument* m_document;
    RunLibrary* m_library;
    RunsPanel* m_panel;
    Curves m_curves;
    QMainWindow* m_window;
    QMenu* m_menu;
    QAction* m_all;
    QAction* m_shown;
    QAction* m_selected;
    QAction* m_wholeCurves;
    QAction* m_visibleCurves;
    QAction* m_report;
    BackgroundExport* m_reading;
    const Settings* m_settings;
};

} // namespace bitops
