// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/design_file.h"
#include "core/network/lowering.h"
#include "core/network/state_entries.h"
#include "core/report/design_onnx.h"
#include "core/report/exporters.h"
#include "core/report/sensitivity_exporter.h"
#include "core/report/sweep_exporter.h"
#include "core/runs/run_folder.h"
#include "core/weights/checkpoint_file.h"
#include "core/weights/run_weights.h"
#include "core/weights/state_dictionary.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/base/files.h"
#include "ui/base/format.h"
#include "ui/base/language.h"
#include "ui/base/paths.h"
#include "ui/runs/curve_plot.h"
#include "ui/runs/curves_panel.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_list_panel.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_table.h"
#include "ui/runs/run_tabs.h"
#include "ui/runs/runs_panel.h"
#include "ui/window/export_actions.h"
#include "window_fixture.h"

#include <QDir>
#include <QMenu>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

#include <functional>

using namespace bitops;

namespace {

struct ExportFixture : WindowFixture
{
    ExportFixture()
    {
        window.runs()->showTable();
        storeRun(runs(), "a", {0.5, 0.6, 0.7}, true, withUniformBits(notebookNetwork(), 2));
        storeRun(runs(), "b", {0.25, 0.5}, true, withUniformBits(notebookNetwork(), 4));
        storeRun(runs(), "c", {}, false, withUniformBits(notebookNetwork(), 8));
    }

    [[nodiscard]] bool isRead() const
    {
        return QTest::qWaitFor([this] { return panel()->table()->model()->rowCount() == 3; });
    }
    [[nodiscard]] std::filesystem::path runs() const { return window.runs()->library()->folder(); }
    [[nodiscard]] RunsPanel* panel() const { return window.runs()->panel(); }
    void select(const char* run) const { window.runs()->selection()->select({runs() / run}); }
    void show(const char* run) const { window.runs()->comparison()->setRuns({runs() / run}); }

    /// What the action writes, line by line; the dialog's proposal goes first.
    QStringList exported(const char* name) const
    {
        // A new name each time, or the dialog would ask.
        const QString path =
            folder.filePath(QStringLiteral("exported%1").arg(QDir(folder.path()).entryList().size()));
        QString offered;
        answerNextFileDialog(path, &offered);
        action(name)->trigger();
        const QString written = path + offered.mid(offered.lastIndexOf(QLatin1Char('.')));
        QFile file(written);
        if (!QTest::qWaitFor([&file] { return file.exists(); })) { // A report is read first.
            return {};
        }
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        return QStringList{offered} +
               QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
};

/// A checkpoint of this network, all of whose numbers are one value.
void storeCheckpoint(const std::filesystem::path& file, const Network& network, float value)
{
    std::map<std::string, std::string> bytes;
    std::map<std::string, TensorView> tensors;
    for (const StateEntry& entry : stateEntries(graphOf(network), newestArithmetic)) {
        const std::vector<float> values(entry.count(), value);
        bytes[entry.name].assign(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float));
        tensors[entry.name] = {"F32", entry.shape, bytes[entry.name]};
    }
    const std::string content = tensorFileBytes(checkpointMetadata(network, {}), tensors);
    QVERIFY(saveFile(fromPath(file), content));
}

QStringList runsOf(const QStringList& lines)
{
    QStringList runs;
    for (const QString& line : lines.mid(2)) {
        runs += line.section(QLatin1Char(','), 0, 0);
    }
    runs.sort();
    return runs;
}

/// The exporters of such a source that the window has to offer.
template <typename Source> QStringList offered()
{
    QStringList names;
    for (const Exporter<Source>& exporter : exporters<Source>()) {
        if (!exporter.title.isEmpty()) {
            names += toQString(exporter.id);
        }
    }
    return names;
}

/// The entries of a menu, separators left out; with menus in it by their own titles.
QStringList namesIn(const QMenu* menu)
{
    QStringList names;
    for (const QAction* action : menu->actions()) {
        if (!action->isSeparator()) {
            names += action->menu() == nullptr ? action->objectName() : action->menu()->title();
        }
    }
    return names;
}

} // namespace

class TestRunExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { useLanguage(Language::English); }
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void menusFollowTheTableOfExporters()
    {
        const WindowFixture fixture;
        const QMenu* menu = fixture.window.exports()->menu();
        QCOMPARE(namesIn(menu), offered<CostSource>() + offered<RuleSource>() +
                                    QStringList{QStringLiteral("copyLayersAsMarkdown")} +
                                    offered<TrainingSource>() + offered<SensitivitySource>() +
                                    offered<SweepTable>() + offered<ClassSource>() + offered<DesignSource>() +
                                    offered<ImportedSource>() +
                                    (QStringList{QStringLiteral("Pl&ot"), QStringLiteral("R&uns")}));
        QCOMPARE(namesIn(menu->actions().constLast()->menu()),
                 offered<RunListSource>() + offered<CurveSource>() + offered<RunSource>() +
                     (QStringList{QStringLiteral("exportWeights"), QStringLiteral("exportQuantizedWeights"),
                                  QStringLiteral("exportRunQonnx"), QStringLiteral("exportRunQcdq")}));
        QCOMPARE(fixture.action("exportLayers")->text(), QStringLiteral("All &Layers as CSV…"));
    }

    void whatCannotBeExportedSaysWhy()
    {
        const WindowFixture fixture;
        for (const char* name : {"exportAllRuns", "exportShownRuns", "exportSelectedRuns", "exportCurves",
                                 "exportVisibleCurves", "reportOfRun"}) {
            QVERIFY2(!fixture.action(name)->isEnabled(), name);
            QVERIFY2(!fixture.action(name)->toolTip().isEmpty(), name);
        }
    }

    void tablesHaveAllShownOrSelectedRuns()
    {
        const ExportFixture fixture;
        QVERIFY(fixture.isRead());
        const QStringList all = fixture.exported("exportAllRuns");
        QCOMPARE(all.value(0), QStringLiteral("runs.csv"));
        QCOMPARE(runsOf(all), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QVERIFY(!fixture.action("exportSelectedRuns")->isEnabled());
        fixture.select("b");
        QCOMPARE(runsOf(fixture.exported("exportSelectedRuns")), QStringList{QStringLiteral("b")});
        auto* filter = fixture.window.findChild<QLineEdit*>(QStringLiteral("runsFilter"));
        QTest::keyClicks(filter, QStringLiteral("completed"));
        QCOMPARE(runsOf(fixture.exported("exportShownRuns")),
                 (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QTest::keyClicks(filter, QStringLiteral("zzz"));
        QVERIFY(!fixture.action("exportShownRuns")->isEnabled());
    }

    void curvesAreThoseOfTheShownRuns()
    {
        const ExportFixture fixture;
        QVERIFY(fixture.isRead());
        fixture.show("c");
        QVERIFY(!fixture.action("exportCurves")->isEnabled()); // It has no epochs.
        fixture.show("a");
        QCOMPARE(runsOf(fixture.exported("exportCurves")).size(), 3);
        fixture.action("showAllRuns")->trigger();
        QCOMPARE(runsOf(fixture.exported("exportCurves")).size(), 5);
    }

    void theCurvesOfTheWindowsOwnTrainingAreThoseOnTheScreen()
    {
        const ExportFixture fixture;
        QVERIFY(fixture.isRead()); // Or the others would come later, and be shown as runs that begin.
        fixture.action("train")->trigger();
        QTRY_COMPARE(fixture.window.session()->state(), TrainingSession::State::Ended);
        const std::filesystem::path own = fixture.window.session()->runFolder().toStdString();
        fixture.window.runs()->comparison()->setRuns({own});
        for (QObject* object : fixture.action("exportCurves")->associatedObjects()) {
            if (auto* menu = qobject_cast<QMenu*>(object)) {
                Q_EMIT menu->aboutToShow();
            }
        }
        const QStringList lines = fixture.exported("exportCurves");
        QCOMPARE(lines.size(), 2 + 3);
        QVERIFY(lines.value(2).startsWith(QString::fromStdString(own.filename().string())));
    }

    void curvesOfTheVisibleRangeAreThoseThatAreSeen()
    {
        const ExportFixture fixture;
        QVERIFY(fixture.isRead());
        fixture.show("a");
        fixture.window.curvesPanel()->lossPlot()->xAxis->setRange(1.5, 3.5);
        const QStringList lines = fixture.exported("exportVisibleCurves");
        QCOMPARE(lines.value(0), QStringLiteral("visible-curves.csv"));
        QCOMPARE(lines.size(), 2 + 2);
        QVERIFY(lines.value(2).contains(QLatin1String(",2,1,"))); // Epoch 2, with a loss of 2/2.
    }

    void theNextDialogBeginsWhereTheLastFileWasWritten()
    {
        const ExportFixture fixture;
        QVERIFY(fixture.isRead());
        QVERIFY(!fixture.exported("exportAllRuns").isEmpty());
        QString folder;
        QTimer::singleShot(0, &fixture.window, [&folder] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            folder = dialog->directory().path();
            dialog->reject();
        });
        fixture.action("exportAllRuns")->trigger();
        QCOMPARE(folder, fixture.folder.path());
    }

    void aReportIsNamedAfterItsRun()
    {
        const ExportFixture fixture;
        QVERIFY(fixture.isRead());
        QVERIFY(fixture.panel()->table()->actions().contains(fixture.action("reportOfRun")));
        QVERIFY(fixture.window.runs()->list()->table()->actions().contains(fixture.action("reportOfRun")));
        fixture.select("a");
        fixture.document()->setCostOptions({.rule = CountingRule::Product, .withClassifier = false});
        const QStringList lines = fixture.exported("reportOfRun");
        QCOMPARE(lines.value(0), QStringLiteral("a.html"));
        QCOMPARE(lines.value(1), QStringLiteral("<!DOCTYPE html>"));
        QVERIFY(lines.join(QString()).contains(QLatin1String("<strong>product</strong>")));
        fixture.panel()->table()->selectAll();
        QVERIFY(!fixture.action("reportOfRun")->isEnabled());
    }

    void aReportSpeaksTheWindowsLanguage()
    {
        useLanguage(Language::German);
        const ExportFixture fixture;
        QVERIFY(fixture.isRead());
        fixture.select("a");
        const QString page = fixture.exported("reportOfRun").join(QLatin1Char('\n'));
        for (const char* text :
             {"lang=\"de\"", "<h2>Entwurf</h2>", "<h2>Epochen</h2>", "<h2>Konfiguration</h2>",
              "Zustand: abgeschlossen.", "Beste Validierungsgenauigkeit", "5 Blöcke mit 2 Bit", "70,0 %",
              "MAC-Operationen mal Bits der Gewichte", "bitops train design.bitops"}) {
            QVERIFY2(page.contains(QString::fromUtf8(text)), text);
        }
        const QStringList runs = fixture.exported("exportSelectedRuns");
        QVERIFY(runs.value(2).contains(QLatin1String(",completed,")));
        QVERIFY(runs.value(2).contains(QLatin1String("5 blocks of 2 bits")));
    }

    void weightsAreExportedAsAStateDictionary()
    {
        const ExportFixture fixture;
        QVERIFY(fixture.isRead());
        fixture.select("c");
        QVERIFY(!fixture.action("exportWeights")->isEnabled()); // It has no epoch yet.
        fixture.select("a");
        const Network network = withUniformBits(notebookNetwork(), 2);
        storeCheckpoint(fixture.runs() / "a" / run_file::bestCheckpoint, network, 0.25F);
        QByteArrayList written;
        for (const char* name : {"exportWeights", "exportQuantizedWeights"}) {
            QString offered;
            const QString path = fixture.folder.filePath(QLatin1String(name) + QStringLiteral(".pt"));
            answerNextFileDialog(path, &offered);
            fixture.action(name)->trigger();
            QTRY_VERIFY(QFile::exists(path));
            QTRY_VERIFY(fixture.action(name)->isEnabled()); // What it says comes after the file.
            QVERIFY2(offered.startsWith(QLatin1Char('a')) && offered.endsWith(QLatin1String(".pt")),
                     qPrintable(offered));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            written += file.readAll();
        }
        Result<RunWeights> weights = loadRunWeights(fixture.runs() / "a" / run_file::bestCheckpoint);
        QVERIFY(weights);
        QCOMPARE(written[0].toStdString(), *stateDictionaryBytes(weights->tensors));
        QCOMPARE(written[1].toStdString(),
                 *stateDictionaryBytes(withQuantizedWeights(*std::move(weights)).tensors));
        QVERIFY(written[0].contains("blocks.0.depthwise.weight"));
    }

    void aRunIsExportedAsAModel()
    {
        const ExportFixture fixture;
        QVERIFY(fixture.isRead());
        fixture.select("a");
        const Network network = withUniformBits(notebookNetwork(), 2);
        storeCheckpoint(fixture.runs() / "a" / run_file::bestCheckpoint, network, 0.25F);
        for (const auto& [name, form] :
             {std::pair("exportRunQonnx", OnnxForm::Qonnx), std::pair("exportRunQcdq", OnnxForm::Qcdq)}) {
            QString offered;
            const QString path = fixture.folder.filePath(QLatin1String(name) + QStringLiteral(".onnx"));
            const Result<std::string> wanted = runToOnnx(fixture.runs() / "a", form);
            QVERIFY2(wanted, wanted ? "" : wanted.error().message.c_str());
            answerNextFileDialog(path, &offered);
            fixture.action(name)->trigger();
            QTRY_VERIFY(QFile::exists(path));
            QTRY_VERIFY(fixture.action(name)->isEnabled());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll().toStdString(), *wanted);
            const Result<Design> design = loadDesign(path.toStdString());
            QVERIFY(design);
            const CostOptions options{CountingRule::Product, true};
            QCOMPARE(computeCosts(*design, options).total.bitops,
                     computeCosts(network, options).total.bitops);
        }
    }

    void whyWeightsCannotBeExportedIsTold()
    {
        const ExportFixture fixture;
        QVERIFY(fixture.isRead());
        fixture.select("a");
        QString offered;
        QString sentence;
        answerNextFileDialog(fixture.folder.filePath(QStringLiteral("a.pt")), &offered);
        readNextMessage(&sentence);
        fixture.action("exportWeights")->trigger();
        QTRY_VERIFY2(sentence.contains(QLatin1String("best.ckpt")), qPrintable(sentence));
    }

    void aFailureIsToldInADialog()
    {
        const ExportFixture fixture;
        QVERIFY(fixture.isRead());
        fixture.select("a");
        QString offered;
        QString sentence;
        answerNextFileDialog(QStringLiteral("/proc/report.html"), &offered);
        readNextMessage(&sentence);
        fixture.action("reportOfRun")->trigger();
        QTRY_VERIFY2(sentence.contains(QLatin1String("/proc/report.html")), qPrintable(sentence));
    }

    void aRunThatIsGoneIsToldInADialog()
    {
        const ExportFixture fixture;
        QVERIFY(fixture.isRead());
        fixture.select("a");
        QString offered;
        QString sentence;
        answerNextFileDialog(fixture.folder.filePath(QStringLiteral("report.html")), &offered);
        readNextMessage(&sentence);
        QVERIFY(QDir(QString::fromStdString((fixture.runs() / "a").string())).removeRecursively());
        fixture.action("reportOfRun")->trigger();
        QTRY_VERIFY2(sentence.contains(QLatin1String("run.json")), qPrintable(sentence));
        QVERIFY(!QFile::exists(fixture.folder.filePath(QStringLiteral("report.html"))));
    }

    void aReportThatTakesLongCanBeCancelled()
    {
        ExportFixture fixture;
        QVERIFY(fixture.isShown());
        QVERIFY(fixture.isRead());
        fixture.select("a");
        EndlessEvents events(fixture.runs() / "a");
        QVERIFY(events.isMade());
        const QString path = fixture.folder.filePath(QStringLiteral("report.html"));
        QString offered;
        answerNextFileDialog(path, &offered);
        fixture.action("reportOfRun")->trigger();
        QVERIFY(!fixture.action("reportOfRun")->isEnabled());
        auto* notice = fixture.window.findChild<QWidget*>(QStringLiteral("busyNotice"));
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(fixture.window.isEnabled() && QApplication::activeModalWidget() == nullptr);
        QTest::mouseClick(fixture.window.findChild<QToolButton*>(QStringLiteral("stopBusy")), Qt::LeftButton);
        QVERIFY(!notice->isVisible());
        QVERIFY(fixture.action("reportOfRun")->isEnabled());
        events.end();
        QCoreApplication::processEvents();
        QVERIFY(!QFile::exists(path));
    }
};

BITOPS_TEST(TestRunExports, QApplication)
#include "tst_run_exports.moc"
