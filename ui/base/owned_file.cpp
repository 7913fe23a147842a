// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/owned_file.h"

#include "core/base/folders.h"
#include "core/base/text_file.h"
#include "ui/base/files.h"
#include "ui/base/paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <utility>

namespace bitops {

OwnedFile::OwnedFile(QString path)
    : m_path(std::move(path))
{
}

OwnedFile::OwnedFile(const QString& folder, const QString& ending)
    : OwnedFile(QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + ending))
{
}

std::vector<OwnedFile> OwnedFile::takeLeftBehind(const QString& folder, const QString& ending)
{
    std::vector<OwnedFile> taken;
    const QDir files(folder);
    for (const QString& name : files.entryList({QLatin1Char('*') + ending}, QDir::Files, QDir::Time)) {
        OwnedFile file(files.filePath(name));
        // Its window may have removed it, or another one have taken it, since the folder was read.
        if (file.lock() && QFile::exists(file.m_path)) {
            taken.push_back(std::move(file));
        }
    }
    return taken;
}

bool OwnedFile::lock()
{
    if (m_lock != nullptr) {
        return true;
    }
    auto lock = std::make_unique<QLockFile>(m_path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // However old: only a process that is gone has left it behind.
    if (!lock->tryLock(0)) {
        return false;
    }
    m_lock = std::move(lock);
    return true;
}

Status OwnedFile::write(std::string_view text)
{
    const QString folder = QFileInfo(m_path).path();
    if (makeFolders(toPath(folder))) {
        return Error{tr("Could not make the folder %1.").arg(folder).toStdString()};
    }
    if (!lock()) {
        return Error{tr("Could not write into the folder %1.").arg(folder).toStdString()};
    }
    return saveFile(m_path, text);
}

Result<std::string> OwnedFile::read() const
{
    return readTextFile(toPath(m_path));
}

void OwnedFile::remove()
{
    if (m_lock != nullptr) {
        QFile::remove(m_path);
        m_lock.reset(); // After the file, which would be left behind without its lock.
    }
}

QString OwnedFile::setAside()
{
    const QString aside = m_path + QStringLiteral(".broken");
    return QFile::rename(m_path, aside) ? aside : m_path;
}

} // namespace bitops
