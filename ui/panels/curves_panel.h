// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStackedWidget>

namespace bitops {

class CurvePlot;
class TrainingSession;

/// Loss and accuracy over the epochs of the run; before the first run, what to do to get there.
class CurvesPanel : public QStackedWidget
{
    Q_OBJECT

public:
    explicit CurvesPanel(TrainingSession* session, QWidget* parent = nullptr);

    [[nodiscard]] CurvePlot* lossPlot() const { return m_loss; }
    [[nodiscard]] CurvePlot* accuracyPlot() const { return m_accuracy; }

private:
    TrainingSession* m_session;
    CurvePlot* m_loss;
    CurvePlot* m_accuracy;
};

} // namespace bitops
