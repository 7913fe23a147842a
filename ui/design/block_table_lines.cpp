// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/design/block_table_model.h"
#include "ui/design/network_document.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

// The rows of an imported network: layers, and groups of them.

namespace bitops {

namespace {

/// The bits of a group's layers, in one column.
struct GroupBits
{
    int least = floatBits;
    int most = 1;
};

GroupBits bitsOf(const std::vector<Block>& blocks, const LayerLine& group, int column)
{
    GroupBits bits;
    for (std::size_t i = group.first; i < group.first + group.count; ++i) {
        const int own = column == BlockTableModel::WeightBitsColumn ? blocks[i].weightBits.ofLayer(0)
                                                                    : blocks[i].activationBits;
        bits.least = std::min(bits.least, own);
        bits.most = std::max(bits.most, own);
    }
    return bits;
}

/// " 3×3"
QString kernelText(const Layer& layer)
{
    const bool isConvolution =
        layer.operation == Operation::Convolution || layer.operation == Operation::TransposedConvolution;
    return isConvolution
               ? QStringLiteral(" %1×%2").arg(layer.window.rows.kernel).arg(layer.window.columns.kernel)
               : QString();
}

std::int64_t sumOf(const std::vector<BlockCost>& costs, const LayerLine& group)
{
    std::int64_t sum = 0; // It fits: the network's does.
    for (std::size_t i = group.first; i < std::min(group.first + group.count, costs.size()); ++i) {
        sum += costs[i].bitops;
    }
    return sum;
}

} // namespace

void BlockTableModel::updateLines()
{
    m_lines.clear();
    m_rows.clear();
    m_folded.clear();
    if (m_document->imported() == nullptr) {
        return;
    }
    m_lines = layerLines(layerPaths(*m_document->imported()));
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (!m_lines[i].isGroup) {
            m_rows.push_back(static_cast<int>(i));
        }
    }
}

int BlockTableModel::blockOf(int row) const
{
    const LayerLine* const line = lineOf(row);
    return line == nullptr ? row : line->isGroup ? -1 : static_cast<int>(line->first);
}

QList<int> BlockTableModel::blocksOf(int row) const
{
    const LayerLine* const line = lineOf(row);
    if (line == nullptr) {
        return {row};
    }
    QList<int> blocks(static_cast<qsizetype>(line->count));
    std::iota(blocks.begin(), blocks.end(), static_cast<int>(line->first));
    return blocks;
}

int BlockTableModel::rowOf(int block) const
{
    const auto index = static_cast<std::size_t>(block);
    return block >= 0 && index < m_rows.size() ? m_rows[index] : block;
}

const LayerLine* BlockTableModel::lineOf(int row) const
{
    const auto index = static_cast<std::size_t>(row);
    return row >= 0 && index < m_lines.size() ? &m_lines[index] : nullptr;
}

void BlockTableModel::setFolded(int row, bool isFolded)
{
    const LayerLine* const line = lineOf(row);
    if (line == nullptr || !line->isGroup || m_folded.contains(row) == isFolded) {
        return;
    }
    if (isFolded) {
        m_folded.insert(row);
    } else {
        m_folded.remove(row);
    }
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT foldingChanged();
}

bool BlockTableModel::isHidden(int row) const
{
    const LayerLine* const line = lineOf(row);
    return line != nullptr && std::any_of(m_folded.begin(), m_folded.end(), [&](int folded) {
               const LayerLine& group = m_lines[static_cast<std::size_t>(folded)];
               return folded < row && line->first < group.first + group.count;
           });
}

/// Of a convolution with its kernel: many names say no more than a number.
QString BlockTableModel::nameText(int row) const
{
    const LayerLine& line = m_lines.at(static_cast<std::size_t>(row));
    const QString indent(4 * line.depth, QChar::Nbsp);
    const QString name = shownText(toQString(line.name));
    if (line.isGroup) {
        return indent + (isFolded(row) ? QStringLiteral("▸ ") : QStringLiteral("▾ ")) + name;
    }
    const std::vector<LayerCost>& layers = m_document->costs().layers;
    return line.first < layers.size() ? indent + name + kernelText(layers[line.first].layer) : indent + name;
}

QVariant BlockTableModel::groupData(const LayerLine& group, int row, int column, int role) const
{
    const bool isOfBits = column == WeightBitsColumn || column == ActivationBitsColumn;
    const GroupBits bits = isOfBits ? bitsOf(m_document->blocks(), group, column) : GroupBits();
    const std::int64_t bitops = sumOf(m_document->costs().blocks, group);
    const std::int64_t all = m_document->costs().total.bitops;
    const double share = all == 0 ? 0 : static_cast<double>(bitops) / static_cast<double>(all);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (isOfBits) {
            return bits.least == bits.most
                       ? bitsText(bits.least)
                       : QStringLiteral("%1–%2").arg(bitsText(bits.least), bitsText(bits.most));
        }
        return column == TypeColumn     ? nameText(row)
               : column == BitopsColumn ? shortText(static_cast<double>(bitops))
                                        : QString();
    case ColorBitsRole:
        return isOfBits ? bits.most : bitsOf(m_document->blocks(), group, WeightBitsColumn).most;
    case ValueRole:
        return column == BitopsColumn ? QVariant(static_cast<qlonglong>(bitops)) : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        const QString text =
            tr("%n layer(s), %1 BitOps, %2 of the network", nullptr, static_cast<int>(group.count))
                .arg(exactText(bitops), percentText(share));
        return role == Qt::ToolTipRole ? plainToolTip(text) : text;
    }
    case HasProblemRole:
        return false;
    default:
        return {};
    }
}

} // namespace bitops
