// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QLabel;

namespace bitops {

class BarLegend;
class Baseline;
class NetworkDocument;
class NetworkPlot;

/// What stands over the bars: their legend, and how they are shown and counted. In one row, or in two where
/// the window is narrow.
class BarsHeader : public QWidget
{
    Q_OBJECT

public:
    BarsHeader(NetworkDocument* document, NetworkPlot* plot, const Baseline* baseline,
               QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QCheckBox* addSwitch(const QString& name, const QString& text, const QString& toolTip);
    void updateCaption();
    void readView();
    void writeView();
    void arrange();

    NetworkDocument* m_document;
    NetworkPlot* m_plot;
    QLabel* m_caption;
    BarLegend* m_legend;
    QWidget* m_titles;
    QWidget* m_switches;
    QBoxLayout* m_layout;
    QCheckBox* m_byLayer;
    QCheckBox* m_logarithmic;
    QCheckBox* m_withClassifier;
    int m_leastHeight = 0; ///< Of the rows that it has now.
};

} // namespace bitops
