// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/background_job.h"

namespace bitops {

BackgroundJob::BackgroundJob(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

BackgroundJob::~BackgroundJob()
{
    cancel();
    m_pool.waitForDone();
}

void BackgroundJob::start(const Work& work)
{
    cancel();
    m_stop = std::stop_source();
    m_isGoingOn = true;
    // This object outlives the thread, and what is still on its way to it when it goes is dropped.
    // A thread pool has words of its own for what is thrown through it; without them the process ends with
    // ours: see endOnLackOfMemory().
    m_pool.start([this, work, stop = m_stop.get_token(), number = m_number]() noexcept {
        const Finish finish = work(stop);
        QMetaObject::invokeMethod(
            this, [this, finish, number] { end(number, finish); }, Qt::QueuedConnection);
    });
}

void BackgroundJob::cancel()
{
    ++m_number;
    m_isGoingOn = false;
    m_stop.request_stop();
    m_pool.clear(); // What has not been begun with.
}

void BackgroundJob::end(int number, const Finish& finish)
{
    if (number == m_number) {
        m_isGoingOn = false;
        finish();
    }
}

} // namespace bitops
