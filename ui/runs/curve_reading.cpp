// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/curve_reading.h"

#include "ui/base/format.h"
#include "ui/runs/epoch_table_model.h"
#include "ui/runs/run_curves.h"
#include "ui/runs/run_marks.h"

#include <QCoreApplication>
#include <QLocale>

namespace bitops {

namespace {

/// The context of this file's texts.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(bitops::CurveReading)
};

QString cell(const QString& text)
{
    return QStringLiteral("<td align=\"right\">%1</td>")
        .arg(QString(text).replace(QLatin1Char(' '), QChar(0x00A0)));
}

QString heading(const QString& text, const char* alignment = "right")
{
    return QStringLiteral("<th align=\"%1\">%2</th>").arg(QLatin1String(alignment), text);
}

QString headings(const CurveView& view)
{
    QString cells = heading(Texts::tr("Run"), "left");
    if (view.axis != CurveAxis::Epoch) {
        cells += heading(Texts::tr("Epoch"));
    }
    for (const QString& part : {Texts::tr("Training"), Texts::tr("Validation")}) {
        cells += heading(part);
        if (view.smoothing > 0) {
            cells += heading(Texts::tr("smoothed"));
        }
    }
    return cells;
}

QString cellsOf(const ReadCurve& read, const CurveView& view, int column, const QPalette& palette)
{
    QString cells = QStringLiteral("<td>%1</td>").arg(markedName(palette, read.look, read.name));
    if (view.axis != CurveAxis::Epoch) {
        cells += cell(QLocale().toString(read.curves->epochs()[read.index].epoch));
    }
    for (const RunCurves::Part part : {RunCurves::Training, RunCurves::Validation}) {
        cells += cell(EpochTableModel::textOf(read.curves->value(part, read.index), column));
        if (view.smoothing > 0) {
            cells += cell(EpochTableModel::textOf(read.curves->shownValue(part, read.index), column));
        }
    }
    return cells;
}

} // namespace

QString placeText(double place, CurveAxis axis)
{
    switch (axis) {
    case CurveAxis::Epoch:
        return Texts::tr("Epoch %1").arg(QLocale().toString(qRound64(place)));
    case CurveAxis::Step:
        return Texts::tr("Step %1").arg(QLocale().toString(qRound64(place)));
    case CurveAxis::Time:
        break;
    }
    return Texts::tr("After %1").arg(durationText(place));
}

QString readingText(const std::vector<ReadCurve>& read, double place, const CurveView& view, int column,
                    const QPalette& palette)
{
    if (read.empty()) {
        return {};
    }
    QString rows = QStringLiteral("<tr>%1</tr>").arg(headings(view));
    for (const ReadCurve& curve : read) {
        rows += QStringLiteral("<tr>%1</tr>").arg(cellsOf(curve, view, column, palette));
    }
    return QStringLiteral("<b>%1</b><table cellspacing=\"0\" cellpadding=\"2\">%2</table>")
        .arg(placeText(place, view.axis), rows);
}

} // namespace bitops
