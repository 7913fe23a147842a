// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/current_run.h"

#include "ui/base/plain_text.h"

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

std::filesystem::path CurrentRun::folder() const
{
    return m_run == nullptr ? std::filesystem::path() : m_run->folder;
}

QString CurrentRun::name() const
{
    return m_run == nullptr ? QString() : shownText(m_run->name());
}

void CurrentRun::setRun(const ListedRunPtr& run)
{
    if (run == m_run) {
        return;
    }
    const bool isOther = run == nullptr || run->folder != folder();
    m_run = run;
    if (isOther) {
        m_record.reset();
        m_problem.clear();
    }
    load();
}

void CurrentRun::setSeen(bool isSeen)
{
    if (std::exchange(m_isSeen, isSeen) != isSeen && isSeen) {
        load();
    }
}

void CurrentRun::load()
{
    m_isLoading = false;
    if (m_run == nullptr) {
        Q_EMIT changed();
        return;
    }
    if (m_run->detail == RunDetail::All && m_run->summary) {
        m_record = RecordPtr(m_run, &m_run->summary->record()); // Keeps the run, which it is a part of.
        m_problem.clear();
        if (!m_run->isLive) {
            keep({m_run->folder, m_run->stamp, m_record, m_run->eventBytes});
        }
        Q_EMIT changed();
        return;
    }
    const auto found = std::find_if(m_cache.begin(), m_cache.end(),
                                    [this](const Read& read) { return read.folder == m_run->folder; });
    const Read known = found == m_cache.end() ? Read() : *found;
    if (known.record != nullptr) {
        m_record = known.record; // Until a newer one is there.
    }
    if (known.record != nullptr && known.stamp.events == m_run->stamp.events) {
        keep(known);
    } else {
        m_isLoading = true;
        // What is being read of this run is read to its end, then it is looked at again.
        if (m_isSeen && (!m_reading.isGoingOn() || m_readFolder != m_run->folder)) {
            // What is known is gone on from, if it is still the same run.
            const bool goesOn =
                known.record != nullptr && known.stamp.description == m_run->stamp.description;
            read(goesOn ? ReadEvents{*known.record, known.bytes} : ReadEvents());
        }
    }
    Q_EMIT changed();
}

void CurrentRun::read(const ReadEvents& before)
{
    m_readFolder = m_run->folder;
    m_reading.start([this, folder = m_run->folder, stamp = m_run->stamp,
                     before](const std::stop_token& stop) -> BackgroundJob::Finish {
        Result<ReadEvents> events = readEvents(folder, before, RunDetail::All, stop);
        const QString problem = events ? QString() : QString::fromStdString(events.error().message);
        Read result{folder, stamp, nullptr, events ? events->bytes : 0};
        if (events) {
            result.record = std::make_shared<const RunRecord>(std::move(events->record));
        }
        return [this, result, problem] { take(result, problem); };
    });
}

void CurrentRun::take(const Read& read, const QString& problem)
{
    if (read.record != nullptr) {
        keep(read);
    }
    if (m_run == nullptr || m_run->folder != read.folder || m_run->detail == RunDetail::All) {
        return; // Another one is shown since.
    }
    m_record = read.record;
    m_problem = problem;
    if (m_run->stamp.events != read.stamp.events) { // It has gone on since.
        load();
        return;
    }
    m_isLoading = false;
    Q_EMIT changed();
}

void CurrentRun::keep(Read read)
{
    m_cache.erase(std::remove_if(m_cache.begin(), m_cache.end(),
                                 [&](const Read& old) { return old.folder == read.folder; }),
                  m_cache.end());
    m_cache.push_front(std::move(read));
    std::size_t size = 0;
    const auto tooMany = std::find_if(m_cache.begin() + 1, m_cache.end(), [&](const Read& old) {
        size += sizeOf(*old.record);
        return size > m_room;
    });
    m_cache.erase(tooMany, m_cache.end());
}

} // namespace bitops
