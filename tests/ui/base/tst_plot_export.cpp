// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/full_disk.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/base/appearance.h"
#include "ui/base/colors.h"
#include "ui/base/plot_export.h"
#include "ui/design/baseline.h"
#include "ui/design/design_selection.h"
#include "ui/design/network_document.h"
#include "ui/design/network_plot.h"
#include "ui/runs/curve_plot.h"
#include "ui/runs/epoch_table_model.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace bitops;

namespace {

struct PlotExportFixture
{
    QTemporaryDir folder;
    NetworkDocument document;
    Baseline baseline{&document};
    DesignSelection selection;
    NetworkPlot plot{&document, &selection, &baseline};

    PlotExportFixture()
    {
        document.setNetwork(notebookNetwork());
        plot.resize(800, 500);
        plot.replot();
    }

    [[nodiscard]] QString path(const QString& name) const { return folder.filePath(name); }
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int pixelsOf(const QImage& image, const QColor& color)
{
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            pixels += image.pixelColor(x, y) == color ? 1 : 0;
        }
    }
    return pixels;
}

} // namespace

class TestPlotExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatIsCopiedHasTwiceAsManyPixels()
    {
        PlotExportFixture fixture;
        const QImage image = plotImage(&fixture.plot);
        QCOMPARE(image.size(), QSize(1600, 1000));
        QVERIFY(pixelsOf(image, bitColor(4)) > 1000); // The plot itself, not an empty ground.
    }

    void aPngIsAsLargeAsOnThePage()
    {
        PlotExportFixture fixture;
        const QString path = fixture.path(QStringLiteral("plot.png"));
        QVERIFY(saveFigure(&fixture.plot, {.millimetres = {127, 76.2}}, PlotFormat::Png,
                           QStringLiteral("Costs"), path));
        const QImage image(path);
        QVERIFY2(std::abs(image.width() - 1500) <= 3 && std::abs(image.height() - 900) <= 3,
                 qPrintable(QStringLiteral("%1×%2").arg(image.width()).arg(image.height())));
        QVERIFY(std::abs(image.dotsPerMeterX() - 11811) < 2); // 300 an inch.
        QVERIFY(pixelsOf(image, bitColor(4)) > 1000);
    }

    void figuresAreLightOrDarkWhateverTheWindowIs()
    {
        PlotExportFixture fixture;
        const QColor before = fixture.plot.palette().color(QPalette::Base);
        for (const bool isDark : {false, true}) {
            const QImage image = figureImage(&fixture.plot, {.isDark = isDark}, 96);
            QCOMPARE(image.pixelColor(1, 1), (isDark ? darkPalette() : lightPalette()).color(QPalette::Base));
        }
        QCOMPARE(fixture.plot.palette().color(QPalette::Base), before);
        QVERIFY(!fixture.plot.testAttribute(Qt::WA_SetPalette)); // It follows the window's again.
    }

    void nothingIsSelectedInAFigure()
    {
        PlotExportFixture fixture;
        fixture.selection.selectBlock(3);
        const QImage selected = figureImage(&fixture.plot, {}, 96);
        fixture.selection.selectBlock(1);
        QCOMPARE(figureImage(&fixture.plot, {}, 96), selected);
    }

    void theLegendIsWholeOrNotThere()
    {
        PlotExportFixture fixture;
        fixture.baseline.pin(withUniformBits(notebookNetwork(), 8),
                             QStringLiteral("a baseline whose name is longer than any column"));
        // In a narrow column, the legend takes several lines: it never touches the edges.
        const QImage with = figureImage(&fixture.plot, {.millimetres = {60, 80}}, 96);
        const QImage without = figureImage(&fixture.plot, {.hasLegend = false, .millimetres = {60, 80}}, 96);
        QCOMPARE(with.size(), without.size());
        QVERIFY(with != without);
        QVERIFY(pixelsOf(with, bitColor(4)) < pixelsOf(without, bitColor(4))); // It takes room.
        const QColor ground = with.pixelColor(0, 0);
        for (int y = 0; y < with.height(); ++y) {
            QCOMPARE(with.pixelColor(with.width() - 1, y), ground);
        }
    }

    void anSvgHasItsTextsAsOutlines()
    {
        PlotExportFixture fixture;
        const QString path = fixture.path(QStringLiteral("plot.svg"));
        const FigureStyle style{.millimetres = {200, 125}};
        QVERIFY(saveFigure(&fixture.plot, style, PlotFormat::Svg, QStringLiteral("notebook: costs"), path));
        QSvgRenderer renderer(path);
        QVERIFY(renderer.isValid());
        const QByteArray svg = contentOf(path);
        QVERIFY(svg.contains("<title>notebook: costs</title>"));
        QVERIFY2(svg.contains("width=\"200") || svg.contains("width=\"199.9"), svg.left(400).constData());
        QVERIFY(!svg.contains("<text"));
        QVERIFY(!svg.contains("<image")); // Lines and outlines, not a picture of them.

        const QImage onScreen = figureImage(&fixture.plot, style, fixture.plot.logicalDpiX());
        QImage drawn(onScreen.size(), QImage::Format_RGB32);
        drawn.fill(Qt::magenta);
        QPainter painter(&drawn);
        renderer.render(&painter);
        painter.end();
        // Bars and digits cover as much as on the screen, the latter but for their edges.
        QVERIFY(std::abs(pixelsOf(drawn, bitColor(4)) - pixelsOf(onScreen, bitColor(4))) <
                pixelsOf(onScreen, bitColor(4)) / 50);
        const auto darkOf = [](const QImage& image) {
            int dark = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    dark += image.pixelColor(x, y).lightness() < 90 ? 1 : 0;
                }
            }
            return dark;
        };
        QVERIFY2(darkOf(drawn) > darkOf(onScreen) / 2 && darkOf(drawn) < 2 * darkOf(onScreen),
                 qPrintable(QStringLiteral("%1 of %2").arg(darkOf(drawn)).arg(darkOf(onScreen))));
    }

    void aPdfIsOneAndHasItsFonts()
    {
        PlotExportFixture fixture;
        const QString path = fixture.path(QStringLiteral("plot.pdf"));
        QVERIFY(saveFigure(&fixture.plot, {}, PlotFormat::Pdf, QStringLiteral("Costs"), path));
        const QByteArray pdf = contentOf(path);
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QCOMPARE(pdf.count("/Type /Page\n"), 1);
        QVERIFY(pdf.contains("/FontFile"));
        QVERIFY2(pdf.contains("/MediaBox [0 0 340") || pdf.contains("/MediaBox [0 0 339") ||
                     pdf.contains("/MediaBox [0.000000 0.000000 340") ||
                     pdf.contains("/MediaBox [0.000000 0.000000 339"),
                 pdf.mid(pdf.indexOf("/MediaBox"), 60).constData()); // 120 mm are 340 points.
    }

    void thePlotStaysAsItIs()
    {
        PlotExportFixture fixture;
        const QImage before = fixture.plot.grab().toImage();
        for (const PlotFormat format : {PlotFormat::Png, PlotFormat::Svg, PlotFormat::Pdf}) {
            QVERIFY(!figureContent(&fixture.plot, {}, format, {}).isEmpty());
        }
        fixture.plot.replot();
        QCOMPARE(fixture.plot.grab().toImage(), before);
    }

    void curvesAreExportedAsWell()
    {
        CurvePlot plot(EpochTableModel::TrainLossColumn, EpochTableModel::ValLossColumn,
                       CurvePlot::Unit::Plain);
        QVERIFY(!hasContent(plot));
        const std::filesystem::path folder = "/nowhere/a";
        const ListedRun run = toldRun(folder, {storedEpoch(1, 0.25), storedEpoch(2, 0.5)});
        plot.setRuns({{std::make_shared<const ListedRun>(run)}});
        plot.drawNow();
        QVERIFY(hasContent(plot));
        plot.resize(10, 10); // It was never shown.
        QCOMPARE(plotImage(&plot).size(), QSize(960, 640));
        QVERIFY(!figureContent(&plot, {}, PlotFormat::Svg, {}).isEmpty());
    }

    void aFailureSaysWhatToDoAndKeepsTheFile_data()
    {
        QTest::addColumn<PlotFormat>("format");
        QTest::newRow("png") << PlotFormat::Png;
        QTest::newRow("svg") << PlotFormat::Svg;
        QTest::newRow("pdf") << PlotFormat::Pdf;
    }

    void aFailureSaysWhatToDoAndKeepsTheFile()
    {
        QFETCH(PlotFormat, format);
        PlotExportFixture fixture;
        const QString path = fixture.path(QStringLiteral("plot.") + endingOf(format));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        {
            const FullDisk disk(1000);
            const Status status = saveFigure(&fixture.plot, {}, format, {}, path);
            QVERIFY(!status);
            const QString sentence = QString::fromStdString(status.error().message);
            QVERIFY2(sentence.contains(path) && sentence.contains(QLatin1String("another folder")),
                     qPrintable(sentence));
        }
        QCOMPARE(contentOf(path), QByteArray("mine"));
        QCOMPARE(QDir(fixture.folder.path()).entryList(QDir::Files).size(), 1); // Nothing half written.
    }

    void aFolderThatTakesNoFilesIsNamed()
    {
        PlotExportFixture fixture;
        const QString path = QStringLiteral("/proc/plot.svg");
        const Status status = saveFigure(&fixture.plot, {}, PlotFormat::Svg, {}, path);
        QVERIFY(!status);
        QVERIFY(QString::fromStdString(status.error().message).contains(path));
    }
};

BITOPS_TEST(TestPlotExport, QApplication)
#include "tst_plot_export.moc"
