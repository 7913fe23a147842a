// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace bitops {

namespace {

const QString runsFolderKey = QStringLiteral("settings/runsFolder");
const QString dataFolderKey = QStringLiteral("settings/dataFolder");
const QString threadsKey = QStringLiteral("settings/threads");
const QString languageKey = QStringLiteral("settings/language");
constexpr int mostThreads = 1'024;

/// The context of this file's texts.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(bitops::Settings)
};

} // namespace

Settings loadSettings()
{
    const QSettings stored;
    return {stored.value(runsFolderKey).toString(), stored.value(dataFolderKey).toString(),
            qBound(0, stored.value(threadsKey).toInt(), mostThreads),
            languageFromCode(stored.value(languageKey).toString())};
}

QString usableRunsFolder(const Settings& settings)
{
    return problemOfRunsFolder(settings.runsFolder).isEmpty() ? settings.runsFolder : QString();
}

void keepSettings(const Settings& settings)
{
    QSettings stored;
    stored.setValue(runsFolderKey, settings.runsFolder);
    stored.setValue(dataFolderKey, settings.dataFolder);
    stored.setValue(threadsKey, settings.threads);
    stored.setValue(languageKey, codeOf(settings.language));
}

QString problemOfRunsFolder(const QString& folder)
{
    if (folder.isEmpty()) {
        return {};
    }
    if (QDir::isRelativePath(folder)) {
        return Texts::tr("The folder must be a whole path, from / on.");
    }
    QFileInfo existing(folder);
    while (!existing.exists() && !existing.isRoot()) {
        existing.setFile(existing.path());
    }
    if (!existing.isDir()) {
        return Texts::tr("Runs cannot be kept here: %1 is a file.").arg(existing.filePath());
    }
    if (!existing.isWritable()) {
        return Texts::tr("Runs cannot be kept here: you may not write into %1.").arg(existing.filePath());
    }
    return {};
}

QString problemOfDataFolder(const QString& folder)
{
    if (folder.isEmpty() || QFileInfo(folder).isDir()) {
        return {};
    }
    return Texts::tr("There is no folder %1.").arg(folder);
}

} // namespace bitops
