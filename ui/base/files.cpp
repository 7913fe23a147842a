// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/files.h"

#include "core/base/text_file.h"
#include "ui/base/paths.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace bitops {

namespace {

/// Longer names are refused by most disks, and an ending is to come.
constexpr std::size_t mostNameBytes = 200;

/// Cut where a letter ends.
QString cutToBytes(QString text, std::size_t most)
{
    while (static_cast<std::size_t>(text.toUtf8().size()) > most) {
        text.truncate(std::min(text.size() - 1, static_cast<qsizetype>(most)));
        if (!text.isEmpty() && text.back().isHighSurrogate()) {
            text.chop(1);
        }
    }
    return text;
}

} // namespace

Status checkFileName(const QString& filePath)
{
    if (!filePath.contains(QChar::ReplacementCharacter) && filePath.isValidUtf16()) {
        return success();
    }
    return Error{QCoreApplication::translate(
                     "bitops::Files", "Could not use %1: its name is not UTF-8. Give it another name first.")
                     .arg(filePath)
                     .toStdString()};
}

Status saveFile(const QString& filePath, std::string_view content)
{
    const Status status = checkFileName(filePath);
    return status ? writeTextFile(toPath(filePath), content) : status;
}

QString fileNameFrom(const QString& name)
{
    static const QRegularExpression others(QStringLiteral("[^\\w.-]+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    const QString safe =
        cutToBytes(name.left(mostNameBytes).replace(others, QStringLiteral("-")), mostNameBytes);
    return safe.isEmpty() ? QStringLiteral("network") : safe;
}

} // namespace bitops
