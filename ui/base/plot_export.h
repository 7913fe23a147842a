// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/base/qcustomplot.h"

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

#include <functional>

namespace bitops {

enum class PlotFormat { Png, Svg, Pdf };

/// A plot whose picture says more than what stands in the window: there, its legend is a widget beside it.
class ExportedPlot
{
public:
    ExportedPlot() = default;
    ExportedPlot(const ExportedPlot&) = delete;
    ExportedPlot& operator=(const ExportedPlot&) = delete;

    virtual void beginExport() = 0;
    /// The plot is then as it was.
    virtual void endExport() = 0;

protected:
    ~ExportedPlot() = default;
};

/// What is exported as a picture: a plot, or a table that is looked at like one.
struct Picture
{
    /// The plot as it is shown, with its legend.
    Picture(QCustomPlot* plot); // NOLINT(google-explicit-constructor): a plot is a picture.
    Picture(QWidget* shownBy, std::function<bool()> isThere, std::function<QSize()> pixels,
            std::function<void(QCPPainter*)> painting);

    QWidget* widget;                        ///< What shows it in the window.
    std::function<bool()> hasContent;       ///< Whether there is anything to be seen in it.
    std::function<QSize()> size;            ///< In pixels of the screen.
    std::function<void(QCPPainter*)> paint; ///< On the rectangle of that size, with its ground.
};

/// The ending of its files: "png".
QString endingOf(PlotFormat format);

/// Whether there is anything to be seen in it: a plot of graphs or bars needs one with values.
bool hasContent(const QCustomPlot& plot);

/// With twice as many pixels.
QImage plotImage(const Picture& picture);

/// The content of a PNG file; empty if it cannot be made.
QByteArray pngContent(const QImage& image);

/// The content of a file: of pixels (twice as many), or of lines and texts. Empty if it cannot be made.
QByteArray plotContent(const Picture& picture, PlotFormat format, const QString& title);

/// Replaces the file, or leaves it as it was and says why and what can be done.
Status savePlot(const Picture& picture, PlotFormat format, const QString& title, const QString& filePath);

} // namespace bitops
