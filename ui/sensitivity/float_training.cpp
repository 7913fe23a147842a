// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sensitivity/float_training.h"

#include "ui/base/make_action.h"
#include "ui/design/network_document.h"
#include "ui/sensitivity/layer_bits.h"
#include "ui/training/training_actions.h"

#include <QAction>

namespace bitops {

FloatTraining::FloatTraining(const NetworkDocument* document, TrainingActions* training, QObject* parent)
    : QObject(parent)
    , m_training(training)
    , m_action(makeAction(this, QStringLiteral("trainAsFloat"), tr("Train as Float First"), {},
                          [document, training] { training->train(floatDesign(document->design())); }))
{
    connect(training->trainAction(), &QAction::changed, this, &FloatTraining::update);
    update();
}

void FloatTraining::update()
{
    const QAction& train = *m_training->trainAction();
    m_action->setEnabled(train.isEnabled());
    m_action->setIcon(train.icon());
    m_action->setToolTip(train.isEnabled()
                             ? tr("Trains this design with all bits float, by the recipe of the set-up")
                             : train.toolTip());
}

} // namespace bitops
