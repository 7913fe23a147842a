// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proposal/proposal_table_model.h"

#include "core/base/count.h"
#include "ui/base/format.h"
#include "ui/design/network_document.h"
#include "ui/proposal/proposal_marks.h"

namespace bitops {

namespace {

std::int64_t bytesOf(std::int64_t bits)
{
    return (bits + bitsOfByte - 1) / bitsOfByte;
}

QString nameOf(int row)
{
    switch (row) {
    case 0:
        return ProposalTableModel::tr("Budget");
    case 1:
        return ProposalTableModel::tr("−1 point");
    case 2:
        return ProposalTableModel::tr("Knee");
    default:
        return ProposalTableModel::tr("On screen");
    }
}

QString meaningOf(int row)
{
    switch (row) {
    case 0:
        return ProposalTableModel::tr("The best within the budget");
    case 1:
        return ProposalTableModel::tr(
            "The cheapest that is predicted at most one point below what was measured");
    case 2:
        return ProposalTableModel::tr("Where the curve bends most: below it, saving costs more and more");
    default:
        return ProposalTableModel::tr("The design as it is");
    }
}

} // namespace

ProposalTableModel::ProposalTableModel(const BitProposals* proposals, QObject* parent)
    : QAbstractTableModel(parent)
    , m_proposals(proposals)
{
    connect(proposals, &BitProposals::changed, this, &ProposalTableModel::announce);
    connect(proposals, &BitProposals::chosenChanged, this, &ProposalTableModel::announce);
    connect(proposals, &BitProposals::onScreenChanged, this, &ProposalTableModel::announce);
}

void ProposalTableModel::announce()
{
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ProposalTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : onScreenRow + 1;
}

int ProposalTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<ProposalTableModel::Figures> ProposalTableModel::figuresOf(int row) const
{
    if (row == onScreenRow) {
        const TotalCost& total = m_proposals->document()->costs().total;
        return Figures{total.bitops, total.weightStorageBits, m_proposals->accuracyOnScreen()};
    }
    const Allocation* const allocation =
        m_proposals->proposal(proposalKinds.at(static_cast<std::size_t>(row)));
    return allocation == nullptr
               ? std::nullopt
               : std::optional(Figures{allocation->bitops, allocation->weightBits,
                                       m_proposals->predictedAccuracy(allocation->accuracyDrop)});
}

QString ProposalTableModel::text(int row, int column) const
{
    if (column == NameColumn) {
        return nameOf(row);
    }
    const std::optional<Figures> figures = figuresOf(row);
    const ProposalFront* const front = m_proposals->front();
    const QString none = QStringLiteral("–");
    if (!figures) {
        return none;
    }
    switch (column) {
    case BitopsColumn:
        return front == nullptr || front->bitopsAtEightBits() == 0
                   ? shortText(static_cast<double>(figures->bitops))
                   : percentText(static_cast<double>(figures->bitops) /
                                 static_cast<double>(front->bitopsAtEightBits()));
    case WeightsColumn:
        return bytesText(bytesOf(figures->weightBits));
    default:
        return figures->accuracy ? percentText(*figures->accuracy) : none;
    }
}

QString ProposalTableModel::toolTip(int row, int column) const
{
    const std::optional<Figures> figures = figuresOf(row);
    if (column == NameColumn || !figures) {
        return meaningOf(row);
    }
    switch (column) {
    case BitopsColumn:
        return tr("%1 BitOps, as a share of all at 8 bits").arg(exactText(figures->bitops));
    case WeightsColumn:
        return tr("%1 bytes of weights").arg(exactText(bytesOf(figures->weightBits)));
    default:
        return figures->accuracy ? tr("What was measured, less what each layer alone loses at its bits")
                                 : tr("Not every layer was measured at its bits");
    }
}

QVariant ProposalTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return toolTip(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (index.column() == NameColumn ? Qt::AlignLeft : Qt::AlignRight));
    case MarkRole:
        return index.column() != NameColumn ? QVariant()
               : index.row() == onScreenRow
                   ? QVariant(static_cast<int>(ProposalMark::OnScreen))
                   : QVariant(
                         static_cast<int>(markOf(proposalKinds.at(static_cast<std::size_t>(index.row())))));
    default:
        return {};
    }
}

QVariant ProposalTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (section == NameColumn ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("Proposal");
    case BitopsColumn:
        return tr("BitOps");
    case WeightsColumn:
        return tr("Weights");
    case AccuracyColumn:
        return tr("Predicted");
    default:
        return {};
    }
}

Qt::ItemFlags ProposalTableModel::flags(const QModelIndex& index) const
{
    const bool isThere = index.isValid() && figuresOf(index.row());
    return isThere ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace bitops
