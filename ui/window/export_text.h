// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/network/result.h"

#include <QString>

#include <functional>
#include <string>

class QWidget;

namespace bitops {

/// What results are written as.
enum class TextFormat {
    Csv,
    Markdown,
    Python,
    Html,
};

/// The ending of its files: "csv".
QString endingOf(TextFormat format);

/// Asks over `window` for a file, `fileName` proposed, and writes into it what `content` gives then; a dialog
/// says why it could not be done.
void exportText(QWidget* window, const QString& title, TextFormat format, const QString& fileName,
                const std::function<Result<std::string>()>& content);

} // namespace bitops
