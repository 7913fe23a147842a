// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/training_offers.h"

#include "core/data/shapes_data.h"
#include "core/runs/training_time.h"
#include "ui/base/icons.h"
#include "ui/base/make_action.h"
#include "ui/design/network_document.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_tabs.h"
#include "ui/training/data_actions.h"
#include "ui/training/training_actions.h"
#include "ui/training/training_panel.h"

#include <QAction>

#include <algorithm>

namespace bitops {

TrainingOffers::TrainingOffers(const Targets& targets, RunTabs* runs)
    : QObject(runs)
    , m_targets(targets)
    , m_runs(runs)
    , m_train(makeAction(this, QStringLiteral("offerTraining"), {}, {},
                         [this] { m_targets.training->trainAction()->trigger(); }))
    , m_showLast(makeAction(this, QStringLiteral("offerLastRun"), tr("Show the Last Run"), {},
                            [this] { showLastRun(); }))
    , m_getData(makeAction(this, QStringLiteral("offerData"), tr("Get CIFAR-10…"), {},
                           [this] { m_targets.data->getAction()->trigger(); }))
{
    m_train->setIcon(symbolIcon(Symbol::Play, Ink::OnAccent));
    connect(targets.training->trainAction(), &QAction::changed, this, &TrainingOffers::update);
    connect(targets.setUp, &TrainingPanel::configurationChanged, this, &TrainingOffers::update);
    connect(targets.document, &NetworkDocument::costsChanged, this, &TrainingOffers::update);
    connect(runs->library(), &RunLibrary::changed, this, &TrainingOffers::update);
    update();
    runs->setOffers({m_train, m_showLast, m_getData});
}

void TrainingOffers::update()
{
    const QString time = timeText();
    m_train->setText(time.isEmpty() ? tr("Train")
                                    : tr("Train (%1)", "with the time that it takes").arg(time));
    m_train->setEnabled(m_targets.training->trainAction()->isEnabled());
    m_train->setToolTip(m_targets.training->trainAction()->toolTip());
    m_showLast->setVisible(!m_runs->library()->runs().empty());
    m_getData->setVisible(m_targets.setUp->configuration().data == shapesData);
}

void TrainingOffers::showLastRun()
{
    const std::vector<ListedRunPtr>& runs = m_runs->library()->runs();
    const auto last = std::max_element(
        runs.begin(), runs.end(), [](const auto& left, const auto& right) { return isNewer(*right, *left); });
    if (last != runs.end()) {
        m_runs->comparison()->setShown({(*last)->folder}, true);
        m_runs->selection()->select({(*last)->folder});
    }
}

/// Empty where it cannot be told.
QString TrainingOffers::timeText() const
{
    const TrainingConfiguration training = m_targets.setUp->configuration();
    const std::int64_t images =
        training.data == shapesData ? shapesTrainingImages + shapesValidationImages : 0;
    const std::optional<double> seconds =
        predictedSeconds(m_targets.document->costs().total.macs, training, images, m_runs->library()->runs());
    if (!seconds) {
        return {};
    }
    constexpr double minute = 60;
    constexpr double hour = 60 * minute;
    if (*seconds < 0.75 * minute) {
        return tr("less than a minute");
    }
    return *seconds < 1.5 * minute ? tr("about a minute")
           : *seconds < 1.5 * hour ? tr("about %n minute(s)", nullptr, qRound(*seconds / minute))
                                   : tr("about %n hour(s)", nullptr, qRound(std::min(*seconds / hour, 1e6)));
}

} // namespace bitops
