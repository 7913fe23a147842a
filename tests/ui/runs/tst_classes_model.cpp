// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runs/run_record.h"
#include "tests/support/test_main.h"
#include "ui/runs/classes_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace bitops;

namespace {

/// Three classes; of the third there are no images.
ClassesEvent someAnswers(int epoch = 3)
{
    return {.epoch = epoch,
            .images = {10, 20, 0},
            .correct = {9, 5, 0},
            .confusion = {{9, 1, 0}, {5, 5, 10}, {0, 0, 0}}};
}

RunRecord recordOf(const ClassesEvent& event, const std::vector<std::string>& names = {"cat", "dog", "owl"})
{
    RunRecord record;
    DataEvent data;
    data.classes = names;
    const std::vector<Event> events{HelloEvent{}, data, event};
    for (const Event& next : events) {
        if (const Status status = record.apply(next); !status) {
            qFatal("%s", status.error().message.c_str());
        }
    }
    return record;
}

struct ClassesModelFixture
{
    ClassesModel classes;
    ConfusionModel confusion;
    QAbstractItemModelTester classesTester{&classes};
    QAbstractItemModelTester confusionTester{&confusion};

    void show(const RunRecord& record)
    {
        classes.setAnswers(answersOf(record));
        confusion.setAnswers(answersOf(record));
    }
    [[nodiscard]] QString text(int row, int column) const
    {
        return classes.index(row, column).data().toString();
    }
};

} // namespace

class TestClassesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEachClass()
    {
        ClassesModelFixture fixture;
        QCOMPARE(fixture.classes.rowCount(), 0);
        fixture.show(recordOf(someAnswers()));
        QCOMPARE(fixture.classes.rowCount(), 3);
        QCOMPARE(fixture.text(1, ClassesModel::NameColumn), QStringLiteral("dog"));
        QCOMPARE(
            fixture.classes.index(1, ClassesModel::AccuracyColumn).data(ClassesModel::ValueRole).toDouble(),
            0.25);
        QVERIFY(fixture.text(0, ClassesModel::AccuracyColumn).startsWith(QLatin1String("90")));
        QVERIFY(fixture.text(0, ClassesModel::MistakeColumn).startsWith(QLatin1String("dog")));
        QVERIFY(fixture.text(1, ClassesModel::MistakeColumn).startsWith(QLatin1String("owl")));
        QCOMPARE(fixture.text(2, ClassesModel::MistakeColumn), QStringLiteral("–"));
        QCOMPARE(fixture.text(2, ClassesModel::AccuracyColumn), QStringLiteral("–"));
    }

    void showsTheMatrix()
    {
        ClassesModelFixture fixture;
        fixture.show(recordOf(someAnswers()));
        QCOMPARE(fixture.confusion.rowCount(), 3);
        QCOMPARE(fixture.confusion.columnCount(), 3);
        const QModelIndex cell = fixture.confusion.index(1, 2);
        QCOMPARE(cell.data().toString(), QStringLiteral("10"));
        QCOMPARE(cell.data(ConfusionModel::ShareRole).toDouble(), 0.5);
        QCOMPARE(cell.data(ConfusionModel::ValueRole).toLongLong(), 10);
        QCOMPARE(cell.data(Qt::ToolTipRole).toString(), QStringLiteral("dog taken for owl: 10 of 20 images"));
        QCOMPARE(fixture.confusion.index(2, 2).data(ConfusionModel::ShareRole).toDouble(), 0.0);
        QCOMPARE(fixture.confusion.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("owl"));
    }

    void classesWithoutNamesHaveNumbers()
    {
        ClassesModelFixture fixture;
        fixture.show(recordOf(someAnswers(), {}));
        QCOMPARE(fixture.text(2, ClassesModel::NameColumn), QStringLiteral("2"));
    }

    void aRunWithoutAnswersIsEmpty()
    {
        ClassesModelFixture fixture;
        fixture.show(recordOf(someAnswers()));
        fixture.show(RunRecord());
        QCOMPARE(fixture.classes.rowCount(), 0);
        QCOMPARE(fixture.confusion.rowCount(), 0);
    }

    void answersWithoutAMatrixAreShown()
    {
        ClassesModelFixture fixture;
        ClassesEvent event = someAnswers();
        event.confusion.clear();
        fixture.show(recordOf(event));
        QCOMPARE(fixture.classes.rowCount(), 3);
        QCOMPARE(fixture.confusion.rowCount(), 0);
        QCOMPARE(fixture.text(0, ClassesModel::MistakeColumn), QStringLiteral("–"));
        // As is what does not fit together, which nothing but a changed file has.
        event.confusion = {{1, 2}, {3}};
        fixture.show(recordOf(event));
        QCOMPARE(fixture.confusion.rowCount(), 0);
        event.correct = {1};
        fixture.show(recordOf(event));
        QCOMPARE(fixture.classes.rowCount(), 0);
    }

    void noClassesAreNoRows()
    {
        // The testers refuse what is told of a row that is not there.
        ClassesModelFixture fixture;
        const QSignalSpy changed(&fixture.classes, &ClassesModel::dataChanged);
        fixture.show(recordOf({.epoch = 1, .images = {}, .correct = {}, .confusion = {}}, {}));
        fixture.show(recordOf({.epoch = 2, .images = {}, .correct = {}, .confusion = {}}, {}));
        QCOMPARE(fixture.classes.rowCount(), 0);
        QCOMPARE(changed.count(), 0);
    }

    void laterAnswersKeepTheRows()
    {
        ClassesModelFixture fixture;
        fixture.show(recordOf(someAnswers()));
        const QSignalSpy resets(&fixture.classes, &QAbstractItemModel::modelReset);
        const QSignalSpy changes(&fixture.confusion, &QAbstractItemModel::dataChanged);
        ClassesEvent event = someAnswers(4);
        event.correct = {10, 5, 0};
        fixture.show(recordOf(event));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(
            fixture.classes.index(0, ClassesModel::AccuracyColumn).data(ClassesModel::SortRole).toDouble(),
            1.0);
        fixture.show(recordOf(event, {"a", "b", "c"}));
        QCOMPARE(resets.count(), 1);
    }
};

BITOPS_TEST(TestClassesModel, QApplication)

#include "tst_classes_model.moc"
