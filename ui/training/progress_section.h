// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/section_body.h"

namespace bitops {

class ProgressPanel;
class QueueRunner;
class TrainingSession;

/// How far the training is, and below it the trainings that wait. There while there is something to tell: a
/// training or how it ended, a queue or what became of it.
class ProgressSection : public SectionBody
{
    Q_OBJECT

public:
    ProgressSection(TrainingSession* session, QueueRunner* runner, QWidget* parent = nullptr);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] bool isWanted() const override;

private:
    void update();

    const TrainingSession* m_session;
    const QueueRunner* m_runner;
    ProgressPanel* m_progress;
};

} // namespace bitops
