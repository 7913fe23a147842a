// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/begin_with.h"

#include "ui/base/paths.h"
#include "ui/base/plain_text.h"
#include "ui/design/network_document.h"
#include "ui/runs/runs_model.h"
#include "ui/training/begin_with_dialog.h"
#include "ui/training/training_panel.h"

namespace bitops {

BeginWith::BeginWith(const NetworkDocument* document, TrainingPanel* setUp, RunsModel* runs, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_setUp(setUp)
    , m_runs(runs)
{
    setUp->setStartNames([runs](const QString& folder) {
        const int row = runs->rowOf(toPath(folder));
        return row < 0 ? QString() : shownText(runs->runAt(row)->name());
    });
    connect(setUp, &TrainingPanel::startWanted, this, &BeginWith::choose);
}

void BeginWith::choose()
{
    BeginWithDialog dialog(m_document->design(), m_runs, m_setUp->startFolder(), m_setUp->window());
    if (dialog.exec() == QDialog::Accepted) {
        m_setUp->setStartFolder(dialog.folder());
    }
}

} // namespace bitops
