// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/full_disk.h"
#include "tests/support/stored_run.h"
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

struct Fixture
{
    QTemporaryDir folder;
    NetworkDocument document;
    Baseline baseline{&document};
    DesignSelection selection;
    NetworkPlot plot{&document, &selection, &baseline};

    Fixture()
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

} // namespace

class TestPlotExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aPngHasTwiceAsManyPixels()
    {
        Fixture fixture;
        const QString path = fixture.path(QStringLiteral("plot.png"));
        QVERIFY(savePlot(&fixture.plot, PlotFormat::Png, QStringLiteral("Costs"), path));
        const QImage image(path);
        QCOMPARE(image.size(), QSize(1600, 1000));
        // The plot itself, not an empty ground.
        const QImage onScreen = fixture.plot.grab().toImage().scaled(image.size());
        const QPoint bar = (fixture.plot.bars()->barRect(3).center() * 2).toPoint();
        QCOMPARE(image.pixelColor(bar), onScreen.pixelColor(bar));
        QVERIFY(image.pixelColor(bar) != image.pixelColor(2, 2));
    }

    void anSvgHasTheTexts()
    {
        Fixture fixture;
        const QString path = fixture.path(QStringLiteral("plot.svg"));
        QVERIFY(savePlot(&fixture.plot, PlotFormat::Svg, QStringLiteral("notebook: costs"), path));
        QSvgRenderer renderer(path);
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBox(), QRect(0, 0, 800, 500));
        const QByteArray svg = contentOf(path);
        QVERIFY(svg.contains("<title>notebook: costs</title>"));
        QVERIFY(svg.contains("</text>"));
        QVERIFY2(svg.contains("4 M") || svg.contains("4\u00A0M"), svg.left(3000).constData());
        QVERIFY(!svg.contains("<image")); // Lines and texts, not a picture of them.

        QImage drawn(800, 500, QImage::Format_RGB32);
        drawn.fill(Qt::magenta);
        QPainter painter(&drawn);
        renderer.render(&painter);
        painter.end();
        const QPoint bar = fixture.plot.bars()->barRect(3).center().toPoint();
        QCOMPARE(drawn.pixelColor(bar), fixture.plot.grab().toImage().pixelColor(bar));
    }

    void aPdfIsOne()
    {
        Fixture fixture;
        const QString path = fixture.path(QStringLiteral("plot.pdf"));
        QVERIFY(savePlot(&fixture.plot, PlotFormat::Pdf, QStringLiteral("Costs"), path));
        const QByteArray pdf = contentOf(path);
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QCOMPARE(pdf.count("/Type /Page\n"), 1);
    }

    void thePlotStaysAsItIs()
    {
        Fixture fixture;
        const QImage before = fixture.plot.grab().toImage();
        for (const PlotFormat format : {PlotFormat::Png, PlotFormat::Svg, PlotFormat::Pdf}) {
            QVERIFY(!plotContent(&fixture.plot, format, {}).isEmpty());
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
        plot.setRuns({{folder, std::make_shared<const ListedRun>(run), {}}});
        plot.drawNow();
        QVERIFY(hasContent(plot));
        plot.resize(10, 10); // It was never shown.
        QCOMPARE(plotImage(&plot).size(), QSize(960, 640));
        QVERIFY(plotContent(&plot, PlotFormat::Svg, {}).contains("Epoch"));
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
        Fixture fixture;
        const QString path = fixture.path(QStringLiteral("plot.") + endingOf(format));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        {
            const FullDisk disk(1000);
            const Status status = savePlot(&fixture.plot, format, {}, path);
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
        Fixture fixture;
        const QString path = QStringLiteral("/proc/plot.svg");
        const Status status = savePlot(&fixture.plot, PlotFormat::Svg, {}, path);
        QVERIFY(!status);
        QVERIFY(QString::fromStdString(status.error().message).contains(path));
    }
};

QTEST_MAIN(TestPlotExport)
#include "tst_plot_export.moc"
