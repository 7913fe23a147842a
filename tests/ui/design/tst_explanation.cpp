// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/test_main.h"
#include "ui/design/design_selection.h"
#include "ui/design/explanation_panel.h"
#include "ui/design/layer_explanation.h"
#include "ui/design/network_document.h"

#include <QAbstractButton>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

using namespace bitops;

namespace {

struct ExplanationFixture
{
    NetworkDocument document;
    DesignSelection selection;
    ExplanationPanel panel{&document, &selection};

    ExplanationFixture() { document.setNetwork(notebookNetwork()); }

    [[nodiscard]] QString text() const
    {
        return panel.findChild<QTextEdit*>(QStringLiteral("explanation"))
            ->toPlainText()
            .replace(QChar(0x00A0), QLatin1Char(' '))
            .simplified(); // Cells of a table stand in lines of their own.
    }
    [[nodiscard]] QToolButton* unfoldNote() const
    {
        return panel.findChild<QToolButton*>(QStringLiteral("unfoldNote"));
    }
    [[nodiscard]] QString note() const
    {
        const auto* note = panel.findChild<QTextEdit*>(QStringLiteral("notebookNote"));
        return note->isVisibleTo(&panel) ? note->toPlainText() : QString();
    }
    [[nodiscard]] QString title() const
    {
        return panel.findChild<QLabel*>(QStringLiteral("explanationTitle"))->text();
    }
};

} // namespace

class TestExplanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void putsTheNumbersOfADepthwiseLayerIn()
    {
        ExplanationFixture fixture;
        fixture.selection.selectLayer(1, 0);
        QCOMPARE(fixture.title(), QStringLiteral("Block 1 · Depthwise 3×3"));
        QVERIFY(fixture.text().contains(QStringLiteral("BitOps = Hout · Wout · Cin · K · K · bw")));
        QVERIFY(fixture.text().contains(QStringLiteral("16 · 16 · 32 · 3 · 3 · 4")));
        QVERIFY(fixture.text().contains(QStringLiteral("= 294,912")));
        QVERIFY(fixture.text().contains(QStringLiteral("Hout = ⌊(32 + 2·1 − 3) / 2⌋ + 1 = 16")));
        QVERIFY(fixture.text().contains(QStringLiteral("288 · 144 B")));
        QVERIFY(!fixture.text().contains(QStringLiteral("notebook")));
    }

    void theNoteOnTheNotebookIsFolded()
    {
        ExplanationFixture fixture;
        fixture.selection.selectLayer(1, 0);
        QCOMPARE(fixture.unfoldNote()->text(), QStringLiteral("Why the notebook counts 32 times this"));
        QCOMPARE(fixture.note(), QString());
        fixture.unfoldNote()->click();
        QVERIFY(fixture.note().contains(
            QStringLiteral("counts 9,437,184 (with the bits of the weights alone), 32 times")));
        fixture.selection.selectLayer(1, 1);
        QVERIFY(!fixture.unfoldNote()->isVisibleTo(&fixture.panel));
        QCOMPARE(fixture.note(), QString());
    }

    void tellsTheLayerAndItsCostInALine()
    {
        ExplanationFixture fixture;
        fixture.selection.selectLayer(1, 0);
        QCOMPARE(fixture.panel.summary().replace(QChar(0x00A0), QLatin1Char(' ')),
                 QStringLiteral("Block 1 · Depthwise 3×3 · 294.9 k"));
    }

    void putsTheNumbersOfAPointwiseLayerIn()
    {
        ExplanationFixture fixture;
        fixture.selection.selectLayer(1, 1);
        QVERIFY(fixture.text().contains(QStringLiteral("BitOps = Hout · Wout · Cin · Cout · bw")));
        QVERIFY(fixture.text().contains(QStringLiteral("16 · 16 · 32 · 64 · 4")));
        QVERIFY(fixture.text().contains(QStringLiteral("= 2,097,152")));
        QVERIFY(!fixture.text().contains(QStringLiteral("notebook")));
    }

    void explainsTheNotebooksRule()
    {
        ExplanationFixture fixture;
        fixture.document.setCostOptions({.rule = CountingRule::Notebook});
        fixture.selection.selectLayer(1, 0);
        QVERIFY(fixture.text().contains(QStringLiteral("16 · 16 · 32 · 32 · 3 · 3 · 4")));
        QVERIFY(fixture.text().contains(QStringLiteral("= 9,437,184")));
        QCOMPARE(fixture.unfoldNote()->text(), QStringLiteral("Why this is 32 times too much"));
        fixture.unfoldNote()->click();
        QVERIFY(fixture.note().contains(QStringLiteral("the layer really takes 294,912")));
    }

    void bothSidesAreShownWhereTheyDiffer()
    {
        ExplanationFixture fixture;
        NetworkFrame frame = fixture.document.frame();
        frame.input.shape = {3, 32, 48};
        fixture.document.changeFrame(frame, QStringLiteral("input"));
        fixture.selection.selectLayer(1, 0);
        QVERIFY(fixture.text().contains(QStringLiteral("Wout = ⌊(48 + 2·1 − 3) / 2⌋ + 1 = 24")));
    }

    void followsAnEdit()
    {
        ExplanationFixture fixture;
        fixture.selection.selectLayer(1, 0);
        Block block = fixture.document.blocks()[1];
        block.weightBits = 8;
        fixture.document.changeBlock(1, block, QStringLiteral("bits"));
        QVERIFY(fixture.text().contains(QStringLiteral("= 589,824")));
    }

    void buttonsChooseTheLayer()
    {
        ExplanationFixture fixture;
        fixture.selection.selectLayer(1, 0);
        for (QAbstractButton* button : fixture.panel.findChildren<QAbstractButton*>()) {
            if (button->text() == QLatin1String("Classifier")) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QCOMPARE(fixture.title(), QStringLiteral("Classifier"));
        QVERIFY(fixture.text().contains(QStringLiteral("256 · 10 · 32")));
    }

    void saysWhyABlockHasNoCost()
    {
        ExplanationFixture fixture;
        Block block = fixture.document.blocks()[1];
        block.stride = 9;
        fixture.document.changeBlock(1, block, QStringLiteral("stride"));
        fixture.selection.selectBlock(1);
        QVERIFY(fixture.text().contains(QStringLiteral("no cost")));
    }
};

BITOPS_TEST(TestExplanation, QApplication)
#include "tst_explanation.moc"
