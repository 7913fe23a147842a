// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exports/save_dialog.h"

#include "core/formats/network_file.h"
#include "ui/base/work_folder.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QStringList>

namespace bitops {

namespace {

struct DialogTexts
{
    Q_DECLARE_TR_FUNCTIONS(bitops::SaveDialog)
};

} // namespace

QString askForFileToWrite(QWidget* window, const QString& title, const QString& filter, const QString& ending,
                          const QString& fileName)
{
    QFileDialog dialog(window, title, placeToBegin({}), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(ending);
    dialog.selectFile(fileName);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().constFirst() : QString();
}

QString networkFilter()
{
    QStringList patterns;
    for (const std::string& ending : networkEndings()) {
        patterns.append(QLatin1Char('*') + QString::fromStdString(ending));
    }
    return DialogTexts::tr("Networks (%1);;All files (*)").arg(patterns.join(QLatin1Char(' ')));
}

} // namespace bitops
