// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/settings.h"

#include "ui/files.h"
#include "ui/settings_file.h"

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
    SettingsFile::instance().change([&](SettingsFile::Values& values) {
        values.insert(runsFolderKey, settings.runsFolder);
        values.insert(dataFolderKey, settings.dataFolder);
        values.insert(threadsKey, settings.threads);
        values.insert(languageKey, codeOf(settings.language));
    });
}

QString problemOfRunsFolder(const QString& folder)
{
    if (folder.isEmpty()) {
        return {};
    }
    if (const Status status = checkFileName(folder); !status) {
        return QString::fromStdString(status.error().message);
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
    if (const Status status = checkFileName(folder); !status) {
        return QString::fromStdString(status.error().message);
    }
    if (folder.isEmpty() || QFileInfo(folder).isDir()) {
        return {};
    }
    return Texts::tr("There is no folder %1.").arg(folder);
}

} // namespace bitops
