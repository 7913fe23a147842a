// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/allocation/sensitivity_file.h"
#include "core/base/text_file.h"
#include "core/network/presets.h"
#include "tests/support/paths.h"
#include "tests/support/patience.h"
#include "tests/support/test_main.h"
#include "tests/ui/sensitivity/measured_run.h"
#include "ui/base/bit_chips.h"
#include "ui/base/settings.h"
#include "ui/design/baseline.h"
#include "ui/design/design_selection.h"
#include "ui/design/network_document.h"
#include "ui/design/network_plot.h"
#include "ui/exports/exporter_actions.h"
#include "ui/runs/run_library.h"
#include "ui/sensitivity/current_sensitivity.h"
#include "ui/sensitivity/layer_bits.h"
#include "ui/sensitivity/measure_settings.h"
#include "ui/sensitivity/sensitivity_job.h"
#include "ui/sensitivity/sensitivity_panel.h"
#include "ui/sensitivity/sensitivity_plot.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMainWindow>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

using namespace bitops;
using namespace bitops::test;

class TestSensitivityPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void offersToTrainWhereNoRunFits();
    void offersToMeasureWhatWasNotMeasured();
    void showsWhatWasMeasured();
    void standsOnTheAxisOfTheBars();
    void hoverReadsACell();
    void hoverReadsALoss();
    void aClickSetsTheBits();
    void aClickWithShiftSetsTheBlock();
    void keysGoFromCellToCell();
    void cellsHaveTheColoursOfTheScale();
    void measuresAndFillsItself();
    void saysWhatCannotBeMeasured();
    void canBePausedAndStopped();
    void activationsAreAChoiceWhereBothWereMeasured();
    void sortsBySensitivity();
    void previewsAProposal();
    void settingsAreWhatIsChosen();
    void settingsAreRemembered();
    void writesWhatTheCommandLineReads();
    void anEditThatNobodySeesIsReadLater();

private:
    void open();
    void openMeasured(const std::vector<int>& bits = {2, 4, 8});
    template <typename Widget> [[nodiscard]] Widget* find(const char* name) const
    {
        return m_panel->findChild<Widget*>(QString::fromUtf8(name));
    }
    [[nodiscard]] SensitivityPlot* plot() const { return m_panel->plot(); }
    /// The centre of a cell, in pixels of the plot.
    [[nodiscard]] QPoint cell(int column, int bits) const
    {
        return plot()->cellRect(column, *plot()->grid().rowOf(bits)).center().toPoint();
    }
    [[nodiscard]] QString text(int column, int bits) const
    {
        return plot()->textAt(cell(column, bits)).replace(QChar(0x00A0), QLatin1Char(' '));
    }
    [[nodiscard]] WeightBits bitsOf(std::size_t block) const
    {
        return m_document->blocks()[block].weightBits;
    }
    [[nodiscard]] QString state() const { return find<QLabel>("sensitivityState")->text(); }
    void settle() const { QCoreApplication::processEvents(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_run;
    std::unique_ptr<NetworkDocument> m_document;
    std::unique_ptr<DesignSelection> m_selection;
    std::unique_ptr<Baseline> m_baseline;
    std::unique_ptr<RunLibrary> m_library;
    std::unique_ptr<SensitivityJob> m_job;
    std::unique_ptr<CurrentSensitivity> m_current;
    std::unique_ptr<QMainWindow> m_window;
    NetworkPlot* m_network = nullptr;
    SensitivityPanel* m_panel = nullptr;
};

void TestSensitivityPanel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_document = std::make_unique<NetworkDocument>();
    m_document->setNetwork(notebookNetwork());
    m_selection = std::make_unique<DesignSelection>();
    m_baseline = std::make_unique<Baseline>(m_document.get());
    qputenv("FAKE_TRAINER_SCENARIO", "measures");
}

void TestSensitivityPanel::cleanup()
{
    m_window.reset();
    m_current.reset();
    m_job.reset();
    m_library.reset();
    m_baseline.reset();
    m_selection.reset();
    m_document.reset();
}

void TestSensitivityPanel::open()
{
    m_library = std::make_unique<RunLibrary>(m_folder->path().toStdString());
    m_job = std::make_unique<SensitivityJob>(fakeTrainer(), m_folder->path().toStdString() + "/measured");
    m_current = std::make_unique<CurrentSensitivity>(m_document.get(), m_library.get(), m_job.get());
    m_network = new NetworkPlot(m_document.get(), m_selection.get(), m_baseline.get());
    m_panel = new SensitivityPanel({m_document.get(), m_selection.get(), m_network, m_current.get(),
                                    m_job.get(), [] { return TrainingConfiguration(); }});
    auto* both = new QWidget;
    auto* layout = new QVBoxLayout(both);
    layout->addWidget(m_network, 1);
    layout->addWidget(m_panel, 1);
    m_window = std::make_unique<QMainWindow>();
    m_window->setCentralWidget(both);
    m_window->resize(700, 600);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_library->refresh();
    QVERIFY(QTest::qWaitFor([this] { return m_library->isRead() && !m_current->isLoading(); }, patience));
    settle();
}

void TestSensitivityPanel::openMeasured(const std::vector<int>& bits)
{
    m_run = storeTrainedRun(m_folder->path().toStdString(), "float", {0.8},
                            *floatDesign(notebookNetwork()).blocks());
    storeSensitivity(
        m_run, {.sum = "one", .settings = {}, .images = 2'000, .layers = layerNamesOf(notebookNetwork())},
        measurementsOf(notebookNetwork(), bits));
    open();
    QVERIFY(QTest::qWaitFor([this] { return m_current->table() != nullptr; }, patience));
    m_network->replot();
    plot()->replot();
    settle();
}

void TestSensitivityPanel::offersToTrainWhereNoRunFits()
{
    open();
    QAction train(QStringLiteral("Train as Float First"));
    const QSignalSpy trained(&train, &QAction::triggered);
    m_panel->setTrainAction(&train);
    settle();
    QVERIFY(find<QLabel>("sensitivityNoRun")->isVisible());
    QVERIFY(!find<QComboBox>("sensitivityRun")->isVisible());
    for (QToolButton* button : m_panel->findChildren<QToolButton*>()) {
        if (button->defaultAction() == &train) {
            QVERIFY(button->isVisible());
            button->click();
        }
    }
    QCOMPARE(trained.size(), 1);
}

void TestSensitivityPanel::offersToMeasureWhatWasNotMeasured()
{
    storeTrainedRun(m_folder->path().toStdString(), "float", {0.8}, *floatDesign(notebookNetwork()).blocks());
    open();
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("sensitivityHint")->isVisible(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("measure")->isEnabled(), patience);
    QCOMPARE(find<QComboBox>("sensitivityRun")->currentText(), QStringLiteral("float"));
    QCOMPARE(state(), QStringLiteral("Not measured yet"));
}

void TestSensitivityPanel::showsWhatWasMeasured()
{
    openMeasured();
    QVERIFY(plot()->isVisible());
    QCOMPARE(plot()->grid().rows(), (std::vector<int>{8, 4, 2}));
    QVERIFY2(state().startsWith(QStringLiteral("Measured on 2")), qPrintable(state()));
    QVERIFY(find<QLabel>("sensitivityRemark")->text().contains(QStringLiteral("without retraining")));
}

void TestSensitivityPanel::standsOnTheAxisOfTheBars()
{
    openMeasured();
    const auto left = [this](int column) {
        return plot()->mapToGlobal(plot()->cellRect(column, 0).topLeft().toPoint()).x();
    };
    const auto right = [this](int column) {
        return plot()->mapToGlobal(plot()->cellRect(column, 0).topRight().toPoint()).x();
    };
    const auto centreOfBar = [this](int block) {
        return m_network->mapToGlobal(m_network->bars()->barRect(block).center().toPoint()).x();
    };
    for (const int block : {0, 4}) {
        const int centre = (left(2 * block) + right(2 * block + 1)) / 2;
        QVERIFY(std::abs(centre - centreOfBar(block)) <= 1);
    }
    m_network->showBlocks({0.5, 3.5});
    m_network->replot();
    settle();
    plot()->replot();
    QVERIFY(std::abs((left(4) + right(5)) / 2 - centreOfBar(2)) <= 1);
}

void TestSensitivityPanel::hoverReadsACell()
{
    openMeasured();
    // At 2 of 8 bits, three quarters of what the layer costs are saved.
    const std::int64_t cost = m_document->costs().layers[1].bitops;
    QCOMPARE(text(1, 2), QStringLiteral("Block 0, Pointwise, 2 bits: −2.0 points, saves %1")
                             .arg(QString(shortText(0.75 * static_cast<double>(cost)))
                                      .replace(QChar(0x00A0), QLatin1Char(' '))));
    QVERIFY2(text(1, 8).endsWith(QStringLiteral("as on screen")), qPrintable(text(1, 8)));
    QVERIFY2(text(5, 8).contains(QStringLiteral("more")), qPrintable(text(5, 8)));
}

void TestSensitivityPanel::hoverReadsALoss()
{
    openMeasured();
    const QPoint place(cell(4, 2).x(), plot()->height() - 30);
    QCOMPARE(plot()->textAt(place),
             QStringLiteral("Block 2, Depthwise alone at 2 bits: loss 1.0500 (+0.0500)"));
}

void TestSensitivityPanel::aClickSetsTheBits()
{
    openMeasured();
    QTest::mouseClick(plot(), Qt::LeftButton, {}, cell(1, 2));
    QCOMPARE(bitsOf(0), WeightBits({8, 2}));
    QCOMPARE(m_selection->block(), 0);
    QCOMPARE(m_selection->layer(), 1);
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->undoStack()->undo();
    QCOMPARE(m_document->network(), notebookNetwork());
}

void TestSensitivityPanel::aClickWithShiftSetsTheBlock()
{
    openMeasured();
    QTest::mouseClick(plot(), Qt::LeftButton, Qt::ShiftModifier, cell(1, 2));
    QCOMPARE(bitsOf(0), WeightBits(2));
    QCOMPARE(m_document->undoStack()->count(), 1);
}

void TestSensitivityPanel::keysGoFromCellToCell()
{
    openMeasured();
    m_window->activateWindow();
    plot()->setFocus();
    m_selection->selectLayer(0, 0);
    QTest::keyClick(plot(), Qt::Key_Right);
    QCOMPARE(m_selection->layer(), 1);
    QVERIFY2(plot()->accessibleDescription().startsWith(QStringLiteral("Block 0, Pointwise, 8 bits")),
             qPrintable(plot()->accessibleDescription()));
    QTest::keyClick(plot(), Qt::Key_Down);
    QVERIFY(plot()->accessibleDescription().startsWith(QStringLiteral("Block 0, Pointwise, 4 bits")));
    QTest::keyClick(plot(), Qt::Key_Return);
    QCOMPARE(bitsOf(0), WeightBits({8, 4}));
    QTest::keyClick(plot(), Qt::Key_End);
    QCOMPARE(m_selection->block(), 4);
    QTest::keyClick(plot(), Qt::Key_Up); // From 4 bits to 8.
    QTest::keyClick(plot(), Qt::Key_Up); // No further.
    QVERIFY(plot()->accessibleDescription().startsWith(QStringLiteral("Block 4, Pointwise, 8 bits")));
}

void TestSensitivityPanel::cellsHaveTheColoursOfTheScale()
{
    openMeasured();
    const QImage image = plot()->toPixmap(plot()->width(), plot()->height()).toImage();
    const auto colorAt = [&](int column, int bits) {
        return image.pixelColor(cell(column, bits) + QPoint(3, 3));
    };
    // Ten points at 2 bits in the last layer, a quarter of a point at 8 in the first.
    QVERIFY(colorAt(9, 2).lightness() < colorAt(5, 2).lightness());
    QVERIFY(colorAt(5, 2).lightness() < colorAt(0, 4).lightness());
}

void TestSensitivityPanel::measuresAndFillsItself()
{
    storeTrainedRun(m_folder->path().toStdString(), "float", {0.8}, *floatDesign(notebookNetwork()).blocks());
    open();
    auto* measure = find<QPushButton>("measure");
    QTRY_VERIFY_WITH_TIMEOUT(measure->isEnabled(), patience);
    measure->click();
    QVERIFY(m_job->isRunning());
    QVERIFY(!measure->isVisible());
    QVERIFY(find<QProgressBar>("sensitivityProgress")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!m_job->isRunning(), patience);
    QTRY_VERIFY(measure->isVisible());
    QCOMPARE(plot()->grid().rows(), (std::vector<int>{4, 2}));
    // The settings that the job was given are those of the panel.
    const Result<SensitivityDescription> job =
        loadSensitivityJob(sensitivityFolder(m_current->source()->place()));
    QVERIFY(job.hasValue());
    QCOMPARE(job->settings, find<MeasureSettings>("measureSettings")->settings());
}

void TestSensitivityPanel::saysWhatCannotBeMeasured()
{
    storeRun(m_folder->path().toStdString(), "float", {0.8});
    open();
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("measure")->isEnabled(), patience);
    find<QPushButton>("measure")->click();
    QVERIFY2(state().contains(QStringLiteral("no best weights")), qPrintable(state()));
    QVERIFY(!m_job->isRunning());
}

void TestSensitivityPanel::canBePausedAndStopped()
{
    qputenv("FAKE_TRAINER_SCENARIO", "waits");
    openMeasured();
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("measure")->isEnabled(), patience);
    const QSignalSpy events(m_job.get(), &SensitivityJob::progressed);
    find<QPushButton>("measure")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!events.isEmpty(), patience);
    m_job->pause();
    QTRY_VERIFY_WITH_TIMEOUT(find<QToolButton>("pauseMeasuring")->isChecked(), patience);
    find<QToolButton>("pauseMeasuring")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!find<QToolButton>("pauseMeasuring")->isChecked(), patience);
    find<QToolButton>("stopMeasuring")->click();
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("measure")->isVisible(), patience);
    QVERIFY(m_current->table() != nullptr); // What was known is kept.
}

void TestSensitivityPanel::activationsAreAChoiceWhereBothWereMeasured()
{
    openMeasured();
    QVERIFY(!find<QWidget>("sensitivityPart")->isVisible());
    storeSensitivity(
        m_run, {.sum = "one", .settings = {}, .images = 2'000, .layers = layerNamesOf(notebookNetwork())},
        measurementsOf(notebookNetwork(), {4}, LayerPart::Activations));
    m_current->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("sensitivityPart")->isVisible(), patience);
    plot()->setPart(LayerPart::Activations);
    QCOMPARE(plot()->grid().rows(), std::vector<int>{4});
    settle();
    plot()->replot();
    QTest::mouseClick(plot(), Qt::LeftButton, {}, cell(3, 4));
    QCOMPARE(m_document->blocks()[1].activationBits, 4);
    QCOMPARE(m_document->undoStack()->count(), 1);
}

void TestSensitivityPanel::sortsBySensitivity()
{
    openMeasured();
    plot()->setOrder(LayerOrder::BySensitivity);
    settle();
    plot()->replot();
    QVERIFY2(text(0, 2).startsWith(QStringLiteral("Block 4, Pointwise, 2 bits: −10.0 points")),
             qPrintable(text(0, 2)));
    QTest::mouseClick(plot(), Qt::LeftButton, {}, cell(0, 2));
    QCOMPARE(bitsOf(4), WeightBits({8, 2}));
}

void TestSensitivityPanel::previewsAProposal()
{
    openMeasured();
    const auto picture = [this] { return plot()->toPixmap(plot()->width(), plot()->height()).toImage(); };
    const QImage before = picture();
    m_panel->setProposal(BlockBits{{4}, {4}, {2}, {4}, {8}});
    settle();
    QVERIFY(picture() != before);
    QCOMPARE(plot()->grid().rings(true).size(), std::size_t{1});
    m_panel->setProposal(std::nullopt);
    settle();
    QCOMPARE(picture(), before);
    QCOMPARE(m_document->network(), notebookNetwork());
}

void TestSensitivityPanel::settingsAreWhatIsChosen()
{
    open();
    auto* settings = find<MeasureSettings>("measureSettings");
    QCOMPARE(settings->settings(), SensitivitySettings());
    const QSignalSpy changes(settings, &MeasureSettings::changed);
    settings->showFields();
    auto* chips = settings->findChild<BitChips*>();
    QTest::mouseClick(chips->findChild<BitChip*>(QStringLiteral("bits5")), Qt::LeftButton);
    QCOMPARE(settings->settings().bits, (std::vector<int>{2, 3, 4, 5, 6, 8}));
    QVERIFY(changes.size() >= 1);
    for (BitChip* chip : chips->findChildren<BitChip*>()) {
        if (chip->isChecked()) {
            QTest::mouseClick(chip, Qt::LeftButton);
        }
    }
    QCOMPARE(settings->settings().bits, std::vector<int>{8}); // One is kept.
    QVERIFY(brokenRule(settings->settings()).empty());
}

void TestSensitivityPanel::settingsAreRemembered()
{
    MeasureSettings settings;
    const SensitivitySettings chosen{.images = 500,
                                     .bits = {2, 7},
                                     .parts = MeasuredParts::Both,
                                     .reach = GridReach::Largest,
                                     .perChannel = true,
                                     .norms = NormFigures::Estimated};
    settings.setSettings(chosen);
    SettingsFile::Values values;
    settings.keep(values);
    QSettings file(m_folder->filePath(QStringLiteral("kept.ini")), QSettings::IniFormat);
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        file.setValue(value.key(), value.value());
    }
    MeasureSettings again;
    again.restore(file);
    QCOMPARE(again.settings(), chosen);
    file.setValue(values.firstKey(), QStringLiteral("{\"bits\": [99]}"));
    again.restore(file);
    QCOMPARE(again.settings(), chosen); // What makes no sense is passed over.
}

void TestSensitivityPanel::writesWhatTheCommandLineReads()
{
    openMeasured();
    const Settings settings;
    const QList<QAction*> exports = m_panel->makeExports(nullptr, {m_window.get(), &settings});
    QCOMPARE(exports.size(), 1);
    QVERIFY(exports.front()->isEnabled());
    const QString path = m_folder->filePath(QStringLiteral("sensitivity.csv"));
    QTimer::singleShot(0, qApp, [path] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    exports.front()->trigger();
    const Result<SensitivityTable> table = loadSensitivity(path.toStdString());
    QVERIFY2(table.hasValue(), table ? "" : table.error().message.c_str());
    QCOMPARE(table->layers().size(), std::size_t{11});
    QCOMPARE(table->find("classifier", LayerPart::Weights, 4)->accuracyDrop,
             measurementOf("classifier", 10, 4).accuracyDrop);
}

void TestSensitivityPanel::anEditThatNobodySeesIsReadLater()
{
    openMeasured();
    m_panel->hide();
    Block block = m_document->blocks()[0];
    block.weightBits = 2;
    m_document->changeBlock(0, block, QStringLiteral("bits"));
    QCOMPARE(plot()->grid().columns()[0].bits, 8);
    m_panel->show();
    QTRY_COMPARE(plot()->grid().columns()[0].bits, 2);
}

BITOPS_TEST(TestSensitivityPanel, QApplication)
#include "tst_sensitivity_panel.moc"
