// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/epoch_table_model.h"

#include "ui/base/format.h"
#include "ui/base/number_text.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace bitops {

double EpochTableModel::valueOf(const EpochEvent& epoch, int column)
{
    switch (column) {
    case EpochColumn:
        return epoch.epoch;
    case TrainLossColumn:
        return epoch.trainLoss;
    case TrainAccuracyColumn:
        return epoch.trainAccuracy;
    case ValLossColumn:
        return epoch.valLoss;
    case ValAccuracyColumn:
        return epoch.valAccuracy;
    case SecondsColumn:
        return epoch.seconds;
    case ImagesPerSecondColumn:
        return epoch.imagesPerSecond;
    case LearningRateColumn:
        return epoch.learningRate;
    default:
        return 0;
    }
}

QString EpochTableModel::textOf(double value, int column)
{
    switch (column) {
    case EpochColumn:
        return QString::number(qRound(value));
    case TrainAccuracyColumn:
    case ValAccuracyColumn:
        return percentText(value);
    case SecondsColumn:
        return QLocale().toString(value, 'f', 1);
    case ImagesPerSecondColumn:
        return QLocale().toString(value, 'f', 0);
    case LearningRateColumn:
        return numberText(value, 4);
    default:
        return QLocale().toString(value, 'f', 4);
    }
}

EpochTableModel::EpochTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void EpochTableModel::setEpochs(const std::vector<EpochEvent>& epochs)
{
    const auto [known, next] = std::mismatch(m_epochs.begin(), m_epochs.end(), epochs.begin(), epochs.end());
    const auto same = static_cast<int>(known - m_epochs.begin());
    if (same < rowCount()) {
        beginRemoveRows({}, same, rowCount() - 1);
        m_epochs.erase(known, m_epochs.end());
        endRemoveRows();
    }
    if (next != epochs.end()) {
        beginInsertRows({}, same, static_cast<int>(epochs.size()) - 1);
        m_epochs.insert(m_epochs.end(), next, epochs.end());
        endInsertRows();
    }
}

int EpochTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_epochs.size());
}

int EpochTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EpochTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const EpochEvent& epoch = m_epochs.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return textOf(valueOf(epoch, index.column()), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignRight);
    case ValueRole:
        return valueOf(epoch, index.column());
    default:
        return {};
    }
}

QVariant EpochTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignRight);
    }
    static const std::array<const char*, ColumnCount> titles{
        QT_TR_NOOP("Epoch"),     QT_TR_NOOP("Train loss"),    QT_TR_NOOP("Train acc."),
        QT_TR_NOOP("Val. loss"), QT_TR_NOOP("Val. acc."),     QT_TR_NOOP("Seconds"),
        QT_TR_NOOP("Images/s"),  QT_TR_NOOP("Learning rate"),
    };
    return tr(titles.at(static_cast<std::size_t>(section)));
}

} // namespace bitops
