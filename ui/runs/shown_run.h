// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_folder.h"
#include "core/runs/run_scan.h"
#include "ui/base/background_job.h"

#include <QObject>
#include <QString>

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

    /// In bytes, of the runs that are kept to go back to, the one that is shown not counted.
    void setRoom(std::size_t bytes) { m_room = bytes; }

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
    using EventsPtr = std::shared_ptr<const ReadEvents>;
    struct Read
    {
        std::filesystem::path folder;
        RunStamp stamp; ///< Before it was read.
        EventsPtr events;
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
    void read(const ListedRun& run, const EventsPtr& before);
    void take(const Read& read, const QString& problem);
    void keep(Read read);
    void showRead(EventsPtr events);
    [[nodiscard]] std::filesystem::path wantedFolder() const;
    [[nodiscard]] bool isLive() const;
    [[nodiscard]] Extent extent() const;

    TrainingSession* m_session;
    RunLibrary* m_library;
    ListedRunPtr m_selected;
    std::filesystem::path m_folder;
    bool m_isOwn = false;
    bool m_isSeen = true;
    Extent m_told;
    EventsPtr m_events;
    std::deque<Read>
        m_cache; ///< The last used first: the one that is shown, and as many more as there is room for.
    std::size_t m_room = 24'000'000; ///< One run of a thousand epochs takes some megabytes.
    bool m_isLoading = false;
    QString m_problem;
    std::filesystem::path m_readFolder; ///< Of what is being read.
    BackgroundJob m_reading; ///< Last: waits for what is read when it goes, and the rest is still there then.
};

} // namespace bitops
