// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QString>

class QLabel;

namespace bitops {

class Baseline;
class NetworkDocument;

/// The network's totals, a tile each: BitOps, MACs, parameters, size of the weights, mean bits, peak memory
/// of the activations; and how much they differ from a pinned baseline.
class TotalsPanel : public QFrame
{
    Q_OBJECT

public:
    TotalsPanel(NetworkDocument* document, const Baseline* baseline, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Tile
    {
        QLabel* caption = nullptr;
        QLabel* value = nullptr;
        QLabel* remark = nullptr;
    };

    /// What a tile says of the design, and what of its difference to the baseline.
    struct Texts
    {
        QString value;
        QString remark; ///< While no baseline is pinned.
        QString exact;
        double own = 0;
        double baseline = 0;
        QString difference; ///< Absolute, with sign.
    };

    Tile addTile(const QString& name, const QString& caption);
    void updateTotals();
    void show(const Tile& tile, const Texts& texts);
    void setCompact(bool compact);

    NetworkDocument* m_document;
    const Baseline* m_baseline;
    bool m_isCompact = false;
    Tile m_bitops;
    Tile m_macs;
    Tile m_parameters;
    Tile m_weights;
    Tile m_meanBits;
    Tile m_peak;
};

} // namespace bitops
