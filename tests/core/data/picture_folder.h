// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pictures.h"

#include <QTemporaryDir>

#include <sys/stat.h>

#include <filesystem>

namespace bitops::test {

inline bool goOn()
{
    return true;
}

inline QByteArray greyPng(char grey = 7)
{
    return plainPng(6, 5, PNG_FORMAT_GRAY, QByteArray(1, grey));
}

/// A folder of data that a test fills; names are bytes, as the file system has them.
class PictureFolder
{
public:
    PictureFolder() = default;
    PictureFolder(const PictureFolder&) = delete;
    PictureFolder& operator=(const PictureFolder&) = delete;
    ~PictureFolder()
    {
        std::error_code code; // QTemporaryDir leaves names behind that are not UTF-8.
        std::filesystem::remove_all(path(), code);
    }

    /// Makes the folders on the way, too.
    void write(const QByteArray& name, const QByteArray& bytes) const
    {
        const std::filesystem::path file = path() / name.toStdString();
        std::filesystem::create_directories(file.parent_path());
        std::FILE* const opened = std::fopen(file.c_str(), "wb");
        QVERIFY(opened != nullptr);
        QCOMPARE(std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), opened),
                 static_cast<std::size_t>(bytes.size()));
        QCOMPARE(std::fclose(opened), 0);
    }
    /// Small grey pictures.
    void writePictures(const QByteArrayList& names) const
    {
        for (const QByteArray& name : names) {
            write(name, greyPng());
        }
    }
    void makeFolder(const QByteArray& name) const
    {
        std::filesystem::create_directories(path() / name.toStdString());
    }
    void makePipe(const QByteArray& name) const
    {
        QCOMPARE(::mkfifo((path() / name.toStdString()).c_str(), 0600), 0);
    }
    void link(const QByteArray& target, const QByteArray& name) const
    {
        std::filesystem::create_symlink(target.toStdString(), path() / name.toStdString());
    }
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }

private:
    QTemporaryDir m_folder;
};

} // namespace bitops::test
