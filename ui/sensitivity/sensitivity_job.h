// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/jobs/sensitivity_settings.h"
#include "core/runs/sensitivity.h"
#include "ui/sensitivity/measured_source.h"
#include "ui/training/job_process.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <filesystem>

namespace bitops {

/// The window's measurement of sensitivity: one at a time, of the best weights of a run or of a model's,
/// beside whatever is trained. What it has measured is kept (see folderOf()), so that one which was stopped
/// is gone on with by starting it again.
class SensitivityJob : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Starting, Measuring, Paused, Stopping };
    Q_ENUM(State)

    /// `trainer` is the program's path; what is measured of models is kept beside `runsFolder`.
    SensitivityJob(const QString& trainer, std::filesystem::path runsFolder, QObject* parent = nullptr);

    [[nodiscard]] const std::filesystem::path& runsFolder() const { return m_runsFolder; }

    /// `known` is what was measured of the source before. A run is measured with its own data, a model with
    /// those of `recipe`, normalised and on as many threads as that says. Precondition: not isRunning(), and
    /// the run could be read.
    Status start(const MeasuredSource& source, const SensitivitySettings& settings,
                 const TrainingConfiguration& recipe, SensitivityRecord known);
    void pause() { m_process.pause(); }
    void resume() { m_process.resume(); }
    void stop() { m_process.stop(); }

    [[nodiscard]] State state() const;
    [[nodiscard]] bool isRunning() const { return m_process.isRunning(); }
    /// Cores that it uses: none while it is paused, or is not running.
    [[nodiscard]] std::size_t coresUsed() const;
    /// Of the source that is, or was, measured; empty before the first.
    [[nodiscard]] const std::filesystem::path& place() const { return m_place; }
    /// What the job was started with.
    [[nodiscard]] const SensitivitySettings& settings() const { return m_settings; }
    /// All that is known of that source.
    [[nodiscard]] const SensitivityRecord& record() const { return m_record; }
    /// Part of the measurement that is done, 0 to 1; below 0 while that is not known.
    [[nodiscard]] double partDone() const;
    /// How it ended, and what it had to say, if that is worth a look; empty otherwise.
    [[nodiscard]] QString notice() const;

Q_SIGNALS:
    void stateChanged();
    /// How far it is; it may have measured something.
    void progressed();
    /// The trainer is gone, and the record has a last event.
    void ended();

private:
    void takeEvent(const Event& event);
    void takeEnd();

    std::filesystem::path m_runsFolder;
    std::filesystem::path m_place;
    SensitivitySettings m_settings;
    int m_threads = 1;
    SensitivityRecord m_record;
    bool m_isPaused = false;
    QString m_notices; ///< Of the trainer, a line each.
    JobProcess m_process;
};

} // namespace bitops
