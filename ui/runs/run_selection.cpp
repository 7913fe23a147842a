// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_selection.h"

#include "ui/runs/run_library.h"

#include <algorithm>

namespace bitops {

RunSelection::RunSelection(const RunLibrary* library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{
    connect(library, &RunLibrary::changed, this, &RunSelection::follow);
}

void RunSelection::select(const std::vector<std::filesystem::path>& folders)
{
    if (folders != m_folders) {
        m_folders = folders;
        Q_EMIT changed();
    }
}

std::vector<ListedRunPtr> RunSelection::runs() const
{
    std::vector<ListedRunPtr> runs;
    for (const std::filesystem::path& folder : m_folders) {
        if (ListedRunPtr run = m_library->find(folder)) {
            runs.push_back(std::move(run));
        }
    }
    return runs;
}

ListedRunPtr RunSelection::single() const
{
    const std::vector<ListedRunPtr> selected = runs();
    return selected.size() == 1 ? selected.front() : nullptr;
}

void RunSelection::follow()
{
    if (m_library->isRead()) {
        m_folders.erase(std::remove_if(m_folders.begin(), m_folders.end(),
                                       [this](const std::filesystem::path& folder) {
                                           return m_library->find(folder) == nullptr;
                                       }),
                        m_folders.end());
    }
    Q_EMIT changed();
}

} // namespace bitops
