// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/plot_export.h"

#include "ui/files.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace bitops {

namespace {

constexpr double pngScale = 2.0;
constexpr double pointsPerInch = 72.0;
constexpr double inchesPerMetre = 1.0 / 0.0254;

/// As on the screen; a plot that was never shown has no size worth to be kept.
QSize sizeOf(const QCustomPlot& plot)
{
    return plot.size().expandedTo({480, 320});
}

/// Lets the plot make itself ready as long as it is painted.
class Preparation
{
public:
    explicit Preparation(QCustomPlot* plot)
        : m_plot(dynamic_cast<ExportedPlot*>(plot))
    {
        if (m_plot != nullptr) {
            m_plot->beginExport();
        }
    }
    Preparation(const Preparation&) = delete;
    Preparation& operator=(const Preparation&) = delete;
    ~Preparation()
    {
        if (m_plot != nullptr) {
            m_plot->endExport();
        }
    }

private:
    ExportedPlot* m_plot;
};

void paint(QCustomPlot* plot, QPaintDevice* device)
{
    QCPPainter painter;
    if (painter.begin(device)) {
        const QSize size = sizeOf(*plot);
        painter.setMode(QCPPainter::pmVectorized);
        const Preparation preparation(plot);
        plot->toPainter(&painter, size.width(), size.height());
    }
}

void writeSvg(QCustomPlot* plot, const QString& title, QIODevice* device)
{
    const QSize size = sizeOf(*plot);
    QSvgGenerator generator;
    generator.setOutputDevice(device);
    generator.setSize(size);
    generator.setViewBox(QRect({0, 0}, size));
    generator.setResolution(plot->logicalDpiX()); // So that texts are as large as on the screen.
    generator.setTitle(title);
    paint(plot, &generator);
}

void writePdf(QCustomPlot* plot, const QString& title, QIODevice* device)
{
    QPdfWriter writer(device);
    writer.setTitle(title);
    // One unit is one pixel of the screen, and the page is as large as the plot.
    const int dotsPerInch = plot->logicalDpiX();
    writer.setResolution(dotsPerInch);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QSizeF(sizeOf(*plot)) * pointsPerInch / dotsPerInch, QPageSize::Point, {},
                                 QPageSize::ExactMatch));
    paint(plot, &writer);
}

} // namespace

QString endingOf(PlotFormat format)
{
    switch (format) {
    case PlotFormat::Png:
        return QStringLiteral("png");
    case PlotFormat::Svg:
        return QStringLiteral("svg");
    case PlotFormat::Pdf:
        break;
    }
    return QStringLiteral("pdf");
}

bool hasContent(const QCustomPlot& plot)
{
    bool hasData = false;
    for (const QCPAxisRect* rect : plot.axisRects()) {
        for (QCPAbstractPlottable* plottable : rect->plottables()) {
            if (const QCPPlottableInterface1D* values = plottable->interface1D()) {
                hasData = true;
                if (values->dataCount() > 0) {
                    return true;
                }
            }
        }
    }
    return !hasData;
}

QImage plotImage(QCustomPlot* plot)
{
    const QSize size = sizeOf(*plot);
    const Preparation preparation(plot);
    QImage image = plot->toPixmap(size.width(), size.height(), pngScale).toImage();
    const int dotsPerMetre = qRound(pngScale * plot->logicalDpiX() * inchesPerMetre);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

QByteArray plotContent(QCustomPlot* plot, PlotFormat format, const QString& title)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    switch (format) {
    case PlotFormat::Png:
        plotImage(plot).save(&buffer, "PNG");
        break;
    case PlotFormat::Svg:
        writeSvg(plot, title, &buffer);
        break;
    case PlotFormat::Pdf:
        writePdf(plot, title, &buffer);
        break;
    }
    return content;
}

Status savePlot(QCustomPlot* plot, PlotFormat format, const QString& title, const QString& filePath)
{
    const Status status = saveTextFile(filePath, plotContent(plot, format, title).toStdString());
    if (status) {
        return status;
    }
    return Error{
        QCoreApplication::translate("bitops::PlotExport", "%1 Choose another folder, or free some space.")
            .arg(QString::fromStdString(status.error().message))
            .toStdString()};
}

} // namespace bitops
