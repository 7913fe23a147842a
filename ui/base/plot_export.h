// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/base/qcustomplot.h"

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QSizeF>
#include <QString>

#include <functional>

namespace bitops {

enum class PlotFormat { Png, Svg, Pdf };

/// How a picture is made for a page.
struct FigureStyle
{
    bool isDark = false;
    bool hasLegend = true;
    QSizeF millimetres{120, 80}; ///< Of a picture of a fixed form, only the width counts.
};

/// A plot whose picture says more than what stands in the window, such as its legend and the titles of its
/// axes, or less: nothing that is selected.
class ExportedPlot
{
public:
    ExportedPlot() = default;
    ExportedPlot(const ExportedPlot&) = delete;
    ExportedPlot& operator=(const ExportedPlot&) = delete;

    virtual void beginExport(bool withLegend) = 0;
    /// The plot is then as it was.
    virtual void endExport() = 0;

protected:
    ~ExportedPlot() = default;
};

/// What is exported as a picture: a plot, or a table that is looked at like one.
struct PlotPicture
{
    /// The plot as it is shown, with its legend; it can be made of any size.
    PlotPicture(QCustomPlot* plot); // NOLINT(google-explicit-constructor): a plot is a picture.
    /// Of a fixed form: it is scaled.
    PlotPicture(QWidget* shownBy, std::function<bool()> isThere, std::function<QSize()> pixels,
                const std::function<void(QCPPainter*)>& painting);

    QWidget* widget;                  ///< What shows it in the window.
    std::function<bool()> hasContent; ///< Whether there is anything to be seen in it.
    std::function<QSize()> size;      ///< In pixels of the screen.
    /// On a rectangle of such a size, with its ground, in the colours of the widget.
    std::function<void(QCPPainter*, const QSize& room, bool withLegend)> paint;
    bool isFixed;
};

/// The ending of its files: "png".
QString endingOf(PlotFormat format);

/// Whether there is anything to be seen in it: a plot of graphs or bars needs one with values.
bool hasContent(const QCustomPlot& plot);

/// As it stands in the window, with twice as many pixels.
QImage plotImage(const PlotPicture& picture);

/// As the style has it, with so many pixels an inch.
QImage figureImage(const PlotPicture& picture, const FigureStyle& style, int dotsPerInch);

/// The content of a PNG file; empty if it cannot be made.
QByteArray pngContent(const QImage& image);

/// The content of a file: of pixels, 300 an inch, or of lines and texts, which look the same on every
/// machine: PDF has the fonts in it, SVG their outlines. Empty if it cannot be made.
QByteArray figureContent(const PlotPicture& picture, const FigureStyle& style, PlotFormat format,
                         const QString& title);

/// Replaces the file, or leaves it as it was and says why and what can be done.
Status saveFigure(const PlotPicture& picture, const FigureStyle& style, PlotFormat format,
                  const QString& title, const QString& filePath);

} // namespace bitops
