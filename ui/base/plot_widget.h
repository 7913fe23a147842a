// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/qcustomplot.h"

#include <QStringList>

#include <map>
#include <optional>

namespace bitops {

/// What all plots share: colours that follow the palette, texts that come up under the pointer, and no memory
/// to paint on before there is something to be seen, since most plots of a window are in hidden tabs.
class PlotWidget : public QCustomPlot
{
protected:
    explicit PlotWidget(QWidget* parent);

    /// What stands along an axis: the first of these that is no longer than the axis, else the last one.
    void setAxisTitle(QCPAxis* axis, const QStringList& longestFirst);

    /// Called when palette or font have changed. Draws with what it sets.
    virtual void updateColors() = 0;
    /// On what is at a place, empty where nothing is. None: the plot shows such texts by itself.
    [[nodiscard]] virtual std::optional<QString> hoverText(const QPoint& place) const;

    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitAxisTitles();

    std::map<QCPAxis*, QStringList> m_axisTitles;
};

} // namespace bitops
