// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>
#include <string>

class QWidget;

namespace bitops {

struct FileType;

/// The title of a dialog that asks where to write what an entry of a menu offers: "Export All Layers as CSV"
/// of "All &Layers as CSV…".
QString exportTitle(const QString& menuText);

/// Asks over `window` for a file to write, `fileName` proposed. Empty: none is wanted.
QString askForTextFile(QWidget* window, const QString& title, const FileType& type, const QString& fileName);

/// Writes the text into the file; a dialog over `window` says why it could not be done, or why there is none.
void writeText(QWidget* window, const QString& title, const QString& path, const Result<std::string>& text);

/// Asks for a file, and writes into it what `content` gives then.
void exportText(QWidget* window, const QString& title, const FileType& type, const QString& fileName,
                const std::function<Result<std::string>()>& content);

} // namespace bitops
