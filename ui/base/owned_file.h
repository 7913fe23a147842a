// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QLockFile>
#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace bitops {

/// A file that belongs to a window: beside it lies a lock, which is held as long as the file may be there,
/// and counts for nothing once its process is gone. So what a window has left behind is told from what
/// another one still writes.
class OwnedFile
{
    Q_DECLARE_TR_FUNCTIONS(bitops::OwnedFile)

public:
    /// One that is not there yet, with a name that no other has. `ending` is with its point.
    OwnedFile(const QString& folder, const QString& ending);

    /// All in the folder whose owners are gone, the newest first; they belong to the caller now. A folder
    /// that does not exist has none.
    static std::vector<OwnedFile> takeLeftBehind(const QString& folder, const QString& ending);

    [[nodiscard]] const QString& path() const { return m_path; }
    /// Whether it may be there.
    [[nodiscard]] bool isHeld() const { return m_lock != nullptr; }

    /// Replaces what is in it, or leaves it as it was. Makes its folder if need be.
    Status write(std::string_view text);
    [[nodiscard]] Result<std::string> read() const;
    void remove();
    /// Gives the file another name, under which it is left behind for nobody but a person; that name is
    /// returned.
    QString setAside();

private:
    explicit OwnedFile(QString path);
    [[nodiscard]] bool lock();

    QString m_path;
    std::unique_ptr<QLockFile> m_lock; ///< Null: not held.
};

} // namespace bitops
