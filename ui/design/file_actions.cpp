// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/file_actions.h"

#include "core/formats/network_file.h"
#include "core/formats/onnx/onnx_file.h"
#include "core/network/presets.h"
#include "ui/base/files.h"
#include "ui/base/make_action.h"
#include "ui/base/paths.h"
#include "ui/base/tell_problem.h"
#include "ui/base/work_folder.h"
#include "ui/design/input_sizes_dialog.h"
#include "ui/design/network_document.h"
#include "ui/design/preset_dialog.h"
#include "ui/design/recent_files.h"
#include "ui/design/reload_offer.h"
#include "ui/exports/save_dialog.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

namespace bitops {

namespace {

QString saveFilter()
{
    return FileActions::tr("Networks (*.bitops);;All files (*)");
}

} // namespace

FileActions::FileActions(NetworkDocument* document, bool remembers, QMainWindow* window)
    : QObject(window)
    , m_document(document)
    , m_window(window)
    , m_recent(new RecentFiles(remembers, window))
{
    connect(m_recent, &RecentFiles::chosen, this, &FileActions::openRecent);
    m_new =
        makeAction(this, QStringLiteral("newDesign"), tr("&New"), QKeySequence::New, [this] { startNew(); });
    m_newFromPreset = makeAction(this, QStringLiteral("newFromPreset"), tr("New from &Preset…"),
                                 QKeySequence(tr("Ctrl+Shift+N")), [this] { startFromPreset(); });
    m_open = makeAction(this, QStringLiteral("openDesign"), tr("&Open…"), QKeySequence::Open,
                        [this] { chooseAndOpen(); });
    m_save =
        makeAction(this, QStringLiteral("saveDesign"), tr("&Save"), QKeySequence::Save, [this] { save(); });
    m_saveAs = makeAction(this, QStringLiteral("saveDesignAs"), tr("Save &As…"), QKeySequence::SaveAs,
                          [this] { saveAs(); });
    m_new->setToolTip(tr("A new design of one block"));
    // A copy of the path, which the document lets go of while it opens the file.
    connect(new ReloadOffer(document, window), &ReloadOffer::reloadWanted, this,
            [this] { openInstead(QString(m_document->filePath())); });
}

void FileActions::startFromPreset()
{
    PresetDialog dialog(m_document->costOptions().rule, m_window);
    if (dialog.exec() == QDialog::Accepted && maybeSave()) {
        m_document->setNetwork(dialog.preset().network);
    }
}

void FileActions::startNew()
{
    if (maybeSave()) {
        m_document->startNew();
    }
}

void FileActions::chooseAndOpen()
{
    if (!maybeSave()) {
        return;
    }
    const QString filePath = QFileDialog::getOpenFileName(
        m_window, tr("Open Network"), placeToBegin(m_document->filePath()), networkFilter());
    if (!filePath.isEmpty()) {
        open(filePath);
    }
}

QString FileActions::draggedFile(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile()) {
        return {};
    }
    const QString filePath = urls.first().toLocalFile();
    const std::string ending = "." + QFileInfo(filePath).suffix().toLower().toStdString();
    const std::vector<std::string>& endings = networkEndings();
    return std::find(endings.begin(), endings.end(), ending) != endings.end() ? filePath : QString();
}

void FileActions::openInstead(const QString& filePath)
{
    if (maybeSave()) {
        open(filePath);
    }
}

/// Of a model's input that its file leaves open; none if nobody wants to say.
std::optional<std::vector<std::int64_t>> FileActions::askForSizes(const QString& filePath)
{
    if (!isOnnxFile(toPath(filePath))) {
        return std::vector<std::int64_t>();
    }
    const Result<std::vector<ModelInput>> inputs = modelInputsOf(toPath(filePath));
    if (!inputs || std::ranges::none_of(*inputs, &ModelInput::isOpen)) {
        return std::vector<std::int64_t>(); // What is wrong is told when it is opened.
    }
    InputSizesDialog dialog(QFileInfo(filePath).fileName(), *inputs, m_window);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.sizes()) : std::nullopt;
}

bool FileActions::open(const QString& filePath)
{
    const std::optional<std::vector<std::int64_t>> sizes = askForSizes(filePath);
    if (!sizes) {
        return false;
    }
    if (const Status status = m_document->open(filePath, *sizes); !status) {
        tell(status.error());
        return false;
    }
    m_recent->add(filePath);
    rememberFolderOf(filePath);
    return true;
}

QMenu* FileActions::recentMenu() const
{
    return m_recent->menu();
}

void FileActions::openRecent(const QString& filePath)
{
    if (!QFileInfo::exists(filePath)) {
        m_recent->remove(filePath);
        tell({tr("Could not open %1: it is not there any more, and was taken off the recent files.")
                  .arg(filePath)
                  .toStdString()});
        return;
    }
    openInstead(filePath);
}

bool FileActions::save()
{
    if (m_document->filePath().isEmpty()) {
        return saveAs();
    }
    return m_document->isFileChanged() ? saveOverChangedFile() : saveTo(m_document->filePath());
}

/// Another window may have the file open, too: whoever saves last must not win without a question.
bool FileActions::saveOverChangedFile()
{
    QMessageBox question(QMessageBox::Question, tr("Overwrite the File?"),
                         tr("“%1” was changed by another program since it was opened. Overwrite it?")
                             .arg(m_document->displayName()),
                         QMessageBox::Cancel, m_window);
    question.setTextFormat(Qt::PlainText);
    const QPushButton* overwrite = question.addButton(tr("&Overwrite"), QMessageBox::DestructiveRole);
    const QPushButton* elsewhere = question.addButton(tr("Save &As…"), QMessageBox::ActionRole);
    question.setDefaultButton(QMessageBox::Cancel);
    question.exec();
    if (question.clickedButton() == overwrite) {
        return saveTo(m_document->filePath());
    }
    return question.clickedButton() == elsewhere && saveAs();
}

bool FileActions::saveAs()
{
    const QString path = askForFileToWrite(
        m_window, tr("Save Network"), saveFilter(), QStringLiteral("bitops"),
        m_document->filePath().isEmpty() ? fileNameFrom(m_document->displayName()) + QStringLiteral(".bitops")
                                         : m_document->filePath());
    return !path.isEmpty() && saveTo(path);
}

bool FileActions::saveTo(const QString& filePath)
{
    if (const Status status = m_document->save(filePath); !status) {
        tell(status.error());
        return false;
    }
    m_recent->add(filePath);
    rememberFolderOf(filePath);
    return true;
}

bool FileActions::maybeSave()
{
    if (!m_document->hasChanges()) {
        return true;
    }
    QMessageBox question(QMessageBox::Question, tr("Save Changes?"),
                         tr("“%1” has changes that are not saved.").arg(m_document->displayName()),
                         QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    question.setTextFormat(Qt::PlainText);
    question.setDefaultButton(QMessageBox::Save);
    switch (question.exec()) {
    case QMessageBox::Save:
        return save();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

void FileActions::tell(const Error& error)
{
    tellProblem(m_window, tr("BitOps Explorer"), QString::fromStdString(error.message));
}

} // namespace bitops
