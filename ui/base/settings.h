// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/csv_writer.h"
#include "ui/base/language.h"

#include <QString>

namespace bitops {

/// What the user has set once for all windows; the appearance is kept by AppearanceSwitch's window.
struct Settings
{
    QString runsFolder;                   ///< Empty: the folder that the command line uses, too.
    QString dataFolder;                   ///< Where data sets are looked for; empty: nowhere in particular.
    int threads = 0;                      ///< Of a training; 0: as many as the machine has cores.
    Language language = Language::System; ///< Of the window, from the next start on.
    CsvDialect csv = {};                  ///< Of all tables that are exported.
    bool lowPriority = true;              ///< Other programs go before trainings that the window starts.
    bool staysAwake = true;               ///< The machine, while something is trained or measured.
    QString slurmPrograms = {}; ///< Folder of sbatch and the like; empty: as the command line finds them.
    QString sharedFolder = {}; ///< Which a cluster's nodes see, too, for its sweeps; empty: that of all runs.

    bool operator==(const Settings&) const = default;
};

/// As they were stored, also a folder that is not there today: see usableRunsFolder().
Settings loadSettings();
void keepSettings(const Settings& settings);

/// Why runs cannot be kept in the folder, as one sentence; empty if they can. The folder is made with the
/// first run, so it need not exist.
QString problemOfRunsFolder(const QString& folder);
/// The settings' folder for runs; empty if runs cannot be kept there: a disk that is not there today must not
/// keep anyone from training.
QString usableRunsFolder(const Settings& settings);
/// Why no spreadsheet could read tables that are written so.
QString problemOfCsv(const CsvDialect& dialect);
/// The folder for sweeps of a cluster; empty if that of all runs is to be used, or if it will not do today.
QString usableSharedFolder(const Settings& settings);
/// Why Slurm's programs cannot be run from the folder.
QString problemOfSlurmPrograms(const QString& folder);
/// Why no data can be in the folder.
QString problemOfDataFolder(const QString& folder);

} // namespace bitops
