// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/paths.h"
#include "tests/support/patience.h"
#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTest>

namespace bitops::test {

/// The program under test.
inline QString program()
{
    return programFolder() + QStringLiteral("/bitops");
}

/// Arguments, separated by spaces.
inline QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

inline bool store(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// What a run of the program left.
struct Ending
{
    int code = -1; ///< Below 0 if it did not end by itself.
    QByteArray output;
    QByteArray errors;
};

inline Ending endingOf(QProcess& process)
{
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

inline Ending run(const QStringList& arguments)
{
    QProcess process;
    process.start(program(), arguments);
    return endingOf(process);
}

/// Reads until the text has come.
inline bool awaitOutput(QProcess& process, const QByteArray& text, QByteArray& output)
{
    while (!output.contains(text)) {
        if (!process.waitForReadyRead(patience)) {
            return false;
        }
        output += process.readAllStandardOutput();
    }
    return true;
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

/// Makes a trainer of these shell commands, and has it used.
inline bool useScriptAsTrainer(const QString& path, const QByteArray& commands)
{
    QFile file(path);
    const QByteArray text = "#!/bin/sh\n" + commands;
    qputenv("BITOPS_TRAINER", path.toUtf8());
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace bitops::test
