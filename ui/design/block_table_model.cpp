// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/block_table_model.h"

#include "ui/base/format.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/design/baseline.h"
#include "ui/design/block_fields.h"
#include "ui/design/block_locks.h"
#include "ui/design/cost_tool_tip.h"
#include "ui/design/design_preview.h"
#include "ui/design/network_document.h"

#include <algorithm>

namespace bitops {

namespace {

std::optional<int> columnOf(Field field)
{
    for (int column = BlockTableModel::OutChannelsColumn; parameterOf(column) != nullptr; ++column) {
        if (parameterOf(column)->field == field) {
            return column;
        }
    }
    switch (field) {
    case Field::ExpandedChannels:
        return BlockTableModel::ExpansionColumn;
    case Field::WeightBits:
        return BlockTableModel::WeightBitsColumn;
    case Field::OutputSize:
        return BlockTableModel::OutputColumn;
    case Field::Cost:
        return BlockTableModel::BitopsColumn;
    case Field::ActivationBits:
        return BlockTableModel::ActivationBitsColumn;
    default:
        return std::nullopt; // Belongs to the whole network.
    }
}

Qt::Alignment alignmentOf(int column)
{
    return Qt::AlignVCenter | (column == BlockTableModel::TypeColumn ? Qt::AlignLeft : Qt::AlignRight);
}

std::int64_t inputChannelsOf(const NetworkDocument& document, int row)
{
    return row == 0 ? document.frame().input.shape.channels
                    : document.blocks().at(static_cast<std::size_t>(row) - 1).outChannels;
}

QString meaningOf(int column)
{
    if (const BlockParameter* const parameter = parameterOf(column)) {
        return toQString(Translator::tr(parameter->meaning));
    }
    switch (column) {
    case BlockTableModel::TypeColumn:
        return BlockTableModel::tr("Block type");
    case BlockTableModel::WeightBitsColumn:
        return BlockTableModel::tr(
            "Bits of the weights: one number, or one for each layer of the block, as 8·4");
    case BlockTableModel::ActivationBitsColumn:
        return BlockTableModel::tr("Bits of the activations that each layer of the block gives on");
    case BlockTableModel::OutputColumn:
        return BlockTableModel::tr("Output size: height × width");
    case BlockTableModel::BitopsColumn:
        return BlockTableModel::tr("Bit operations for one image");
    case BlockTableModel::ShareColumn:
        return BlockTableModel::tr("Share of the network's bit operations");
    case BlockTableModel::DifferenceColumn:
        return BlockTableModel::tr("Bit operations more or less than those of the baseline's block");
    case BlockTableModel::LockColumn:
        return BlockTableModel::tr("Whether proposals keep the bits of the block's weights (L)");
    default:
        return {};
    }
}

/// The same for the layers of an imported network.
QString meaningForLayers(int column)
{
    switch (column) {
    case BlockTableModel::TypeColumn:
        return BlockTableModel::tr("Name of the layer, or of a group of layers, as it stands in the model");
    case BlockTableModel::WeightBitsColumn:
        return BlockTableModel::tr(
            "Bits of the weights; of a product of two activations, those of the second");
    case BlockTableModel::ActivationBitsColumn:
        return BlockTableModel::tr(
            "Bits of the activations that the layer reads, and with it all layers that "
            "read the same ones");
    case BlockTableModel::OutputColumn:
        return BlockTableModel::tr("Output size: channels × height × width");
    case BlockTableModel::DifferenceColumn:
        return BlockTableModel::tr("Bit operations more or less than those of the baseline's layer");
    default:
        return meaningOf(column);
    }
}

} // namespace

BlockTableModel::BlockTableModel(NetworkDocument* document, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    connect(document, &NetworkDocument::aboutToResetBlocks, this, &BlockTableModel::beginResetModel);
    connect(document, &NetworkDocument::blocksReset, this, [this] {
        updateLines();
        endResetModel();
    });
    connect(document, &NetworkDocument::aboutToInsertBlocks, this,
            [this](int first, int last) { beginInsertRows({}, first, last); });
    connect(document, &NetworkDocument::blocksInserted, this, &BlockTableModel::endInsertRows);
    connect(document, &NetworkDocument::aboutToRemoveBlocks, this,
            [this](int first, int last) { beginRemoveRows({}, first, last); });
    connect(document, &NetworkDocument::blocksRemoved, this, &BlockTableModel::endRemoveRows);
    connect(
        document, &NetworkDocument::aboutToMoveBlocks, this,
        [this](int first, int last, int destination) { beginMoveRows({}, first, last, {}, destination); });
    connect(document, &NetworkDocument::blocksMoved, this, &BlockTableModel::endMoveRows);
    connect(document, &NetworkDocument::costsChanged, this, &BlockTableModel::announceCosts);
    updateLines();
}

void BlockTableModel::setBaseline(const Baseline* baseline)
{
    m_baseline = baseline;
    connect(baseline, &Baseline::changed, this, [this] { announce(DifferenceColumn, DifferenceColumn); });
    announce(DifferenceColumn, DifferenceColumn);
}

void BlockTableModel::setPreview(const DesignPreview* preview)
{
    m_preview = preview;
    connect(preview, &DesignPreview::changed, this, &BlockTableModel::followPreview);
    followPreview();
}

void BlockTableModel::followPreview()
{
    m_proposesActivations = false;
    for (std::size_t i = 0; i < m_document->blocks().size() && !m_proposesActivations; ++i) {
        const Block* const proposed = m_preview->changedBlock(i);
        m_proposesActivations =
            proposed != nullptr && proposed->activationBits != m_document->blocks()[i].activationBits;
    }
    announce(WeightBitsColumn, ActivationBitsColumn);
}

void BlockTableModel::setLocks(BlockLocks* locks)
{
    m_locks = locks;
    connect(locks, &BlockLocks::changed, this, [this] { announce(LockColumn, LockColumn); });
    announce(LockColumn, LockColumn);
}

/// These columns of all rows.
void BlockTableModel::announce(int firstColumn, int lastColumn)
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, firstColumn), index(rowCount() - 1, lastColumn));
    }
}

QString BlockTableModel::differenceText(int row) const
{
    if (m_baseline == nullptr || !m_baseline->isPinned()) {
        return {};
    }
    const auto block = static_cast<std::size_t>(row);
    if (!m_baseline->hasBlock(block)) {
        return tr("added");
    }
    const std::optional<std::int64_t> difference = m_baseline->differenceOf(block);
    return difference ? bitops::differenceText(*difference) : QStringLiteral("–");
}

int BlockTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid()
               ? 0
               : static_cast<int>(m_lines.empty() ? m_document->blocks().size() : m_lines.size());
}

int BlockTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BlockTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(alignmentOf(index.column()));
    }
    if (role == LargestShareRole) {
        return largestShare();
    }
    const int block = blockOf(index.row());
    if (block < 0) {
        return groupData(m_lines[static_cast<std::size_t>(index.row())], index.row(), index.column(), role);
    }
    switch (role) {
    case Qt::DisplayRole:
        return displayText(block, index.column());
    case Qt::EditRole:
        return editValue(block, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(block, index.column()));
    case Qt::AccessibleDescriptionRole:
        return toolTip(block, index.column());
    case ValueRole:
        return costValue(block, index.column());
    case ColorBitsRole:
        return colorBits(block, index.column());
    case ProposedBitsRole:
        return proposedBits(block, index.column());
    case ProposedColorRole:
        return proposedColor(block, index.column());
    case Qt::CheckStateRole:
        return lockState(block, index.column());
    case HasProblemRole:
        return problemAt(block, index.column()).has_value();
    default:
        return {};
    }
}

QVariant BlockTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const int block = blockOf(section);
        return role == Qt::DisplayRole ? block < 0 ? QVariant(QString()) : QVariant(block) : QVariant();
    }
    const bool isOfLayers = m_document->imported() != nullptr;
    const QString title = isOfLayers && section == TypeColumn ? tr("Layer") : columnTitle(section);
    switch (role) {
    case Qt::DisplayRole:
        return section == LockColumn ? QString() : title; // There is no room for it.
    case Qt::AccessibleTextRole:
        return title;
    case Qt::ToolTipRole:
        return isOfLayers ? meaningForLayers(section) : meaningOf(section);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(section));
    default:
        return {};
    }
}

Qt::ItemFlags BlockTableModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled; // Rows are dropped between rows, never on one.
    }
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    flags.setFlag(Qt::ItemIsDragEnabled, m_document->imported() == nullptr);
    flags.setFlag(Qt::ItemIsEditable, isEditable(blocksOf(index.row()).constFirst(), index.column()));
    flags.setFlag(Qt::ItemIsUserCheckable, index.column() == LockColumn && m_locks != nullptr);
    return flags;
}

bool BlockTableModel::isEditable(int row, int column) const
{
    if (m_document->imported() != nullptr) {
        return column == WeightBitsColumn || column == ActivationBitsColumn;
    }
    if (const BlockParameter* const parameter = parameterOf(column)) {
        return infoOf(m_document->blocks().at(static_cast<std::size_t>(row)).type).has(*parameter);
    }
    return column <= ActivationBitsColumn;
}

bool BlockTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role == Qt::CheckStateRole && checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return index.column() == LockColumn && lockState(index.row(), LockColumn).toInt() != value.toInt() &&
               toggleLock(index.row());
    }
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const QList<int> own = blocksOf(index.row());
    if (!isEditable(own.constFirst(), index.column())) {
        return false;
    }
    // What an editor passes on its way must not cost the bits of layers that come back.
    const bool mayChangeLayers = index.column() == TypeColumn || parameterOf(index.column()) != nullptr;
    QList<int> rows;
    std::vector<Block> blocks;
    for (const int row : m_together.contains(own.constFirst()) ? m_together : own) {
        if (!isEditable(row, index.column())) {
            continue; // Its type does not have that.
        }
        const bool isBehindEdited = !rows.isEmpty() && rows.last() == row - 1;
        const std::int64_t channels =
            isBehindEdited ? blocks.back().outChannels : inputChannelsOf(*m_document, row);
        blocks.push_back(mayChangeLayers ? m_document->blockBeforeEdit(row)
                                         : m_document->blocks().at(static_cast<std::size_t>(row)));
        if (!setField(blocks.back(), channels, index.column(), value)) {
            return false;
        }
        rows += row;
    }
    m_document->replaceBlocks(rows, std::move(blocks), editTextOf(index.column()));
    return true;
}

QVariant BlockTableModel::displayText(int row, int column) const
{
    const Block& block = m_document->blocks().at(static_cast<std::size_t>(row));
    const BlockTypeInfo& type = infoOf(block.type);
    if (const BlockParameter* const parameter = parameterOf(column)) {
        return type.has(*parameter) ? QString::number(block.*parameter->value) : QString();
    }
    const auto& costs = m_document->costs().blocks;
    switch (column) {
    case TypeColumn:
        return m_document->imported() != nullptr ? nameText(rowOf(row)) : shortText(block.type);
    case WeightBitsColumn:
        return bitsText(block.weightBits);
    case ActivationBitsColumn:
        return bitsText(block.activationBits);
    default:
        break;
    }
    if (static_cast<std::size_t>(row) >= costs.size()) {
        return QStringLiteral("–");
    }
    const BlockCost& cost = costs.at(static_cast<std::size_t>(row));
    switch (column) {
    case OutputColumn:
        return m_document->imported() != nullptr
                   ? shapeText(cost.output)
                   : QStringLiteral("%1×%2").arg(cost.output.height).arg(cost.output.width);
    case BitopsColumn:
        return shortText(static_cast<double>(cost.bitops));
    case ShareColumn:
        return percentText(m_document->costs().shareOf(cost));
    case DifferenceColumn:
        return differenceText(row);
    default:
        return {};
    }
}

QVariant BlockTableModel::editValue(int row, int column) const
{
    const Block& block = m_document->blocks().at(static_cast<std::size_t>(row));
    if (const BlockParameter* const parameter = parameterOf(column)) {
        return static_cast<qlonglong>(block.*parameter->value);
    }
    return column == TypeColumn ? static_cast<int>(block.type) : displayText(row, column);
}

int BlockTableModel::colorBits(int row, int column) const
{
    const Block& block = m_document->blocks().at(static_cast<std::size_t>(row));
    return column == ActivationBitsColumn ? block.activationBits
                                          : colorBitsOf(block, m_document->costs(), row);
}

int BlockTableModel::colorBitsOf(const Block& block, const CostReport& costs, int row)
{
    int bits = block.weightBits.ofLayer(0);
    if (block.weightBits.isUniform()) {
        return bits;
    }
    if (static_cast<std::size_t>(row) >= costs.blocks.size()) {
        return bits;
    }
    const BlockCost& cost = costs.blocks.at(static_cast<std::size_t>(row));
    std::int64_t most = -1;
    for (std::size_t i = cost.firstLayer; i < cost.firstLayer + cost.layerCount; ++i) {
        if (costs.layers.at(i).bitops > most) {
            most = costs.layers.at(i).bitops;
            bits = costs.layers.at(i).layer.weightBits;
        }
    }
    return bits;
}

QVariant BlockTableModel::proposedBits(int row, int column) const
{
    const bool isOfBits =
        column == WeightBitsColumn || (column == ActivationBitsColumn && m_proposesActivations);
    if (!isOfBits || m_preview == nullptr || !m_preview->isShown()) {
        return {};
    }
    const Block* const proposed = m_preview->changedBlock(static_cast<std::size_t>(row));
    if (proposed == nullptr) {
        return QString();
    }
    const QString text =
        column == WeightBitsColumn ? bitsText(proposed->weightBits) : bitsText(proposed->activationBits);
    return text == displayText(row, column) ? QString() : text;
}

int BlockTableModel::proposedColor(int row, int column) const
{
    const Block* const proposed =
        m_preview == nullptr ? nullptr : m_preview->changedBlock(static_cast<std::size_t>(row));
    return proposed == nullptr          ? colorBits(row, column)
           : column == WeightBitsColumn ? colorBitsOf(*proposed, m_preview->costs(), row)
                                        : proposed->activationBits;
}

/// None in other columns, and where nothing can be locked.
QVariant BlockTableModel::lockState(int row, int column) const
{
    if (column != LockColumn || m_locks == nullptr) {
        return {};
    }
    return static_cast<int>(m_locks->isKept(row) ? Qt::Checked : Qt::Unchecked);
}

bool BlockTableModel::toggleLock(int row)
{
    if (m_locks == nullptr) {
        return false;
    }
    m_locks->toggle({row});
    return true;
}

QVariant BlockTableModel::costValue(int row, int column) const
{
    const auto& costs = m_document->costs().blocks;
    if (static_cast<std::size_t>(row) >= costs.size()) {
        return {};
    }
    const BlockCost& cost = costs.at(static_cast<std::size_t>(row));
    switch (column) {
    case BitopsColumn:
        return static_cast<qlonglong>(cost.bitops);
    case ShareColumn:
        return m_document->costs().shareOf(cost);
    default:
        return {};
    }
}

QString BlockTableModel::toolTip(int row, int column) const
{
    if (const std::optional<Problem> problem = problemAt(row, column)) {
        return problemText(*problem);
    }
    if (column == LockColumn && m_locks != nullptr) {
        return lockText(row);
    }
    if (column == TypeColumn && m_document->imported() != nullptr) {
        return layerToolTip(m_document->costs(), static_cast<std::size_t>(row), 0);
    }
    if (column == TypeColumn) {
        return blockTypeText(m_document->blocks().at(static_cast<std::size_t>(row)).type);
    }
    const QVariant value = costValue(row, BitopsColumn);
    if (!value.isValid()) {
        return {};
    }
    if (column == OutputColumn) {
        return tr("%1: channels × height × width")
            .arg(shapeText(m_document->costs().blocks.at(static_cast<std::size_t>(row)).output));
    }
    if (column == DifferenceColumn && m_baseline != nullptr && m_baseline->isPinned()) {
        const auto block = static_cast<std::size_t>(row);
        if (!m_baseline->hasBlock(block)) {
            return tr("Added: not in the baseline “%1”").arg(m_baseline->name());
        }
        const std::optional<std::int64_t> base = m_baseline->bitopsOf(block);
        return base ? tr("%1 against the baseline “%2” (%3 BitOps)")
                          .arg(relativeText(value.toDouble(), static_cast<double>(*base)), m_baseline->name(),
                               exactText(*base))
                    : tr("The baseline “%1” cannot be costed up to this block").arg(m_baseline->name());
    }
    if (column == BitopsColumn || column == ShareColumn) {
        return tr("%1 BitOps (%2), %3 of the network")
            .arg(exactText(value.toLongLong()), toQString(infoOf(m_document->costOptions().rule).name),
                 displayText(row, ShareColumn).toString());
    }
    return {};
}

QString BlockTableModel::lockText(int row) const
{
    if (m_locks->isLocked(row)) {
        return tr("Locked: proposals keep the bits of the block's weights. A click or L unlocks it.");
    }
    return m_locks->isKept(row)
               ? tr("Kept at 8 bits, as the first and the last block are. A click or L locks it at its bits.")
               : tr("A click or L locks it: proposals then keep the bits of the block's weights.");
}

double BlockTableModel::largestShare() const
{
    double largest = 0;
    for (const BlockCost& cost : m_document->costs().blocks) {
        largest = std::max(largest, m_document->costs().shareOf(cost));
    }
    return largest;
}

std::optional<Problem> BlockTableModel::problemAt(int row, int column) const
{
    for (const Problem& problem : m_document->costs().problems) {
        if (problem.block == static_cast<std::size_t>(row) && columnOf(problem.field) == column) {
            return problem;
        }
    }
    return std::nullopt;
}

void BlockTableModel::announceCosts()
{
    const RowChanges::Changes changes = m_changes.update(m_document->blocks(), m_document->costs());
    if (!m_lines.empty() && !changes.rows.empty()) {
        announce(0, ColumnCount - 1); // Groups have sums over their layers.
        return;
    }
    for (const auto& [first, last] : changes.rows) {
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    }
    if (changes.shares && rowCount() > 0) {
        Q_EMIT dataChanged(index(0, ShareColumn), index(rowCount() - 1, ShareColumn));
    }
}

} // namespace bitops
