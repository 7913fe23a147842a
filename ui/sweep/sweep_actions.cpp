// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/sweep_actions.h"

#include "core/network/imported_grids.h"
#include "core/sweep/run_names.h"
#include "core/sweep/sweep_record.h"
#include "core/sweep/sweep_table.h"
#include "ui/base/format.h"
#include "ui/base/make_action.h"
#include "ui/base/paths.h"
#include "ui/base/problem_text.h"
#include "ui/base/tell_problem.h"
#include "ui/design/network_document.h"
#include "ui/runs/run_library.h"
#include "ui/sweep/sweep_cluster.h"
#include "ui/sweep/sweep_dialog.h"
#include "ui/sweep/sweep_runner.h"
#include "ui/training/training_panel.h"

#include <QAction>
#include <QMainWindow>
#include <QUndoStack>

#include <system_error>
#include <utility>

namespace bitops {

namespace {

constexpr int mostNames = 1'000;

/// Of which there is no folder yet, neither here nor among the sweeps of the cluster.
std::string freeName(const std::string& name, const RunLibrary& library)
{
    const auto isTaken = [&library](const std::string& asked) {
        std::error_code code;
        const std::string part = runNamePart(asked);
        return std::filesystem::exists(library.folder() / part, code) ||
               (!library.sharedFolder().empty() &&
                std::filesystem::exists(library.sharedFolder() / part, code));
    };
    std::string free = name;
    for (int i = 2; i < mostNames && isTaken(free); ++i) {
        free = name + " " + std::to_string(i);
    }
    return free;
}

/// What the file of a sweep refers to for a model: the model itself, or the design that is saved of it. Empty
/// where its bits are on the screen alone.
QString fileOfModel(const NetworkDocument& document)
{
    const ImportedNetwork& model = *document.imported();
    if (hasBitsOfFile(model)) {
        return fromPath(model.file.path);
    }
    return document.hasChanges() ? QString() : document.filePath();
}

} // namespace

SweepActions::SweepActions(const Sources& sources, QMainWindow* window)
    : QObject(window)
    , m_sources(sources)
    , m_window(window)
    , m_sweep(makeAction(this, QStringLiteral("sweep"), tr("S&weep…"), tr("Ctrl+Shift+F5"),
                         [this] { showDialog(newSweep()); }))
{
    connect(sources.document, &NetworkDocument::costsChanged, this, &SweepActions::update);
    connect(sources.document, &NetworkDocument::filePathChanged, this, &SweepActions::update);
    connect(sources.document->undoStack(), &QUndoStack::cleanChanged, this, &SweepActions::update);
    update();
}

void SweepActions::update()
{
    const NetworkDocument& document = *m_sources.document;
    const bool isUnsavedModel = document.imported() != nullptr && fileOfModel(document).isEmpty();
    const QString reason = isUnsavedModel
                               ? tr("The bits of the model were changed: save the design first, so "
                                    "that the sweep can refer to its file.")
                           : !document.costs().isComplete() ? problemText(document.costs().problems.front())
                                                            : QString();
    m_sweep->setEnabled(reason.isEmpty());
    m_sweep->setToolTip(reason.isEmpty() ? tr("Trains this design many times: what varies is crossed (%1)")
                                               .arg(m_sweep->shortcut().toString(QKeySequence::NativeText))
                                         : plainToolTip(reason));
}

SweepFile SweepActions::newSweep() const
{
    const Design& design = m_sources.document->design();
    SweepFile sweep;
    sweep.base = m_sources.library->folder();
    sweep.name = freeName(tr("%1 sweep").arg(toQString(design.name())).toStdString(), *m_sources.library);
    if (const ImportedNetwork* const model = design.imported()) {
        sweep.design = toPath(fileOfModel(*m_sources.document)).string();
        if (hasBitsOfFile(*model)) { // What is saved of it has them.
            sweep.input = model->file.sizes;
        }
    } else {
        sweep.network = *design.blocks();
    }
    sweep.training = m_sources.setUp->configuration();
    sweep.crossed = {{std::string(seedKey), {0, 1, 2}}, {"weight_bits", {2, 4, 8}}};
    return sweep;
}

void SweepActions::goOn(const std::filesystem::path& folder)
{
    const Result<SweepFile> sweep = loadKeptSweep(folder);
    if (sweep) {
        showDialog(*sweep)->chooseCluster();
    } else {
        tellProblem(m_window, tr("Sweep"), toQString(sweep.error().message));
    }
}

SweepDialog* SweepActions::showDialog(const SweepFile& begun)
{
    auto* dialog = new SweepDialog(begun, m_sources.library, {m_sources.runner, m_sources.cluster}, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Result<SweepFile> sweep = dialog->sweep();
        if (!sweep) {
            return;
        }
        if (dialog->isForCluster() && !m_sources.cluster->isBusy()) {
            m_sources.cluster->submit(*sweep, dialog->request());
            Q_EMIT started();
        } else if (!dialog->isForCluster() && !m_sources.runner->isBusy()) {
            m_sources.runner->start(*sweep, dialog->atOnce());
            Q_EMIT started();
        }
    });
    dialog->open();
    return dialog;
}

} // namespace bitops
