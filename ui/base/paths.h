// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QString>

#include <filesystem>

namespace bitops {

// The core's paths are std::filesystem::path, which holds the bytes of the file system; Qt's are QString.
// These two are the only way between them.

/// The path of a name as Qt writes it.
inline std::filesystem::path toPath(const QString& name)
{
    return QFile::encodeName(name).toStdString();
}

/// The path as Qt writes it. Bytes that are no text become U+FFFD: see checkFileName().
inline QString fromPath(const std::filesystem::path& path)
{
    return QFile::decodeName(path.c_str());
}

} // namespace bitops
