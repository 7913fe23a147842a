// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/curve_reading.h"

#include "ui/base/format.h"
#include "ui/runs/epoch_table_model.h"
#include "ui/runs/run_curves.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace bitops {

namespace {

/// The context of this file's texts.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(bitops::CurveReading)
};

QString partText(const QString& part, const QString& measured, const QString& smoothed)
{
    return smoothed.isEmpty() ? Texts::tr("%1: %2").arg(part, measured)
                              : Texts::tr("%1: %2, smoothed %3").arg(part, measured, smoothed);
}

} // namespace

CurveReading::Value readingOf(const std::filesystem::path& folder, const RunCurves& curves, std::size_t index,
                              const CurveView& view, int column)
{
    const auto text = [column](double value) { return EpochTableModel::textOf(value, column); };
    const auto textOf = [&](RunCurves::Part part, const QString& name) {
        return partText(name, text(curves.value(part, index)),
                        view.smoothing > 0 ? text(curves.shownValue(part, index)) : QString());
    };
    const QStringList lines{Texts::tr("Epoch: %1").arg(curves.epochs()[index].epoch),
                            textOf(RunCurves::Training, Texts::tr("Training")),
                            textOf(RunCurves::Validation, Texts::tr("Validation"))};
    return {folder, text(curves.shownValue(RunCurves::Validation, index)), lines.join(QLatin1Char('\n'))};
}

QString placeText(double place, CurveAxis axis)
{
    switch (axis) {
    case CurveAxis::Epoch:
        return Texts::tr("epoch %1").arg(QLocale().toString(qRound64(place)));
    case CurveAxis::Step:
        return Texts::tr("step %1").arg(QLocale().toString(qRound64(place)));
    case CurveAxis::Time:
        break;
    }
    return durationText(place);
}

} // namespace bitops
