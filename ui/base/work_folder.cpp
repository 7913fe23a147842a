// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/work_folder.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace bitops {

namespace {

QString& lastFolder()
{
    static QString folder;
    return folder;
}

} // namespace

QString placeToBegin(const QString& path)
{
    if (!path.isEmpty() && QFileInfo::exists(path)) {
        return path;
    }
    if (!rememberedFolder().isEmpty()) {
        return rememberedFolder();
    }
    const QDir started = QDir::current();
    return started.isRoot() ? QDir::homePath() : started.absolutePath();
}

void rememberFolderOf(const QString& filePath)
{
    lastFolder() = QFileInfo(filePath).absolutePath();
}

QString rememberedFolder()
{
    return QFileInfo(lastFolder()).isDir() ? lastFolder() : QString(); // It may be gone.
}

void rememberFolder(const QString& folder)
{
    lastFolder() = folder;
}

QString askForFolder(QWidget* over, const QString& title, const QString& current)
{
    const QString folder = QFileDialog::getExistingDirectory(over, title, placeToBegin(current));
    if (!folder.isEmpty()) {
        rememberFolderOf(folder); // Its neighbours are what is asked for next.
    }
    return folder;
}

} // namespace bitops
