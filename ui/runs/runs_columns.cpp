// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/runs_columns.h"

#include <algorithm>
#include <array>

namespace bitops {

namespace {

constexpr std::array curveColumns{
    CurveColumn{RunsModel::LossColumn, &EpochEvent::trainLoss, CurveColumn::Which::Last},
    CurveColumn{RunsModel::LeastLossColumn, &EpochEvent::trainLoss, CurveColumn::Which::Least},
    CurveColumn{RunsModel::ValLossColumn, &EpochEvent::valLoss, CurveColumn::Which::Last},
    CurveColumn{RunsModel::LeastValLossColumn, &EpochEvent::valLoss, CurveColumn::Which::Least},
    CurveColumn{RunsModel::AccuracyColumn, &EpochEvent::trainAccuracy, CurveColumn::Which::Last},
    CurveColumn{RunsModel::BestAccuracyColumn, &EpochEvent::trainAccuracy, CurveColumn::Which::Greatest},
    CurveColumn{RunsModel::ValAccuracyColumn, &EpochEvent::valAccuracy, CurveColumn::Which::Last},
};

} // namespace

bool CurveColumn::isAccuracy() const
{
    return curve == &EpochEvent::trainAccuracy || curve == &EpochEvent::valAccuracy;
}

std::optional<double> CurveColumn::valueOf(const RunSummary& run) const
{
    const std::vector<EpochEvent>& epochs = run.record().epochs();
    if (epochs.empty()) {
        return std::nullopt;
    }
    if (which == Which::Last) {
        return epochs.back().*curve;
    }
    const auto [least, greatest] =
        std::minmax_element(epochs.begin(), epochs.end(),
                            [this](const EpochEvent& a, const EpochEvent& b) { return a.*curve < b.*curve; });
    return which == Which::Least ? (*least).*curve : (*greatest).*curve;
}

const CurveColumn* curveOf(int column)
{
    const auto* const found =
        std::find_if(curveColumns.begin(), curveColumns.end(),
                     [column](const CurveColumn& known) { return known.column == column; });
    return found == curveColumns.end() ? nullptr : found;
}

QString headingText(int column)
{
    static constexpr std::array<const char*, RunsModel::ColumnCount> titles{
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Shown"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Run"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Bits"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Best val. acc."),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "BitOps"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "of 8-bit"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Data"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Epochs"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "State"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "At the cursor"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Best epoch"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Quantizer"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Design"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Train loss"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Least train loss"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Val. loss"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Least val. loss"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Train acc."),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Best train acc."),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Val. acc."),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Images/s"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Started"),
        QT_TRANSLATE_NOOP("bitops::RunsModel", "Notes"),
    };
    return RunsModel::tr(titles.at(static_cast<std::size_t>(column)));
}

QString headingHelp(int column)
{
    switch (column) {
    case RunsModel::LossColumn:
        return RunsModel::tr("Training loss of the last epoch");
    case RunsModel::LeastLossColumn:
        return RunsModel::tr("Least training loss of all epochs");
    case RunsModel::ValLossColumn:
        return RunsModel::tr("Validation loss of the last epoch");
    case RunsModel::LeastValLossColumn:
        return RunsModel::tr("Least validation loss of all epochs");
    case RunsModel::AccuracyColumn:
        return RunsModel::tr("Training accuracy of the last epoch");
    case RunsModel::BestAccuracyColumn:
        return RunsModel::tr("Best training accuracy of all epochs");
    case RunsModel::ValAccuracyColumn:
        return RunsModel::tr("Validation accuracy of the last epoch");
    case RunsModel::BestColumn:
        return RunsModel::tr("Best validation accuracy of all epochs");
    case RunsModel::BestEpochColumn:
        return RunsModel::tr("Epoch of the best validation accuracy");
    case RunsModel::BitsColumn:
        return RunsModel::tr("Weight bits, a cell for each block");
    case RunsModel::EightBitColumn:
        return RunsModel::tr("BitOps as a share of those of the design with all weights and activations at "
                             "8 bits");
    case RunsModel::CursorColumn:
        return RunsModel::tr("What the cursor in the curves reads");
    case RunsModel::SpeedColumn:
        return RunsModel::tr("Speed of training in the last epoch");
    default:
        return {};
    }
}

} // namespace bitops
