// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/cost_csv.h"
#include "tests/support/own_settings.h"
#include "tests/support/paths.h"
#include "tests/support/test_main.h"
#include "tests/ui/sweep/fake_slurm.h"
#include "ui/base/appearance.h"
#include "ui/base/paths.h"
#include "ui/base/sleep_inhibitor.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_tabs.h"
#include "ui/sweep/sweep_cluster.h"
#include "ui/training/training_panel.h"
#include "ui/window/settings_dialog.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <functional>
#include <memory>

using namespace bitops;

namespace {

void accept(SettingsDialog* dialog)
{
    dialog->accept();
}

/// Does something in the next dialog of settings, and ends it.
void answerNextSettings(const std::function<void(SettingsDialog*)>& edit,
                        const std::function<void(SettingsDialog*)>& end = accept)
{
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, edit, end] {
        auto* dialog = qobject_cast<SettingsDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr) {
            return;
        }
        timer->stop();
        timer->deleteLater();
        edit(dialog);
        end(dialog);
    });
    timer->start(5);
}

template <typename T> T* field(const QWidget* dialog, const char* name)
{
    return dialog->findChild<T*>(QLatin1String(name));
}

QPushButton* okOf(const SettingsDialog& dialog)
{
    return dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
}

std::unique_ptr<MainWindow> openOtherWindow(const QTemporaryDir& folder)
{
    qputenv("FAKE_TRAINER_SCENARIO", "happy");
    auto window = std::make_unique<MainWindow>(MainWindow::Environment{
        fakeTrainer(), folder.filePath(QStringLiteral("default")).toStdString(), true});
    window->show();
    QApplication::setActiveWindow(window.get());
    return window;
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        keepSettingsIn(m_folder->path());
    }

    void areKept()
    {
        QCOMPARE(loadSettings(), Settings());
        const Settings settings{
            m_folder->path(), QStringLiteral("/data"), 3, Language::German, {}, false, false};
        keepSettings(settings);
        QCOMPARE(loadSettings(), settings);
    }

    void tablesAreWrittenAsTheSpreadsheetWants()
    {
        const CsvDialect dialect{';', ',', true};
        const auto window = openOtherWindow(*m_folder);
        const QString path = m_folder->filePath(QStringLiteral("layers.csv"));
        const auto exported = [&] {
            QString offered;
            answerNextFileDialog(path, &offered);
            window->findChild<QAction*>(QStringLiteral("exportLayers"))->trigger();
            QFile file(path);
            const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            return file.remove() ? text.toStdString() : std::string();
        };
        const CostReport& costs = window->document()->costs();
        QCOMPARE(exported(), costsToCsv(costs));
        answerNextSettings([](SettingsDialog* dialog) {
            auto* separator = field<QComboBox>(dialog, "csvSeparator");
            separator->setCurrentIndex(separator->findText(QStringLiteral("Semicolon"), Qt::MatchStartsWith));
            auto* sign = field<QComboBox>(dialog, "csvDecimalSign");
            sign->setCurrentIndex(1);
            field<QCheckBox>(dialog, "csvByteOrderMark")->setChecked(true);
            QVERIFY(okOf(*dialog)->isEnabled());
        });
        window->findChild<QAction*>(QStringLiteral("settings"))->trigger();
        QCOMPARE(exported(), costsToCsv(costs, dialect)); // At once, and from the next start on.
        QCOMPARE(loadSettings().csv, dialect);
    }

    void theMachineMaySleepIfThatIsWanted()
    {
        const auto window = openOtherWindow(*m_folder);
        for (const bool isAwake : {false, true}) {
            answerNextSettings([&](SettingsDialog* dialog) {
                auto* box = field<QCheckBox>(dialog, "staysAwake");
                QCOMPARE(box->isChecked(), !isAwake);
                box->setChecked(isAwake);
            });
            window->findChild<QAction*>(QStringLiteral("settings"))->trigger();
            QCOMPARE(loadSettings().staysAwake, isAwake);
            QCOMPARE(SleepInhibitor::instance().isWanted(), isAwake);
        }
    }

    void aCommaIsNotBothSigns()
    {
        SettingsDialog dialog({}, Appearance::System);
        field<QComboBox>(&dialog, "csvDecimalSign")->setCurrentIndex(1);
        QVERIFY(!okOf(dialog)->isEnabled());
        QVERIFY(!field<QLabel>(&dialog, "csvProblem")->text().isEmpty());
        field<QComboBox>(&dialog, "csvSeparator")->setCurrentIndex(1);
        QVERIFY(okOf(dialog)->isEnabled());
        // Nor where somebody has written it so.
        QSettings().setValue(QStringLiteral("settings/csvDecimalSign"), QStringLiteral(","));
        QSettings().setValue(QStringLiteral("settings/csvSeparator"), QStringLiteral("::"));
        QCOMPARE(loadSettings().csv, CsvDialect());
    }

    void aRunsFolderThatWillNotDoIsLeftForTheDefault()
    {
        const QString folder = QStringLiteral("/proc/version/runs");
        keepSettings({folder, {}, -5});
        // It may be a disk that is there again tomorrow.
        QCOMPARE(loadSettings(), Settings({folder, {}, 0}));
        QCOMPARE(usableRunsFolder(loadSettings()), QString());
    }

    void aBadFolderIsToldAtItsField_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("none") << QByteArray("runsFolder") << QString() << true;
        QTest::newRow("to be made") << QByteArray("runsFolder") << QDir::tempPath() + QStringLiteral("/a/b/c")
                                    << true;
        QTest::newRow("below a file")
            << QByteArray("runsFolder") << QStringLiteral("/proc/version/runs") << false;
        QTest::newRow("relative") << QByteArray("runsFolder") << QStringLiteral("runs") << false;
        QTest::newRow("data") << QByteArray("dataFolder") << QDir::tempPath() << true;
        QTest::newRow("no data") << QByteArray("dataFolder") << QStringLiteral("/nowhere/data") << false;
        QTest::newRow("a file") << QByteArray("dataFolder") << QStringLiteral("/proc/version") << false;
    }

    void aBadFolderIsToldAtItsField()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, folder);
        QFETCH(bool, isGood);
        const SettingsDialog dialog({}, Appearance::System);
        const auto* problem = field<QLabel>(&dialog, (name + "Problem").constData());
        QVERIFY(okOf(dialog)->isEnabled());
        field<QLineEdit>(&dialog, name.constData())->setText(folder);
        QCOMPARE(problem->text().isEmpty(), isGood);
        QCOMPARE(problem->isVisibleTo(&dialog), !isGood);
        QCOMPARE(okOf(dialog)->isEnabled(), isGood);
        field<QLineEdit>(&dialog, name.constData())->clear();
        QVERIFY(okOf(dialog)->isEnabled());
    }

    void theDialogGivesWhatItWasGiven()
    {
        const Settings settings{m_folder->path(), QDir::tempPath(), 7, Language::Chinese, {}, false};
        const SettingsDialog dialog(settings, Appearance::Dark);
        QCOMPARE(dialog.settings(), settings);
        QCOMPARE(dialog.appearance(), Appearance::Dark);
    }

    void takeEffectAtOnceAndStay()
    {
        const QString runs = m_folder->filePath(QStringLiteral("elsewhere"));
        const QColor light = lightPalette().color(QPalette::Window);
        {
            const auto window = openOtherWindow(*m_folder);
            answerNextSettings([&runs](SettingsDialog* dialog) {
                field<QLineEdit>(dialog, "runsFolder")->setText(runs);
                field<QLineEdit>(dialog, "dataFolder")->setText(QDir::tempPath());
                field<QSpinBox>(dialog, "defaultThreads")->setValue(3);
                field<QComboBox>(dialog, "appearance")->setCurrentIndex(2);
            });
            window->findChild<QAction*>(QStringLiteral("settings"))->trigger();
            QVERIFY(QApplication::palette().color(QPalette::Window) != light);
            QCOMPARE(window->trainingPanel()->configuration().threads, 3);
            const auto* data = window->findChild<QComboBox*>(QStringLiteral("data"));
            QCOMPARE(data->itemData(1).toString(), QDir::tempPath());
            QCOMPARE(data->currentIndex(), 0); // Offered, not chosen.
            QCOMPARE(window->runs()->library()->folder(), std::filesystem::path(runs.toStdString()));
            window->findChild<QAction*>(QStringLiteral("train"))->trigger();
            QTRY_VERIFY(window->session()->record().outcome().has_value());
            QVERIFY(window->session()->runFolder().startsWith(runs));
            QVERIFY(window->close());
        }
        const auto window = openOtherWindow(*m_folder);
        QCOMPARE(window->trainingPanel()->configuration().threads, 3);
        QVERIFY(QApplication::palette().color(QPalette::Window) != light);
        window->findChild<QAction*>(QStringLiteral("train"))->trigger();
        QTRY_VERIFY(window->session()->record().outcome().has_value());
        QVERIFY(window->session()->runFolder().startsWith(runs));
    }

    void aClusterIsSetUpByMouseAndKeys()
    {
        const test::FakeSlurm slurm;
        const QString programs = fromPath(slurm.programs());
        const QString shared = m_folder->filePath(QStringLiteral("shared"));
        const auto window = openOtherWindow(*m_folder);
        answerNextSettings(
            [&](SettingsDialog* dialog) {
                QVERIFY(QTest::qWaitForWindowActive(dialog));
                auto* path = field<QLineEdit>(dialog, "slurmPrograms");
                const auto* problem = field<QLabel>(dialog, "slurmProgramsProblem");
                QTest::mouseClick(path, Qt::LeftButton);
                QVERIFY(path->hasFocus());
                QTest::keyClicks(path, QStringLiteral("/nowhere"));
                QCOMPARE(problem->text(), QStringLiteral("There is no program sbatch in /nowhere."));
                QVERIFY(problem->isVisible() && !okOf(*dialog)->isEnabled());
                QTest::keyClick(path, Qt::Key_A, Qt::ControlModifier);
                QTest::keyClicks(path, programs);
                QVERIFY2(!problem->isVisible() && okOf(*dialog)->isEnabled(), qPrintable(problem->text()));
                QTest::keyClick(dialog, Qt::Key_H, Qt::AltModifier); // To "Shared".
                auto* other = field<QLineEdit>(dialog, "sharedFolder");
                QVERIFY(other->hasFocus());
                QTest::keyClicks(other, QStringLiteral("shared"));
                QVERIFY(!okOf(*dialog)->isEnabled()); // From where?
                QTest::keyClick(other, Qt::Key_A, Qt::ControlModifier);
                QTest::keyClicks(other, shared);
            },
            [](SettingsDialog* dialog) { QTest::mouseClick(okOf(*dialog), Qt::LeftButton); });
        window->findChild<QAction*>(QStringLiteral("settings"))->trigger();

        QCOMPARE(loadSettings().slurmPrograms, programs);
        QCOMPARE(loadSettings().sharedFolder, shared);
        QCOMPARE(window->sweepCluster()->programs(), slurm.programs());
        QCOMPARE(window->sweepCluster()->folder(), std::filesystem::path(shared.toStdString()));
        answerNextSettings([&](SettingsDialog* dialog) {
            QCOMPARE(field<QLineEdit>(dialog, "slurmPrograms")->text(), programs);
            QCOMPARE(field<QLineEdit>(dialog, "sharedFolder")->text(), shared);
        });
        window->findChild<QAction*>(QStringLiteral("settings"))->trigger();
    }

    void aSetUpThatDiffersFromTheDefaultsStays()
    {
        const auto window = openOtherWindow(*m_folder);
        auto* threads = window->trainingPanel()->findChild<QSpinBox*>(QStringLiteral("threads"));
        threads->setValue(5);
        answerNextSettings([](SettingsDialog*) {});
        window->findChild<QAction*>(QStringLiteral("settings"))->trigger();
        QCOMPARE(threads->value(), 5);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

BITOPS_TEST(TestSettings, QApplication)
#include "tst_settings.moc"
