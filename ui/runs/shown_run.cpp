// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/shown_run.h"

#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/runs/run_library.h"
#include "ui/training/training_session.h"

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

/// About so many bytes in memory: nearly all of them are figures of layers and answers of classes.
std::size_t sizeOf(const RunRecord& record)
{
    std::size_t size = record.epochs().size() * sizeof(EpochEvent);
    for (const LayersEventPtr& event : record.layers()) {
        for (const LayerFigures& layer : event->layers) {
            size += sizeof(LayerFigures) + layer.histogram.size() * sizeof(std::int64_t) +
                    (layer.levels.size() + layer.range.size()) * sizeof(double);
        }
    }
    const std::size_t classes = record.classes() ? record.classes()->confusion.size() : 0;
    return size + classes * classes * sizeof(std::int64_t);
}

} // namespace

ShownRun::ShownRun(TrainingSession* session, RunLibrary* library, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_library(library)
{
    connect(session, &TrainingSession::changed, this, &ShownRun::follow);
    update();
}

bool ShownRun::isLive() const
{
    return m_session->isOwn(m_folder, m_selected);
}

const RunRecord* ShownRun::record() const
{
    return isLive() ? &m_session->record() : m_events == nullptr ? nullptr : &m_events->record;
}

QString ShownRun::name() const
{
    const ListedRunPtr run = m_library->find(m_folder);
    return shownText(run != nullptr ? run->name() : m_folder.filename().string());
}

void ShownRun::select(const ListedRunPtr& run)
{
    const bool isOther = run != m_selected;
    m_selected = run;
    if (isOther || wantedFolder() != m_folder) {
        update();
    }
}

void ShownRun::setSeen(bool isSeen)
{
    if (std::exchange(m_isSeen, isSeen) != isSeen && isSeen) {
        update();
    }
}

/// After the window's own run has gone on, or another one was begun.
void ShownRun::follow()
{
    if (wantedFolder() != m_folder || isLive() != m_isOwn) {
        update();
    } else if (isLive() && extent() != m_told) {
        m_told = extent();
        Q_EMIT changed();
    }
}

void ShownRun::update()
{
    const std::filesystem::path before = m_folder;
    m_folder = wantedFolder();
    m_isOwn = isLive();
    if (m_folder != before) {
        m_events.reset();
        m_problem.clear();
    }
    if (m_isOwn || m_selected == nullptr) {
        m_isLoading = false;
        m_told = m_isOwn ? extent() : Extent();
        Q_EMIT changed();
    } else {
        load(m_selected);
    }
}

std::filesystem::path ShownRun::wantedFolder() const
{
    return m_selected != nullptr ? m_selected->folder : m_session->existingRunFolder();
}

ShownRun::Extent ShownRun::extent() const
{
    const RunRecord& record = m_session->record();
    Extent extent{.epochs = record.epochs().size(), .isEnded = record.outcome().has_value()};
    if (!record.layers().empty()) {
        extent.layers = record.layers().back()->layers.size();
        extent.layersEpoch = record.layers().back()->epoch;
    }
    if (record.classes()) {
        extent.classesEpoch = record.classes()->epoch;
        extent.isTest = record.classes()->part == "test";
    }
    return extent;
}

void ShownRun::load(const ListedRunPtr& run)
{
    const auto known = std::find_if(m_cache.begin(), m_cache.end(),
                                    [&](const Read& read) { return read.folder == run->folder; });
    const bool isKnown = known != m_cache.end();
    if (isKnown && known->stamp.events == run->stamp.events) {
        const EventsPtr events = known->events;
        keep(*known);
        m_isLoading = false;
        showRead(events);
        return;
    }
    if (isKnown) {
        m_events = known->events; // Until the new one is there.
    }
    m_isLoading = true;
    if (!m_isSeen) {
        Q_EMIT changed(); // It is another run, though not read yet.
        return;
    }
    // What is being read of this run is read to its end, then it is looked at again.
    if (!m_reading.isGoingOn() || m_readFolder != run->folder) {
        // What is known is gone on from, if it is still the same run.
        const bool goesOn = isKnown && known->stamp.description == run->stamp.description;
        read(*run, goesOn ? known->events : nullptr);
    }
    Q_EMIT changed();
}

void ShownRun::read(const ListedRun& run, const EventsPtr& before)
{
    m_readFolder = run.folder;
    m_reading.start([this, folder = run.folder, stamp = run.stamp,
                     before](const std::stop_token& stop) -> BackgroundJob::Finish {
        Result<ReadEvents> events =
            readEvents(folder, before == nullptr ? ReadEvents() : *before, RunDetail::All, stop);
        const QString problem = events ? QString() : QString::fromStdString(events.error().message);
        const Read result{folder, stamp,
                          events ? std::make_shared<const ReadEvents>(*std::move(events)) : nullptr};
        return [this, result, problem] { take(result, problem); };
    });
}

void ShownRun::take(const Read& read, const QString& problem)
{
    if (read.events != nullptr) {
        keep(read);
    }
    if (m_selected == nullptr || m_selected->folder != read.folder || m_isOwn) {
        return; // Another one has been selected since.
    }
    m_isLoading = m_selected->stamp.events != read.stamp.events; // It has gone on since.
    m_problem = problem;
    showRead(read.events);
    if (m_isLoading) {
        load(m_selected);
    }
}

void ShownRun::keep(Read read)
{
    m_cache.erase(std::remove_if(m_cache.begin(), m_cache.end(),
                                 [&](const Read& old) { return old.folder == read.folder; }),
                  m_cache.end());
    m_cache.push_front(std::move(read));
    std::size_t size = 0;
    const auto tooMany = std::find_if(m_cache.begin() + 1, m_cache.end(), [&](const Read& old) {
        size += sizeOf(old.events->record);
        return size > m_room;
    });
    m_cache.erase(tooMany, m_cache.end());
}

void ShownRun::showRead(EventsPtr events)
{
    m_events = std::move(events);
    Q_EMIT changed();
}

} // namespace bitops
