// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/layers_panel.h"

#include "ui/base/panel_help.h"
#include "ui/design/cost_tables.h"

namespace bitops {

LayersPanel::LayersPanel(NetworkDocument* document, DesignSelection* selection, QWidget* parent)
    : SwitchedPages(QStringLiteral("layersPages"), tr("Layers or counting rules"), parent)
{
    setPanelHelp(this, QStringLiteral("panel-tables"),
                 tr("All that is counted: of each layer, or of the whole design under each counting rule."));
    addPage(new LayerTable(document, selection), tr("Layers"), tr("What is counted of each layer"));
    addPage(new RuleTable(document), tr("Counting rules"),
            tr("The design under each counting rule, side by side"));
}

} // namespace bitops
