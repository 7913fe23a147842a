// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/run_curves.h"

#include "ui/base/colors.h"
#include "ui/runs/epoch_table_model.h"
#include "ui/runs/run_marks.h"

#include <algorithm>
#include <limits>

namespace bitops {

namespace {

constexpr double endMarkSize = 7;
/// Of what was measured behind what is smoothed, and of training beside validation.
constexpr double dimming = 0.68;
constexpr double trainingDimming = 0.25;

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
    , m_end(plot->addGraph())
{
    for (QCPGraph* raw : m_raws) {
        raw->setLayer(rawCurvesLayer);
    }
    for (QCPGraph* mark : {m_best, m_end}) {
        mark->setLineStyle(QCPGraph::lsNone);
    }
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
}

void RunCurves::setView(const CurveView& view)
{
    const CurveView before = std::exchange(m_view, view);
    if (before.axis != view.axis) {
        updatePlaces();
    } else if (before.smoothing != view.smoothing) {
        updateLines();
    }
}

void RunCurves::updatePlaces()
{
    m_places = placesOf(m_epochs, m_view.axis, m_stepsPerEpoch);
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
    updateMarks();
}

/// Both on the line as it is drawn.
void RunCurves::updateMarks()
{
    m_best->data()->clear();
    m_end->data()->clear();
    if (m_epochs.empty()) {
        return;
    }
    const auto best = std::max_element(m_epochs.begin(), m_epochs.end(), [](const auto& a, const auto& b) {
        return a.valAccuracy < b.valAccuracy;
    });
    const auto index = static_cast<std::size_t>(best - m_epochs.begin());
    m_best->addData(m_places[index], shownValue(Validation, index));
    m_end->addData(m_places.back(), m_shown[Validation].back());
}

void RunCurves::setStyle(const QColor& color, RunMark mark, const QColor& ground)
{
    m_color = color;
    m_mark = mark;
    m_ground = ground;
    updateStyle();
}

void RunCurves::updateStyle()
{
    const QColor training = mixed(m_color, m_ground, trainingDimming);
    m_lines[Training]->setPen(QPen(training, trainingWidth));
    m_lines[Validation]->setPen(QPen(m_color, m_isFine ? 1 : validationWidth));
    m_raws[Training]->setPen(QPen(mixed(training, m_ground, dimming), 1));
    m_raws[Validation]->setPen(QPen(mixed(m_color, m_ground, dimming), 1));
    for (const Part part : {Training, Validation}) {
        m_lines.at(part)->setAntialiased(!m_isFine);
        m_raws.at(part)->setAntialiased(!m_isFine);
    }
    m_best->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(m_color, 1.8), Qt::NoBrush, ringSize));
    m_end->setScatterStyle(markStyle(m_mark, m_color, endMarkSize));
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
    for (QCPGraph* graph : {m_lines[0], m_lines[1], m_raws[0], m_raws[1], m_best, m_end}) {
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
