// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

#include <filesystem>

namespace bitops::test {

/// A cluster by its programs in a folder: sbatch gives the job 7, squeue says what it is told to, scancel
/// empties the queue. Each writes down what it was asked.
class FakeSlurm
{
public:
    FakeSlurm()
    {
        write("sbatch", log("sbatch") + "echo 7\n");
        write("squeue", log("squeue") + "cat '" + path("queue") + "'\n");
        write("scancel", log("scancel") + ": > '" + path("queue") + "'\n");
        answer({});
    }

    [[nodiscard]] std::filesystem::path programs() const { return m_folder.path().toStdString(); }
    /// What squeue says from now on: lines of id, state, node and reason.
    void answer(const QByteArray& queue) const { put(QStringLiteral("queue"), queue); }
    /// A program that complains from now on.
    void refuse(const char* program, const QByteArray& complaint) const
    {
        write(program, "echo '" + complaint + "' >&2\nexit 1\n");
    }
    /// A program that never ends, and writes down that it hangs.
    void hang(const char* program) const
    {
        write(program, "echo hangs >> '" + path(QByteArray(program) + ".asked") + "'\nexec sleep 3600\n");
    }
    /// What a program was asked, a line each time.
    [[nodiscard]] QByteArray asked(const char* program) const
    {
        QFile file(m_folder.filePath(QLatin1String(program) + QLatin1String(".asked")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    [[nodiscard]] QByteArray path(const QByteArray& name) const
    {
        return m_folder.filePath(QString::fromLatin1(name)).toUtf8();
    }
    [[nodiscard]] QByteArray log(const char* program) const
    {
        return "echo \"$@\" >> '" + path(QByteArray(program) + ".asked") + "'\n";
    }
    void put(const QString& name, const QByteArray& content) const
    {
        QFile file(m_folder.filePath(name + QLatin1String(".new")));
        if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size()) {
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            file.close();
            std::filesystem::rename(file.fileName().toStdString(),
                                    m_folder.filePath(name).toStdString()); // Whole, whoever reads it now.
        }
    }
    void write(const char* program, const QByteArray& commands) const
    {
        put(QLatin1String(program), "#!/bin/sh\n" + commands);
    }

    QTemporaryDir m_folder;
};

} // namespace bitops::test
