// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/stored_run.h"
#include "tests/support/test_main.h"
#include "ui/base/figure_table.h"
#include "ui/base/paths.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_library.h"
#include "ui/runs/runs_model.h"
#include "ui/training/begin_with_dialog.h"
#include "ui/training/training_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace bitops;

namespace {

struct BeginWithFixture
{
    QTemporaryDir folder;
    std::filesystem::path runs = storedIn(folder.path().toStdString());
    RunLibrary library{runs};
    RunComparison comparison{&library};
    RunsModel model{&library, &comparison};

    static std::filesystem::path storedIn(const std::filesystem::path& folder)
    {
        storeRun(folder, "good", {0.5, 0.75}, true, *findPreset("notebook-float"));
        storeRun(folder, "better", {0.875});
        storeRun(folder, "begun", {}, false);
        Network wide = notebookNetwork();
        wide.blocks.front().outChannels *= 2;
        storeRun(folder, "wide", {0.9375}, true, wide);
        return folder;
    }
    [[nodiscard]] bool isRead() const { return model.rowCount() == 4; }
};

QAbstractItemModel* rowsOf(const BeginWithDialog& dialog)
{
    return dialog.findChild<FigureTable*>(QStringLiteral("beginWithRuns"))->model();
}

QString textOf(const BeginWithDialog& dialog, int row, int column)
{
    return rowsOf(dialog)->index(row, column).data().toString();
}

} // namespace

class TestBeginWith : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsThatHaveWeightsAreListedBestFirst()
    {
        BeginWithFixture fixture;
        QTRY_VERIFY(fixture.isRead());
        const BeginWithDialog dialog(notebookNetwork(), &fixture.model, {});
        QCOMPARE(rowsOf(dialog)->rowCount(), 3);
        QCOMPARE(textOf(dialog, 0, RunsModel::NameColumn), QStringLiteral("better"));
        QCOMPARE(textOf(dialog, 1, RunsModel::NameColumn), QStringLiteral("good"));
        QVERIFY(textOf(dialog, 0, RunsModel::BestColumn).startsWith(QLatin1String("87.5")));
        QCOMPARE(textOf(dialog, 1, RunsModel::NotesColumn), QStringLiteral("fits"));
        // What does not fit stands last, however good, and cannot be chosen.
        QCOMPARE(textOf(dialog, 2, RunsModel::NameColumn), QStringLiteral("wide"));
        QVERIFY(textOf(dialog, 2, RunsModel::NotesColumn).contains(QLatin1String("blocks.0.pointwise")));
        QVERIFY(!(rowsOf(dialog)->index(2, 0).flags() & Qt::ItemIsSelectable));
    }

    void theChosenRunIsGiven()
    {
        BeginWithFixture fixture;
        QTRY_VERIFY(fixture.isRead());
        BeginWithDialog dialog(notebookNetwork(), &fixture.model, {});
        dialog.show();
        auto* table = dialog.findChild<FigureTable*>(QStringLiteral("beginWithRuns"));
        QTest::keyClick(table, Qt::Key_Down); // From the best one.
        dialog.findChild<QPushButton*>(QStringLiteral("beginWithRun"))->click();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QCOMPARE(dialog.folder(), fromPath(fixture.runs / "good"));
    }

    void newWeightsAreAChoice()
    {
        BeginWithFixture fixture;
        QTRY_VERIFY(fixture.isRead());
        BeginWithDialog dialog(notebookNetwork(), &fixture.model, fromPath(fixture.runs / "good"));
        const auto* table = dialog.findChild<FigureTable*>(QStringLiteral("beginWithRuns"));
        QCOMPARE(table->selectionModel()->selectedRows().value(0).row(), 1);
        dialog.findChild<QPushButton*>(QStringLiteral("beginWithNothing"))->click();
        QCOMPARE(dialog.folder(), QString());
    }

    void withoutRunsAFolderCanStillBeChosen()
    {
        const QTemporaryDir folder;
        RunLibrary library(folder.path().toStdString());
        RunComparison comparison(&library);
        RunsModel model(&library, &comparison);
        const BeginWithDialog dialog(notebookNetwork(), &model, {});
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("beginWithRun"))->isEnabled());
        QVERIFY(dialog.findChild<QPushButton*>(QStringLiteral("beginWithFolder"))->isEnabled());
    }

    void thePanelAsksAndNamesTheRun()
    {
        TrainingPanel panel;
        const QSignalSpy wanted(&panel, &TrainingPanel::startWanted);
        panel.findChild<QToolButton*>(QStringLiteral("chooseStart"))->click();
        QCOMPARE(wanted.count(), 1);
        panel.setStartNames([](const QString& folder) {
            return folder == QLatin1String("/runs/a") ? QStringLiteral("8-4-2-4-8 · STE") : QString();
        });
        panel.setStartFolder(QStringLiteral("/runs/a"));
        QCOMPARE(panel.configuration().startFrom, std::string("/runs/a"));
        QCOMPARE(panel.startFolder(), QStringLiteral("/runs/a"));
        const auto* summary = panel.findChild<QLabel*>(QStringLiteral("advancedSummary"));
        QVERIFY2(summary->text().contains(QStringLiteral("8-4-2-4-8 · STE")), qPrintable(summary->text()));
        panel.setStartFolder(QStringLiteral("/runs/other"));
        QVERIFY(summary->text().contains(QLatin1String("other")));
    }
};

BITOPS_TEST(TestBeginWith, QApplication)
#include "tst_begin_with.moc"
