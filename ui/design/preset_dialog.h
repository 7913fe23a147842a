// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/counting_rule.h"

#include <QDialog>

class QLabel;
class QTreeWidget;

namespace bitops {

struct Preset;

/// Lists the networks that come with the program, each with its size and cost, to take one.
class PresetDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PresetDialog(CountingRule rule, QWidget* parent = nullptr);

    /// What is selected.
    [[nodiscard]] const Preset& preset() const;

private:
    void describe();

    QTreeWidget* m_list;
    QLabel* m_description;
};

} // namespace bitops
