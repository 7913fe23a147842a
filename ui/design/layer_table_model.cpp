// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/design/layer_table_model.h"

#include "core/report/number_text.h"
#include "core/report/window_numbers.h"
#include "ui/base/format.h"
#include "ui/design/network_document.h"

#include <QLocale>

#include <array>

namespace bitops {

namespace {

struct Heading
{
    const char* title;
    const char* explanation;
};

constexpr std::array<Heading, LayerTableModel::ColumnCount> headings{{
    {QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Block"),
     QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Number of the block, from 0")},
    {QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Layer"),
     QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Kind and kernel")},
    {QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Input"),
     QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Input size: channels × height × width")},
    {QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Output"),
     QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Output size: channels × height × width")},
    {QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Stride"),
     QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Stride of the convolution")},
    {QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Groups"),
     QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Groups of channels that are convolved apart")},
    {QT_TRANSLATE_NOOP("bitops::LayerTableModel", "W bits"),
     QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Bits of the weights")},
    {QT_TRANSLATE_NOOP("bitops::LayerTableModel", "A bits"),
     QT_TRANSLATE_NOOP("bitops::LayerTableModel",
                       "Bits of the input activations: those that the layer before gives on")},
    {QT_TRANSLATE_NOOP("bitops::LayerTableModel", "MACs"),
     QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Multiply-accumulates for one image")},
    {QT_TRANSLATE_NOOP("bitops::LayerTableModel", "BitOps"),
     QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Bit operations for one image")},
    {QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Share"),
     QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Part of the network's bit operations")},
    {QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Cumulative"),
     QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Part that this layer and those before it have")},
    {QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Parameters"),
     QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Weights, batch norm and biases")},
    {QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Weights"),
     QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Size of the weights at their bits")},
    {QT_TRANSLATE_NOOP("bitops::LayerTableModel", "As float"),
     QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Size of the weights as 32-bit floats")},
    {QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Activations"),
     QT_TRANSLATE_NOOP("bitops::LayerTableModel", "Size of the output at its bits")},
    {QT_TRANSLATE_NOOP("bitops::LayerTableModel", "MACs/byte"),
     QT_TRANSLATE_NOOP("bitops::LayerTableModel",
                       "Arithmetic intensity: MACs for each byte of weights, input and output")},
}};

QString shareText(std::optional<double> share)
{
    return share ? percentText(*share) : QStringLiteral("–");
}

} // namespace

LayerTableModel::LayerTableModel(NetworkDocument* document, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    connect(document, &NetworkDocument::costsChanged, this, &LayerTableModel::update);
    update();
}

/// Rows come and go at the end: what stays keeps its selection.
void LayerTableModel::setRowCount(int rows)
{
    if (rows > m_rowCount) {
        beginInsertRows({}, m_rowCount, rows - 1);
        m_rowCount = rows;
        endInsertRows();
    } else if (rows < m_rowCount) {
        beginRemoveRows({}, rows, m_rowCount - 1);
        m_rowCount = rows;
        endRemoveRows();
    }
}

void LayerTableModel::update()
{
    const CostReport& costs = m_document->costs();
    m_cumulativeShares = costs.cumulativeShares();
    setRowCount(static_cast<int>(costs.layers.size()));
    Q_EMIT headerDataChanged(Qt::Horizontal, BitopsColumn, BitopsColumn);
    if (m_rowCount > 0) {
        Q_EMIT dataChanged(index(0, 0), index(m_rowCount - 1, ColumnCount - 1));
    }
}

int LayerTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

int LayerTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LayerTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        static_cast<std::size_t>(index.row()) >= m_document->costs().layers.size()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case ValueRole:
        return value(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (index.column() == LayerColumn ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant LayerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount) {
        return {};
    }
    const Heading& heading = headings.at(static_cast<std::size_t>(section));
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(section);
    case ValueRole:
        return unitTitleOf(section);
    case Qt::ToolTipRole:
        return section == BitopsColumn
                   ? tr("%1, counted by the rule %2")
                         .arg(tr(heading.explanation), toQString(infoOf(m_document->costOptions().rule).name))
                   : tr(heading.explanation);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (section == LayerColumn ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

/// The rule stands beside the number, wherever the table is copied to.
QString LayerTableModel::titleOf(int column) const
{
    const QString title = tr(headings.at(static_cast<std::size_t>(column)).title);
    return column == BitopsColumn
               ? QStringLiteral("%1 (%2)").arg(title, toQString(infoOf(m_document->costOptions().rule).name))
               : title;
}

QVariant LayerTableModel::unitTitleOf(int column) const
{
    switch (column) {
    case WeightBytesColumn:
        return tr("Weight bytes");
    case FloatBytesColumn:
        return tr("Weight bytes as float");
    case OutputBytesColumn:
        return tr("Output bytes");
    default:
        return titleOf(column);
    }
}

QVariant LayerTableModel::value(int row, int column) const
{
    const CostReport& costs = m_document->costs();
    const LayerCost& cost = costs.layers.at(static_cast<std::size_t>(row));
    const auto count = [](std::int64_t number) { return QVariant(static_cast<qlonglong>(number)); };
    const auto share = [](std::optional<double> part) {
        return part ? QVariant(*part) : QVariant(QString());
    };
    switch (column) {
    case MacsColumn:
        return count(cost.macs);
    case BitopsColumn:
        return count(cost.bitops);
    case ShareColumn:
        return share(costs.shareOf(cost));
    case CumulativeShareColumn:
        return share(m_cumulativeShares.at(static_cast<std::size_t>(row)));
    case ParametersColumn:
        return count(cost.parameters());
    case WeightBytesColumn:
        return count(bytesOfBits(cost.weightStorageBits()));
    case FloatBytesColumn:
        return count(bytesOfBits(cost.weights * floatBits));
    case OutputBytesColumn:
        return count(bytesOfBits(cost.outputStorageBits()));
    case IntensityColumn:
        return cost.macsPerByte();
    default:
        return {};
    }
}

QString LayerTableModel::text(int row, int column) const
{
    const CostReport& costs = m_document->costs();
    const LayerCost& cost = costs.layers.at(static_cast<std::size_t>(row));
    const Layer& layer = cost.layer;
    switch (column) {
    case BlockColumn:
        return layer.block ? QString::number(*layer.block) : QStringLiteral("–");
    case LayerColumn:
        return layerText(layer);
    case InputColumn:
        return shapeText(layer.input);
    case OutputColumn:
        return shapeText(layer.output);
    case StrideColumn:
        return toQString(numbersText(strideOf(layer.window)));
    case GroupsColumn:
        return exactText(layer.groups);
    case WeightBitsColumn:
        return bitsText(layer.weightBits);
    case InputBitsColumn:
        return bitsText(layer.inputBits);
    case MacsColumn:
        return exactText(cost.macs);
    case BitopsColumn:
        return exactText(cost.bitops);
    case ShareColumn:
        return shareText(costs.shareOf(cost));
    case CumulativeShareColumn:
        return shareText(m_cumulativeShares.at(static_cast<std::size_t>(row)));
    case ParametersColumn:
        return exactText(cost.parameters());
    case WeightBytesColumn:
        return bytesText(bytesOfBits(cost.weightStorageBits()));
    case FloatBytesColumn:
        return bytesText(bytesOfBits(cost.weights * floatBits));
    case OutputBytesColumn:
        return bytesText(bytesOfBits(cost.outputStorageBits()));
    case IntensityColumn:
        return QLocale().toString(cost.macsPerByte(), 'f', 2);
    default:
        return {};
    }
}

} // namespace bitops
