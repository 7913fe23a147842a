// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "ui/exports/figure_dialog.h"
#include "ui/exports/plot_exports.h"
#include "ui/runs/curve_plot.h"
#include "ui/runs/curves_panel.h"
#include "ui/window/export_actions.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QMenu>
#include <QPushButton>
#include <QUrl>

#include <functional>

using namespace bitops;

namespace {

QByteArray beginningOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(200) : QByteArray();
}

QMenu* menuOf(const WindowFixture& fixture, const char* name)
{
    return fixture.window.findChild<QMenu*>(QLatin1String(name));
}

} // namespace

class TestPlotExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void asksForAFileNamedAfterTheDesign_data()
    {
        QTest::addColumn<PlotFormat>("format");
        QTest::addColumn<QString>("proposal");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("png") << PlotFormat::Png << QStringLiteral("notebook-costs.png")
                             << QByteArray("\x89PNG");
        QTest::newRow("svg") << PlotFormat::Svg << QStringLiteral("notebook-costs.svg")
                             << QByteArray("<?xml");
        QTest::newRow("pdf") << PlotFormat::Pdf << QStringLiteral("notebook-costs.pdf") << QByteArray("%PDF");
    }

    void asksForAFileNamedAfterTheDesign()
    {
        QFETCH(PlotFormat, format);
        QFETCH(QByteArray, beginning);
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        const QString path = fixture.folder.filePath(QStringLiteral("plot"));
        QString offered;
        saveNextFigure([format](FigureDialog* dialog) {
            auto* formats = dialog->findChild<QComboBox*>(QStringLiteral("figureFormat"));
            formats->setCurrentIndex(formats->findData(static_cast<int>(format)));
        });
        answerNextFileDialog(path, &offered);
        fixture.action("costsPlotFigure")->trigger();
        QTEST(offered, "proposal");
        const QString written = path + offered.mid(offered.lastIndexOf(QLatin1Char('.')));
        QVERIFY(beginningOf(written).startsWith(beginning));
        // The status bar says so, with a link to the folder.
        auto* notice = fixture.window.findChild<QLabel*>(QStringLiteral("savedNotice"));
        QVERIFY(notice != nullptr && notice->isVisible());
        QVERIFY2(notice->text().contains(QFileInfo(written).fileName()), qPrintable(notice->text()));
        QVERIFY(notice->text().contains(QUrl::fromLocalFile(fixture.folder.path()).toString()));
        QVERIFY(notice->text().contains(QStringLiteral("Open folder")));
    }

    void thePreviewShowsWhatIsChosen()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        QImage light;
        QImage dark;
        QImage narrow;
        QImage bare;
        FigureStyle chosen;
        saveNextFigure([&](FigureDialog* dialog) {
            const auto* preview = dialog->findChild<QLabel*>(QStringLiteral("figurePreview"));
            const auto shown = [preview] { return preview->pixmap().toImage(); };
            light = shown();
            auto* appearance = dialog->findChild<QComboBox*>(QStringLiteral("figureAppearance"));
            appearance->setFocus();
            QTest::keyClick(appearance, Qt::Key_Down);
            dark = shown();
            auto* width = dialog->findChild<QDoubleSpinBox*>(QStringLiteral("figureWidth"));
            width->setFocus();
            width->selectAll();
            QTest::keyClicks(width, QStringLiteral("88"));
            QTest::keyClick(width, Qt::Key_Tab);
            narrow = shown();
            QTest::mouseClick(dialog->findChild<QCheckBox*>(QStringLiteral("figureLegend")), Qt::LeftButton,
                              {}, QPoint(8, 8));
            bare = shown();
            chosen = dialog->figureStyle();
        });
        QString offered;
        answerNextFileDialog(fixture.folder.filePath(QStringLiteral("plot")), &offered);
        fixture.action("costsPlotFigure")->trigger();
        QVERIFY(light.pixelColor(2, 2).lightness() > 200);
        QVERIFY(dark.pixelColor(2, 2).lightness() < 60);
        QVERIFY(narrow.width() < dark.width());
        QVERIFY(bare != narrow);
        QVERIFY(chosen.isDark && !chosen.hasLegend);
        QCOMPARE(chosen.millimetres.width(), 88.0);
        // The next figure begins with the same.
        saveNextFigure([&](FigureDialog* dialog) {
            QCOMPARE(dialog->figureStyle().millimetres.width(), 88.0);
            dialog->reject();
        });
        fixture.action("costsPlotFigure")->trigger();
    }

    void copiesThePicture()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        fixture.action("costsPlotCopy")->trigger();
        QCOMPARE(QApplication::clipboard()->image().size(), fixture.window.networkPlot()->size() * 2);
    }

    void aFailureIsToldInADialog()
    {
        WindowFixture fixture;
        QString offered;
        QString sentence;
        // Not below /proc, where a dialog reads files that never end.
        const QString path = fixture.folder.filePath(QStringLiteral("missing/plot.pdf"));
        saveNextFigure([](FigureDialog*) {});
        answerNextFileDialog(path, &offered);
        readNextMessage(&sentence);
        fixture.action("costsPlotFigure")->trigger();
        QVERIFY2(sentence.contains(path), qPrintable(sentence));
    }

    void theMenuComesUpOverThePlot()
    {
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        NetworkPlot* plot = fixture.window.networkPlot();
        const QPoint place = plot->rect().center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, plot->mapToGlobal(place));
        QApplication::sendEvent(plot, &event);
        QMenu* menu = menuOf(fixture, "costsPlotMenu");
        QTRY_VERIFY(menu->isVisible());
        QVERIFY(menu->isEnabled());
        menu->close();
    }

    void curvesAreOfferedOnceThereAreSome()
    {
        WindowFixture fixture;
        QMenu* plots = fixture.window.exports()->plots()->menu();
        Q_EMIT plots->aboutToShow();
        QVERIFY(menuOf(fixture, "costsPlotMenu")->isEnabled());
        QVERIFY(!menuOf(fixture, "lossPlotMenu")->isEnabled());
        QVERIFY(!menuOf(fixture, "accuracyPlotMenu")->isEnabled());
        fixture.action("train")->trigger();
        QTRY_VERIFY(fixture.window.session()->record().outcome().has_value());
        QTRY_VERIFY(hasContent(*fixture.window.curvesPanel()->lossPlot()));
        Q_EMIT plots->aboutToShow();
        QVERIFY(menuOf(fixture, "lossPlotMenu")->isEnabled());
        QVERIFY(menuOf(fixture, "accuracyPlotMenu")->isEnabled());
    }
};

BITOPS_TEST(TestPlotExports, QApplication)
#include "tst_plot_exports.moc"
