// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/curve_controls.h"

#include "ui/runs/curve_key.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace bitops {

namespace {

/// Of the slider, for each 1 of smoothing.
constexpr double smoothingSteps = 100;

} // namespace

CurveControls::CurveControls(QWidget* parent)
    : QWidget(parent)
    , m_smoothing(new QSlider(Qt::Horizontal))
    , m_smoothingText(new QLabel)
    , m_axis(new QComboBox)
    , m_logarithmic(new QCheckBox(tr("L&og loss")))
    , m_reset(new QToolButton)
    , m_key(new CurveKey(this))
    , m_first(createSmoothing())
    , m_second(createSwitches())
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(6);
    m_layout->addWidget(m_first);
    m_layout->addWidget(m_second);
    m_layout->addStretch(1);
    m_layout->addWidget(m_key);
    updateSmoothingText();
    connect(m_smoothing, &QSlider::valueChanged, this, [this] {
        updateSmoothingText();
        Q_EMIT viewChanged();
    });
    connect(m_axis, &QComboBox::currentIndexChanged, this, &CurveControls::viewChanged);
    connect(m_logarithmic, &QCheckBox::toggled, this, &CurveControls::viewChanged);
    connect(m_reset, &QToolButton::clicked, this, &CurveControls::resetWanted);
    setResetEnabled(false);
}

QWidget* CurveControls::createSmoothing()
{
    auto* caption = new QLabel(tr("S&moothing"));
    caption->setBuddy(m_smoothing);
    const QString toolTip =
        tr("The average of the epochs so far, of which later ones count more: 0 shows what was measured, "
           "%1 is as smooth as can be. The measured curves stand dimmed behind.")
            .arg(QLocale().toString(mostSmoothing, 'f', 2));
    m_smoothing->setObjectName(QStringLiteral("curveSmoothing"));
    m_smoothing->setAccessibleName(tr("Smoothing of the curves"));
    m_smoothing->setToolTip(toolTip);
    caption->setToolTip(toolTip);
    m_smoothing->setRange(0, qRound(mostSmoothing * smoothingSteps));
    m_smoothing->setPageStep(10);
    m_smoothing->setMinimumWidth(60);
    m_smoothing->setMaximumWidth(120);
    m_smoothingText->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0.00")));
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(caption);
    layout->addWidget(m_smoothing, 1);
    layout->addWidget(m_smoothingText);
    return row;
}

QWidget* CurveControls::createSwitches()
{
    auto* caption = new QLabel(tr("&X axis"));
    caption->setBuddy(m_axis);
    m_axis->addItems({tr("Epochs"), tr("Steps"), tr("Time")}); // In the order of CurveAxis.
    m_axis->setObjectName(QStringLiteral("curveAxis"));
    m_axis->setAccessibleName(tr("What curves are drawn over"));
    m_axis->setToolTip(tr("Epochs, optimizer steps, or the time of training and validation without pauses"));
    m_logarithmic->setObjectName(QStringLiteral("logarithmicLoss"));
    m_logarithmic->setToolTip(tr("Losses on a logarithmic axis"));
    m_reset->setObjectName(QStringLiteral("resetCurves"));
    m_reset->setText(tr("Show all"));
    m_reset->setToolTip(
        tr("Shows whole curves again after a zoom (double click, or 0). The wheel zooms, with Ctrl only "
           "along the x axis and with Shift only along the y axis; dragging moves the curves."));
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(caption);
    layout->addWidget(m_axis);
    layout->addWidget(m_logarithmic);
    layout->addWidget(m_reset);
    layout->addStretch();
    return row;
}

void CurveControls::updateSmoothingText()
{
    m_smoothingText->setText(QLocale().toString(m_smoothing->value() / smoothingSteps, 'f', 2));
}

CurveView CurveControls::view() const
{
    return {m_smoothing->value() / smoothingSteps, m_logarithmic->isChecked(),
            static_cast<CurveAxis>(m_axis->currentIndex())};
}

void CurveControls::setView(const CurveView& view)
{
    {
        const QSignalBlocker smoothing(m_smoothing);
        const QSignalBlocker axis(m_axis);
        const QSignalBlocker logarithmic(m_logarithmic);
        m_smoothing->setValue(qRound(view.smoothing * smoothingSteps));
        m_axis->setCurrentIndex(static_cast<int>(view.axis));
        m_logarithmic->setChecked(view.isLogarithmic);
    }
    updateSmoothingText();
    Q_EMIT viewChanged();
}

void CurveControls::setResetEnabled(bool isEnabled)
{
    m_reset->setEnabled(isEnabled);
    m_reset->setVisible(isEnabled);
}

/// That of two rows.
QSize CurveControls::minimumSizeHint() const
{
    const QSize first = m_first->minimumSizeHint();
    const QSize second = m_second->minimumSizeHint();
    return {std::max(first.width(), second.width()), std::max(first.height(), second.height())};
}

void CurveControls::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int needed =
        m_first->minimumSizeHint().width() + m_layout->spacing() + m_second->minimumSizeHint().width();
    m_layout->setDirection(needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    constexpr int distance = 16;
    m_key->setVisible(needed + m_layout->spacing() + distance + m_key->sizeHint().width() <= width());
}

} // namespace bitops
