// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/runs/run_comparison.h"

#include <QLabel>

#include <vector>

namespace bitops {

/// The names of runs with their marks, and what the strokes of their curves mean.
class CurveLegend : public QLabel
{
    Q_OBJECT

public:
    struct Entry
    {
        QString name;
        RunLook look;

        bool operator==(const Entry&) const = default;
    };

    explicit CurveLegend(QWidget* parent = nullptr);

    void setEntries(const std::vector<Entry>& entries);

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateText();

    std::vector<Entry> m_entries;
};

} // namespace bitops
