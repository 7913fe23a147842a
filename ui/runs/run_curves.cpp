// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_curves.h"

#include "ui/base/colors.h"
#include "ui/runs/epoch_table_model.h"

#include <algorithm>
#include <limits>

namespace bitops {

namespace {

/// Of a line of many epochs; a mark at each would cover it.
constexpr int mostMarks = 12;
/// Up to so many epochs, each has its mark.
constexpr std::size_t mostMarkedEpochs = 30;
constexpr double dimming = 0.68;

QVector<double> toVector(const std::vector<double>& values)
{
    return {values.begin(), values.end()};
}

} // namespace

RunCurves::RunCurves(QCustomPlot* plot, int trainColumn, int valColumn)
    : m_columns{trainColumn, valColumn}
    , m_lines{plot->addGraph(), plot->addGraph()}
    , m_raws{plot->addGraph(), plot->addGraph()}
    , m_best(plot->addGraph())
{
    for (QCPGraph* raw : m_raws) {
        raw->setLayer(rawCurvesLayer);
    }
    m_best->setLineStyle(QCPGraph::lsNone);
}

void RunCurves::setRun(const ComparedRun& run)
{
    if (run.run != m_run) {
        m_run = run.run;
        setEpochs(run.epochs(), run.stepsPerEpoch());
    }
}

void RunCurves::setEpochs(const std::vector<EpochEvent>& epochs, std::int64_t stepsPerEpoch)
{
    if (epochs == m_epochs && stepsPerEpoch == m_stepsPerEpoch) {
        return;
    }
    m_epochs = epochs;
    m_stepsPerEpoch = stepsPerEpoch;
    for (const Part part : {Training, Validation}) {
        std::vector<double>& values = m_values.at(part);
        values.clear();
        for (const EpochEvent& epoch : m_epochs) {
            values.push_back(EpochTableModel::valueOf(epoch, m_columns.at(part)));
        }
    }
    updatePlaces();
    updateStyle(); // Marks go by the number of epochs.
}

void RunCurves::setView(const CurveView& view)
{
    const CurveView before = std::exchange(m_view, view);
    if (before.axis != view.axis) {
        updatePlaces();
    } else if (before.smoothing != view.smoothing) {
        updateLines();
    }
    if ((before.smoothing > 0) != (view.smoothing > 0)) {
        updateStyle();
    }
}

void RunCurves::updatePlaces()
{
    m_places = placesOf(m_epochs, m_view.axis, m_stepsPerEpoch);
    const auto best = std::max_element(m_epochs.begin(), m_epochs.end(), [](const auto& a, const auto& b) {
        return a.valAccuracy < b.valAccuracy;
    });
    m_best->data()->clear();
    if (best != m_epochs.end()) {
        const auto index = static_cast<std::size_t>(best - m_epochs.begin());
        m_best->addData(m_places[index], value(Validation, index));
    }
    updateLines();
}

void RunCurves::updateLines()
{
    const QVector<double> places = toVector(m_places);
    const bool isSmoothed = m_view.smoothing > 0;
    for (const Part part : {Training, Validation}) {
        const std::vector<double>& values = m_values.at(part);
        m_shown.at(part) = isSmoothed ? smoothed(values, m_view.smoothing) : values;
        m_lines.at(part)->setData(places, toVector(m_shown.at(part)), true);
        m_raws.at(part)->data()->clear();
        if (isSmoothed) {
            m_raws.at(part)->setData(places, toVector(values), true);
        }
    }
}

void RunCurves::setStyle(const QColor& color, QCPScatterStyle::ScatterShape shape, const QColor& ground)
{
    m_color = color;
    m_shape = shape;
    m_ground = ground;
    updateStyle();
}

void RunCurves::updateStyle()
{
    const double lineWidth = m_isFine ? 1 : 1.8;
    constexpr double markSize = 6;
    const int skip = m_epochs.size() <= mostMarkedEpochs ? 0 : static_cast<int>(m_epochs.size()) / mostMarks;
    m_lines[Training]->setPen(QPen(m_color, lineWidth));
    m_lines[Validation]->setPen(QPen(m_color, lineWidth, Qt::DashLine));
    m_lines[Training]->setScatterStyle(QCPScatterStyle(m_shape, QPen(m_color, 1.2), m_color, markSize));
    // A disc is filled with its pen, whatever the brush.
    const auto hollow = m_shape == QCPScatterStyle::ssDisc ? QCPScatterStyle::ssCircle : m_shape;
    m_lines[Validation]->setScatterStyle(QCPScatterStyle(hollow, QPen(m_color, 1.2), m_ground, markSize));
    for (const Part part : {Training, Validation}) {
        m_lines.at(part)->setScatterSkip(skip);
        m_lines.at(part)->setAntialiased(!m_isFine);
        m_raws.at(part)->setAntialiased(!m_isFine);
    }
    const QColor dim = mixed(m_color, m_ground, dimming);
    m_raws[Training]->setPen(QPen(dim, 1));
    m_raws[Validation]->setPen(QPen(dim, 1, Qt::DashLine));
    m_best->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(m_color, 1.8), Qt::NoBrush, 13));
}

void RunCurves::setFine(bool isFine)
{
    if (isFine != m_isFine) {
        m_isFine = isFine;
        updateStyle();
    }
}

void RunCurves::removeFromPlot()
{
    for (QCPGraph* graph : {m_lines[0], m_lines[1], m_raws[0], m_raws[1], m_best}) {
        graph->parentPlot()->removeGraph(graph);
    }
}

std::optional<std::size_t> RunCurves::nearest(double place) const
{
    if (m_places.empty()) {
        return std::nullopt;
    }
    const double first = m_places.front();
    const double last = m_places.back();
    const double spacing =
        m_places.size() > 1 ? (last - first) / static_cast<double>(m_places.size() - 1) : first;
    if (place < first - spacing / 2 || place > last + spacing / 2) {
        return std::nullopt;
    }
    const auto after = std::lower_bound(m_places.begin(), m_places.end(), place);
    const auto index = static_cast<std::size_t>(after - m_places.begin());
    const bool isBefore = after == m_places.end() || (after != m_places.begin() &&
                                                      place - m_places[index - 1] < m_places[index] - place);
    return isBefore ? index - 1 : index;
}

std::optional<QCPRange> RunCurves::valueRange(bool isAboveZero) const
{
    double least = std::numeric_limits<double>::max();
    double most = std::numeric_limits<double>::lowest();
    for (const std::vector<double>& values : m_values) {
        for (const double value : values) {
            if (!isAboveZero || value > 0) {
                least = std::min(least, value);
                most = std::max(most, value);
            }
        }
    }
    return least > most ? std::nullopt : std::optional(QCPRange(least, most));
}

} // namespace bitops
