// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/training/data_look.h"

#include <QObject>

namespace bitops {

class NetworkDocument;
class TrainingPanel;
class TrainingSession;

/// Tells in the training's set-up where the chosen data do not fit the design, and changes the design, as one
/// step that can be undone, when it is asked to.
class DataFit : public QObject
{
    Q_OBJECT

public:
    DataFit(NetworkDocument* document, TrainingPanel* setUp, const TrainingSession* session, QObject* parent);

private:
    void update();
    void changeDesign();
    [[nodiscard]] bool haveOtherClasses() const;

    NetworkDocument* m_document;
    TrainingPanel* m_setUp;
    DataLook m_look;
};

} // namespace bitops
