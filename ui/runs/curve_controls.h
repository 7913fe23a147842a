// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/runs/curve_view.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace bitops {

class CurveKey;

/// How curves are shown: smoothing, x axis, logarithmic losses, and the way back from a zoom; beside them,
/// where there is room, what the strokes mean. In one row, or in two where the window is narrow.
class CurveControls : public QWidget
{
    Q_OBJECT

public:
    explicit CurveControls(QWidget* parent = nullptr);

    [[nodiscard]] CurveView view() const;
    void setView(const CurveView& view);
    /// Whether there is a zoom to come back from.
    void setResetEnabled(bool isEnabled);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By a person or by setView().
    void viewChanged();
    void resetWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* createSmoothing();
    QWidget* createSwitches();
    void updateSmoothingText();

    QSlider* m_smoothing;
    QLabel* m_smoothingText;
    QComboBox* m_axis;
    QCheckBox* m_logarithmic;
    QToolButton* m_reset;
    CurveKey* m_key;
    QWidget* m_first;
    QWidget* m_second;
    QBoxLayout* m_layout;
};

} // namespace bitops
