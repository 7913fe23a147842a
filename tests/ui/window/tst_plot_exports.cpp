// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exports/plot_exports.h"
#include "ui/runs/curve_plot.h"
#include "ui/runs/curves_panel.h"
#include "ui/window/export_actions.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFile>
#include <QImage>
#include <QMenu>

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
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QString>("proposal");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("png") << QByteArray("costsPlotpng") << QStringLiteral("notebook-costs.png")
                             << QByteArray("\x89PNG");
        QTest::newRow("svg") << QByteArray("costsPlotsvg") << QStringLiteral("notebook-costs.svg")
                             << QByteArray("<?xml");
        QTest::newRow("pdf") << QByteArray("costsPlotpdf") << QStringLiteral("notebook-costs.pdf")
                             << QByteArray("%PDF");
    }

    void asksForAFileNamedAfterTheDesign()
    {
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, beginning);
        WindowFixture fixture;
        QVERIFY(fixture.isShown());
        const QString path = fixture.folder.filePath(QStringLiteral("plot"));
        QString offered;
        answerNextFileDialog(path, &offered);
        fixture.action(action.constData())->trigger();
        QTEST(offered, "proposal");
        const QString written = path + offered.mid(offered.lastIndexOf(QLatin1Char('.')));
        QVERIFY(beginningOf(written).startsWith(beginning));
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
        const QString path = fixture.folder.filePath(QStringLiteral("missing/plot.svg"));
        answerNextFileDialog(path, &offered);
        readNextMessage(&sentence);
        fixture.action("costsPlotsvg")->trigger();
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

QTEST_MAIN(TestPlotExports)
#include "tst_plot_exports.moc"
