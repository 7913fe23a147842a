// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/files.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSaveFile>

namespace bitops {

Status saveTextFile(const QString& filePath, const std::string& text)
{
    QSaveFile file(filePath);
    const auto size = static_cast<qint64>(text.size());
    if (file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit()) {
        return success();
    }
    return Error{QCoreApplication::translate("bitops::Files", "Could not save %1: %2.")
                     .arg(filePath, file.errorString())
                     .toStdString()};
}

QString fileNameFrom(const QString& name)
{
    static const QRegularExpression others(QStringLiteral("[^\\w.-]+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    const QString safe = QString(name).replace(others, QStringLiteral("-"));
    return safe.isEmpty() ? QStringLiteral("network") : safe;
}

} // namespace bitops
