// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/switched_pages.h"
#include "ui/runs/run_tab.h"

#include <vector>

namespace bitops {

class ClassesPanel;
class CurrentRun;
class WeightsPanel;

/// What is inside of one run, which its head names: the weights of its layers, its answers class by class,
/// its epochs. Each part is a RunTab of its own; one more is one more in the list.
class InsidePanel : public SwitchedPages, public RunTab
{
    Q_OBJECT

public:
    explicit InsidePanel(CurrentRun* run, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* page() override { return this; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool showsCurrentRun() const override { return true; }
    void addPlots(PlotExports* exports) override;
    [[nodiscard]] QList<QAction*> makeExports(BackgroundExport* reading,
                                              const ExportContext& context) override;
    void restore(const QSettings& settings) override;
    void keep(SettingsFile::Values& values) const override;

    [[nodiscard]] WeightsPanel* weights() const { return m_weights; }
    [[nodiscard]] ClassesPanel* classes() const { return m_classes; }

private:
    void showRun();

    CurrentRun* m_run;
    WeightsPanel* m_weights;
    ClassesPanel* m_classes;
    std::vector<RunTab*> m_parts; ///< From left to right.
};

} // namespace bitops
