// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/curve_plot.h"

#include "ui/format.h"
#include "ui/models/epoch_table_model.h"
#include "ui/plots/axis_tickers.h"
#include "ui/plots/plot_style.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>

namespace bitops {

namespace {

constexpr int redrawDelay = 40; ///< Milliseconds.

} // namespace

CurvePlot::CurvePlot(const EpochTableModel* model, int trainColumn, int valColumn, Unit unit, QWidget* parent)
    : QCustomPlot(parent)
    , m_model(model)
    , m_trainColumn(trainColumn)
    , m_valColumn(valColumn)
    , m_unit(unit)
    , m_train(addGraph())
    , m_val(addGraph())
{
    m_train->setName(tr("training"));
    m_val->setName(tr("validation"));
    xAxis->setTicker(QSharedPointer<WholeNumberTicker>::create());
    xAxis->setLabel(tr("Epoch"));
    xAxis->grid()->setVisible(false);
    if (unit == Unit::Percent) {
        yAxis->setTicker(QSharedPointer<PercentTicker>::create());
    }
    setMinimumSize(180, 120);

    m_redraw.setSingleShot(true);
    m_redraw.setInterval(redrawDelay);
    connect(&m_redraw, &QTimer::timeout, this, &CurvePlot::readModel);
    const auto redrawSoon = [this] {
        if (!m_redraw.isActive()) {
            m_redraw.start();
        }
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, redrawSoon);
    connect(model, &QAbstractItemModel::rowsRemoved, this, redrawSoon);
    updateColors();
    readModel();
}

void CurvePlot::readModel()
{
    const int rows = m_model->rowCount();
    const auto value = [this](int row, int column) {
        return m_model->index(row, column).data(EpochTableModel::ValueRole).toDouble();
    };
    QVector<double> epochs;
    QVector<double> train;
    QVector<double> val;
    for (int row = 0; row < rows; ++row) {
        epochs.append(value(row, EpochTableModel::EpochColumn));
        train.append(value(row, m_trainColumn));
        val.append(value(row, m_valColumn));
    }
    m_train->setData(epochs, train, true);
    m_val->setData(epochs, val, true);
    xAxis->setRange(rows > 0 ? epochs.first() - 0.2 : 0.8, rows > 1 ? epochs.last() + 0.2 : 5.2);
    if (rows > 0) {
        const auto [low, high] = std::minmax_element(train.begin(), train.end());
        const auto [lowVal, highVal] = std::minmax_element(val.begin(), val.end());
        const double least = std::min(*low, *lowVal);
        const double most = std::max(*high, *highVal);
        const double margin = std::max(0.08 * (most - least), 0.01);
        yAxis->setRange(least - margin, most + margin);
    } else {
        yAxis->setRange(0, m_unit == Unit::Percent ? 1 : 3);
    }
    replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::drawNow()
{
    m_redraw.stop();
    readModel();
    replot();
}

void CurvePlot::updateColors()
{
    applyPlotStyle(this);
    const QColor color = palette().color(QPalette::Link);
    m_train->setPen(QPen(color, 2));
    m_val->setPen(QPen(color, 2, Qt::DashLine));
    // With a point at each epoch a single one can be seen, too.
    m_train->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, color, 5));
    m_val->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(color, 1.5), palette().color(QPalette::Base), 6));
    legend->setVisible(true);
    legend->setFont(font());
    legend->setTextColor(palette().color(QPalette::Text));
    legend->setBrush(Qt::NoBrush);
    legend->setBorderPen(Qt::NoPen);
    // Curves of losses fall and those of accuracies rise: the legend stands where they are not.
    axisRect()->insetLayout()->setInsetAlignment(
        0, Qt::AlignRight | (m_unit == Unit::Percent ? Qt::AlignBottom : Qt::AlignTop));
    replot(QCustomPlot::rpQueuedReplot);
}

QString CurvePlot::toolTipAt(double epoch) const
{
    const int row = qRound(epoch) - (m_model->rowCount() > 0 ? m_model->epochs().front().epoch : 1);
    if (row < 0 || row >= m_model->rowCount()) {
        return {};
    }
    const auto text = [this, row](int column) { return m_model->index(row, column).data().toString(); };
    return tr("Epoch %1\ntraining %2\nvalidation %3")
        .arg(text(EpochTableModel::EpochColumn), text(m_trainColumn), text(m_valColumn));
}

bool CurvePlot::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(xAxis->pixelToCoord(help->pos().x())), this);
        return true;
    }
    return QCustomPlot::event(event);
}

void CurvePlot::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        updateColors();
    }
}

} // namespace bitops
