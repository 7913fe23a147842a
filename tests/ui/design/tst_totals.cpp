// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "ui/design/baseline.h"
#include "ui/design/main_total.h"
#include "ui/design/network_document.h"
#include "ui/design/total_tile.h"
#include "ui/design/totals_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace bitops;

namespace {

struct TotalsFixture
{
    NetworkDocument document;
    Baseline baseline{&document};
    TotalsPanel panel{&document, &baseline};

    TotalsFixture()
    {
        document.setNetwork(notebookNetwork());
        panel.resize(700, panel.sizeHint().height());
        panel.show();
    }

    [[nodiscard]] QString text(const char* name) const
    {
        return panel.findChild<QLabel*>(QLatin1String(name))->text().replace(QChar(0x00A0), QLatin1Char(' '));
    }
    [[nodiscard]] QToolButton* advice() const
    {
        return panel.findChild<QToolButton*>(QStringLiteral("totalAdvice"));
    }
    [[nodiscard]] QString adviceText() const
    {
        return advice()->text().replace(QChar(0x00A0), QLatin1Char(' '));
    }
    [[nodiscard]] int tilesShown() const
    {
        int count = 0;
        for (const TotalTile* tile : panel.findChildren<TotalTile*>()) {
            count += tile->isVisible() ? 1 : 0;
        }
        return count;
    }
};

} // namespace

class TestTotals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void thePartOfEightBitsIsAlwaysThere()
    {
        TotalsFixture fixture;
        QVERIFY(QTest::qWaitForWindowExposed(&fixture.panel));
        QCOMPARE(fixture.text("totalBitops"), QStringLiteral("13.35 M"));
        QCOMPARE(fixture.text("totalBitopsCaption"), QStringLiteral("BitOps · weight-bits"));
        for (const int width : {1'200, 700, fixture.panel.minimumSizeHint().width()}) {
            fixture.panel.resize(width, fixture.panel.height());
            QCOMPARE(fixture.text("totalBitopsShare"), QStringLiteral("56.6 % of 8-bit"));
            const auto* share = fixture.panel.findChild<QLabel*>(QStringLiteral("totalBitopsShare"));
            const auto* value = fixture.panel.findChild<QLabel*>(QStringLiteral("totalBitops"));
            QVERIFY(share->isVisible());
            const int end = value->x() + value->fontMetrics().horizontalAdvance(value->text());
            QVERIFY2(share->x() >= end, qPrintable(QString::number(width)));
            QVERIFY(share->geometry().right() < fixture.panel.findChild<MainTotal*>()->width());
        }
    }

    void theOtherTotalsGiveWayAndAreInTheMenu()
    {
        TotalsFixture fixture;
        QVERIFY(QTest::qWaitForWindowExposed(&fixture.panel));
        const auto* more = fixture.panel.findChild<QToolButton*>(QStringLiteral("moreTotals"));
        fixture.panel.resize(900, fixture.panel.height());
        QCOMPARE(fixture.tilesShown(), 5);
        QVERIFY(!more->isVisible());
        int before = 5;
        for (int width = 900; width >= fixture.panel.minimumSizeHint().width(); width -= 20) {
            fixture.panel.resize(width, fixture.panel.height());
            QVERIFY(fixture.tilesShown() <= before);
            before = fixture.tilesShown();
            QCOMPARE(more->isVisible(), before < 5);
        }
        QCOMPARE(before, 0);
        QVERIFY(fixture.panel.findChild<QLabel*>(QStringLiteral("totalBitops"))->isVisible());
        Q_EMIT more->menu()->aboutToShow();
        QCOMPARE(more->menu()->actions().size(), 5);
        more->menu()->actions().constFirst()->trigger();
        QVERIFY2(QApplication::clipboard()->text().contains(QStringLiteral("2,950,144 MACs")),
                 qPrintable(QApplication::clipboard()->text()));
    }

    void moreThanEightBitsExplainItselfAndAreMendedByAClick()
    {
        TotalsFixture fixture;
        QVERIFY(QTest::qWaitForWindowExposed(&fixture.panel));
        QVERIFY(!fixture.advice()->isVisible());
        fixture.document.setCostOptions({CountingRule::Product, false});
        const double share = fixture.document.costs().total.ratioToEightBits().value();
        QVERIFY(share > 1);
        QVERIFY(fixture.advice()->isVisible());
        QVERIFY2(fixture.adviceText().startsWith(QStringLiteral("Activations are float: ")),
                 qPrintable(fixture.adviceText()));
        const Network before = fixture.document.network();
        QTest::mouseClick(fixture.advice(), Qt::LeftButton);
        for (const Block& block : fixture.document.blocks()) {
            QCOMPARE(block.activationBits, 8);
        }
        QVERIFY(fixture.document.costs().total.ratioToEightBits().value() < 1);
        QVERIFY(!fixture.advice()->isVisible());
        QCOMPARE(fixture.document.undoStack()->undoText(), QStringLiteral("Set Activations to 8 Bits"));
        fixture.document.undoStack()->undo();
        QCOMPARE(fixture.document.network(), before);
    }

    void theAdviceSaysWhatTheClickGives()
    {
        TotalsFixture fixture;
        fixture.document.setCostOptions({CountingRule::Product, false});
        const QString said =
            fixture.adviceText().section(QStringLiteral(": "), 1).section(QStringLiteral(" at "), 0, 0);
        QVERIFY(!said.isEmpty());
        fixture.advice()->click();
        QVERIFY2(fixture.text("totalBitopsShare").startsWith(said), qPrintable(said));
    }

    void wideWeightsAreMendedToo()
    {
        TotalsFixture fixture;
        fixture.document.setNetwork(withUniformBits(notebookNetwork(), 16));
        QCOMPARE(fixture.text("totalBitopsShare"), QStringLiteral("200.0 % of 8-bit"));
        QVERIFY(fixture.adviceText().startsWith(QStringLiteral("Weights over 8 bits")));
        fixture.advice()->click();
        QCOMPARE(fixture.document.blocks()[0].weightBits, WeightBits(8));
    }

    void aBaselineIsToldOfInEachTotal()
    {
        TotalsFixture fixture;
        fixture.baseline.pin(withUniformBits(notebookNetwork(), 8), QStringLiteral("uniform 8"));
        QVERIFY(fixture.text("totalBitopsRemark").startsWith(QStringLiteral("−43.4 %")));
        QCOMPARE(fixture.text("totalBitopsShare"), QStringLiteral("56.6 % of 8-bit"));
        QVERIFY(fixture.text("totalWeightsRemark").startsWith(QStringLiteral("−")));
        fixture.baseline.unpin();
        QCOMPARE(fixture.text("totalBitopsRemark"), QString());
    }
};

BITOPS_TEST(TestTotals, QApplication)
#include "tst_totals.moc"
