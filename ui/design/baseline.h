// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cost/cost_report.h"
#include "core/network/design.h"
#include "ui/design/design_rows.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace bitops {

class NetworkDocument;

/// Another design that the design is compared with. It is pinned as it is, and stays so whatever becomes of
/// the design; it is counted as the design is. Blocks are matched by their index, layers by their place in
/// the block. Does not own the document.
class Baseline : public QObject
{
    Q_OBJECT

public:
    /// To be made before the views, so that it is counted anew before they ask.
    explicit Baseline(NetworkDocument* document, QObject* parent = nullptr);

    [[nodiscard]] bool isPinned() const { return m_design.has_value(); }
    /// Precondition of both: pinned.
    [[nodiscard]] const Design& design() const { return *m_design; }
    /// The stack of blocks; one without blocks for an imported network.
    [[nodiscard]] const Network& network() const { return stackOf(*m_design); }
    /// Its rows; none if nothing is pinned.
    [[nodiscard]] const std::vector<Block>& blocks() const { return m_rows; }
    /// As it is shown: "notebook", "4-bit weights". Empty if nothing is pinned.
    [[nodiscard]] const QString& name() const { return m_name; }
    /// Of no block if nothing is pinned.
    [[nodiscard]] const CostReport& costs() const { return m_costs; }

    void pin(Design design, const QString& name);
    void unpin();

    /// Whether the whole baseline can be costed: else its totals end where its costs do.
    [[nodiscard]] bool isCosted() const { return isPinned() && m_costs.isComplete(); }
    /// Whether the baseline has such a block, costed or not.
    [[nodiscard]] bool hasBlock(std::size_t block) const;
    /// BitOps of a block, counted from 0; none if the baseline has no such block, or cannot cost it.
    [[nodiscard]] std::optional<std::int64_t> bitopsOf(std::size_t block) const;
    /// The design's BitOps minus the baseline's; none if one of the two has none.
    [[nodiscard]] std::optional<std::int64_t> differenceOf(std::size_t block) const;

Q_SIGNALS:
    /// Another baseline, or none, or the same counted in another way.
    void changed();

private:
    void update();
    void followOptions();

    NetworkDocument* m_document;
    std::optional<Design> m_design;
    std::vector<Block> m_rows;
    QString m_name;
    CostReport m_costs;
};

} // namespace bitops
