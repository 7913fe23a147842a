// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/shown_run.h"

#include "core/runs/run_folder.h"
#include "ui/document/run_library.h"
#include "ui/format.h"
#include "ui/training/training_session.h"

#include <algorithm>
#include <utility>

namespace bitops {

namespace {

/// Runs that are kept, to go back and forth between them: one of a thousand epochs takes some megabytes.
constexpr std::size_t kept = 4;

} // namespace

ShownRun::ShownRun(TrainingSession* session, RunLibrary* library, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_library(library)
{
    m_pool.setMaxThreadCount(1);
    connect(session, &TrainingSession::changed, this, &ShownRun::follow);
    update();
}

bool ShownRun::isLive() const
{
    return m_session->isOwn(m_folder, m_selected);
}

const RunRecord* ShownRun::record() const
{
    return isLive() ? &m_session->record() : m_record.get();
}

QString ShownRun::name() const
{
    const ListedRunPtr run = m_library->find(m_folder);
    return toQString(run != nullptr ? run->name() : m_folder.filename().string());
}

void ShownRun::select(const ListedRunPtr& run)
{
    if (run != m_selected) {
        m_selected = run;
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
    const std::filesystem::path own = m_session->runFolder().toStdString();
    const std::filesystem::path wanted = m_selected != nullptr ? m_selected->folder : own;
    if (wanted != m_folder || isLive() != m_isOwn) {
        update();
    } else if (isLive() && extent() != m_told) {
        m_told = extent();
        Q_EMIT changed();
    }
}

void ShownRun::update()
{
    const std::filesystem::path before = m_folder;
    m_folder = m_selected != nullptr ? m_selected->folder
                                     : std::filesystem::path(m_session->runFolder().toStdString());
    m_isOwn = isLive();
    if (m_folder != before) {
        m_record.reset();
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

ShownRun::Extent ShownRun::extent() const
{
    const RunRecord& record = m_session->record();
    Extent extent{.epochs = record.epochs().size(), .isEnded = record.outcome().has_value()};
    if (!record.layers().empty()) {
        extent.layers = record.layers().back().layers.size();
        extent.layersEpoch = record.layers().back().epoch;
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
    if (known != m_cache.end() && known->stamp == run->stamp.events) {
        const Read read = *known;
        m_cache.erase(known);
        m_cache.push_front(read);
        m_isLoading = false;
        showRead(read.record);
        return;
    }
    if (known != m_cache.end()) {
        m_record = known->record; // Until the new one is there.
    }
    m_isLoading = true;
    if (!m_isSeen) {
        return;
    }
    m_pool.clear(); // What was selected before, and has not been begun with.
    m_pool.start([this, folder = run->folder, stamp = run->stamp.events] {
        Result<RunRecord> record = loadRunRecord(folder);
        const QString problem = record ? QString() : QString::fromStdString(record.error().message);
        const Read read{folder, stamp,
                        record ? std::make_shared<const RunRecord>(*std::move(record)) : nullptr};
        QMetaObject::invokeMethod(
            this, [this, read, problem] { take(read, problem); }, Qt::QueuedConnection);
    });
    Q_EMIT changed();
}

void ShownRun::take(const Read& read, const QString& problem)
{
    if (read.record != nullptr) {
        m_cache.erase(std::remove_if(m_cache.begin(), m_cache.end(),
                                     [&](const Read& old) { return old.folder == read.folder; }),
                      m_cache.end());
        m_cache.push_front(read);
        m_cache.resize(std::min(m_cache.size(), kept));
    }
    if (m_selected == nullptr || m_selected->folder != read.folder || m_isOwn) {
        return; // Another one has been selected since.
    }
    m_isLoading = m_selected->stamp.events != read.stamp;
    m_problem = problem;
    showRead(read.record);
}

void ShownRun::showRead(RecordPtr record)
{
    m_record = std::move(record);
    Q_EMIT changed();
}

} // namespace bitops
