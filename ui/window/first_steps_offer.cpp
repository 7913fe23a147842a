// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/first_steps_offer.h"

#include "ui/design/baseline.h"
#include "ui/design/blocks_panel.h"
#include "ui/design/commands.h"
#include "ui/design/network_document.h"
#include "ui/help/first_steps.h"
#include "ui/help/help_actions.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_tabs.h"
#include "ui/runs/tradeoff_panel.h"
#include "ui/training/training_session.h"

#include <QTabWidget>
#include <QUndoStack>

namespace bitops {

void offerFirstSteps(const FirstStepsTargets& targets)
{
    if (FirstSteps::areDone()) {
        return;
    }
    auto* steps = new FirstSteps;
    const int bits = steps->addStep(
        FirstSteps::tr("Change bits"),
        FirstSteps::tr(
            "Type another number under Bits in the table, or press Ctrl+↑ and Ctrl+↓: the bars show at "
            "once what it costs"));
    const int baseline = steps->addStep(
        FirstSteps::tr("Pin a baseline"),
        FirstSteps::tr("Press Ctrl+B: what you change from then on is compared with this design"));
    const int train = steps->addStep(FirstSteps::tr("Train"),
                                     FirstSteps::tr("Press F5: the design is trained in the background"));
    const int compare = steps->addStep(
        FirstSteps::tr("Compare"),
        FirstSteps::tr(
            "Open the tab Accuracy vs BitOps: each run is a point between what it costs and what it "
            "knows"));
    QObject::connect(targets.document->undoStack(), &QUndoStack::indexChanged, steps,
                     [steps, bits, undoStack = targets.document->undoStack()](int index) {
                         // Name, input and budget are none of them.
                         if (index > 0 && undoStack->command(index - 1)->id() != ChangeFrameId) {
                             steps->tick(bits);
                         }
                     });
    QObject::connect(targets.baseline, &Baseline::changed, steps, [steps, baseline, kept = targets.baseline] {
        if (kept->isPinned()) {
            steps->tick(baseline);
        }
    });
    QObject::connect(targets.session, &TrainingSession::stateChanged, steps,
                     [steps, train, session = targets.session] {
                         if (session->isBusy()) {
                             steps->tick(train);
                         }
                     });
    QObject::connect(targets.tabs, &QTabWidget::currentChanged, steps, [steps, compare, targets] {
        if (targets.tabs->currentWidget() == targets.runs->tradeoff() &&
            !targets.runs->library()->runs().empty()) {
            steps->tick(compare);
        }
    });
    QObject::connect(steps, &FirstSteps::helpWanted, targets.help,
                     [help = targets.help] { help->showPage(QStringLiteral("first-steps")); });
    QObject::connect(steps, &FirstSteps::done, steps, &QObject::deleteLater);
    targets.blocks->addBelow(steps);
}

} // namespace bitops
