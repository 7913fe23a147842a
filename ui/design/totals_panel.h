// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <QString>
#include <array>

class QGridLayout;

namespace bitops {

class Baseline;
class NetworkDocument;
class TotalTile;

/// The network's totals, a tile each: BitOps, MACs, parameters, size of the weights, mean bits, peak memory
/// of the activations; and how much they differ from a pinned baseline.
class TotalsPanel : public QFrame
{
    Q_OBJECT

public:
    TotalsPanel(NetworkDocument* document, const Baseline* baseline, QWidget* parent = nullptr);

    /// Of tiles in two rows, which the panel folds into where it is narrower than one.
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What a tile says of the design, and what of its difference to the baseline.
    struct Texts
    {
        QString value;
        QString remark;      ///< While no baseline is pinned.
        QString shortRemark; ///< The same where there is little room.
        QString exact;
        double own = 0;
        double baseline = 0;
        QString difference; ///< Absolute, with sign.
    };

    void updateTotals();
    void show(TotalTile* tile, const Texts& texts);
    void setCompact(bool compact);
    /// Lays the tiles out in one row or in two.
    void fold(bool isFolded);
    [[nodiscard]] int columns() const;
    [[nodiscard]] std::array<TotalTile*, 6> tiles() const;

    NetworkDocument* m_document;
    const Baseline* m_baseline;
    bool m_isCompact = false;
    bool m_isFolded = false;
    QGridLayout* m_layout;
    TotalTile* m_bitops;
    TotalTile* m_macs;
    TotalTile* m_parameters;
    TotalTile* m_weights;
    TotalTile* m_meanBits;
    TotalTile* m_peak;
};

} // namespace bitops
