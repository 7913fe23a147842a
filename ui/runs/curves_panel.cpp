// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/curves_panel.h"

#include "ui/base/caption.h"
#include "ui/base/empty_state.h"
#include "ui/base/panel_help.h"
#include "ui/exports/plot_exports.h"
#include "ui/runs/curve_controls.h"
#include "ui/runs/curve_plot.h"
#include "ui/runs/epoch_table_model.h"
#include "ui/runs/run_comparison.h"

#include <QGridLayout>
#include <QLabel>
#include <QSettings>

namespace bitops {

namespace {

const QString smoothingKey = QStringLiteral("curves/smoothing");
const QString logarithmicLossKey = QStringLiteral("curves/logarithmicLoss");
const QString axisKey = QStringLiteral("curves/axis");

CurveRange::Axis rangeAxisOf(CurveAxis axis)
{
    switch (axis) {
    case CurveAxis::Epoch:
        return CurveRange::Axis::Epoch;
    case CurveAxis::Step:
        return CurveRange::Axis::Step;
    case CurveAxis::Time:
        return CurveRange::Axis::Seconds;
    }
    return CurveRange::Axis::Epoch;
}

} // namespace

CurvesPanel::CurvesPanel(const RunComparison* comparison, QWidget* parent)
    : QStackedWidget(parent)
    , m_comparison(comparison)
    , m_loss(new CurvePlot(EpochTableModel::TrainLossColumn, EpochTableModel::ValLossColumn,
                           CurvePlot::Unit::Plain))
    , m_accuracy(new CurvePlot(EpochTableModel::TrainAccuracyColumn, EpochTableModel::ValAccuracyColumn,
                               CurvePlot::Unit::Percent))
    , m_controls(new CurveControls)
    , m_limit(new QLabel)
{
    m_loss->setAccessibleName(tr("Loss for each epoch"));
    m_accuracy->setAccessibleName(tr("Accuracy for each epoch"));
    setPanelHelp(
        this, QStringLiteral("panel-curves"),
        tr("<p>Loss and accuracy of the runs that are shown, each in its colour: validation thick, training "
           "thin, the run's mark at the end and a ring at the epoch of the best validation accuracy. The "
           "list of runs at the left is the legend: its eyes show and hide them.</p><p>Move the pointer over "
           "a plot, or press the left and right keys, to read all curves at one place: the values come up in "
           "the list of runs. Zoom with the wheel or + and −, move by "
           "dragging or with Shift and the arrow keys; a double click or 0 shows all again.</p>"));
    auto* hint = new EmptyState(QStringLiteral("curvesHint"));
    hint->setText(
        tr("Press Train (F5): the curves of loss and accuracy grow here, epoch by epoch. Runs are shown and "
           "hidden by the eyes in the list of runs."));
    addWidget(hint);
    addWidget(createCurves());
    connectPlot(m_loss, m_accuracy);
    connectPlot(m_accuracy, m_loss);
    connect(m_controls, &CurveControls::viewChanged, this, &CurvesPanel::updateView);
    connect(m_controls, &CurveControls::resetWanted, this, &CurvesPanel::showAll);
    connect(comparison, &RunComparison::changed, this, &CurvesPanel::updateRuns);
    updateRuns();
}

QWidget* CurvesPanel::createCurves()
{
    auto* curves = new QWidget;
    curves->setBackgroundRole(QPalette::Base);
    curves->setAutoFillBackground(true);
    auto* grid = new QGridLayout(curves);
    grid->setContentsMargins(8, 6, 8, 4);
    grid->setSpacing(4);
    grid->addWidget(m_controls, 0, 0, 1, 2);
    grid->addWidget(makeCaption(tr("Loss")), 1, 0);
    grid->addWidget(makeCaption(tr("Accuracy")), 1, 1);
    grid->addWidget(m_loss, 2, 0);
    grid->addWidget(m_accuracy, 2, 1);
    m_limit->setObjectName(QStringLiteral("curvesLimit"));
    m_limit->setWordWrap(true);
    m_limit->hide();
    grid->addWidget(m_limit, 3, 0, 1, 2);
    grid->setRowStretch(2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return curves;
}

/// Both plots show the same epochs, and have one cursor.
void CurvesPanel::connectPlot(CurvePlot* plot, CurvePlot* other)
{
    connect(plot, &CurvePlot::moved, this, [this, plot, other] {
        other->showPlaces(plot->xAxis->range());
        m_controls->setResetEnabled(true);
    });
    connect(plot, &CurvePlot::fitWanted, this, &CurvesPanel::showAll);
    connect(plot, &CurvePlot::cursorMoved, this, [this, plot, other](std::optional<double> place) {
        other->setCursorPlace(place);
        Q_EMIT readingChanged(plot->reading());
    });
}

void CurvesPanel::updateRuns()
{
    showLimit();
    for (CurvePlot* plot : {m_loss, m_accuracy}) {
        plot->setRuns(m_comparison->runs());
    }
    setCurrentIndex(m_comparison->runs().empty() ? 0 : 1);
}

void CurvesPanel::showLimit()
{
    const std::size_t wanted = m_comparison->wanted();
    m_limit->setVisible(wanted > RunComparison::mostRuns);
    m_limit->setText(tr("%1 of %2 runs are drawn: the newest ones. Hide some to see others.")
                         .arg(RunComparison::mostRuns)
                         .arg(wanted));
}

CurveView CurvesPanel::view() const
{
    return m_controls->view();
}

void CurvesPanel::setView(const CurveView& view)
{
    m_controls->setView(view);
}

void CurvesPanel::updateView()
{
    for (CurvePlot* plot : {m_loss, m_accuracy}) {
        plot->setView(m_controls->view());
    }
    m_controls->setResetEnabled(!m_loss->isFitted());
}

void CurvesPanel::showAll()
{
    m_loss->fit();
    m_accuracy->fit();
    m_controls->setResetEnabled(false);
}

QString CurvesPanel::title() const
{
    return tr("Curves");
}

void CurvesPanel::addPlots(PlotExports* exports)
{
    const auto names = [runs = m_comparison] { return runs->name(); };
    exports->addPlot(m_loss, tr("&Loss"), QStringLiteral("loss"), names);
    exports->addPlot(m_accuracy, tr("&Accuracy"), QStringLiteral("accuracy"), names);
}

CurveRange CurvesPanel::visibleRange() const
{
    const QCPRange range = m_loss->xAxis->range();
    return {rangeAxisOf(view().axis), range.lower, range.upper};
}

void CurvesPanel::restore(const QSettings& settings)
{
    const int axis = settings.value(axisKey).toInt();
    const double smoothing = settings.value(smoothingKey).toDouble();
    setView({.smoothing = smoothing > 0 && smoothing <= mostSmoothing ? smoothing : 0,
             .isLogarithmic = settings.value(logarithmicLossKey).toString() == QLatin1String("true"),
             .axis = axis > 0 && axis < curveAxes ? static_cast<CurveAxis>(axis) : CurveAxis::Epoch});
}

void CurvesPanel::keep(SettingsFile::Values& values) const
{
    values.insert(smoothingKey, view().smoothing);
    values.insert(logarithmicLossKey, view().isLogarithmic);
    values.insert(axisKey, static_cast<int>(view().axis));
}

} // namespace bitops
