// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/switched_pages.h"

namespace bitops {

class DesignSelection;
class NetworkDocument;

/// All that is counted: of each layer, or under each counting rule.
class LayersPanel : public SwitchedPages
{
    Q_OBJECT

public:
    LayersPanel(NetworkDocument* document, DesignSelection* selection, QWidget* parent = nullptr);
};

} // namespace bitops
