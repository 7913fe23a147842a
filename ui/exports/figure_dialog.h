// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/plot_export.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;

namespace bitops {

/// How a picture is saved: light or dark, how large on the page, with its legend or without, as what; with a
/// preview that is what comes into the file.
class FigureDialog : public QDialog
{
    Q_OBJECT

public:
    /// Accepted: the figure is wanted as it is chosen then.
    FigureDialog(const PlotPicture& picture, const QString& title, const FigureStyle& style,
                 PlotFormat format, QWidget* parent);

    [[nodiscard]] FigureStyle figureStyle() const;
    [[nodiscard]] PlotFormat format() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addFields(QFormLayout* form, const FigureStyle& style, PlotFormat format);
    void drawPreview();
    void copy() const;

    PlotPicture m_picture;
    QLabel* m_preview;
    QComboBox* m_appearance;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QCheckBox* m_legend;
    QComboBox* m_format;
};

} // namespace bitops
