// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"
#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_list_order.h"
#include "ui/runs/runs_filter_model.h"
#include "ui/runs/runs_model.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace bitops;

namespace {

struct RunsModelFixture
{
    QTemporaryDir folder;
    RunLibrary library{folder.path().toStdString()};
    RunComparison comparison{&library};
    RunsModel model{&library, &comparison};
    QAbstractItemModelTester tester{&model};
    RunsFilterModel order;
    QAbstractItemModelTester orderTester{&order};
    RunListOrder list{&model};
    QAbstractItemModelTester listTester{&list};

    RunsModelFixture() { order.setSourceModel(&model); }

    [[nodiscard]] std::filesystem::path root() const { return folder.path().toStdString(); }
    [[nodiscard]] QString text(int row, int column) const
    {
        return model.index(row, column)
            .data(Qt::DisplayRole)
            .toString()
            .replace(QChar(0x00A0), QLatin1Char(' '));
    }
    [[nodiscard]] QString names() const { return namesIn(order); }
    [[nodiscard]] static QString namesIn(const QAbstractItemModel& rows)
    {
        QStringList names;
        for (int row = 0; row < rows.rowCount(); ++row) {
            names += rows.index(row, RunsModel::NameColumn).data().toString();
        }
        return names.join(QLatin1Char(' '));
    }
};

} // namespace

class TestRunsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsARun()
    {
        RunsModelFixture fixture;
        storeRun(fixture.root(), "first", {0.25, 0.75, 0.5});
        QTRY_COMPARE(fixture.text(0, RunsModel::StateColumn), QStringLiteral("completed"));
        QCOMPARE(fixture.text(0, RunsModel::NameColumn), QStringLiteral("first"));
        QCOMPARE(fixture.text(0, RunsModel::DesignColumn), QStringLiteral("5 blocks of 8, 4, 2, 4, 8 bits"));
        QCOMPARE(fixture.text(0, RunsModel::BitopsColumn), QStringLiteral("13.35 M"));
        QCOMPARE(fixture.text(0, RunsModel::QuantizerColumn), QStringLiteral("ste"));
        QCOMPARE(fixture.text(0, RunsModel::DataColumn), QStringLiteral("shapes"));
        QCOMPARE(fixture.text(0, RunsModel::EpochsColumn), QStringLiteral("3/10"));
        QCOMPARE(fixture.text(0, RunsModel::BestColumn), QStringLiteral("75.0 %"));
        QCOMPARE(fixture.text(0, RunsModel::BestEpochColumn), QStringLiteral("2"));
        QCOMPARE(fixture.text(0, RunsModel::BitsColumn), QStringLiteral("8-4-2-4-8"));
        QCOMPARE(fixture.text(0, RunsModel::EightBitColumn), QStringLiteral("56.6 %"));
        QCOMPARE(fixture.text(0, RunsModel::LossColumn), QStringLiteral("0.6667"));
        QCOMPARE(fixture.text(0, RunsModel::SpeedColumn).remove(QLatin1Char(',')), QStringLiteral("1003"));
        QVERIFY(!fixture.text(0, RunsModel::StartedColumn).isEmpty());
    }

    void tellsTheLastAndTheBestOfEachCurve()
    {
        RunsModelFixture fixture;
        const auto folder = storeRun(fixture.root(), "first", {0.25, 0.75, 0.5});
        EpochEvent worse = storedEpoch(4, 0.25);
        worse.trainLoss = 3;
        worse.valLoss = 4;
        storeRun(fixture.root(), "new", {});
        addStoredEvents(folder, {HelloEvent{.protocol = protocolVersion, .trainer = "0.1.0"}, worse});
        QTRY_COMPARE(fixture.text(0, RunsModel::LossColumn), QStringLiteral("3.0000"));
        QCOMPARE(fixture.text(0, RunsModel::LeastLossColumn), QStringLiteral("0.6667"));
        QCOMPARE(fixture.text(0, RunsModel::ValLossColumn), QStringLiteral("4.0000"));
        QCOMPARE(fixture.text(0, RunsModel::LeastValLossColumn), QStringLiteral("0.8333"));
        QCOMPARE(fixture.text(0, RunsModel::AccuracyColumn), QStringLiteral("20.0 %"));
        QCOMPARE(fixture.text(0, RunsModel::BestAccuracyColumn), QStringLiteral("70.0 %"));
        QCOMPARE(fixture.text(0, RunsModel::ValAccuracyColumn), QStringLiteral("25.0 %"));
        QCOMPARE(fixture.model.index(0, RunsModel::ValLossColumn).data(RunsModel::ValueRole), QVariant(4.0));
        QTRY_COMPARE(fixture.model.rowCount(), 2);
        for (int column = RunsModel::LossColumn; column <= RunsModel::ValAccuracyColumn; ++column) {
            QCOMPARE(fixture.text(1, column), QString());
            QVERIFY(!fixture.model.index(1, column).data(RunsModel::ValueRole).isValid());
            QVERIFY(!fixture.model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
    }

    void aFloatRunHasNoQuantizer()
    {
        RunsModelFixture fixture;
        storeRun(fixture.root(), "a", {0.5}, true, *findPreset("notebook-float"));
        QTRY_COMPARE(fixture.text(0, RunsModel::QuantizerColumn), QStringLiteral("float"));
    }

    void bitopsFollowTheRule()
    {
        RunsModelFixture fixture;
        storeRun(fixture.root(), "first", {0.5});
        QTRY_COMPARE(fixture.text(0, RunsModel::StateColumn), QStringLiteral("completed"));
        QSignalSpy changed(&fixture.model, &RunsModel::dataChanged);
        fixture.model.setCostOptions({CountingRule::Notebook, false});
        QCOMPARE(changed.count(), 1);
        QTRY_COMPARE(fixture.model.bitopsAt(0), std::optional<std::int64_t>(83'763'200));
        QVERIFY(fixture.model.headerData(RunsModel::BitopsColumn, Qt::Horizontal, Qt::ToolTipRole)
                    .toString()
                    .contains(QLatin1String("notebook")));
        fixture.model.setCostOptions({CountingRule::Notebook, false});
        QCOMPARE(changed.count(), 1);
    }

    void aRunThatCanBeResumedSaysSo_data()
    {
        QTest::addColumn<int>("ending");
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("isResumable");
        QTest::newRow("completed") << 0 << QStringLiteral("completed") << false;
        QTest::newRow("stopped") << 1 << QStringLiteral("stopped · resumable") << true;
        QTest::newRow("diverged") << 2 << QStringLiteral("diverged") << false;
        QTest::newRow("failed") << 3 << QStringLiteral("failed · resumable") << true;
        QTest::newRow("interrupted") << 4 << QStringLiteral("interrupted · resumable") << true;
    }

    void aRunThatCanBeResumedSaysSo()
    {
        QFETCH(int, ending);
        QFETCH(QString, state);
        QFETCH(bool, isResumable);
        RunsModelFixture fixture;
        const auto folder = storeRun(fixture.root(), "a", {0.5}, false);
        const std::vector<Event> endings{CompletedEvent{.epochs = 1, .seconds = 1},
                                         StoppedEvent{.epochs = 1, .seconds = 1}, DivergedEvent{},
                                         FailedEvent{"It was unplugged."}};
        if (ending < 4) {
            addStoredEvents(folder, {endings[static_cast<std::size_t>(ending)]});
        }
        fixture.library.refresh();
        QTRY_COMPARE(fixture.text(0, RunsModel::StateColumn), state);
        const ListedRunPtr& run = fixture.model.runAt(0);
        QCOMPARE(run->summary->isResumable(), isResumable);
        const QString help = fixture.model.index(0, RunsModel::StateColumn).data(Qt::ToolTipRole).toString();
        QCOMPARE(help.contains(QLatin1String("Resume")), isResumable);
        QCOMPARE(help.contains(QLatin1String("unplugged")), ending == 3);
    }

    void aRunThatHasNotBegunSaysWhatDoes()
    {
        RunsModelFixture fixture;
        std::filesystem::remove(storeRun(fixture.root(), "a", {}, false) / run_file::events);
        fixture.library.refresh();
        QTRY_COMPARE(fixture.text(0, RunsModel::StateColumn), QStringLiteral("not started"));
        QVERIFY(fixture.model.index(0, RunsModel::StateColumn)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QLatin1String("Resume")));
    }

    void theEyeShowsAndHides()
    {
        RunsModelFixture fixture;
        const auto folder = storeRun(fixture.root(), "a", {0.5});
        QTRY_COMPARE(fixture.model.rowCount(), 1);
        const QModelIndex eye = fixture.model.index(0, RunsModel::ShownColumn);
        QTRY_COMPARE(eye.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        QVERIFY(fixture.model.setData(eye, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!fixture.comparison.isShown(folder));
        QCOMPARE(eye.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
        QCOMPARE(eye.data(RunsModel::ShownRole).toBool(), false);
        QVERIFY(!fixture.model.index(0, RunsModel::NameColumn).data(Qt::CheckStateRole).isValid());
    }

    void whatACursorReadsStandsBesideItsRun()
    {
        RunsModelFixture fixture;
        const auto folder = storeRun(fixture.root(), "a", {0.5});
        storeRun(fixture.root(), "b", {0.5});
        QTRY_COMPARE(fixture.model.rowCount(), 2);
        const auto heading = [&fixture] {
            return fixture.model.headerData(RunsModel::CursorColumn, Qt::Horizontal, Qt::DisplayRole)
                .toString();
        };
        QCOMPARE(heading(), QStringLiteral("At the cursor"));
        fixture.model.setReading({QStringLiteral("epoch 5"), {{folder, QStringLiteral("61.1 %"), {}}}});
        QCOMPARE(heading(), QStringLiteral("epoch 5"));
        QCOMPARE(fixture.text(0, RunsModel::CursorColumn), QStringLiteral("61.1 %"));
        QCOMPARE(fixture.text(1, RunsModel::CursorColumn), QString());
        const QSignalSpy changed(&fixture.model, &RunsModel::dataChanged);
        fixture.model.setReading({QStringLiteral("epoch 5"), {{folder, QStringLiteral("61.1 %"), {}}}});
        QCOMPARE(changed.count(), 0);
        fixture.model.setReading({});
        QCOMPARE(heading(), QStringLiteral("At the cursor"));
        QCOMPARE(fixture.text(0, RunsModel::CursorColumn), QString());
    }

    void theListHasThoseThatAreShownFirstAndShortStates()
    {
        RunsModelFixture fixture;
        for (const char* name : {"a", "b", "c"}) {
            storeRun(fixture.root(), name, {0.5});
        }
        QTRY_COMPARE(fixture.model.rowCount(), 3);
        QTRY_COMPARE(RunsModelFixture::namesIn(fixture.list), QStringLiteral("c b a"));
        fixture.comparison.setShown({fixture.root() / "c"}, false);
        QCOMPARE(RunsModelFixture::namesIn(fixture.list), QStringLiteral("b a c"));
        QCOMPARE(fixture.list.index(0, RunsModel::StateColumn).data().toString(), QStringLiteral("done"));
        QCOMPARE(fixture.list.headerData(RunsModel::BestColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("Best"));
    }

    void runsComeGrowAndGoByThemselves()
    {
        RunsModelFixture fixture;
        const QSignalSpy reset(&fixture.model, &RunsModel::modelReset);
        storeRun(fixture.root(), "b", {0.5});
        QTRY_COMPARE(fixture.model.rowCount(), 1);
        const auto going = storeRun(fixture.root(), "a", {0.5}, false);
        auto lock = std::make_unique<HeldLock>(going);
        QTRY_COMPARE(fixture.model.rowCount(), 2);
        fixture.library.refresh();
        QTRY_COMPARE(fixture.text(0, RunsModel::StateColumn), QStringLiteral("running"));
        addStoredEvents(going, {storedEpoch(2, 0.875)});
        QTRY_COMPARE(fixture.text(0, RunsModel::BestColumn), QStringLiteral("87.5 %"));
        lock.reset();
        QTRY_COMPARE(fixture.text(0, RunsModel::StateColumn), QStringLiteral("interrupted · resumable"));
        QVERIFY(QDir(fixture.folder.filePath(QStringLiteral("a"))).removeRecursively());
        QTRY_COMPARE(fixture.model.rowCount(), 1);
        QCOMPARE(fixture.text(0, RunsModel::NameColumn), QStringLiteral("b"));
        QCOMPARE(reset.count(), 0);
    }

    void aFolderThatIsMadeLaterIsRead()
    {
        const QTemporaryDir folder;
        RunLibrary library(folder.filePath(QStringLiteral("runs")).toStdString());
        RunComparison comparison(&library);
        const RunsModel model(&library, &comparison);
        storeRun(library.folder(), "a", {0.5});
        QTRY_COMPARE(model.rowCount(), 1);
    }

    void aNameIsStoredInTheFolder()
    {
        RunsModelFixture fixture;
        const auto folder = storeRun(fixture.root(), "a", {0.5});
        QTRY_COMPARE(fixture.model.rowCount(), 1);
        const QModelIndex name = fixture.model.index(0, RunsModel::NameColumn);
        QVERIFY(fixture.model.setData(name, QStringLiteral(" mine "), Qt::EditRole));
        QCOMPARE(fixture.text(0, RunsModel::NameColumn), QStringLiteral("mine"));
        QCOMPARE(loadRunNotes(folder)->name, std::string("mine"));
        QVERIFY(fixture.model.setData(name, QString(), Qt::EditRole));
        QCOMPARE(fixture.text(0, RunsModel::NameColumn), QStringLiteral("a"));
        QVERIFY(!(fixture.model.index(0, RunsModel::StateColumn).flags() & Qt::ItemIsEditable));
    }

    void aNameThatCannotBeStoredIsToldAbout()
    {
        RunsModelFixture fixture;
        const auto folder = storeRun(fixture.root(), "a", {0.5});
        QVERIFY(writeTextFile(folder / runNotesFile, "{"));
        QTRY_COMPARE(fixture.model.rowCount(), 1);
        QSignalSpy failed(&fixture.model, &RunsModel::editFailed);
        QVERIFY(!fixture.model.setData(fixture.model.index(0, RunsModel::NameColumn), QStringLiteral("x"),
                                       Qt::EditRole));
        QVERIFY(failed.value(0).value(0).toString().contains(QLatin1String("notes.json")));
        QCOMPARE(fixture.text(0, RunsModel::NameColumn), QStringLiteral("a"));
    }

    void aBrokenRunIsARowWithItsReason()
    {
        RunsModelFixture fixture;
        const auto folder = storeRun(fixture.root(), "a", {0.5});
        QVERIFY(writeTextFile(folder / run_file::description, "{"));
        QTRY_COMPARE(fixture.model.rowCount(), 1);
        QTRY_COMPARE(fixture.text(0, RunsModel::StateColumn), QStringLiteral("unreadable"));
        QVERIFY(fixture.model.index(0, RunsModel::StateColumn)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QLatin1String("run.json")));
        QVERIFY(!fixture.model.bitopsAt(0));
    }

    void sortsByNumbersAndKeepsWhatHasNoneLast()
    {
        RunsModelFixture fixture;
        storeRun(fixture.root(), "a", {0.09});
        storeRun(fixture.root(), "b", {});
        storeRun(fixture.root(), "c", {0.5});
        storeRun(fixture.root(), "d", {0.1});
        QTRY_COMPARE(fixture.model.rowCount(), 4);
        fixture.order.sort(RunsModel::BestColumn, Qt::AscendingOrder);
        QTRY_COMPARE(fixture.names(), QStringLiteral("a d c b"));
        fixture.order.sort(RunsModel::BestColumn, Qt::DescendingOrder);
        QCOMPARE(fixture.names(), QStringLiteral("c d a b"));
    }

    void ofEqualOnesTheNewestIsFirst()
    {
        RunsModelFixture fixture;
        for (const auto& [name, day] : {std::pair{"a", "23"}, std::pair{"b", "25"}, std::pair{"c", "24"}}) {
            const auto file = storeRun(fixture.root(), name, {0.5}) / run_file::description;
            std::string text = *readTextFile(file);
            text.replace(text.find("2026-11-23") + 8, 2, day);
            QVERIFY(writeTextFile(file, text));
        }
        QTRY_COMPARE(fixture.model.rowCount(), 3);
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            fixture.order.sort(RunsModel::StateColumn, order);
            QTRY_COMPARE(fixture.names(), QStringLiteral("b c a"));
        }
    }

    void filtersByAllWords()
    {
        RunsModelFixture fixture;
        storeRun(fixture.root(), "alpha", {0.5});
        storeRun(fixture.root(), "beta", {0.5}, true, *findPreset("notebook-uniform8"));
        QVERIFY(saveRunNotes(storeRun(fixture.root(), "gamma", {0.5}), {"", "too slow for ALPHA", {}}));
        QTRY_COMPARE(fixture.model.rowCount(), 3);
        fixture.order.setWords(QStringLiteral("alpha"));
        QTRY_COMPARE(fixture.names(), QStringLiteral("alpha gamma"));
        fixture.order.setWords(QStringLiteral(" slow  Alpha "));
        QCOMPARE(fixture.names(), QStringLiteral("gamma"));
        fixture.order.setWords(QStringLiteral("nothing"));
        QCOMPARE(fixture.names(), QString());
        fixture.order.setWords(QString());
        QCOMPARE(fixture.order.rowCount(), 3);
    }
};

BITOPS_TEST(TestRunsModel, QCoreApplication)
#include "tst_runs_model.moc"
