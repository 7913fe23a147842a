// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/allocation/sensitivity_table.h"
#include "core/jobs/sensitivity_events.h"
#include "core/runs/sensitivity.h"
#include "ui/base/background_job.h"
#include "ui/sensitivity/measurable_runs.h"
#include "ui/sensitivity/measured_source.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace bitops {

class NetworkDocument;
class RunLibrary;
class SensitivityJob;

/// Never changed, so that threads can share it: what was measured since is another object.
using SensitivityTablePtr = std::shared_ptr<const SensitivityTable>;

/// What was measured of one source of weights, chosen among those that fit the design on the screen: the
/// model that it is of, and runs. All that shows sensitivity, or chooses bits by it, reads it here. Read
/// beside the window's thread from where it is kept, that of runs by `bitops sensitivity`, too; of the source
/// that the window measures, as it comes.
class CurrentSensitivity : public QObject
{
    Q_OBJECT

public:
    /// Owns none of them; they outlive it.
    CurrentSensitivity(const NetworkDocument* document, const RunLibrary* library, SensitivityJob* job,
                       QObject* parent = nullptr);

    /// Those to choose from: the model that the design is of, then runs, float ones first, and of each kind
    /// the most accurate first.
    [[nodiscard]] const std::vector<MeasuredSource>& sources() const { return m_sources; }
    /// Whether a run that fits is trained just now, and can be measured later.
    [[nodiscard]] bool isOneTrained() const { return m_isOneTrained; }
    /// The chosen one, or else the first; none if none fits.
    [[nodiscard]] const std::optional<MeasuredSource>& source() const { return m_source; }
    /// By its place. Stays chosen whenever it is among those that fit.
    void choose(const std::filesystem::path& place);

    /// All that was measured with these weights, data and settings, of single layers, at whatever bits; null
    /// if nothing was.
    [[nodiscard]] const SensitivityTablePtr& table() const { return m_table; }
    /// How, and of which epoch's weights; none without a table.
    [[nodiscard]] const std::optional<SensitivityEvent>& subject() const { return m_subject; }
    /// What the table has, for files: the network as it is, then layer by layer as built, of each its weights
    /// before its activations, by bits.
    [[nodiscard]] std::vector<SensitivityMeasurement> measurements() const;
    /// Whether it is of other weights than the best that the run has now.
    [[nodiscard]] bool isOutdated() const;
    /// Whether what was measured is being read for the first time.
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// Whether the window measures this source.
    [[nodiscard]] bool isMeasuring() const;
    /// Why what was measured cannot be read; empty if it can.
    [[nodiscard]] const QString& problem() const { return m_problem; }

    /// Measures what is not known of it, of a model with the data of `recipe`. Precondition: there is a
    /// source, it is not loading, and nothing is measured.
    Status measure(const SensitivitySettings& settings, const TrainingConfiguration& recipe);
    /// Reads what others may have measured since.
    void refresh();

Q_SIGNALS:
    /// The sources to choose from.
    void sourcesChanged();
    /// Another source, or table, or what is told of it.
    void changed();

private:
    using RecordPtr = std::shared_ptr<const SensitivityRecord>;

    void followDesign();
    void updateSources();
    [[nodiscard]] std::vector<MeasuredSource> findSources();
    void setSource(const std::optional<MeasuredSource>& source);
    void load();
    void takeRead(const std::filesystem::path& place, std::uintmax_t bytes, const RecordPtr& record,
                  const QString& problem);
    void takeMeasured();
    void show(RecordPtr record);

    const NetworkDocument* m_document;
    const RunLibrary* m_library;
    SensitivityJob* m_job;
    MeasurableRuns m_measurable;
    std::vector<MeasuredSource> m_sources;
    bool m_isOneTrained = false;
    std::filesystem::path m_chosen; ///< By somebody; empty: the first.
    std::optional<MeasuredSource> m_source;
    RecordPtr m_record;         ///< What the table is of; null while it is read for the first time.
    std::uintmax_t m_bytes = 0; ///< Of the events that it was read from.
    SensitivityTablePtr m_table;
    std::optional<SensitivityEvent> m_subject;
    bool m_isLoading = false;
    QString m_problem;
    QTimer m_sourcesSoon;    ///< Several changes of design and list are followed at once.
    QTimer m_measuredSoon;   ///< What is measured at once is shown at once.
    BackgroundJob m_reading; ///< Last: waits for what is read when it goes, and the rest is still there then.
};

} // namespace bitops
