// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace bitops {

class NetworkDocument;
class RunsModel;
class TrainingPanel;

/// Lets the run be chosen whose weights the next training begins with: from the list of runs, or a folder.
class BeginWith : public QObject
{
    Q_OBJECT

public:
    BeginWith(const NetworkDocument* document, TrainingPanel* setUp, RunsModel* runs,
              QObject* parent = nullptr);

private:
    void choose();

    const NetworkDocument* m_document;
    TrainingPanel* m_setUp;
    RunsModel* m_runs;
};

} // namespace bitops
