// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/settings_file.h"

#include <QList>
#include <QString>

class QAction;
class QSettings;
class QWidget;

namespace bitops {

class BackgroundExport;
struct ExportContext;
class PlotExports;

/// A tab about runs: all that the window does with tabs goes through this, over the one list in RunTabs. Its
/// page of the help and its answer to "What's this?" are those of its page (ui/base/panel_help.h).
class RunTab
{
public:
    RunTab(const RunTab&) = delete;
    RunTab& operator=(const RunTab&) = delete;

    [[nodiscard]] virtual QWidget* page() = 0;
    /// On the tab.
    [[nodiscard]] virtual QString title() const = 0;
    /// Whether it shows the current run, whose events are read as long as such a tab is seen.
    [[nodiscard]] virtual bool showsCurrentRun() const { return false; }

    /// Whether the window's offers to train stand where it has nothing to show; else it has its own.
    [[nodiscard]] virtual bool offersTraining() const { return true; }

    /// Gives each of its plots a menu.
    virtual void addPlots(PlotExports* /*exports*/) {}
    /// What it can write as files, for the menu "Export". A run that has not been read is read by `reading`.
    [[nodiscard]] virtual QList<QAction*> makeExports(BackgroundExport* /*reading*/,
                                                      const ExportContext& /*context*/)
    {
        return {};
    }

    /// How it was left, and how it is.
    virtual void restore(const QSettings& /*settings*/) {}
    virtual void keep(SettingsFile::Values& /*values*/) const {}

protected:
    RunTab() = default;
    ~RunTab() = default; ///< Pages belong to their parents.
};

} // namespace bitops
