// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_record.h"
#include "core/runs/run_scan.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <deque>
#include <filesystem>
#include <memory>

namespace bitops {

class RunLibrary;
class TrainingSession;

/// The run that panels about a single run show, with all of its events: the one that is selected, else the
/// one that this window trains or has trained last. The window's own grows event by event; others are read
/// beside the window's thread, and again when they have changed.
class ShownRun : public QObject
{
    Q_OBJECT

public:
    ShownRun(TrainingSession* session, RunLibrary* library, QObject* parent = nullptr);

    /// Null: none is selected. A run that has changed is given again.
    void select(const ListedRunPtr& run);

    /// Whether anybody looks at it: as long as nobody does, no run of others is read.
    void setSeen(bool isSeen);

    /// Null before the first run, while one is read for the first time, and if it cannot be read. Valid until
    /// the next event.
    [[nodiscard]] const RunRecord* record() const;
    /// Empty without a run.
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// Why it cannot be read; empty if it can.
    [[nodiscard]] const QString& problem() const { return m_problem; }

Q_SIGNALS:
    /// It is another run, or there is more of it than progress within an epoch.
    void changed();

private:
    using RecordPtr = std::shared_ptr<const RunRecord>;
    struct Read
    {
        std::filesystem::path folder;
        FileStamp stamp; ///< Of the events when they were read.
        RecordPtr record;
    };
    /// How much of the window's own run was told of.
    struct Extent
    {
        std::size_t epochs = 0;
        std::size_t layers = 0; ///< Figures of layers in the last epoch that has them.
        int layersEpoch = 0;
        int classesEpoch = 0;
        bool isTest = false;
        bool isEnded = false;

        bool operator==(const Extent&) const = default;
    };

    void update();
    void follow();
    void load(const ListedRunPtr& run);
    void take(const Read& read, const QString& problem);
    void showRead(RecordPtr record);
    [[nodiscard]] bool isLive() const;
    [[nodiscard]] Extent extent() const;

    TrainingSession* m_session;
    RunLibrary* m_library;
    ListedRunPtr m_selected;
    std::filesystem::path m_folder;
    bool m_isOwn = false;
    bool m_isSeen = true;
    Extent m_told;
    RecordPtr m_record;
    std::deque<Read> m_cache; ///< The last used first.
    bool m_isLoading = false;
    QString m_problem;
    QThreadPool m_pool; ///< Last: waits for what is read when it goes, and the rest is still there then.
};

} // namespace bitops
