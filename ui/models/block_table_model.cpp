// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/block_table_model.h"

#include "ui/document/network_document.h"
#include "ui/format.h"

#include <algorithm>
#include <array>

namespace bitops {

namespace {

bool isEditable(int column)
{
    return column >= BlockTableModel::OutChannelsColumn && column <= BlockTableModel::WeightBitsColumn;
}

std::optional<int> columnOf(Field field)
{
    switch (field) {
    case Field::OutChannels:
        return BlockTableModel::OutChannelsColumn;
    case Field::Stride:
        return BlockTableModel::StrideColumn;
    case Field::Kernel:
        return BlockTableModel::KernelColumn;
    case Field::WeightBits:
        return BlockTableModel::WeightBitsColumn;
    case Field::OutputSize:
        return BlockTableModel::OutputColumn;
    case Field::Cost:
        return BlockTableModel::BitopsColumn;
    default:
        // Activation bits have no column of their own: the one of the weights' bits is nearest.
        return BlockTableModel::WeightBitsColumn;
    }
}

} // namespace

BlockTableModel::BlockTableModel(NetworkDocument* document, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    connect(document, &NetworkDocument::aboutToResetBlocks, this, &BlockTableModel::beginResetModel);
    connect(document, &NetworkDocument::blocksReset, this, &BlockTableModel::endResetModel);
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
}

int BlockTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_document->blocks().size());
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
    switch (role) {
    case Qt::DisplayRole:
        return displayText(index.row(), index.column());
    case Qt::EditRole:
        return editValue(index.row(), index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return toolTip(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignRight);
    case ValueRole:
        return costValue(index.row(), index.column());
    case LargestShareRole:
        return largestShare();
    case ColorBitsRole:
        return colorBits(index.row());
    case HasProblemRole:
        return problemAt(index.row(), index.column()).has_value();
    default:
        return {};
    }
}

QVariant BlockTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(section) : QVariant();
    }
    static const std::array<const char*, ColumnCount> titles{
        QT_TR_NOOP("Ch."),    QT_TR_NOOP("Stride"), QT_TR_NOOP("K"), QT_TR_NOOP("Bits"),
        QT_TR_NOOP("Output"), QT_TR_NOOP("BitOps"), QT_TR_NOOP("%"),
    };
    static const std::array<const char*, ColumnCount> explanations{
        QT_TR_NOOP("Output channels"),
        QT_TR_NOOP("Stride of the depthwise convolution"),
        QT_TR_NOOP("Kernel size of the depthwise convolution, odd"),
        QT_TR_NOOP("Bits of the weights"),
        QT_TR_NOOP("Output size: channels × height × width"),
        QT_TR_NOOP("Bit operations for one image"),
        QT_TR_NOOP("Share of the network's bit operations"),
    };
    switch (role) {
    case Qt::DisplayRole:
        return tr(titles.at(static_cast<std::size_t>(section)));
    case Qt::ToolTipRole:
        return tr(explanations.at(static_cast<std::size_t>(section)));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignRight);
    default:
        return {};
    }
}

Qt::ItemFlags BlockTableModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled; // Rows are dropped between rows, never on one.
    }
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
    flags.setFlag(Qt::ItemIsEditable, isEditable(index.column()));
    return flags;
}

bool BlockTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    bool isNumber = false;
    const qlonglong number = value.toLongLong(&isNumber);
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !isNumber) {
        return false;
    }
    const int row = index.row();
    Block block = m_document->blocks().at(static_cast<std::size_t>(row));
    switch (index.column()) {
    case OutChannelsColumn:
        block.outChannels = number;
        m_document->changeBlock(row, block, tr("Change Output Channels"));
        return true;
    case StrideColumn:
        block.stride = number;
        m_document->changeBlock(row, block, tr("Change Stride"));
        return true;
    case KernelColumn:
        block.kernel = number;
        m_document->changeBlock(row, block, tr("Change Kernel"));
        return true;
    case WeightBitsColumn:
        block.weightBits = static_cast<int>(number);
        m_document->changeBlock(row, block, tr("Change Weight Bits"));
        return true;
    default:
        return false;
    }
}

QVariant BlockTableModel::displayText(int row, int column) const
{
    const Block& block = m_document->blocks().at(static_cast<std::size_t>(row));
    const auto& costs = m_document->costs().blocks;
    switch (column) {
    case OutChannelsColumn:
        return QString::number(block.outChannels);
    case StrideColumn:
        return QString::number(block.stride);
    case KernelColumn:
        return QString::number(block.kernel);
    case WeightBitsColumn:
        return bitsText(block.weightBits);
    default:
        break;
    }
    if (static_cast<std::size_t>(row) >= costs.size()) {
        return QStringLiteral("–");
    }
    const BlockCost& cost = costs.at(static_cast<std::size_t>(row));
    switch (column) {
    case OutputColumn:
        return shapeText(cost.output);
    case BitopsColumn:
        return shortText(static_cast<double>(cost.bitops));
    case ShareColumn:
        return percentText(m_document->costs().shareOf(cost));
    default:
        return {};
    }
}

QVariant BlockTableModel::editValue(int row, int column) const
{
    const Block& block = m_document->blocks().at(static_cast<std::size_t>(row));
    switch (column) {
    case OutChannelsColumn:
        return static_cast<qlonglong>(block.outChannels);
    case StrideColumn:
        return static_cast<qlonglong>(block.stride);
    case KernelColumn:
        return static_cast<qlonglong>(block.kernel);
    case WeightBitsColumn:
        // Bits that differ by layer have no one number to edit; a new one takes the place of all.
        return block.weightBits.isUniform() ? QVariant(block.weightBits.ofLayer(0)) : QVariant();
    default:
        return displayText(row, column);
    }
}

int BlockTableModel::colorBits(int row) const
{
    const Block& block = m_document->blocks().at(static_cast<std::size_t>(row));
    int bits = block.weightBits.ofLayer(0);
    if (block.weightBits.isUniform()) {
        return bits;
    }
    std::int64_t most = -1;
    for (const LayerCost& cost : m_document->costs().layers) {
        if (cost.layer.block == static_cast<std::size_t>(row) && cost.bitops > most) {
            most = cost.bitops;
            bits = cost.layer.weightBits;
        }
    }
    return bits;
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
        return QString::fromStdString(describe(*problem));
    }
    const QVariant value = costValue(row, BitopsColumn);
    if (!value.isValid()) {
        return {};
    }
    if (column == BitopsColumn || column == ShareColumn) {
        return tr("%1 BitOps, %2 of the network")
            .arg(exactText(value.toLongLong()), displayText(row, ShareColumn).toString());
    }
    return {};
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
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

} // namespace bitops
