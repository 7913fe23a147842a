// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/plot_export.h"

#include "ui/base/appearance.h"
#include "ui/base/files.h"
#include "ui/base/outlined_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <utility>

namespace bitops {

namespace {

constexpr double screenScale = 2.0; ///< Of what is copied as it stands.
constexpr int printDotsPerInch = 300;
constexpr double millimetresPerInch = 25.4;
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
    Preparation(QCustomPlot* plot, bool withLegend)
        : m_plot(dynamic_cast<ExportedPlot*>(plot))
    {
        if (m_plot != nullptr) {
            m_plot->beginExport(withLegend);
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

/// Lets a widget have other colours as long as it is painted.
class OtherColors
{
public:
    OtherColors(QWidget* widget, bool isDark)
        : m_widget(widget)
        , m_own(widget->testAttribute(Qt::WA_SetPalette) ? widget->palette() : QPalette())
    {
        widget->setPalette(isDark ? darkPalette() : lightPalette());
    }
    OtherColors(const OtherColors&) = delete;
    OtherColors& operator=(const OtherColors&) = delete;
    ~OtherColors() { m_widget->setPalette(m_own); }

private:
    QWidget* m_widget;
    QPalette m_own;
};

/// In pixels of the screen, so that texts are as large on the page as they are there.
QSize pixelsOf(const PlotPicture& picture, const FigureStyle& style)
{
    const double perMillimetre = picture.widget->logicalDpiX() / millimetresPerInch;
    if (!picture.isFixed) {
        return (style.millimetres * perMillimetre).toSize();
    }
    const QSizeF form = picture.size();
    const double width = style.millimetres.width() * perMillimetre;
    return QSizeF(width, width * form.height() / form.width()).toSize();
}

QImage imageOf(const PlotPicture& picture, const QSize& room, double scale, bool hasLegend)
{
    QImage image(room * scale, QImage::Format_RGB32);
    image.fill(picture.widget->palette().color(QPalette::Base));
    const int dotsPerMetre = qRound(scale * picture.widget->logicalDpiX() * inchesPerMetre);
    QCPPainter painter;
    if (painter.begin(&image)) {
        painter.setMode(QCPPainter::pmNonCosmetic); // Thin lines are scaled, too.
        painter.scale(scale, scale);
        picture.paint(&painter, room, hasLegend);
        painter.end();
    }
    // Only now: texts are as large as on the screen before they are scaled.
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

void paintLines(const PlotPicture& picture, const QSize& room, bool hasLegend, QPaintDevice* device)
{
    QCPPainter painter;
    if (painter.begin(device)) {
        painter.setMode(QCPPainter::pmVectorized);
        picture.paint(&painter, room, hasLegend);
    }
}

void writeSvg(const PlotPicture& picture, const FigureStyle& style, const QString& title, QIODevice* device)
{
    const QSize room = pixelsOf(picture, style);
    QSvgGenerator generator;
    generator.setOutputDevice(device);
    generator.setSize(room);
    generator.setViewBox(QRect({0, 0}, room));
    generator.setResolution(picture.widget->logicalDpiX()); // So that texts are as large as on the screen.
    generator.setTitle(title);
    QPainter painter;
    if (painter.begin(&generator)) {
        OutlinedText outlined(&painter);
        paintLines(picture, room, style.hasLegend, &outlined);
    }
}

void writePdf(const PlotPicture& picture, const FigureStyle& style, const QString& title, QIODevice* device)
{
    const QSize room = pixelsOf(picture, style);
    QPdfWriter writer(device);
    writer.setTitle(title);
    // One unit is one pixel of the screen, and the page is as large as the picture.
    const int dotsPerInch = picture.widget->logicalDpiX();
    writer.setResolution(dotsPerInch);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QSizeF(room) * millimetresPerInch / dotsPerInch, QPageSize::Millimeter, {},
                                 QPageSize::ExactMatch));
    paintLines(picture, room, style.hasLegend, &writer);
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

PlotPicture::PlotPicture(QCustomPlot* plot)
    : widget(plot)
    , hasContent([plot] { return bitops::hasContent(*plot); })
    , size([plot] { return sizeOf(*plot); })
    , paint([plot](QCPPainter* painter, const QSize& room, bool withLegend) {
        const Preparation preparation(plot, withLegend);
        plot->toPainter(painter, room.width(), room.height());
    })
    , isFixed(false)
{
}

PlotPicture::PlotPicture(QWidget* shownBy, std::function<bool()> isThere, std::function<QSize()> pixels,
                         const std::function<void(QCPPainter*)>& painting)
    : widget(shownBy)
    , hasContent(std::move(isThere))
    , size(std::move(pixels))
    , paint([size = size, painting](QCPPainter* painter, const QSize& room, bool /*withLegend*/) {
        const QSizeF own = size();
        painter->scale(room.width() / own.width(), room.height() / own.height());
        painting(painter);
    })
    , isFixed(true)
{
}

QImage plotImage(const PlotPicture& picture)
{
    return imageOf(picture, picture.size(), screenScale, true);
}

QImage figureImage(const PlotPicture& picture, const FigureStyle& style, int dotsPerInch)
{
    const OtherColors colors(picture.widget, style.isDark);
    const double scale = static_cast<double>(dotsPerInch) / picture.widget->logicalDpiX();
    return imageOf(picture, pixelsOf(picture, style), scale, style.hasLegend);
}

QByteArray pngContent(const QImage& image)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? content : QByteArray();
}

QByteArray figureContent(const PlotPicture& picture, const FigureStyle& style, PlotFormat format,
                         const QString& title)
{
    if (format == PlotFormat::Png) {
        return pngContent(figureImage(picture, style, printDotsPerInch));
    }
    const OtherColors colors(picture.widget, style.isDark);
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    format == PlotFormat::Svg ? writeSvg(picture, style, title, &buffer)
                              : writePdf(picture, style, title, &buffer);
    return content;
}

Status saveFigure(const PlotPicture& picture, const FigureStyle& style, PlotFormat format,
                  const QString& title, const QString& filePath)
{
    // In memory first: what paints into a file does not tell when its disk is full.
    const QByteArray content = figureContent(picture, style, format, title);
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
