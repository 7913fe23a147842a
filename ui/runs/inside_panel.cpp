// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/inside_panel.h"

#include "core/runs/run_record.h"
#include "ui/base/format.h"
#include "ui/base/panel_help.h"
#include "ui/runs/classes_panel.h"
#include "ui/runs/current_run.h"
#include "ui/runs/epoch_table.h"
#include "ui/runs/weights_panel.h"

namespace bitops {

InsidePanel::InsidePanel(CurrentRun* run, QWidget* parent)
    : SwitchedPages(QStringLiteral("insidePages"), tr("Weights, classes or epochs"), parent)
    , m_run(run)
    , m_weights(new WeightsPanel(run))
    , m_classes(new ClassesPanel(run))
    , m_parts{m_weights, m_classes, new EpochTable(run)}
{
    setPanelHelp(
        this, QStringLiteral("panel-analysis"),
        tr("What became of a single run, the one that is selected in the list: its weights layer by layer, "
           "which classes it tells right, and its figures epoch by epoch."));
    for (RunTab* part : m_parts) {
        addPage(part->page(), part->title());
    }
    connect(run, &CurrentRun::changed, this, &InsidePanel::showRun);
    showRun();
}

void InsidePanel::showRun()
{
    const RunRecord* const record = m_run->record();
    const EpochEvent* const best = record == nullptr ? nullptr : record->bestEpoch();
    const QString name = m_run->name();
    setHead(best == nullptr || name.isEmpty()
                ? name
                : tr("%1 · best %2 in epoch %3").arg(name, percentText(best->valAccuracy)).arg(best->epoch));
}

QString InsidePanel::title() const
{
    return tr("Inside");
}

void InsidePanel::addPlots(PlotExports* exports)
{
    for (RunTab* part : m_parts) {
        part->addPlots(exports);
    }
}

QList<QAction*> InsidePanel::makeExports(BackgroundExport* reading, const ExportContext& context)
{
    QList<QAction*> actions;
    for (RunTab* part : m_parts) {
        actions += part->makeExports(reading, context);
    }
    return actions;
}

void InsidePanel::restore(const QSettings& settings)
{
    for (RunTab* part : m_parts) {
        part->restore(settings);
    }
}

void InsidePanel::keep(SettingsFile::Values& values) const
{
    for (const RunTab* part : m_parts) {
        part->keep(values);
    }
}

} // namespace bitops
