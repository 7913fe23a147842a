// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <array>

class QToolButton;

namespace bitops {

struct TotalCost;
class Baseline;
class DesignPreview;
class MainTotal;
class NetworkDocument;
class TotalTile;

/// The network's totals: bit operations, large; MACs, parameters, size of the weights, mean bits and peak
/// memory of the activations beside them, as far as there is room, and the rest in a menu; and how much they
/// differ from a pinned baseline.
class TotalsPanel : public QWidget
{
    Q_OBJECT

public:
    TotalsPanel(NetworkDocument* document, const Baseline* baseline, QWidget* parent = nullptr);

    /// Stands there instead of differences to the baseline while it is shown; not owned.
    void setPreview(const DesignPreview* preview);

    [[nodiscard]] QSize sizeHint() const override;
    /// The bit operations, one more total, and the menu.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// What a tile says of the design, and what of its difference to the baseline.
    struct Texts
    {
        QString value;
        QString remark; ///< While no baseline is pinned.
        QString exact;
        double own = 0;
        double baseline = 0;
        QString difference;    ///< Absolute, with sign.
        QString proposed = {}; ///< What the preview has in its place; empty where it has the same.
    };

    void updateTotals();
    void showBitops();
    void showAdvice();
    void showTotal(TotalTile* tile, const Texts& texts);
    [[nodiscard]] bool isCompared() const;
    [[nodiscard]] bool isPreviewed() const;
    /// What the preview costs in all; the design's own while there is none.
    [[nodiscard]] const TotalCost& proposedTotal() const;
    void showBudget();
    /// With its difference to the baseline, if it is compared with one.
    [[nodiscard]] QString exactOf(const Texts& texts) const;
    void arrange();
    void fillMenu();

    NetworkDocument* m_document;
    const Baseline* m_baseline;
    const DesignPreview* m_preview = nullptr;
    MainTotal* m_bitops;
    TotalTile* m_macs;
    TotalTile* m_parameters;
    TotalTile* m_weights;
    TotalTile* m_meanBits;
    TotalTile* m_peak;
    std::array<TotalTile*, 5> m_tiles; ///< From left to right.
    QToolButton* m_more;
    int m_divider = 0; ///< Where the line behind the bit operations stands.
};

} // namespace bitops
