// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/plot_export.h"

#include "ui/base/files.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <utility>

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

void paintLines(const Picture& picture, QPaintDevice* device)
{
    QCPPainter painter;
    if (painter.begin(device)) {
        painter.setMode(QCPPainter::pmVectorized);
        picture.paint(&painter);
    }
}

void writeSvg(const Picture& picture, const QString& title, QIODevice* device)
{
    const QSize size = picture.size();
    QSvgGenerator generator;
    generator.setOutputDevice(device);
    generator.setSize(size);
    generator.setViewBox(QRect({0, 0}, size));
    generator.setResolution(picture.widget->logicalDpiX()); // So that texts are as large as on the screen.
    generator.setTitle(title);
    paintLines(picture, &generator);
}

void writePdf(const Picture& picture, const QString& title, QIODevice* device)
{
    QPdfWriter writer(device);
    writer.setTitle(title);
    // One unit is one pixel of the screen, and the page is as large as the picture.
    const int dotsPerInch = picture.widget->logicalDpiX();
    writer.setResolution(dotsPerInch);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QSizeF(picture.size()) * pointsPerInch / dotsPerInch, QPageSize::Point, {},
                                 QPageSize::ExactMatch));
    paintLines(picture, &writer);
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

Picture::Picture(QCustomPlot* plot)
    : Picture(
          plot, [plot] { return bitops::hasContent(*plot); }, [plot] { return sizeOf(*plot); },
          [plot](QCPPainter* painter) {
              const QSize room = sizeOf(*plot);
              const Preparation preparation(plot);
              plot->toPainter(painter, room.width(), room.height());
          })
{
}

Picture::Picture(QWidget* shownBy, std::function<bool()> isThere, std::function<QSize()> pixels,
                 std::function<void(QCPPainter*)> painting)
    : widget(shownBy)
    , hasContent(std::move(isThere))
    , size(std::move(pixels))
    , paint(std::move(painting))
{
}

QImage plotImage(const Picture& picture)
{
    QImage image(picture.size() * pngScale, QImage::Format_RGB32);
    image.fill(picture.widget->palette().color(QPalette::Base));
    const int dotsPerMetre = qRound(pngScale * picture.widget->logicalDpiX() * inchesPerMetre);
    QCPPainter painter;
    if (painter.begin(&image)) {
        painter.setMode(QCPPainter::pmNonCosmetic); // Thin lines are scaled, too.
        painter.scale(pngScale, pngScale);
        picture.paint(&painter);
        painter.end();
    }
    // Only now: texts are as large as on the screen before they are scaled.
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

QByteArray pngContent(const QImage& image)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? content : QByteArray();
}

QByteArray plotContent(const Picture& picture, PlotFormat format, const QString& title)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    switch (format) {
    case PlotFormat::Png:
        return pngContent(plotImage(picture));
    case PlotFormat::Svg:
        writeSvg(picture, title, &buffer);
        break;
    case PlotFormat::Pdf:
        writePdf(picture, title, &buffer);
        break;
    }
    return content;
}

Status savePlot(const Picture& picture, PlotFormat format, const QString& title, const QString& filePath)
{
    // In memory first: what paints into a file does not tell when its disk is full.
    const QByteArray content = plotContent(picture, format, title);
    if (content.isEmpty()) {
        return Error{
            QCoreApplication::translate("bitops::PlotExport", "Could not save %1: the picture is too large.")
                .arg(filePath)
                .toStdString()};
    }
    Status status = saveFile(filePath, content.toStdString());
    if (status) {
        return status;
    }
    return Error{
        QCoreApplication::translate("bitops::PlotExport", "%1 Choose another folder, or free some space.")
            .arg(QString::fromStdString(status.error().message))
            .toStdString()};
}

} // namespace bitops
