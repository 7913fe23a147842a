// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweep/sweep_actions.h"

#include "core/sweep/run_names.h"
#include "core/sweep/sweep_record.h"
#include "core/sweep/sweep_table.h"
#include "ui/base/format.h"
#include "ui/base/make_action.h"
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

} // namespace

SweepActions::SweepActions(const Sources& sources, QMainWindow* window)
    : QObject(window)
    , m_sources(sources)
    , m_window(window)
    , m_sweep(makeAction(this, QStringLiteral("sweep"), tr("S&weep…"), tr("Ctrl+Shift+F5"),
                         [this] { showDialog(newSweep()); }))
{
    connect(sources.document, &NetworkDocument::costsChanged, this, &SweepActions::update);
    update();
}

void SweepActions::update()
{
    const NetworkDocument& document = *m_sources.document;
    const QString reason = document.imported() != nullptr
                               ? tr("A model that was imported cannot be trained in the window yet.")
                           : !document.costs().isComplete() ? problemText(document.costs().problems.front())
                                                            : QString();
    m_sweep->setEnabled(reason.isEmpty());
    m_sweep->setToolTip(reason.isEmpty() ? tr("Trains this design many times: what varies is crossed (%1)")
                                               .arg(m_sweep->shortcut().toString(QKeySequence::NativeText))
                                         : plainToolTip(reason));
}

SweepFile SweepActions::newSweep() const
{
    const Network& network = m_sources.document->network();
    SweepFile sweep;
    sweep.base = m_sources.library->folder();
    sweep.name = freeName(tr("%1 sweep").arg(toQString(network.name)).toStdString(), *m_sources.library);
    sweep.network = network;
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
