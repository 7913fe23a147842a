// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/runs/run_scan.h"

#include <QObject>

#include <filesystem>
#include <vector>

namespace bitops {

class RunLibrary;

/// The runs that are selected, wherever they are listed: lists and plots read and write this, and know
/// nothing of one another.
class RunSelection : public QObject
{
    Q_OBJECT

public:
    explicit RunSelection(const RunLibrary* library, QObject* parent = nullptr);

    /// In the order in which they are looked at; also such as are yet to be read.
    void select(const std::vector<std::filesystem::path>& folders);
    [[nodiscard]] const std::vector<std::filesystem::path>& folders() const { return m_folders; }
    /// Those of them that the library has.
    [[nodiscard]] std::vector<ListedRunPtr> runs() const;
    /// The run, if exactly one is selected.
    [[nodiscard]] ListedRunPtr single() const;

Q_SIGNALS:
    /// Others are selected, or one of them has changed.
    void changed();

private:
    void follow();

    const RunLibrary* m_library;
    std::vector<std::filesystem::path> m_folders;
};

} // namespace bitops
