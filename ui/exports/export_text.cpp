// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exports/export_text.h"

#include "core/report/exporters.h"
#include "ui/base/files.h"
#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/base/tell_problem.h"
#include "ui/exports/save_dialog.h"
#include "ui/exports/saved_notice.h"

#include <QCoreApplication>

namespace bitops {

namespace {

struct ExportTexts
{
    Q_DECLARE_TR_FUNCTIONS(bitops::ExportText)
};

} // namespace

QString exportTitle(const QString& menuText)
{
    return ExportTexts::tr("Export %1").arg(withoutMnemonic(menuText).remove(QChar(0x2026)));
}

QString askForTextFile(QWidget* window, const QString& title, const FileType& type, const QString& fileName)
{
    const QString ending = toQString(type.ending);
    const QString filter =
        ExportTexts::tr("%1 (*.%2);;All files (*)").arg(toQString(Translator::tr(type.title)), ending);
    return askForFileToWrite(window, title, filter, ending, fileName);
}

void writeText(QWidget* window, const QString& title, const QString& path, const Result<std::string>& text)
{
    const Status status = text ? saveFile(path, *text) : text.error();
    if (!status) {
        tellProblem(window, title, QString::fromStdString(status.error().message));
    } else {
        tellSaved(window, path);
    }
}

void exportText(QWidget* window, const QString& title, const FileType& type, const QString& fileName,
                const std::function<Result<std::string>()>& content)
{
    const QString path = askForTextFile(window, title, type, fileName);
    if (!path.isEmpty()) {
        writeText(window, title, path, content());
    }
}

} // namespace bitops
