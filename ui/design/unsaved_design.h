// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/network/design.h"
#include "ui/base/owned_file.h"

#include <QDateTime>
#include <QString>

#include <string>
#include <vector>

namespace bitops {

/// A design with changes that are in no file of the user's yet.
struct UnsavedDesign
{
    Design design;
    QString filePath; ///< Where it was opened from; empty for a design that was never saved.

    bool operator==(const UnsavedDesign&) const = default;
};

/// As JSON: {"format": "bitops-unsaved", "version": 1, "file": PATH, "network": as in a .bitops file}.
std::string unsavedToText(const UnsavedDesign& design);
Result<UnsavedDesign> unsavedFromText(std::string_view text);

/// A file with an unsaved design whose window is gone. As long as this lives no other window sees the file.
class LeftoverDesign
{
public:
    explicit LeftoverDesign(OwnedFile file);

    [[nodiscard]] const QString& file() const { return m_file.path(); }
    [[nodiscard]] QDateTime keptAt() const { return m_keptAt; }
    [[nodiscard]] const Result<UnsavedDesign>& design() const { return m_design; }

    /// The design is kept elsewhere, or not wanted.
    void remove() { m_file.remove(); }
    /// Gives the file another name under which it is not found as a leftover again; that name is returned.
    QString setAside() { return m_file.setAside(); }

private:
    OwnedFile m_file;
    QDateTime m_keptAt;
    Result<UnsavedDesign> m_design;
};

/// What the ending of such a file is, with the point.
QString unsavedEnding();

/// All of the folder, the newest first. A folder that does not exist has none.
std::vector<LeftoverDesign> takeLeftovers(const QString& folder);

} // namespace bitops
