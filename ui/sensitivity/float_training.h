// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;

namespace bitops {

class NetworkDocument;
class TrainingActions;

/// Trains the design on the screen without quantization, by the recipe of the set-up: the weights that
/// sensitivity is best measured from.
class FloatTraining : public QObject
{
    Q_OBJECT

public:
    FloatTraining(const NetworkDocument* document, TrainingActions* training, QObject* parent = nullptr);

    /// "Train as Float First": off where nothing can be trained, for the same reason.
    [[nodiscard]] QAction* action() const { return m_action; }

private:
    void update();

    TrainingActions* m_training;
    QAction* m_action;
};

} // namespace bitops
