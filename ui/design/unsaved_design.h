// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/network.h"

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace bitops {

/// A design with changes that are in no file of the user's yet.
struct UnsavedDesign
{
    Network network;
    QString filePath; ///< Where it was opened from; empty for a design that was never saved.

    bool operator==(const UnsavedDesign&) const = default;
};

/// As JSON: {"format": "bitops-unsaved", "version": 1, "file": PATH, "network": as in a .bitops file}.
std::string unsavedToText(const UnsavedDesign& design);
Result<UnsavedDesign> unsavedFromText(std::string_view text);

/// The lock beside the file of an unsaved design. It is held as long as the window lives, and counts for
/// nothing once its process is gone.
std::unique_ptr<QLockFile> makeLockOf(const QString& unsavedFile);

/// A file with an unsaved design whose window is gone. As long as this lives no other window sees the file.
class LeftoverDesign
{
public:
    LeftoverDesign(QString file, std::unique_ptr<QLockFile> lock);

    [[nodiscard]] const QString& file() const { return m_file; }
    [[nodiscard]] QDateTime keptAt() const { return m_keptAt; }
    [[nodiscard]] const Result<UnsavedDesign>& design() const { return m_design; }

    /// The design is kept elsewhere, or not wanted.
    void remove() const;
    /// Gives the file another name under which it is not found as a leftover again; that name is returned.
    [[nodiscard]] QString setAside() const;

private:
    QString m_file;
    std::unique_ptr<QLockFile> m_lock;
    QDateTime m_keptAt;
    Result<UnsavedDesign> m_design;
};

/// What the ending of such a file is, with the point.
QString unsavedEnding();

/// All of the folder, the newest first. A folder that does not exist has none.
std::vector<LeftoverDesign> takeLeftovers(const QString& folder);

} // namespace bitops
