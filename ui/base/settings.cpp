// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/settings.h"

#include "ui/base/files.h"
#include "ui/base/settings_file.h"

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
const QString staysAwakeKey = QStringLiteral("settings/staysAwake");
const QString csvSeparatorKey = QStringLiteral("settings/csvSeparator");
const QString csvDecimalSignKey = QStringLiteral("settings/csvDecimalSign");
const QString csvByteOrderMarkKey = QStringLiteral("settings/csvByteOrderMark");
const QString lowPriorityKey = QStringLiteral("settings/lowPriority");
const QString slurmProgramsKey = QStringLiteral("settings/slurmPrograms");
const QString sharedFolderKey = QStringLiteral("settings/sharedFolder");
constexpr int mostThreads = 1'024;

/// The context of this file's texts.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(bitops::Settings)
};

/// The stored sign, if it is one of those that can be chosen; else the first of them.
char signFrom(const QVariant& stored, const QByteArray& known)
{
    const QByteArray sign = stored.toString().toLatin1();
    return sign.size() == 1 && known.contains(sign) ? sign.front() : known.front();
}

CsvDialect dialectFrom(const QSettings& stored)
{
    const CsvDialect dialect{signFrom(stored.value(csvSeparatorKey), ",;\t"),
                             signFrom(stored.value(csvDecimalSignKey), ".,"),
                             stored.value(csvByteOrderMarkKey).toString() == QLatin1String("true")};
    return problemOfCsv(dialect).isEmpty() ? dialect : CsvDialect();
}

} // namespace

Settings loadSettings()
{
    const QSettings stored;
    return {stored.value(runsFolderKey).toString(),
            stored.value(dataFolderKey).toString(),
            qBound(0, stored.value(threadsKey).toInt(), mostThreads),
            languageFromCode(stored.value(languageKey).toString()),
            dialectFrom(stored),
            stored.value(lowPriorityKey).toString() != QLatin1String("false"),
            stored.value(staysAwakeKey).toString() != QLatin1String("false"),
            stored.value(slurmProgramsKey).toString(),
            stored.value(sharedFolderKey).toString()};
}

QString usableRunsFolder(const Settings& settings)
{
    return problemOfRunsFolder(settings.runsFolder).isEmpty() ? settings.runsFolder : QString();
}

QString usableSharedFolder(const Settings& settings)
{
    return problemOfRunsFolder(settings.sharedFolder).isEmpty() ? settings.sharedFolder : QString();
}

void keepSettings(const Settings& settings)
{
    SettingsFile::instance().change([&](SettingsFile::Values& values) {
        values.insert(runsFolderKey, settings.runsFolder);
        values.insert(dataFolderKey, settings.dataFolder);
        values.insert(threadsKey, settings.threads);
        values.insert(languageKey, codeOf(settings.language));
        values.insert(staysAwakeKey, settings.staysAwake);
        values.insert(csvSeparatorKey, QString(QLatin1Char(settings.csv.separator)));
        values.insert(csvDecimalSignKey, QString(QLatin1Char(settings.csv.decimalSign)));
        values.insert(csvByteOrderMarkKey, settings.csv.hasByteOrderMark);
        values.insert(lowPriorityKey, settings.lowPriority);
        values.insert(slurmProgramsKey, settings.slurmPrograms);
        values.insert(sharedFolderKey, settings.sharedFolder);
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

QString problemOfSlurmPrograms(const QString& folder)
{
    if (folder.isEmpty()) {
        return {};
    }
    if (const Status status = checkFileName(folder); !status) {
        return QString::fromStdString(status.error().message);
    }
    for (const char* const program : {"sbatch", "squeue", "scancel"}) {
        if (!QFileInfo(folder + QLatin1Char('/') + QLatin1String(program)).isExecutable()) {
            return Texts::tr("There is no program %1 in %2.").arg(QLatin1String(program), folder);
        }
    }
    return {};
}

QString problemOfCsv(const CsvDialect& dialect)
{
    return dialect.separator != dialect.decimalSign
               ? QString()
               : Texts::tr("A comma cannot stand in numbers and between fields at once.");
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
