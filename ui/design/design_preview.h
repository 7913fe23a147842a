// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"
#include "core/network/design.h"

#include <QObject>

#include <optional>
#include <vector>

namespace bitops {

class NetworkDocument;

/// Other bits for the design, which stand dashed beside its own until they are taken or put away, and the
/// budget that they are to keep. It has the rows of the design, and is counted as that is. Does not own the
/// document.
class DesignPreview : public QObject
{
    Q_OBJECT

public:
    /// To be made before the views, so that it is counted anew before they ask.
    explicit DesignPreview(NetworkDocument* document, QObject* parent = nullptr);

    [[nodiscard]] bool isShown() const { return m_design.has_value(); }
    /// Precondition: shown.
    [[nodiscard]] const Design& design() const { return *m_design; }
    /// Its rows; none if nothing is shown.
    [[nodiscard]] const std::vector<Block>& blocks() const { return m_rows; }
    /// Of no block if nothing is shown.
    [[nodiscard]] const CostReport& costs() const { return m_costs; }
    /// The row, if it is another one than the design's; else null.
    [[nodiscard]] const Block* changedBlock(std::size_t block) const;

    void show(const Design& design);
    void putAway();

    /// Of BitOps, as a share of the same design with 8 bits throughout; none if there is no budget.
    [[nodiscard]] std::optional<double> budget() const { return m_budget; }
    void setBudget(std::optional<double> share);

Q_SIGNALS:
    /// Another preview, or none, or the same counted in another way.
    void changed();
    void budgetChanged();

private:
    void followDocument();

    NetworkDocument* m_document;
    std::optional<Design> m_design;
    std::vector<Block> m_rows;
    CostReport m_costs;
    std::optional<double> m_budget;
};

/// Whether two designs differ in nothing but the bits of their blocks and classifier, or of their layers.
bool areAlikeButForBits(const Design& a, const Design& b);

} // namespace bitops
