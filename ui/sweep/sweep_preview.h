// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep/sweep_file.h"
#include "core/sweep/sweep_schedule.h"
#include "ui/base/background_job.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace bitops {

class RunLibrary;

/// What a sweep comes to.
struct PreviewedSweep
{
    SweepPlan plan;
    std::vector<SweepTask> tasks;       ///< Of its runs, in their order.
    std::optional<double> seconds = {}; ///< Left of all, one after the other; none if that is not known.

    [[nodiscard]] std::size_t left() const; ///< Runs that are to be trained.
};

/// Works out what a sweep comes to, beside the window's thread: when nothing has changed for a moment, since
/// it may be a hundred thousand runs.
class SweepPreview : public QObject
{
    Q_OBJECT

public:
    /// The library must outlive it.
    explicit SweepPreview(const RunLibrary* library, QObject* parent = nullptr);

    /// The error is shown as it is. A sweep that names no folder gets one in `folder`.
    void show(const Result<SweepFile>& sweep, const std::filesystem::path& folder);

    /// Null as long as nothing is worked out, or where something is wrong.
    [[nodiscard]] const std::shared_ptr<const PreviewedSweep>& sweep() const { return m_sweep; }
    /// What is wrong, one sentence; empty if nothing is.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] bool isWorking() const { return m_soon.isActive() || m_work.isGoingOn(); }

Q_SIGNALS:
    void changed();

private:
    void work();

    const RunLibrary* m_library;
    std::optional<SweepFile> m_wanted;
    std::filesystem::path m_folder;
    std::shared_ptr<const PreviewedSweep> m_sweep;
    QString m_problem;
    QTimer m_soon;
    BackgroundJob m_work; ///< Last: waits for what goes on when it goes.
};

} // namespace bitops
