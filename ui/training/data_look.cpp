// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/data_look.h"

#include "core/data/data_classes.h"

#include <utility>

namespace bitops {

void DataLook::look(const std::string& data)
{
    if (data != m_data) {
        m_data = data;
        lookAgain();
    }
}

void DataLook::lookAgain()
{
    m_job.start([this, data = m_data](const std::stop_token& stop) -> BackgroundJob::Finish {
        const std::optional<std::int64_t> found =
            classesOfData(data, [&stop] { return !stop.stop_requested(); });
        return [this, found] { take(found); };
    });
}

void DataLook::take(std::optional<std::int64_t> classes)
{
    if (std::exchange(m_classes, classes) != classes) {
        Q_EMIT changed();
    }
}

} // namespace bitops
