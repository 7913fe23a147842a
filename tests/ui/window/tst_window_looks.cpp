// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/presets.h"
#include "tests/support/own_settings.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/base/appearance.h"
#include "ui/base/colors.h"
#include "ui/base/fold_section.h"
#include "ui/base/icons.h"
#include "ui/base/language.h"
#include "ui/base/section_body.h"
#include "ui/base/section_column.h"
#include "ui/runs/curve_plot.h"
#include "ui/runs/curves_panel.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_table.h"
#include "ui/runs/run_tabs.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/runs_panel.h"
#include "ui/training/training_panel.h"
#include "window_fixture.h"

#include <QDockWidget>
#include <QMenuBar>
#include <QMultiMap>
#include <QScrollBar>
#include <QSet>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <utility>

using namespace bitops;

namespace {

/// Labels and buttons that are shown smaller than their texts need.
QStringList cutOffTexts(const QWidget& window)
{
    QStringList cut;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool isText = (label != nullptr && !label->wordWrap() && !label->text().isEmpty()) ||
                            (button != nullptr && !button->text().isEmpty());
        if (isText && widget->isVisible() && widget->width() < widget->minimumSizeHint().width()) {
            cut +=
                QStringLiteral("%1 “%2”: %3 of %4")
                    .arg(QLatin1String(widget->metaObject()->className()),
                         widget->accessibleName().isEmpty() ? widget->objectName() : widget->accessibleName())
                    .arg(widget->width())
                    .arg(widget->minimumSizeHint().width());
        }
    }
    return cut;
}

/// Not so for what stands on two pages of the same tabs: a letter leads to what is seen.
bool canBeSeenTogether(const QWidget* first, const QWidget* second)
{
    for (; first != nullptr; first = first->parentWidget()) {
        const auto* pages = qobject_cast<const QStackedWidget*>(first->parentWidget());
        if (pages != nullptr && pages->isAncestorOf(second) && !first->isAncestorOf(second) &&
            first != second) {
            return false;
        }
    }
    return true;
}

} // namespace

class TestWindowLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { useLanguage(Language::English); }

    void noTextIsCutOff_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("preset");
        QTest::addColumn<bool>("isPinned");
        for (const char* preset : {"notebook", "mobilenetv2"}) {
            for (const bool isPinned : {false, true}) {
                const char* format = isPinned ? "%s %s, pinned" : "%s %s";
                QTest::addRow(format, "large", preset)
                    << QSize(1480, 920) << QString::fromLatin1(preset) << isPinned;
                QTest::addRow(format, "small", preset)
                    << QSize(1100, 700) << QString::fromLatin1(preset) << isPinned;
            }
        }
    }

    void noTextIsCutOff()
    {
        QFETCH(QSize, size);
        QFETCH(QString, preset);
        QFETCH(bool, isPinned);
        WindowFixture fixture;
        fixture.document()->setNetwork(*findPreset(preset.toStdString()));
        if (isPinned) {
            fixture.action("pinUniform8")->trigger();
        }
        fixture.window.resize(size);
        QVERIFY(fixture.isShown());
        QCOMPARE(fixture.window.size(), size);
        // Smaller figures in a narrow window ask the layout for their room, which it gives a moment later.
        QTRY_COMPARE(cutOffTexts(fixture.window).join(QLatin1Char('\n')), QString());
    }

    void nothingIsCutOffAfterAChangeOfAppearance()
    {
        AppearanceSwitch appearance;
        appearance.setAppearance(Appearance::Light);
        WindowFixture fixture;
        fixture.window.resize(1100, 700);
        QVERIFY(fixture.isShown());
        QTRY_COMPARE(cutOffTexts(fixture.window), QStringList());
        const auto* value = fixture.window.findChild<QLabel*>(QStringLiteral("totalBitops"));
        const QFont before = value->font();
        appearance.setAppearance(Appearance::Dark);
        QTRY_COMPARE(value->font().pointSizeF(), before.pointSizeF());
        QTRY_COMPARE(cutOffTexts(fixture.window), QStringList());
    }

    void theRuleStandsBesideTheNumbers()
    {
        WindowFixture fixture;
        fixture.window.resize(1100, 700);
        QVERIFY(fixture.isShown());
        QTRY_COMPARE(fixture.text("totalBitopsCaption"), QStringLiteral("BitOps · weight-bits"));
        QCOMPARE(fixture.text("barsCaption"), QStringLiteral("BitOps (weight-bits)"));
        fixture.document()->setCostOptions({CountingRule::Accumulator, false});
        QCOMPARE(fixture.text("totalBitopsCaption"), QStringLiteral("BitOps · accumulator"));
        QCOMPARE(fixture.text("barsCaption"), QStringLiteral("BitOps (accumulator)"));
    }

    void everyControlHasAnAccessibleName()
    {
        const WindowFixture fixture;
        for (const QWidget* widget : fixture.window.findChildren<QWidget*>()) {
            const bool isControl = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus &&
                                   widget->metaObject()->className() != QByteArray("QLineEdit");
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const auto* label = qobject_cast<const QLabel*>(widget);
            if (label != nullptr && !label->text().isEmpty()) {
                continue; // Its text is read out.
            }
            if (!isControl || (button != nullptr && !button->text().isEmpty())) {
                continue;
            }
            const QByteArray name = widget->metaObject()->className();
            if (name == "QScrollArea" || name == "QTabWidget" || name == "QTabBar" ||
                name == "QDockWidgetTitleButton") {
                continue; // Their contents have names.
            }
            QVERIFY2(!widget->accessibleName().isEmpty(),
                     (name + " " + widget->objectName().toUtf8()).constData());
        }
    }

    void noTwoControlsShareALetter_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("fileLetter");
        QTest::newRow("English") << Language::English << QStringLiteral("Alt+F");
        QTest::newRow("German") << Language::German << QStringLiteral("Alt+D");
        QTest::newRow("Chinese") << Language::Chinese << QStringLiteral("Alt+F");
    }

    void noTwoControlsShareALetter()
    {
        QFETCH(Language, language);
        QFETCH(QString, fileLetter);
        useLanguage(language);
        const WindowFixture fixture;
        QMultiMap<QString, std::pair<QString, const QWidget*>> taken;
        QStringList clashes;
        const auto take = [&](const QString& text, const QWidget* widget) {
            const QString letter = QKeySequence::mnemonic(text).toString();
            if (letter.isEmpty()) {
                return;
            }
            for (const auto& [other, place] : taken.values(letter)) {
                if (canBeSeenTogether(place, widget)) {
                    clashes += QStringLiteral("%1, %2").arg(other, text);
                }
            }
            taken.insert(letter, {text, widget});
        };
        for (const QAction* menu : fixture.window.menuBar()->actions()) {
            take(menu->text(), fixture.window.menuBar());
        }
        for (const QWidget* widget : fixture.window.findChildren<QWidget*>()) {
            const auto* label = qobject_cast<const QLabel*>(widget);
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            if (label != nullptr && label->buddy() != nullptr) {
                take(label->text(), label);
            } else if (button != nullptr) {
                take(button->text(), button);
            }
        }
        QCOMPARE(clashes.join(QLatin1Char('\n')), QString());
        QVERIFY(taken.contains(fileLetter));
        QVERIFY(taken.size() > 15);
    }

    void theInspectorHasItsSectionsInOrder()
    {
        const WindowFixture fixture("waits");
        const auto* column = fixture.window.findChild<SectionColumn*>();
        QStringList names;
        for (const FoldSection* section : column->sections()) {
            names += section->body()->name();
        }
        QCOMPARE(names, (QStringList{QStringLiteral("progress"), QStringLiteral("explanation"),
                                     QStringLiteral("setUp"), QStringLiteral("proposals")}));
        FoldSection* progress = column->sections().front();
        QVERIFY(!progress->isVisible());
        fixture.action("train")->trigger();
        QTRY_VERIFY(progress->isVisible());
        progress->setFolded(true);
        QTRY_VERIFY2(progress->head()->summary().contains(QLatin1String("Epoch")),
                     qPrintable(progress->head()->summary()));
        FoldSection* setUp = column->sections().at(2);
        setUp->setFolded(true);
        QCOMPARE(setUp->head()->summary(), QStringLiteral("shapes · ste · 10 epochs"));
        fixture.action("stopTraining")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), TrainingSession::State::Ended);
    }

    void noSectionScrollsByItself()
    {
        WindowFixture fixture("waits");
        fixture.window.resize(1100, 700);
        QVERIFY(fixture.isShown());
        fixture.action("train")->trigger();
        for (int i = 0; i < 12; ++i) {
            fixture.action("addToQueue")->trigger();
        }
        const auto* column = fixture.window.findChild<SectionColumn*>();
        QTRY_VERIFY(column->verticalScrollBar()->maximum() > 0);
        for (const QAbstractScrollArea* area : column->widget()->findChildren<QAbstractScrollArea*>()) {
            QTRY_VERIFY2(!area->verticalScrollBar()->isVisible() && area->verticalScrollBar()->maximum() == 0,
                         qPrintable(area->objectName()));
        }
        fixture.action("stopTraining")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), TrainingSession::State::Ended);
    }

    void everySymbolIsDrawn()
    {
        const WindowFixture fixture; // Loads the resources.
        QSet<QByteArray> seen;
        for (int i = 0; i <= static_cast<int>(Symbol::Up); ++i) {
            const QImage image = symbolIcon(static_cast<Symbol>(i)).pixmap(32, 32).toImage();
            bool isDrawn = false;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    isDrawn |= qAlpha(image.pixel(x, y)) > 200;
                }
            }
            QVERIFY2(isDrawn, qPrintable(QString::number(i)));
            seen.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(seen.size(), static_cast<int>(Symbol::Up) + 1);
    }

    void theButtonToTrainSaysWhatItDoes()
    {
        const WindowFixture fixture("waits");
        const auto* train = fixture.window.findChild<QToolButton*>(QStringLiteral("trainButton"));
        const auto* pause = fixture.action("pauseTraining");
        const auto look = [](const QIcon& icon) { return icon.pixmap(32, 32).toImage(); };
        QCOMPARE(train->text(), QStringLiteral("Train"));
        QCOMPARE(look(train->icon()), look(symbolIcon(Symbol::Play, Ink::OnAccent)));
        fixture.action("train")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), TrainingSession::State::Running);
        QCOMPARE(train->text(), QStringLiteral("Queue"));
        QCOMPARE(look(train->icon()), look(symbolIcon(Symbol::Queue, Ink::OnAccent)));
        QCOMPARE(look(pause->icon()), look(symbolIcon(Symbol::Pause)));
        fixture.action("pauseTraining")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), TrainingSession::State::Paused);
        QCOMPARE(look(pause->icon()), look(symbolIcon(Symbol::Resume)));
        fixture.action("stopTraining")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), TrainingSession::State::Ended);
    }

    void figuresStandOneBelowTheOther()
    {
        const WindowFixture fixture;
        for (const QWidget* widget :
             {static_cast<QWidget*>(fixture.table()), static_cast<QWidget*>(fixture.window.networkPlot()),
              fixture.window.findChild<QWidget*>(QStringLiteral("totalBitops"))}) {
            const QFontMetricsF metrics(widget->font());
            for (char digit = '1'; digit <= '9'; ++digit) {
                QCOMPARE(metrics.horizontalAdvance(QLatin1Char(digit)),
                         metrics.horizontalAdvance(QLatin1Char('0')));
            }
        }
    }

    void docksCanBeClosedAndComeBack()
    {
        WindowFixture fixture;
        auto* dock = fixture.window.findChild<QDockWidget*>(QStringLiteral("inspectorDock"));
        QVERIFY(dock->isVisible());
        dock->toggleViewAction()->trigger();
        QVERIFY(!dock->isVisible());
        dock->toggleViewAction()->trigger();
        QVERIFY(dock->isVisible());
    }

    void theWindowIsRemembered()
    {
        const QTemporaryDir folder;
        keepSettingsIn(folder.path());
        const MainWindow::Environment environment{QString(), folder.path().toStdString(), true};
        TrainingConfiguration configuration;
        const QString columnAction = QStringLiteral("column:%1").arg(RunsModel::ValLossColumn);
        {
            MainWindow window(environment);
            window.show();
            window.findChild<QDockWidget*>(QStringLiteral("inspectorDock"))->close();
            configuration = window.trainingPanel()->configuration();
            configuration.epochs = 77;
            configuration.data = "/data/cifar10";
            window.trainingPanel()->setConfiguration(configuration);
            window.findChild<QAction*>(columnAction)->trigger();
            window.close();
        }
        {
            MainWindow window(environment);
            window.show();
            QVERIFY(!window.findChild<QDockWidget*>(QStringLiteral("inspectorDock"))->isVisible());
            QVERIFY(window.findChild<QDockWidget*>(QStringLiteral("designDock"))->isVisible());
            QCOMPARE(window.trainingPanel()->configuration(), configuration);
            QVERIFY(!window.runs()->panel()->table()->isColumnHidden(RunsModel::ValLossColumn));
            QVERIFY(window.findChild<QAction*>(columnAction)->isChecked());
        }
        QSettings settings;
        for (const QString& key : settings.allKeys()) {
            settings.setValue(key, QStringLiteral("rubbish {"));
        }
        settings.sync();
        const MainWindow window(environment);
        QVERIFY(validate(window.trainingPanel()->configuration()).empty());
    }

    void theAppearanceIsSwitched()
    {
        const WindowFixture fixture;
        fixture.window.runs()->library()->publish(toldRun("/nowhere/a", {storedEpoch(1, 0.5)}));
        AppearanceSwitch appearance;
        appearance.setAppearance(Appearance::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Base), darkPalette().color(QPalette::Base));
        const RunLook look = fixture.window.runs()->comparison()->runs().at(0).look();
        const RunCurves& curves = fixture.window.curvesPanel()->lossPlot()->runCurves().at(0);
        QTRY_COMPARE(curves.line(RunCurves::Validation)->pen().color(), runColor(darkPalette(), look.color));
        const QImage plot = fixture.window.networkPlot()->grab().toImage();
        QCOMPARE(plot.pixelColor(1, 1), darkPalette().color(QPalette::Base));
        QVERIFY(fixture.window.findChild<QTextEdit*>(QStringLiteral("explanation"))
                    ->toHtml()
                    .contains(mutedText(darkPalette()).name()));
        appearance.setAppearance(Appearance::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Base), lightPalette().color(QPalette::Base));
    }

    void theLightPaletteIsOursAlsoWhereTheDesktopsHasTheSameGround()
    {
        QPalette desktop = lightPalette();
        desktop.setColor(QPalette::Highlight, Qt::blue);
        QApplication::setPalette(desktop);
        AppearanceSwitch appearance;
        appearance.setAppearance(Appearance::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Highlight),
                 lightPalette().color(QPalette::Highlight));
    }
};

BITOPS_TEST(TestWindowLooks, QApplication)
#include "tst_window_looks.moc"
