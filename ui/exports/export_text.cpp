// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exports/export_text.h"

#include "ui/base/files.h"
#include "ui/base/tell_problem.h"
#include "ui/exports/save_dialog.h"

#include <QCoreApplication>

namespace bitops {

namespace {

/// For a file dialog.
QString filterOf(TextFormat format)
{
    switch (format) {
    case TextFormat::Csv:
        return QCoreApplication::translate("bitops::ExportText", "CSV files (*.csv);;All files (*)");
    case TextFormat::Markdown:
        return QCoreApplication::translate("bitops::ExportText", "Markdown files (*.md);;All files (*)");
    case TextFormat::Python:
        return QCoreApplication::translate("bitops::ExportText", "Python files (*.py);;All files (*)");
    case TextFormat::Html:
        return QCoreApplication::translate("bitops::ExportText", "HTML pages (*.html);;All files (*)");
    }
    return {};
}

} // namespace

QString endingOf(TextFormat format)
{
    switch (format) {
    case TextFormat::Csv:
        return QStringLiteral("csv");
    case TextFormat::Markdown:
        return QStringLiteral("md");
    case TextFormat::Python:
        return QStringLiteral("py");
    case TextFormat::Html:
        return QStringLiteral("html");
    }
    return {};
}

QString askForTextFile(QWidget* window, const QString& title, TextFormat format, const QString& fileName)
{
    return askForFileToWrite(window, title, filterOf(format), endingOf(format), fileName);
}

void writeText(QWidget* window, const QString& title, const QString& path, const Result<std::string>& text)
{
    const Status status = text ? saveFile(path, *text) : text.error();
    if (!status) {
        tellProblem(window, title, QString::fromStdString(status.error().message));
    } else {
        rememberFolderOf(path);
    }
}

void exportText(QWidget* window, const QString& title, TextFormat format, const QString& fileName,
                const std::function<Result<std::string>()>& content)
{
    const QString path = askForTextFile(window, title, format, fileName);
    if (!path.isEmpty()) {
        writeText(window, title, path, content());
    }
}

} // namespace bitops
